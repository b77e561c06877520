package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells what one number counts together: `neuf médecins et infirmiers` are nine people and one
/// mention, where `neuf médecins et des infirmiers` are two.
final class JointlyCounted {
    /// Complements between a counted noun and the `and` are at most this many.
    private static final int COMPLEMENTS = 3;
    /// A list that one number counts has at most this many chunks.
    private static final int LIST = 12;

    private final Passage passage;

    JointlyCounted(Passage passage) {
        this.passage = passage;
    }

    /// {@return the index of the last group that the number of this one counts as well, or -1}
    ///
    /// @param at  the index of a noun group
    /// @param end one past the last token of its complements
    int next(Parse parse, int at, int end) {
        List<Chunk> chunks = parse.chunks();
        int link = parse.chunkOf(end - 1) + 1;
        if (link - at > COMPLEMENTS + 1
                || !(chunks.get(at) instanceof NounGroup first)
                || !isCounted(first)) {
            return -1;
        }
        while (link + 1 < chunks.size()
                && chunks.get(link + 1) instanceof NounGroup other
                && isPlain(other)) {
            if (isAnd(chunks.get(link))) {
                boolean together = passage.isHuman(other)
                        && passage.isAuthority(first) == passage.isAuthority(other)
                        && parse.rightCoordinated(at).contains(other);
                return together ? link + 1 : -1;
            }
            // `29 people, workers and students`: it says who they are
            if (!isComma(chunks.get(link))
                    || passage.grammar().is(passage.token(first.head()), Grammar.Word.PERSONS)) {
                return -1;
            }
            link += 2;
        }
        return -1;
    }

    /// Whether a group belongs to one before it, with which it is counted.
    boolean isPart(NounGroup group) {
        if (!isPlain(group)) {
            return false;
        }
        Parse parse = passage.parseOf(group.head());
        int at = parse.chunkOf(group.head());
        for (int j = at - 2; j >= 0 && j >= at - LIST; j--) {
            if (parse.chunks().get(j) instanceof NounGroup first
                    && isCounted(first)
                    && passage.withComplements(first) >= group.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link
                && link.is(Link.Kind.COMMA)
                && link.end() - link.first() == 1;
    }

    private boolean isAnd(Chunk chunk) {
        return chunk instanceof Link link
                && link.is(Link.Kind.AND)
                && link.end() - link.first() == 1
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.AND);
    }

    /// A number or a word like `dizaine` before several people.
    private boolean isCounted(NounGroup group) {
        boolean number = group.number().isPresent() && group.number().getAsInt() != group.head();
        boolean figure = passage.figures().isNumber(passage.token(group.head()))
                && passage.withComplementsOf(group) > group.end();
        return group.name().isEmpty() && (number || figure) && passage.isHuman(group);
    }

    /// A plural that nothing determines: neither article nor number nor quantity.
    private boolean isPlain(NounGroup group) {
        return group.bare()
                && isUndetermined(group)
                && group.name().isEmpty()
                && !group.pronoun()
                && group.number().isEmpty()
                && group.maybe(Feature.PLURAL)
                && !group.maybe(Feature.SINGULAR);
    }

    private boolean isUndetermined(NounGroup group) {
        for (int at = group.first(); at < group.head(); at++) {
            Token token = passage.token(at);
            if (token.is(Pos.DETERMINER)
                    || passage.isFigure(token)
                    || passage.grammar().isForm(token, Grammar.Word.QUANTIFIER)
                    || passage.grammar().is(token, Grammar.Word.OTHERS)) {
                return false;
            }
        }
        return group.possessive().isEmpty();
    }
}
