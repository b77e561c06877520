package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.claim.Span;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Words planted in a bulletin are found in no file and in no message.
class SecrecyTest {
    private static final String CANARY = "Zwetlina";
    private static final String BULLETIN =
            "Titre Zwetlina\nOn a [pris]<zwetlina> {Zwetlina Kordak}.";

    @TempDir
    Path folder;

    @Test
    void noFileHoldsPlantedWordsInPlainText() throws IOException {
        Path plain = Files.writeString(folder.resolve("tract.txt"), BULLETIN);
        assertThat(filesHolding(CANARY)).containsExactly(plain);

        try (Record store = Samples.create(folder)) {
            plant(store);

            assertThat(folder.resolve("record.vigie-wal")).isNotEmptyFile();
            assertThat(folder.resolve("record.vigie-shm")).isNotEmptyFile();
            assertThat(filesHolding(CANARY)).containsExactly(plain);
            assertThat(filesHolding("CREATE TABLE")).isEmpty();
        }
        assertThat(filesHolding(CANARY)).containsExactly(plain);
        assertThat(filesHolding("SQLite format")).isEmpty();
    }

    private static void plant(Record store) {
        Reading reading = Samples.read(BULLETIN, "reader 1");
        Acquisition from = new Acquisition(CANARY + ".txt", Samples.BY_HAND.time(), CANARY);
        String claim =
                store.add(from, Samples.bytes(reading), reading).newClaims().getFirst();
        store.review(claim, Decision.ACCEPT, "because of " + CANARY, CANARY);
        store.search(List.of(Set.of(CANARY)), 10);
        store.rebuild();
    }

    private List<Path> filesHolding(String words) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    if (bytes.contains(
                            new String(words.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                        holding.add(file);
                    }
                }
            }
        }
        return holding;
    }

    @Test
    void noMessageTellsPlantedWords() throws Exception {
        List<String> told = new ArrayList<>();
        Handler listener = listener(told);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        Level before = root.getLevel();
        root.setLevel(Level.ALL);
        try (Record store = Samples.create(folder)) {
            plant(store);
            String claim = store.claims(ClaimFilter.all()).getFirst().id();
            KeptClaim kept = store.claims(ClaimFilter.all()).getFirst();
            Quote foreign = new Quote(new Span(0, 8), CANARY);
            List<Throwable> failures = new ArrayList<>();
            failures.add(
                    catchThrowable(() -> store.review(CANARY, Decision.ACCEPT, CANARY, CANARY)));
            failures.add(catchThrowable(() -> store.correct(
                    claim,
                    Samples.claim(EventKind.DEATH, foreign, kept.claim().mentions(), "x"),
                    CANARY,
                    CANARY)));
            breakTables();
            failures.add(
                    catchThrowable(() -> store.review(claim, Decision.REJECT, CANARY, CANARY)));
            failures.add(catchThrowable(() -> store.search(List.of(Set.of(CANARY)), 3)));
            failures.add(catchThrowable(
                    () -> Samples.add(store, "Autre Zwetlina\n[pris] {Zwetlina Orban}")));

            assertThat(failures).doesNotContainNull();
            failures.forEach(failure -> told.add(trace(failure)));
        } finally {
            root.removeHandler(listener);
            root.setLevel(before);
        }
        assertThat(told).noneMatch(text -> text.contains(CANARY) || text.contains("zwetlina"));
    }

    private void breakTables() throws Exception {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(folder.resolve("record.vigie"), key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE review");
            statement.execute("DROP TABLE word");
            statement.execute("DROP TABLE acquisition");
        }
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private static Handler listener(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
