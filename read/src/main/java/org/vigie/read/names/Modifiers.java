package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// What stands before the head of a body's name and belongs to it: "Baku" Court, "Korean
/// Railway Workers'" Union, «Тверской районный» суд. Languages that set it behind have none.
final class Modifiers {
    private static final int OWNER_SIZE = 7;
    private static final int MOST_ADJECTIVES = 2;
    private final Scan scan;
    private final NameWords words;
    private final boolean before;
    private final boolean genitive;

    Modifiers(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.before = words.says("first-modifier");
        this.genitive = words.says("genitive");
    }

    /// {@return the first token before a head that belongs to its name: capitals, and
    /// adjectives between them}
    ///
    /// @param at the head's first token
    int first(int at) {
        if (!before) {
            return withCapitalAdjective(at);
        }
        int begin = scan.text().sentenceOf(at).firstToken();
        int first = at;
        int look = at;
        while (look > begin && !scan.isTaken(look - 1)) {
            if (isNamePart(look - 1)) {
                look--;
                first = look;
            } else if (isJoined(look, begin)) {
                look -= 2;
                first = look;
            } else if (isOwned(look, begin)) {
                look -= 2;
                first = look;
            } else if (isPlainAdjective(look - 1)
                    && mayBeOf(look - 1, at)
                    && at - look <= MOST_ADJECTIVES) {
                look--;
            } else {
                break;
            }
        }
        return first;
    }

    /// Where modifiers stand behind, one adjective may stand before, with a capital as the
    /// head: `la Haute Cour`.
    private int withCapitalAdjective(int at) {
        boolean adjective = at > scan.text().sentenceOf(at).firstToken()
                && !scan.isTaken(at - 1)
                && scan.isProper(at - 1)
                && !scan.startsClause(at - 1)
                && scan.token(at - 1).is(Pos.ADJECTIVE)
                && scan.mayBeName(at);
        return adjective ? at - 1 : at;
    }

    /// Whether "and" stands inside the name: "Garment and Industrial Workers Federation".
    private boolean isJoined(int look, int begin) {
        return !genitive
                && words.is("and", scan.token(look - 1))
                && look - 2 >= begin
                && isNamePart(look)
                && isNamePart(look - 2)
                && !scan.startsClause(look - 2)
                && Scan.isCommon(scan.token(look - 2))
                && words.head(scan.tokens(), look - 2, look).isEmpty();
    }

    /// Whether a possessive before a word is inside the name: "Teachers' Union", not "Kenya's
    /// court".
    private boolean isOwned(int look, int begin) {
        return words.is("possessive", scan.token(look - 1))
                && look - 2 >= begin
                && isNamePart(look - 2)
                && Scan.hasCommonReading(scan.token(look - 2))
                && scan.knownPlace(look - 2)
                        .filter(place -> place.weight() >= OWNER_SIZE)
                        .isEmpty();
    }

    private boolean isNamePart(int at) {
        Token token = scan.token(at);
        if (!scan.mayBeName(at) || words.isTitle(token) && !genitive || isVerbOnly(token)) {
            return false;
        }
        if (!genitive) {
            return true;
        }
        if (scan.startsClause(at) && (!(mayBegin(token) || isOfDistrict(at)) || arePeople(at))) {
            return false;
        }
        // Before a Russian head stands its adjective; a noun there belongs to what goes before.
        if (token.is(Pos.ADJECTIVE)) {
            return mayBeOf(at, at + 1);
        }
        return !Scan.hasCommonReading(token) && scan.lexicon().people().adjective(token.folded());
    }

    /// Whether an adjective can agree with a head: not «на Невском полиция», nor «двести
    /// рабочих завода «Маяк»».
    private boolean mayBeOf(int adjective, int head) {
        List<Reading> nouns = inCases(scan.token(head), false);
        List<Reading> own = inCases(scan.token(adjective), true);
        Token word = scan.token(adjective);
        // «рабочие компании «Маяк»» are people
        boolean people = word.is(Pos.NOUN, Feature.ANIMATE)
                && word.is(Pos.NOUN, Feature.PLURAL)
                && !word.is(Pos.NOUN, Feature.SINGULAR)
                && scan.token(head).is(Pos.NOUN, Feature.GENITIVE);
        boolean agrees = nouns.isEmpty()
                || own.isEmpty()
                || own.stream()
                        .anyMatch(one -> nouns.stream().anyMatch(other -> agree(one, other)));
        return !genitive || !people && agrees;
    }

    private static List<Reading> inCases(Token token, boolean adjective) {
        return token.readings().stream()
                .filter(reading -> (reading.features() & Feature.CASES) != 0)
                .filter(reading -> !adjective || reading.pos() == Pos.ADJECTIVE)
                .toList();
    }

    private static boolean agree(Reading one, Reading other) {
        long both = one.features() & other.features();
        long numbers = one.features() & Feature.NUMBERS;
        return (both & Feature.CASES) != 0
                && (numbers == 0
                        || (other.features() & Feature.NUMBERS) == 0
                        || (both & Feature.NUMBERS) != 0);
    }

    /// «Рабочие шахты «Северная»»: people whose the head is, not what the head is like.
    private boolean arePeople(int at) {
        Token token = scan.token(at);
        return token.is(Pos.NOUN, Feature.ANIMATE)
                && token.is(Pos.NOUN, Feature.PLURAL)
                && !token.is(Pos.NOUN, Feature.SINGULAR)
                && isThingsGenitive(at + 1);
    }

    /// Whether a thing in the genitive stands at a token, or behind an adjective there:
    /// «обувной фабрики».
    private boolean isThingsGenitive(int at) {
        Token noun = scan.token(at);
        if (noun.is(Pos.ADJECTIVE, Feature.GENITIVE) && !noun.is(Pos.NOUN)) {
            noun = scan.token(Math.min(at + 1, scan.tokens().size() - 1));
        }
        return noun.is(Pos.NOUN, Feature.GENITIVE) && !noun.is(Pos.NOUN, Feature.ANIMATE);
    }

    /// Whether an adjective with the capital of a sentence's beginning is likely part of a
    /// name.
    private boolean mayBegin(Token token) {
        return !token.is(Pos.ADVERB)
                && (!Scan.hasCommonReading(token)
                        || words.isLemma("modifier", token)
                        || scan.lexicon().people().adjective(token.folded()));
    }

    /// «Портовый районный суд»: an adjective before one that says whose body it is.
    private boolean isOfDistrict(int at) {
        return at + 1 < scan.tokens().size()
                && words.isLemma("district", scan.token(at + 1))
                && scan.token(at).is(Pos.ADJECTIVE);
    }

    private static boolean isVerbOnly(Token token) {
        return token.is(Pos.VERB)
                && !token.is(Pos.VERB, Feature.PARTICIPLE)
                && !token.is(Pos.NOUN)
                && !token.is(Pos.ADJECTIVE)
                && !token.is(Pos.NAME);
    }

    private boolean isPlainAdjective(int at) {
        Token token = scan.token(at);
        return token.kind() == Token.Kind.WORD
                && !token.isCapitalised()
                && (token.is(Pos.ADJECTIVE) && !token.is(Pos.VERB)
                        || token.readings().isEmpty()
                                && scan.lexicon().people().adjective(token.folded()))
                && !scan.isFunctionWord(token);
    }

    /// {@return where the adjectives before a head begin that have no capital}
    ///
    /// @param at the head's first token
    int withAdjectives(int at) {
        int first = at;
        int begin = scan.text().sentenceOf(at).firstToken();
        while (before
                && first > begin
                && at - first < MOST_ADJECTIVES
                && isPlainAdjective(first - 1)
                && mayBeOf(first - 1, at)
                && !scan.isTaken(first - 1)) {
            first--;
        }
        return first;
    }

    /// {@return whether some token may be a name's}
    boolean hasName(int first, int end) {
        for (int i = first; i < end; i++) {
            if (scan.mayBeName(i)) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether tokens only describe a post: common words, peoples, places}
    boolean isDescription(int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = scan.token(i);
            boolean people = scan.lexicon()
                    .places()
                    .demonym(scan.forms().bare(token.index()))
                    .isPresent();
            boolean place = scan.knownPlace(i)
                    .filter(entry -> entry.weight() >= OWNER_SIZE)
                    .isPresent();
            if (!Scan.isCommon(token) && !people && !place) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether capitals lead on from a token to a head, so that the name is that
    /// head's: "International" Criminal Court}
    ///
    /// @param from one past a head or known name
    boolean leadsToHead(int from) {
        if (!before || genitive || from == 0 || from >= scan.tokens().size()) {
            return false;
        }
        int limit = scan.text().sentenceOf(from - 1).endToken();
        int at = from;
        while (at < limit && !scan.isTaken(at)) {
            boolean owned = words.is("possessive", scan.token(at));
            if (!scan.mayBeName(at) && !owned) {
                return false;
            }
            Optional<Head> head = owned ? Optional.empty() : words.head(scan.tokens(), at, limit);
            if (head.isPresent()) {
                return head.get().sort() != Head.Sort.OFFICE
                        && head.get().sort() != Head.Sort.EVENT;
            }
            at++;
        }
        return false;
    }

    /// {@return whether a head only describes the noun that follows it: "court hearing"}
    ///
    /// @param end one past the head
    boolean isModifierOnly(int end) {
        if (!before || genitive || end >= scan.tokens().size()) {
            return false;
        }
        Token next = scan.token(end);
        return next.kind() == Token.Kind.WORD
                && !next.isCapitalised()
                && next.is(Pos.NOUN)
                && !next.is(Pos.VERB)
                && !next.is(Pos.ADVERB)
                && !scan.isFunctionWord(next);
    }
}
