package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Signed checkpoints, witnesses and proofs in files.
class NotaryTest {
    private static final String ONE = "Un\nOn a [pris] {Jean Kabemba}.";
    private static final String TWO = "Deux\nOn a [pris] {Paule Ordan}.";

    @TempDir
    Path folder;

    @Test
    void anEd25519SignatureIsThatOfTheStandard() {
        // RFC 8032, section 7.1, test 1: the public key of this seed.
        byte[] seed = HexFormat.of()
                .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        NoteKey key =
                NoteSigner.of("example.org/log", NoteKey.Purpose.NOTE, seed).key();

        assertThat(HexFormat.of().formatHex(java.util.Base64.getDecoder().decode(key.key())))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void aKeyAndSignatureOfAnotherProgramAreUnderstood() {
        // From the documentation of Go's package golang.org/x/mod/sumdb/note.
        NoteKey key = NoteKey.parse(
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                .orElseThrow();
        SignedNote note = SignedNote.parse("""
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """).orElseThrow();

        assertThat(key.signed(note)).isTrue();
        assertThat(key.text()).endsWith("+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(NoteKey.parse(key.text().replace("c74f", "c74e"))).isEmpty();
        assertThat(NoteKey.parse("nothing")).isEmpty();
    }

    @Test
    void aCheckpointIsSignedByTheKeyThatTheRecordTellsOf() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, ONE);

            SignedNote note = store.notary().checkpoint();

            assertThat(note.checkpoint()).contains(store.checkpoint());
            assertThat(store.notary().keys().log().signed(note)).isTrue();
            assertThat(store.notary().signedHere(note)).isTrue();
            assertThat(SignedNote.parse(note.written())).contains(note);
            SignedNote altered = new SignedNote(
                    note.text().replaceFirst("\n\\d+\n", "\n9\n"), note.signatures());
            assertThat(store.notary().keys().log().signed(altered)).isFalse();
            assertThat(store.notary().signedHere(altered)).isFalse();
        }
    }

    @Test
    void theKeysAreMadeOnceAndToldInAnEntry() {
        Notary.Keys keys;
        try (Record store = Samples.create(folder)) {
            keys = store.notary().keys();
        }

        try (Record store = Samples.open(folder)) {
            assertThat(store.notary().keys()).isEqualTo(keys);
            assertThat(store.entries(0, 10))
                    .extracting(Entry::kind)
                    .containsExactly(EntryKind.GENESIS, EntryKind.KEY);
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void aWitnessSignsWhatOnlyGrew() {
        try (Record store = Samples.create(folder.resolve("ours"));
                Record partner = Samples.create(folder.resolve("theirs"))) {
            Samples.add(store, ONE);
            NoteKey key = store.notary().keys().log();
            WitnessRequest first = store.notary().request(0);
            var cosigned = (Witnessing.Cosigned)
                    partner.notary().witness(first, Optional.of(key), "Ben Okri");

            Samples.add(store, TWO);
            WitnessRequest next = store.notary()
                    .request(cosigned.note().checkpoint().orElseThrow().size());
            Witnessing again = partner.notary()
                    .witness(
                            WitnessRequest.parse(next.written()).orElseThrow(),
                            Optional.empty(),
                            "");

            NoteKey witness = partner.notary().keys().witness();
            assertThat(cosigned.first()).isTrue();
            assertThat(witness.signed(cosigned.note())).isTrue();
            assertThat(again).isInstanceOfSatisfying(Witnessing.Cosigned.class, signed -> {
                assertThat(signed.first()).isFalse();
                assertThat(witness.signed(signed.note())).isTrue();
                assertThat(store.notary().keep(signed.note(), witness, "Ada Moreau"))
                        .isTrue();
            });
            assertThat(store.entries(0, 100))
                    .extracting(Entry::kind)
                    .endsWith(EntryKind.COSIGNATURE);
            assertThat(partner.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void aWitnessWantsAKeyASignatureAndAProofSinceWhatItSaw() {
        try (Record store = Samples.create(folder.resolve("ours"));
                Record partner = Samples.create(folder.resolve("theirs"))) {
            NoteKey key = store.notary().keys().log();
            WitnessRequest first = store.notary().request(0);
            NoteKey other = NoteKey.of(key.name(), NoteKey.Purpose.NOTE, new byte[32]);

            assertThat(partner.notary().witness(first, Optional.empty(), ""))
                    .isEqualTo(new Witnessing.Unknown(key.name()));
            assertThat(partner.notary().witness(first, Optional.of(other), ""))
                    .isEqualTo(new Witnessing.Unsigned(key.name()));
            partner.notary().witness(first, Optional.of(key), "");
            Samples.add(store, ONE);
            assertThat(partner.notary().witness(store.notary().request(0), Optional.empty(), ""))
                    .isEqualTo(new Witnessing.Elsewhere(2));
            partner.notary().witness(store.notary().request(2), Optional.empty(), "");
            assertThat(partner.notary().witness(first, Optional.empty(), ""))
                    .isEqualTo(new Witnessing.Behind(5));
        }
    }

    @Test
    void aWitnessSeesARecordThatWasWrittenAnew() throws Exception {
        try (Record store = Samples.create(folder.resolve("ours"))) {
            store.notary().keys();
        }
        Path file = folder.resolve("ours/record.vigie");
        byte[] before = Files.readAllBytes(file);
        try (Record partner = Samples.create(folder.resolve("theirs"))) {
            try (Record store = Samples.open(folder.resolve("ours"))) {
                Samples.add(store, ONE);
                partner.notary()
                        .witness(
                                store.notary().request(0),
                                Optional.of(store.notary().keys().log()),
                                "");
            }
            Files.write(file, before);
            try (Record store = Samples.open(folder.resolve("ours"))) {
                Samples.add(store, TWO);

                Witnessing seen =
                        partner.notary().witness(store.notary().request(0), Optional.empty(), "");

                assertThat(seen).isInstanceOf(Witnessing.Contradicting.class);
                Samples.add(store, ONE);
                assertThat(partner.notary()
                                .witness(store.notary().request(5), Optional.empty(), ""))
                        .isInstanceOf(Witnessing.Contradicting.class);
            }
        }
    }

    @Test
    void aProofIsCheckedWithoutTheRecord() {
        ProofFile bare;
        ProofFile disclosed;
        NoteKey key;
        try (Record store = Samples.create(folder)) {
            Samples.add(store, ONE);
            key = store.notary().keys().log();
            bare = ProofFile.parse(store.notary().prove(3, false).written()).orElseThrow();
            disclosed = ProofFile.parse(store.notary().prove(3, true).written()).orElseThrow();
        }

        assertThat(bare.check(key)).isEqualTo(ProofFile.Outcome.HOLDS);
        assertThat(bare.written()).doesNotContain("Kabemba");
        assertThat(disclosed.check(key)).isEqualTo(ProofFile.Outcome.HOLDS);
        assertThat(disclosed.content().orElseThrow()).contains("Kabemba");
        assertThat(bare.check(NoteKey.of(key.name(), NoteKey.Purpose.NOTE, new byte[32])))
                .isEqualTo(ProofFile.Outcome.NOT_SIGNED);
        assertThat(new ProofFile(
                                disclosed.leaf(),
                                disclosed.content().map(text -> text.replace("Kabemba", "Kabembo")),
                                disclosed.entry(),
                                disclosed.hashes(),
                                disclosed.note())
                        .check(key))
                .isEqualTo(ProofFile.Outcome.OTHER_CONTENT);
        assertThat(new ProofFile(
                                bare.leaf().replace("claim", "review"),
                                Optional.empty(),
                                bare.entry(),
                                bare.hashes(),
                                bare.note())
                        .check(key))
                .isEqualTo(ProofFile.Outcome.NOT_INCLUDED);
        assertThat(new ProofFile(bare.leaf(), Optional.empty(), 3, List.of(), bare.note())
                        .check(key))
                .isEqualTo(ProofFile.Outcome.NOT_INCLUDED);
    }

    @Test
    void whatIsNoNoteRequestOrProofIsNoneAndNothingIsThrown() {
        for (String text : List.of(
                "",
                "\n\n",
                "old 3\n\n",
                "old x\n\na\n\n\u2014 b c",
                "c2sp.org/tlog-proof@v1\nextra !!\nindex 1\n\na\n\n\u2014 b YQ==",
                "a\n1\n\n\u2014 b YQ==",
                "\u2014 b c")) {
            assertThat(WitnessRequest.parse(text)).isEmpty();
            assertThat(ProofFile.parse(text)).isEmpty();
        }
    }

    @Test
    void signingTwiceAtOneTimeGivesTheSameBytes() {
        Clock later = Clock.offset(Samples.CLOCK, Duration.ofDays(1));
        try (Record store = Samples.create(folder)) {
            String note = store.notary().checkpoint().written();

            assertThat(store.notary().checkpoint().written()).isEqualTo(note);
            assertThat(later.instant()).isAfter(Samples.CLOCK.instant());
        }
    }
}
