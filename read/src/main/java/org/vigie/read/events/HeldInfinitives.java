package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.Optional;

/// What a verb says of the infinitive that it holds, by no cue of its own: who `did not manage to
/// arrest` somebody arrested nobody, nor did who was forbidden to.
final class HeldInfinitives {
    private final Passage passage;
    private final Attribution attribution;

    HeldInfinitives(Passage passage, Attribution attribution) {
        this.passage = passage;
        this.attribution = attribution;
    }

    /// {@return what a verb above a telling makes of it; nothing where it says nothing of it}
    Optional<Modality> of(Telling telling, Ascent.Step step, VerbGroup verb) {
        if (forbids(step, verb)) {
            return Optional.of(Modality.DENIED);
        }
        if (step.relation() != Ascent.Relation.INFINITIVE) {
            return Optional.empty();
        }
        if (isForbidden(telling, step, verb)) {
            return Optional.of(Modality.DENIED);
        }
        if (!isUndone(telling, step, verb)) {
            return Optional.empty();
        }
        boolean needed = passage.grammar().is(passage.token(verb.main()), Grammar.Word.NEEDS);
        return Optional.of(needed ? Modality.DEMANDED : Modality.DENIED);
    }

    /// `will not let the company sack them`, «не допустили ареста»: what nobody is allowed to
    /// do.
    private boolean forbids(Ascent.Step step, VerbGroup verb) {
        boolean object = step.relation() == Ascent.Relation.OBJECT
                && passage.grammar().says("cases")
                && is(verb, Grammar.Word.ALLOWS);
        return (object || step.relation() == Ascent.Relation.INFINITIVE)
                && verb.negated()
                && !verb.passive()
                && (is(verb, Grammar.Word.LETS) || is(verb, Grammar.Word.ALLOWS));
    }

    /// `a interdit aux mineurs de manifester`.
    private boolean isForbidden(Telling telling, Ascent.Step step, VerbGroup verb) {
        int marker = infinitiveAt(telling, step) - 1;
        boolean held = passage.grammar().says("cases")
                || telling.parse.chunks().get(marker) instanceof Link link
                        && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.OF);
        return held
                && !verb.negated()
                && is(verb, Grammar.Word.FORBIDS)
                && !attribution.isSaying(verb);
    }

    /// `n'a pas pu arrêter`, `n'ont pas osé le libérer`; not what only stands beside what is
    /// negated: `n'a rien dit avant de l'arrêter`.
    private boolean isUndone(Telling telling, Ascent.Step step, VerbGroup verb) {
        return verb.negated()
                && !verb.passive()
                && isHeld(telling, step)
                && !is(verb, Grammar.Word.UNDETERRED)
                && !is(verb, Grammar.Word.ENDING)
                && !attribution.isSaying(verb);
    }

    /// Whether the infinitive stands right behind its verb, or past `to` or `of`.
    private boolean isHeld(Telling telling, Ascent.Step step) {
        List<Chunk> chunks = telling.parse.chunks();
        int infinitive = infinitiveAt(telling, step);
        if (infinitive == step.chunk() + 1) {
            return true;
        }
        return infinitive == step.chunk() + 2
                && chunks.get(infinitive - 1) instanceof Link marker
                && (passage.grammar().isForm(passage.token(marker.first()), Grammar.Word.TO)
                        || passage.grammar().isForm(passage.token(marker.first()), Grammar.Word.OF))
                && marker.end() == marker.first() + 1;
    }

    /// The first infinitive behind the verb, on the way to the telling.
    private static int infinitiveAt(Telling telling, Ascent.Step step) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = step.chunk() + 1; j < telling.chunk; j++) {
            if (chunks.get(j) instanceof VerbGroup verb && !verb.finite()) {
                return j;
            }
        }
        return telling.chunk;
    }

    private boolean is(VerbGroup verb, Grammar.Word word) {
        return passage.grammar().is(passage.token(verb.main()), word);
    }
}
