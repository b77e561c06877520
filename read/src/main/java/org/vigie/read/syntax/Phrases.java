package org.vigie.read.syntax;

import org.vigie.read.syntax.Grammar.Word;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Arrays;
import java.util.List;

/// Settles the words of phrases that stand for one word: `as well as`, `no fewer than`, `a number
/// of`.
final class Phrases {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    /// @param tags what is settled so far; null where nothing is
    Phrases(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// Tags the words of the phrase that begins at a token, if one does.
    void settle(int at, int end) {
        if (tags[at] != null) {
            return;
        }
        int joining = grammar.phrase(tokens, at, Word.JOINING);
        if (joining > 0 && at + joining < end) {
            Arrays.fill(tags, at, at + joining, Tag.CONJUNCTION);
            return;
        }
        int amount = grammar.phrase(tokens, at, Word.AMOUNT);
        if (amount > 0 && at + amount < end && isCounting(at + amount)) {
            Arrays.fill(tags, at, at + amount, Tag.DETERMINER);
            return;
        }
        int some = grammar.phrase(tokens, at, Word.SOME);
        if (some > 0 && at + some < end && beginsPlural(at + some, end)) {
            Arrays.fill(tags, at, at + some, Tag.DETERMINER);
        }
    }

    /// Whether a token is a number that nothing has settled.
    boolean isCounting(int at) {
        return tags[at] == null
                && (tokens.get(at).kind() == Token.Kind.NUMBER || tokens.get(at).is(Pos.NUMERAL));
    }

    /// Whether a noun in the plural begins at a token, be it with its adjective.
    private boolean beginsPlural(int at, int end) {
        int noun = at;
        while (noun < end && tokens.get(noun).is(Pos.ADJECTIVE) && noun < at + 2) {
            noun++;
        }
        return isPlural(at) || noun < end && isPlural(noun) || noun + 1 < end && isPlural(noun + 1);
    }

    private boolean isPlural(int at) {
        return (tags[at] == null || tags[at] == Tag.TIME)
                && tokens.get(at).is(Pos.NOUN, Feature.PLURAL);
    }
}
