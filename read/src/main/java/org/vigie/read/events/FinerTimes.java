package org.vigie.read.events;

import org.vigie.claim.Edtf;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.text.Pos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `Four months earlier, on 6 January, …`: of two times for one thing the finer is meant.
final class FinerTimes {
    /// A comma and a small word stand between the two at most.
    private static final int GAP = 2;

    private final Passage passage;

    FinerTimes(Passage passage) {
        this.passage = passage;
    }

    /// {@return the time right behind another one's comma that lies within it; else that one}
    TimeExpression of(TimeExpression time) {
        int end = passage.sentenceEnd(time.firstToken());
        return passage.times(time.endToken(), end).stream()
                .findFirst()
                .filter(next -> follows(time, next) && isWithin(time, next))
                .orElse(time);
    }

    private boolean follows(TimeExpression time, TimeExpression next) {
        int gap = next.firstToken() - time.endToken();
        if (gap < 1 || gap > GAP || !passage.token(time.endToken()).isMark(",")) {
            return false;
        }
        return gap == 1
                || passage.token(time.endToken() + 1).is(Pos.PREPOSITION)
                || passage.token(time.endToken() + 1).is(Pos.DETERMINER);
    }

    private static boolean isWithin(TimeExpression whole, TimeExpression part) {
        Optional<Edtf.Bounds> outer = whole.edtf().map(Edtf::bounds);
        Optional<Edtf.Bounds> inner = part.edtf().map(Edtf::bounds);
        if (outer.isEmpty() || inner.isEmpty() || outer.equals(inner)) {
            return false;
        }
        List<Optional<LocalDate>> days = List.of(
                outer.get().earliestBegin(),
                inner.get().earliestBegin(),
                inner.get().latestEnd(),
                outer.get().latestEnd());
        if (days.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        return !days.get(1).orElseThrow().isBefore(days.get(0).orElseThrow())
                && !days.get(2).orElseThrow().isAfter(days.get(3).orElseThrow());
    }
}
