package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Feature;

import java.util.List;

/// Who lives where a search is made is who is searched: «обыск в доме Павла Громова», «обыски в
/// офисах и квартирах активистов».
final class Homes {
    private final Passage passage;

    Homes(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        if (telling.kind() != EventKind.SEARCH || !passage.grammar().says("cases")) {
            return;
        }
        for (Candidate owner : all) {
            int home = home(telling, owner, all);
            if (home < 0) {
                continue;
            }
            owner.settled = true;
            owner.barred = false;
            owner.outside = true;
            for (Candidate thing : all) {
                int at = telling.parse.chunkOf(thing.group.head());
                thing.barred |= thing.origin == Candidate.Origin.SENTENCE
                        && at <= home
                        && at >= home - 2
                        && !passage.isHuman(thing.group);
            }
        }
    }

    /// The home right before somebody who can be its owner, or -1.
    private int home(Telling telling, Candidate owner, List<Candidate> all) {
        NounGroup group = owner.group;
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(group.head());
        boolean people = passage.kindOf(group)
                .filter(kind -> kind == MentionKind.PERSON || kind == MentionKind.GROUP)
                .isPresent();
        if (owner.origin != Candidate.Origin.SENTENCE
                || !people
                || !group.bare()
                || !group.maybe(Feature.GENITIVE)
                || at == 0
                || !chunks.get(at).equals(group)) {
            return -1;
        }
        return chunks.get(at - 1) instanceof NounGroup home
                        && home.name().isEmpty()
                        && passage.grammar().is(passage.token(home.head()), Grammar.Word.HOME)
                        && (isPlaced(chunks, at - 1) || undergoes(telling, home, all))
                ? at - 1
                : -1;
    }

    /// «Квартира Павла Громова подверглась обыску».
    private static boolean undergoes(Telling telling, NounGroup home, List<Candidate> all) {
        return all.stream()
                .anyMatch(one -> one.group.equals(home)
                        && one.slots.contains("subject")
                        && one.isIn(telling, "patient"));
    }

    /// Whether a preposition stands before a home, or before what it is joined to.
    private static boolean isPlaced(List<Chunk> chunks, int at) {
        return !((NounGroup) chunks.get(at)).bare()
                || at > 1
                        && chunks.get(at - 1) instanceof Link and
                        && and.is(Link.Kind.AND)
                        && chunks.get(at - 2) instanceof NounGroup first
                        && !first.bare();
    }
}
