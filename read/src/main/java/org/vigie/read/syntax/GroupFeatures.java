package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.names.Gender;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells which cases, genders and numbers the words of a noun group leave possible.
final class GroupFeatures {
    private static final long AGREEMENT = Feature.CASES
            | Feature.GENDERS
            | Feature.NUMBERS
            | Feature.ANIMATE.bit()
            | Feature.THIRD.bit();

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;
    private final List<Name> names;

    /// @param nameAt for each token the index of the name it is part of, or -1
    GroupFeatures(Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt, List<Name> names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
        this.names = names;
    }

    /// {@return whether a token is of a place's name}
    boolean isPlace(int at) {
        return nameAt[at] >= 0 && names.get(nameAt[at]).kind() == Kind.PLACE;
    }

    /// {@return whether a token is of a person's name}
    boolean isPerson(int at) {
        return nameAt[at] >= 0 && names.get(nameAt[at]).kind() == Kind.PERSON;
    }

    /// {@return whether a token is of the name of a body that is no part of a state}
    boolean isBody(int at) {
        return nameAt[at] >= 0 && names.get(nameAt[at]).kind() == Kind.ORGANISATION;
    }

    /// {@return whether a token is of a name that a title before it shows to be a person's}
    boolean isTitled(int at) {
        return nameAt[at] >= 0 && names.get(nameAt[at]).rule().equals("person.title");
    }

    /// {@return whether a name means whom a noun further before says, not the nearest}
    boolean isDescribed(int at) {
        return nameAt[at] >= 0 && names.get(nameAt[at]).title().isPresent();
    }

    /// {@return what the head's readings and those of the words that agree with it leave
    ///     possible}
    long group(int body, int head) {
        int first = head;
        while (nameAt[head] >= 0 && first > body && nameAt[first - 1] == nameAt[head]) {
            first--;
        }
        boolean onePerson = isPerson(head);
        long features = of(first, agreeing(first, head) + 1, onePerson);
        if (onePerson) {
            features = withAnimateAccusative(features | Feature.ANIMATE.bit());
            features |= isEitherName(head, features) ? Feature.ACCUSATIVE.bit() : 0;
        }
        if (grammar.says("cases")) {
            long own = livingAlone(head, features);
            features = counted(body, first, own);
            // «трое старых друзей»: the adjective has the case of what is counted
            boolean counts = features != own;
            for (int at = body; at < first && !(counts && tags[at] == Tag.NUMBER); at++) {
                if (tags[at] == Tag.ADJECTIVE
                        || tags[at] == Tag.DETERMINER
                        || tags[at] == Tag.PARTICIPLE) {
                    long agreeing = of(at, at + 1, false) & Feature.CASES;
                    long both = features & Feature.CASES & agreeing;
                    if (both != 0) {
                        features = features & ~Feature.CASES | both;
                    }
                }
            }
        }
        return features;
    }

    /// «Мусу Кейту»: what a dictionary knows as one name's dative may be another's accusative.
    private boolean isEitherName(int head, long features) {
        return (features & Feature.CASES) == Feature.DATIVE.bit()
                && grammar.ends(tokens.get(head).folded(), Word.ACCUSATIVE_ENDING);
    }

    /// «Неизвестные избили рыбака», «полицейские ушли»: an adjective that stands alone for
    /// people has the accusative of what lives, which is never its nominative.
    private long livingAlone(int head, long features) {
        Token token = tokens.get(head);
        boolean alone = tags[head] == Tag.ADJECTIVE || tags[head] == Tag.PARTICIPLE;
        boolean lives = token.readings().stream()
                .anyMatch(reading -> reading.pos() == Pos.NOUN
                        && reading.has(Feature.ANIMATE)
                        && reading.has(Feature.NOMINATIVE));
        boolean either = (features & Feature.NOMINATIVE.bit()) != 0
                && (features & Feature.GENITIVE.bit()) == 0
                && nameAt[head] < 0;
        boolean many = token.readings().stream()
                .noneMatch(reading -> reading.has(Feature.SINGULAR) || reading.has(Feature.SHORT));
        return either && (lives && token.is(Pos.ADJECTIVE) || alone && many)
                ? features & ~Feature.ACCUSATIVE.bit()
                : features;
    }

    /// {@return whether a token before a noun is an adverb; in a language with cases also where
    /// it is taken for an adjective's short form: «Неожиданно полиция»}
    boolean isAdverb(int at) {
        return tags[at] == Tag.ADVERB
                || tags[at] == Tag.ADJECTIVE
                        && grammar.says("cases")
                        && tokens.get(at).is(Pos.ADVERB);
    }

    /// {@return whether a token is a number, or a noun for one behind a preposition: «около
    /// тысячи рабочих»}
    boolean isNumeral(int at) {
        return tags[at] == Tag.NUMBER || grammar.is(tokens.get(at), Word.LOT);
    }

    /// The last token of a name that has the whole's case: a person's last, but a body's head
    /// noun, «Комитет матерей».
    int agreeing(int first, int head) {
        boolean body = nameAt[head] >= 0 && !isPerson(head);
        for (int at = first; body && at < head && grammar.says("cases"); at++) {
            if (tokens.get(at).is(Pos.NOUN) && !tokens.get(at).is(Pos.ADJECTIVE)) {
                return at;
            }
        }
        return head;
    }

    /// What a numeral counts stands in the genitive, whatever place the whole has: «трое
    /// пастухов». The whole has the numeral's case, and is many.
    private long counted(int body, int first, long features) {
        int numeral = first - 1;
        while (numeral >= body && tags[numeral] != Tag.NUMBER) {
            numeral--;
        }
        if (numeral < body || (features & Feature.GENITIVE.bit()) == 0) {
            return features;
        }
        Token token = tokens.get(numeral);
        long own = Feature.CASES;
        if (numeral > 0 && grammar.isForm(tokens.get(numeral - 1), Word.APPROXIMATE)) {
            own = Feature.NOMINATIVE.bit() | Feature.ACCUSATIVE.bit() | Feature.CASES & features;
        } else if (token.is(Pos.NUMERAL)) {
            own = 0;
            for (Reading reading : token.readings()) {
                own |= reading.pos() == Pos.NUMERAL ? reading.features() & Feature.CASES : 0;
            }
        }
        long direct = own & (Feature.NOMINATIVE.bit() | Feature.ACCUSATIVE.bit());
        return direct == 0
                ? features
                : features & ~Feature.CASES
                        | direct
                        | (isOfSomebody(body) ? own & Feature.GENITIVE.bit() : 0)
                        | Feature.PLURAL.bit()
                        | (token.kind() == Token.Kind.NUMBER ? features & Feature.CASES : 0);
    }

    /// «мать двух шахтеров», «координаторов двух центров»: whether somebody stands right
    /// before.
    private boolean isOfSomebody(int body) {
        return body > 0
                && nameAt[body - 1] < 0
                && tokens.get(body - 1).is(Pos.NOUN, Feature.ANIMATE);
    }

    /// The accusative of what lives is its genitive, in the masculine and in the plural.
    private static long withAnimateAccusative(long features) {
        boolean animate =
                (features & Feature.ANIMATE.bit()) != 0 && (features & Feature.GENITIVE.bit()) != 0;
        boolean masculineOrPlural =
                (features & (Feature.MASCULINE.bit() | Feature.PLURAL.bit())) != 0;
        return animate && masculineOrPlural ? features | Feature.ACCUSATIVE.bit() : features;
    }

    /// {@return the features that all of these tokens can have; a token that no dictionary
    ///     knows can have any}
    ///
    /// @param single whether they name one person, though «Анны» may be several
    long of(int first, int end, boolean single) {
        long all = AGREEMENT;
        Gender gender =
                single && nameAt[first] >= 0 ? names.get(nameAt[first]).gender() : Gender.UNKNOWN;
        for (int at = first; at < end; at++) {
            long own = 0;
            long others = 0;
            for (Reading reading : tokens.get(at).readings()) {
                if (isNameOnly(tokens.get(at), reading)) {
                    continue;
                }
                boolean nominal = reading.pos() != Pos.VERB || reading.has(Feature.PARTICIPLE);
                boolean several = reading.has(Feature.PLURAL) && !reading.has(Feature.SINGULAR);
                if (nominal && !(single && several)) {
                    if (fits(reading, gender)) {
                        own |= withNumber(reading) & AGREEMENT;
                    } else {
                        others |= withNumber(reading) & AGREEMENT;
                    }
                }
            }
            own = withAnimateAccusative(own == 0 ? others : own);
            if (single && at > first && sexesClash(all, own)) {
                continue;
            }
            long cases = own & Feature.CASES;
            long rest = own & ~Feature.CASES;
            if (cases != 0 && (all & cases) != 0) {
                all = all & ~Feature.CASES | all & cases;
            }
            if (rest != 0 && (all & rest & ~Feature.CASES) != 0) {
                all = all & Feature.CASES | all & rest;
            }
        }
        return all;
    }

    /// «Новый союз закрыли»: an adjective that shows a gender is one of a single thing, though
    /// a dictionary says so of nouns only.
    private long withNumber(Reading reading) {
        boolean one = grammar.says("cases")
                && reading.pos() == Pos.ADJECTIVE
                && (reading.features() & Feature.GENDERS) != 0
                && (reading.features() & Feature.NUMBERS) == 0;
        return one ? reading.features() | Feature.SINGULAR.bit() : reading.features();
    }

    /// «Отабека Саттори», «Анны Лось»: a surname that looks like one of the other sex has one
    /// form.
    private static boolean sexesClash(long given, long surname) {
        return (given & Feature.GENDERS) != Feature.GENDERS
                && (given & Feature.GENDERS) != 0
                && (surname & Feature.GENDERS) != 0
                && (given & surname & Feature.GENDERS) == 0;
    }

    /// «Вадима Петрова» of a man is no woman's nominative.
    private static boolean fits(Reading reading, Gender gender) {
        return switch (gender) {
            case MASCULINE -> !reading.has(Feature.FEMININE);
            case FEMININE -> !reading.has(Feature.MASCULINE);
            case UNKNOWN -> true;
        };
    }

    /// A small letter is no surname's: «адвокатов» are lawyers.
    private static boolean isNameOnly(Token token, Reading reading) {
        return reading.has(Feature.SURNAME)
                && Character.isLowerCase(token.form().charAt(0))
                && token.readings().stream()
                        .anyMatch(other -> other.pos() == Pos.NOUN && !other.has(Feature.SURNAME));
    }
}
