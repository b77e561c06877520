package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Whether a word before a noun can belong to it, in a language with cases.
///
/// «Троих рабочих» is one group, «троих полиция» two: who was taken and who took them.
final class Agreement {
    private static final long OBLIQUE =
            Feature.DATIVE.bit() | Feature.INSTRUMENTAL.bit() | Feature.LOCATIVE.bit();
    private static final long DIRECT = Feature.NOMINATIVE.bit() | Feature.ACCUSATIVE.bit();

    private Agreement() {}

    /// {@return whether an adjective, determiner or participle can agree with a noun}
    ///
    /// @param modifier the word before
    /// @param noun     the noun
    static boolean agrees(Token modifier, Token noun) {
        List<Reading> nouns = nominal(noun);
        List<Reading> modifiers = nominal(modifier);
        if (nouns.isEmpty() || modifiers.isEmpty()) {
            return true;
        }
        boolean direct = modifiers.stream().anyMatch(one -> one.has(Feature.NOMINATIVE));
        return modifiers.stream()
                .anyMatch(one -> nouns.stream()
                        .anyMatch(other ->
                                agree(one, other) && (direct || !isThingInAccusative(one, other))));
    }

    /// {@return whether an adjective agrees with a noun in a case that does not make the noun
    ///     somebody's: «в белых халатах», but «у рабочих заводов»}
    ///
    /// @param modifier the word before
    /// @param noun     the noun
    static boolean agreesBesideGenitive(Token modifier, Token noun) {
        return modifier.readings().stream()
                .filter(one -> one.pos() == Pos.ADJECTIVE && (one.features() & OBLIQUE) != 0)
                .anyMatch(one -> noun.readings().stream()
                        .anyMatch(other -> other.pos() == Pos.NOUN
                                && (one.features() & other.features() & OBLIQUE) != 0
                                && agree(one, other)));
    }

    /// «семьи бастующих»: of things the accusative is the nominative's form, and so is that of
    /// what belongs to them.
    private static boolean isThingInAccusative(Reading modifier, Reading noun) {
        return (modifier.features() & noun.features() & Feature.CASES) == Feature.ACCUSATIVE.bit()
                && noun.has(Feature.INANIMATE)
                && noun.has(Feature.PLURAL);
    }

    /// {@return whether a numeral can count a noun: «трое рабочих», «троим рабочим»}
    ///
    /// @param numeral a numeral in words
    /// @param noun    the noun
    static boolean counts(Token numeral, Token noun) {
        List<Reading> nouns = nominal(noun);
        if (nouns.isEmpty() || !numeral.is(Pos.NUMERAL)) {
            return true;
        }
        for (Reading one : numeral.readings()) {
            long own = one.pos() == Pos.NUMERAL ? one.features() & Feature.CASES : 0;
            for (Reading other : nouns) {
                long cases = other.features() & Feature.CASES;
                boolean many = (other.features() & Feature.PLURAL.bit()) != 0;
                boolean genitive = (cases & Feature.GENITIVE.bit()) != 0;
                if ((own & DIRECT) != 0 && genitive || (own & cases) != 0 && many) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Reading> nominal(Token token) {
        return token.readings().stream()
                .filter(reading -> (reading.features() & Feature.CASES) != 0)
                .filter(reading -> reading.pos() != Pos.VERB || reading.has(Feature.PARTICIPLE))
                .toList();
    }

    private static boolean agree(Reading one, Reading other) {
        long both = one.features() & other.features();
        return (both & Feature.CASES) != 0
                && share(one, other, Feature.NUMBERS)
                && (many(one) || many(other) || share(one, other, Feature.GENDERS));
    }

    private static boolean many(Reading reading) {
        return reading.has(Feature.PLURAL) && !reading.has(Feature.SINGULAR);
    }

    /// Whether two readings share one of these features, or one of them has none.
    private static boolean share(Reading one, Reading other, long features) {
        long left = one.features() & features;
        long right = other.features() & features;
        return left == 0 || right == 0 || (left & right) != 0;
    }
}
