package org.vigie.cli;

import org.vigie.resolve.Comparison;
import org.vigie.resolve.name.NameMatch;
import org.vigie.resolve.name.NameMatch.How;
import org.vigie.serve.words.ComparisonWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A comparison in words: the names side by side, and each piece of evidence with what it counts.
final class ComparisonText {
    private final Terminal terminal;
    private final Ink ink;
    private final ComparisonWords said;

    /// Prepares.
    ///
    /// @param terminal whose language it speaks
    ComparisonText(Terminal terminal) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
        this.said = new ComparisonWords(terminal.words());
    }

    /// {@return the lines, with the probability first}
    List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.strong(terminal.say(
                "match.probability",
                ComparisonWords.likely(terminal.words(), comparison.probability()))));
        comparison.names().words().forEach(pairing -> lines.add("  " + side(pairing)));
        said.evidence(comparison)
                .forEach(piece -> lines.add("  " + signed(piece.logOdds()) + "  " + piece.words()));
        return lines;
    }

    private String side(NameMatch.Pairing pairing) {
        String how = ink.faint(said.how(pairing));
        if (pairing.how() == How.LEFT_OUT) {
            String only = pairing.one().isEmpty() ? "– · " : "";
            String word = pairing.one().isEmpty() ? pairing.other() : pairing.one();
            return only + ink.name(word) + (only.isEmpty() ? " · –" : "") + "  " + how;
        }
        return ink.name(pairing.one()) + " · " + ink.name(pairing.other()) + "  " + how;
    }

    private static String signed(double logOdds) {
        return String.format(Locale.ROOT, "%+6.2f", logOdds);
    }
}
