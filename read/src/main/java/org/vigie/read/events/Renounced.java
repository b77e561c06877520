package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What people promise not to do is neither planned nor done: `freed after signing a pledge not to
/// strike again`, «обязательство не участвовать в митингах».
final class Renounced {
    /// What people do of their own will.
    private static final Set<EventKind> OWN = EnumSet.of(
            EventKind.PROTEST, EventKind.STRIKE, EventKind.HUNGER_STRIKE, EventKind.ADVOCACY);

    /// The verb that is negated stands at most this many chunks before the noun for the event.
    private static final int NEAR = 3;

    private final Passage passage;

    Renounced(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a telling only says what somebody promised not to do}
    boolean is(Telling telling) {
        return OWN.contains(telling.kind()) && isPromisedNotTo(telling, infinitive(telling));
    }

    /// Says of what somebody promised not to do to others that it will not happen.
    void judge(Telling telling) {
        if (telling.modality == Modality.PLANNED
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup
                && isPromisedNotTo(telling, infinitive(telling))) {
            telling.modality = Modality.DENIED;
        }
    }

    private boolean isPromisedNotTo(Telling telling, int verb) {
        if (verb < 0) {
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        boolean negated = ((VerbGroup) chunks.get(verb)).negated();
        int at = verb - 1;
        while (at >= 0 && chunks.get(at) instanceof Link link && isSmall(link)) {
            negated |= passage.grammar().isForm(passage.token(link.first()), Grammar.Word.NEGATIVE);
            at--;
        }
        return negated && at >= 0 && isPromise(chunks.get(at));
    }

    /// The infinitive that tells it, or that the noun for it completes; -1 for none.
    private static int infinitive(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk; j >= 0 && j >= telling.chunk - NEAR; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.form() == VerbGroup.Form.INFINITIVE ? j : -1;
            }
            if (chunks.get(j) instanceof Link link && !isSmall(link)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSmall(Link link) {
        return link.is(Link.Kind.OTHER) || link.is(Link.Kind.PREPOSITION);
    }

    private boolean isPromise(Chunk chunk) {
        return switch (chunk) {
            case VerbGroup verb -> isPromise(verb.main(), true);
            case NounGroup noun -> isPromise(noun.head(), false);
            case Link link -> false;
        };
    }

    private boolean isPromise(int token, boolean verb) {
        String planned = Modality.PLANNED.name().toLowerCase(Locale.ROOT);
        return passage.lexicon().modalities().all(passage, token, verb).stream()
                .anyMatch(hit ->
                        hit.cue().label().equals(planned) && hit.cue().scope().equals("governs"));
    }
}
