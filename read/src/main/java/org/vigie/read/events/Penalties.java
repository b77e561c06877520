package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.EventKind;
import org.vigie.claim.Penalty;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Grammar;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Finds what is imposed: a length, a sum of money, life, death, suspended.
final class Penalties {
    private static final Set<EventKind> WITH_LENGTH = EnumSet.of(
            EventKind.SENTENCE,
            EventKind.DETENTION,
            EventKind.COMMUTATION,
            EventKind.BAN,
            EventKind.APPEAL);
    private static final Set<EventKind> WITH_MONEY =
            EnumSet.of(EventKind.FINE, EventKind.COMMUTATION);

    private final Passage passage;

    Penalties(Passage passage) {
        this.passage = passage;
    }

    void find(Telling telling, int limit) {
        Optional<Penalty> penalty = Optional.empty();
        if (WITH_MONEY.contains(telling.kind())) {
            penalty = money(telling, limit);
        }
        if (penalty.isEmpty() && WITH_LENGTH.contains(telling.kind())) {
            penalty = length(telling, limit);
        }
        telling.penalty = penalty;
    }

    private Optional<Penalty> money(Telling telling, int limit) {
        int begin = passage.sentenceBegin(telling.head);
        for (int at = telling.head; at < limit; at++) {
            Optional<Figures.Sum> sum = passage.figures().money(passage, at);
            if (sum.isPresent()) {
                return sum.map(Penalties::penalty);
            }
        }
        for (int at = begin; at < telling.head; at++) {
            Optional<Figures.Sum> sum = passage.figures().money(passage, at);
            if (sum.isPresent() && telling.head - at < 8) {
                return sum.map(Penalties::penalty);
            }
        }
        return Optional.empty();
    }

    private static Penalty penalty(Figures.Sum sum) {
        return new Penalty(
                Optional.empty(),
                Optional.empty(),
                Optional.of(sum.money()),
                sum.bound(),
                Optional.empty());
    }

    private Optional<Penalty> length(Telling telling, int limit) {
        Optional<Penalty.Kind> kind = kind(telling, limit);
        Optional<TimeExpression> length = duration(telling, limit);
        if (kind.isPresent() && kind.get() != Penalty.Kind.SUSPENDED) {
            return Optional.of(new Penalty(
                    kind, Optional.empty(), Optional.empty(), Bound.EXACT, Optional.empty()));
        }
        if (length.isEmpty()) {
            return kind.isPresent() && telling.kind() == EventKind.SENTENCE
                    ? Optional.of(new Penalty(
                            kind,
                            Optional.empty(),
                            Optional.empty(),
                            Bound.EXACT,
                            Optional.empty()))
                    : Optional.empty();
        }
        Bound bound = passage.figures()
                .boundBefore(passage, length.get().firstToken())
                .orElse(Bound.EXACT);
        Penalty found = new Penalty(
                kind, length.get().iso8601(), Optional.empty(), bound, Optional.empty());
        return Optional.of(
                telling.kind() == EventKind.COMMUTATION
                        ? commuted(found, length.get(), limit)
                        : found);
    }

    /// What a commutation changes goes into `from`; what it changes to stands after a second
    /// preposition.
    private Penalty commuted(Penalty first, TimeExpression at, int limit) {
        for (TimeExpression time : passage.times()) {
            boolean later = time.firstToken() >= at.endToken() && time.firstToken() < limit;
            if (later && time.iso8601().isPresent()) {
                return new Penalty(
                        Optional.empty(),
                        time.iso8601(),
                        Optional.empty(),
                        Bound.EXACT,
                        Optional.of(first));
            }
        }
        boolean to = at.firstToken() > 0
                && passage.grammar().isForm(passage.token(at.firstToken() - 1), Grammar.Word.UNTIL);
        return to
                ? first
                : new Penalty(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Bound.EXACT,
                        Optional.of(first));
    }

    private Optional<TimeExpression> duration(Telling telling, int limit) {
        for (TimeExpression time : passage.times()) {
            if (time.firstToken() >= telling.head && time.firstToken() < limit && isLength(time)) {
                return Optional.of(time);
            }
        }
        for (TimeExpression time : passage.times()) {
            boolean before = time.firstToken() >= passage.sentenceBegin(telling.head)
                    && time.endToken() <= telling.head
                    && telling.head - time.endToken() <= 3;
            if (before && isLength(time)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private static boolean isLength(TimeExpression time) {
        return time.type() == TimeExpression.Type.DURATION
                && time.iso8601().isPresent()
                && time.edtf().isEmpty();
    }

    private Optional<Penalty.Kind> kind(Telling telling, int limit) {
        int from = Math.max(passage.sentenceBegin(telling.head), telling.head - 4);
        for (int at = from; at < limit; at++) {
            for (CueIndex.Hit hit : passage.lexicon().penalties().all(passage, at, true)) {
                return Optional.of(Penalty.Kind.parse(hit.cue().label()));
            }
        }
        return Optional.empty();
    }
}
