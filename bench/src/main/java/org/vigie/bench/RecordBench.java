package org.vigie.bench;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.record.Acquisition;
import org.vigie.record.Added;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.Opening;
import org.vigie.record.Reading;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.record.Verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How fast a record takes claims in, checks itself and answers, and how that grows with its size.
/// Prints a table, one line a size: `RecordBench 10000 100000 1000000` for claims.
public final class RecordBench {
    private static final int CLAIMS_A_BULLETIN = 10;
    private static final int SINGLE_ENTRIES = 400;
    private static final int LOOKS = 20;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLI = 1e6;
    private static final String[] GIVEN = {"Jean", "Paule", "Luc", "Hélène", "Noor", "Ewa", "Aigul"
    };

    private final Path file;
    private final RecordKey key = RecordKey.ofPassphrase("correct horse battery".toCharArray());

    private RecordBench(Path file) {
        this.file = file;
    }

    /// Measures.
    ///
    /// @param arguments numbers of claims; 10,000 and 100,000 where there are none
    /// @throws IOException if there is no room for the records
    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(10_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        say("claims  claims/s  durable/s  verify/s  open ms  case ms  search ms  MiB");
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("record-bench");
            say(new RecordBench(folder.resolve("record.vigie")).measured(size));
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

    private String measured(int claims) throws IOException {
        double added;
        double durable;
        try (Record store = Record.create(file, key, Clock.systemUTC())) {
            added = added(store, claims);
            durable = durable(store);
        }
        long begun = System.nanoTime();
        try (Record store = open()) {
            double openMillis = millis(begun);
            double verified = verified(store);
            double caseMillis = middle(() -> store.claims(
                            ClaimFilter.all().naming("Kabemba" + claims / CLAIMS_A_BULLETIN / 2))
                    .size());
            double searchMillis = middle(() ->
                    store.search(List.of(Set.of("frontière"), Set.of("n7")), 20).size());
            return String.format(
                    Locale.ROOT,
                    "%7d %9.0f %10.0f %9.0f %8.0f %8.1f %10.1f %4d",
                    claims,
                    added,
                    durable,
                    verified,
                    openMillis,
                    caseMillis,
                    searchMillis,
                    Files.size(file) >> 20);
        }
    }

    private Record open() {
        if (Record.open(file, key, Clock.systemUTC()) instanceof Opening.Opened(var store)) {
            return store;
        }
        throw new IllegalStateException("a record just made needs to open");
    }

    /// {@return claims a second, bulletin by bulletin}
    private static double added(Record store, int claims) {
        long begun = System.nanoTime();
        for (int i = 0; i < claims / CLAIMS_A_BULLETIN; i++) {
            add(store, i);
        }
        return claims * NANOS_A_SECOND / (System.nanoTime() - begun);
    }

    private static Added add(Record store, int number) {
        StringBuilder text = new StringBuilder("Nouvelles n" + number % 1_000 + "\n");
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < CLAIMS_A_BULLETIN; i++) {
            text.append("Selon sa famille, la police de la frontière a ");
            Span trigger = appended(text, "arrêté");
            text.append(" hier matin, devant le tribunal, ");
            Span patient = appended(
                    text, GIVEN[(number + i) % GIVEN.length] + " Kabemba" + (number + i * 7));
            text.append(", qui demandait la libération de ses voisins.\n");
            claims.add(claim(text.toString(), trigger, patient));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Bulletin bulletin = new Bulletin(
                "n" + number + ".txt",
                sha256(bytes),
                "Nouvelles n" + number % 1_000,
                text.toString(),
                Optional.of(LocalDate.of(2021, 3, 14).plusDays(number % 3_000)),
                "fr");
        return store.add(
                new Acquisition("n" + number + ".txt", Clock.systemUTC().instant(), "bench"),
                bytes,
                new Reading(bulletin, claims, List.of(), "bench 1"));
    }

    private static Span appended(StringBuilder text, String words) {
        int begin = text.length();
        text.append(words);
        return new Span(begin, text.length());
    }

    private static Claim claim(String text, Span trigger, Span patient) {
        return new Claim(
                EventKind.ARREST,
                Quote.of(text, trigger),
                List.of(new Mention(Role.PATIENT, MentionKind.PERSON, Quote.of(text, patient))),
                Optional.empty(),
                List.of(),
                Modality.ASSERTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "bench/arrest#1");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /// {@return single entries a second, each on the disk before the next}
    private static double durable(Record store) {
        String claim = store.claims(ClaimFilter.all().ofBulletin(2)).getFirst().id();
        long begun = System.nanoTime();
        for (int i = 0; i < SINGLE_ENTRIES; i++) {
            store.review(claim, i % 2 == 0 ? Decision.ACCEPT : Decision.REJECT, "bench", "bench");
        }
        return SINGLE_ENTRIES * NANOS_A_SECOND / (System.nanoTime() - begun);
    }

    private static double verified(Record store) {
        long begun = System.nanoTime();
        if (store.verify() instanceof Verification.Verified verified) {
            return verified.checkpoint().size() * NANOS_A_SECOND / (System.nanoTime() - begun);
        }
        throw new IllegalStateException("a record just made needs to verify");
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
            millis[i] = millis(begun);
        }
        Arrays.sort(millis);
        return millis[LOOKS / 2];
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / NANOS_A_MILLI;
    }
}
