package org.vigie.resolve.name;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the letters of alphabetic scripts sound: a table of data, of whose lines the longest that
/// fits is taken.
final class SoundTable {
    private static final List<String> FILES = List.of(
            "latin.tsv",
            "cyrillic.tsv",
            "greek.tsv",
            "georgian.tsv",
            "armenian.tsv",
            "arabic.tsv",
            "hebrew.tsv",
            "kana.tsv");
    private static final int FAST = 0x700;

    /// One line of the table.
    ///
    /// @param letters what is written
    /// @param before  letters one of which has to follow; empty where anything may
    /// @param sounds  what is heard
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this package
    private record Line(char[] letters, String before, byte[] sounds) {}

    private static final Line[] NONE = {};

    private final Line[][] fast = new Line[FAST][];
    private final Map<Character, Line[]> others = new HashMap<>();

    private SoundTable(Map<Character, List<Line>> lines) {
        lines.forEach((first, starting) -> {
            Line[] longestFirst = starting.stream()
                    .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                    .toArray(Line[]::new);
            if (first < FAST) {
                fast[first] = longestFirst;
            } else {
                others.put(first, longestFirst);
            }
        });
    }

    private static int weight(Line line) {
        return 2 * line.letters.length + (line.before.isEmpty() ? 0 : 1);
    }

    /// {@return the table of all files}
    static SoundTable load() {
        Map<Character, List<Line>> lines = new HashMap<>();
        for (String file : FILES) {
            for (DataFile.Row row : DataFile.rows(file)) {
                String[] columns = row.columns();
                int mark = columns[0].indexOf('>');
                String letters = mark < 0 ? columns[0] : columns[0].substring(0, mark);
                String before = mark < 0 ? "" : columns[0].substring(mark + 1);
                byte[] sounds = row.sounds(columns.length < 2 ? "" : columns[1]);
                lines.computeIfAbsent(letters.charAt(0), _ -> new ArrayList<>())
                        .add(new Line(letters.toCharArray(), before, sounds));
            }
        }
        return new SoundTable(lines);
    }

    private Line[] starting(char letter) {
        Line[] lines = letter < FAST ? fast[letter] : others.get(letter);
        return lines == null ? NONE : lines;
    }

    /// {@return whether the table has lines for a letter}
    boolean knows(char letter) {
        return starting(letter).length > 0;
    }

    /// {@return the sounds of a word; letters that the table does not know are passed over}
    ///
    /// @param word  lower-case letters
    /// @param begin the first one
    /// @param end   one past the last
    /// @param into  where they go; no more than fit
    int sound(char[] word, int begin, int end, byte[] into) {
        int count = 0;
        int at = begin;
        while (at < end) {
            Line line = fitting(word, at, end);
            if (line == null) {
                at++;
                continue;
            }
            for (byte sound : line.sounds) {
                boolean doubled = count > 0 && into[count - 1] == sound && !Sounds.isDigit(sound);
                if (!doubled && count < into.length) {
                    into[count++] = sound;
                }
            }
            at += line.letters.length;
        }
        return count;
    }

    private @Nullable Line fitting(char[] word, int at, int end) {
        for (Line line : starting(word[at])) {
            if (fits(line, word, at, end)) {
                return line;
            }
        }
        return null;
    }

    private static boolean fits(Line line, char[] word, int at, int end) {
        int after = at + line.letters.length;
        return after <= end
                && Arrays.equals(line.letters, 0, line.letters.length, word, at, after)
                && (line.before.isEmpty() || after < end && line.before.indexOf(word[after]) >= 0);
    }
}
