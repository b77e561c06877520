package org.vigie.resolve;

import java.util.Set;

/// Somebody as bulletins name them, ready to be told from others: one mention, or several that are
/// one beyond doubt.
///
/// @param profile  name, birth, places and trades
/// @param company  what else ties people: the names of those told of beside them, folded
/// @param own      bulletin and folded name, for each bulletin that has it
/// @param beside   the same of everybody who stands beside them in one claim
/// @param mentions how many they are, at least 1
public record Bearer(
        Profile profile, Set<String> company, Set<String> own, Set<String> beside, int mentions) {

    /// Copies the sets.
    public Bearer {
        company = Set.copyOf(company);
        own = Set.copyOf(own);
        beside = Set.copyOf(beside);
    }
}
