package org.vigie.read.names;

import java.util.Optional;

/// A name that was found, before it is joined with the others that mean the same.
///
/// @param first  the index of its first token
/// @param end    one past the index of its last token
/// @param kind   what it names
/// @param rule   the rule that found it
/// @param gender the gender it shows
/// @param place  what the lists say of it, if they know it as a place
/// @param sure   whether the name itself or the words about it say its kind
record Draft(
        int first,
        int end,
        Kind kind,
        String rule,
        Gender gender,
        Optional<PlaceEntry> place,
        boolean sure) {

    static Draft of(int first, int end, Kind kind, String rule) {
        return new Draft(first, end, kind, rule, Gender.UNKNOWN, Optional.empty(), true);
    }

    static Draft guess(int first, int end, Kind kind, String rule) {
        return new Draft(first, end, kind, rule, Gender.UNKNOWN, Optional.empty(), false);
    }

    static Draft place(int first, int end, PlaceEntry entry, String rule) {
        return new Draft(first, end, Kind.PLACE, rule, Gender.UNKNOWN, Optional.of(entry), true);
    }

    static Draft person(int first, int end, Gender gender, String rule, boolean sure) {
        return new Draft(first, end, Kind.PERSON, rule, gender, Optional.empty(), sure);
    }

    Draft as(Kind other, String otherRule) {
        return new Draft(first, end, other, otherRule, gender, place, sure);
    }
}
