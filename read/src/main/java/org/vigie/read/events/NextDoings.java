package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Bars whom the next verb's words name from a verb that has its own object: `to drop all charges
/// and to say where Ann Lee is`.
final class NextDoings {
    /// The `and` stands at most this many chunks behind the object.
    private static final int REACH = 20;

    private NextDoings() {}

    static void bar(Telling telling, List<Candidate> all) {
        Parse parse = telling.parse;
        if (!(parse.chunks().get(telling.chunk) instanceof VerbGroup verb) || verb.passive()) {
            return;
        }
        int own = parse.object(telling.chunk).stream()
                .mapToInt(NounGroup::end)
                .filter(end -> end > verb.end())
                .max()
                .orElse(-1);
        int next = own < 0 ? -1 : next(parse, own);
        if (next < 0) {
            return;
        }
        for (Candidate candidate : all) {
            candidate.barred |= candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.ruled.equals("ruled=no")
                    && candidate.group.first() > next
                    && candidate.group.head() < parse.sentence().endToken();
        }
    }

    /// The token of the verb that an `and` joins behind a verb's object, or -1.
    private static int next(Parse parse, int own) {
        List<Chunk> chunks = parse.chunks();
        int from = parse.chunkOf(own - 1) + 1;
        for (int j = from; j + 1 < chunks.size() && j < from + REACH; j++) {
            if (!(chunks.get(j) instanceof Link link)) {
                continue;
            }
            if (link.is(Link.Kind.AND)) {
                boolean to = chunks.get(j + 1) instanceof Link between
                        && between.is(Link.Kind.PREPOSITION);
                int at = to ? j + 2 : j + 1;
                return at < chunks.size()
                                && chunks.get(at) instanceof VerbGroup verb
                                && (verb.finite() || verb.form() == VerbGroup.Form.INFINITIVE)
                        ? verb.main()
                        : -1;
            }
            if (link.is(Link.Kind.STOP) || link.is(Link.Kind.RELATIVE)) {
                return -1;
            }
        }
        return -1;
    }
}
