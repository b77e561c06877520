package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Timestamp.Awaited;
import org.vigie.record.Timestamp.Fails;
import org.vigie.record.Timestamp.Fault;
import org.vigie.record.Timestamp.Holds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Times that an authority vouches for: asked for in a file, answered in a file, judged without a
/// network whenever they are looked at.
class TimestampsTest {
    private static final String BY = "Ada Moreau";
    private static final String ONE = "Un\nOn a [pris] {Jean Kabemba}.";
    private static final String TWO = "Deux\nOn a [pris] {Paule Ordan}.";
    private static final int CHANGES = 300;

    @TempDir
    Path folder;

    private Authority authority;

    @BeforeEach
    void anAuthority() throws Exception {
        authority = Authority.made();
    }

    @Test
    void aRequestIsAwaitedUntilItsAnswerComesAndThenHolds() throws Exception {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, ONE);
            long size = store.checkpoint().size();
            Timestamps.Request request = store.timestamps().request(BY);
            assertThat(store.timestamps().all())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.state()).isEqualTo(new Awaited()));

            var state = store.timestamps()
                    .bring(authority.answer(request.bytes()), authority.root(), BY);

            assertThat(state)
                    .isEqualTo(new Holds(
                            Authority.TIME, "CN=Test Time", Authority.TIME.plus(Authority.LIFE)));
            assertThat(store.timestamps().all()).singleElement().satisfies(stamp -> {
                assertThat(stamp.state()).isEqualTo(state);
                assertThat(stamp.size()).isEqualTo(size);
                assertThat(stamp.request()).isEqualTo(request.entry());
                assertThat(stamp.answer()).contains(request.entry() + 1);
            });
            assertThat(store.history().events(request.entry(), 10))
                    .extracting(Event::kind)
                    .containsExactly(EntryKind.TIMESTAMP, EntryKind.TIMESTAMP);
        }
        try (Record store = Samples.open(folder)) {
            Samples.add(store, TWO);
            store.rebuild();
            assertThat(store.timestamps().all())
                    .singleElement()
                    .satisfies(stamp -> assertThat(stamp.state()).isInstanceOf(Holds.class));
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void theAuthoritysOwnCertificateWillDoForTrustAndSoWillTheBareToken() throws Exception {
        try (Record store = Samples.create(folder)) {
            byte[] answer = authority.answer(store.timestamps().request(BY).bytes());
            byte[] token = new TimeStampResponse(answer).getTimeStampToken().getEncoded();

            assertThat(store.timestamps().bring(token, authority.itself(), BY))
                    .isInstanceOf(Holds.class);
        }
    }

    @Test
    void aKeptFileIsVouchedForByItsHash() throws Exception {
        try (Record store = Samples.create(folder)) {
            byte[] photograph = new byte[] {7, 7, 7};
            String sha256 =
                    store.files().keep(Samples.BY_HAND, () -> new ByteArrayInputStream(photograph));

            Timestamps.Request request = store.timestamps().requestFor(sha256.substring(0, 12), BY);
            store.timestamps().bring(authority.answer(request.bytes()), authority.root(), BY);

            assertThat(store.timestamps().all()).singleElement().satisfies(stamp -> {
                assertThat(stamp.file()).contains(sha256);
                assertThat(stamp.state()).isInstanceOf(Holds.class);
            });
            assertThat(store.history().eventsOf(sha256, 0, 10))
                    .extracting(Event::kind)
                    .contains(EntryKind.TIMESTAMP);
        }
    }

    @Test
    void whatDoesNotStandIsNotKeptAndSaysWhy() throws Exception {
        try (Record store = Samples.create(folder)) {
            byte[] request = store.timestamps().request(BY).bytes();
            byte[] answer = authority.answer(request);
            Authority stranger = Authority.made();
            try (Record other = Samples.create(folder.resolve("other"))) {
                byte[] elsewhere = other.timestamps().request(BY).bytes();
                long size = store.checkpoint().size();

                assertThat(fault(store, new byte[] {1, 2, 3}, authority.root()))
                        .isEqualTo(Fault.UNREADABLE);
                assertThat(fault(store, authority.refusal(request), authority.root()))
                        .isEqualTo(Fault.REFUSED);
                assertThat(fault(store, authority.answer(elsewhere), authority.root()))
                        .isEqualTo(Fault.OTHER_BYTES);
                assertThat(fault(store, answer, stranger.root())).isEqualTo(Fault.NOT_TRUSTED);
                assertThat(fault(
                                store,
                                authority.answer(
                                        request,
                                        Authority.TIME.plus(Authority.LIFE.multipliedBy(2))),
                                authority.root()))
                        .isEqualTo(Fault.NOT_SIGNED);
                assertThat(store.checkpoint().size()).isEqualTo(size);
                assertThat(store.timestamps().all())
                        .singleElement()
                        .satisfies(asked -> assertThat(asked.state()).isEqualTo(new Awaited()));
            }
        }
    }

    private static Fault fault(Record store, byte[] answer, TrustAnchors anchors) {
        return ((Fails) store.timestamps().bring(answer, anchors, BY)).fault();
    }

    @Test
    void everyByteOfAnAnswerCountsOrChangesNothing() throws Exception {
        try (Record store = Samples.create(folder)) {
            byte[] request = store.timestamps().request(BY).bytes();
            byte[] answer = authority.answer(request);
            Random random = new Random(20_210_315L);
            int refused = 0;

            for (int i = 0; i < CHANGES; i++) {
                byte[] changed = answer.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                byte[] sha256 = digest(store);
                var state = TimeToken.judge(changed, request, sha256, authority.root());
                // Some bytes are free: the status's words, whether a default is spelled out.
                if (state instanceof Holds holds) {
                    assertThat(holds.time()).isEqualTo(Authority.TIME);
                } else {
                    refused++;
                }
            }
            assertThat(refused).isGreaterThan(CHANGES * 9 / 10);
            byte[] cut = Arrays.copyOf(answer, answer.length / 2);
            assertThat(TimeToken.judge(cut, request, digest(store), authority.root()))
                    .isEqualTo(new Fails(Fault.UNREADABLE));
        }
    }

    private static byte[] digest(Record store) {
        return Sha256.of(store.checkpoint(1).text().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whetherItHoldsIsFoundAnewByWhomeverIsTrustedToday() throws Exception {
        try (Record store = Samples.create(folder)) {
            Timestamps stamps = store.timestamps();
            stamps.bring(authority.answer(stamps.request(BY).bytes()), authority.root(), BY);

            assertThat(stamps.all(authority.itself()))
                    .extracting(Timestamp::state)
                    .hasOnlyElementsOfType(Holds.class);
            assertThat(stamps.all(Authority.made().root()))
                    .extracting(Timestamp::state)
                    .containsExactly(new Fails(Fault.NOT_TRUSTED));
        }
    }

    @Test
    void aRecordWrittenAnewIsNotWhatWasVouchedFor() throws Exception {
        byte[] request;
        try (Record store = Samples.create(folder)) {
            Samples.add(store, ONE);
            request = store.timestamps().request(BY).bytes();
        }
        try (Record other = Samples.create(folder.resolve("other"))) {
            Samples.add(other, TWO);
            byte[] sha256 = Sha256.of(other.checkpoint().text().getBytes(StandardCharsets.UTF_8));

            assertThat(TimeToken.judge(
                            authority.answer(request), request, sha256, authority.root()))
                    .isEqualTo(new Fails(Fault.OTHER_BYTES));
        }
    }

    @Test
    void aFileThatIsNotPublicShowsInNoTimestamp() throws Exception {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, ONE);
            String sha256 = store.bulletins(1, 0).getFirst().sha256();
            store.timestamps().requestFor(sha256, BY);
            store.guard().restrict(added.id(), "lawyers", "asked for", BY);

            assertThat(store.timestamps().all()).isEmpty();
            assertThat(store.opened(List.of("lawyers"), "hearing", BY, List.of())
                            .timestamps()
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void anAnswerIsGivenWithAllThatAnotherProgramNeedsToCheckIt() throws Exception {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, ONE);
            String text = store.checkpoint().text();
            Timestamps stamps = store.timestamps();
            Timestamps.Request request = stamps.request(BY);
            byte[] answer = authority.answer(request.bytes());
            stamps.bring(answer, authority.root(), BY);

            var given = stamps.give(request.entry() + 1).orElseThrow();

            assertThat(given.answer()).isEqualTo(answer);
            assertThat(given.text()).contains(text);
            assertThat(TrustAnchors.parse(
                            given.anchors().pem().getBytes(StandardCharsets.US_ASCII)))
                    .contains(authority.root());
            assertThat(stamps.give(request.entry())).isEmpty();
            assumeThat(openssl("version")).startsWith("OpenSSL");
            assertThat(openssl(
                            "ts",
                            "-verify",
                            "-data",
                            written("checkpoint", text.getBytes(StandardCharsets.UTF_8)),
                            "-in",
                            written("answer.tsr", given.answer()),
                            "-CAfile",
                            written(
                                    "ca.pem",
                                    given.anchors().pem().getBytes(StandardCharsets.US_ASCII)),
                            "-attime",
                            Long.toString(Authority.TIME.getEpochSecond())))
                    .contains("Verification: OK");
            assertThat(openssl("ts", "-query", "-in", written("q.tsq", request.bytes()), "-text"))
                    .contains("Hash Algorithm: sha256", "Certificate required: yes");
        }
    }

    @Test
    void anAnswerOfOpensslIsTaken() throws Exception {
        assumeThat(openssl("version")).startsWith("OpenSSL");
        Files.writeString(folder.resolve("tsa.cnf"), """
            [req]
            distinguished_name = name
            [name]
            [tsa_ext]
            basicConstraints = critical, CA:FALSE
            extendedKeyUsage = critical, timeStamping
            [tsa]
            default_tsa = own
            [own]
            serial = serial
            signer_cert = tsa.pem
            signer_key = tsa.key
            certs = ca.pem
            default_policy = 1.2.3.4
            digests = sha256
            signer_digest = sha256
            ess_cert_id_alg = sha256
            """);
        Files.writeString(folder.resolve("serial"), "01\\n".replace("\\n", "\n"));
        String cnf = "tsa.cnf";
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 9 -subj /CN=R"
                .split(" "));
        openssl(("req -new -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Time"
                        + " -config " + cnf)
                .split(" "));
        openssl(("x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem"
                        + " -days 9 -extfile tsa.cnf -extensions tsa_ext")
                .split(" "));
        try (Record store = Samples.create(folder.resolve("record"))) {
            Timestamps stamps = store.timestamps();
            written("q.tsq", stamps.request(BY).bytes());
            openssl(("ts -reply -queryfile q.tsq -config " + cnf + " -out a.tsr").split(" "));

            var state = stamps.bring(
                    Files.readAllBytes(folder.resolve("a.tsr")),
                    TrustAnchors.parse(Files.readAllBytes(folder.resolve("ca.pem")))
                            .orElseThrow(),
                    BY);

            assertThat(state)
                    .isInstanceOfSatisfying(
                            Holds.class,
                            holds -> assertThat(holds.authority()).contains("CN=Time"));
        }
    }

    private String written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /// {@return what OpenSSL says; empty where it is not installed}
    private String openssl(String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "openssl";
        System.arraycopy(words, 0, command, 1, words.length);
        Optional<Process> started = start(command);
        if (started.isEmpty()) {
            return "";
        }
        String said =
                new String(started.get().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.get().waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Optional<Process> start(String... command) {
        try {
            return Optional.of(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }
}
