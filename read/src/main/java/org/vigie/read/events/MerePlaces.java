package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Takes away a detention that only a model finds, in a word for where something else is done: «в
/// изоляторе ему не оказали помощь», «объявивший голодовку в тюрьме».
final class MerePlaces {
    private final Passage passage;

    MerePlaces(Passage passage) {
        this.passage = passage;
    }

    /// Removes such tellings from those found.
    void removeFrom(List<Telling> told) {
        Neighbours neighbours = new Neighbours(List.copyOf(told));
        told.removeIf(telling -> telling.kind() == EventKind.DETENTION
                && telling.learnt
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup place
                && place.preposition().isPresent()
                && isFacility(place)
                && neighbours.in(telling.parse).stream()
                        .anyMatch(other -> isDoneThere(other, telling)));
    }

    private boolean isFacility(NounGroup place) {
        return passage.lexicon().facilities().all(passage, place.head(), false).stream()
                .anyMatch(hit -> hit.match().first() == place.head());
    }

    /// Whether a rule tells another thing by a verb of the same clause.
    private static boolean isDoneThere(Telling other, Telling place) {
        if (other.learnt
                || other.kind() == EventKind.DETENTION
                || !(other.parse.chunks().get(other.chunk) instanceof VerbGroup)) {
            return false;
        }
        int from = Math.min(other.chunk, place.chunk);
        int to = Math.max(other.chunk, place.chunk);
        for (int j = from + 1; j < to; j++) {
            Chunk chunk = place.parse.chunks().get(j);
            if (chunk instanceof VerbGroup
                    || chunk instanceof Link link
                            && !link.is(Link.Kind.PREPOSITION)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.OTHER)) {
                return false;
            }
        }
        return true;
    }
}
