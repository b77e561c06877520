package org.vigie.record;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which claims are asked for. Begin with [#all] and narrow it.
///
/// @param bulletin only those of the bulletin with this number
/// @param statuses only those that stand so in review
/// @param name     only those in which somebody is named so; every word of it needs to be found in
///     one mention, accents and case folded, and Russian endings aside
public record ClaimFilter(OptionalLong bulletin, Set<Status> statuses, Optional<String> name) {

    /// Copies the set.
    public ClaimFilter {
        statuses = Set.copyOf(statuses);
    }

    /// {@return all claims but superseded ones}
    public static ClaimFilter all() {
        return new ClaimFilter(
                OptionalLong.empty(),
                EnumSet.complementOf(EnumSet.of(Status.SUPERSEDED)),
                Optional.empty());
    }

    /// {@return this filter, for one bulletin}
    ///
    /// @param number the bulletin's number
    public ClaimFilter ofBulletin(long number) {
        return new ClaimFilter(OptionalLong.of(number), statuses, name);
    }

    /// {@return this filter, for some statuses alone}
    ///
    /// @param wanted at least one
    public ClaimFilter in(Status... wanted) {
        return new ClaimFilter(bulletin, Set.of(wanted), name);
    }

    /// {@return this filter, for a name}
    ///
    /// @param words a name or a part of it
    public ClaimFilter naming(String words) {
        return new ClaimFilter(bulletin, statuses, Optional.of(words));
    }
}
