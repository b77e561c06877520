package org.vigie.cli;

import org.vigie.resolve.Comparison;
import org.vigie.resolve.name.NameMatch;
import org.vigie.resolve.name.NameMatch.How;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A comparison in words: the names side by side, and each piece of evidence with what it counts.
final class ComparisonText {
    private static final double FEW = 0.05;

    private final Terminal terminal;
    private final Ink ink;

    /// Prepares.
    ///
    /// @param terminal whose language it speaks
    ComparisonText(Terminal terminal) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
    }

    /// {@return the lines, with the probability first}
    List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.strong(terminal.say("match.probability", comparison.probability())));
        comparison.names().words().forEach(pairing -> lines.add("  " + side(pairing)));
        lines.addAll(evidence(comparison));
        return lines;
    }

    private String side(NameMatch.Pairing pairing) {
        String how = ink.faint(terminal.say("match.how." + label(pairing.how())));
        if (pairing.how() == How.LEFT_OUT) {
            String only = pairing.one().isEmpty() ? "– · " : "";
            String word = pairing.one().isEmpty() ? pairing.other() : pairing.one();
            return only + ink.name(word) + (only.isEmpty() ? " · –" : "") + "  " + how;
        }
        return ink.name(pairing.one()) + " · " + ink.name(pairing.other()) + "  " + how;
    }

    private record Piece(String words, double logOdds) {}

    private List<String> evidence(Comparison comparison) {
        List<Piece> pieces = new ArrayList<>();
        comparison
                .names()
                .evidence()
                .forEach(piece -> pieces.add(new Piece(
                        terminal.say("evidence.name." + label(piece.kind())), piece.logOdds())));
        comparison
                .evidence()
                .forEach(piece -> pieces.add(new Piece(
                        terminal.say("evidence." + label(piece.kind())), piece.logOdds())));
        return pieces.stream()
                .filter(piece -> Math.abs(piece.logOdds) >= FEW)
                .sorted(Comparator.comparingDouble(piece -> -Math.abs(piece.logOdds)))
                .map(piece -> "  " + signed(piece.logOdds) + "  " + piece.words)
                .toList();
    }

    private static String signed(double logOdds) {
        return String.format(Locale.ROOT, "%+6.2f", logOdds);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
