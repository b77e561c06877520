package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells which times are only counted from an event: «через месяц после ареста», `three days after
/// the arrest`, «в среду исполнился год со дня ареста» are not when the arrest was.
final class CountedFrom {
    /// So many tokens may stand between a length of time and the event.
    private static final int REACH = 4;

    private final Passage passage;

    CountedFrom(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a time before an event's noun says how long after or before it another
    ///     thing was}
    boolean is(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof NounGroup event)
                || event.head() != telling.head
                || time.endToken() > event.first()) {
            return false;
        }
        return isSinceDay(chunks, telling.chunk) || isLength(time) && leadsTo(event, time);
    }

    /// «со дня ареста», «с момента ареста».
    private boolean isSinceDay(List<Chunk> chunks, int event) {
        return event > 0
                && chunks.get(event - 1) instanceof NounGroup day
                && day.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(day.preposition().getAsInt()), Grammar.Word.FROM)
                && passage.grammar().is(passage.token(day.head()), Grammar.Word.HOW_LONG);
    }

    private boolean isLength(TimeExpression time) {
        for (int at = time.firstToken(); at < time.endToken(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.HOW_LONG)) {
                return true;
            }
        }
        return false;
    }

    /// Whether only such a word and what introduces the noun stand between.
    private boolean leadsTo(NounGroup event, TimeExpression time) {
        boolean counts = false;
        for (int at = time.endToken(); at <= event.head(); at++) {
            Token token = passage.token(at);
            if (token.kind() == Token.Kind.MARK || at - time.endToken() > REACH) {
                return false;
            }
            counts |= passage.grammar().isForm(token, Grammar.Word.COUNTS_FROM);
        }
        return counts;
    }
}
