package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Time, places and count of a telling: what stands in its own clause, else what opens its
/// sentence.
final class Counts {

    private final Passage passage;

    Counts(Passage passage) {
        this.passage = passage;
    }

    // ---- count

    void count(Telling telling) {
        telling.count = figure(telling, telling.patients)
                .or(() -> figure(telling, telling.agents))
                .or(() -> growth(telling));
    }

    private Optional<Count> figure(Telling telling, List<NounGroup> groups) {
        for (NounGroup group : groups) {
            boolean counted =
                    group.number().isPresent() || passage.isFigure(passage.token(group.head()));
            if (counted && group.name().isEmpty()) {
                Optional<Count> count =
                        passage.figures().count(passage, group.first(), group.end());
                if (count.isPresent()) {
                    return count.map(found -> withFrom(telling, found));
                }
            }
        }
        return Optional.empty();
    }

    private Count withFrom(Telling telling, Count count) {
        return growth(telling).filter(grown -> grown.value() == count.value()).orElse(count);
    }

    /// `est passé de 43 à 52`, `rose from 43 to 52`, `с 43 до 52`: two figures with the
    /// prepositions of
    /// origin and goal, near a trigger.
    private Optional<Count> growth(Telling telling) {
        int end = passage.sentenceEnd(telling.head);
        for (int at = passage.sentenceBegin(telling.head); at + 3 < end; at++) {
            Optional<Count> grown = growthAt(at, end);
            if (grown.isPresent()) {
                return grown;
            }
        }
        return Optional.empty();
    }

    private Optional<Count> growthAt(int at, int end) {
        if (!passage.grammar().isForm(passage.token(at), Grammar.Word.FROM)
                || passage.timeAt(at).isPresent()) {
            return Optional.empty();
        }
        Optional<Figures.Figure> from = passage.figures().at(passage, at + 1, end);
        if (from.isEmpty() || from.get().end() + 1 >= end) {
            return Optional.empty();
        }
        for (int to = from.get().end(); to < Math.min(end - 1, from.get().end() + 3); to++) {
            if (passage.grammar().isForm(passage.token(to), Grammar.Word.UNTIL)) {
                Optional<Figures.Figure> goal = passage.figures().at(passage, to + 1, end);
                if (goal.isPresent() && passage.timeAt(to + 1).isEmpty() && !isMoney(goal.get())) {
                    return Optional.of(new Count(
                            goal.get().value(), OptionalLong.of(from.get().value()), Bound.EXACT));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMoney(Figures.Figure figure) {
        return passage.figures().money(passage, figure.first()).isPresent();
    }
}
