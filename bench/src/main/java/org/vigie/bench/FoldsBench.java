package org.vigie.bench;

import org.vigie.cases.Outline;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.Opening;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// How long the lists over a large record take to fold, first and after somebody reviewed a claim:
/// `FoldsBench FOLDER 100000`. Prints a line each, by the processor's time and by the clock.
public final class FoldsBench {
    private static final LocalDate DAY = LocalDate.of(2010, 6, 1);
    private static final double NANOS_A_MILLI = 1e6;

    private FoldsBench() {}

    /// Measures.
    ///
    /// @param arguments where records are kept, and a number of claims
    /// @throws IOException if a record cannot be made
    public static void main(String[] arguments) throws IOException {
        DeskRecord kept = DeskRecord.of(Integer.parseInt(arguments[1]), Path.of(arguments[0]));
        try (RecordKey key = RecordKey.read(kept.key());
                Record store = ((Opening.Opened) Record.open(kept.file(), key, Clock.systemUTC()))
                        .store()) {
            fold(store);
        }
    }

    private static void fold(Record store) {
        String claim = store.claims(ClaimFilter.all()
                        .ofBulletin(store.bulletins(1, 0).getFirst().number()))
                .getFirst()
                .id();
        Outline outline = timed("outline, with cases and demands", () -> Outline.of(store, DAY));
        LocalDate end = DAY.plusDays(30);
        Set<EventKind> any = Set.of();
        for (int time = 0; time < 3; time++) {
            timed("cases", () -> outline.roll().cases().size());
            timed("demands", () -> outline.demands().all().size());
            timed(
                    "fifty demands whole",
                    () -> outline.demands()
                            .whole(outline.demands().all().stream().limit(50).toList())
                            .size());
            timed("series", () -> outline.series().size());
            timed("calendar", () -> outline.agenda(DAY, end, true, 0, 100).size());
            timed(
                    "counts of persons by kind",
                    () -> outline.tally(any, Tally.Unit.PERSONS, Tally.By.KIND, end)
                            .all()
                            .value());
            timed(
                    "counts of events by place",
                    () -> outline.tally(any, Tally.Unit.EVENTS, Tally.By.PLACE, end)
                            .all()
                            .value());
            timed(
                    "chronology of a year",
                    () -> outline.between(
                                    DAY.minusYears(1),
                                    DAY,
                                    Optional.empty(),
                                    Optional.empty(),
                                    false)
                            .size());
            timed(
                    "review",
                    () -> store.review(claim, Decision.ACCEPT, "", "bench").id());
            timed("taken in", outline::follow);
            timed(
                    "review",
                    () -> store.review(claim, Decision.REOPEN, "", "bench").id());
            timed("taken in", outline::follow);
        }
        timed("another day", () -> {
            outline.turnTo(DAY.plusDays(1));
            return outline.roll().cases().size();
        });
        System.gc();
        say(
                "heap",
                String.format(Locale.ROOT, "%d MiB in use", used()),
                List.of(outline).size());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long cpu = cpu();
        long begun = System.nanoTime();
        T done = work.get();
        say(
                what,
                String.format(
                        Locale.ROOT,
                        "%.1f ms of a processor\t%.1f ms by the clock",
                        (cpu() - cpu) / NANOS_A_MILLI,
                        (System.nanoTime() - begun) / NANOS_A_MILLI),
                done instanceof Outline ? "" : done);
        return done;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class))
                .getProcessCpuTime();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    @SuppressWarnings("SystemOut") // standard output is the table's
    private static void say(String what, String took, Object found) {
        System.out.println(what + "\t" + took + "\t" + found);
    }
}
