package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;

import java.util.List;

/// Bars from a telling who owns somebody to whom it is done: `Max Meier's lawyer was arrested`,
/// `arrested Ann Lee, Max Meier's niece`.
final class Possessors {
    private Possessors() {}

    static void bar(Telling telling, List<Candidate> all) {
        for (Candidate candidate : all) {
            int at = telling.parse.chunkOf(candidate.group.head());
            int last = at;
            while (owns(telling, last)) {
                last += 2;
            }
            boolean here = last > at && telling.parse.chunks().get(at).equals(candidate.group);
            boolean other = here
                    && candidate.ruled.equals("ruled=no")
                    && (isDone(telling, at + 2, all)
                            || isDone(telling, last, all)
                            || telling.parse.describes(last) && last != telling.chunk);
            candidate.barred |= other;
            candidate.outside |= other;
        }
    }

    private static boolean owns(Telling telling, int at) {
        List<Chunk> chunks = telling.parse.chunks();
        return at + 2 < chunks.size()
                && telling.parse.isOwnersClitic(at + 1)
                && chunks.get(at + 2) instanceof NounGroup;
    }

    /// Whether it is done to what is owned, or to whom is named right behind it: `Max Meier's
    /// lawyer, Ann Lee,`.
    private static boolean isDone(Telling telling, int at, List<Candidate> all) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean beside = at + 2 < chunks.size()
                && chunks.get(at + 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(at + 2) instanceof NounGroup;
        NounGroup owned = (NounGroup) chunks.get(at);
        NounGroup meant = beside && owned.name().isEmpty() ? (NounGroup) chunks.get(at + 2) : owned;
        return all.stream()
                .anyMatch(one -> one.group.equals(meant) && !one.ruled.equals("ruled=no"));
    }
}
