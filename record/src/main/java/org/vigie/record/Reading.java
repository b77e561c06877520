package org.vigie.record;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Quote;

import java.util.List;
import java.util.stream.Stream;

/// What a reader made of a bulletin's bytes.
///
/// @param bulletin the bulletin; its `sha256` is that of the bytes
/// @param claims   its claims, in the order of the text
/// @param terms    the words that search finds it by beyond those written in it
/// @param reader   the reader's name and version, such as `vigie-read 0.1.0 fr 3`
public record Reading(Bulletin bulletin, List<Claim> claims, List<Term> terms, String reader) {

    /// Copies the lists and checks that every quote stands where it says.
    ///
    /// @throws IllegalArgumentException if a quote or a term does not stand in the bulletin's
    ///     text
    public Reading {
        claims = List.copyOf(claims);
        terms = List.copyOf(terms);
        for (int i = 0; i < claims.size(); i++) {
            if (!stands(claims.get(i), bulletin.text())) {
                throw new IllegalArgumentException(
                        "a reading needs quotes that stand in the text, claim=" + i);
            }
        }
        for (Term term : terms) {
            if (term.span().end() > bulletin.text().length()) {
                throw new IllegalArgumentException("a reading needs terms that stand in the text");
            }
        }
    }

    /// {@return whether all quotes of a claim stand in a text, word for word}
    static boolean stands(Claim claim, String text) {
        return quotes(claim)
                .allMatch(quote -> quote.span().end() <= text.length()
                        && quote.span().of(text).equals(quote.text()));
    }

    private static Stream<Quote> quotes(Claim claim) {
        return Stream.of(
                        Stream.of(claim.trigger()),
                        claim.mentions().stream().map(mention -> mention.quote()),
                        claim.when().flatMap(when -> when.quote()).stream(),
                        claim.where().stream().map(place -> place.quote()),
                        claim.source().stream(),
                        claim.charge().stream())
                .flatMap(quotes -> quotes);
    }
}
