package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;

/// Tells which events are over because something looks back at them: «18 мая — годовщина
/// депортации», `the court will hear her complaint about the dismissal` on a day that is not
/// theirs.
final class Recalled {
    /// Whose complaint it is stands between in at most two groups.
    private static final int REACH = 3;

    private final Passage passage;

    Recalled(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether an event's noun completes one that looks back at it, with only groups
    ///     between: «жалоба учительницы на увольнение»}
    boolean is(Telling telling) {
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
