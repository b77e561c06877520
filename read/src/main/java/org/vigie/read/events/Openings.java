package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Conjunctions that say how sure the clause is that they open: `pour que les mineurs soient
/// libérés`, `sans que`, «вместо того чтобы».
final class Openings {
    /// What is said as a fact by the form of its own verb.
    private static final Set<Modality> OPEN =
            EnumSet.of(Modality.ASSERTED, Modality.REPORTED, Modality.UNCONFIRMED);
    /// How many tokens before the one that opens the clause a cue may begin.
    private static final int REACH = 3;

    private final Passage passage;

    Openings(Passage passage) {
        this.passage = passage;
    }

    /// Says of a telling how sure it is by what opens its clause, where nothing else limits it.
    void judge(Telling telling) {
        if (!OPEN.contains(telling.modality)) {
            return;
        }
        opener(telling).flatMap(this::cue).ifPresent(modality -> {
            telling.modality = modality;
            telling.source = Optional.<Quote>empty();
        });
    }

    /// The word that opens the clause of a verb, or stands right before an infinitive.
    private static Optional<Link> opener(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup)) {
            return Optional.empty();
        }
        for (int j = telling.chunk - 1; j >= 0; j--) {
            Chunk chunk = telling.parse.chunks().get(j);
            if (chunk instanceof VerbGroup verb && verb.finite()
                    || chunk instanceof Link stop && stop.is(Link.Kind.STOP)) {
                return Optional.empty();
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.BOUNDARY))) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    private Optional<Modality> cue(Link link) {
        int least = Math.max(passage.sentenceBegin(link.first()), link.first() - REACH);
        for (int at = link.first(); at >= least; at--) {
            for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, at, false)) {
                if (hit.cue().scope().equals("opens") && hit.match().end() == link.end()) {
                    return Optional.of(Modality.parse(hit.cue().label()));
                }
            }
        }
        return Optional.empty();
    }
}
