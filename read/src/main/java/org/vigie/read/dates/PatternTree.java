package org.vigie.read.dates;

import org.vigie.read.text.Language;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All the rows of one layer's patterns as one tree, so that every token is looked at once for all
/// of them. Rows are finite and nothing repeats: a match costs no more than the tree is deep.
final class PatternTree {
    private final Node root = new Node();
    private final Note<List<Node>> first;

    PatternTree(Language language) {
        this.first = new Note<>(language, root::after);
    }

    private static final class Node {
        private final Map<String, Node> forms = new HashMap<>();
        private final Map<String, Node> lemmas = new HashMap<>();
        private final Map<PatternParser.OfClass, Node> classes = new LinkedHashMap<>();
        /// Whether one of the classes is a run of any words, which may begin everywhere.
        private boolean takesRun;
        /// The bits of the words that lead on from here, see [WordForm#bit(String)].
        private long words;
        private final Map<PatternParser.Limit, Node> limits =
                new EnumMap<>(PatternParser.Limit.class);
        private final List<Accepted> accepted = new ArrayList<>();

        /// Where a word leads: by its form, then by its lemmas.
        List<Node> after(WordForm word) {
            List<Node> nodes = new ArrayList<>();
            Node byForm = forms.get(word.folded());
            if (byForm != null) {
                nodes.add(byForm);
            }
            if (!lemmas.isEmpty()) {
                lemma(word.folded(), nodes);
                for (Reading reading : word.readings()) {
                    lemma(reading.lemma(), nodes);
                }
            }
            return nodes;
        }

        private void lemma(String lemma, List<Node> nodes) {
            Node node = lemmas.get(lemma);
            if (node != null && !nodes.contains(node)) {
                nodes.add(node);
            }
        }
    }

    /// A rule whose row ends here; `open` and `close` count steps of the row.
    private record Accepted(Rule rule, int open, int close) {}

    /// A row that matched: with its context it reaches from `from` to `to`.
    record Match(Term term, int from, int to) {}

    void add(List<PatternParser.Step> row, Rule rule) {
        Node node = root;
        int steps = 0;
        int open = 0;
        int close = -1;
        for (PatternParser.Step step : row) {
            switch (step) {
                case PatternParser.Form(String form) -> {
                    node.words |= WordForm.bit(form);
                    node = node.forms.computeIfAbsent(form, key -> new Node());
                }
                case PatternParser.Lemma(String lemma) -> {
                    node.words |= WordForm.bit(lemma);
                    node = node.lemmas.computeIfAbsent(lemma, key -> new Node());
                }
                case PatternParser.OfClass ofClass -> {
                    node.takesRun |= ofClass.name().equals(Vocabulary.RUN);
                    node = node.classes.computeIfAbsent(ofClass, key -> new Node());
                }
                case PatternParser.Limit limitStep ->
                    node = node.limits.computeIfAbsent(limitStep, key -> new Node());
                case PatternParser.Bracket.OPEN -> {
                    open = steps;
                    steps--;
                }
                case PatternParser.Bracket.CLOSE -> {
                    close = steps;
                    steps--;
                }
            }
            steps++;
        }
        int last = close < 0 ? steps : close;
        if (last > open) {
            node.accepted.add(new Accepted(rule, open, last));
        }
    }

    /// All matches that begin at a token of a sentence; none reaches beyond the sentence.
    List<Match> matches(List<Token> tokens, Chart chart, int at, Sentence sentence) {
        boolean possible = !chart.isEmpty(at)
                || !first.of(tokens.get(at)).isEmpty()
                || root.takesRun
                || at == sentence.firstToken();
        if (!possible) {
            return List.of();
        }
        Walk walk = new Walk(tokens, chart, at, sentence);
        walk.from(root, at);
        return walk.matches;
    }

    private final class Walk {
        private final List<Token> tokens;
        private final Chart chart;
        private final int begin;
        private final int start;
        private final int limit;
        private final List<Integer> steps = new ArrayList<>();
        private final List<Term.Capture> captures = new ArrayList<>();
        private final List<Match> matches = new ArrayList<>();

        Walk(List<Token> tokens, Chart chart, int begin, Sentence sentence) {
            this.tokens = tokens;
            this.chart = chart;
            this.begin = begin;
            this.start = sentence.firstToken();
            this.limit = sentence.endToken();
        }

        void from(Node node, int at) {
            steps.add(at);
            for (Accepted accepted : node.accepted) {
                Term term = new Term(
                        accepted.rule,
                        steps.get(accepted.open),
                        steps.get(accepted.close),
                        List.copyOf(captures));
                matches.add(new Match(term, begin, at));
            }
            limits(node, at);
            if (at < limit) {
                if (tokens.get(at).maybe(node.words)) {
                    words(node, at);
                }
                if (node.takesRun || !chart.isEmpty(at)) {
                    classes(node, at);
                }
            }
            steps.removeLast();
        }

        private void limits(Node node, int at) {
            Node first = at == start ? node.limits.get(PatternParser.Limit.FIRST) : null;
            if (first != null) {
                from(first, at);
            }
            Node last = at == limit ? node.limits.get(PatternParser.Limit.LAST) : null;
            if (last != null) {
                from(last, at);
            }
        }

        private void words(Node node, int at) {
            WordForm word = tokens.get(at).word();
            List<Node> nodes = node.equals(root) ? first.of(word) : node.after(word);
            for (Node next : nodes) {
                from(next, at + 1);
            }
        }

        private void classes(Node node, int at) {
            for (Map.Entry<PatternParser.OfClass, Node> entry : node.classes.entrySet()) {
                for (Edge edge : chart.at(at, entry.getKey().name())) {
                    if (edge.end() <= limit) {
                        captures.add(new Term.Capture(entry.getKey().slot(), at, edge.end(), edge));
                        from(entry.getValue(), edge.end());
                        captures.removeLast();
                    }
                }
            }
        }
    }
}
