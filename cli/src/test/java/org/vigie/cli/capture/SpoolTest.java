package org.vigie.cli.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;

/// What waits on the disk is nobody's to read, and nothing of it stays.
class SpoolTest {
    private static final String PAGE = "Zelmirapol ".repeat(2000);

    @Test
    void whatLiesOnTheDiskIsNotPlain() throws IOException {
        try (Spool spool = new Spool()) {
            try (OutputStream out = spool.fill()) {
                out.write(PAGE.getBytes(US_ASCII));
            }

            byte[] disk = Files.readAllBytes(spool.file());

            assertThat(disk).hasSize(PAGE.length());
            assertThat(new String(disk, US_ASCII)).doesNotContain("Zelmira", "mirapol");
            try (InputStream in = spool.open()) {
                assertThat(in.readAllBytes()).asString(US_ASCII).isEqualTo(PAGE);
            }
        }
    }

    @Test
    void oneKeyStreamHidesOneText() throws IOException {
        try (Spool spool = new Spool()) {
            spool.fill().close();

            assertThatIllegalStateException().isThrownBy(spool::fill);
        }
    }
}
