package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.EventKind;
import org.vigie.claim.Penalty;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Grammar;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a commutation changes and what it changes it to: `from ten years to five`, `by six
/// months`, `to life`, and the penalty told before where the bulletin does not repeat it.
final class Commutations {
    private final Passage passage;
    private final List<Telling> tellings;
    private final Terms terms;

    /// The terms of a commutation by what stands before them.
    private record Parts(
            Optional<Penalty> before, Optional<Penalty> after, Optional<Penalty> less) {}

    Commutations(Passage passage, List<Telling> tellings, Terms terms) {
        this.passage = passage;
        this.tellings = tellings;
        this.terms = terms;
    }

    Optional<Penalty> of(Telling telling, int begin, int limit) {
        Parts parts = parts(telling, begin, limit);
        Optional<Penalty> before = parts.before();
        boolean changed = parts.after().isPresent() || parts.less().isPresent();
        if (before.isEmpty() && changed) {
            before = earlier(telling);
        }
        Optional<Penalty> from = before;
        Optional<Penalty> after = parts.after()
                .or(() -> from.flatMap(old -> parts.less().flatMap(less -> minus(old, less))));
        if (after.isEmpty() && from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Penalty(
                after.flatMap(Penalty::kind),
                after.flatMap(Penalty::duration),
                after.flatMap(Penalty::amount),
                after.map(Penalty::bound).orElse(Bound.EXACT),
                from));
    }

    private Parts parts(Telling telling, int begin, int limit) {
        Optional<Penalty> before = Optional.empty();
        Optional<Penalty> after = Optional.empty();
        Optional<Penalty> less = Optional.empty();
        for (Terms.Term term : found(begin, telling, limit)) {
            Penalty plain = exact(term.penalty());
            boolean behind = term.first() >= telling.first;
            if (behind
                    && (isMarked(term, Grammar.Word.UNTIL) || isMarked(term, Grammar.Word.INTO))) {
                after = after.or(() -> Optional.of(plain));
            } else if (behind && isMarked(term, Grammar.Word.REDUCED_BY) && term.isLength()) {
                less = less.or(() -> Optional.of(plain));
            } else if (behind && before.isPresent() && after.isEmpty() && less.isEmpty()) {
                after = Optional.of(plain);
            } else {
                before = before.or(() -> Optional.of(plain));
            }
        }
        return settled(new Parts(before, after, less));
    }

    /// Where `de` marks both an origin and a difference, it is an origin only beside a goal.
    private static Parts settled(Parts parts) {
        boolean origin = parts.less().isPresent()
                && parts.after().isPresent()
                && parts.before().isEmpty();
        return origin ? new Parts(parts.less(), parts.after(), Optional.empty()) : parts;
    }

    private boolean isMarked(Terms.Term term, Grammar.Word word) {
        boolean before = term.first() > passage.sentenceBegin(term.first())
                && passage.grammar().isForm(passage.token(term.first() - 1), word);
        return before || passage.grammar().isForm(passage.token(term.first()), word);
    }

    /// The terms near the trigger, with a bare number that takes its unit from the next: `from
    /// 10
    /// to five years`.
    private List<Terms.Term> found(int begin, Telling telling, int limit) {
        List<Terms.Term> all = new ArrayList<>(terms.between(begin, limit));
        all.removeIf(Terms.Term::isHours);
        if (all.isEmpty()) {
            all.addAll(sums(telling, limit));
        }
        int end = all.isEmpty() ? limit : Math.min(limit, all.getLast().end() + 4);
        for (int at = telling.first; at < end; at++) {
            int place = at;
            boolean taken =
                    all.stream().anyMatch(term -> place >= term.first() && place < term.end());
            boolean marked = at > telling.first
                    && (passage.grammar().isForm(passage.token(at - 1), Grammar.Word.FROM)
                            || passage.grammar().isForm(passage.token(at - 1), Grammar.Word.UNTIL)
                            || passage.grammar()
                                    .isForm(passage.token(at - 1), Grammar.Word.REDUCED_BY));
            if (!taken && marked) {
                bare(at, all).ifPresent(all::add);
            }
        }
        all.sort((one, other) -> Integer.compare(one.first(), other.first()));
        return all;
    }

    /// `reduced the fine from 10,000 to 5,000 pounds`: the sums behind a trigger.
    private List<Terms.Term> sums(Telling telling, int limit) {
        List<Terms.Term> all = new ArrayList<>();
        for (int at = telling.first; at < limit; at++) {
            Optional<Figures.Sum> sum = passage.money(at);
            if (sum.isPresent()) {
                int end = passage.figures()
                        .at(passage, at, limit)
                        .map(Figures.Figure::end)
                        .orElse(sum.get().end());
                all.add(new Terms.Term(Penalties.penalty(sum.get()), at, end));
                at = end - 1;
            }
        }
        return all;
    }

    private Optional<Terms.Term> bare(int at, List<Terms.Term> all) {
        Optional<Figures.Figure> figure = passage.figures().at(passage, at, at + 1);
        Optional<Penalty> model = all.stream()
                .filter(Terms.Term::isLength)
                .map(Terms.Term::penalty)
                .findFirst();
        if (figure.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        String length = model.get().duration().orElseThrow();
        String unit = length.substring(length.length() - 1);
        String value = figure.get().value().toPlainString();
        return Optional.of(new Terms.Term(
                Penalty.lasting("P" + value + unit), at, figure.get().end()));
    }

    private static Penalty exact(Penalty penalty) {
        return new Penalty(
                penalty.kind(), penalty.duration(), penalty.amount(), Bound.EXACT, penalty.from());
    }

    // ---- what was told before

    /// The last penalty that the bulletin tells of the same people, or of anyone in the same
    /// sentence.
    private Optional<Penalty> earlier(Telling telling) {
        Set<Integer> people = people(telling);
        Optional<Penalty> found = Optional.empty();
        for (Telling other : tellings) {
            boolean told = other.kind() == EventKind.SENTENCE
                    && other.penalty.isPresent()
                    && other.first < telling.first;
            boolean same = other.parse == telling.parse
                    || other.parse.sentence().index()
                                    == telling.parse.sentence().index() - 1
                            && people.isEmpty()
                    || people(other).stream().anyMatch(people::contains);
            if (told && same) {
                found = other.penalty.map(Commutations::exact);
            }
        }
        return found;
    }

    private Set<Integer> people(Telling telling) {
        Set<Integer> people = new HashSet<>();
        telling.patients.forEach(
                group -> passage.name(group).map(Name::entity).ifPresent(people::add));
        return people;
    }

    private static Optional<Penalty> minus(Penalty old, Penalty less) {
        if (old.duration().isEmpty() || less.duration().isEmpty()) {
            return Optional.empty();
        }
        try {
            Period rest = Period.parse(old.duration().get())
                    .minus(Period.parse(less.duration().get()))
                    .normalized();
            return rest.isNegative() || rest.isZero()
                    ? Optional.empty()
                    : Optional.of(Penalty.lasting(rest.toString()));
        } catch (DateTimeException inHours) {
            return Optional.empty();
        }
    }
}
