package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.model.ClassModel;
import org.vigie.read.model.Features;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;
import java.util.Optional;

/// Corrects what the rules say of how a bulletin stands to what it tells, where a model that has
/// learnt from marked bulletins finds another modality much likelier.
final class LearntCertainty {
    /// By how much likelier the other must be; of what is corrected then five in six are better
    /// so and one in ten was right before, by the marked bulletins that the model had not
    /// seen.
    static final double MARGIN = 0.35;

    private final Passage passage;
    private final ClassModel model;
    private final CertaintyFeatures known;

    LearntCertainty(Passage passage, Certainties certainties) {
        this.passage = passage;
        this.model = certainties.of(passage.text().language().tag());
        this.known = new CertaintyFeatures(passage);
    }

    void judge(List<Telling> tellings) {
        if (model.isEmpty()) {
            return;
        }
        for (Telling telling : tellings) {
            judge(telling);
        }
    }

    private static boolean isNegated(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.negated();
    }

    /// `is to be freed`, «должны были задержать»: what an infinitive tells is done only where
    /// what governs it says so.
    private boolean isToDo(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && passage.token(verb.main()).is(Pos.VERB, Feature.INFINITIVE)
                && (verb.form() == VerbGroup.Form.INFINITIVE || verb.first() < verb.main());
    }

    /// Nobody's word becomes a fact, nor a rumour, nor what its own verb negates; and nobody is
    /// said to have said it who is not named.
    private boolean mayBecome(Telling telling, Modality modality) {
        return switch (modality) {
            case ASSERTED ->
                telling.modality != Modality.REPORTED
                        && telling.modality != Modality.UNCONFIRMED
                        && !isNegated(telling)
                        && !isCalledOff(telling)
                        && !isToDo(telling);
            case REPORTED -> telling.source.isPresent();
            case DEMANDED -> !isTakenByAnother(telling) && !isDescribing(telling);
            case DENIED -> !isCircumstance(telling);
            case UNCONFIRMED, POSSIBLE, PLANNED -> true;
        };
    }

    /// `La marche a été annulée`: what the grammar says was called off.
    private boolean isCalledOff(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk + 1; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return Cancellations.isOne(passage, telling, j, verb);
            }
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }

    /// `Because of the threats, the paper did not appear`: what opens a sentence as the
    /// circumstance of something else is not denied with that.
    private static boolean isCircumstance(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.chunk;
        return chunks.get(at) instanceof NounGroup event
                && event.preposition().isPresent()
                && (at == 0 || at == 1 && chunks.getFirst() instanceof Link)
                && at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA);
    }

    /// `asks the prefect to explain the beatings`: a verb that asks for nothing has the event
    /// for its object.
    private boolean isTakenByAnother(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup event)) {
            return false;
        }
        for (int j = 0; j < telling.chunk; j++) {
            if (telling.parse.chunks().get(j) instanceof VerbGroup verb
                    && telling.parse.object(j).contains(event)) {
                return passage.lexicon()
                        .modalities()
                        .all(passage, verb.main(), true)
                        .isEmpty();
            }
        }
        return false;
    }

    /// `the release of the miners jailed in May`: what only says which people are meant is not
    /// asked for with what is asked for them.
    private static boolean isDescribing(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && telling.parse.chunks().get(telling.chunk - 1) instanceof NounGroup described
                && !described.bare();
    }

    private void judge(Telling telling) {
        Features features = Features.unnamed();
        known.add(telling, features);
        double[] likely = model.probabilities(features);
        Modality best = telling.modality;
        for (Modality modality : Modality.values()) {
            if (mayBecome(telling, modality)
                    && likely[modality.ordinal()] > likely[best.ordinal()]) {
                best = modality;
            }
        }
        double gain = likely[best.ordinal()] - likely[telling.modality.ordinal()];
        if (gain > MARGIN) {
            telling.modality = best;
            telling.weighed = true;
            if (best == Modality.ASSERTED) {
                telling.source = Optional.empty();
            }
        }
    }
}
