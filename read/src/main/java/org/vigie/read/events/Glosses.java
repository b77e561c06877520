package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Token;

import java.util.Optional;

/// What an article of law forbids, as a bulletin writes it in brackets behind the article's number:
/// «по ст. 105 УК (убийство)». It is what somebody is accused of, and nothing that the bulletin
/// tells.
final class Glosses {
    /// A bracket opens at most so many tokens behind the number.
    private static final int BEHIND = 8;
    /// ... and is no longer than this.
    private static final int LONGEST = 40;

    private final Passage passage;

    Glosses(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a telling stands in such a bracket}
    boolean isWithin(Telling telling) {
        int begin = passage.sentenceBegin(telling.head);
        for (int at = telling.head; at > begin && at > telling.head - LONGEST; at--) {
            if (passage.token(at).isMark(")")) {
                return false;
            }
            if (passage.token(at).isMark("(")) {
                return followsArticle(at, begin);
            }
        }
        return false;
    }

    private boolean followsArticle(int bracket, int begin) {
        for (int at = bracket - 1; at > begin && at >= bracket - BEHIND; at--) {
            if (isArticle(at, begin)) {
                return true;
            }
            if (passage.token(at).isMark(",") || passage.token(at).isMark(")")) {
                return false;
            }
        }
        return false;
    }

    /// A number behind a word for articles.
    private boolean isArticle(int at, int begin) {
        int before = at - 1;
        if (before > begin && passage.token(before).isMark(".")) {
            before--;
        }
        return before >= begin
                && passage.token(at).kind() == Token.Kind.NUMBER
                && passage.grammar().is(passage.token(before), Grammar.Word.NUMBERED);
    }

    /// {@return what stands in the bracket behind the article that begins at a token; empty
    /// where none does}
    ///
    /// @param from the first token behind the words that introduce an accusation
    Optional<Quote> behindArticle(int from) {
        int begin = passage.sentenceBegin(from);
        int end = passage.sentenceEnd(from);
        boolean article = isArticle(from, begin)
                || from + 1 < end && passage.token(from).isMark(".") && isArticle(from + 1, begin);
        for (int at = from; article && at < end && at < from + LONGEST; at++) {
            if (passage.token(at).isMark("(")) {
                return followsArticle(at, begin) ? inside(at, end) : Optional.empty();
            }
            if (passage.token(at).isMark(",") || passage.token(at).isMark(";")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// What a bracket holds, or, where it begins with a quotation, what is quoted.
    private Optional<Quote> inside(int bracket, int end) {
        boolean quoted = bracket + 1 < end && Quotation.opens(passage.token(bracket + 1));
        int first = quoted ? bracket + 2 : bracket + 1;
        for (int at = first; at < end && at < first + LONGEST; at++) {
            Token token = passage.token(at);
            boolean closes = quoted ? Quotation.closes(token) : token.isMark(")");
            if (closes) {
                return at > first
                        ? Optional.of(
                                Quote.of(passage.text().chars(), passage.text().span(first, at)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
