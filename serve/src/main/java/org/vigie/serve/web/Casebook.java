package org.vigie.serve.web;

import org.vigie.cases.Agenda;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Demand;
import org.vigie.cases.Finding;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.cases.Roll;
import org.vigie.cases.Series;
import org.vigie.record.Record;
import org.vigie.serve.account.TeamSettings;
import org.vigie.serve.api.Folds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The folds of the record that several pages show, kept until the record grows or the day ends.
final class Casebook implements Folds {
    private static final int KEPT = 16;

    private final Record record;
    private final Clock clock;
    private final ZoneId zone;
    private final TeamSettings settings;
    private final Map<String, Object> kept = new LinkedHashMap<>();
    private Optional<People> people = Optional.empty();
    private long size = -1;
    private LocalDate day = LocalDate.MIN;

    Casebook(Record record, Clock clock, ZoneId zone, TeamSettings settings) {
        this.settings = settings;
        this.record = record;
        this.clock = clock;
        this.zone = zone;
    }

    /// {@return the moment it is}
    Instant now() {
        return clock.instant();
    }

    /// {@return where hours are told}
    ZoneId zone() {
        return zone;
    }

    Record record() {
        return record;
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /// {@return after how many days without news a case is stale}
    int staleDays() {
        return settings.now().staleDays();
    }

    /// {@return who is who, with all that the record holds now}
    People people() {
        synchronized (kept) {
            People known = people.orElseGet(() -> People.of(record));
            people = Optional.of(known);
            known.follow();
            return known;
        }
    }

    /// {@return people as cases are kept of them}
    List<Person> persons() {
        return kept("persons", () -> people().cases());
    }

    CaseFile file(Chronology chronology) {
        return CaseFile.of(chronology, today()).with(findings());
    }

    @Override
    public CaseFile file(String name) {
        return file(people().chronology(name));
    }

    /// {@return what people found out and did not take back}
    List<Finding> findings() {
        return kept("findings", () -> Finding.holding(record));
    }

    @Override
    public Roll roll() {
        return kept("roll", () -> Roll.of(record, people(), today()));
    }

    @Override
    public List<Demand> demands() {
        return kept("demands", () -> Demand.of(record));
    }

    @Override
    public List<Series> series() {
        return kept("series", () -> Series.of(record));
    }

    @Override
    public Agenda agenda(LocalDate from, LocalDate to, boolean proposed) {
        return kept(
                "agenda " + from + " " + to + " " + proposed,
                () -> Agenda.of(record, from, to, proposed));
    }

    @SuppressWarnings("unchecked") // what is kept under a name was made by the same line
    private <T> T kept(String name, Supplier<T> fold) {
        synchronized (kept) {
            long now = record.checkpoint().size();
            if (now != size || !today().equals(day) || kept.size() > KEPT) {
                kept.clear();
                size = now;
                day = today();
            }
            return (T) kept.computeIfAbsent(name, _ -> fold.get());
        }
    }
}
