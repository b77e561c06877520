package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What lies ahead, or lay, between two days: hearings, actions, deadlines, anniversaries. Each
/// says from which claim it comes.
///
/// @param from  the first day
/// @param to    the last day
/// @param items in order of their first days
public record Agenda(LocalDate from, LocalDate to, List<Item> items) {
    private static final int HUNDRED_DAYS = 100;
    private static final EventKind[] REMEMBERED = {
        EventKind.ARREST,
        EventKind.DISAPPEARANCE,
        EventKind.KILLING,
        EventKind.DEATH,
        EventKind.SENTENCE
    };

    /// What is on a day.
    public enum Kind {
        /// A trial, an appeal or a summons.
        HEARING,
        /// A protest, a strike, a day of letters.
        ACTION,
        /// The last day for something that is asked.
        DEADLINE,
        /// Something else that is announced.
        ANNOUNCED,
        /// A hundred days since something.
        HUNDRED_DAYS,
        /// Years since something.
        YEARS
    }

    /// One thing on the agenda.
    ///
    /// @param kind  what it is
    /// @param first the first day it may be on
    /// @param last  the last day it may be on
    /// @param years how many years since, for an anniversary; else 0
    /// @param step  the claim it comes from
    public record Item(Kind kind, LocalDate first, LocalDate last, int years, Step step) {

        /// {@return whether it is on one day that is known}
        public boolean exact() {
            return first.equals(last);
        }

        /// {@return the item with its claim told by another step}
        ///
        /// @param other the same claim
        Item from(Step other) {
            return new Item(kind, first, last, years, other);
        }
    }

    /// Copies the list.
    public Agenda {
        items = List.copyOf(items);
    }

    /// {@return ids of the claims that the items come from, each once}
    public List<String> claims() {
        return items.stream().map(item -> item.step().claim().id()).distinct().toList();
    }

    /// {@return what the record knows to be between two days}
    ///
    /// @param store    the record
    /// @param from     the first day
    /// @param to       the last day, not before the first
    /// @param proposed whether to take what nobody has looked at yet, too
    public static Agenda of(Record store, LocalDate from, LocalDate to, boolean proposed) {
        var standing = proposed ? Steps.standing() : Steps.reviewed();
        List<Step> ahead = Steps.of(
                store, standing.told(Modality.PLANNED, Modality.DEMANDED, Modality.POSSIBLE));
        List<Step> behind = Steps.of(
                store, Steps.reviewed().of(REMEMBERED).told(Modality.ASSERTED, Modality.REPORTED));
        return of(ahead, behind, from, to);
    }

    /// {@return what claims say of the days between two}
    ///
    /// @param ahead  what is planned, demanded or possible
    /// @param behind what has happened and is remembered
    static Agenda of(List<Step> ahead, List<Step> behind, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("agenda needs from <= to");
        }
        List<Item> items = new ArrayList<>();
        for (Step step : ahead) {
            announced(step)
                    .filter(item -> !item.last().isBefore(from) && !item.first().isAfter(to))
                    .ifPresent(items::add);
        }
        for (Step step : behind) {
            remembered(step, from, to, items);
        }
        items.sort(Comparator.comparing(Item::first)
                .thenComparing(Item::last)
                .thenComparing(item -> item.step().claim().id()));
        return new Agenda(from, to, items);
    }

    /// {@return whether what is told so may be ahead}
    static boolean isAnnounced(Modality modality) {
        return modality == Modality.PLANNED
                || modality == Modality.DEMANDED
                || modality == Modality.POSSIBLE;
    }

    /// {@return whether something that happened has an anniversary between two days, if it has
    /// any}
    static boolean mayBeRemembered(EventKind kind, Dating dating, LocalDate from, LocalDate to) {
        if (!List.of(REMEMBERED).contains(kind) || !dating.firstDay().equals(dating.lastDay())) {
            return false;
        }
        LocalDate day = dating.firstDay();
        int years = (int) Math.max(1, ChronoUnit.YEARS.between(day, from));
        return !day.plusDays(HUNDRED_DAYS).isBefore(from)
                || !day.plusYears(years).isAfter(to)
                || !day.plusYears(years + 1L).isAfter(to);
    }

    private static Optional<Item> announced(Step step) {
        if (!(step.dating() instanceof Dating.Told told)) {
            return Optional.empty();
        }
        var bounds = told.when().edtf().bounds();
        Optional<LocalDate> last = bounds.latestEnd().or(bounds::latestBegin);
        Optional<LocalDate> first = bounds.earliestBegin();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Claim claim = step.claim().claim();
        Kind kind = first.isEmpty() ? Kind.DEADLINE : kind(claim.kind());
        return Optional.of(new Item(kind, first.orElse(last.get()), last.get(), 0, step));
    }

    private static Kind kind(EventKind kind) {
        return switch (kind) {
            case TRIAL, APPEAL, SUMMONS, SENTENCE -> Kind.HEARING;
            case PROTEST, STRIKE, HUNGER_STRIKE, ADVOCACY, VISIT -> Kind.ACTION;
            case ARREST, DETENTION, RELEASE, TRANSFER, DISAPPEARANCE, SEARCH, SEIZURE ->
                Kind.ANNOUNCED;
            case INVESTIGATION, CHARGE, FINE, ACQUITTAL, COMMUTATION -> Kind.ANNOUNCED;
            case KILLING, DEATH, ASSAULT, TORTURE, THREAT, CRACKDOWN -> Kind.ANNOUNCED;
            case DISMISSAL, BAN, RESOLUTION, STATEMENT, SANCTION, AGREEMENT, RESIGNATION ->
                Kind.ANNOUNCED;
        };
    }

    /// Only what is known to the day, of somebody named, has an anniversary.
    private static void remembered(Step step, LocalDate from, LocalDate to, List<Item> items) {
        Since since = step.dating().since();
        if (!since.exact() || !namesAPerson(step)) {
            return;
        }
        LocalDate day = since.notAfter().orElseThrow();
        LocalDate hundredth = day.plusDays(HUNDRED_DAYS);
        if (!hundredth.isBefore(from) && !hundredth.isAfter(to)) {
            items.add(new Item(Kind.HUNDRED_DAYS, hundredth, hundredth, 0, step));
        }
        int first = (int) Math.max(1, ChronoUnit.YEARS.between(day, from));
        for (int years = first; !day.plusYears(years).isAfter(to); years++) {
            LocalDate anniversary = day.plusYears(years);
            if (!anniversary.isBefore(from)) {
                items.add(new Item(Kind.YEARS, anniversary, anniversary, years, step));
            }
        }
    }

    private static boolean namesAPerson(Step step) {
        return step.claim().claim().in(Role.PATIENT).stream()
                .map(Mention::kind)
                .anyMatch(kind -> kind == MentionKind.PERSON);
    }
}
