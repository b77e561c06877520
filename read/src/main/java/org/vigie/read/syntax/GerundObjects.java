package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells a gerund that has an object behind it from a noun or adjective before a noun, where
/// nothing but its preposition and its sense does: `accused of beating prisoners` beside `the
/// demands of working people`.
final class GerundObjects {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    /// @param tags what is settled so far; null where nothing is
    GerundObjects(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a token is the doing of something to those whom a plural behind it
    ///     names}
    ///
    /// @param i     the token
    /// @param first the sentence's first token
    /// @param end   one past the sentence's last token
    boolean isDoing(int i, int first, int end) {
        if (isWhatTheyDo(i, first, end)) {
            return true;
        }
        return i > first
                && i + 1 < end
                && tags[i - 1] == Tag.PREPOSITION
                && tokens.get(i).is(Pos.VERB, Feature.GERUND)
                && !tokens.get(i).isCapitalised()
                && grammar.is(tokens.get(i), Word.BEFALLS)
                && (isMany(i + 1)
                        || i + 2 < end && tokens.get(i + 1).is(Pos.ADJECTIVE) && isMany(i + 2));
    }

    /// `riders working for the company`: behind a plural and before a preposition.
    private boolean isWhatTheyDo(int i, int first, int end) {
        return i > first
                && i + 1 < end
                && grammar.says("bare-imperative")
                && tags[i - 1] == Tag.NOUN
                && tokens.get(i - 1).is(Pos.NOUN, Feature.PLURAL)
                && !tokens.get(i - 1).is(Pos.NOUN, Feature.SINGULAR)
                && tokens.get(i).is(Pos.VERB, Feature.GERUND)
                && !tokens.get(i).is(Pos.PREPOSITION)
                && tokens.get(i + 1).is(Pos.PREPOSITION)
                && !grammar.is(tokens.get(i + 1), Word.OF);
    }

    /// `of shooting victims`: victims are named by what befell them.
    private boolean isMany(int at) {
        Token noun = tokens.get(at);
        return (noun.is(Pos.NOUN, Feature.PLURAL) || grammar.isForm(noun, Word.PLURAL_NOUN))
                && !noun.is(Pos.VERB)
                && !grammar.is(noun, Word.BEFALLEN);
    }
}
