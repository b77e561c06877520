package org.vigie.read.events;

import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Subjects behind a verb of saying that closes what is said: `les gendarmes ont frappé trois
/// élèves, dénonce mardi le syndicat`. The gendarmes denounce nothing.
final class InvertedSayers {
    /// A time, an adverb or whom it is told to stand between, in at most this many chunks.
    private static final int REACH = 4;

    private final Passage passage;

    InvertedSayers(Passage passage) {
        this.passage = passage;
    }

    /// {@return who says it; nothing where no such subject stands behind the verb}
    ///
    /// @param at the index of a verb
    List<NounGroup> behind(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        if (passage.grammar().says("cases")
                || !(chunks.get(at) instanceof VerbGroup verb)
                || !verb.finite()
                || verb.passive()
                || verb.subject().isPresent()
                || !closes(chunks, at)
                || !isSaying(verb)) {
            return List.of();
        }
        for (int j = at + 1; j < chunks.size() && j <= at + REACH; j++) {
            switch (chunks.get(j)) {
                case NounGroup group -> {
                    if (group.bare()) {
                        List<NounGroup> all = parse.rightCoordinated(j);
                        boolean plural = all.size() > 1 || Passage.isPlural(group);
                        boolean agrees = plural == verb.plural()
                                || verb.past() && passage.grammar().says("bare-imperative");
                        boolean fits = passage.isHuman(group)
                                && agrees
                                && !goesOn(chunks, parse.chunkOf(all.getLast().head()));
                        return fits ? all : List.of();
                    }
                }
                case VerbGroup other -> {
                    return List.of();
                }
                case Link link -> {
                    if (!link.is(Link.Kind.TIME) && !link.is(Link.Kind.OTHER)) {
                        return List.of();
                    }
                }
            }
        }
        return List.of();
    }

    /// Says of a telling's candidates that who stands so does it, and nobody else of its
    /// clause.
    void settle(Telling telling, List<Candidate> all) {
        if (telling.rule.type() != FrameRule.Type.VERB
                || !"agent".equals(telling.rule.roles().get("subject"))) {
            return;
        }
        List<NounGroup> sayers = behind(telling.parse, telling.chunk);
        for (Candidate candidate : all) {
            candidate.acts |= sayers.contains(candidate.group);
            candidate.outside |= !sayers.isEmpty()
                    && !sayers.contains(candidate.group)
                    && candidate.group.end() <= telling.first;
        }
    }

    /// Whether a comma or quotation mark parts the verb from a clause or quotation before it.
    private static boolean closes(List<Chunk> chunks, int at) {
        boolean parted = at > 1
                && chunks.get(at - 1) instanceof Link link
                && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.QUOTE));
        return parted && isTold(chunks, at - 1);
    }

    /// Whether a clause stands before that is no mere relative one: `the League, which defends
    /// the miners, accuses the prefect`.
    private static boolean isTold(List<Chunk> chunks, int end) {
        boolean relative = false;
        boolean verbOfIt = false;
        for (int j = 0; j < end; j++) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.QUOTE)) {
                    return true;
                }
                relative = link.is(Link.Kind.RELATIVE)
                        || relative && !(verbOfIt && link.is(Link.Kind.COMMA));
                verbOfIt &= !link.is(Link.Kind.RELATIVE);
            } else if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                boolean goesOn =
                        j > 0 && chunks.get(j - 1) instanceof Link and && and.is(Link.Kind.AND);
                if (!relative || verbOfIt && !goesOn) {
                    return true;
                }
                verbOfIt = true;
            }
        }
        return false;
    }

    private boolean isSaying(VerbGroup verb) {
        // `told a paper`: who stands behind such a verb hears it
        boolean tells = passage.grammar().is(passage.token(verb.main()), Grammar.Word.TELLING);
        return !tells
                && passage.lexicon().sayings().all(passage, verb.main(), true).stream()
                        .anyMatch(hit -> Asides.isVerb(hit.cue().label()));
    }

    /// `accuse le préfet et demande …`: the verb shares the subject of those beside it.
    private static boolean goesOn(List<Chunk> chunks, int from) {
        for (int j = from + 1; j < chunks.size(); j++) {
            switch (chunks.get(j)) {
                case NounGroup group -> {
                    if (group.bare()) {
                        return false;
                    }
                }
                case VerbGroup verb -> {
                    return verb.finite()
                            && chunks.get(j - 1) instanceof Link and
                            && and.is(Link.Kind.AND);
                }
                case Link link -> {
                    if (!link.is(Link.Kind.AND)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }
}
