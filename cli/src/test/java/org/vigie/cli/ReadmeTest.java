package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The first screen of the README shows what the program says.
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(markdown)?\n(.*?)```");

    @Test
    void theBulletinOfTheReadmeIsReadIntoTheClaimsThatItShows(@TempDir Path folder)
            throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(
                        Files.readString(HouseFiles.root().resolve("README.md")))
                .results()
                .toList();
        Shell shell = new Shell(folder);
        Path bulletin = shell.file("algua.md", blocks.get(0).group(2));

        String told = shell.run("read", bulletin).out();

        assertThat(told.strip()).isEqualTo(blocks.get(1).group(2).strip());
    }
}
