package org.vigie.read.text;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.List;

/// A bulletin's text, cut into tokens, sentences and blocks. Immutable.
public final class Text {
    private final Language language;
    private final String chars;
    private final List<Token> tokens;
    private final List<Block> blocks;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;

    private Text(Language language, String chars) {
        this.language = language;
        this.chars = chars;
        this.tokens = List.copyOf(new Tokenizer(language, chars).tokens());
        this.blocks = List.copyOf(Blocks.of(chars));
        this.sentences =
                List.copyOf(new SentenceSplitter(language, chars, tokens, blocks).sentences());
        this.sentenceOf = new int[tokens.size()];
        for (Sentence sentence : sentences) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                sentenceOf[i] = sentence.index();
            }
        }
    }

    /// {@return a text, cut up}
    ///
    /// @param chars    the whole text
    /// @param language its language
    public static Text of(String chars, Language language) {
        return new Text(language, chars);
    }

    /// {@return the language it was read as}
    public Language language() {
        return language;
    }

    /// {@return the text itself}
    public String chars() {
        return chars;
    }

    /// {@return its tokens, in order}
    public List<Token> tokens() {
        return tokens;
    }

    /// {@return its blocks, in order}
    public List<Block> blocks() {
        return blocks;
    }

    /// {@return its sentences, in order; every token is in exactly one}
    public List<Sentence> sentences() {
        return sentences;
    }

    /// {@return the sentence that a token stands in}
    ///
    /// @param token the token's index
    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /// {@return the block that a token stands in}
    ///
    /// @param token the token's index
    public Block blockOf(int token) {
        return blocks.get(sentenceOf(token).block());
    }

    /// {@return the stretch from one token's begin to another's end}
    ///
    /// @param first the first token's index
    /// @param end   one past the last token's index, more than `first`
    public Span span(int first, int end) {
        return new Span(tokens.get(first).begin(), tokens.get(end - 1).end());
    }

    /// {@return the tokens of a sentence}
    ///
    /// @param sentence a sentence of this text
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }

    /// {@return the tokens that a span touches}
    ///
    /// @param span a stretch of this text
    public List<Token> tokens(Span span) {
        int low = firstEndingAfter(span.begin());
        int high = low;
        while (high < tokens.size() && tokens.get(high).begin() < span.end()) {
            high++;
        }
        return new ArrayList<>(tokens.subList(low, high));
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
