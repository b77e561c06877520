package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What its verb's own form says has not come true: `would have been released`, `aurait été
/// libéré si …`, «освободили бы»; and what ought to have been done: `aurait dû être libéré`.
final class Unfulfilled {
    private static final Set<Modality> SUPPOSED = EnumSet.of(
            Modality.ASSERTED,
            Modality.REPORTED,
            Modality.UNCONFIRMED,
            Modality.PLANNED,
            Modality.POSSIBLE);

    private final Passage passage;
    private final Suppositions suppositions;

    Unfulfilled(Passage passage) {
        this.passage = passage;
        this.suppositions = new Suppositions(passage);
    }

    /// Says of a telling that it did not happen; or, where that is what is negated, that it
    /// did.
    void judge(Telling telling) {
        int at = verbOf(telling);
        if (at < 0 || !(telling.parse.chunks().get(at) instanceof VerbGroup verb)) {
            return;
        }
        boolean open = SUPPOSED.contains(telling.modality);
        if (isOwed(telling, at)) {
            owe(telling, at - 1, open);
        } else if (isUnreal(telling, at, verb)) {
            if (verb.negated() && telling.modality == Modality.DENIED) {
                telling.modality =
                        telling.source.isPresent() ? Modality.REPORTED : Modality.ASSERTED;
            } else if (open && !verb.negated()) {
                telling.modality = Modality.DENIED;
            }
        }
    }

    /// `auraient dû être libérés` were not; `n'auraient jamais dû être arrêtés` were.
    private static void owe(Telling telling, int ought, boolean open) {
        boolean negated =
                telling.parse.chunks().get(ought) instanceof VerbGroup verb && verb.negated();
        if (negated && (open || telling.modality == Modality.DENIED)) {
            telling.modality = telling.source.isPresent() ? Modality.REPORTED : Modality.ASSERTED;
        } else if (open) {
            telling.modality = Modality.DEMANDED;
        }
    }

    /// The verb that tells it: its own, or the light one right before it; -1 for none.
    private int verbOf(Telling telling) {
        if (telling.parse.chunks().get(telling.chunk) instanceof VerbGroup) {
            return telling.chunk;
        }
        boolean lent = telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk - 1) instanceof VerbGroup verb
                && passage.lexicon().lights().at(passage, verb.main(), true).isPresent();
        return lent ? telling.chunk - 1 : -1;
    }

    /// `aurait dû être libéré`: the verb before an infinitive.
    private boolean isOwed(Telling telling, int infinitive) {
        return infinitive > 0
                && telling.parse.chunks().get(infinitive - 1) instanceof VerbGroup ought
                && ought.conditional()
                && isPerfect(ought, ought.first())
                && passage.grammar().is(passage.token(ought.main()), Grammar.Word.OWES);
    }

    private boolean isUnreal(Telling telling, int chunk, VerbGroup verb) {
        boolean modal = verb.modal().isPresent()
                && isUnreal(verb.modal().getAsInt())
                && isPerfect(verb, verb.modal().getAsInt());
        boolean supposed = verb.conditional()
                && isPerfect(verb, verb.first())
                && suppositions.dependsOnOne(telling);
        return modal || supposed || verb.past() && isMarked(telling, chunk, verb);
    }

    private boolean isPerfect(VerbGroup verb, int from) {
        for (int at = from; at < verb.main(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.HAVE)) {
                return true;
            }
        }
        // `serait mort`
        return from < verb.main()
                && passage.grammar().is(passage.token(from), Grammar.Word.BE)
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.ACTIVE_WITH_BE);
    }

    /// Whether a particle that makes a past unreal stands in a verb group, right behind it, or
    /// before it in its clause: «задержали бы», «его бы задержали».
    private boolean isMarked(Telling telling, int chunk, VerbGroup verb) {
        for (int at = verb.first();
                at <= Math.min(verb.end(), passage.sentenceEnd(verb.main()) - 1);
                at++) {
            if (at != verb.main() && isParticle(at)) {
                return true;
            }
        }
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = chunk - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup
                    || chunks.get(j) instanceof Link link
                            && !link.is(Link.Kind.OTHER)
                            && !link.is(Link.Kind.TIME)) {
                return false;
            }
            if (isParticle(chunks.get(j).first())) {
                return true;
            }
        }
        return false;
    }

    /// «хотя бы двоих», «как бы»: behind a conjunction it belongs to that.
    private boolean isParticle(int at) {
        return passage.grammar().says("unreal-past")
                && isUnreal(at)
                && at > 0
                && !passage.grammar().isForm(passage.token(at - 1), Grammar.Word.BOUNDARY);
    }

    private boolean isUnreal(int at) {
        return passage.grammar().isForm(passage.token(at), Grammar.Word.UNREAL);
    }
}
