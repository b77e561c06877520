package org.vigie.bench;

import org.vigie.cases.CaseFile;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Opening;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.record.Submission;
import org.vigie.record.Verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How fast a record takes claims in, checks itself and answers, and how that grows with its size.
/// Prints a table, one line a size: `RecordBench 10000 100000 1000000` for claims.
///
/// Beside the time by the clock stands the time that processors worked, for a machine that others
/// use too makes the one longer and not the other.
public final class RecordBench {
    private static final long SEED = 20_261_129L;
    private static final int BATCH_BULLETINS = 2_000;
    private static final int SINGLE_ENTRIES = 400;
    private static final int LOOKS = 20;
    private static final int SHOWN = 20;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLI = 1e6;
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 29);
    private static final String HEAD = "claims\tadd s\tadd cpu s\tclaims/s\tdurable/s\topen ms"
            + "\tverify s\tverify cpu s\tentries/s\tcase ms\tcase claims\tbig case ms\tbig case"
            + " claims\tsearch ms\tcommon search ms\tMiB";

    private final Path file;
    private final Invented invented;
    private final int bulletins;
    private final RecordKey key = RecordKey.ofPassphrase("correct horse battery".toCharArray());

    private RecordBench(Path file, int claims) {
        this.file = file;
        this.bulletins = claims / Invented.CLAIMS;
        this.invented = new Invented(SEED, bulletins);
    }

    /// Measures.
    ///
    /// @param arguments numbers of claims; 10,000 and 100,000 where there are none
    /// @throws IOException if there is no room for the records
    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(10_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        say(HEAD);
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("record-bench");
            say(new RecordBench(folder.resolve("record.vigie"), size).measured());
            try (var files = Files.list(folder)) {
                for (Path path : files.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }

    @SuppressWarnings("SystemOut") // a table on standard output is what this is for
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @SuppressWarnings("SystemOut") // standard output is the table's
    private static void tell(String progress) {
        System.err.println(progress);
    }

    private String measured() throws IOException {
        Took added;
        double durable;
        try (Record store = Record.create(file, key, Clock.systemUTC())) {
            added = took(() -> add(store));
            durable = durable(store);
        }
        long begun = System.nanoTime();
        try (Record store = open()) {
            double openMillis = (System.nanoTime() - begun) / NANOS_A_MILLI;
            Took verified = took(() -> verify(store));
            long entries = store.checkpoint().size();
            return String.format(
                    Locale.ROOT,
                    "%d\t%.1f\t%.1f\t%.0f\t%.0f\t%.0f\t%.2f\t%.2f\t%.0f\t%s\t%s\t%s\t%s\t%d",
                    bulletins * Invented.CLAIMS,
                    added.seconds(),
                    added.cpuSeconds(),
                    bulletins * Invented.CLAIMS / added.seconds(),
                    durable,
                    openMillis,
                    verified.seconds(),
                    verified.cpuSeconds(),
                    entries / verified.seconds(),
                    caseOf(store, invented.middling()),
                    caseOf(store, invented.foremost()),
                    search(store, "tribunal", "ngora"),
                    search(store, "prison"),
                    Files.size(file) >> 20);
        }
    }

    private Record open() {
        if (Record.open(file, key, Clock.systemUTC()) instanceof Opening.Opened(var store)) {
            return store;
        }
        throw new IllegalStateException("a record just made needs to open");
    }

    /// What work took.
    private record Took(double seconds, double cpuSeconds) {}

    private static Took took(Runnable work) {
        Duration cpu = cpu();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
        return new Took(seconds, cpu().minus(cpu).toNanos() / NANOS_A_SECOND);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void add(Record store) {
        long begun = System.nanoTime();
        List<Submission> batch = new ArrayList<>();
        for (int i = 0; i < bulletins; i++) {
            batch.add(invented.bulletin(i));
            if (batch.size() == BATCH_BULLETINS || i == bulletins - 1) {
                store.add(batch);
                batch.clear();
                tell(String.format(
                        Locale.ROOT,
                        "%d of %d bulletins, %.0f s",
                        i + 1,
                        bulletins,
                        (System.nanoTime() - begun) / NANOS_A_SECOND));
            }
        }
    }

    /// {@return single entries a second, each on the disk before the next}
    private double durable(Record store) {
        List<KeptClaim> claims = new ArrayList<>(store.claims(about(invented.middling())));
        claims.addAll(store.claims(about(invented.foremost())));
        claims = claims.subList(0, Math.min(claims.size(), SINGLE_ENTRIES));
        long begun = System.nanoTime();
        for (KeptClaim claim : claims) {
            store.review(claim.id(), Decision.ACCEPT, "bench", "bench");
        }
        return claims.size() * NANOS_A_SECOND / (System.nanoTime() - begun);
    }

    private static ClaimFilter about(String name) {
        return ClaimFilter.all().naming(name);
    }

    private static void verify(Record store) {
        if (!(store.verify() instanceof Verification.Verified)) {
            throw new IllegalStateException("a record just made needs to verify");
        }
    }

    /// {@return milliseconds of the middle one of several case files of a name, and its claims}
    private static String caseOf(Record store, String name) {
        int claims = CaseFile.of(store, name, ASKED).all().steps().size();
        double millis =
                middle(() -> CaseFile.of(store, name, ASKED).all().steps().size());
        return String.format(Locale.ROOT, "%.1f\t%d", millis, claims);
    }

    private static String search(Record store, String... words) {
        List<Set<String>> forms = Arrays.stream(words).map(Set::of).toList();
        return String.format(
                Locale.ROOT, "%.1f", middle(() -> store.search(forms, SHOWN).size()));
    }

    private interface Look {
        int found();
    }

    /// {@return milliseconds of the middle one of several looks}
    private static double middle(Look look) {
        double[] millis = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long begun = System.nanoTime();
            if (look.found() == 0) {
                throw new IllegalStateException("a look needs to find something");
            }
            millis[i] = (System.nanoTime() - begun) / NANOS_A_MILLI;
        }
        Arrays.sort(millis);
        return millis[LOOKS / 2];
    }
}
