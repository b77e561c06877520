package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.record.Folding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the words around a claim of custody add to its kind: a release that is only ordered is no
/// release, and one on bail is not liberty. The words are data, `lang/<tag>/custody.tsv`.
public enum Circumstance {
    /// Decided and not said to be carried out.
    ORDERED,
    /// Decided and then stopped, as by an appeal.
    SUSPENDED,
    /// Free under conditions: bail, reporting, a travel ban.
    RESTRICTED,
    /// Held at home.
    HOUSE_ARREST,
    /// Held before a verdict.
    REMAND,
    /// Sent or handed over to another country.
    EXPELLED;

    private static final int GAP_WORDS = 4;
    private static final int NEAR_WORDS = 8;
    private static final Map<String, Map<Circumstance, List<List<String>>>> LOADED =
            new ConcurrentHashMap<>();

    /// {@return the label used in files and in the interface's message keys, such as
    /// `house-arrest`}
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return what the words near a claim's trigger say of it}
    ///
    /// @param claim    the claim
    /// @param context  its sentence
    /// @param language BCP 47 tag of the bulletin; one without data has no circumstances
    static Set<Circumstance> of(Claim claim, Context context, String language) {
        List<String> near = near(claim, context);
        Set<Circumstance> found = EnumSet.noneOf(Circumstance.class);
        patterns(language).forEach((circumstance, patterns) -> {
            if (patterns.stream().anyMatch(pattern -> stands(pattern, near))) {
                found.add(circumstance);
            }
        });
        return found;
    }

    /// Words further from the trigger belong to other events of the sentence.
    private static List<String> near(Claim claim, Context context) {
        int begin = claim.trigger().span().begin() - context.begin();
        int end = claim.trigger().span().end() - context.begin();
        if (begin < 0 || end > context.text().length()) {
            return Folding.words(claim.trigger().text());
        }
        List<String> before = Folding.words(context.text().substring(0, begin));
        List<String> after = Folding.words(context.text().substring(end));
        List<String> near = new ArrayList<>(
                before.subList(Math.max(0, before.size() - NEAR_WORDS), before.size()));
        near.addAll(Folding.words(claim.trigger().text()));
        near.addAll(after.subList(0, Math.min(after.size(), NEAR_WORDS)));
        return near;
    }

    private static boolean stands(List<String> pattern, List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            if (stands(pattern, 0, words, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(List<String> pattern, int at, List<String> words, int from) {
        if (at == pattern.size()) {
            return true;
        }
        if (pattern.get(at).equals("…")) {
            for (int gap = 0; gap <= GAP_WORDS && from + gap < words.size(); gap++) {
                if (stands(pattern, at + 1, words, from + gap)) {
                    return true;
                }
            }
            return false;
        }
        return from < words.size()
                && fits(pattern.get(at), words.get(from))
                && stands(pattern, at + 1, words, from + 1);
    }

    private static boolean fits(String wanted, String word) {
        return wanted.endsWith("*")
                ? word.regionMatches(0, wanted, 0, wanted.length() - 1)
                : word.equals(wanted);
    }

    private static Map<Circumstance, List<List<String>>> patterns(String language) {
        return LOADED.computeIfAbsent(language, Circumstance::load);
    }

    private static Map<Circumstance, List<List<String>>> load(String language) {
        String path = "lang/" + language + "/custody.tsv";
        Map<Circumstance, List<List<String>>> patterns = new EnumMap<>(Circumstance.class);
        try (InputStream in = Circumstance.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return patterns;
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    add(patterns, line, path + ":" + number);
                }
            }
            return patterns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(
            Map<Circumstance, List<List<String>>> patterns, String line, String place) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException(
                    place + ": expected a circumstance, a tab and words parted by |");
        }
        List<List<String>> ofThis = patterns.computeIfAbsent(
                parse(line.substring(0, tab), place), _ -> new ArrayList<>());
        for (String words : line.substring(tab + 1).strip().split("\\|")) {
            ofThis.add(List.of(words.strip().split("\\s+")));
        }
    }

    private static Circumstance parse(String label, String place) {
        for (Circumstance constant : values()) {
            if (constant.label().equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(place + ": no such circumstance; expected one of "
                + "ordered, suspended, restricted, house-arrest, remand, expelled");
    }
}
