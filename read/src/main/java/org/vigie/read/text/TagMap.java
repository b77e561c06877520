package org.vigie.read.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What the tags of a language's dictionary mean, from its `tags.tsv`.
///
/// A tag falls into pieces at spaces, colons and plus signs. The line `^piece` speaks of a first
/// piece and gives the part of speech; `piece` speaks of any later one and gives features.
final class TagMap {
    private static final Pattern PARTS = Pattern.compile("[ :+]");

    private final Map<String, Pos> positions = new HashMap<>();
    private final Map<String, Long> features = new HashMap<>();

    /// What the tags met so far mean; a dictionary has some hundreds.
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

    private record Meaning(Pos pos, long features) {}

    TagMap(String path) {
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            String[] columns = line.text().split("\t");
            if (columns.length != 2) {
                throw line.wrong("expected a piece of a tag, a tab and what it means");
            }
            long bits = 0;
            for (String word : columns[1].split(" ")) {
                bits |= meaning(line, columns[0], word);
            }
            features.put(columns[0], bits);
        }
    }

    private long meaning(LanguageFiles.Line line, String piece, String word) {
        String constant = word.toUpperCase(Locale.ROOT);
        if (piece.startsWith("^")) {
            for (Pos pos : Pos.values()) {
                if (pos.name().equals(constant)) {
                    positions.put(piece, pos);
                    return 0;
                }
            }
        }
        for (Feature feature : Feature.values()) {
            if (feature.name().equals(constant)) {
                return feature.bit();
            }
        }
        throw line.wrong(word + " is no part of speech and no feature");
    }

    Reading reading(String lemma, String tag) {
        Meaning meaning = meanings.computeIfAbsent(tag, this::meaning);
        int plus = lemma.indexOf('+');
        String plain = plus > 0 ? lemma.substring(0, plus) : lemma;
        return new Reading(Fold.lower(plain), meaning.pos(), meaning.features());
    }

    private Meaning meaning(String tag) {
        String[] pieces = PARTS.split(tag, -1);
        String first = "^" + pieces[0];
        Pos pos = positions.getOrDefault(first, Pos.OTHER);
        long bits = features.getOrDefault(first, 0L);
        for (int i = 1; i < pieces.length; i++) {
            bits |= features.getOrDefault(pieces[i], 0L);
        }
        return new Meaning(pos, finite(pos, bits));
    }

    /// Dictionaries mark what a verb's form is by its tense or by a name of its own; here every
    /// form with a tense that is nothing else is finite.
    private static long finite(Pos pos, long bits) {
        long other = Feature.INFINITIVE.bit() | Feature.PARTICIPLE.bit() | Feature.GERUND.bit();
        long tensed = Feature.PAST.bit()
                | Feature.PRESENT.bit()
                | Feature.FUTURE.bit()
                | Feature.IMPERATIVE.bit();
        boolean isFinite = pos == Pos.VERB && (bits & other) == 0 && (bits & tensed) != 0;
        return isFinite ? bits | Feature.FINITE.bit() : bits;
    }
}
