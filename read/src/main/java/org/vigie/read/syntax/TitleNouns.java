package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells whether a noun says what the person is who is named right behind it, `l'avocat Max Meier`,
/// or whose it is: «жену Бакирова», «сторонника Бакирова» is not Бакиров.
final class TitleNouns {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;
    private final GroupFeatures features;

    TitleNouns(
            Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt, GroupFeatures features) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
        this.features = features;
    }

    /// {@return whether a name stands in apposition to the noun before it; in a language with
    ///     cases only a person's does, where the two can agree: «граждан Израиля» are two; in
    ///     another none does that is told of by a noun before that one}
    ///
    /// @param from  the first token of the noun's group
    /// @param noun  the noun
    /// @param name  the name's first token
    /// @param opens whether the group opens the sentence
    boolean takes(int from, int noun, int name, boolean opens) {
        if (!grammar.says("cases")) {
            return !features.isDescribed(name) && !isSubject(from, name, opens);
        }
        Token title = tokens.get(noun);
        if (!title.is(Pos.NOUN, Feature.ANIMATE) || !features.isPerson(name)) {
            return false;
        }
        int end = nameEnd(name);
        long cases = features.of(name, end, true) & Feature.CASES;
        boolean owner = (cases & Feature.GENITIVE.bit()) != 0 && !isOwned(noun);
        boolean somebodys = grammar.is(title, Word.KIN) || grammar.is(title, Word.ADHERENT);
        if (owner && (somebodys || isCalledAfter(noun, end))) {
            return false;
        }
        boolean listed = isListed(end) && !(owner && grammar.is(title, Word.FOLLOWER));
        boolean governed = isGoverned(from, noun);
        return title.readings().stream()
                .filter(reading -> reading.pos() == Pos.NOUN && reading.has(Feature.ANIMATE))
                .anyMatch(reading -> agrees(reading, name, end, cases, listed, governed));
    }

    /// `At the station Ann Lee was beaten`: whether a person whom no title before the name
    /// makes one with it is named between what opens a clause and the clause's verb.
    private boolean isSubject(int from, int name, boolean opens) {
        int end = nameEnd(name);
        while (end < tokens.size() && tags[end] == Tag.ADVERB) {
            end++;
        }
        return tags[from] == Tag.PREPOSITION
                && (opens
                        || tags[from - 1] == Tag.MARK
                        || tags[from - 1] == Tag.CONJUNCTION
                        || tags[from - 1] == Tag.BOUNDARY
                        || tags[from - 1] == Tag.THAT)
                && end < tokens.size()
                && tags[end] == Tag.VERB
                && features.isPerson(name)
                && !features.isTitled(name);
    }

    /// {@return whether of two people's names side by side the noun before says what the second
    ///     is, and whose: «адвокат Ланевича Игорь Титов»}
    ///
    /// @param noun the noun
    /// @param name the first name's first token
    boolean isOwnersName(int noun, int name) {
        int second = nameEnd(name);
        if (!grammar.says("cases")
                || !tokens.get(noun).is(Pos.NOUN, Feature.ANIMATE)
                || second >= tokens.size()
                || nameAt[second] < 0
                || !features.isPerson(name)
                || !features.isPerson(second)) {
            return false;
        }
        long owner = features.of(name, second, true);
        long both = features.of(noun, noun + 1, false)
                & features.of(second, nameEnd(second), true)
                & Feature.CASES;
        return (owner & Feature.GENITIVE.bit()) != 0 && both != 0;
    }

    /// {@return whether a name is the body's to which belongs whom the noun before it tells of:
    ///     `trois militants CGT`, `le délégué SUD Omar Deniz`}
    ///
    /// @param noun the noun
    /// @param name the name's first token
    boolean isMembersBody(int noun, int name) {
        return grammar.says("postposed-adjective")
                && nameAt[noun] < 0
                && grammar.is(tokens.get(noun), Word.MEMBER)
                && features.isBody(name);
    }

    /// {@return whether a noun only says by what name goes what the noun right before it tells
    ///     of: `la loi travail`, `l'accord salaires`}
    ///
    /// @param noun the first noun
    /// @param at   the second
    boolean isLabel(int noun, int at) {
        return at == noun + 1
                && nameAt[noun] < 0
                && grammar.is(tokens.get(noun), Word.LABELLED)
                && !tokens.get(at).is(Pos.ADJECTIVE);
    }

    private boolean agrees(
            Reading noun, int name, int end, long cases, boolean listed, boolean governed) {
        long own = noun.features() & Feature.CASES;
        long left = governed ? own : own & ~Feature.GENITIVE.bit();
        boolean many = noun.has(Feature.PLURAL) && !noun.has(Feature.SINGULAR);
        if (own == 0 || cases == 0 || !many && isUninflected(name, end)) {
            return true;
        }
        if ((left & ofSomebody(cases)) == 0 || many && !listed && !isSeveral(name, end)) {
            return false;
        }
        for (int at = name; at < end; at++) {
            List<Reading> readings = tokens.get(at).readings().stream()
                    .filter(reading -> (reading.features() & Feature.CASES) != 0)
                    .toList();
            boolean fits = readings.isEmpty()
                    || readings.stream()
                            .anyMatch(reading -> (ofSomebody(reading.features()) & left) != 0
                                    && (many || sexFits(noun, reading)));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// «ткача Ивана Кедра»: a surname that is a thing's name elsewhere has somebody's
    /// accusative.
    private static long ofSomebody(long cases) {
        return (cases & Feature.GENITIVE.bit()) != 0 ? cases | Feature.ACCUSATIVE.bit() : cases;
    }

    /// «активистку Айгуль Сейткали»: of names that the dictionary does not know, or that have
    /// one form, no case is known.
    private boolean isUninflected(int name, int end) {
        for (int at = name; at < end; at++) {
            boolean known = tokens.get(at).readings().stream()
                    .anyMatch(reading -> reading.has(Feature.SINGULAR)
                            && (reading.features() & Feature.CASES) != 0
                            && (reading.has(Feature.GIVEN)
                                    || reading.has(Feature.SURNAME)
                                    || reading.has(Feature.PATRONYMIC)));
            if (known) {
                return false;
            }
        }
        return end - name > 1;
    }

    /// A noun for women names no man; one for men may name a woman.
    private static boolean sexFits(Reading noun, Reading name) {
        return !noun.has(Feature.FEMININE)
                || noun.has(Feature.MASCULINE)
                || !name.has(Feature.MASCULINE)
                || name.has(Feature.FEMININE);
    }

    /// «сестры Ивановы».
    private boolean isSeveral(int name, int end) {
        return end == name + 1
                && tokens.get(name).readings().stream()
                        .anyMatch(reading -> reading.has(Feature.PLURAL));
    }

    /// «адвоката Бакирова, Асана Тологонова, избили»: the name behind the comma is the noun's.
    private boolean isCalledAfter(int noun, int end) {
        if (end + 1 >= tokens.size()
                || !tokens.get(end).isMark(",")
                || nameAt[end + 1] < 0
                || !features.isPerson(end + 1)) {
            return false;
        }
        int close = nameEnd(end + 1);
        boolean closed = close < tokens.size()
                && (tokens.get(close).isMark(",")
                        || tokens.get(close).isMark(".")
                        || tokens.get(close).isMark("—"))
                && (close + 1 >= tokens.size() || nameAt[close + 1] < 0);
        long both = features.of(noun, noun + 1, false)
                & features.of(end + 1, close, true)
                & Feature.CASES;
        return closed && both != 0;
    }

    /// Whether another person is named right behind a name.
    private boolean isListed(int end) {
        boolean joined = end + 1 < tokens.size()
                && (tokens.get(end).isMark(",") || grammar.isForm(tokens.get(end), Word.ADDITIVE));
        return joined
                && (nameAt[end + 1] >= 0
                        || end + 2 < tokens.size()
                                && tags[end + 1] == Tag.NOUN
                                && nameAt[end + 2] >= 0);
    }

    /// Whether something stands before a noun that a genitive can belong to: none begins a
    /// clause or follows its verb, «Коллеги Бакирова бастуют».
    private boolean isGoverned(int from, int noun) {
        return from < noun && tags[from] == Tag.PREPOSITION
                || from > 0
                        && tags[from - 1] != null
                        && switch (tags[from - 1]) {
                            case VERB, THAT, BOUNDARY, RELATIVE -> false;
                            case MARK -> tokens.get(from - 1).isMark(",");
                            default -> true;
                        };
    }

    /// Whether a possessive says whose relative a noun is: «её сына Ивана», but «сына Ивана» is
    /// Ivan's.
    private boolean isOwned(int noun) {
        for (int at = noun - 1; at >= 0 && at > noun - 3; at--) {
            if (grammar.isForm(tokens.get(at), Word.POSSESSIVE)
                    || grammar.is(tokens.get(at), Word.POSSESSIVE)) {
                return true;
            }
        }
        return false;
    }

    private int nameEnd(int at) {
        int next = at;
        while (next < tokens.size() && nameAt[next] == nameAt[at]) {
            next++;
        }
        return next;
    }
}
