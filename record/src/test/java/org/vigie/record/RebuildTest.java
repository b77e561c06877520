package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.EventKind;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

class RebuildTest {
    private static final List<String> DERIVED = List.of(
            "bulletin",
            "acquisition",
            "claim",
            "review",
            "claim_word",
            "words",
            "about",
            "address",
            "seldom",
            "restriction",
            "hidden",
            "origin_word");

    @TempDir
    Path folder;

    @Test
    void derivedTablesAreTheSameToTheByteAfterARebuild() throws SQLException {
        List<String> added;
        try (Record store = Samples.create(folder)) {
            added = everyKindOfAct(store);
        }
        List<String> before = dump();

        try (Record store = Samples.open(folder)) {
            assertThat(store.rebuild()).isEqualTo(store.checkpoint().size());
            assertThat(store.claims(ClaimFilter.all().in(Status.ACCEPTED)))
                    .extracting(KeptClaim::id)
                    .containsExactly(added.getFirst());
        }

        assertThat(dump()).isEqualTo(before).hasSizeGreaterThan(40);
    }

    @Test
    void whatWasSpoiltInDerivedTablesIsMadeGoodByARebuild() throws SQLException {
        try (Record store = Samples.create(folder)) {
            everyKindOfAct(store);
        }
        List<String> before = dump();

        raw(statement -> {
            statement.execute("UPDATE claim SET status = 'accepted'");
            statement.execute("DELETE FROM bulletin WHERE language = 'fr'");
            statement.execute("INSERT INTO claim_word (word, claim) VALUES ('personne', 1)");
            statement.execute("INSERT INTO word (rowid, title, body) VALUES (900, 'rien', 'rien')");
        });
        assertThat(dump()).isNotEqualTo(before);
        try (Record store = Samples.open(folder)) {
            store.rebuild();
        }

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void whatIsDestroyedLeavesDerivedTablesAsARebuildMakesThem() throws SQLException {
        try (Record store = Samples.create(folder)) {
            List<String> ids = everyKindOfAct(store);
            store.guard().restrict(ids.get(0), "lawyers", "asked", "Ada Moreau");
            store.guard().restrictPerson(List.of("Luc Sarel"), "lawyers", "asked", "Ada Moreau");
            Added whole = Samples.add(store, "Quatre\nOn a [pris] {Luc Sarel}.");
            store.guard().redact(ids.get(1), "mistaken", "rule 4", "Ada Moreau");
            store.guard().redact(whole.id(), "an order", "a court", "Ada Moreau");
        }
        List<String> before = dump();

        try (Record store = Samples.open(folder)) {
            store.rebuild();
        }

        assertThat(dump()).isEqualTo(before);
    }

    private static List<String> everyKindOfAct(Record store) {
        List<String> ids = new ArrayList<>(Samples.add(
                        store,
                        "Un\n"
                            + "On a [pris]<prendre> {Jean Kabemba}, [saisi] {Paule Ordan}, [tenu]"
                            + " {Luc Sarel}.")
                .newClaims());
        ids.addAll(
                Samples.add(store, "Deux\nOn a [pris]<prendre> {Hélène Nzuzi}.").newClaims());
        store.review(ids.get(0), Decision.ACCEPT, "", "Ada Moreau");
        store.review(ids.get(1), Decision.REJECT, "another", "Ada Moreau");
        KeptClaim last = store.claims(ClaimFilter.all()).getLast();
        store.correct(
                last.id(),
                Samples.claim(EventKind.SUMMONS, last.claim().trigger(), List.of(), "a person"),
                "",
                "Ben Okri");
        store.review(last.id(), Decision.REOPEN, "", "Ben Okri");
        Reading again = Samples.read(
                "Un\n"
                    + "On a [pris]<prendre> {Jean Kabemba}, saisi<saisir> Paule Ordan, tenu {Luc"
                    + " Sarel}.",
                "reader 2");
        store.add(Samples.BY_HAND, Samples.bytes(again), again);
        return ids;
    }

    private List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        raw(statement -> {
            statement.execute(
                    "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, word, instance)");
            for (String table : DERIVED) {
                try (ResultSet result =
                        statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
                    while (result.next()) {
                        rows.add(table + " " + row(result));
                    }
                }
            }
        });
        return rows;
    }

    private static String row(ResultSet result) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            byte[] bytes = result.getBytes(i);
            row.append(bytes == null ? "NULL" : HexFormat.of().formatHex(bytes)).append(' ');
        }
        return row.toString();
    }

    private interface Raw {
        void on(Statement statement) throws SQLException;
    }

    private void raw(Raw work) throws SQLException {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(folder.resolve("record.vigie"), key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            work.on(statement);
        }
    }
}
