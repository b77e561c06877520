package org.vigie.cases;

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
    static final int HUNDRED_DAYS = 100;
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

    /// Where a claim stands on the agenda.
    ///
    /// @param kind  what it is there
    /// @param first as [Item#first]
    /// @param last  as [Item#last]
    /// @param years as [Item#years]
    record Slot(Kind kind, LocalDate first, LocalDate last, int years) {

        /// {@return whether it may be on one of the days between two}
        boolean meets(LocalDate from, LocalDate to) {
            return !last.isBefore(from) && !first.isAfter(to);
        }

        /// {@return the claim, where it stands}
        Item of(Step step) {
            return new Item(kind, first, last, years, step);
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
            announced(step.claim().claim().kind(), step.dating())
                    .filter(slot -> slot.meets(from, to))
                    .ifPresent(slot -> items.add(slot.of(step)));
        }
        for (Step step : behind) {
            if (namesAPerson(step)) {
                remembered(step.claim().claim().kind(), step.dating())
                        .ifPresent(day -> anniversaries(day, from, to)
                                .forEach(slot -> items.add(slot.of(step))));
            }
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

    /// {@return where something announced stands; empty if it has no last day}
    static Optional<Slot> announced(EventKind event, Dating dating) {
        if (!(dating instanceof Dating.Told told)) {
            return Optional.empty();
        }
        var bounds = told.when().edtf().bounds();
        Optional<LocalDate> first = bounds.earliestBegin();
        Kind kind = first.isEmpty() ? Kind.DEADLINE : kind(event);
        return bounds.latestEnd()
                .or(bounds::latestBegin)
                .map(last -> new Slot(kind, first.orElse(last), last, 0));
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

    /// {@return the day of something that happened that is remembered; only what is known to
    /// the day has anniversaries}
    static Optional<LocalDate> remembered(EventKind event, Dating dating) {
        Since since = dating.since();
        return List.of(REMEMBERED).contains(event) && since.exact()
                ? since.notAfter()
                : Optional.empty();
    }

    /// {@return the anniversaries of a day that lie between two others}
    static List<Slot> anniversaries(LocalDate day, LocalDate from, LocalDate to) {
        List<Slot> slots = new ArrayList<>(1);
        LocalDate hundredth = day.plusDays(HUNDRED_DAYS);
        if (!hundredth.isBefore(from) && !hundredth.isAfter(to)) {
            slots.add(new Slot(Kind.HUNDRED_DAYS, hundredth, hundredth, 0));
        }
        int first = (int) Math.max(1, ChronoUnit.YEARS.between(day, from));
        for (int years = first; !day.plusYears(years).isAfter(to); years++) {
            LocalDate anniversary = day.plusYears(years);
            if (!anniversary.isBefore(from)) {
                slots.add(new Slot(Kind.YEARS, anniversary, anniversary, years));
            }
        }
        return slots;
    }

    private static boolean namesAPerson(Step step) {
        return step.claim().claim().in(Role.PATIENT).stream()
                .map(Mention::kind)
                .anyMatch(kind -> kind == MentionKind.PERSON);
    }
}
