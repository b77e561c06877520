package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.serve.WatchedFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class WatchedFolderTest {
    @TempDir
    Path folder;

    private Path watched;
    private Workplace workplace;
    private WatchedFolder watching;

    @BeforeEach
    void anEmptyRecordAndAnEmptyFolder() throws IOException {
        watched = Files.createDirectory(folder.resolve("watched"));
        workplace = Workplace.empty(folder);
        watching = WatchedFolder.of(watched, workplace.desk());
        watching.look();
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private long bulletins() {
        return workplace.record().bulletins(100, 0).size();
    }

    @Test
    void aFileIsTakenWhenItStaysAsItWasAndOnceAndLeftWhereItIs() throws IOException {
        Path file = Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);

        watching.look();
        long first = bulletins();
        watching.look();
        watching.look();

        assertThat(first).isZero();
        assertThat(bulletins()).isEqualTo(1);
        assertThat(watching.status().taken()).isEqualTo(1);
        assertThat(watching.status().waiting()).isZero();
        assertThat(file).hasContent(Workplace.FRENCH);
    }

    @Test
    void aFileThatIsStillBeingWrittenWaits() throws IOException {
        Path file = Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        watching.look();
        Files.writeString(file, "\nEncore une phrase.\n", StandardOpenOption.APPEND);

        watching.look();

        assertThat(bulletins()).isZero();
        assertThat(watching.status().waiting()).isEqualTo(1);
    }

    @Test
    void whatWasTakenIsNotTakenAgainAfterARestartOrUnderAnotherName() throws IOException {
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        watching.look();
        watching.look();
        long size = workplace.record().checkpoint().size();

        WatchedFolder again = WatchedFolder.of(watched, workplace.desk());
        Files.writeString(watched.resolve("copy.txt"), Workplace.FRENCH);
        again.look();
        again.look();

        assertThat(workplace.record().checkpoint().size()).isEqualTo(size);
        assertThat(again.status().taken()).isZero();
    }

    @Test
    void whatCannotBeReadIsToldByNameAndHoldsNothingUp() throws IOException {
        Files.write(watched.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1});
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        Files.writeString(watched.resolve("half.txt.part"), Workplace.RUSSIAN);
        watching.look();
        watching.look();

        assertThat(bulletins()).isEqualTo(1);
        assertThat(watching.status().failures()).containsOnlyKeys("broken.pdf");

        Files.delete(watched.resolve("broken.pdf"));
        watching.look();
        assertThat(watching.status().failures()).isEmpty();
    }
}
