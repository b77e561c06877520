package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Times that say when somebody told it, not when it was: `the federation said on Saturday`, `a
/// indiqué samedi la Ligue`, «сообщила в субботу федерация».
final class SaidTimes {
    /// Whom it is told to may stand between: `told reporters in the capital on Saturday`.
    private static final int REACH = 4;

    private final Passage passage;

    SaidTimes(Passage passage) {
        this.passage = passage;
    }

    /// Whether a time belongs to a verb of saying that is not the telling's own, and nothing
    /// that the telling says stands between.
    boolean isOfSaying(Telling telling, TimeExpression time) {
        if (time.edtf().filter(edtf -> edtf.text().endsWith("/..")).isPresent()) {
            // what has gone on since a day is held or observed, not said
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(time.firstToken());
        for (int j = at - 1; j >= 0 && at - j <= REACH && j != telling.chunk; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return isSaying(verb);
            }
            boolean apart = chunk instanceof Link link
                    && (link.is(Link.Kind.COMMA)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.AND)
                            || link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.QUOTE)
                            || link.is(Link.Kind.BOUNDARY));
            boolean event = chunk instanceof NounGroup group
                    && group.head() >= telling.first
                    && group.head() < telling.end;
            if (apart || event) {
                return false;
            }
        }
        return false;
    }

    boolean isSaying(VerbGroup verb) {
        return !verb.passive()
                && verb.finite()
                && passage.lexicon().sayings().all(passage, verb.main(), true).stream()
                        .anyMatch(hit -> hit.cue().label().equals("verb"));
    }
}
