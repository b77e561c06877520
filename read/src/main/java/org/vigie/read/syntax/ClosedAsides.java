package org.vigie.read.syntax;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

/// Clauses between two commas right before a finite verb, which hold groups of their own: `Ann Lee,
/// arrested with two friends and a neighbour, was freed` tells of Ann Lee alone.
///
/// In a language with cases the case shows whose verb a group belongs to.
final class ClosedAsides {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 30;

    private final SentenceChunks base;

    ClosedAsides(SentenceChunks base) {
        this.base = base;
    }

    /// {@return the noun group that the clause describes which closes right before a finite
    ///     verb, or -1 where none does}
    ///
    /// @param verb the index of the finite verb
    int head(int verb) {
        int close = verb - 1;
        while (close > 0 && base.chunks().get(close) instanceof Link link && isLight(link)) {
            close--;
        }
        if (base.cases() || !isComma(close)) {
            return -1;
        }
        boolean open = false;
        for (int j = close - 1; j > 0 && j > close - REACH; j--) {
            switch (base.chunks().get(j)) {
                case VerbGroup own -> open |= own.finite();
                case NounGroup group -> {}
                case Link link -> {
                    if (link.is(Link.Kind.STOP)) {
                        j = bracket(j);
                        if (j < 0) {
                            return -1;
                        }
                        continue;
                    }
                    if (link.is(Link.Kind.COMMA) && isDescription(j)) {
                        return open ? -1 : bracket(j - 1) - 1;
                    }
                    if (link.is(Link.Kind.RELATIVE) && isAside(j - 1)) {
                        return opens(j - 2) ? j - 2 : -1;
                    }
                    if (link.is(Link.Kind.COMMA)
                            && isAside(j)
                            && (beginsWithParticiple(j)
                                    || isNounless(j) && opens(j - 1)
                                    || isBreakdown(j, close)
                                    || isPhrase(j) && opens(j - 1))) {
                        return open ? -1 : j - 1;
                    }
                    open &= !SentenceChunks.ends(link);
                }
            }
        }
        return -1;
    }

    /// `The League (LHR), member of the Federation (FHR), condemned`: whether behind a comma
    /// that initials stand before a noun without article says what the body before them is.
    private boolean isDescription(int comma) {
        int open = bracket(comma - 1);
        return open > 0
                && base.chunks().get(open - 1) instanceof NounGroup body
                && body.name().isPresent()
                && base.chunks().get(comma + 1) instanceof NounGroup noun
                && noun.bare()
                && noun.first() == noun.core()
                && noun.name().isEmpty()
                && noun.number().isEmpty();
    }

    /// The bracket that opens what one closes at a chunk, with initials between; -1 if none
    /// does.
    private int bracket(int close) {
        boolean initials = close > 2
                && isMark(close, ")")
                && isMark(close - 2, "(")
                && base.chunks().get(close - 1) instanceof NounGroup;
        return initials ? close - 2 : -1;
    }

    private boolean isMark(int at, String mark) {
        return base.chunks().get(at) instanceof Link link
                && base.tokens().get(link.first()).isMark(mark);
    }

    /// Whether nothing but a bare group and what completes it stands before, up to the begin of
    /// its clause; not `according to Ann Lee, who leads the union, Bob Ray, a driver, was
    /// freed`.
    private boolean opens(int last) {
        NounGroup first = null;
        for (int j = last; j >= 0; j--) {
            switch (base.chunks().get(j)) {
                case VerbGroup verb -> {
                    return false;
                }
                case NounGroup group -> first = group;
                case Link link -> {
                    if (SentenceChunks.ends(link)) {
                        return first != null && first.bare();
                    }
                    if (link.is(Link.Kind.PREPOSITION)) {
                        return false;
                    }
                }
            }
        }
        return first != null && first.bare();
    }

    /// `was taken to the capital, Karst, and beaten`: whether a group between commas says again
    /// where the complement before it leads, for its sentence goes on behind `and`.
    boolean renames(int group, int verb) {
        return !base.cases()
                && group >= 3
                && group + 2 < verb
                && verb <= group + 4
                && base.chunks().get(group) instanceof NounGroup name
                && name.bare()
                && isComma(group - 1)
                && isComma(group + 1)
                && base.chunks().get(group + 2) instanceof Link and
                && and.is(Link.Kind.AND)
                && base.chunks().get(group - 2) instanceof NounGroup complement
                && complement.preposition().isPresent();
    }

    private static boolean isLight(Link link) {
        return link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME);
    }

    private boolean isComma(int at) {
        return at > 0 && base.chunks().get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }

    /// Whether a comma stands behind a noun group.
    private boolean isAside(int comma) {
        return isComma(comma) && base.chunks().get(comma - 1) instanceof NounGroup;
    }

    /// `the union, the largest in Lima, condemned`, `les mineurs, la plupart des femmes, ont`:
    /// whether what stands behind a comma has an adjective in a noun's place, or says how many
    /// of those before it.
    private boolean isNounless(int comma) {
        if (!(base.chunks().get(comma + 1) instanceof NounGroup group)
                || !group.bare()
                || group.pronoun()
                || group.name().isPresent()) {
            return false;
        }
        Token head = base.tokens().get(group.head());
        Token last = base.tokens().get(group.end() - 1);
        boolean completed = base.chunks().get(comma + 2) instanceof NounGroup more && !more.bare();
        if (completed
                && base.grammar()
                        .is(
                                base.tokens()
                                        .get(((NounGroup) base.chunks().get(comma + 2)).head()),
                                Grammar.Word.BREAKDOWN)) {
            return true;
        }
        return last.is(Pos.ADJECTIVE) && (!last.is(Pos.NOUN) || completed)
                || base.grammar().is(head, Grammar.Word.BREAKDOWN) && completed;
    }

    /// `twelve people, three of them women, were freed`.
    private boolean isBreakdown(int comma, int close) {
        return close == comma + 4
                && (base.chunks().get(comma + 1) instanceof NounGroup some && some.bare()
                        || base.chunks().get(comma + 1) instanceof Link most && isLight(most))
                && base.chunks().get(comma + 2) instanceof NounGroup them
                && them.pronoun()
                && them.preposition().isPresent()
                && base.chunks().get(comma + 3) instanceof NounGroup what
                && what.bare();
    }

    /// `The police, after an hour and without reading the order, arrested nine`: whether a
    /// preposition stands behind a comma.
    private boolean isPhrase(int comma) {
        Chunk chunk = base.chunks().get(comma + 1);
        return chunk instanceof NounGroup group && !group.bare()
                || chunk instanceof Link link && link.is(Link.Kind.PREPOSITION);
    }

    private boolean beginsWithParticiple(int comma) {
        int at = comma + 1;
        while (base.chunks().get(at) instanceof Link link && isLight(link)) {
            at++;
        }
        // `Ann Lee, representative elected by the drivers, was freed`
        if (base.chunks().get(at) instanceof NounGroup noun
                && noun.bare()
                && noun.first() == noun.core()
                && noun.name().isEmpty()
                && noun.number().isEmpty()) {
            at++;
        }
        return base.chunks().get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE;
    }
}
