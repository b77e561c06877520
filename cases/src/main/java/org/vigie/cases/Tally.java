package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Folding;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counted from the record itself, by what people have reviewed: never added to what others count.
///
/// @param unit what is counted
/// @param asOf the last day something may have begun on to be counted
/// @param rows figures; of a tally by place or month a person may stand in several, so rows are not
///     to be added where persons are counted
/// @param all  the figure over all rows, each person or event counted once
public record Tally(Unit unit, LocalDate asOf, List<Row> rows, Row all) {

    /// What is counted. One person arrested twice is one person, two events, two acts; two
    /// people arrested at once are two persons, one event, two acts.
    public enum Unit {
        /// People, by name.
        PERSONS,
        /// Events, however many bulletins tell them.
        EVENTS,
        /// What was done to each person, each time.
        ACTS
    }

    /// What rows are made by.
    public enum By {
        /// One row alone.
        ALL,
        /// A row for each kind of event.
        KIND,
        /// A row for each place named.
        PLACE,
        /// A row for each month in which it began.
        MONTH
    }

    /// A figure with the claims behind it.
    ///
    /// @param label  the kind's label, the place as named, the month as EDTF; empty for all
    /// @param value  the figure
    /// @param claims ids of the claims
    public record Row(String label, long value, List<String> claims) {

        /// Copies the list.
        public Row {
            claims = List.copyOf(claims);
        }
    }

    /// Copies the list.
    public Tally {
        rows = List.copyOf(rows);
    }

    /// {@return figures counted from the record}
    ///
    /// @param store the record
    /// @param kinds the kinds of event that are counted; empty for all
    /// @param unit  what is counted
    /// @param by    what rows are made by
    /// @param asOf  the last day something may have begun on
    public static Tally of(Record store, Set<EventKind> kinds, Unit unit, By by, LocalDate asOf) {
        ClaimFilter filter = Steps.reviewed().told(Modality.ASSERTED, Modality.REPORTED);
        if (!kinds.isEmpty()) {
            filter = filter.of(kinds.toArray(EventKind[]::new));
        }
        return of(Steps.of(store, filter), unit, by, asOf);
    }

    /// {@return figures counted from steps}
    ///
    /// @param steps reviewed claims that say that something happened, in order of time
    static Tally of(List<Step> steps, Unit unit, By by, LocalDate asOf) {
        List<Event> events =
                events(steps.stream().filter(step -> !step.dating().after(asOf)).toList());
        Map<String, List<Event>> groups = new LinkedHashMap<>();
        for (Event event : events) {
            for (String label : event.labels(by)) {
                groups.computeIfAbsent(label, _ -> new ArrayList<>()).add(event);
            }
        }
        Comparator<Row> order = by == By.MONTH
                ? Comparator.comparing(Row::label)
                : Comparator.comparingLong(Row::value).reversed().thenComparing(Row::label);
        List<Row> rows = groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue(), unit))
                .filter(row -> row.value() > 0)
                .sorted(order)
                .toList();
        return new Tally(unit, asOf, rows, row("", events, unit));
    }

    private static Row row(String label, List<Event> events, Unit unit) {
        Set<String> persons = new HashSet<>();
        long acts = 0;
        List<String> claims = new ArrayList<>();
        for (Event event : events) {
            persons.addAll(event.persons);
            acts += event.persons.size();
            event.steps.forEach(step -> claims.add(step.claim().id()));
        }
        long value = switch (unit) {
            case PERSONS -> persons.size();
            case EVENTS -> events.size();
            case ACTS -> acts;
        };
        return new Row(label, value, claims);
    }

    /// One event, told by one claim or several.
    private record Event(EventKind kind, Set<String> persons, List<Step> steps) {

        List<String> labels(By by) {
            return switch (by) {
                case ALL -> List.of("");
                case KIND -> List.of(kind.label());
                case PLACE -> places();
                case MONTH ->
                    List.of(steps.getFirst()
                            .dating()
                            .since()
                            .notAfter()
                            .map(day -> day.toString().substring(0, 7))
                            .orElse(""));
            };
        }

        private List<String> places() {
            Set<String> places = new LinkedHashSet<>();
            steps.forEach(step -> step.claim()
                    .claim()
                    .where()
                    .forEach(place -> places.add(place.quote().text())));
            return places.isEmpty() ? List.of("") : List.copyOf(places);
        }

        /// Another bulletin may tell the event again: of the same kind, perhaps at the same
        /// time, and of one of the same people. Who is named in no claim is no evidence of
        /// sameness.
        boolean tells(Step step, Set<String> named) {
            return kind == step.claim().claim().kind()
                    && named.stream().anyMatch(persons::contains)
                    && steps.stream().allMatch(told -> told.dating().mayBe(step.dating()));
        }
    }

    private static List<Event> events(List<Step> steps) {
        List<Event> events = new ArrayList<>();
        Map<String, List<Event>> ofPerson = new LinkedHashMap<>();
        for (Step step : steps) {
            Set<String> named = named(step.claim().claim());
            Event event = named.stream()
                    .flatMap(name -> ofPerson.getOrDefault(name, List.of()).stream())
                    .filter(known -> known.tells(step, named))
                    .findFirst()
                    .orElseGet(() -> {
                        Event fresh = new Event(
                                step.claim().claim().kind(),
                                new LinkedHashSet<>(),
                                new ArrayList<>());
                        events.add(fresh);
                        return fresh;
                    });
            event.steps.add(step);
            for (String name : named) {
                if (event.persons.add(name)) {
                    ofPerson.computeIfAbsent(name, _ -> new ArrayList<>()).add(event);
                }
            }
        }
        return events;
    }

    private static Set<String> named(Claim claim) {
        Set<String> named = new LinkedHashSet<>();
        for (Mention mention : claim.in(Role.PATIENT)) {
            if (mention.kind() == MentionKind.PERSON) {
                named.add(String.join(" ", Folding.words(mention.quote().text())));
            }
        }
        return named;
    }
}
