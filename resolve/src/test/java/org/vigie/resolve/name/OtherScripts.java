package org.vigie.resolve.name;

import com.ibm.icu.text.Transliterator;

import java.util.ArrayList;
import java.util.List;

/// Pairs in scripts for which there is no list of people: one side of a known pair, put into
/// another script by ICU's rules, as a newspaper might roughly write it.
final class OtherScripts {
    private static final List<String> SCRIPTS = List.of(
            "Greek",
            "Georgian",
            "Armenian",
            "Hebrew",
            "Arabic",
            "Devanagari",
            "Bengali",
            "Katakana",
            "Hangul");
    private static final List<Transliterator> RULES = SCRIPTS.stream()
            .map(script ->
                    Transliterator.getInstance((script.equals("Arabic") || script.equals("Hebrew")
                                    ? "Latin-"
                                    : "Any-Latin; Latin-ASCII; Lower; Latin-")
                            + script
                            + (script.equals("Arabic") || script.equals("Hebrew")
                                    ? "; NFD; [:Nonspacing Mark:] Remove; NFC"
                                    : "; NFC")))
            .toList();

    private OtherScripts() {}

    /// Long vowels are written with letters of consonants; which are long, nobody knows.
    private static String abjad(String name, boolean hebrew, int seed) {
        String latin =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower").transliterate(name);
        StringBuilder vowels = new StringBuilder();
        for (int at = 0; at < latin.length(); at++) {
            char c = latin.charAt(at);
            boolean first = at == 0 || latin.charAt(at - 1) == ' ';
            boolean last = at + 1 == latin.length() || latin.charAt(at + 1) == ' ';
            boolean written = first || last || Math.floorMod((seed * 31 + at) * 7919, 10) < 7;
            int vowel = "aeiou".indexOf(c);
            if (vowel < 0) {
                vowels.append(c);
            } else if (written) {
                vowels.append(first ? hebrew ? "\u05D0" : "\u0627" : "");
                vowels.append(
                        switch (c) {
                            case 'a' ->
                                first || hebrew && !last ? "" : hebrew ? "\u05D4" : "\u0627";
                            case 'e' -> first || !last ? "" : hebrew ? "\u05D4" : "\u0647";
                            case 'i' -> hebrew ? "\u05D9" : "\u064A";
                            default -> hebrew ? "\u05D5" : "\u0648";
                        });
            }
        }
        return RULES.get(hebrew ? 3 : 4)
                .transliterate(vowels.toString())
                .replaceAll("['\u02bf\u02be]", "");
    }

    /// {@return the pairs with one side rewritten, the scripts in turn}
    static List<NamePairs.Pair> rewrite(List<NamePairs.Pair> pairs, int turn) {
        List<NamePairs.Pair> rewritten = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at++) {
            NamePairs.Pair pair = pairs.get(at);
            int script = Math.floorMod(at * 7 + turn, RULES.size());
            boolean abjad = script == 3 || script == 4;
            String other = abjad
                    ? abjad(pair.other(), script == 3, at)
                    : RULES.get(script).transliterate(pair.other());
            rewritten.add(new NamePairs.Pair(pair.same(), pair.one(), other));
        }
        return rewritten;
    }
}
