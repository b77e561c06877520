package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Finds bodies that are named by an acronym which no list knows.
final class Acronyms {
    private static final int LONGEST = 24;
    private final Scan scan;

    Acronyms(Scan scan) {
        this.scan = scan;
    }

    /// {@return the acronym at a token, as the name of a body}
    Optional<Draft> at(int at) {
        Token token = scan.token(at);
        if (scan.isTaken(at)
                || !token.isUpperCase()
                || token.form().length() > LONGEST
                || scan.casing(at) == Scan.Casing.UPPER
                || scan.lexicon().words().is("no-name", token)
                || isRomanNumeral(token.form())
                || scan.isInitial(at)) {
            return Optional.empty();
        }
        Optional<PlaceEntry> place = scan.knownPlace(at, at + 1);
        if (place.isPresent() && place.get().weight() >= 12) {
            return Optional.of(Draft.place(at, at + 1, place.get(), "place.list"));
        }
        if (scan.isFunctionWord(token) || PeopleList.isLegalForm(Fold.bare(token.form()))) {
            return Optional.empty();
        }
        return Optional.of(Draft.guess(at, at + 1, Kind.ORGANISATION, "acronym"));
    }

    private static boolean isRomanNumeral(String form) {
        return form.chars().allMatch(letter -> "IVXLCDM".indexOf(letter) >= 0);
    }
}
