package org.vigie.resolve.name;

import java.util.Arrays;
import java.util.Set;

/// The words of a written name, lower case, with what parts them.
final class Words {
    private static final int MAX_WORDS = 24;
    private static final Set<String> RANKS = Set.of(
            "baron",
            "baroness",
            "lord",
            "lady",
            "earl",
            "viscount",
            "barão",
            "count",
            "countess",
            "барон",
            "лорд");

    private final String[] words = new String[MAX_WORDS];
    private final boolean[] joined = new boolean[MAX_WORDS];
    private final boolean[] dotted = new boolean[MAX_WORDS];
    private int count;
    private int comma;

    private final StringBuilder word = new StringBuilder();
    private boolean hyphen;

    /// Parts a name.
    ///
    /// @param text     as written
    /// @param brackets whether what stands in brackets belongs to it
    Words(String text, boolean brackets) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!brackets && (letter == '(' || letter == '[')) {
                end(false);
                depth++;
            } else if (!brackets && (letter == ')' || letter == ']')) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                step(letter);
            }
        }
        end(false);
        dropPeerage();
    }

    /// What follows a comma and begins with a rank is no further name: Ann Roe, Baroness
    /// Roe of
    /// Hill.
    private void dropPeerage() {
        int turn = comma();
        if (turn > 0 && RANKS.contains(words[turn])) {
            count = turn;
        }
    }

    private void step(char letter) {
        if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || isSign(letter)) {
            word.append(Character.toLowerCase(letter));
        } else if (letter == '-' || letter == '‐' || letter == '‑' || letter == '–') {
            end(false);
            hyphen = true;
        } else if (letter == '.') {
            end(true);
        } else if (letter == ',' || letter == '،') {
            end(false);
            comma = comma == 0 ? count : MAX_WORDS;
        } else if (!isInside(letter)) {
            end(false);
        }
    }

    /// Vowel signs and the like belong to their letter.
    private static boolean isSign(char letter) {
        int type = Character.getType(letter);
        return letter > 0x370
                && (type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || letter == 'ー'
                        || letter == '׳');
    }

    /// Apostrophes, and characters that are not seen.
    private static boolean isInside(char letter) {
        return letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == 'ʻ'
                || letter == 'ʼ'
                || letter == '`'
                || letter == '´'
                || letter >= 0x200B && letter <= 0x200F
                || letter == 0xFEFF
                || letter == 0xAD;
    }

    private void end(boolean dot) {
        if (!word.isEmpty()) {
            if (count < MAX_WORDS) {
                words[count] = word.toString();
                joined[count] = hyphen && count > 0;
                dotted[count] = dot;
                count++;
            }
            word.setLength(0);
        }
        hyphen = false;
    }

    boolean isEmpty() {
        return count == 0;
    }

    String word(int index) {
        return words[index];
    }

    boolean joined(int index) {
        return joined[index];
    }

    boolean dotted(int index) {
        return dotted[index];
    }

    /// {@return how many words stand before the only comma; 0 where there is none, or
    /// several}
    int comma() {
        return comma < count ? comma : 0;
    }

    /// {@return the words' numbers with what follows the only comma first}
    int[] order() {
        int[] order = new int[count];
        int turn = comma();
        for (int at = 0; at < count; at++) {
            order[at] = (at + turn) % count;
        }
        return order;
    }

    @Override
    public String toString() {
        return String.join(" ", Arrays.copyOf(words, count));
    }
}
