package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Settles what came next, told by a passive behind `before`: `ont manifesté avant d'être
/// dispersés`, `marched before being gassed`. Such forms mostly tell of nothing, and the models
/// doubt them.
final class Sequels {
    /// The preposition stands at most this many chunks before the verb.
    private static final int REACH = 2;

    private final Passage passage;

    Sequels(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling) {
        telling.settled |= !telling.learnt
                && telling.modality == Modality.ASSERTED
                && !telling.patients.isEmpty()
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.passive()
                && !verb.negated()
                && (verb.form() == VerbGroup.Form.INFINITIVE
                        || verb.form() == VerbGroup.Form.GERUND)
                && isBehindBefore(telling);
    }

    private boolean isBehindBefore(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            if (!(chunks.get(j) instanceof Link link)) {
                return false;
            }
            if (passage.grammar().isForm(passage.token(link.first()), Grammar.Word.BEFORE)) {
                return true;
            }
        }
        return false;
    }
}
