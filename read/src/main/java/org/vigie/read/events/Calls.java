package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;

import java.util.List;

/// A body's call on others is a statement only where nothing that it calls for is told as asked for
/// itself: `called on the strikers to go back`, not `called on the king to free them`.
final class Calls {
    private final Passage passage;

    private final Neighbours neighbours;

    /// @param tellings those of the text, with how sure they are
    Calls(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.neighbours = new Neighbours(tellings);
    }

    /// {@return whether what a statement calls for is a claim of its own}
    boolean isTold(Telling telling) {
        return telling.kind() == EventKind.STATEMENT
                && telling.rule.type() == FrameRule.Type.VERB
                && isCall(telling)
                && neighbours.in(telling.parse).stream()
                        .anyMatch(other ->
                                other.head > telling.head && other.modality == Modality.DEMANDED);
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
