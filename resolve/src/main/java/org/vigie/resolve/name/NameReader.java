package org.vigie.resolve.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes names ready: parts them into words, finds what each word is, and how it sounds.
///
/// Threads may share it.
public final class NameReader {
    private static final int MAX_TOKENS = 12;
    private static final int MAX_CHARS = 300;
    private static final byte[] NO_SOUNDS = {};

    private final WordSounds sounds;
    private final Vocabulary vocabulary;

    private NameReader(WordSounds sounds, Vocabulary vocabulary) {
        this.sounds = sounds;
        this.vocabulary = vocabulary;
    }

    /// {@return a reader with the tables of this package}
    public static NameReader load() {
        WordSounds sounds = new WordSounds();
        return new NameReader(sounds, Vocabulary.load(sounds));
    }

    /// {@return a reader with tables at hand}
    static NameReader of(WordSounds sounds, Vocabulary vocabulary) {
        return new NameReader(sounds, vocabulary);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// {@return a name, ready}
    ///
    /// @param written as a bulletin or a list has it; only its first 300 chars count
    public Name read(String written) {
        String text =
                composed(written.length() > MAX_CHARS ? written.substring(0, MAX_CHARS) : written);
        Words words = new Words(text, false);
        if (words.isEmpty()) {
            words = new Words(text, true);
        }
        Assembly assembly = new Assembly(words, true);
        List<Token> tokens = assembly.tokens();
        if (tokens.isEmpty()) {
            tokens = new Assembly(words, false).tokens();
        }
        boolean body = tokens.stream().anyMatch(NameReader::ofBodies);
        boolean comma = words.comma() > 0;
        int generation = assembly.generation;
        return new Name(
                written, tokens, body, comma, generation, also(text, tokens, body, generation));
    }

    /// {@return the name with the surname in brackets in place of its own: Anna Roe (Moreau)}
    private Optional<Name> also(String text, List<Token> tokens, boolean body, int generation) {
        int begin = text.indexOf('(');
        int end = text.indexOf(')', begin + 1);
        if (begin <= 0 || end < 0 || body || tokens.size() < 2) {
            return Optional.empty();
        }
        Words within = new Words(text.substring(begin + 1, end), false);
        List<Token> inside = within.isEmpty() ? List.of() : new Assembly(within, true).tokens();
        if (inside.isEmpty()
                || inside.size() > 2
                || inside.stream().anyMatch(NameReader::ofBodies)) {
            return Optional.empty();
        }
        List<Token> other = new ArrayList<>(tokens.subList(0, tokens.size() - 1));
        other.add(inside.getLast());
        return Optional.of(new Name(text, other, false, false, generation, Optional.empty()));
    }

    static boolean ofBodies(Token token) {
        return token.type() != Token.Type.NAME && token.type() != Token.Type.INITIAL;
    }

    private static String composed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= 0x300 && letter < 0x370
                    || letter >= 0xFF00
                    || letter >= 0xF900 && letter < 0xFB00) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /// Puts words together to tokens.
    private final class Assembly {
        private final Words words;
        private final List<Token> tokens = new ArrayList<>();
        private final int[] order;
        private byte[] particle = NO_SOUNDS;

        private final boolean phrases;
        private int generation;

        Assembly(Words words, boolean phrases) {
            this.phrases = phrases;
            this.words = words;
            this.order = words.order();
        }

        List<Token> tokens() {
            int at = 0;
            while (at < order.length && tokens.size() < MAX_TOKENS) {
                at += take(at);
            }
            return tokens;
        }

        /// {@return how many words were taken}
        private int take(int at) {
            String word = words.word(order[at]);
            Vocabulary.Phrase phrase = phrases ? vocabulary.phrase(words, order, at) : null;
            // A letter with a point is an initial, whatever it means without: И. П. Сидоренко.
            boolean initial = word.length() == 1 && words.dotted(order[at]);
            if (phrase != null && !(initial && phrase.size() == 1)) {
                phrase(phrase, word);
                return phrase.size();
            }
            if (isSyllabicName(word)) {
                add(word.substring(0, 1), Token.Type.NAME, false);
                add(word.substring(1), Token.Type.NAME, false);
            } else if (hasArticle(word)) {
                particle = sounds.of(word.toCharArray(), 0, 2);
                add(word.substring(2), Token.Type.NAME, false);
            } else {
                add(word, type(order[at]), words.joined(order[at]));
            }
            return 1;
        }

        private void phrase(Vocabulary.Phrase phrase, String word) {
            switch (phrase.use()) {
                case TITLE -> {
                    particle = NO_SOUNDS;
                    generation = tokens.isEmpty() ? 0 : phrase.generation();
                }
                case PARTICLE ->
                    particle =
                            Sounds.join(particle, sounds.of(word.toCharArray(), 0, word.length()));
                case LEGAL_FORM -> tokens.add(phrase.token(Token.Type.LEGAL_FORM, word));
                case WORD -> tokens.add(phrase.token(Token.Type.WORD, word));
            }
        }

        private Token.Type type(int index) {
            String word = words.word(index);
            if (Vocabulary.isNumber(word)) {
                return Token.Type.NUMBER;
            }
            boolean letter = word.length() == 1 && !WordSounds.isIdeograph(word.charAt(0))
                    || word.length() == 2 && words.dotted(index);
            return letter && Script.of(word.charAt(0)) != Script.SYLLABIC
                    ? Token.Type.INITIAL
                    : Token.Type.NAME;
        }

        private void add(String word, Token.Type type, boolean joined) {
            byte[] heard = sounds.of(word.toCharArray(), 0, word.length());
            if (heard.length > 0) {
                tokens.add(Token.of(
                        word,
                        heard,
                        Script.of(word.charAt(0)),
                        type,
                        particle,
                        joined,
                        vocabulary.entry(heard, word)));
            }
            particle = NO_SOUNDS;
        }

        /// A Chinese or Korean name in one run: the first syllable is the surname.
        private boolean isSyllabicName(String word) {
            char first = word.charAt(0);
            boolean syllabic = WordSounds.isIdeograph(first) || first >= 0xAC00 && first < 0xD7A4;
            return syllabic && order.length == 1 && word.length() >= 2 && word.length() <= 4;
        }

        private static boolean hasArticle(String word) {
            return word.length() >= 5 && word.charAt(0) == 'ا' && word.charAt(1) == 'ل';
        }
    }
}
