package org.vigie.serve.page;

import java.util.List;

/// Somebody of whom it is asked whether they are somebody else.
///
/// @param name  as the mention that is compared is written
/// @param href  the page about them
/// @param facts what is told of them: other writings, birth, places, trade, what was done and when
/// @param quotes where bulletins tell of them
public record Side(String name, String href, List<Card.Fact> facts, List<Cited> quotes) {

    /// Copies the lists.
    public Side {
        facts = List.copyOf(facts);
        quotes = List.copyOf(quotes);
    }

    /// A quote with where it stands.
    ///
    /// @param snippets the words, with the claim's marked
    /// @param language BCP 47 tag of the bulletin
    /// @param bulletin its title
    /// @param day      the day it was published, in words; empty if unknown
    /// @param href     where the claim stands in it
    public record Cited(
            List<Card.Snippet> snippets,
            String language,
            String bulletin,
            String day,
            String href) {

        /// Copies the list.
        public Cited {
            snippets = List.copyOf(snippets);
        }
    }
}
