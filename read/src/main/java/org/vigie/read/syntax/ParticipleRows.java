package org.vigie.read.syntax;

import org.vigie.read.text.Token;

import java.util.List;

/// Participles in a row that an `and` ends, which all go on from the passive before the first of
/// them: `was held in May, beaten by guards and sent home`.
public final class ParticipleRows {
    /// A row is at most so many chunks long.
    private static final int LONGEST = 24;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;

    /// Rows in one sentence.
    ///
    /// @param grammar the language's grammar
    /// @param tokens  those of the whole text
    /// @param chunks  those of the sentence
    public ParticipleRows(Grammar grammar, List<Token> tokens, List<Chunk> chunks) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.chunks = chunks;
    }

    /// {@return the passive that a participle in a row goes on from; -1 if none}
    ///
    /// @param at the index of the participle's verb group
    public int passive(int at) {
        if (!isParticiple(at)) {
            return -1;
        }
        int before = beforeAnd(at);
        return before >= 0 ? over(before) : over(at);
    }

    /// The participle of a row that an `and` joins another to; -1 if none.
    private int beforeAnd(int at) {
        boolean and = false;
        for (int j = at - 1; j > 0 && j > at - LONGEST; j--) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    return and && isParticiple(j) ? j : -1;
                }
                case NounGroup group -> {
                    if (!and || group.bare()) {
                        return -1;
                    }
                }
                case Link link -> {
                    if (!isWithin(link)) {
                        return -1;
                    }
                    and |= link.is(Link.Kind.AND) || isThen(link);
                }
            }
        }
        return -1;
    }

    private int over(int at) {
        if (!isBehindComma(at) || !ends(at)) {
            return -1;
        }
        for (int j = at - 1; j >= 0 && j > at - LONGEST; j--) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    boolean row = isParticiple(j) && isBehindComma(j);
                    if (!row) {
                        return verb.passive() && verb.form() != VerbGroup.Form.PARTICIPLE ? j : -1;
                    }
                }
                case NounGroup group -> {
                    if (group.bare()) {
                        return -1;
                    }
                }
                case Link link -> {
                    if (!isWithin(link)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    private boolean isParticiple(int at) {
        return chunks.get(at) instanceof VerbGroup verb && verb.form() == VerbGroup.Form.PARTICIPLE;
    }

    /// Whether nothing but adverbs and times stands between a comma and a participle.
    private boolean isBehindComma(int at) {
        int before = at - 1;
        while (before > 0
                && chunks.get(before) instanceof Link link
                && (link.is(Link.Kind.TIME) || link.is(Link.Kind.OTHER))) {
            before--;
        }
        return before >= 0
                && chunks.get(before) instanceof Link link
                && (link.is(Link.Kind.COMMA) || isThen(link));
    }

    /// Whether an `and` and a last participle follow, before anything that has a verb of its
    /// own.
    private boolean ends(int from) {
        boolean and = false;
        for (int j = from + 1; j < chunks.size() && j < from + LONGEST; j++) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    if (verb.form() != VerbGroup.Form.PARTICIPLE) {
                        return false;
                    }
                    if (and) {
                        return true;
                    }
                }
                case NounGroup group -> {
                    if (group.bare()) {
                        return false;
                    }
                    and = false;
                }
                case Link link -> {
                    if (!isWithin(link)) {
                        return false;
                    }
                    and = link.is(Link.Kind.AND)
                            || isThen(link)
                            || and && !link.is(Link.Kind.COMMA);
                }
            }
        }
        return false;
    }

    /// `puis relâché`.
    private boolean isThen(Link link) {
        return link.is(Link.Kind.BOUNDARY)
                && grammar.isForm(tokens.get(link.first()), Grammar.Word.CONJUNCTION);
    }

    private boolean isWithin(Link link) {
        return !link.is(Link.Kind.STOP)
                && !link.is(Link.Kind.RELATIVE)
                && !link.is(Link.Kind.THAT)
                && (!link.is(Link.Kind.BOUNDARY) || isThen(link));
    }
}
