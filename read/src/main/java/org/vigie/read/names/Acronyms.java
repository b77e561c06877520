package org.vigie.read.names;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Finds bodies that are named by an acronym which no list knows.
final class Acronyms {
    private static final int LONGEST = 24;
    private static final int SHORT = 4;
    private static final int SMALL_TOWN = 5;
    private static final int COUNTRY = 12;
    private final Scan scan;
    private final PersonWords people;

    Acronyms(Scan scan) {
        this.scan = scan;
        this.people = new PersonWords(scan);
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
        Optional<PlaceEntry> place = scan.knownPlace(at);
        if (place.isPresent() && place.get().weight() >= leastWeight(token)) {
            return Optional.of(Draft.place(at, at + 1, place.get(), "place.list"));
        }
        if (scan.isFunctionWord(token)
                || PeopleList.isLegalForm(scan.forms().bare(token.index()))) {
            return Optional.empty();
        }
        int end = end(at);
        if (end == at + 1 && scan.lexicon().words().isTitle(token)) {
            // `the MP Lena Voss`
            return Optional.empty();
        }
        if (isShout(at, end)) {
            scan.take(at, end);
            return Optional.empty();
        }
        if (token.form().length() > SHORT && (people.isSurname(at) || people.endsLikeSurname(at))) {
            return Optional.of(Draft.guess(at, end, Kind.PERSON, "person.capitals"));
        }
        return Optional.of(Draft.guess(at, end, Kind.ORGANISATION, "acronym"));
    }

    /// A dateline is in capitals, and rarely as short as an acronym.
    private static int leastWeight(Token token) {
        return token.form().length() > SHORT ? SMALL_TOWN : COUNTRY;
    }

    /// Common words set in capitals: "PLEASE WRITE".
    private boolean isShout(int at, int end) {
        for (int i = at; i < end; i++) {
            if (!Scan.hasCommonReading(scan.token(i))) {
                return false;
            }
        }
        Token token = scan.token(at);
        return end > at + 1
                || token.form().length() > SHORT
                || token.form().length() > 2 && (token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE));
    }

    /// Capitals that follow one another are one name, unless a list knows the second.
    private int end(int at) {
        int end = at + 1;
        int limit = scan.text().sentenceOf(at).endToken();
        while (end < limit
                && !scan.isTaken(end)
                && scan.token(end).isUpperCase()
                && scan.lexicon().words().acronym(scan.token(end).form()).isEmpty()) {
            end++;
        }
        return end;
    }

    private static boolean isRomanNumeral(String form) {
        return form.chars().allMatch(letter -> "IVXLCDM".indexOf(letter) >= 0);
    }
}
