package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.read.intake.GoldFiles;
import org.vigie.read.intake.Intake;
import org.vigie.read.intake.Outcome;
import org.vigie.record.Acquisition;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Opening;
import org.vigie.record.Reading;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Names of people in a bulletin never reach a log or a message, however things go wrong.
class HouseCanaryTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2021-03-15T09:00:00Z"), ZoneOffset.UTC);

    private static final String TEXT = """
        Zelmirapol, 14 mars 2021
        Jeudi, la police a arrêté Timur Quortanov et Agnès Vaugrénarde à Zelmirapol.
        Вчера суд приговорил Рената Жорминова к трём годам.
        """;

    private static final String GOLD = """
        {"id": "Quortanov", "language": "fr", "published": "%s", "title": "Vaugrénarde",
         "text": "Жорминов"%s
        """;

    @TempDir
    private Path folder;

    @Test
    void aLoggedNameIsHeard() {
        try (HouseCanary canary = new HouseCanary()) {
            Logger.getLogger("org.vigie.read").log(Level.FINEST, "read {0}", "quortanov");

            assertThat(canary.leaks()).hasSize(1);
        }
    }

    @Test
    void aThrownNameIsHeardInACause() {
        try (HouseCanary canary = new HouseCanary()) {
            boolean failed = canary.fails(() -> {
                throw new IOException("no such file", new IllegalStateException("Жорминова"));
            });

            assertThat(failed).isTrue();
            assertThat(canary.leaks()).hasSize(1);
        }
    }

    @Test
    void intakeKeepsNamesToItself() {
        try (HouseCanary canary = new HouseCanary()) {
            for (byte[] bytes : spoiled()) {
                for (String ending : List.of("t.txt", "t.md", "t.html", "t.json", "t.pdf")) {
                    canary.fails(() -> take(canary, bytes, ending));
                }
            }

            assertThat(canary.heard()).hasSizeGreaterThan(1);
            assertThat(canary.leaks()).isEmpty();
        }
    }

    /// The parsers behind intake quote what they stumble over.
    @Test
    void brokenDocumentsKeepNamesToThemselves() {
        String name = "Quortanov";
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages " + name + " /" + name + " ("
                + name + ")\nstream " + name + "\nxref " + name + "\ntrailer <</Root 1 0 R";
        String mail = "From: " + name + "\nTo: " + name + "\nDate: " + name + "\nContent-Type: "
                + name + "; charset=" + name + "\n\n" + TEXT;
        String feed = "<?xml version=\"1.0\"?><rss><item><title>" + name + "</tilte><" + name + ">";

        try (HouseCanary canary = new HouseCanary()) {
            for (String file : List.of(pdf, mail, feed, "PK\u0003\u0004" + name)) {
                take(canary, file.getBytes(UTF_8), "a");
            }

            assertThat(canary.heard()).hasSizeGreaterThan(3);
            assertThat(canary.leaks()).isEmpty();
        }
    }

    @Test
    void brokenGoldFilesKeepNamesToThemselves() throws IOException {
        Path file = folder.resolve("marked.json");

        try (HouseCanary canary = new HouseCanary()) {
            for (String gold : List.of(
                    GOLD.formatted("2021-03-14", ""),
                    GOLD.formatted("quortanov", "}"),
                    "[\"Quortanov\"]",
                    "{\"text\": {\"Quortanov\": 1}}")) {
                Files.writeString(file, gold);
                if (GoldFiles.read(file) instanceof Outcome.Refused refused) {
                    canary.says(refused.message());
                }
            }

            assertThat(canary.heard()).hasSize(5);
            assertThat(canary.leaks()).isEmpty();
        }
    }

    @Test
    void brokenClaimsKeepNamesToThemselves() {
        String whole = new ClaimJson(TEXT).tree(claim()).toString();

        try (HouseCanary canary = new HouseCanary()) {
            for (int end = 1; end < whole.length(); end += 7) {
                String cut = whole.substring(0, end);
                assertThat(canary.fails(() -> new ClaimJson(TEXT).parse(cut))).isTrue();
            }
            for (String key : List.of("arrest", "asserted", "patient", "\"begin\":", "\"end\":")) {
                String wrong = whole.replace(key, key.endsWith(":") ? key + "9" : "Quortanov");
                canary.fails(() -> new ClaimJson(TEXT).parse(wrong));
            }

            assertThat(canary.leaks()).isEmpty();
        }
    }

    @Test
    void theRecordKeepsNamesToItself() {
        try (HouseCanary canary = new HouseCanary()) {
            try (RecordKey key = key();
                    Record store = Record.create(file(), key, CLOCK)) {
                List<String> claims = add(store);
                canary.fails(() ->
                        store.correct(claims.getFirst(), elsewhere(), "Quortanov", "Vaugrénarde"));
                canary.fails(() -> store.correct("Quortanov", claim(), "Жорминов", "Vaugrénarde"));
                canary.fails(
                        () -> new Reading(bulletin(), List.of(elsewhere()), List.of(), "reader"));
                canary.fails(() -> store.findClaim("Quortanov'"));
                canary.fails(() -> store.rebuild());
            }

            assertThat(canary.heard()).hasSizeGreaterThan(3);
            assertThat(canary.leaks()).isEmpty();
        }
    }

    @Test
    void aDamagedRecordKeepsNamesToItself() throws IOException {
        try (RecordKey key = key();
                Record store = Record.create(file(), key, CLOCK)) {
            add(store);
        }
        byte[] whole = Files.readAllBytes(file());

        try (HouseCanary canary = new HouseCanary()) {
            for (int place = 100; place < whole.length; place += whole.length / 12) {
                byte[] damaged = whole.clone();
                damaged[place] ^= 1;
                Files.write(file(), damaged);
                canary.fails(this::readEverything);
            }

            assertThat(canary.heard()).hasSizeGreaterThan(1);
            assertThat(canary.leaks()).isEmpty();
        }
    }

    private boolean readEverything() {
        try (RecordKey key = key()) {
            if (Record.open(file(), key, CLOCK) instanceof Opening.Opened(Record store)) {
                try (store) {
                    store.claims(ClaimFilter.all());
                    store.bulletins(10, 0);
                    store.verify();
                    return add(store).isEmpty();
                }
            }
        }
        return false;
    }

    /// {@return the text with one kind of damage each}
    private static List<byte[]> spoiled() {
        Stream<String> texts = Stream.of(
                TEXT,
                "",
                "---\ntitle: Quortanov\ndate: Жорминов\n---\n" + TEXT,
                "---\nlang: Quortanov\ndate: 2021-03-14\n---\n" + TEXT,
                "---\ntitle: [Quortanov\n" + TEXT,
                "<html lang='Quortanov'><title>Vaugrénarde<body><p " + TEXT,
                "<html><meta charset='Quortanov'><time datetime='Жорминов'>" + TEXT,
                "{\"text\": \"" + TEXT,
                "%PDF-1.7 Quortanov",
                "Quortanov \0\0\0 " + TEXT,
                "Quortanov ".repeat(300_000));
        return Stream.concat(
                        texts.map(text -> text.getBytes(UTF_8)),
                        Stream.of(
                                TEXT.getBytes(UTF_16LE),
                                TEXT.getBytes(Charset.forName("windows-1251"))))
                .toList();
    }

    private static boolean take(HouseCanary canary, byte[] bytes, String name) {
        for (Optional<String> language :
                List.of(Optional.<String>empty(), Optional.of("fr"), Optional.of("qq"))) {
            if (Intake.read(bytes, name, Optional.empty(), language)
                    instanceof Outcome.Refused refused) {
                canary.says(refused.message());
            }
        }
        return true;
    }

    private List<String> add(Record store) {
        Acquisition byHand = new Acquisition("tract.txt", CLOCK.instant(), "somebody");
        Reading reading = new Reading(bulletin(), List.of(claim()), List.of(), "reader");
        return store.add(byHand, TEXT.getBytes(UTF_8), reading).newClaims();
    }

    private Path file() {
        return folder.resolve("record.vigie");
    }

    private static RecordKey key() {
        return RecordKey.ofPassphrase("correct horse battery".toCharArray());
    }

    private static Bulletin bulletin() {
        LocalDate day = LocalDate.of(2021, 3, 14);
        return new Bulletin(
                "tract.txt", Intake.sha256(TEXT.getBytes(UTF_8)), "", TEXT, Optional.of(day), "fr");
    }

    private static Claim claim() {
        return claim(quote("arrêté"), quote("Timur Quortanov"));
    }

    /// {@return a claim whose quotes do not stand in the text}
    private static Claim elsewhere() {
        return claim(quote("arrêté"), new Quote(new Span(0, 9), "Quortanov"));
    }

    private static Claim claim(Quote trigger, Quote patient) {
        return new Claim(
                EventKind.ARREST,
                trigger,
                List.of(new Mention(Role.PATIENT, MentionKind.PERSON, patient)),
                Optional.empty(),
                List.of(),
                Modality.ASSERTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr/arrest#1");
    }

    private static Quote quote(String words) {
        int begin = TEXT.indexOf(words);
        return new Quote(new Span(begin, begin + words.length()), words);
    }
}
