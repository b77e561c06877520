package org.vigie.resolve.name;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What is known about words of names: titles, particles, legal forms, words of which names of
/// bodies are made; which names stand for one another; how rare each is.
final class Vocabulary {
    private static final float LEGAL_BITS = 2;
    private static final float WORD_BITS = 6;
    private static final float NUMBER_BITS = 10;
    private static final float UNUSUAL_BITS = 1;
    private static final float[] UNKNOWN_BITS = {0, 4, 9, 11, 13, 14.5f, 15.5f, 16};
    private static final int[] NO_GROUPS = {};
    private static final String[] PATRONYMIC_ENDINGS = {
        "ovič", "evič", "oviH", "eviH", "ovic", "evic", "iič", "ovna", "evna", "ična", "iHna",
        "inična", "uulu", "oglu", "oGlu", "oglı", "oGlı", "ogly", "ulı", "uly", "kızı", "kyzy",
        "qızı", "qyzy", "kızi", "kyzi", "kizi", "qizi"
    };

    /// What a word or phrase does in a name.
    enum Use {
        TITLE,
        PARTICLE,
        LEGAL_FORM,
        WORD
    }

    /// A word or several that do one thing.
    ///
    /// @param words  lower case
    /// @param use    what they do
    /// @param symbol what they mean in any language
    /// @param group  the number of the meaning
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this package
    record Phrase(String[] words, Use use, String symbol, int group) {
        int size() {
            return words.length;
        }

        /// {@return 1 where it tells the younger of a name, 2 the elder, else 0}
        int generation() {
            return symbol.equals("jr") ? 1 : symbol.equals("sr") ? 2 : 0;
        }

        Token token(Token.Type type, String text) {
            byte[] sounds = Sounds.parse(spelling());
            return Token.of(
                    words.length == 1 ? text : String.join(" ", words),
                    sounds,
                    Script.OTHER,
                    type,
                    new byte[0],
                    false,
                    new Token.Entry(
                            type == Token.Type.WORD ? WORD_BITS : LEGAL_BITS,
                            false,
                            false,
                            new int[] {group}));
        }

        private String spelling() {
            String letters = symbol.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            if (letters.isEmpty()) {
                return "q";
            }
            return letters.length() > WordSounds.MAX_SOUNDS
                    ? letters.substring(0, WordSounds.MAX_SOUNDS)
                    : letters;
        }
    }

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, TreeSet<Integer>> drafts = new HashMap<>();
    private final Map<Long, int[]> groups = new HashMap<>();
    private final Map<Long, Token.Entry> entries = new HashMap<>();
    private final Map<Integer, Float> bitsOfGroup = new HashMap<>();
    private final Map<Long, Float> bitsOfSkeleton = new HashMap<>();
    private int groupCount = 1;

    private Vocabulary() {}

    /// {@return the vocabulary of the data files}
    static Vocabulary load(WordSounds sounds) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.loadPhrases();
        vocabulary.loadVariants("variants.tsv", sounds);
        vocabulary.loadVariants("nicknames.tsv", sounds);
        vocabulary.drafts.forEach((letters, numbers) -> vocabulary.groups.put(
                Sounds.hash(Sounds.parse(letters)),
                numbers.stream().mapToInt(Integer::intValue).toArray()));
        vocabulary.drafts.clear();
        vocabulary.loadRarity();
        return vocabulary;
    }

    private void loadPhrases() {
        Map<String, Integer> numbers = new HashMap<>();
        for (DataFile.Row row : DataFile.rows("words.tsv")) {
            String[] columns = row.columns();
            if (columns.length != 3) {
                throw row.wrong("expected words, a tab, what they mean, a tab and their use");
            }
            String[] words = columns[0].split(" ");
            Use use = Use.valueOf(columns[2].toUpperCase(Locale.ROOT).replace('-', '_'));
            int number = numbers.computeIfAbsent(use + " " + columns[1], _ -> groupCount++);
            phrases.computeIfAbsent(words[0], _ -> new ArrayList<>())
                    .add(new Phrase(words, use, columns[1], number));
        }
        phrases.values()
                .forEach(list -> list.sort(
                        (one, other) -> Integer.compare(other.words.length, one.words.length)));
    }

    private void loadVariants(String file, WordSounds sounds) {
        for (DataFile.Row row : DataFile.rows(file)) {
            int number = groupCount++;
            for (String form : row.text().split("[ \t]+")) {
                byte[] heard = sounds.of(form.toCharArray(), 0, form.length());
                drafts.computeIfAbsent(Sounds.format(heard), _ -> new TreeSet<>())
                        .add(number);
            }
        }
    }

    private void loadRarity() {
        for (DataFile.Row row : DataFile.rows("rarity.tsv")) {
            String[] columns = row.columns();
            if (columns.length != 3) {
                throw row.wrong("expected sounds, a tab, bits, a tab and what it is");
            }
            know(columns[0], (float) row.number(columns[1]), columns[2]);
        }
    }

    /// Sets what is known about a word.
    ///
    /// @param letters its sounds
    /// @param bits    how rare it is
    /// @param flags   with `g` for a given name, `p` for a patronymic
    void know(String letters, float bits, String flags) {
        long hash = Sounds.hash(Sounds.parse(letters));
        int[] same = groups.getOrDefault(hash, NO_GROUPS);
        entries.put(hash, new Token.Entry(bits, flags.contains("g"), flags.contains("p"), same));
        for (int group : same) {
            bitsOfGroup.merge(group, bits, Math::min);
        }
        bitsOfSkeleton.merge(NameKeys.skeleton(Sounds.parse(letters), -1), bits, Math::min);
    }

    /// {@return how rare a word is at least: as the commonest name that it may stand for, or be
    /// another writing of}
    float leastBits(Token token) {
        float least = Math.min(
                token.entry().bits(),
                bitsOfSkeleton.getOrDefault(NameKeys.skeleton(token.sounds(), -1), Float.MAX_VALUE)
                        + UNUSUAL_BITS);
        for (int group : token.entry().groups()) {
            least = Math.min(least, bitsOfGroup.getOrDefault(group, least));
        }
        return least;
    }

    /// {@return what is known about a word}
    Token.Entry entry(byte[] sounds, String word) {
        long hash = Sounds.hash(sounds);
        Token.Entry known = entries.get(hash);
        if (known != null) {
            return known;
        }
        if (isNumber(word)) {
            return new Token.Entry(NUMBER_BITS, false, false, NO_GROUPS);
        }
        return new Token.Entry(
                UNKNOWN_BITS[Math.min(sounds.length, UNKNOWN_BITS.length - 1)],
                false,
                isPatronymic(sounds),
                groups.getOrDefault(hash, NO_GROUPS));
    }

    private static boolean isPatronymic(byte[] sounds) {
        for (byte[] ending : Endings.PATRONYMICS) {
            int from = sounds.length - ending.length;
            if (from >= 2 && Arrays.equals(sounds, from, sounds.length, ending, 0, ending.length)) {
                return true;
            }
        }
        return false;
    }

    private static final class Endings {
        static final byte[][] PATRONYMICS =
                Arrays.stream(PATRONYMIC_ENDINGS).map(Sounds::parse).toArray(byte[][]::new);
    }

    static boolean isNumber(String word) {
        return word.charAt(0) <= '9' && word.charAt(0) >= '0';
    }

    /// {@return the longest phrase that begins at a word, if one does}
    ///
    /// @param words the words of a name
    /// @param order their order
    /// @param at    the place in it
    @Nullable
    Phrase phrase(Words words, int[] order, int at) {
        List<Phrase> starting = phrases.get(words.word(order[at]));
        if (starting == null) {
            return null;
        }
        for (Phrase phrase : starting) {
            if (fits(phrase, words, order, at)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean fits(Phrase phrase, Words words, int[] order, int at) {
        if (at + phrase.words.length > order.length) {
            return false;
        }
        for (int next = 1; next < phrase.words.length; next++) {
            if (!phrase.words[next].equals(words.word(order[at + next]))) {
                return false;
            }
        }
        return true;
    }
}
