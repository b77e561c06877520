package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Bars who only saw or heard it: `Neighbours saw him being led away`, `heard soldiers beat the
/// men`.
final class Perceivers {
    /// The verb of seeing stands at most this many chunks before.
    private static final int REACH = 4;

    private final Passage passage;

    Perceivers(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof VerbGroup told) || told.finite()) {
            return;
        }
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                if (verb.finite()
                        && !verb.passive()
                        && !verb.reflexive()
                        && passage.grammar().is(passage.token(verb.main()), Grammar.Word.PERCEIVES)
                        && !isOwner(chunks, j)
                        && !(j == telling.chunk - 1 && isOwnAim(verb, told))) {
                    bar(telling, telling.parse.subject(j), all);
                }
                return;
            }
            if (!(chunks.get(j) instanceof NounGroup)) {
                return;
            }
        }
    }

    /// `Le procureur entend inculper l'étudiant`: such a verb right before what is meant to be
    /// done.
    private boolean isOwnAim(VerbGroup verb, VerbGroup told) {
        return told.form() == VerbGroup.Form.INFINITIVE
                && passage.lexicon().modalities().at(passage, verb.main(), true).isPresent();
    }

    /// `Rita Kodjo a vu sa peine réduite`: what is done to something of theirs befalls them.
    private boolean isOwner(List<Chunk> chunks, int seeing) {
        return passage.grammar()
                        .is(
                                passage.token(((VerbGroup) chunks.get(seeing)).main()),
                                Grammar.Word.UNDERGOES)
                && chunks.get(seeing + 1) instanceof NounGroup owned
                && owned.bare()
                && owned.possessive().isPresent()
                && !passage.isHuman(owned);
    }

    private static void bar(Telling telling, List<NounGroup> perceivers, List<Candidate> all) {
        telling.outsiders.addAll(perceivers);
        for (Candidate candidate : all) {
            if (perceivers.contains(candidate.group)) {
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }
}
