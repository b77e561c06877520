package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.VerbGroup;

/// Tells where what is asked for is refused: `a rejeté sa demande de libération`, «отклонил
/// ходатайство об освобождении».
final class Refusals {
    private final Passage passage;

    Refusals(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether the nearest verb over a telling refuses the demand that it stands
    /// under}
    boolean isRefused(Telling telling, Ascent ascent) {
        return ascent.steps().stream()
                .filter(step -> telling.parse.chunks().get(step.chunk()) instanceof VerbGroup)
                .findFirst()
                .filter(step ->
                        isRefusal(step, (VerbGroup) telling.parse.chunks().get(step.chunk())))
                .isPresent();
    }

    /// `a rejeté sa deuxième demande de libération`, `Sa demande … a été rejetée`.
    private boolean isRefusal(Ascent.Step step, VerbGroup verb) {
        Ascent.Relation refused = verb.passive() ? Ascent.Relation.SUBJECT : Ascent.Relation.OBJECT;
        return step.relation() == refused
                        && !verb.negated()
                        && passage.grammar().is(passage.token(verb.main()), Grammar.Word.REFUSES)
                || isRefusal(verb.main());
    }

    /// Whether a verb's cue names the demand itself.
    private boolean isRefusal(int verb) {
        return !passage.grammar().is(passage.token(verb), Grammar.Word.TRIES)
                && passage.lexicon().modalities().all(passage, verb, true).stream()
                        .anyMatch(hit -> Modality.parse(hit.cue().label()) == Modality.DENIED
                                && hit.cue().scope().equals("governs")
                                && hit.cue().pattern().size() > 1);
    }
}
