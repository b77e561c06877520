package org.vigie.serve.web;

import org.vigie.cases.Agenda;
import org.vigie.cases.Around;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Demand;
import org.vigie.cases.Demands;
import org.vigie.cases.Finding;
import org.vigie.cases.Outline;
import org.vigie.cases.People;
import org.vigie.cases.Roll;
import org.vigie.cases.Series;
import org.vigie.cases.Step;
import org.vigie.cases.Tally;
import org.vigie.cases.WordsAlike;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.BulletinFilter;
import org.vigie.record.EntryKind;
import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.record.Listed;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.serve.account.TeamSettings;
import org.vigie.serve.api.Folds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The folds of the record that several pages show, kept until the record grows or the day ends; of
/// a large record those are shown that were made a while ago, see [Shelf].
final class Casebook implements Folds {
    /// Of a large record who is who is asked in the newest bulletins, so many of them.
    private static final int NEWEST = 100;

    /// What brings words of names, or takes them away; what was hidden empties the shelf.
    private static final Set<EntryKind> NAMING =
            Set.of(EntryKind.BULLETIN, EntryKind.CLAIM, EntryKind.CORRECTION);

    private final Record record;
    private final Clock clock;
    private final ZoneId zone;
    private final TeamSettings settings;
    private final Shelf shelf;
    private Optional<Comparer> comparer = Optional.empty();
    private Optional<People> people = Optional.empty();

    Casebook(Record record, Clock clock, ZoneId zone, TeamSettings settings) {
        this(record, clock, zone, settings, new Shelf(record));
    }

    Casebook(Record record, Clock clock, ZoneId zone, TeamSettings settings, Shelf shelf) {
        this.settings = settings;
        this.record = record;
        this.clock = clock;
        this.zone = zone;
        this.shelf = shelf;
    }

    /// {@return the moment it is}
    Instant now() {
        return clock.instant();
    }

    /// {@return where hours are told}
    @Override
    public ZoneId zone() {
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

    /// {@return whether the record is so large that who is who is asked around somebody alone}
    boolean large() {
        return shelf.large();
    }

    /// {@return who is who, with all that the record holds now; of a large record in its newest
    /// bulletins}
    @Override
    public People people() {
        if (large()) {
            forgetPeople();
            return kept("people", () -> {
                Set<Long> newest = record.bulletins(NEWEST, 0).stream()
                        .map(Listed::number)
                        .collect(Collectors.toSet());
                return Around.within(record, comparer(), newest);
            });
        }
        synchronized (this) {
            People known = people.orElseGet(() -> People.of(record, comparer()));
            // one that could not follow, for the record was busy, would miss what it did not take
            // in
            people = Optional.empty();
            known.follow();
            people = Optional.of(known);
            return known;
        }
    }

    /// Everybody in a record that became large would take memory that its folds need.
    private synchronized void forgetPeople() {
        people = Optional.empty();
    }

    private synchronized Comparer comparer() {
        Comparer loaded = comparer.orElseGet(() -> Comparer.load().naming(false));
        comparer = Optional.of(loaded);
        return loaded;
    }

    /// Of a large record none are known while its words are read for the first time.
    @Override
    public Set<String> alike(String word) {
        try {
            return shelf.get(
                            "words of names",
                            today(),
                            NAMING,
                            () -> WordsAlike.of(record, comparer()))
                    .inOtherScripts(word);
        } catch (StillFolding begun) {
            return Set.of();
        }
    }

    /// {@return who is who as far as it takes to tell who bears a name}
    ///
    /// @param name a name or a part of it
    People called(String name) {
        return large() ? Around.written(record, comparer(), name) : people();
    }

    /// {@return who is who as far as it takes to tell who a mention names}
    ///
    /// @param mention its id
    People mentioned(String mention) {
        return large()
                ? mentionedIn(mention).map(this::called).orElseGet(() -> called(mention))
                : people();
    }

    /// {@return who is who as far as it takes to tell who in bulletins may be known}
    ///
    /// @param bulletins their numbers
    People arrived(Set<Long> bulletins) {
        return large() ? Around.bulletins(record, bulletins) : people();
    }

    /// {@return the name in a mention}
    private Optional<String> mentionedIn(String mention) {
        int colon = mention.indexOf(':');
        if (colon < 0 || !mention.substring(colon + 1).matches("[1-9]\\d{0,3}")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(mention.substring(colon + 1));
        return record.findClaim(mention.substring(0, colon))
                                instanceof Found.One<KeptClaim>(var claim)
                        && place <= claim.claim().mentions().size()
                ? Optional.of(claim.claim().mentions().get(place - 1).quote().text())
                : Optional.empty();
    }

    /// Begins to fold what most pages show, where that takes long.
    void warm() {
        if (large()) {
            for (Runnable fold : List.<Runnable>of(
                    this::outline, this::people, this::series, this::usualTally)) {
                try {
                    fold.run();
                } catch (StillFolding begun) {
                    // that is what it was asked for
                }
            }
        }
    }

    CaseFile file(Chronology chronology) {
        return CaseFile.of(chronology, today()).with(findings());
    }

    @Override
    public CaseFile file(String name) {
        return file(called(name).chronology(name));
    }

    @Override
    public Optional<CaseFile> fileOf(String mention) {
        People known = mentioned(mention);
        return known.person(mention).map(person -> file(known.chronology(person)));
    }

    /// {@return what people found out and did not take back}
    List<Finding> findings() {
        return Finding.holding(record);
    }

    /// {@return the claims of a large record in short, with all that it holds now; what was
    /// folded for it is folded anew only where something changed}
    private Outline outline() {
        Outline outline = shelf.once("outline", () -> Outline.of(record, today()));
        if (!outline.follow()) {
            // something was hidden just now, and the shelf has not seen it yet
            throw new StillFolding();
        }
        return outline;
    }

    /// {@return the numbers of all bulletins with which people are so far, where those of a
    /// large record are known and few: the record would look at each of the others for them}
    ///
    /// @param progress how far
    Optional<List<Long>> few(BulletinFilter.Progress progress) {
        if (!large() || progress == BulletinFilter.Progress.ANY) {
            return Optional.empty();
        }
        try {
            return outline().few(progress);
        } catch (StillFolding begun) {
            return Optional.empty();
        }
    }

    @Override
    public Roll roll() {
        if (!large()) {
            return kept("roll", () -> Roll.of(record, people(), today()));
        }
        Outline outline = outline();
        LocalDate today = today();
        if (!outline.roll().day().equals(today)) {
            try {
                shelf.once("turned " + today, () -> {
                    outline.turnTo(today);
                    return today;
                });
            } catch (StillFolding turning) {
                // the list of the day before is shown meanwhile; it says of which day it is
            }
        }
        return outline.roll();
    }

    @Override
    public Demands demands() {
        return large() ? outline().demands() : kept("demands", () -> Demands.of(Demand.of(record)));
    }

    @Override
    public List<Series> series() {
        return kept("series", () -> large() ? outline().series() : Series.of(record));
    }

    @Override
    public Agenda agenda(LocalDate from, LocalDate to, boolean proposed) {
        return new Agenda(from, to, wholeItems(outlined(from, to, proposed, 0, Integer.MAX_VALUE)));
    }

    /// {@return what lies between two days; claims may lack their words, see [#wholeItems]}
    ///
    /// @param from     the first day
    /// @param to       the last day
    /// @param proposed whether claims that nobody has looked at are taken in
    /// @param skip     how many of the first are left out
    /// @param limit    how many are told at most
    List<Agenda.Item> outlined(
            LocalDate from, LocalDate to, boolean proposed, long skip, long limit) {
        if (large()) {
            return outline().agenda(from, to, proposed, skip, limit);
        }
        Agenda agenda = kept(
                "agenda " + from + " " + to + " " + proposed,
                () -> Agenda.of(record, from, to, proposed));
        return agenda.items().stream().skip(skip).limit(limit).toList();
    }

    /// {@return what comes first on the agenda from today on, with its words}
    ///
    /// @param days  for so many days
    /// @param limit how many at most
    List<Agenda.Item> due(int days, int limit) {
        return wholeItems(outlined(today(), today().plusDays(days), false, 0, limit));
    }

    /// {@return items with the words of their claims}
    ///
    /// @param items not more than are shown
    List<Agenda.Item> wholeItems(List<Agenda.Item> items) {
        return large() ? outline().wholeItems(items) : items;
    }

    /// {@return claims with a time of their own that may lie between two days, in order of
    /// time; they may lack their words, see [#whole]}
    ///
    /// @param asked which
    List<Step> between(AskedClaims asked) {
        return large()
                ? outline()
                        .between(
                                asked.from(),
                                asked.to(),
                                asked.kind(),
                                asked.modality(),
                                asked.proposed())
                : asked.steps(record);
    }

    @Override
    public List<Step> between(
            LocalDate from,
            LocalDate to,
            Optional<EventKind> kind,
            Optional<Modality> modality,
            boolean proposed) {
        return between(new AskedClaims(from, to, kind, modality, proposed));
    }

    @Override
    public List<Step> whole(List<Step> steps) {
        return large() ? outline().whole(steps) : steps;
    }

    @Override
    public Tally tally(Optional<EventKind> kind, Tally.Unit unit, Tally.By by, LocalDate asOf) {
        boolean usual = kind.isEmpty()
                && unit == Tally.Unit.PERSONS
                && by == Tally.By.KIND
                && asOf.equals(today());
        return kept(
                usual
                        ? "tally"
                        : String.join(
                                " ",
                                "tally",
                                kind.map(EventKind::label).orElse(""),
                                unit.name(),
                                by.name(),
                                asOf.toString()),
                () -> large()
                        ? outline().tally(kind.map(Set::of).orElse(Set.of()), unit, by, asOf)
                        : Tally.of(record, kind.map(Set::of).orElse(Set.of()), unit, by, asOf));
    }

    private Tally usualTally() {
        return tally(Optional.empty(), Tally.Unit.PERSONS, Tally.By.KIND, today());
    }

    /// {@return what a fold answers; see [Shelf#get]}
    ///
    /// @param name what is folded
    /// @param fold folds it
    <T> T kept(String name, Supplier<T> fold) {
        return shelf.get(name, today(), fold);
    }
}
