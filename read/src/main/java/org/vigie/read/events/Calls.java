package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A body's call on others is a statement only where nothing that it calls for is told as asked for
/// itself: `called on the strikers to go back`, not `called on the king to free them`.
final class Calls {
    private final Passage passage;
    private final Neighbours neighbours;
    /// The blocks over lists in which something is asked for: `The League calls on the court
    /// to: – free Ann Lee; …`.
    private final Set<Integer> leading = new HashSet<>();

    /// @param tellings those of the text, with how sure they are
    Calls(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.neighbours = new Neighbours(tellings);
        for (Telling telling : tellings) {
            if (telling.modality == Modality.DEMANDED) {
                passage.text()
                        .blocks()
                        .get(telling.parse.sentence().block())
                        .leader()
                        .ifPresent(leading::add);
            }
        }
    }

    /// {@return whether what a statement calls for is a claim of its own}
    boolean isTold(Telling telling) {
        return telling.kind() == EventKind.STATEMENT
                && telling.rule.type() == FrameRule.Type.VERB
                && isCall(telling)
                && (neighbours.in(telling.parse).stream()
                                .anyMatch(other -> other.head > telling.head
                                        && other.modality == Modality.DEMANDED)
                        || leading.contains(telling.parse.sentence().block()));
    }

    private boolean isCall(Telling telling) {
        for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, telling.head, true)) {
            if (hit.cue().scope().equals("governs")
                    && Modality.parse(hit.cue().label()) == Modality.DEMANDED) {
                return true;
            }
        }
        return false;
    }
}
