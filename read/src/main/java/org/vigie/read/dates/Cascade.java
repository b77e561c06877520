package org.vigie.read.dates;

import org.vigie.read.text.Sentence;
import org.vigie.read.text.Text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Runs the layers of a grammar over a text: words and numbers, then what each layer makes of
/// them.
final class Cascade {
    /// A rule that says so before all; the longest expression first; then the one with more
    /// context; then the earlier rule.
    private static final Comparator<PatternTree.Match> BEST = Comparator.comparing(
                    (PatternTree.Match match) -> !match.term().rule().first())
            .thenComparingInt(match -> match.term().begin() - match.term().end())
            .thenComparingInt(match -> match.from() - match.to())
            .thenComparingInt(match -> match.term().rule().order())
            .thenComparingInt(match -> match.term().begin());

    private final Grammar grammar;
    private final Text text;
    private final Chart chart;
    private final List<List<Term>> found = new ArrayList<>();
    /// The tokens of lengths but their first ones.
    private final BitSet withinLength = new BitSet();

    Cascade(Grammar grammar, Text text) {
        this.grammar = grammar;
        this.text = text;
        this.chart = new Chart(text.tokens());
    }

    /// The outermost terms, in the order of the text; none overlaps another.
    List<Term> terms() {
        for (int i = 0; i < text.tokens().size(); i++) {
            for (Edge edge : grammar.vocabulary().edges(text, i)) {
                chart.add(i, edge);
            }
        }
        for (PatternTree layer : grammar.layers()) {
            List<PatternTree.Match> matches = matches(layer);
            // `on Monday to 18 months`: nothing ends in the middle of a length
            matches.removeIf(match -> withinLength.get(match.term().end()));
            List<Term> selected = select(matches);
            for (Term term : selected) {
                if (term.rule().operation() == Operation.LENGTH) {
                    withinLength.set(term.begin() + 1, term.end());
                }
                for (String name : term.rule().edges()) {
                    chart.add(term.begin(), Edge.of(name, term));
                }
            }
            found.add(selected);
        }
        return outermost();
    }

    private List<PatternTree.Match> matches(PatternTree layer) {
        List<PatternTree.Match> matches = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                matches.addAll(layer.matches(text.tokens(), chart, i, sentence));
            }
        }
        return matches;
    }

    private static List<Term> select(List<PatternTree.Match> matches) {
        List<PatternTree.Match> best = new ArrayList<>(matches);
        best.sort(BEST);
        BitSet taken = new BitSet();
        List<Term> selected = new ArrayList<>();
        for (PatternTree.Match match : best) {
            accept(match.term(), taken, selected);
        }
        return selected;
    }

    private static void accept(Term term, BitSet taken, List<Term> accepted) {
        int next = taken.nextSetBit(term.begin());
        if (next < 0 || next >= term.end()) {
            taken.set(term.begin(), term.end());
            accepted.add(term);
        }
    }

    /// What a later layer found covers what earlier layers found in it.
    private List<Term> outermost() {
        BitSet taken = new BitSet();
        List<Term> terms = new ArrayList<>();
        for (List<Term> layer : found.reversed()) {
            for (Term term : layer) {
                accept(term, taken, terms);
            }
        }
        terms.removeIf(term -> term.rule().operation() == Operation.IGNORE);
        terms.sort(Comparator.comparingInt(Term::begin));
        return terms;
    }
}
