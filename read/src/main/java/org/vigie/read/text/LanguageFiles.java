package org.vigie.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The data files of the languages, `lang/<tag>/…`, as they lie on the class path.
///
/// `lang/index.txt`, made by the build, lists them all, since a jar cannot be listed like a folder.
public final class LanguageFiles {
    private static final String ROOT = "lang/";
    private static final List<String> INDEX = index();

    private LanguageFiles() {}

    /// One line of a data file that says something.
    ///
    /// @param file   the file's path, such as `lang/fr/frames/arrest.frames`
    /// @param number the line's number, from 1
    /// @param text   the line, without white space at its end
    public record Line(String file, int number, String text) {

        /// {@return the columns of the line, parted by tabs and trimmed}
        public List<String> columns() {
            return List.of(text.split("\t")).stream().map(String::strip).toList();
        }

        /// {@return an error that names the place}
        ///
        /// @param found what is wrong, and how to put it right
        public IllegalArgumentException wrong(String found) {
            return new IllegalArgumentException(file + ":" + number + ": " + found);
        }
    }

    /// {@return the tags of the languages that are installed, in the order of their names}
    public static List<String> languages() {
        TreeSet<String> tags = new TreeSet<>();
        for (String path : INDEX) {
            if (path.endsWith("/language.tsv")) {
                tags.add(path.substring(ROOT.length(), path.indexOf('/', ROOT.length())));
            }
        }
        return List.copyOf(tags);
    }

    /// {@return the paths of the files in a folder of a language, in order}
    ///
    /// @param tag    the language
    /// @param folder such as `frames`
    public static List<String> list(String tag, String folder) {
        String prefix = ROOT + tag + "/" + folder + "/";
        TreeSet<String> paths = new TreeSet<>();
        INDEX.stream().filter(path -> path.startsWith(prefix)).forEach(paths::add);
        parent(tag)
                .ifPresent(parent -> list(parent, folder)
                        .forEach(path -> paths.add(prefix
                                + path.substring((ROOT + parent + "/" + folder + "/").length()))));
        return List.copyOf(paths);
    }

    /// {@return the language that another one inherits from: `fr` for `fr-BI`; none for one
    ///     whose tag has a single part}
    ///
    /// @param tag BCP 47 tag
    public static Optional<String> parent(String tag) {
        int cut = tag.lastIndexOf('-');
        return cut < 0 ? Optional.empty() : Optional.of(tag.substring(0, cut));
    }

    /// The same file of the parent language. What a language is called and how it is written is
    /// its own affair.
    private static Optional<String> inherited(String path) {
        int end = path.indexOf('/', ROOT.length());
        if (end < 0 || path.endsWith("/language.tsv")) {
            return Optional.empty();
        }
        return parent(path.substring(ROOT.length(), end))
                .map(parent -> ROOT + parent + path.substring(end));
    }

    /// {@return the lines of a file that are neither empty nor a comment, after those of the
    ///     same file of the language's parent; none if there is no such file}
    ///
    /// @param path such as `lang/fr/tags.tsv`
    public static List<Line> lines(String path) {
        List<Line> lines = new ArrayList<>();
        inherited(path).ifPresent(parent -> lines.addAll(lines(parent)));
        try (InputStream in = LanguageFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return lines;
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(new Line(path, number, line.stripTrailing()));
                }
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }

    private static List<String> index() {
        return lines(ROOT + "index.txt").stream()
                .map(line -> ROOT + line.text())
                .sorted()
                .toList();
    }
}
