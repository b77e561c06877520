package org.vigie.read.dates;

import org.vigie.claim.Edtf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Resolves the terms that are composed of dates: since, until, from–to, about.
final class Spans {
    private final Resolver resolver;
    private final Passage passage;

    Spans(Resolver resolver, Passage passage) {
        this.resolver = resolver;
        this.passage = passage;
    }

    /// Open after a date, after a length ago, or after the date that stands before.
    Optional<Resolved> since(Term term) {
        boolean past = term.text("go").isEmpty() && resolver.tenseAround(term) != Tense.FUTURE;
        Hint hint = past ? Hint.PAST : Hint.NONE.of(term);
        Optional<Resolved> date = term.term("date").flatMap(found -> resolver.resolve(found, hint));
        if (date.isPresent()) {
            return date.map(
                    found -> found.with(open(found.point()), found.value()).of(parts(term)));
        }
        boolean quiet = term.rule().settings().containsKey("quiet");
        Optional<Length> length = Length.of(term);
        if (length.isEmpty()) {
            return Optional.of(Resolved.vague(TimeExpression.Type.DATE, "PAST_REF")
                    .concluding("anchor")
                    .with(open(passage.lastSaid()), "PAST_REF"));
        }
        String value = length.get().value();
        Optional<Edtf> open = countedFrom(term).flatMap(length.get()::since);
        return Optional.of(Resolved.length(value, Optional.empty())
                .with(quiet ? Optional.empty() : open, value)
                .of(parts(term)));
    }

    /// The day that a length reaches back from: `on Sunday continued their sit-in for the 22nd
    /// day`. What was in its tenth day (`standing`) was so on a day that nobody says.
    private Optional<LocalDate> countedFrom(Term term) {
        if (term.number("ordinal").isEmpty()) {
            return passage.published();
        }
        boolean gone = term.rule().settings().containsKey("standing")
                && resolver.tenseAround(term) == Tense.PAST;
        return gone
                ? Optional.empty()
                : passage.inSentence(term.begin())
                        .or(() -> passage.heading(term.begin())
                                .filter(point -> point.grain() == Grain.DAY))
                        .map(Point::first)
                        .or(passage::published);
    }

    private static Optional<Edtf> open(Optional<Point> point) {
        return point.map(from -> new Edtf(from.side(true) + "/.."));
    }

    /// An end without a year is the nearest one: `was extended until 30 June` lies ahead.
    Optional<Resolved> until(Term term, Hint hint) {
        Hint nearest = hint.with(Tense.NONE);
        return term.term("date")
                .flatMap(found -> resolver.resolve(
                        found, found.rule().operation() == Operation.CALENDAR ? nearest : hint))
                .map(found -> found.with(
                                found.point().map(point -> new Edtf("../" + point.side(false))),
                                found.value())
                        .of(parts(term)));
    }

    Optional<Resolved> about(Term term, Hint hint) {
        return term.term("date")
                .flatMap(found -> resolver.resolve(found, hint))
                .map(found -> found.with(found.edtf().map(Spans::about), found.value())
                        .of(parts(term)));
    }

    private static Edtf about(Edtf edtf) {
        return edtf.isSpan() || edtf.approximate() ? edtf : new Edtf(edtf.text() + "~");
    }

    /// From one date to another; `join=and` makes a span of neighbours only, else two dates.
    Optional<Resolved> between(Term term, Hint hint) {
        Hint ending = term.text("go").orElse("").equals("past")
                ? passage.published().map(hint::endingBy).orElse(hint)
                : hint;
        if (term.text("join").isPresent()
                && term.term("from").isPresent()
                && countsFromBefore(term)) {
            return inTurn(term);
        }
        if (term.capture("to-day").isPresent()) {
            return toDay(term, hint);
        }
        if (isWeekday(term, "from") && isWeekday(term, "to") && liesAhead(term, hint)) {
            return weekdaysAhead(term, hint);
        }
        Optional<Resolved> to = term.term("to").flatMap(end -> resolver.resolve(end, ending));
        Optional<Point> last = to.flatMap(Resolved::point);
        Optional<Point> first = last.flatMap(end -> from(term, end, hint));
        if (to.isEmpty() || last.isEmpty() || first.isEmpty()) {
            return to;
        }
        Resolved found = to.get().of(parts(term));
        return Optional.of(found.with(span(term, first.get(), last.get()), found.value()));
    }

    private static boolean isWeekday(Term term, String slot) {
        return term.term(slot)
                .filter(part -> part.rule().operation() == Operation.WEEKDAY)
                .isPresent();
    }

    private boolean liesAhead(Term term, Hint hint) {
        return !term.text("go").orElse("").equals("past")
                && hint.tense().orElseGet(() -> resolver.tenseAround(term)) != Tense.PAST;
    }

    /// `from Tuesday to Thursday`, of what lies ahead: the next Tuesday and the Thursday
    /// after it.
    private Optional<Resolved> weekdaysAhead(Term term, Hint hint) {
        Hint ahead = hint.with(Tense.FUTURE);
        Optional<Point> first = term.term("from")
                .flatMap(begin -> resolver.resolve(begin, ahead))
                .flatMap(Resolved::point);
        return first.flatMap(begin -> term.term("to")
                .flatMap(end -> resolver.resolve(end, ahead.beginningBy(begin.first())))
                .map(found -> {
                    Optional<Edtf> span = found.point().flatMap(last -> span(term, begin, last));
                    return found.with(span, found.value()).of(parts(term));
                }));
    }

    private static boolean countsFromBefore(Term term) {
        return term.term("to").flatMap(to -> to.text("from")).isPresent();
    }

    /// `on 3 March and the same day`: two dates, of which the second counts from the first.
    private Optional<Resolved> inTurn(Term term) {
        Term first = term.term("from").orElseThrow();
        Term last = term.term("to").orElseThrow();
        Optional<Resolved> from = resolver.resolve(first);
        Optional<Resolved> to = resolver.resolve(last);
        if (from.isEmpty() || to.isEmpty()) {
            return from.or(() -> to);
        }
        List<Resolved.Part> parts = new ArrayList<>(parts(first, from.get()));
        // «и спустя два дня»: the day that is counted, not only how long that is
        parts.addAll(
                to.get().point().isPresent()
                        ? List.of(new Resolved.Part(last.begin(), last.end(), to.get()))
                        : parts(last, to.get()));
        return Optional.of(to.get().with(Optional.empty(), to.get().value()).of(parts));
    }

    /// `May 3 to 5`: only the first day says its month.
    private Optional<Resolved> toDay(Term term, Hint hint) {
        Optional<Resolved> from = term.term("from").flatMap(begin -> resolver.resolve(begin, hint));
        Optional<Point> first =
                from.flatMap(Resolved::point).filter(point -> point.grain() == Grain.DAY);
        Optional<Point> last = first.flatMap(begin -> Grammar.day(
                        begin.first().getYear(),
                        begin.first().getMonthValue(),
                        term.number("to-day").orElse(1))
                .map(Point::day));
        if (from.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return from;
        }
        Term.Capture slot = term.capture("to-day").orElseThrow();
        List<Resolved.Part> parts = new ArrayList<>(parts(term));
        parts.add(new Resolved.Part(
                slot.begin(), slot.end(), Resolved.date(last.get(), Optional.empty())));
        Resolved found = Resolved.date(last.get(), from.get().inferred()).of(parts);
        return Optional.of(found.with(span(term, first.get(), last.get()), found.value()));
    }

    /// The span of days; none if its ends do not follow each other, or are two dates.
    private static Optional<Edtf> span(Term term, Point first, Point last) {
        boolean ordered = first.first().isBefore(last.first());
        long between = term.slots().stream()
                .filter(slot -> slot.name().equals("mid-day"))
                .count();
        boolean apart = term.text("join").isPresent()
                && !first.last().plusDays(1 + between).equals(last.first());
        return !ordered || apart
                ? Optional.empty()
                : Optional.of(new Edtf(first.side(true) + "/" + last.side(false)));
    }

    private Optional<Point> from(Term term, Point last, Hint hint) {
        OptionalInt day = term.number("from-day");
        if (day.isPresent()) {
            return dayBefore(day.getAsInt(), last);
        }
        OptionalInt month = term.number("from-month");
        if (month.isPresent()) {
            int year = last.first().getYear();
            boolean earlier = month.getAsInt() > last.first().getMonthValue();
            return Optional.of(Point.month(earlier ? year - 1 : year, month.getAsInt()));
        }
        OptionalInt year = term.number("from-year");
        if (year.isPresent()) {
            return Optional.of(Point.year(year.getAsInt()));
        }
        Optional<Term> begin = term.term("from");
        if (begin.filter(Spans::isMonthless).isPresent()) {
            return begin.flatMap(found -> dayBefore(found.number("day").orElse(1), last));
        }
        if (begin.filter(Spans::isYearless).isPresent()) {
            return begin.flatMap(found -> lastBefore(found, last));
        }
        return begin.flatMap(found -> resolver.resolve(
                        found, term.text("join").isEmpty() ? hint.endingBy(last.last()) : hint))
                .flatMap(Resolved::point);
    }

    private static boolean isYearless(Term term) {
        return isIncomplete(term) && term.number("month").isPresent();
    }

    private static boolean isMonthless(Term term) {
        return isIncomplete(term)
                && term.number("month").isEmpty()
                && term.number("day").isPresent();
    }

    private static boolean isIncomplete(Term term) {
        return term.rule().operation() == Operation.CALENDAR
                && term.number("year").isEmpty()
                && term.term("of").isEmpty()
                && term.text("go").isEmpty();
    }

    /// `from March to May 2019`: the beginning has the year of the end, or the one before.
    private static Optional<Point> lastBefore(Term begin, Point end) {
        int month = begin.number("month").orElse(1);
        OptionalInt day = begin.number("day");
        int year = end.first().getYear();
        boolean earlier = month > end.last().getMonthValue()
                || month == end.last().getMonthValue()
                        && day.orElse(1) > end.last().getDayOfMonth();
        int wanted = earlier ? year - 1 : year;
        return day.isEmpty()
                ? Optional.of(Point.month(wanted, month))
                : Grammar.day(wanted, month, day.getAsInt()).map(Point::day);
    }

    /// `from 29 to 2 March`: the day of that number before the last day.
    private static Optional<Point> dayBefore(int day, Point last) {
        boolean monthBefore = last.grain() == Grain.DAY && day > last.first().getDayOfMonth();
        LocalDate month = monthBefore ? last.first().minusMonths(1) : last.first();
        return Grammar.day(month.getYear(), month.getMonthValue(), day).map(Point::day);
    }

    /// The simple expressions that a composed one is made of, in their order.
    List<Resolved.Part> parts(Term term) {
        List<Resolved.Part> parts = new ArrayList<>();
        for (Term.Capture slot : term.slots()) {
            Optional<Term> inner = slot.edge().term();
            if (slot.begin() < term.begin() || slot.end() > term.end()) {
                continue;
            }
            if (inner.isPresent()) {
                resolver.resolve(inner.get(), Hint.NONE)
                        .ifPresent(found -> parts.addAll(parts(inner.get(), found)));
            } else if (slot.name().startsWith("from-")) {
                first(term, slot).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private static List<Resolved.Part> parts(Term inner, Resolved found) {
        return found.parts().isEmpty()
                ? List.of(new Resolved.Part(inner.begin(), inner.end(), found))
                : found.parts();
    }

    private Optional<Resolved.Part> first(Term term, Term.Capture slot) {
        return term.term("to")
                .flatMap(last -> resolver.resolve(last, Hint.NONE))
                .flatMap(Resolved::point)
                .flatMap(last -> from(term, last, Hint.NONE))
                .map(point -> new Resolved.Part(
                        slot.begin(), slot.end(), Resolved.date(point, Optional.empty())));
    }
}
