package org.vigie.read.events;

import org.vigie.claim.Edtf;
import org.vigie.read.dates.TimeExpression;

import java.util.List;
import java.util.Optional;

/// `Since the president signed the law on 26 April, police have arrested 61 people`: what stands
/// between `since` and the day happened on the day, and what stands outside it since then.
final class SinceClauses {
    private final Passage passage;

    SinceClauses(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a time of a telling's sentence is that of what stands on the other side
    ///     of such a clause's border}
    boolean isOfOtherSide(Telling telling, TimeExpression time) {
        int begin = telling.parse.sentence().firstToken();
        int end = telling.parse.sentence().endToken();
        List<TimeExpression> times = passage.times(begin, end);
        boolean since = opens(time);
        for (TimeExpression other : times) {
            TimeExpression from = since ? time : other;
            TimeExpression day = since ? other : time;
            if (opens(from) && endsIn(from, day)) {
                boolean within = telling.head >= from.endToken() && telling.head < day.firstToken();
                return within == since;
            }
        }
        return false;
    }

    /// Whether a time is the word `since` alone.
    private static boolean opens(TimeExpression time) {
        return time.endToken() - time.firstToken() == 1
                && time.edtf()
                        .map(Edtf::text)
                        .filter(text -> text.endsWith("/.."))
                        .isPresent();
    }

    private static boolean endsIn(TimeExpression from, TimeExpression day) {
        Optional<String> begun = from.edtf().map(edtf -> edtf.text().replace("/..", ""));
        return day.firstToken() >= from.endToken() && begun.equals(day.edtf().map(Edtf::text));
    }
}
