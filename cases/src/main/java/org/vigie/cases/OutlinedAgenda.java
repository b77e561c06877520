package org.vigie.cases;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The agenda of a large record: claims by the days on which they stand on it, so that a page of it
/// is told from the claims of its days alone.
final class OutlinedAgenda {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay DAY_BEFORE = MonthDay.of(2, 28);

    private static final Comparator<Due> ORDER = Comparator.comparing(
                    (Due due) -> due.slot().first())
            .thenComparing(due -> due.slot().last())
            .thenComparing(Due::bare, Bare.BY_ID);

    /// What is announced, by how long it may last, see [#length], and then by the first day it
    /// may be on, from 1970-01-01: what may be on a day begins so much before it at most.
    private final Map<Integer, NavigableMap<Long, List<Bare>>> announced = new TreeMap<>();
    /// What happened and is remembered, by the day of the year.
    private final Map<MonthDay, List<Bare>> remembered = new HashMap<>();

    /// A claim, where it stands.
    private record Due(Agenda.Slot slot, Bare bare) {
        private Agenda.Item item() {
            return slot.of(bare.step());
        }
    }

    /// Takes a claim in.
    void add(Bare bare) {
        if (isAnnounced(bare)) {
            slot(bare)
                    .forEach(slot -> announced
                            .computeIfAbsent(length(slot), _ -> new TreeMap<>())
                            .computeIfAbsent(slot.first().toEpochDay(), _ -> new ArrayList<>(1))
                            .add(bare));
        }
        day(bare)
                .forEach(day -> remembered
                        .computeIfAbsent(MonthDay.from(day), _ -> new ArrayList<>())
                        .add(bare));
    }

    /// Leaves a claim out that was taken in.
    void remove(Bare bare) {
        if (isAnnounced(bare)) {
            slot(bare)
                    .forEach(slot -> without(
                            bare,
                            announced.getOrDefault(length(slot), new TreeMap<>()),
                            slot.first().toEpochDay()));
        }
        day(bare).forEach(day -> without(bare, remembered, MonthDay.from(day)));
    }

    private static <K> void without(Bare bare, Map<K, List<Bare>> claims, K key) {
        List<Bare> some = claims.getOrDefault(key, new ArrayList<>());
        some.removeIf(one -> one.entry() == bare.entry());
        if (some.isEmpty()) {
            claims.remove(key);
        }
    }

    private static boolean isAnnounced(Bare bare) {
        return !bare.told() && Agenda.isAnnounced(bare.modality());
    }

    private static Stream<Agenda.Slot> slot(Bare bare) {
        return Agenda.announced(bare.kind(), bare.dating()).stream();
    }

    /// {@return the day on which something is remembered, if it is}
    private static Stream<LocalDate> day(Bare bare) {
        return bare.told() && bare.reviewed() && !bare.persons().isEmpty()
                ? Agenda.remembered(bare.kind(), bare.dating()).stream()
                : Stream.empty();
    }

    /// {@return how many binary digits the number of days has that it may go on after its
    /// first}
    private static int length(Agenda.Slot slot) {
        return Long.SIZE
                - Long.numberOfLeadingZeros(ChronoUnit.DAYS.between(slot.first(), slot.last()));
    }

    /// {@return what lies between two days, in its order, without the words of its claims}
    ///
    /// @param from     the first day
    /// @param to       the last day
    /// @param proposed whether to take what nobody has looked at yet, too
    /// @param skip     how many of the first are left out
    /// @param limit    how many are told at most
    List<Agenda.Item> items(LocalDate from, LocalDate to, boolean proposed, long skip, long limit) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("agenda needs from <= to");
        }
        Stream<LocalDate> days = Stream.concat(from.datesUntil(to), Stream.of(to));
        return Stream.concat(
                        begunBefore(from).sorted(ORDER),
                        days.flatMap(day ->
                                Stream.concat(begunOn(day), rememberedOn(day)).sorted(ORDER)))
                .filter(due -> proposed || due.bare().reviewed())
                .skip(skip)
                .limit(limit)
                .map(Due::item)
                .toList();
    }

    /// {@return what may be on a day and begun before it}
    private Stream<Due> begunBefore(LocalDate day) {
        long end = day.toEpochDay();
        return announced.entrySet().stream()
                .flatMap(length ->
                        length
                                .getValue()
                                .subMap(end - (1L << length.getKey()), end)
                                .values()
                                .stream())
                .flatMap(OutlinedAgenda::due)
                .filter(due -> !due.slot().last().isBefore(day));
    }

    private Stream<Due> begunOn(LocalDate day) {
        return announced.values().stream()
                .flatMap(firsts -> due(firsts.getOrDefault(day.toEpochDay(), List.of())));
    }

    private static Stream<Due> due(List<Bare> some) {
        return some.stream().flatMap(bare -> slot(bare).map(slot -> new Due(slot, bare)));
    }

    private Stream<Due> rememberedOn(LocalDate day) {
        Set<MonthDay> days = new HashSet<>();
        days.add(MonthDay.from(day));
        days.add(MonthDay.from(day.minusDays(Agenda.HUNDRED_DAYS)));
        if (MonthDay.from(day).equals(DAY_BEFORE)) {
            days.add(LEAP_DAY); // in other years it is remembered on the day before
        }
        return days.stream()
                .flatMap(one -> remembered.getOrDefault(one, List.of()).stream())
                .flatMap(bare -> day(bare)
                        .flatMap(then -> Agenda.anniversaries(then, day, day).stream())
                        .map(slot -> new Due(slot, bare)));
    }
}
