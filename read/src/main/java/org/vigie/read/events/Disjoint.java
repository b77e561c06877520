package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.List;

/// Tells whom a pronoun cannot mean, for the grammar of its own clause.
final class Disjoint {
    /// The verb of a pronoun that stands alone is at most this many chunks away.
    private static final int NEAR = 4;

    private final Passage passage;
    private final QuoteSpeakers quoting;

    Disjoint(Passage passage) {
        this.passage = passage;
        this.quoting = new QuoteSpeakers(passage);
    }

    /// {@return whether a group is one of those, or names one of them}
    boolean isAmong(List<NounGroup> others, NounGroup group) {
        return quoting.isAmong(others, group);
    }

    /// {@return the groups of its sentence that a pronoun does not stand for}
    List<NounGroup> from(NounGroup pronoun) {
        Parse parse = passage.parseOf(pronoun.head());
        int at = parse.chunkOf(pronoun.head());
        List<NounGroup> others = new ArrayList<>(quoting.of(pronoun));
        int acting = verbOfObject(parse, at, pronoun);
        if (acting >= 0) {
            others.addAll(parse.subject(acting));
        }
        int asking = verbOfAsking(parse, at, pronoun);
        if (asking >= 0) {
            others.addAll(parse.subject(asking));
        }
        others.addAll(inOpening(parse, at, pronoun));
        return others;
    }

    /// `Accusés d'avoir enfermé deux cadres, ils ont été jugés`: who does or suffers what opens
    /// the sentence is none of those whom it tells of besides.
    private static List<NounGroup> inOpening(Parse parse, int at, NounGroup pronoun) {
        List<Chunk> chunks = parse.chunks();
        boolean subject = chunks.get(at) instanceof VerbGroup verb
                && verb.subject().isPresent()
                && verb.subject().getAsInt() == pronoun.head()
                && at > 1
                && chunks.get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA);
        List<NounGroup> inside = new ArrayList<>();
        boolean opened = false;
        for (int j = 0; subject && j < at - 1; j++) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    if (verb.finite()) {
                        return List.of();
                    }
                    opened = true;
                }
                case NounGroup group -> {
                    if (!opened) {
                        return List.of();
                    }
                    inside.add(group);
                }
                case Link link -> {}
            }
        }
        return inside;
    }

    /// `des hommes masqués les ont emmenés`: whom a verb's object means does not do it.
    /// {@return the verb that a pronoun is the object of, or -1}
    private int verbOfObject(Parse parse, int at, NounGroup pronoun) {
        if (parse.chunks().get(at) instanceof VerbGroup verb) {
            boolean subject =
                    verb.subject().isPresent() && verb.subject().getAsInt() == pronoun.head();
            return subject || pronoun.head() > verb.main() ? -1 : at;
        }
        if (!(parse.chunks().get(at) instanceof NounGroup own) || !own.pronoun()) {
            return -1;
        }
        int last = Math.min(parse.chunks().size() - 1, at + NEAR);
        for (int j = Math.max(0, at - NEAR); j <= last; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup && parse.object(j).contains(own)) {
                return j;
            }
        }
        return -1;
    }

    /// `les médecins demandent qu'ils soient libérés`: who asks for himself would ask in the
    /// infinitive.
    ///
    /// {@return the verb of asking, or -1}
    private int verbOfAsking(Parse parse, int at, NounGroup pronoun) {
        boolean subject = parse.chunks().get(at) instanceof VerbGroup verb
                && verb.subject().isPresent()
                && verb.subject().getAsInt() == pronoun.head();
        if (!subject || !passage.grammar().says("obviation")) {
            return -1;
        }
        boolean that = false;
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link) {
                that |= link.is(Link.Kind.THAT);
                if (link.is(Link.Kind.STOP) || link.is(Link.Kind.RELATIVE)) {
                    return -1;
                }
            }
            if (chunk instanceof VerbGroup verb) {
                return that && isAsking(verb) ? j : -1;
            }
        }
        return -1;
    }

    private boolean isAsking(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> hit.cue().scope().equals("governs"));
    }
}
