package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Finds what a small town is called behind a word or mark that says it is one, whatever its case
/// and however much like a person's or a common word it looks: «в посёлке Ударный», «в с.
/// Верхнее», «из деревни Лесной».
final class Towns {

    /// A town behind a joiner is called by at most so many words.
    private static final int LONGEST = 3;

    private final Scan scan;
    private final NameWords words;
    private final PersonWords people;

    Towns(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.people = new PersonWords(scan);
    }

    /// {@return the name of the town that a token says is one}
    ///
    /// @param at the token
    Optional<Draft> at(int at) {
        int limit = scan.text().sentenceOf(at).endToken();
        Token word = scan.token(at);
        boolean mark = at + 2 < limit
                && words.is("town-mark", word)
                && scan.token(at + 1).isMark(".")
                && isAfterPreposition(at);
        boolean said = !mark && words.isLemma("town-called", word) && !word.isCapitalised();
        boolean of = said && at + 2 < limit && isOf(at + 1);
        int first = mark || of ? at + 2 : at + 1;
        if (!mark && !said
                || first >= limit
                || scan.isTaken(first)
                || !scan.isProper(first)
                || scan.token(first).isUpperCase()
                || said && !of && !isCalledSo(at, first)
                || isSomethingElse(first, limit)) {
            return Optional.empty();
        }
        int known = scan.placeEnd(first);
        if (known > first) {
            return isAfterPreposition(at)
                    ? scan.longestPlace(first)
                            .map(place -> Draft.place(first, known, place, "place.town-word"))
                    : Optional.empty();
        }
        int end = first + 1;
        boolean two = end < limit
                && scan.token(first).is(Pos.ADJECTIVE)
                && scan.isProper(end)
                && scan.token(end).is(Pos.NOUN)
                && agree(scan.token(first), scan.token(end));
        int last = two ? end + 1 : end;
        while (of && last < limit && last < first + LONGEST && scan.isProper(last)) {
            last++;
        }
        return Optional.of(Draft.guess(first, last, Kind.PLACE, "place.town-word"));
    }

    /// A person named in full, a body's head, or an adjective before a common noun.
    private boolean isSomethingElse(int first, int limit) {
        boolean person = people.isGiven(first) && first + 1 < limit && scan.isProper(first + 1);
        int noun = first + 1;
        while (noun < limit && isPlain(noun, Pos.ADJECTIVE) && !isPlain(noun, Pos.NOUN)) {
            noun++;
        }
        boolean modifies = noun < limit
                && scan.token(first).is(Pos.ADJECTIVE)
                && isPlain(noun, Pos.NOUN)
                && agree(scan.token(first), scan.token(noun));
        return person
                || modifies
                || words.isTitle(scan.token(first))
                || words.head(scan.tokens(), first, limit).isPresent();
    }

    private boolean isPlain(int at, Pos pos) {
        return scan.token(at).is(pos) && !scan.token(at).isCapitalised();
    }

    /// «глава посёлка Зимин»: without a preposition of place a surname is somebody's.
    private boolean isCalledSo(int word, int name) {
        return isAfterPreposition(word)
                || scan.token(name).is(Pos.ADJECTIVE)
                || !people.isSurname(name)
                        && !people.endsLikeSurname(name)
                        && !people.isGiven(name);
    }

    private boolean isAfterPreposition(int at) {
        int begin = scan.text().sentenceOf(at).firstToken();
        int before = at - 1;
        if (before > begin && scan.token(before).is(Pos.ADJECTIVE)) {
            before--;
        }
        return before >= begin && words.is("place-preposition", scan.token(before));
    }

    /// `the village of Sorba`: a joiner that says what a place is called.
    private boolean isOf(int at) {
        return words.is("joiner", scan.token(at)) && scan.token(at).is(Pos.PREPOSITION);
    }

    private static boolean share(Reading one, Reading other, long features) {
        long left = one.features() & features;
        long right = other.features() & features;
        return left == 0 || right == 0 || (left & right) != 0;
    }

    private static boolean agree(Token one, Token other) {
        for (Reading reading : one.readings()) {
            for (Reading noun : other.readings()) {
                boolean adjective = reading.pos() == Pos.ADJECTIVE;
                boolean alike = (reading.features() & noun.features() & Feature.CASES) != 0
                        && reading.has(Feature.PLURAL) == noun.has(Feature.PLURAL)
                        && (noun.has(Feature.PLURAL) || share(reading, noun, Feature.GENDERS));
                if (adjective && noun.pos() == Pos.NOUN && alike) {
                    return true;
                }
            }
        }
        return false;
    }
}
