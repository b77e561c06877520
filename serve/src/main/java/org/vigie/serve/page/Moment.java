package org.vigie.serve.page;

import org.vigie.serve.page.Card.Snippet;

import java.util.List;

/// One claim of a chronology.
///
/// @param when     when it was, in words
/// @param told     whether the claim tells the time itself
/// @param card     the claim
/// @param quote    its words in their sentence
/// @param bulletin title of the bulletin that says it
/// @param language BCP 47 tag of the bulletin's language
/// @param day      the day the bulletin was published, in words; empty if unknown
public record Moment(
        String when,
        boolean told,
        Card card,
        List<Snippet> quote,
        String bulletin,
        String language,
        String day) {

    /// Copies the list.
    public Moment {
        quote = List.copyOf(quote);
    }
}
