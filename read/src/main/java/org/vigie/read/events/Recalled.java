package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells which events are over because something looks back at them: «18 мая — годовщина
/// депортации», `the court will hear her complaint about the dismissal` on a day that is not
/// theirs.
final class Recalled {
    /// Whose complaint it is stands between in at most two groups.
    private static final int REACH = 3;
    /// The verb of the clause stands at most this many chunks behind.
    private static final int CLAUSE = 40;

    private final Passage passage;
    private final Survivors survivors;

    Recalled(Passage passage) {
        this.passage = passage;
        this.survivors = new Survivors(passage);
    }

    /// {@return whether an event's noun completes one that looks back at it, with only groups
    ///     between: «жалоба учительницы на увольнение»}
    boolean is(Telling telling) {
        if (survivors.areOf(telling)) {
            return true;
        }
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup event)
                || event.head() != telling.head) {
            return false;
        }
        if (isCharge(telling, event)) {
            return true;
        }
        for (int at = telling.chunk - 1; at >= 0 && at >= telling.chunk - REACH; at--) {
            if (!(telling.parse.chunks().get(at) instanceof NounGroup group)) {
                return false;
            }
            if (passage.grammar().is(passage.token(group.head()), Grammar.Word.RECALLS)) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a time is another's: before the event, or behind the verb of its
    ///     sentence, «жалоба на арест будет рассмотрена 5 мая»}
    boolean isElsewhere(Telling telling, TimeExpression time) {
        if (time.firstToken() < telling.first) {
            return true;
        }
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(time.firstToken());
        for (int j = telling.chunk + 1; j < at && j < telling.chunk + CLAUSE; j++) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                return false;
            }
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a verb tells it of before what stands around it, which a day set over
    ///     all dates: `12 May. Two were sacked. Ann Lee had already been fined`}
    boolean isEarlier(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || !passage.grammar().says("bare-imperative")) {
            return false;
        }
        for (int at = verb.first(); at < verb.main(); at++) {
            Token token = passage.token(at);
            if (passage.grammar().is(token, Grammar.Word.HAVE)) {
                return token.is(Pos.VERB, Feature.PAST);
            }
        }
        return false;
    }

    /// «приговорённый за поджог выйдет 20 мая»: violence that somebody was charged with.
    private boolean isCharge(Telling telling, NounGroup event) {
        if (telling.kind().group() != EventKind.Group.VIOLENCE
                || event.preposition().isEmpty()) {
            return false;
        }
        int preposition = event.preposition().getAsInt();
        int from = Math.max(passage.sentenceBegin(preposition), preposition - 1);
        for (int at = from; at <= preposition; at++) {
            boolean introduces = passage.lexicon().charges().all(passage, at, true).stream()
                    .anyMatch(hit -> hit.match().end() == preposition + 1);
            if (introduces) {
                return true;
            }
        }
        return false;
    }
}
