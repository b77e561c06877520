package org.vigie.record;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A name, or a part of one, as somebody looks for it.
///
/// A mention answers to it if every word of the query is a word of the mention: folded, and with
/// Russian case endings aside. A surname alone is enough; the order of words is free. One script
/// only: names are not spelled over.
///
/// @param words folded words; empty answers to nothing
public record NameQuery(List<String> words) {
    private static final int MIN_STEM_CHARS = 3;
    private static final Set<String> ENDINGS = Set.of(
            "", "а", "я", "у", "ю", "е", "и", "ы", "ь", "й", "ой", "ей", "ою", "ею", "ом", "ем",
            "ым", "им", "ого", "его", "ому", "ему", "ая", "яя", "ую", "юю", "ый", "ий", "ых", "их",
            "ыми", "ими");
    private static final int MAX_ENDING_CHARS = 3;

    /// Copies the list.
    public NameQuery {
        words = List.copyOf(words);
    }

    /// {@return the query that a text makes}
    ///
    /// @param text a name as typed
    public static NameQuery of(String text) {
        return new NameQuery(Folding.words(text));
    }

    /// {@return whether somebody mentioned so may be meant}
    ///
    /// @param mention a name as a bulletin writes it
    public boolean matches(String mention) {
        List<String> named = Folding.words(mention);
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> named.stream().anyMatch(other -> same(word, other)));
    }

    /// {@return whether two folded words are one name's, endings aside}
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!cyrillic(one) || !cyrillic(other)) {
            return false;
        }
        int common = 0;
        while (common < Math.min(one.length(), other.length())
                && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        for (int stem = common; stem >= Math.max(MIN_STEM_CHARS, common - 1); stem--) {
            if (ENDINGS.contains(one.substring(stem)) && ENDINGS.contains(other.substring(stem))) {
                return true;
            }
        }
        return false;
    }

    /// A stretch of folded words in the order of their chars.
    ///
    /// @param from the first that may be in it
    /// @param to   what sorts after all that are in it
    /// @param open whether words that only begin as the first are in it
    record Range(String from, String to, boolean open) {}

    /// {@return for each word of the query, where the words lie that may answer to it}
    List<Range> ranges() {
        return words.stream().distinct().map(NameQuery::range).toList();
    }

    private static Range range(String word) {
        String start = start(word);
        boolean open = cyrillic(word);
        return new Range(start, start + (open ? "\uffff" : "\u0001"), open);
    }

    /// {@return where the words lie of which every match has one: those that answer to the
    /// query's longest word; all of them begin with its first}
    Range longest() {
        return range(words.stream()
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalArgumentException("a name query needs a word")));
    }

    private static String start(String word) {
        return cyrillic(word) ? word.substring(0, Math.min(word.length(), stemChars(word))) : word;
    }

    private static int stemChars(String word) {
        return Math.max(MIN_STEM_CHARS, word.length() - MAX_ENDING_CHARS);
    }

    private static boolean cyrillic(String word) {
        return word.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }
}
