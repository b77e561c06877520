package org.vigie.read.dates;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Note;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words and shapes of a language's dates, by class: `words.tsv` and `shapes.tsv`.
///
/// A word is found by its folded form; with `~` before it by its lemma; written with a capital
/// only
/// where it stands with one. `_` stands for the space within several words.
final class Vocabulary {
    /// What the engine makes itself out of figures and words of number.
    private static final Set<String> MADE = Set.of("n", "day", "year", "yy", "ordinal", "words");

    /// The class of a run of words.
    static final String RUN = "words";

    /// The class of words that follow a year, such as the Russian for `of the year`.
    private static final String YEAR_WORD = "year-word";

    private static final Pattern FIELDS = Pattern.compile("[a-z]+=\\d+( +[a-z]+=\\d+)*");

    /// `words` is a run of so many words at most.
    private static final int MAX_WORDS = 8;

    private final Map<String, List<Entry>> forms = new HashMap<>();
    private final Map<String, List<Entry>> lemmas = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Numerals numerals;
    private final Note<List<Entry>> entries;
    private final Set<String> classes = new HashSet<>(MADE);

    private record Entry(
            String name, Map<String, String> values, List<String> words, Letter first) {}

    /// How a word is to begin.
    private enum Letter {
        ANY,
        CAPITAL,
        SMALL;

        boolean fits(List<Token> tokens, int at) {
            boolean capital = tokens.get(at).isCapitalised();
            return switch (this) {
                case ANY -> true;
                case CAPITAL -> capital;
                case SMALL ->
                    !capital || at == 0 || ".!?…".contains(tokens.get(at - 1).form());
            };
        }
    }

    Vocabulary(Language language, String folder) {
        this.numerals = new Numerals(language);
        this.entries = new Note<>(language, this::entries);
        LanguageFiles.lines(folder + "words.tsv").forEach(this::words);
        LanguageFiles.lines(folder + "shapes.tsv").forEach(this::shapes);
    }

    /// The names of the classes that patterns may ask for.
    Set<String> classes() {
        return classes;
    }

    private void words(LanguageFiles.Line line) {
        List<String> columns = line.columns();
        if (columns.size() != 3) {
            throw line.wrong("expected class, value and words, parted by tabs");
        }
        if (columns.get(1).indexOf('=') >= 0 && !FIELDS.matcher(columns.get(1)).matches()) {
            throw line.wrong("a value of several fields is written such as month=12 day=25");
        }
        for (String word : columns.get(2).split(" +")) {
            switch (columns.get(0)) {
                case "number" -> numerals.cardinal(Fold.lower(word), number(line, columns));
                case "ordinal" -> numerals.ordinal(Fold.lower(word), number(line, columns));
                case "joiner" -> numerals.joiner(Fold.lower(word));
                default -> word(columns.get(0), columns.get(1), word);
            }
        }
        classes.add(columns.get(0));
    }

    private static int number(LanguageFiles.Line line, List<String> columns) {
        try {
            return Integer.parseInt(columns.get(1));
        } catch (NumberFormatException wrong) {
            throw line.wrong("the value of a number needs to be a whole number");
        }
    }

    private void word(String name, String value, String written) {
        boolean small = written.startsWith("!") && written.length() > 1;
        String word = small ? written.substring(1) : written;
        boolean lemma = word.startsWith("~");
        String bare = lemma ? word.substring(1) : word;
        Letter first = Character.isUpperCase(bare.codePointAt(0))
                ? Letter.CAPITAL
                : small ? Letter.SMALL : Letter.ANY;
        List<String> words = List.of(Fold.lower(bare).split("_"));
        (lemma ? lemmas : forms)
                .computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
                .add(new Entry(name, values(name, value), words, first));
    }

    private void shapes(LanguageFiles.Line line) {
        List<String> columns = line.columns();
        if (columns.size() != 2) {
            throw line.wrong("expected class and shapes, parted by a tab");
        }
        for (String written : columns.get(1).split(" +")) {
            shapes.add(Shape.parse(columns.get(0), written, line));
        }
        classes.add(columns.get(0));
    }

    /// Everything that begins at a token.
    List<Edge> edges(Text text, int at) {
        Token token = text.tokens().get(at);
        List<Edge> edges = new ArrayList<>();
        switch (token.kind()) {
            case WORD -> {
                entries(entries.of(token), text.tokens(), at, edges);
                numbers(text.tokens(), at, edges);
            }
            case NUMBER -> {
                numbers(text.tokens(), at, edges);
                shapes(text, at, edges);
            }
            case MARK ->
                entries(forms.getOrDefault(token.folded(), List.of()), text.tokens(), at, edges);
            case LINK -> {}
        }
        return edges.size() < 2 ? edges : List.copyOf(new LinkedHashSet<>(edges));
    }

    /// The runs of words that begin at a token, the shortest first.
    static List<Edge> runs(List<Token> tokens, int at) {
        List<Edge> edges = new ArrayList<>();
        int end = at;
        while (end < tokens.size()
                && end < at + MAX_WORDS
                && tokens.get(end).kind() == Token.Kind.WORD) {
            end++;
            edges.add(Edge.word(RUN, end, "x"));
        }
        return edges;
    }

    private List<Entry> entries(WordForm word) {
        List<Entry> found = new ArrayList<>(forms.getOrDefault(word.folded(), List.of()));
        found.addAll(lemmas.getOrDefault(word.folded(), List.of()));
        for (Reading reading : word.readings()) {
            found.addAll(lemmas.getOrDefault(reading.lemma(), List.of()));
        }
        return List.copyOf(found);
    }

    private static void entries(List<Entry> entries, List<Token> tokens, int at, List<Edge> edges) {
        for (Entry entry : entries) {
            if (entry.first().fits(tokens, at) && follows(entry, tokens, at)) {
                int end = at + entry.words().size();
                edges.add(new Edge(entry.name(), end, entry.values(), Optional.empty()));
            }
        }
    }

    /// A word says its class's name, or what it lists: `month=12 day=25` for a feast.
    private static Map<String, String> values(String name, String value) {
        if (value.indexOf('=') < 0) {
            return Map.of(name, value);
        }
        Map<String, String> values = new HashMap<>();
        for (String field : value.split(" +")) {
            int equals = field.indexOf('=');
            values.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return Map.copyOf(values);
    }

    private static boolean follows(Entry entry, List<Token> tokens, int at) {
        if (at + entry.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < entry.words().size(); i++) {
            if (!tokens.get(at + i).folded().equals(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void numbers(List<Token> tokens, int at, List<Edge> edges) {
        Optional<Numerals.Numeral> read = numerals.read(tokens, at);
        if (read.isEmpty()) {
            return;
        }
        Numerals.Numeral number = read.get();
        edges.add(Edge.word(number.ordinal() ? "ordinal" : "n", number.end(), number.text()));
        int value = number.text().indexOf('.') < 0 ? Integer.parseInt(number.text()) : -1;
        boolean figures = tokens.get(at).kind() == Token.Kind.NUMBER;
        int digits = tokens.get(at).form().length();
        if (value >= 1 && value <= 31 && (number.ordinal() || figures && digits <= 2)) {
            edges.add(Edge.word("day", number.end(), number.text()));
        }
        boolean year = value >= 1500 && value <= 2100 && (!figures || digits == 4);
        if (year && !counts(tokens, number.end())) {
            edges.add(Edge.word("year", number.end(), number.text()));
        }
        if (figures && digits == 2 && value >= 0) {
            edges.add(Edge.word("yy", number.end(), number.text()));
        }
    }

    /// `1800 workers`: a number before what can only be a noun of the plural is no year.
    private boolean counts(List<Token> tokens, int next) {
        if (next >= tokens.size()
                || isOfYear(tokens.get(next))
                || !tokens.get(next).is(Pos.NOUN, Feature.PLURAL)) {
            return false;
        }
        for (Reading reading : tokens.get(next).readings()) {
            if (reading.pos() != Pos.NOUN && reading.pos() != Pos.ADJECTIVE) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfYear(Token token) {
        return forms.getOrDefault(token.folded(), List.of()).stream()
                .anyMatch(entry -> entry.name().equals(YEAR_WORD));
    }

    private void shapes(Text text, int at, List<Edge> edges) {
        int begin = text.tokens().get(at).begin();
        for (Shape shape : shapes) {
            Optional<Shape.Match> match = shape.match(text.chars(), begin);
            if (match.isEmpty()) {
                continue;
            }
            int end = at;
            while (end < text.tokens().size()
                    && text.tokens().get(end).end() < match.get().end()) {
                end++;
            }
            if (end < text.tokens().size()
                    && text.tokens().get(end).end() == match.get().end()) {
                edges.add(edge(shape, match.get().fields(), end + 1));
            }
        }
    }

    /// A shape of one field is a number of its class; of several, each answers by its name.
    private static Edge edge(Shape shape, Map<String, String> fields, int end) {
        return fields.size() == 1
                ? Edge.word(shape.name(), end, fields.values().iterator().next())
                : new Edge(shape.name(), end, Map.copyOf(fields), Optional.empty());
    }
}
