package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.List;

/// Whose relatives or friends somebody is, where that is all that tells of an event: «министр
/// принял вдов погибших при разгоне митинга». Neither they nor whoever meets them had a part in it.
final class Survivors {
    /// What completes the relatives takes at most this many chunks.
    private static final int REACH = 4;

    private final Passage passage;

    Survivors(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether an event only says whose relatives somebody is}
    boolean areOf(Telling telling) {
        return at(telling) >= 0;
    }

    /// Bars those relatives and all before them.
    void bar(Telling telling, List<Candidate> all) {
        int at = at(telling);
        if (at < 0) {
            return;
        }
        int head = ((NounGroup) telling.parse.chunks().get(at)).head();
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE && candidate.group.head() <= head) {
                candidate.slots.clear();
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    /// The chunk of the relatives; -1 for none.
    private int at(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        int least = Math.max(1, telling.chunk - REACH);
        for (int at = telling.chunk; at >= least; at--) {
            if (!(chunks.get(at - 1) instanceof NounGroup relatives)
                    || !(chunks.get(at) instanceof NounGroup) && !isParticiple(chunks.get(at))) {
                return -1;
            }
            if (isRelative(relatives)) {
                return areOthers(chunks.get(at), at == telling.chunk) ? at - 1 : -1;
            }
        }
        return -1;
    }

    /// Whether what stands behind relatives is whose they are, and not what befell them.
    private boolean areOthers(Chunk chunk, boolean told) {
        if (!passage.grammar().says("cases")) {
            return false;
        }
        return switch (chunk) {
            case NounGroup victims ->
                victims.name().isEmpty()
                        && victims.bare()
                        && victims.maybe(Feature.GENITIVE)
                        && (told || passage.isHuman(victims));
            case VerbGroup participle -> isParticiple(participle);
            case Link link -> false;
        };
    }

    /// «погибших», «пропавших»: a participle that shows a genitive of many.
    private boolean isParticiple(Chunk chunk) {
        return chunk instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && passage.token(verb.main()).readings().stream()
                        .anyMatch(reading -> reading.has(Feature.PARTICIPLE)
                                && reading.has(Feature.GENITIVE)
                                && reading.has(Feature.PLURAL));
    }

    private boolean isRelative(NounGroup group) {
        return group.name().isEmpty()
                && (passage.grammar().is(passage.token(group.head()), Grammar.Word.KIN)
                        || passage.grammar()
                                .is(passage.token(group.head()), Grammar.Word.FOLLOWER));
    }
}
