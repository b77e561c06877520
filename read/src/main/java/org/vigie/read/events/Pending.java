package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;

/// What is still waited for: `will strike until the nurses are released`. It has not happened,
/// and whoever waits for it asks for it; `was held until he was released` tells what happened.
final class Pending {
    /// The word that begins the clause stands at most this many chunks before its verb.
    private static final int REACH = 12;

    private final Passage passage;

    Pending(Passage passage) {
        this.passage = passage;
    }

    /// Says of a telling that it is asked for, where something lasts until it comes true.
    void judge(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean open = telling.modality == Modality.ASSERTED
                && chunks.get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !isPast(verb);
        for (int j = telling.chunk; open && j >= 0 && j > telling.chunk - REACH; j--) {
            Chunk chunk = chunks.get(j);
            boolean awaits =
                    passage.grammar().isForm(passage.token(chunk.first()), Grammar.Word.AWAITS);
            if (awaits) {
                telling.modality = Modality.DEMANDED;
            }
            open = !awaits
                    && (j == telling.chunk
                            || chunk instanceof NounGroup
                            || chunk instanceof Link link && !Outsiders.ends(link));
        }
    }

    /// Whether what makes the tense is past: `was released`; not `are released`.
    private boolean isPast(VerbGroup verb) {
        for (int at = verb.first(); at < verb.main(); at++) {
            if (passage.token(at).is(Pos.VERB, Feature.FINITE)) {
                return passage.token(at).is(Pos.VERB, Feature.PAST);
            }
        }
        return verb.past();
    }
}
