package org.vigie.read.syntax;

import org.vigie.read.syntax.Grammar.Word;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Settles the words of phrases that stand for one word: `as well as`, `no fewer than`, `a number
/// of`.
final class Phrases {
    private static final Pattern AGE = Pattern.compile("[1-9]\\d?");

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
        boolean open = tags[at] == null;
        if ((open || tags[at] == Tag.TIME) && settlesPhrase(at, end) || !open) {
            return;
        }
        int aged =
                grammar.isForm(tokens.get(at), Word.AGED) ? ageEnd(at + 1, end) : ageAside(at, end);
        int ages = agesEnd(at, end);
        if (ages > at) {
            Arrays.fill(tags, at, ages, Tag.TIME);
            return;
        }
        if (aged > at) {
            Arrays.fill(tags, at, aged, Tag.TIME);
            return;
        }
        int number = grammar.isForm(tokens.get(at), Word.TO) ? at + 1 : at;
        if (isTimes(number, end)) {
            Arrays.fill(tags, at, number + 2, Tag.TIME);
            return;
        }
        int joining = grammar.phrase(tokens, at, Word.JOINING);
        if (joining > 0 && at + joining < end) {
            Arrays.fill(tags, at, at + joining, Tag.CONJUNCTION);
            return;
        }
        int occasion = grammar.phrase(tokens, at, Word.OCCASION);
        if (occasion > 0 && at + occasion < end && grammar.is(tokens.get(at + occasion), Word.OF)) {
            Arrays.fill(tags, at, at + occasion, Tag.PREPOSITION);
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

    /// Tags a phrase that stands for an adverb, or for a preposition before an infinitive:
    /// «прежде чем уйти».
    private boolean settlesPhrase(int at, int end) {
        int adverb = adverbEnd(at, end);
        int doing = at + grammar.phrase(tokens, at, Word.BEFORE_DOING);
        boolean before =
                doing > at && doing < end && tokens.get(doing).is(Pos.VERB, Feature.INFINITIVE);
        if (adverb > at) {
            Arrays.fill(tags, at, adverb, Tag.ADVERB);
        } else if (before) {
            Arrays.fill(tags, at, doing, Tag.PREPOSITION);
        }
        return adverb > at || before;
    }

    /// `once again`, «тем не менее»; between commas also `however`, «однако», which else open a
    /// clause: one past them, or -1.
    private int adverbEnd(int at, int end) {
        int phrase = grammar.phrase(tokens, at, Word.ADVERBIAL);
        if (phrase > 0 && at + phrase < end) {
            return at + phrase;
        }
        boolean aside = at > 0
                && at + 1 < end
                && grammar.isForm(tokens.get(at), Word.ASIDE)
                && tokens.get(at - 1).isMark(",")
                && tokens.get(at + 1).isMark(",");
        return aside ? at + 1 : -1;
    }

    /// `aged 15`, `aged six and nine`, `aged between 20 and 30`: one past the last number,
    /// which says how old and counts nobody; -1 where none stands there.
    private int ageEnd(int from, int end) {
        int at = from < end && grammar.isForm(tokens.get(from), Word.BETWEEN) ? from + 1 : from;
        while (at < end && isCounting(at)) {
            boolean goesOn = at + 2 < end && joinsAges(at + 1) && isCounting(at + 2);
            if (!goesOn) {
                return at + 1;
            }
            at += 2;
        }
        return -1;
    }

    /// `âgées de 23 et 25 ans`, `, de 15, 16 et 17 ans`: one past the ages of several, each of
    /// them a number that counts nobody; -1 where none stand there.
    private int agesEnd(int from, int end) {
        boolean aged = grammar.isForm(tokens.get(from), Word.AGED);
        boolean aside = from > 0
                && (tokens.get(from - 1).isMark(",") || tokens.get(from - 1).isMark("("));
        int at = aged ? from + 1 : from;
        while (aged && at < end && at < from + 3 && tokens.get(at).is(Pos.ADVERB)) {
            at++;
        }
        boolean of = at < end && grammar.isForm(tokens.get(at), Word.OF);
        if (!aged && !aside || !aged && !of && !tokens.get(from - 1).isMark("(")) {
            return -1;
        }
        at = of ? at + 1 : at;
        int last = ageEnd(at, end);
        boolean several = last > at + 1 && last < end;
        return several && grammar.isForm(tokens.get(last), Word.AGE_UNIT) ? last + 1 : -1;
    }

    /// `Max Roth, 43,`, `un boulanger (43 ans)`, «Иван Лось, 43 года,»: one past the age, or
    /// -1.
    private int ageAside(int at, int end) {
        boolean opens = at > 1
                && isCounting(at)
                && (tokens.get(at - 1).isMark(",") || tokens.get(at - 1).isMark("("))
                && tokens.get(at - 2).kind() == Token.Kind.WORD
                && !tokens.get(at - 2).is(Pos.NUMERAL);
        if (!opens || !AGE.matcher(tokens.get(at).form()).matches()) {
            return -1;
        }
        int next = at + 1;
        while (next < end && grammar.isForm(tokens.get(next), Word.AGE_UNIT)) {
            next++;
        }
        boolean closes = next < end
                && (tokens.get(next).isMark(",")
                        || tokens.get(next).isMark(")")
                        || tokens.get(next).isMark(".")
                        || tokens.get(next).isMark(";"));
        return closes ? next : -1;
    }

    /// `ont fouillé deux fois sa maison`: how often, which is no object.
    private boolean isTimes(int at, int end) {
        return at + 1 < end
                && at > 0
                && isCounting(at)
                && (grammar.isForm(tokens.get(at - 1), Word.TO)
                        || !tokens.get(at - 1).is(Pos.PREPOSITION)
                                && !tokens.get(at - 1).is(Pos.DETERMINER))
                && grammar.is(tokens.get(at + 1), Word.TIMES);
    }

    private boolean joinsAges(int at) {
        Token token = tokens.get(at);
        return grammar.isForm(token, Word.AND)
                || grammar.isForm(token, Word.OR)
                || grammar.isForm(token, Word.UNTIL)
                || token.isMark(",")
                || token.isMark("-")
                || token.isMark("–");
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
