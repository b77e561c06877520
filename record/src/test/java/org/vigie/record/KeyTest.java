package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

class KeyTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("record.vigie");
    }

    @Test
    void aPassphraseOpensWhatItMade() {
        char[] words = "l'été n'est \"pas\" fini ; 夏".toCharArray();
        try (RecordKey key = RecordKey.ofPassphrase(words)) {
            Record.create(file(), key, Samples.CLOCK).close();
        }

        assertThat(opens(words)).isTrue();
        assertThat(opens("l'été".toCharArray())).isFalse();
    }

    @Test
    void aChangedKeyOpensAndTheOldOneDoesNot() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, KilledWriter.text("one"));
        }

        char[] words = "d'un bout à l'autre".toCharArray();
        try (RecordKey key = Samples.key();
                RecordKey fresh = RecordKey.ofPassphrase(words)) {
            assertThat(Record.changeKey(file(), key, fresh, Samples.CLOCK))
                    .isInstanceOfSatisfying(Opening.Opened.class, opened -> {
                        assertThat(opened.store().verify())
                                .isInstanceOf(Verification.Verified.class);
                        opened.store().close();
                    });
            assertThat(Record.open(file(), key, Samples.CLOCK)).isEqualTo(new Opening.WrongKey());
            assertThat(Record.changeKey(file(), key, fresh, Samples.CLOCK))
                    .isEqualTo(new Opening.WrongKey());
        }
        assertThat(opens(words)).isTrue();
    }

    @Test
    void aKeyIsNotChangedUnderAnotherProgram() {
        try (Record store = Samples.create(folder);
                RecordKey key = Samples.key();
                RecordKey fresh = RecordKey.ofPassphrase("d'un bout".toCharArray())) {
            assertThatThrownBy(() -> Record.changeKey(file(), key, fresh, Samples.CLOCK))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            failed ->
                                    assertThat(failed.code()).isEqualTo(RecordException.Code.BUSY));

            assertThat(Samples.add(store, KilledWriter.text("one")).newClaims()).hasSize(3);
        }
    }

    private boolean opens(char[] words) {
        try (RecordKey key = RecordKey.ofPassphrase(words)) {
            if (Record.open(file(), key, Samples.CLOCK) instanceof Opening.Opened(var store)) {
                store.close();
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutSayingIt() throws Exception {
        Path secret = Files.writeString(folder.resolve("record.key"), "not sixty-four digits\n");

        assertThatThrownBy(() -> RecordKey.read(secret))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("record.key")
                .hasMessageNotContaining("digits\n");
        assertThatThrownBy(() -> RecordKey.read(folder.resolve("none.key")))
                .isInstanceOf(RecordException.class);
        assertThatThrownBy(() -> RecordKey.ofPassphrase(new char[0]))
                .isInstanceOf(RecordException.class);
        assertThatThrownBy(() -> RecordKey.ofPassphrase("x'00'".toCharArray()))
                .isInstanceOf(RecordException.class);
    }

    @Test
    void anExistingFileIsNotWrittenOver() throws Exception {
        Files.writeString(file(), "something else");

        assertThatThrownBy(() -> Samples.create(folder))
                .isInstanceOfSatisfying(
                        RecordException.class,
                        failed -> assertThat(failed.code()).isEqualTo(RecordException.Code.EXISTS));
        assertThat(file()).hasContent("something else");
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws Exception {
        Samples.create(folder).close();
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(file(), key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '99'");
        }

        try (RecordKey key = Samples.key()) {
            assertThat(Record.open(file(), key, Samples.CLOCK))
                    .isEqualTo(new Opening.TooNew(99, Schema.NEWEST));
        }
    }

    @Test
    void placesFollowTheSystemAndTheEnvironment() {
        Path home = Path.of("/home/ada");

        assertThat(RecordPlaces.of(Map.of(), "Linux", home))
                .isEqualTo(new RecordPlaces(
                        home.resolve(".local/share/vigie/record.vigie"),
                        home.resolve(".config/vigie/record.key")));
        assertThat(RecordPlaces.of(
                        Map.of(
                                "XDG_DATA_HOME",
                                "/data",
                                "XDG_CONFIG_HOME",
                                "relative/is/not/honoured"),
                        "Linux",
                        home))
                .isEqualTo(new RecordPlaces(
                        Path.of("/data/vigie/record.vigie"),
                        home.resolve(".config/vigie/record.key")));
        assertThat(RecordPlaces.of(Map.of("APPDATA", "/roaming"), "Windows 11", home))
                .isEqualTo(new RecordPlaces(
                        home.resolve("AppData/Local/vigie/record.vigie"),
                        Path.of("/roaming/vigie/record.key")));
        assertThat(RecordPlaces.of(Map.of(), "Mac OS X", home).data())
                .isEqualTo(home.resolve("Library/Application Support/vigie/record.vigie"));
    }
}
