package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

        /// Closes the list.
        public Row {
            claims = Collections.unmodifiableList(claims);
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
        return ofTold(steps.stream().map(Telling::new), unit, by, asOf);
    }

    /// {@return figures counted from what claims tell}
    ///
    /// @param told reviewed claims that say that something happened, in order of time
    static Tally ofTold(Stream<? extends Told> told, Unit unit, By by, LocalDate asOf) {
        List<Event> events = events(told.filter(one -> !one.dating().after(asOf)));
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

    /// What a claim tells, as far as it is counted.
    interface Told {
        /// {@return the claim's id}
        String id();

        /// {@return the kind of event}
        EventKind kind();

        /// {@return when it was}
        Dating dating();

        /// {@return folded names of the persons it was done to}
        Set<String> persons();

        /// {@return the places it names}
        List<String> places();
    }

    /// A step, as it is counted.
    private record Telling(Step step) implements Told {
        @Override
        public String id() {
            return step.claim().id();
        }

        @Override
        public EventKind kind() {
            return step.claim().claim().kind();
        }

        @Override
        public Dating dating() {
            return step.dating();
        }

        @Override
        public Set<String> persons() {
            return Tally.persons(step.claim().claim());
        }

        @Override
        public List<String> places() {
            return step.claim().claim().where().stream()
                    .map(place -> place.quote().text())
                    .toList();
        }
    }

    private static Row row(String label, List<Event> events, Unit unit) {
        Set<String> persons = new HashSet<>();
        long acts = 0;
        List<Told> claims = new ArrayList<>();
        for (Event event : events) {
            persons.addAll(event.persons);
            acts += event.persons.size();
            claims.addAll(event.told);
        }
        long value = switch (unit) {
            case PERSONS -> persons.size();
            case EVENTS -> events.size();
            case ACTS -> acts;
        };
        return new Row(label, value, new Ids(List.copyOf(claims)));
    }

    /// The ids of claims, put together when they are asked for: of a large record they would
    /// take more memory than all else.
    private static final class Ids extends AbstractList<String> {
        private final List<Told> claims;

        Ids(List<Told> claims) {
            this.claims = claims;
        }

        @Override
        public String get(int at) {
            return claims.get(at).id();
        }

        @Override
        public int size() {
            return claims.size();
        }
    }

    /// One event, told by one claim or several.
    private static final class Event {
        private final EventKind kind;
        private final List<Told> told = new ArrayList<>(1);
        private Set<String> persons = Set.of();

        private Event(EventKind kind) {
            this.kind = kind;
        }

        /// Takes a claim in, and says which people it is the first to name.
        private List<String> add(Told claim) {
            told.add(claim);
            List<String> fresh = claim.persons().stream()
                    .filter(name -> !persons.contains(name))
                    .toList();
            if (persons.isEmpty()) {
                // most events are told by one claim, whose set will do
                persons = claim.persons();
            } else if (!fresh.isEmpty()) {
                persons = new HashSet<>(persons);
                persons.addAll(fresh);
            }
            return fresh;
        }

        private List<String> labels(By by) {
            return switch (by) {
                case ALL -> List.of("");
                case KIND -> List.of(kind.label());
                case PLACE -> places();
                case MONTH ->
                    List.of(told.getFirst()
                            .dating()
                            .since()
                            .notAfter()
                            .map(day -> day.toString().substring(0, 7))
                            .orElse(""));
            };
        }

        private List<String> places() {
            Set<String> places = new LinkedHashSet<>();
            told.forEach(claim -> places.addAll(claim.places()));
            return places.isEmpty() ? List.of("") : List.copyOf(places);
        }

        /// Another bulletin may tell the event again: of the same kind, perhaps at the same
        /// time, and of one of the same people. Who is named in no claim is no evidence of
        /// sameness.
        private boolean isToldBy(Told claim) {
            return kind == claim.kind()
                    && claim.persons().stream().anyMatch(persons::contains)
                    && told.stream().allMatch(one -> one.dating().mayBe(claim.dating()));
        }
    }

    private static List<Event> events(Stream<? extends Told> claims) {
        List<Event> events = new ArrayList<>();
        Map<String, List<Event>> ofPerson = new HashMap<>();
        claims.forEach(claim -> {
            Event event = claim.persons().stream()
                    .flatMap(name -> ofPerson.getOrDefault(name, List.of()).stream())
                    .filter(known -> known.isToldBy(claim))
                    .findFirst()
                    .orElseGet(() -> {
                        Event fresh = new Event(claim.kind());
                        events.add(fresh);
                        return fresh;
                    });
            event.add(claim)
                    .forEach(name -> ofPerson.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(event));
        });
        return events;
    }

    private static Set<String> persons(Claim claim) {
        return Concerned.folded(claim.in(Role.PATIENT).stream()
                .filter(mention -> mention.kind() == MentionKind.PERSON)
                .toList());
    }
}
