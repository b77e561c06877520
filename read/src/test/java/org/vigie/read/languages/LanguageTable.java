package org.vigie.read.languages;

import org.vigie.read.GoldenBulletinsTest;
import org.vigie.read.Reader;
import org.vigie.read.events.EventReader;
import org.vigie.read.events.FrameExamplesTest;
import org.vigie.read.frames.FrameFile;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table of languages, as it is today.
final class LanguageTable {
    private static final String HEAD = """
        # What each language holds; made by LanguagesTest -Dvigie.table=lang/shared/languages.tsv.
        # tag TAB name TAB rules of frames TAB examples TAB kinds of event TAB share of examples that
        # hold TAB state
        """;

    private LanguageTable() {}

    /// Writes the table of all installed languages.
    static void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String tag : Reader.languages()) {
            lines.add(String.join("\t", row(tag)));
        }
        Files.writeString(file, HEAD + String.join("\n", lines) + "\n");
    }

    /// {@return the row of a language}
    static List<String> row(String tag) {
        List<Integer> figures = figures(tag);
        double fail = (double) FrameExamplesTest.failures(tag).size() / Math.max(1, figures.get(1));
        return List.of(
                tag,
                Language.of(tag).name(),
                String.valueOf(figures.get(0)),
                String.valueOf(figures.get(1)),
                String.valueOf(figures.get(2)),
                String.format(Locale.ROOT, "%.2f", 1 - fail),
                String.join(" ", Language.of(tag).list("state")));
    }

    /// {@return how many rules, examples and kinds of event a language has}
    static List<Integer> figures(String tag) {
        int rules = 0;
        int kinds = 0;
        for (String path : LanguageFiles.list(tag, "frames")) {
            rules += new FrameFile(tag, path).rules().size();
            kinds++;
        }
        int examples = new EventReader(Language.of(tag)).lexicon().examples().size()
                + GoldenBulletinsTest.texts(tag).size();
        return List.of(rules, examples, kinds);
    }
}
