package org.vigie.serve.words;

import org.vigie.resolve.Comparison;
import org.vigie.resolve.name.NameMatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A comparison in words: the names side by side, and each piece of evidence with what it counts.
public final class ComparisonWords {
    private static final double FEW = 0.05;
    private static final double MOST = 0.99;

    private final Words words;

    /// Prepares a language.
    ///
    /// @param words the language
    public ComparisonWords(Words words) {
        this.words = words;
    }

    /// A piece of evidence.
    ///
    /// @param words   what it is
    /// @param logOdds how much it counts, in nats; below zero it counts against
    public record Piece(String words, double logOdds) {

        /// {@return what it counts, with its sign}
        public String signed() {
            return String.format(Locale.ROOT, "%+.1f", logOdds);
        }
    }

    /// {@return how likely something is, in percent; never that it is sure, nor that it cannot
    /// be}
    ///
    /// @param words       the language
    /// @param probability from 0 to 1
    public static String likely(Words words, double probability) {
        if (probability >= MOST) {
            return words.say("likely.most");
        }
        return probability <= 1 - MOST
                ? words.say("likely.least")
                : words.say("likely.percent", probability);
    }

    /// {@return how two words of names go together}
    ///
    /// @param pairing the words
    public String how(NameMatch.Pairing pairing) {
        return words.say("match.how." + label(pairing.how()));
    }

    /// {@return what counts for and against, the weightiest first, without what hardly counts}
    ///
    /// @param comparison of two names, with what else is known
    public List<Piece> evidence(Comparison comparison) {
        List<Piece> pieces = new ArrayList<>();
        comparison
                .names()
                .evidence()
                .forEach(piece -> pieces.add(new Piece(
                        words.say("evidence.name." + label(piece.kind())), piece.logOdds())));
        comparison
                .evidence()
                .forEach(piece -> pieces.add(
                        new Piece(words.say("evidence." + label(piece.kind())), piece.logOdds())));
        return pieces.stream()
                .filter(piece -> Math.abs(piece.logOdds) >= FEW)
                .sorted(Comparator.comparingDouble(piece -> -Math.abs(piece.logOdds)))
                .toList();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
