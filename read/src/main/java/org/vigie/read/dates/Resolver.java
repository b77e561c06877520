package org.vigie.read.dates;

import org.vigie.claim.Edtf;
import org.vigie.read.text.Text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;

/// Resolves the terms of a text in its order, each against publication and against what stands
/// before it.
final class Resolver {
    private final Text text;
    private final Passage passage;
    private final TenseReader tenses;
    /// What «накануне» last stood for: said again with no date between, it is that day again.
    private Optional<Point> lastEve = Optional.empty();
    private final Calendar calendar;
    private final Spans spans;

    Resolver(Text text, Passage passage, TenseReader tenses) {
        this.text = text;
        this.passage = passage;
        this.tenses = tenses;
        this.calendar = new Calendar(passage);
        this.spans = new Spans(this, passage);
    }

    /// What a term means; empty if it names no day that exists.
    Optional<Resolved> resolve(Term term) {
        boolean quiet = term.rule().settings().containsKey("quiet");
        Optional<Resolved> resolved = resolve(term, Hint.NONE)
                .map(found -> quiet ? found.with(Optional.empty(), found.value()) : found);
        resolved.flatMap(Resolved::point)
                .filter(point -> !quiet && !isBackground(term, point))
                .ifPresent(point -> passage.add(
                        text.span(term.begin(), term.end()), term.begin(), point, saysYear(term)));
        return resolved;
    }

    /// Whether the year of a term is said in it, or goes on from one that was said before. What
    /// lasts since then (`in prison since July 2016`) begins no story.
    private static boolean saysYear(Term term) {
        if (term.rule().operation() == Operation.SINCE) {
            return false;
        }
        if (term.text("year").isPresent() || term.text("yy").isPresent()) {
            return true;
        }
        return term.slots().stream()
                .flatMap(slot -> slot.edge().term().stream())
                .anyMatch(Resolver::saysYear);
    }

    Optional<Resolved> resolve(Term term, Hint hint) {
        return switch (term.rule().operation()) {
            case CALENDAR -> calendar(term, hint);
            case WEEKDAY -> weekday(term, hint);
            case SHIFT -> shift(term, hint);
            case OFFSET -> offset(term);
            case SEASON -> season(term, hint);
            case ERA -> era(term);
            case PORTION -> portion(term, hint);
            case DAYPART -> daypart(term, hint);
            case CLOCK -> clock(term, hint);
            case NIGHT -> night(term, hint);
            case LENGTH -> length(term);
            case HABIT -> Optional.of(habit(term));
            case REFERENCE -> Optional.of(reference(term));
            case SINCE -> spans.since(term);
            case UNTIL -> spans.until(term, hint.of(term));
            case BETWEEN -> spans.between(term, hint.of(term));
            case ABOUT -> spans.about(term, hint.of(term));
            case DATE -> term.term("date").flatMap(date -> resolve(date, hint.of(term)));
            case IGNORE -> Optional.empty();
        };
    }

    private Tense tense(Term term, Hint hint) {
        return switch (go(term)) {
            case "next" -> Tense.FUTURE;
            case "last" -> Tense.PAST;
            default -> hint.tense().orElseGet(() -> tenses.around(term.begin(), term.end()));
        };
    }

    Tense tenseAround(Term term) {
        return tenses.around(term.begin(), term.end());
    }

    private static String go(Term term) {
        return term.text("go").orElse("");
    }

    private Calendar.Place place(Term term, Hint hint) {
        boolean told = term.text("go").isPresent() || hint.tense().isPresent();
        return new Calendar.Place(term.begin(), tense(term, hint), told, hint.notAfter());
    }

    private Optional<Resolved> calendar(Term term, Hint hint) {
        OptionalInt day = term.number("day");
        OptionalInt month = term.number("month");
        OptionalInt year = year(term);
        if (year.isPresent()) {
            return inYear(year.getAsInt(), month, day)
                    .map(point -> Resolved.date(point, Optional.empty()));
        }
        Optional<Term> of = term.term("of");
        if (of.isPresent()) {
            return resolve(of.get(), hint)
                    .flatMap(Resolved::point)
                    .flatMap(point -> within(point, month, day))
                    .map(point -> Resolved.date(point, Optional.of("anchor")));
        }
        Optional<DayOfWeek> weekday = weekday(term);
        String go = go(term);
        if (month.isPresent() && (go.equals("after") || go.equals("before"))) {
            return calendar.neighbour(month.getAsInt(), day, go.equals("after"))
                    .map(point -> Resolved.date(point, Optional.of("anchor")));
        }
        if (month.isPresent()) {
            return calendar.yearless(month.getAsInt(), day, weekday, place(term, hint))
                    .map(point -> Resolved.date(point, Optional.of("year")))
                    .or(() -> unresolved(month.getAsInt(), day));
        }
        boolean alone = term.rule().settings().containsKey("context");
        return day.isEmpty() || alone && passage.lastSaid().isEmpty()
                ? Optional.empty()
                : calendar.monthless(day.getAsInt(), weekday, place(term, hint))
                        .map(point -> Resolved.date(point, Optional.of("month")));
    }

    private OptionalInt year(Term term) {
        OptionalInt twoDigits = term.number("yy");
        return twoDigits.isPresent()
                ? OptionalInt.of(calendar.century(twoDigits.getAsInt()))
                : term.number("year");
    }

    private static Optional<Point> inYear(int year, OptionalInt month, OptionalInt day) {
        if (month.isEmpty()) {
            return Optional.of(Point.year(year));
        }
        return day.isEmpty()
                ? Optional.of(Point.month(year, month.getAsInt()))
                : Grammar.day(year, month.getAsInt(), day.getAsInt()).map(Point::day);
    }

    /// `the 22nd of the same month`, `March of last year`.
    private static Optional<Point> within(Point whole, OptionalInt month, OptionalInt day) {
        LocalDate first = whole.first();
        if (month.isPresent()) {
            return inYear(first.getYear(), month, day);
        }
        return day.isEmpty()
                ? Optional.of(whole)
                : Grammar.day(first.getYear(), first.getMonthValue(), day.getAsInt())
                        .map(Point::day);
    }

    private static Optional<Resolved> unresolved(int month, OptionalInt day) {
        String value = day.isEmpty()
                ? "XXXX-%02d".formatted(month)
                : "XXXX-%02d-%02d".formatted(month, day.getAsInt());
        return Optional.of(Resolved.vague(TimeExpression.Type.DATE, value));
    }

    private static Optional<DayOfWeek> weekday(Term term) {
        OptionalInt number = term.number("weekday");
        return number.isEmpty() ? Optional.empty() : Optional.of(DayOfWeek.of(number.getAsInt()));
    }

    private Optional<Resolved> weekday(Term term, Hint hint) {
        DayOfWeek weekday = weekday(term).orElse(DayOfWeek.MONDAY);
        Optional<Point> of =
                term.term("of").flatMap(whole -> resolve(whole, hint)).flatMap(Resolved::point);
        if (of.isPresent()) {
            OptionalInt ordinal = term.number("ordinal");
            LocalDate day = of.get()
                    .first()
                    .with(
                            ordinal.isPresent()
                                    ? TemporalAdjusters.dayOfWeekInMonth(
                                            ordinal.getAsInt(), weekday)
                                    : TemporalAdjusters.nextOrSame(weekday));
            return Optional.of(Resolved.date(Point.day(day), Optional.empty()));
        }
        Optional<LocalDate> today = passage.published();
        if (today.isEmpty()) {
            return Optional.of(
                    Resolved.vague(TimeExpression.Type.DATE, "XXXX-WXX-" + weekday.getValue()));
        }
        LocalDate day = weekday(term, hint, weekday, today.get())
                .plusWeeks(term.number("by").orElse(0));
        return Optional.of(Resolved.date(Point.day(day), Optional.of("direction")));
    }

    private LocalDate weekday(Term term, Hint hint, DayOfWeek weekday, LocalDate today) {
        if (hint.notBefore().isPresent()) {
            return hint.notBefore().get().with(TemporalAdjusters.nextOrSame(weekday));
        }
        if (hint.notAfter().isPresent()) {
            return hint.notAfter().get().with(TemporalAdjusters.previousOrSame(weekday));
        }
        LocalDate before = passage.before().map(Point::last).orElse(today);
        return switch (go(term)) {
            case "this" ->
                today.getDayOfWeek() == weekday
                        ? today
                        : Calendar.weekday(weekday, today, tense(term, hint));
            case "after" -> before.with(TemporalAdjusters.next(weekday));
            case "before" -> before.with(TemporalAdjusters.previous(weekday));
            case "same" -> before.with(TemporalAdjusters.previousOrSame(weekday));
            default ->
                passage.datelined() && today.getDayOfWeek() == weekday
                        ? today
                        : Calendar.weekday(weekday, today, tense(term, hint));
        };
    }

    /// `Shots fell on Wednesday. They had been on strike since 3 May. The next day …`: since
    /// when something had been so takes no story back from the day at which it was.
    private boolean isBackground(Term term, Point since) {
        return term.rule().operation() == Operation.SINCE
                && !saysYear(term)
                && passage.dayReached()
                        .filter(day -> since.last().isBefore(day.first()))
                        .isPresent();
    }

    private Optional<Point> anchor(Term term) {
        Optional<Term> date = term.term("of").or(() -> term.term("date"));
        if (date.isPresent()) {
            return resolve(date.get(), Hint.NONE).flatMap(Resolved::point);
        }
        return switch (term.text("from").orElse("published")) {
            case "before" ->
                countsDays(term)
                        .or(() -> tenseAround(term) == Tense.PAST
                                ? passage.beforeWhatIsOver()
                                : passage.before());
            case "coming" ->
                passage.published()
                        .filter(today -> tenseAround(term) != Tense.PAST)
                        .map(Point::day);
            case "sentence" -> passage.inSentence(term.begin());
            case "tense" ->
                tenseAround(term) == Tense.PAST
                        ? passage.before()
                        : passage.published().map(Point::day);
            default -> passage.published().map(Point::day);
        };
    }

    /// The day that `the same evening`, `the next day`, `two days later` count from past what
    /// is told of an earlier month.
    private Optional<Point> countsDays(Term term) {
        boolean days = switch (term.rule().operation()) {
            case SHIFT -> grain(term.text("unit").orElse("D")) == Grain.DAY;
            case DAYPART -> true;
            case OFFSET ->
                Length.of(term).filter(length -> length.unit().equals("D")).isPresent();
            default -> false;
        };
        return days ? passage.dayPastBackground(term.begin()) : Optional.empty();
    }

    private Optional<Resolved> shift(Term term, Hint hint) {
        Grain grain = grain(term.text("unit").orElse("D"));
        Optional<Point> anchor = anchor(term);
        if (anchor.isEmpty()) {
            return Optional.of(Resolved.vague(TimeExpression.Type.DATE, "PRESENT_REF"));
        }
        int by = term.number("by").orElse(0);
        boolean fromBefore = term.text("from").orElse("").equals("before");
        boolean eve = fromBefore && by == -1 && grain == Grain.DAY;
        if (eve && lastEve.isPresent() && passage.lastSaid().equals(lastEve)) {
            return Optional.of(Resolved.date(lastEve.get(), Optional.of("anchor")));
        }
        if (fromBefore && by != 0 && grain == Grain.DAY && anchor.get().grain() != Grain.DAY) {
            // the day after some day of a month is none that is known
            return Optional.of(Resolved.vague(TimeExpression.Type.DATE, "XXXX-XX-XX"));
        }
        LocalDate day =
                fromBefore && by > 0 ? anchor.get().last() : anchor.get().first();
        boolean coarser = fromBefore && by == 0 && anchor.get().grain().compareTo(grain) > 0;
        Point point = coarser ? anchor.get() : Point.of(grain, day).plus(by);
        boolean ahead = point.first().isAfter(day);
        if (grain == Grain.WEEKEND && by == 1 && point.plus(-1).first().isAfter(day)) {
            // on a weekday the next weekend is the one that comes
            point = point.plus(-1);
        } else if (ahead && go(term).equals("tense") && tense(term, hint) == Tense.PAST) {
            point = point.plus(-1);
        }
        if (eve) {
            lastEve = Optional.of(point);
        }
        return Optional.of(
                Resolved.date(point, fromBefore ? Optional.of("anchor") : Optional.empty()));
    }

    private static Grain grain(String unit) {
        return switch (unit) {
            case "WE" -> Grain.WEEKEND;
            case "W" -> Grain.WEEK;
            case "M" -> Grain.MONTH;
            case "3M", "Q" -> Grain.QUARTER;
            case "6M" -> Grain.HALF;
            case "Y" -> Grain.YEAR;
            case "10Y" -> Grain.DECADE;
            case "100Y" -> Grain.CENTURY;
            default -> Grain.DAY;
        };
    }

    private Optional<Resolved> offset(Term term) {
        Optional<Length> length = Length.of(term);
        int sign = term.number("go").orElse(-1);
        String from = term.text("from").orElse("");
        boolean ahead =
                from.equals("coming") || from.equals("tense") && tenseAround(term) != Tense.PAST;
        boolean before = !ahead && !from.isEmpty() || term.term("date").isPresent();
        boolean exact = before && !term.rule().settings().containsKey("coarse");
        // `two years later` of which nothing was said before counts from what no bulletin says
        boolean counted =
                !(from.equals("before") && sign > 0) || passage.lastSaid().isPresent();
        Optional<Point> point = anchor(term)
                .filter(anchor -> counted)
                // so many days after some day of a month is none that is known
                .filter(anchor -> !from.equals("before")
                        || anchor.grain() == Grain.DAY
                        || length.filter(found -> found.unit().equals("D")).isEmpty())
                .flatMap(anchor -> length.flatMap(found ->
                        found.from(sign < 0 ? anchor.first() : anchor.last(), sign, exact)));
        boolean sameDay = length.filter(Length::isWithinDay).isPresent();
        Resolved resolved = point.filter(found -> !sameDay)
                .map(found ->
                        Resolved.date(found, before ? Optional.of("anchor") : Optional.empty()))
                .orElseGet(() -> Resolved.vague(
                        TimeExpression.Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF"));
        return Optional.of(
                term.rule().settings().containsKey("whole")
                        ? resolved
                        : resolved.of(spans.parts(term)));
    }

    private Optional<Resolved> season(Term term, Hint hint) {
        int number = term.number("season").orElse(1);
        OptionalInt year = year(term);
        if (year.isEmpty() && term.term("of").isPresent()) {
            year = resolve(term.term("of").get(), hint)
                    .flatMap(Resolved::point)
                    .map(point -> OptionalInt.of(point.first().getYear()))
                    .orElse(OptionalInt.empty());
        }
        if (year.isPresent()) {
            return Optional.of(
                    Resolved.date(Point.season(year.getAsInt(), number), Optional.empty()));
        }
        return passage.published()
                .flatMap(today -> Calendar.season(number, today, go(term), tense(term, hint)))
                .map(point -> Resolved.date(point, Optional.of("year")));
    }

    private Optional<Resolved> era(Term term) {
        OptionalInt year = year(term);
        Grain grain = term.text("unit").orElse("10Y").equals("100Y") ? Grain.CENTURY : Grain.DECADE;
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(Resolved.date(
                        Point.of(grain, LocalDate.of(year.getAsInt(), 1, 1)), Optional.empty()));
    }

    /// `the third quarter of 2011`, `the first six months of the year`.
    private Optional<Resolved> portion(Term term, Hint hint) {
        Grain grain = grain(term.text("unit").orElse("M"));
        Optional<Point> year = year(term).isPresent()
                ? Optional.of(Point.year(year(term).getAsInt()))
                : term.term("of")
                        .flatMap(whole -> resolve(whole, hint))
                        .flatMap(Resolved::point)
                        .or(() -> passage.published().map(Point::day))
                        .map(point -> Point.of(Grain.YEAR, point.first()));
        Optional<Point> first = year.map(whole -> Point.of(grain, whole.first()));
        OptionalInt count = term.number("n");
        if (count.isEmpty()) {
            return first.map(point -> Resolved.date(
                    point.plus(term.number("ordinal").orElse(1) - 1), Optional.empty()));
        }
        return first.map(point -> {
            Point last = point.plus(count.getAsInt() - 1);
            Edtf span = new Edtf(point.side(true) + "/" + last.side(false));
            return Resolved.date(last, Optional.empty()).with(Optional.of(span), point.timex());
        });
    }

    private Optional<Resolved> daypart(Term term, Hint hint) {
        Optional<Resolved> date = term.term("date").flatMap(found -> resolve(found, hint.of(term)));
        Optional<Resolved> day = date.or(() -> anchor(term)
                .map(point ->
                        Resolved.date(Point.of(Grain.DAY, point.last()), Optional.of("anchor"))));
        String part = "T" + term.text("daypart").orElse("DT");
        if (day.isEmpty()) {
            return Optional.of(Resolved.vague(TimeExpression.Type.TIME, "XXXX-XX-XX" + part));
        }
        Resolved whole = day.get().as(TimeExpression.Type.TIME, day.get().value() + part);
        return Optional.of(
                term.rule().settings().containsKey("quiet")
                        ? whole.with(Optional.empty(), whole.value())
                        : whole);
    }

    private Optional<Resolved> clock(Term term, Hint hint) {
        String time = "T%02d:%02d".formatted(hour(term), term.number("minute").orElse(0));
        Optional<Resolved> date = term.term("date").flatMap(found -> resolve(found, hint.of(term)));
        if (date.isPresent()) {
            return date.map(day -> day.as(TimeExpression.Type.TIME, day.value() + time));
        }
        Optional<Point> day = passage.dayBefore();
        return Optional.of(Resolved.vague(
                TimeExpression.Type.TIME, day.map(Point::timex).orElse("XXXX-XX-XX") + time));
    }

    /// The hour of the day; `half=pm` adds the half day that `7 pm` leaves out.
    private static int hour(Term term) {
        int hour = term.number("hour").orElse(0);
        return switch (term.text("half").orElse("")) {
            case "pm" -> hour < 12 ? hour + 12 : hour;
            case "am" -> hour == 12 ? 0 : hour;
            default -> hour;
        };
    }

    /// The night before a morning: the day said, else that of publication; `go` = next the
    /// coming.
    private Optional<Resolved> night(Term term, Hint hint) {
        if (go(term).equals("after")) {
            return passage.before().map(before -> night(before.last()));
        }
        Hint last = passage.published()
                .filter(today -> tense(term, hint) != Tense.FUTURE)
                .map(hint.of(term)::endingBy)
                .orElse(hint.of(term));
        Optional<LocalDate> morning = term.term("date")
                .flatMap(date -> resolve(date, last))
                .flatMap(Resolved::point)
                .map(Point::first)
                .or(passage::published);
        if (morning.isEmpty()) {
            return Optional.of(Resolved.vague(TimeExpression.Type.TIME, "XXXX-XX-XXTNI"));
        }
        boolean coming = term.term("date").isEmpty() && tense(term, hint) == Tense.FUTURE;
        LocalDate evening = coming ? morning.get() : morning.get().minusDays(1);
        return Optional.of(night(evening));
    }

    private static Resolved night(LocalDate evening) {
        LocalDate morning = evening.plusDays(1);
        return Resolved.date(Point.day(morning), Optional.empty())
                .as(TimeExpression.Type.TIME, evening + "TNI")
                .with(Optional.of(Edtf.between(evening, morning)), evening + "TNI");
    }

    private Optional<Resolved> length(Term term) {
        Optional<String> fixed = term.text("value");
        if (fixed.isPresent()) {
            return fixed.map(value -> Resolved.length(value, Optional.of(value)));
        }
        Optional<Length> length = Length.of(term);
        Optional<Length> plus =
                term.text("n2").flatMap(n -> term.text("unit2").map(unit -> Length.of(n, unit)));
        if (length.isPresent() && plus.isPresent()) {
            String value = length.get().with(plus.get());
            return Optional.of(Resolved.length(value, Optional.of(value)));
        }
        return length.map(found -> Resolved.length(found.value(), found.iso()));
    }

    private static Resolved habit(Term term) {
        String value = term.text("value")
                .or(() -> term.text("weekday").map(weekday -> "XXXX-WXX-" + weekday))
                .orElseGet(() -> Length.of(
                                term.text("n").orElse("1"), term.text("unit").orElse("D"))
                        .value());
        return Resolved.vague(TimeExpression.Type.SET, value);
    }

    private static Resolved reference(Term term) {
        String type = term.text("type").orElse("DATE");
        return Resolved.vague(
                TimeExpression.Type.valueOf(type), term.text("value").orElse("PRESENT_REF"));
    }
}
