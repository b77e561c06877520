package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.text.Token;

import java.util.Optional;

/// What somebody is accused of, where no noun tells it: an article of a code, «по статье 318 УК»,
/// or a clause, «за то, что снимал суд».
final class ArticlesAndClauses {
    private static final int LONGEST = 30;

    private final Passage passage;

    ArticlesAndClauses(Passage passage) {
        this.passage = passage;
    }

    /// {@return the article or clause that begins right behind what introduces a charge}
    ///
    /// @param end one past the last token of what introduces it
    Optional<Quote> behind(int end) {
        return article(end).or(() -> clause(end));
    }

    /// «статье 318 УК», «ч. 2 ст. 280»: the noun for it is named with its number.
    private Optional<Quote> article(int end) {
        int last = passage.sentenceEnd(end - 1);
        int at = end < last && passage.token(end).isMark(".") ? end + 1 : end;
        if (!passage.freeOrder()
                || at >= last
                || !passage.grammar().is(passage.token(end - 1), Grammar.Word.NUMBERED)
                || passage.token(at).kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        int to = at + 1;
        while (to < last && (isOfCode(to) || passage.token(to).isMark(".") && isOfCode(to + 1))) {
            to++;
        }
        return Optional.of(Quote.of(passage.text().chars(), passage.text().span(end - 1, to)));
    }

    private boolean isOfCode(int at) {
        if (at >= passage.text().tokens().size()) {
            return false;
        }
        Token token = passage.token(at);
        return token.kind() == Token.Kind.NUMBER
                || passage.grammar().is(token, Grammar.Word.NUMBERED)
                || passage.grammar().is(token, Grammar.Word.CODE);
    }

    /// «за то, что вступила в союз»: the clause, up to the comma or full stop behind it.
    private Optional<Quote> clause(int end) {
        int last = passage.sentenceEnd(end - 1);
        if (!passage.freeOrder()
                || end + 3 >= last
                || !passage.grammar().is(passage.token(end), Grammar.Word.DEMONSTRATIVE)
                || !passage.token(end + 1).isMark(",")
                || !passage.grammar().isForm(passage.token(end + 2), Grammar.Word.THAT)) {
            return Optional.empty();
        }
        int from = end + 3;
        int to = from;
        while (to < last && to < from + LONGEST && !isEnd(to)) {
            to++;
        }
        return to > from
                ? Optional.of(Quote.of(passage.text().chars(), passage.text().span(from, to)))
                : Optional.empty();
    }

    private boolean isEnd(int at) {
        return passage.token(at).isMark(",")
                || passage.chunk(at) instanceof Link link && link.is(Link.Kind.STOP);
    }
}
