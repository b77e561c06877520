package org.vigie.read.text;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.List;

/// Cuts the blocks of a text into sentences at full stops, question and exclamation marks.
///
/// A stop ends no sentence after an abbreviation or an initial, within a number, or where the next
/// word begins in lower case. What goes on for [#MOST_TOKENS] without an end is no sentence that
/// anybody wrote, and is cut there, so that what a sentence costs is bounded.
final class SentenceSplitter {
    static final int MOST_TOKENS = 250;

    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private final List<Block> blocks;
    private final List<Sentence> sentences = new ArrayList<>();

    SentenceSplitter(Language language, String text, List<Token> tokens, List<Block> blocks) {
        this.language = language;
        this.text = text;
        this.tokens = tokens;
        this.blocks = blocks;
    }

    List<Sentence> sentences() {
        int block = 0;
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (block + 1 < blocks.size()
                    && tokens.get(i).begin() >= blocks.get(block + 1).span().begin()) {
                block++;
            }
            boolean last = i + 1 == tokens.size();
            boolean blockEnds = !last
                    && block + 1 < blocks.size()
                    && tokens.get(i + 1).begin() >= blocks.get(block + 1).span().begin();
            boolean endless = i + 1 - first >= MOST_TOKENS;
            if (last || blockEnds || endless || endsSentence(i)) {
                int end = last || blockEnds || endless ? i + 1 : withClosing(i + 1);
                add(first, end, block);
                first = end;
                i = end - 1;
            }
        }
        return sentences;
    }

    private void add(int first, int end, int block) {
        if (first < end) {
            Span span = new Span(tokens.get(first).begin(), tokens.get(end - 1).end());
            sentences.add(new Sentence(sentences.size(), first, end, span, block));
        }
    }

    private boolean endsSentence(int i) {
        Token token = tokens.get(i);
        if (token.kind() != Token.Kind.MARK || ".!?…".indexOf(token.form().charAt(0)) < 0) {
            return false;
        }
        if (token.isMark(".")
                && i > 0
                && isAbbreviation(tokens.get(i - 1), token)
                && !isUnknown(i - 1)) {
            return false;
        }
        int after = withClosing(i + 1);
        if (after >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(after);
        boolean apart = next.begin() > tokens.get(after - 1).end();
        return apart
                && (next.kind() != Token.Kind.WORD
                        || !Character.isLowerCase(next.form().codePointAt(0)));
    }

    /// `a complaint against X.`: who is not known has no name that goes on behind the stop.
    private boolean isUnknown(int word) {
        return tokens.get(word).form().equals("X")
                && word > 0
                && tokens.get(word - 1).kind() == Token.Kind.WORD
                && !tokens.get(word - 1).isCapitalised();
    }

    private boolean isAbbreviation(Token word, Token stop) {
        if (word.end() != stop.begin() || word.kind() != Token.Kind.WORD) {
            return false;
        }
        boolean initial =
                word.form().codePointCount(0, word.form().length()) == 1 && word.isCapitalised();
        return initial || language.isAbbreviation(word.folded());
    }

    /// Closing quotation marks and brackets belong to the sentence that they close.
    private int withClosing(int from) {
        int at = from;
        while (at < tokens.size()
                && tokens.get(at).kind() == Token.Kind.MARK
                && "»”)]’\"".contains(tokens.get(at).form())
                && text.substring(tokens.get(at - 1).end(), tokens.get(at).begin())
                                .length()
                        <= 1) {
            at++;
        }
        return at;
    }
}
