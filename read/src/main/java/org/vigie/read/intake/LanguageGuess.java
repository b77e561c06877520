package org.vigie.read.intake;

import org.vigie.read.text.LanguageFiles;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the language of a text among those installed, by the words that each uses most.
final class LanguageGuess {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}]+");
    private static final int LOOKED_AT = 20_000;

    private LanguageGuess() {}

    /// {@return the installed language whose frequent words the text has most of; none if it
    /// has no such word}
    static Optional<String> of(String text) {
        List<String> words = head(text);
        Optional<String> best = Optional.empty();
        long most = 0;
        for (String tag : LanguageFiles.languages()) {
            long found = found(words, tag);
            if (found > most) {
                best = Optional.of(tag);
                most = found;
            }
        }
        return best;
    }

    /// {@return how many frequent words of one language a text has, the language that has most}
    static long words(String text) {
        List<String> words = head(text);
        return LanguageFiles.languages().stream()
                .mapToLong(tag -> found(words, tag))
                .max()
                .orElse(0);
    }

    private static List<String> head(String text) {
        String head =
                text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        return Arrays.asList(GAPS.split(head));
    }

    private static long found(List<String> words, String tag) {
        Set<String> frequent = frequent(tag);
        return words.stream().filter(frequent::contains).count();
    }

    private static Set<String> frequent(String tag) {
        Set<String> words = new HashSet<>();
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/language.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() == 2 && columns.getFirst().equals("frequent")) {
                words.addAll(List.of(columns.get(1).split(" +")));
            }
        }
        return words;
    }
}
