package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.Set;

/// Parts the name of whom somebody belongs to from that somebody's own: «адвокат Ланевича Игорь
/// Титов», «жена Петрова Марина Иванова».
///
/// Only a language that inflects names writes two of them side by side so.
final class Owners {
    private static final Set<Feature> CASES = EnumSet.range(Feature.NOMINATIVE, Feature.LOCATIVE);

    private final Scan scan;
    private final PersonWords people;
    private final SecondNames seconds;

    Owners(Scan scan) {
        this.scan = scan;
        this.people = new PersonWords(scan);
        this.seconds = new SecondNames(scan);
    }

    /// {@return whether the name that begins at one token ends before another, at which
    /// somebody else's begins}
    ///
    /// @param first the first token of a run of capitals
    /// @param at    a later token of it
    boolean endsBefore(int first, int at) {
        return scan.lexicon().endings().inflects()
                && at > first
                && at - first <= 2
                && scan.placeEnd(first) == first
                && scan.token(at).is(Pos.NOUN, Feature.GIVEN)
                && !people.isPatronymic(at)
                && scan.token(at - 1).kind() == Token.Kind.WORD
                && isAfterNoun(first)
                && (isSecond(first, at)
                        || !scan.token(at).is(Pos.NOUN, Feature.SURNAME)
                                && !seconds.isHerSurname(at)
                                && !agree(at - 1, at));
    }

    /// Whether a noun for somebody stands right before: `lawyer`, `wife`.
    private boolean isAfterNoun(int first) {
        if (first == scan.text().sentenceOf(first).firstToken()) {
            return false;
        }
        Token before = scan.token(first - 1);
        return before.is(Pos.NOUN, Feature.ANIMATE) && Scan.hasCommonReading(before);
    }

    /// Whether a surname stands on both sides of a given name, or a whole name before it.
    private boolean isSecond(int first, int at) {
        boolean whole = at - first == 2 && people.isGiven(first) && !people.isGiven(at - 1);
        boolean between = at - first == 1
                && !people.isGiven(first)
                && at + 1 < scan.text().sentenceOf(at).endToken()
                && scan.isProper(at + 1)
                && !people.isGiven(at + 1)
                && !people.isPatronymic(at + 1);
        return whole || between;
    }

    /// Whether two words can be parts of one name: in the same case, and no woman's surname
    /// beside a man's name. Of a word that the dictionary does not know nothing is said.
    private boolean agree(int one, int given) {
        boolean known = false;
        for (Reading first : scan.token(one).readings()) {
            for (Reading second : scan.token(given).readings()) {
                if (first.pos() != Pos.NOUN
                        || !second.has(Feature.GIVEN)
                        || !second.has(Feature.SINGULAR)) {
                    continue;
                }
                known = true;
                boolean hers = !first.has(Feature.GIVEN)
                        && first.has(Feature.FEMININE)
                        && second.has(Feature.MASCULINE);
                if (!hers
                        && CASES.stream()
                                .anyMatch(feature -> first.has(feature) && second.has(feature))) {
                    return true;
                }
            }
        }
        return !known;
    }
}
