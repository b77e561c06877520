package org.vigie.resolve;

import org.vigie.resolve.name.Name;

import java.util.List;
import java.util.Optional;

/// What is told of someone, made ready to be compared; see [Comparer#profile]. Immutable.
///
/// @param name   the name
/// @param birth  the date of birth
/// @param places places, as names
/// @param roles  trades, offices, employers, as names
/// @param codes  numbers and postcodes, in capitals, letters and digits alone
public record Profile(
        Name name, Optional<Birth> birth, List<Name> places, List<Name> roles, List<String> codes) {

    /// Copies the lists.
    public Profile {
        places = List.copyOf(places);
        roles = List.copyOf(roles);
        codes = List.copyOf(codes);
    }
}
