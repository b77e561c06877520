package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;

/// `On 2 May, ten years after the killing of the editor`, `the anniversary of her arrest`: the day
/// on which an event is remembered is not the day of the event.
final class Anniversaries {
    /// How many tokens before an event's noun the word for its anniversary may stand.
    private static final int REACH = 4;

    private final Passage passage;

    Anniversaries(Passage passage) {
        this.passage = passage;
    }

    /// Takes the time of the anniversary from the event that is remembered.
    void judge(Telling telling) {
        if (!isRemembered(telling)) {
            return;
        }
        telling.when = telling.when.filter(when -> when.quote()
                .filter(quote ->
                        quote.span().begin() > passage.token(telling.first).begin()
                                && !isOver(telling, quote.span().begin()))
                .isPresent());
        if (telling.modality == Modality.PLANNED) {
            telling.modality = Modality.ASSERTED;
        }
    }

    /// Whether a verb stands between an event and what is said behind it.
    private boolean isOver(Telling telling, int begin) {
        for (int at = telling.end; at < passage.sentenceEnd(telling.head); at++) {
            if (passage.token(at).begin() >= begin) {
                return false;
            }
            if (passage.isFinite(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRemembered(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup)) {
            return false;
        }
        int least = Math.max(passage.sentenceBegin(telling.head), telling.first - REACH);
        for (int at = least; at < telling.first; at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.ANNIVERSARY)) {
                return true;
            }
        }
        return false;
    }
}
