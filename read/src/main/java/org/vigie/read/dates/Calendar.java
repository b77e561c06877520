package org.vigie.read.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Concludes what a date leaves out: its year, its month, a weekday's week.
final class Calendar {
    /// A date this near in the past is meant even where the verb speaks of the future: what
    /// was
    /// planned for it did not happen.
    private static final int RECENT_DAYS = 100;

    private static final int SOON_DAYS = 45;

    private final Passage passage;

    Calendar(Passage passage) {
        this.passage = passage;
    }

    /// What is known of where a date stands.
    ///
    /// @param token    its first token
    /// @param tense    the tense of its clause
    /// @param told     whether its words say which one is meant, such as `last`
    /// @param notAfter the end of the span that it begins
    record Place(int token, Tense tense, boolean told, Optional<LocalDate> notAfter) {}

    /// The day or month whose year is not said.
    Optional<Point> yearless(int month, OptionalInt day, Optional<DayOfWeek> weekday, Place place) {
        Optional<LocalDate> anchor = passage.published();
        Optional<Point> under = passage.heading(place.token());
        if (under.isPresent()) {
            Optional<Point> within = in(under.get().first().getYear(), month, day);
            if (within.isPresent() && under.get().grain() != Grain.DAY) {
                return within;
            }
        }
        if (anchor.isEmpty()) {
            return passage.lastSaid().flatMap(said -> in(said.first().getYear(), month, day));
        }
        List<Point> candidates = candidates(anchor.get().getYear(), month, day, weekday);
        if (place.notAfter().isPresent()) {
            return latest(candidates, place.notAfter().get());
        }
        return narrative(month, day, weekday, place)
                .or(() -> nearest(candidates, anchor.get(), place.tense()));
    }

    /// `the following January`, `the previous May`: the first one after or before what was
    /// said.
    Optional<Point> neighbour(int month, OptionalInt day, boolean after) {
        return passage.before().flatMap(said -> {
            int year = said.first().getYear();
            List<Point> candidates = new ArrayList<>();
            for (int candidate = year - 1; candidate <= year + 1; candidate++) {
                in(candidate, month, day).ifPresent(candidates::add);
            }
            return after
                    ? candidates.stream()
                            .filter(point -> point.first().isAfter(said.last()))
                            .findFirst()
                    : latest(candidates, said.first().minusDays(1));
        });
    }

    private static Optional<Point> in(int year, int month, OptionalInt day) {
        return day.isEmpty()
                ? Optional.of(Point.month(year, month))
                : Grammar.day(year, month, day.getAsInt()).map(Point::day);
    }

    private static List<Point> candidates(
            int year, int month, OptionalInt day, Optional<DayOfWeek> weekday) {
        List<Point> all = new ArrayList<>();
        List<Point> fitting = new ArrayList<>();
        for (int candidate = year - 4; candidate <= year + 2; candidate++) {
            Optional<Point> point = in(candidate, month, day);
            if (point.isEmpty()) {
                continue;
            }
            if (Math.abs(candidate - year) <= 1) {
                all.add(point.get());
            }
            if (weekday.isPresent() && point.get().first().getDayOfWeek() == weekday.get()) {
                fitting.add(point.get());
            }
        }
        return fitting.isEmpty() ? all : fitting;
    }

    /// A story told in order: `arrested on 3 May 2009, tried on 7 June` stays in its year.
    private Optional<Point> narrative(
            int month, OptionalInt day, Optional<DayOfWeek> weekday, Place place) {
        Optional<Point> before = passage.yearBefore(place.token())
                .filter(point -> point.grain().compareTo(Grain.MONTH) <= 0);
        LocalDate today = passage.published().orElseThrow();
        if (before.isEmpty() || weekday.isPresent() || place.told()) {
            return Optional.empty();
        }
        if (place.tense() == Tense.FUTURE || place.tense() == Tense.PRESENT) {
            return Optional.empty();
        }
        int year = before.get().first().getYear();
        return in(year, month, day)
                .filter(point -> !point.first().isBefore(before.get().first()))
                .or(() -> in(year + 1, month, day))
                .filter(point -> !point.first().isAfter(today));
    }

    private static Optional<Point> latest(List<Point> candidates, LocalDate limit) {
        return candidates.stream()
                .filter(point -> !point.first().isAfter(limit))
                .max(Comparator.comparing(Point::first));
    }

    /// The candidate nearest to a day, in agreement with the tense.
    static Optional<Point> nearest(List<Point> candidates, LocalDate today, Tense tense) {
        Optional<Point> best = nearest(candidates, today);
        if (best.isEmpty()) {
            return best;
        }
        if (tense == Tense.PAST && best.get().first().isAfter(soon(best.get(), today))) {
            return latest(candidates, today).or(() -> best);
        }
        if (tense == Tense.FUTURE && best.get().last().isBefore(today.minusDays(RECENT_DAYS))) {
            List<Point> later = candidates.stream()
                    .filter(point -> !point.last().isBefore(today))
                    .toList();
            return nearest(later, today).or(() -> best);
        }
        return best;
    }

    /// A day this near is meant, though it has not come, even by a verb of the past: `has
    /// called a
    /// rally on 16 May`. A month is not.
    private static LocalDate soon(Point point, LocalDate today) {
        return point.grain() == Grain.DAY ? today.plusDays(SOON_DAYS) : today;
    }

    private static Optional<Point> nearest(List<Point> candidates, LocalDate today) {
        return candidates.stream().min(Comparator.comparingLong(point -> distance(point, today)));
    }

    private static long distance(Point point, LocalDate today) {
        if (point.contains(today)) {
            return 0;
        }
        return Math.min(
                Math.abs(ChronoUnit.DAYS.between(point.first(), today)),
                Math.abs(ChronoUnit.DAYS.between(point.last(), today)));
    }

    /// The day of which neither month nor year is said: in the month spoken of, else the
    /// nearest.
    Optional<Point> monthless(int day, Optional<DayOfWeek> weekday, Place place) {
        Optional<LocalDate> today = passage.published();
        Optional<Point> spokenOf = passage.heading(place.token())
                .filter(point -> point.grain() == Grain.MONTH)
                .or(() -> weekday.isPresent() ? Optional.empty() : passage.lastSaid());
        if (spokenOf.isPresent()) {
            LocalDate first = spokenOf.get().first();
            Optional<Point> then =
                    Grammar.day(first.getYear(), first.getMonthValue(), day).map(Point::day);
            if (!isGone(then, place.tense())) {
                return then;
            }
        }
        if (today.isEmpty()) {
            return Optional.empty();
        }
        List<Point> candidates = new ArrayList<>();
        List<Point> fitting = new ArrayList<>();
        for (int shift = -12; shift <= 12; shift++) {
            LocalDate month = today.get().plusMonths(shift);
            Grammar.day(month.getYear(), month.getMonthValue(), day)
                    .map(Point::day)
                    .ifPresent(point -> {
                        candidates.add(point);
                        if (weekday.isPresent() && point.first().getDayOfWeek() == weekday.get()) {
                            fitting.add(point);
                        }
                    });
        }
        if (!fitting.isEmpty()) {
            return nearest(fitting, today.get());
        }
        return place.tense() == Tense.PAST
                ? latest(candidates, today.get())
                : nearest(candidates, today.get(), place.tense());
    }

    /// Whether what lies ahead would lie behind: another month is meant than the one spoken of.
    private boolean isGone(Optional<Point> then, Tense tense) {
        Optional<LocalDate> today = passage.published();
        return tense == Tense.FUTURE
                && today.isPresent()
                && then.filter(day -> day.first().isBefore(today.get())).isPresent();
    }

    /// The year that two digits stand for: the nearest to publication.
    int century(int twoDigits) {
        int today = passage.published().map(LocalDate::getYear).orElse(2000);
        int early = 1900 + twoDigits;
        int late = 2000 + twoDigits;
        return Math.abs(late - today) <= Math.abs(today - early) ? late : early;
    }

    /// A weekday by the tense of its clause: the last one before publication, or the next one.
    static LocalDate weekday(DayOfWeek weekday, LocalDate today, Tense tense) {
        return switch (tense) {
            case FUTURE, PRESENT, NONE -> today.with(TemporalAdjusters.next(weekday));
            case PAST -> today.with(TemporalAdjusters.previous(weekday));
        };
    }

    /// A season whose year is not said.
    static Optional<Point> season(int number, LocalDate today, String go, Tense tense) {
        List<Point> candidates = new ArrayList<>();
        for (int year = today.getYear() - 2; year <= today.getYear() + 1; year++) {
            candidates.add(Point.season(year, number));
        }
        return switch (go) {
            case "last" ->
                candidates.stream()
                        .filter(point -> point.last().isBefore(today))
                        .max(Comparator.comparing(Point::first));
            case "next" ->
                candidates.stream()
                        .filter(point -> point.first().isAfter(today))
                        .min(Comparator.comparing(Point::first));
            case "this" -> nearest(candidates, today);
            default -> nearest(candidates, today, tense);
        };
    }
}
