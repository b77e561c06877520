package org.vigie.read.dates;

import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates of one language as its folder `dates` tells them: words, shapes, tenses and rules.
///
/// Every file `*.rules` is one layer; the layers run in the order of their names, and each may ask
/// for what the earlier ones found.
final class Grammar {
    private static final Pattern EXAMPLE = Pattern.compile(
            "(yes|no|none) «([^»]+)»(?: published (\\d{4}-\\d\\d-\\d\\d))?(?: → (.+))?");

    private static final Set<String> EXAMPLE_WORDS = Set.of("yes", "no", "none");

    private final String tag;
    private final Vocabulary vocabulary;
    private final Tenses tenses;
    private final List<PatternTree> layers = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> classes;
    private final Set<String> names = new HashSet<>();
    private int rules;

    /// An example of a rule, which the tests run.
    ///
    /// @param rule      the rule's name with its language
    /// @param kind      `yes` the rule reads the value, `no` it reads nothing, `none` no
    ///     rule does
    /// @param text      invented words
    /// @param published the day of publication, if the example needs one
    /// @param value     what is to be read, as EDTF or as `TYPE value`; empty for a
    ///     counter-example
    /// @param place     the file and line
    record Example(
            String rule,
            String kind,
            String text,
            Optional<LocalDate> published,
            String value,
            String place) {}

    Grammar(Language language) {
        this.tag = language.tag();
        String folder = "lang/" + tag + "/dates/";
        this.vocabulary = new Vocabulary(language, folder);
        this.tenses = new Tenses(language, folder);
        this.classes = new HashSet<>(vocabulary.classes());
        for (String path : LanguageFiles.list(tag, "dates")) {
            if (path.endsWith(".rules")) {
                layers.add(new Layer(language, LanguageFiles.lines(path)).tree());
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Tenses tenses() {
        return tenses;
    }

    List<PatternTree> layers() {
        return List.copyOf(layers);
    }

    List<Example> examples() {
        return List.copyOf(examples);
    }

    /// The names of all rules.
    Set<String> names() {
        return Set.copyOf(names);
    }

    /// Reads one file of rules.
    private final class Layer {
        private final PatternTree tree;
        private final Set<String> made = new HashSet<>();
        private String rule = "";

        Layer(Language language, List<LanguageFiles.Line> lines) {
            tree = new PatternTree(language);
            for (LanguageFiles.Line line : lines) {
                String text = line.text().strip();
                if (text.startsWith("rule ")) {
                    rule = tag + "/" + text.substring(5).strip();
                    if (!names.add(rule)) {
                        throw line.wrong("a rule of this name stands before");
                    }
                } else if (rule.isEmpty()) {
                    throw line.wrong("expected a line `rule NAME` first");
                } else if (EXAMPLE_WORDS.contains(text.split(" ", 2)[0])) {
                    examples.add(example(line, text));
                } else {
                    pattern(line, text);
                }
            }
            classes.addAll(made);
        }

        PatternTree tree() {
            return tree;
        }

        private Example example(LanguageFiles.Line line, String text) {
            Matcher parts = EXAMPLE.matcher(text);
            if (!parts.matches() || parts.group(1).equals("yes") == (parts.group(4) == null)) {
                throw line.wrong(
                        "expected yes «words» published DAY → VALUE, no «words» or none «words»");
            }
            return new Example(
                    rule,
                    parts.group(1),
                    parts.group(2),
                    Optional.ofNullable(parts.group(3)).map(LocalDate::parse),
                    Optional.ofNullable(parts.group(4)).orElse(""),
                    line.file() + ":" + line.number());
        }

        private void pattern(LanguageFiles.Line line, String text) {
            int arrow = text.indexOf(" => ");
            if (arrow < 0) {
                throw line.wrong("expected a pattern, ` => ` and an operation");
            }
            Rule action = action(line, text.substring(arrow + 4).strip().split("\\s+"));
            made.addAll(action.edges());
            for (List<PatternParser.Step> row :
                    new PatternParser(line, text.substring(0, arrow).strip(), classes).rows()) {
                tree.add(row, action);
            }
        }

        private Rule action(LanguageFiles.Line line, String[] words) {
            Optional<Operation> operation = Operation.named(words[0]);
            if (operation.isEmpty()) {
                throw line.wrong("no operation is called " + words[0]);
            }
            Map<String, String> settings = new HashMap<>();
            List<String> edges = new ArrayList<>(List.of(operation.get().edge()));
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (words[i].equals("as") && i + 1 < words.length) {
                    edges.addAll(List.of(words).subList(i + 1, words.length));
                    break;
                }
                if (equals < 1) {
                    throw line.wrong("expected settings such as unit=W, or `as` and classes");
                }
                settings.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
            return new Rule(rule, operation.get(), Map.copyOf(settings), edges, rules++);
        }
    }

    /// The day that numbers name, if there is one.
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
