package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// What opens a sentence without a subject has that of the clause behind it: `Arrested on 5 May,
/// the bakers fell ill`, `Après avoir arrêté Max Meier, la police a fermé la rue`.
final class SharedSubjects {
    /// What stands before it takes at most this many chunks.
    private static final int OPENING = 2;

    private final Passage passage;

    SharedSubjects(Passage passage) {
        this.passage = passage;
    }

    /// Gives the subject of the clause behind the place that it has in what opens the sentence.
    void share(Telling telling, List<Candidate> all) {
        List<Chunk> chunks = telling.parse.chunks();
        if (telling.chunk > OPENING
                || !(chunks.get(telling.chunk) instanceof VerbGroup verb)
                || verb.finite()
                || !opens(chunks, telling.chunk)) {
            return;
        }
        String place = verb.passive() ? "object" : "subject";
        String role = telling.rule.roles().getOrDefault(place, "-");
        int finite = finite(chunks, telling.chunk);
        if (finite < 0) {
            return;
        }
        List<NounGroup> subjects = telling.parse.subject(finite);
        boolean taken = all.stream()
                .anyMatch(one -> one.isIn(telling, role) && !subjects.contains(one.group));
        if (role.equals("-") || taken) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.group.head() > telling.head && subjects.contains(candidate.group)) {
                candidate.slots.add(place);
                candidate.settled |= role.equals("patient");
                candidate.acts |= role.equals("agent");
            }
        }
    }

    private static boolean opens(List<Chunk> chunks, int at) {
        return chunks.subList(0, at).stream()
                .allMatch(chunk -> chunk instanceof Link link
                        && (link.is(Link.Kind.PREPOSITION) || link.is(Link.Kind.OTHER)));
    }

    /// The verb of the clause behind the comma that closes the opening; -1 for none.
    private int finite(List<Chunk> chunks, int from) {
        boolean closed = false;
        for (int j = from + 1; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return closed && verb.finite() ? j : -1;
            }
            if (chunks.get(j) instanceof Link link) {
                if (isPassed(link)) {
                    continue;
                }
                closed |= link.is(Link.Kind.COMMA);
                if (link.is(Link.Kind.STOP)
                        || link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.BOUNDARY)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// `(32 ans)`, `dont Marc Loy`: what only says more of whom it is done to.
    private boolean isPassed(Link link) {
        Token first = passage.token(link.first());
        return first.isMark("(")
                || first.isMark(")")
                || passage.grammar().isForm(first, Grammar.Word.INCLUDING);
    }
}
