package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Asides that say how a group just named is made up: `the teachers, many of them women,`;
/// «учителей, большинство из которых женщины,»; `pour la plupart des femmes`. They name nobody
/// else.
final class Breakdowns {
    /// What is said to be many of them stands at most this many chunks behind.
    private static final int REACH = 4;

    private final Passage passage;

    Breakdowns(Passage passage) {
        this.passage = passage;
    }

    /// Whether a group belongs to such an aside.
    boolean has(NounGroup group) {
        if (group.name().isPresent()) {
            return false;
        }
        Parse parse = passage.parseOf(group.head());
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head());
        if (isDashed(chunks, at) || isDashed(chunks, at - 3)) {
            return true;
        }
        for (int j = at; j > 0 && at - j <= REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup
                    || j < at && chunks.get(j) instanceof Link link && link.is(Link.Kind.COMMA)) {
                return false;
            }
            if (chunks.get(j - 1) instanceof Link comma
                    && comma.is(Link.Kind.COMMA)
                    && chunks.get(j) instanceof NounGroup first) {
                return opens(chunks, j, first);
            }
        }
        return false;
    }

    /// «десять человек, двое из них — подростки»: a number of them, and behind a dash what they
    /// are.
    private boolean isDashed(List<Chunk> chunks, int at) {
        return at > 0
                && at + 3 < chunks.size()
                && chunks.get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(at) instanceof NounGroup number
                && number.bare()
                && passage.isFigure(passage.token(number.head()))
                && chunks.get(at + 1) instanceof NounGroup of
                && of.pronoun()
                && of.preposition().isPresent()
                && chunks.get(at + 2) instanceof Link dash
                && (passage.token(dash.first()).isMark("—")
                        || passage.token(dash.first()).isMark("–"))
                && chunks.get(at + 3) instanceof NounGroup what
                && what.bare();
    }

    private boolean opens(List<Chunk> chunks, int at, NounGroup first) {
        boolean ofThem = at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof NounGroup of
                && of.pronoun()
                && of.preposition().isPresent();
        if (!passage.grammar().is(passage.token(first.head()), Grammar.Word.BREAKDOWN)) {
            // `twelve people, three of them women,`
            return ofThem
                    && passage.isFigure(passage.token(first.head()))
                    && at + 2 < chunks.size()
                    && chunks.get(at + 2) instanceof NounGroup what
                    && what.bare()
                    && ends(chunks, at + 3);
        }
        return ofThem
                || isRelative(chunks, at + 1)
                || isRelative(chunks, at + 2)
                || first.preposition().isPresent();
    }

    private static boolean ends(List<Chunk> chunks, int at) {
        return at >= chunks.size()
                || chunks.get(at) instanceof Link link
                        && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP));
    }

    private static boolean isRelative(List<Chunk> chunks, int at) {
        return at < chunks.size()
                && chunks.get(at) instanceof Link link
                && link.is(Link.Kind.RELATIVE);
    }
}
