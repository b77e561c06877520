package org.vigie.read.frames;

import org.vigie.claim.EventKind;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one `lang/<tag>/frames/<kind>.frames`: its rules and the examples beside them.
public final class FrameFile {
    private static final Pattern EXAMPLE = Pattern.compile("(yes|no)\\s+«(.*)»\\s*(.*)");
    private static final Pattern CLAUSE =
            Pattern.compile("\\s(if|unless)\\s+([^\\s=!]+)(!?=)(\\S+)");

    private final String tag;
    private final List<FrameRule> rules = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<WordPattern> stops = new ArrayList<>();
    private final Map<FrameRule.Type, Map<String, String>> defaults =
            new EnumMap<>(FrameRule.Type.class);
    private final EventKind kind;

    /// Reads a file.
    ///
    /// @param tag  the language
    /// @param path such as `lang/fr/frames/arrest.frames`
    /// @throws IllegalArgumentException if a line is not of the form; the message names file
    ///     and line
    public FrameFile(String tag, String path) {
        this.tag = tag;
        String name = path.substring(path.lastIndexOf('/') + 1).replace(".frames", "");
        this.kind = EventKind.parse(name);
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            read(line);
        }
    }

    /// {@return the kind of event that the file is about}
    public EventKind kind() {
        return kind;
    }

    /// {@return the rules in the order of the file}
    public List<FrameRule> rules() {
        return rules;
    }

    /// {@return the examples in the order of the file}
    public List<Example> examples() {
        return examples;
    }

    /// {@return the phrases in which no word is a trigger of this kind}
    public List<WordPattern> stops() {
        return stops;
    }

    private void read(LanguageFiles.Line line) {
        String text = line.text().strip();
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        switch (word) {
            case "kind" -> kind(line, rest);
            case "default" -> defaultRoles(line, rest);
            case "yes", "no" -> example(line, text);
            case "stop" -> stops.add(WordPattern.parse(rest, line));
            case "verb" -> rule(line, FrameRule.Type.VERB, rest);
            case "noun" -> rule(line, FrameRule.Type.NOUN, rest);
            case "adj" -> rule(line, FrameRule.Type.ADJ, rest);
            default ->
                throw line.wrong(
                        "expected kind, default, verb, noun, adj, stop, yes or no; found " + word);
        }
    }

    private void kind(LanguageFiles.Line line, String label) {
        EventKind stated = EventKind.parse(label);
        if (stated != kind) {
            throw line.wrong("the file is named for " + kind.label() + " and says " + label);
        }
    }

    private void defaultRoles(LanguageFiles.Line line, String rest) {
        String[] words = rest.split(" +");
        Map<String, String> roles = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            role(line, words[i], roles);
        }
        defaults.put(type(line, words[0]), roles);
    }

    private static FrameRule.Type type(LanguageFiles.Line line, String word) {
        for (FrameRule.Type type : FrameRule.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        throw line.wrong("expected verb, noun or adj; found " + word);
    }

    private static void role(
            LanguageFiles.Line line, String assignment, Map<String, String> roles) {
        int equals = assignment.indexOf('=');
        if (equals <= 0 || equals == assignment.length() - 1) {
            throw line.wrong("expected slot=role; found " + assignment);
        }
        roles.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private void example(LanguageFiles.Line line, String text) {
        Matcher parts = EXAMPLE.matcher(text);
        if (!parts.matches()) {
            throw line.wrong("expected yes «sentence» roles, or no «sentence»");
        }
        examples.add(new Example(
                kind,
                parts.group(1).equals("yes"),
                parts.group(2),
                parts.group(3),
                line.file() + ":" + line.number()));
    }

    private void rule(LanguageFiles.Line line, FrameRule.Type type, String rest) {
        List<Condition> conditions = new ArrayList<>();
        Matcher clauses = CLAUSE.matcher(rest);
        while (clauses.find()) {
            boolean wanted = clauses.group(1).equals("if") == clauses.group(3).equals("=");
            conditions.add(new Condition(
                    clauses.group(2), Alternative.parse(clauses.group(4), line), wanted));
        }
        String head = clauses.replaceAll("").strip();
        int colon = head.indexOf(" : ");
        Map<String, String> roles = new HashMap<>(defaults.getOrDefault(type, Map.of()));
        if (colon >= 0) {
            for (String assignment : head.substring(colon + 3).strip().split(" +")) {
                role(line, assignment, roles);
            }
        }
        WordPattern pattern = WordPattern.parse(colon >= 0 ? head.substring(0, colon) : head, line);
        String id = tag + "/" + kind.label() + "#" + (rules.size() + 1);
        rules.add(new FrameRule(
                kind,
                type,
                pattern,
                Map.copyOf(roles),
                List.copyOf(conditions),
                id,
                line.file(),
                line.number()));
    }
}
