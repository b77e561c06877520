package org.vigie.resolve;

import java.util.List;

/// What is told of someone, as written.
///
/// @param name   a name, in any script
/// @param births dates of birth, as [Birth#parse] reads them; what it does not read is passed over
/// @param places where they live, were born, were seen
/// @param roles  trades, offices, employers
/// @param codes  what a list gives to one person alone, or to few: a number, a postcode
public record Particulars(
        String name,
        List<String> births,
        List<String> places,
        List<String> roles,
        List<String> codes) {

    /// Copies the lists.
    public Particulars {
        births = List.copyOf(births);
        places = List.copyOf(places);
        roles = List.copyOf(roles);
        codes = List.copyOf(codes);
    }

    /// {@return a name of which no more is known}
    ///
    /// @param name the name
    public static Particulars of(String name) {
        return new Particulars(name, List.of(), List.of(), List.of(), List.of());
    }
}
