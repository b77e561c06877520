package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Token;

import java.util.List;

/// What stands before a word, as far as it says what the word is.
final class LeftNeighbour {
    /// A time between an auxiliary and its participle has at most so many words.
    private static final int MOST_TIMES = 4;
    /// `tous les deux`: at most so many words stand behind the word for all.
    private static final int MOST_COUNTING = 3;
    /// A noun hangs on others over at most so many prepositions.
    private static final int MOST_COMPLEMENTS = 4;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    LeftNeighbour(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return the nearest token before one that is no adverb or negation, nor a word for the
    ///     subject between an auxiliary and a participle: `ont tous les deux été arrêtés`}
    ///
    /// @param i     the word
    /// @param first the sentence's first token
    int before(int i, int first) {
        int at = i - 1;
        while (at >= first
                && (tags[at] == Tag.ADVERB
                        || tags[at] == Tag.NEGATION
                        || opensQuote(at, first)
                        || joinsAdverbs(at, first)
                        || isTurnedSubject(i, at, first)
                        || isTimeBehindModal(at, first))) {
            at--;
        }
        int timed = beforeTimes(i, at, first);
        if (timed >= first) {
            return timed;
        }
        int auxiliary = beforeFloating(i, at, first);
        return auxiliary >= first ? auxiliary : Brackets.before(tokens, at, first);
    }

    /// `a-t-elle dit`: the subject between an auxiliary and its participle.
    private boolean isTurnedSubject(int participle, int at, int first) {
        return at > first
                && tokens.get(at).folded().startsWith("-")
                && grammar.is(tokens.get(at - 1), Word.PARTICIPLE_AUXILIARY)
                && tokens.get(participle).is(Pos.VERB, Feature.PARTICIPLE);
    }

    /// `must fully and openly release`: what parts the adverbs behind a modal.
    private boolean joinsAdverbs(int at, int first) {
        boolean joins = grammar.isForm(tokens.get(at), Word.AND)
                && !grammar.says("cases")
                && at > first
                && tags[at - 1] == Tag.ADVERB
                && tags[at + 1] == Tag.ADVERB;
        int modal = at - 1;
        while (joins && modal > first && tags[modal] == Tag.ADVERB) {
            modal--;
        }
        return joins && grammar.isForm(tokens.get(modal), Word.MODAL);
    }

    /// The auxiliary that a participle is parted from by a word for the subject alone, or -1.
    private int beforeFloating(int participle, int last, int first) {
        if (!tokens.get(participle).is(Pos.VERB, Feature.PARTICIPLE)) {
            return -1;
        }
        int at = last;
        while (at > first
                && at > last - MOST_COUNTING
                && (tags[at] == Tag.NUMBER || tags[at] == Tag.DETERMINER)
                && !isSubject(at)) {
            at--;
        }
        int before = at - 1;
        while (before > first && (tags[before] == Tag.ADVERB || tags[before] == Tag.NEGATION)) {
            before--;
        }
        boolean floats = before >= first
                && isSubject(at)
                && (at == last || tags[last] == Tag.NUMBER)
                && grammar.is(tokens.get(before), Word.PARTICIPLE_AUXILIARY)
                && tags[before].isVerbal();
        return floats ? before : -1;
    }

    /// `a lundi soir arrêté`: the auxiliary that a participle is parted from by a time, or -1.
    private int beforeTimes(int participle, int last, int first) {
        int at = last;
        while (at > first && at > last - MOST_TIMES && tags[at] == Tag.TIME) {
            at--;
        }
        boolean parted = at < last
                && tokens.get(participle).is(Pos.VERB, Feature.PARTICIPLE)
                && tags[at] == Tag.VERB
                && grammar.is(tokens.get(at), Word.HAVE);
        return parted ? at : -1;
    }

    private boolean isSubject(int at) {
        return grammar.isForm(tokens.get(at), Word.ALL)
                || grammar.isForm(tokens.get(at), Word.EMPHATIC);
    }

    /// {@return the tag of what stands before}
    ///
    /// @param i      the word
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    /// @param end    one past the sentence's last token
    Tag tag(int i, int before, int first, int end) {
        if (before < first) {
            return Tag.BOUNDARY;
        }
        if (tags[before] == Tag.OTHER && grammar.isForm(tokens.get(before), Word.GENITIVE_CLITIC)
                || isPreposed(i, before, first, end)
                || isOfRank(i, before, first)) {
            return Tag.DETERMINER;
        }
        return tags[before] == Tag.TIME && tokens.get(before).folded().indexOf('-') > 0
                ? Tag.ADJECTIVE
                : tags[before];
    }

    /// `sa deuxième demande de grâce`, but `le deuxième demande la grâce`: between a determiner
    /// and a noun.
    private boolean isPreposed(int i, int before, int first, int end) {
        return before > first
                && before == i - 1
                && tags[before - 1] == Tag.DETERMINER
                && tokens.get(i).is(Pos.NOUN)
                && tokens.get(i).is(Pos.VERB, Feature.PRESENT)
                && !grammar.isBeOrHave(tokens.get(i))
                && grammar.is(tokens.get(before), Word.PREPOSED_ADJECTIVE)
                && !(i + 1 < end
                        && tokens.get(i + 1).is(Pos.DETERMINER)
                        && !tokens.get(i + 1).is(Pos.PREPOSITION));
    }

    /// `les huit derniers détenus`: a word for a rank between a number or determiner and a noun
    /// that could be a participle.
    private boolean isOfRank(int i, int before, int first) {
        return before > first
                && before == i - 1
                && (tags[before - 1] == Tag.DETERMINER || tags[before - 1] == Tag.NUMBER)
                && grammar.is(tokens.get(before), Word.RANK)
                && tokens.get(i).is(Pos.NOUN)
                && tokens.get(i).is(Pos.VERB, Feature.PARTICIPLE);
    }

    /// `Omar and Leila demand`, `the Friends of Peace demand`.
    boolean isOneOfSeveral(int name) {
        int at = name;
        while (at >= 0 && tags[at] == Tag.NAME) {
            if (tokens.get(at).folded().endsWith("s")) {
                return true;
            }
            at--;
        }
        return at >= 0 && (tags[at] == Tag.CONJUNCTION || tags[at] == Tag.PREPOSITION);
    }

    /// `defendants in the case risk`, `six of those held at the gate have`: the noun before
    /// hangs on several, be it through a participle.
    boolean belongsToPlural(int noun) {
        int at = noun;
        for (int steps = 0; steps < MOST_COMPLEMENTS; steps++) {
            while (at > 0 && (tags[at] == Tag.NOUN || isBeforeNoun(tags[at]))) {
                at--;
            }
            if (at < 1 || tags[at] != Tag.PREPOSITION) {
                return false;
            }
            at = pastParticiple(at - 1);
            if (tags[at] == Tag.NUMBER && !Leanings.isOne(tokens.get(at))
                    || tags[at] == Tag.NOUN && tokens.get(at).is(Pos.NOUN, Feature.PLURAL)
                    || grammar.is(tokens.get(at), Word.DEMONSTRATIVE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeNoun(Tag tag) {
        return tag == Tag.ADJECTIVE || tag == Tag.DETERMINER || tag == Tag.NAME || tag == Tag.TIME;
    }

    /// The token before a participle and what stands right behind it: `rounded up`.
    private int pastParticiple(int last) {
        int at = last;
        while (at > 0 && grammar.isForm(tokens.get(at), Word.PARTICLE)) {
            at--;
        }
        return at > 0 && tags[at] == Tag.PARTICIPLE ? at - 1 : last;
    }

    /// `must now release`.
    private boolean isTimeBehindModal(int at, int first) {
        return at > first
                && tags[at] == Tag.TIME
                && tags[at - 1] == Tag.VERB
                && grammar.isForm(tokens.get(at - 1), Word.MODAL);
    }

    /// `and “beat the men”`: where a quotation goes on behind an `and`, its mark parts nothing.
    private boolean opensQuote(int at, int first) {
        return at > first
                && tags[at] == Tag.MARK
                && tags[at - 1] == Tag.CONJUNCTION
                && Quotation.opens(tokens.get(at));
    }
}
