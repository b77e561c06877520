package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Finds the stated accusation, reason or pretext, by the words that introduce it.
final class Charges {
    private static final Set<EventKind> WITHOUT = EnumSet.of(
            EventKind.STATEMENT,
            EventKind.RESOLUTION,
            EventKind.ADVOCACY,
            EventKind.VISIT,
            EventKind.AGREEMENT,
            EventKind.PROTEST,
            EventKind.STRIKE,
            EventKind.HUNGER_STRIKE,
            EventKind.RELEASE,
            EventKind.DEATH,
            EventKind.KILLING,
            EventKind.RESIGNATION,
            EventKind.CRACKDOWN);
    private static final int CHUNKS = 8;

    private final Passage passage;

    Charges(Passage passage) {
        this.passage = passage;
    }

    void find(Telling telling, int limit) {
        if (WITHOUT.contains(telling.kind())) {
            return;
        }
        telling.charge = after(telling, limit);
    }

    private Optional<Quote> after(Telling telling, int limit) {
        for (int at = telling.head; at < limit; at++) {
            if (at > telling.head && at < telling.end) {
                continue;
            }
            // `"… what they are accused of", said a lawyer for the union`
            if (at >= telling.end && endsQuote(telling, at)) {
                return Optional.empty();
            }
            Optional<CueIndex.Hit> hit = passage.lexicon().charges().at(passage, at, true);
            Optional<Quote> charge = hit.map(cue -> cue.match().end())
                    .filter(end -> end < limit && passage.timeAt(end).isEmpty())
                    .flatMap(end -> extent(end, limit));
            if (charge.isPresent()) {
                return charge;
            }
        }
        return Optional.empty();
    }

    /// Whether the quotation that the telling stands in ends here.
    private boolean endsQuote(Telling telling, int at) {
        int begin = passage.sentenceBegin(telling.head);
        return passage.token(at).isMark("\"")
                ? opened("\"", "", begin, telling.first) % 2 == 1
                : endsQuote("«", "»", telling, at) || endsQuote("“", "”", telling, at);
    }

    private boolean endsQuote(String open, String close, Telling telling, int at) {
        return passage.token(at).isMark(close)
                && opened(open, close, passage.sentenceBegin(telling.head), telling.first) > 0
                && opened(open, close, telling.first, at + 1) < 0;
    }

    private int opened(String open, String close, int from, int to) {
        int opened = 0;
        for (int at = from; at < to; at++) {
            opened += passage.token(at).isMark(open) ? 1 : 0;
            opened -= passage.token(at).isMark(close) ? 1 : 0;
        }
        return opened;
    }

    /// From the introducing words on: noun groups and infinitives, to a comma that no group
    /// continues.
    private Optional<Quote> extent(int from, int limit) {
        var parse = passage.parseOf(from);
        int chunk = parse.chunkOf(from);
        int end = -1;
        for (int j = chunk; j < parse.chunks().size() && j < chunk + CHUNKS; j++) {
            Chunk part = parse.chunks().get(j);
            if (part.end() > limit || !belongs(part)) {
                break;
            }
            if (!(part instanceof Link link) || !isSeam(link)) {
                end = part.end();
            }
        }
        int first = from;
        while (end > first && isSkipped(first)) {
            first++;
        }
        return end > first
                ? Optional.of(Quote.of(passage.text().chars(), passage.text().span(first, end)))
                : Optional.empty();
    }

    private boolean isSkipped(int token) {
        return passage.token(token).is(Pos.DETERMINER) && !passage.token(token).is(Pos.NOUN);
    }

    private static boolean isSeam(Link link) {
        return link.is(Link.Kind.AND) || link.is(Link.Kind.PREPOSITION) || link.is(Link.Kind.OTHER);
    }

    private static boolean belongs(Chunk part) {
        return switch (part) {
            case NounGroup group -> true;
            case VerbGroup verb -> !verb.finite();
            case Link link ->
                switch (link.kind()) {
                    case AND, QUOTE, PREPOSITION, OTHER -> true;
                    case COMMA, STOP, RELATIVE, THAT, BOUNDARY, TIME -> false;
                };
        };
    }
}
