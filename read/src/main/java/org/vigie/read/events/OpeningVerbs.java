package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Who does what an infinitive or gerund tells that opens a sentence: in `Après avoir renvoyé Ann
/// Lee, la direction …`, `En renvoyant Ann Lee, la direction …` the subject of the clause behind.
final class OpeningVerbs {
    /// The verb of that clause stands at most so many chunks behind.
    private static final int REACH = 16;

    private OpeningVerbs() {}

    /// {@return the subject of the clause behind a verb; nothing where it does not open the
    ///     sentence}
    ///
    /// @param at the index of a verb group
    static List<NounGroup> subject(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        if (!opens(chunks, at)) {
            return List.of();
        }
        for (int j = at + 1; j < chunks.size() && j <= at + REACH; j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                List<NounGroup> subject = parse.subject(j);
                return isBehindComma(parse, at, subject) ? subject : List.of();
            }
            if (chunks.get(j) instanceof Link link
                    && (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.BOUNDARY))) {
                return List.of();
            }
        }
        return List.of();
    }

    private static boolean opens(List<Chunk> chunks, int at) {
        return chunks.get(at) instanceof VerbGroup verb
                && (verb.form() == VerbGroup.Form.GERUND
                        || verb.form() == VerbGroup.Form.INFINITIVE)
                && at > 0
                && chunks.get(at - 1) instanceof Link before
                && before.is(Link.Kind.PREPOSITION)
                && (at == 1 || chunks.get(at - 2) instanceof Link link && !link.is(Link.Kind.AND));
    }

    private static boolean isBehindComma(Parse parse, int at, List<NounGroup> subject) {
        if (subject.isEmpty()
                || subject.getFirst().pronoun()
                || subject.getFirst().first() < parse.chunks().get(at).end()) {
            return false;
        }
        int first = parse.chunkOf(subject.getFirst().first());
        return first > 0
                && parse.chunks().get(first - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA);
    }
}
