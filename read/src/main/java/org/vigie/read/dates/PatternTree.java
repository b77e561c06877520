package org.vigie.read.dates;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

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

    private static final class Node {
        private final Map<String, Node> forms = new HashMap<>();
        private final Map<String, Node> lemmas = new HashMap<>();
        private final Map<PatternParser.OfClass, Node> classes = new LinkedHashMap<>();
        private final Map<PatternParser.Limit, Node> limits =
                new EnumMap<>(PatternParser.Limit.class);
        private final List<Accepted> accepted = new ArrayList<>();
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
                case PatternParser.Form(String form) ->
                    node = node.forms.computeIfAbsent(form, key -> new Node());
                case PatternParser.Lemma(String lemma) ->
                    node = node.lemmas.computeIfAbsent(lemma, key -> new Node());
                case PatternParser.OfClass ofClass ->
                    node = node.classes.computeIfAbsent(ofClass, key -> new Node());
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
        Walk walk = new Walk(tokens, chart, at, sentence);
        walk.from(root, at);
        return walk.matches;
    }

    private static final class Walk {
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
                words(node, at);
                classes(node, at);
            }
            steps.removeLast();
        }

        private void limits(Node node, int at) {
            Node first = node.limits.get(PatternParser.Limit.FIRST);
            if (first != null && at == start) {
                from(first, at);
            }
            Node last = node.limits.get(PatternParser.Limit.LAST);
            if (last != null && at == limit) {
                from(last, at);
            }
        }

        private void words(Node node, int at) {
            Token token = tokens.get(at);
            Node next = node.forms.get(token.folded());
            if (next != null) {
                from(next, at + 1);
            }
            if (node.lemmas.isEmpty()) {
                return;
            }
            List<Node> seen = new ArrayList<>();
            lemma(node.lemmas.get(token.folded()), seen);
            for (Reading reading : token.readings()) {
                lemma(node.lemmas.get(Fold.lower(reading.lemma())), seen);
            }
            for (Node after : seen) {
                from(after, at + 1);
            }
        }

        private static void lemma(@org.jspecify.annotations.Nullable Node node, List<Node> seen) {
            if (node != null && !seen.contains(node)) {
                seen.add(node);
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
