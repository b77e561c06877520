package org.vigie.serve.page;

import java.util.List;
import java.util.Optional;

/// A claim as the desk shows it beside its bulletin.
///
/// @param id        the claim's id
/// @param index     its place on the page, from 0
/// @param href      the page that shows the claim in its bulletin
/// @param kind      the kind of event, in words
/// @param modality  label of its modality
/// @param certainty the modality in words
/// @param status    label of where it stands in review
/// @param standing  the status in words
/// @param facts     who, when, where and the rest, in order
/// @param quote     its words in their sentence
/// @param rule      what produced it
/// @param stands    whether its words still stand in the text that is shown
/// @param history   what was done about it, in words, oldest first
/// @param open      whether whoever looks at it is to decide about it
/// @param waits     whom it waits for, in words; empty where it waits for nobody else
public record Card(
        String id,
        int index,
        String href,
        String kind,
        String modality,
        String certainty,
        String status,
        String standing,
        List<Fact> facts,
        List<Snippet> quote,
        String rule,
        boolean stands,
        List<String> history,
        boolean open,
        String waits) {

    /// Copies the lists.
    public Card {
        facts = List.copyOf(facts);
        quote = List.copyOf(quote);
        history = List.copyOf(history);
    }

    /// A thing that a claim says, with its name.
    ///
    /// @param name  what it is: `when`, `patient`…, the key of its label
    /// @param label the same in words
    /// @param items the values
    public record Fact(String name, String label, List<Item> items) {

        /// Copies the list.
        public Fact {
            items = List.copyOf(items);
        }
    }

    /// One value of a fact.
    ///
    /// @param words the value in words
    /// @param href  where more about it is found
    /// @param aside what is to be known about it: the words that say it, what was inferred
    public record Item(String words, Optional<String> href, String aside) {}

    /// A stretch of a quote.
    ///
    /// @param text   its words
    /// @param marked whether they are the claim's
    public record Snippet(String text, boolean marked) {}
}
