package org.vigie.read.explain;

import org.vigie.claim.Quote;

import java.util.Set;

/// Words that belong together.
///
/// @param quote  the words
/// @param kind   what they are
/// @param traits what the verb of a verb group is: `passive`, `negated`, `conditional`, `future`,
///     `past`, `modal`; what a noun group is: `name`, `time`
public record Group(Quote quote, Kind kind, Set<String> traits) {

    /// Copies the set.
    public Group {
        traits = Set.copyOf(traits);
    }

    /// What a group is.
    public enum Kind {
        /// A noun with what belongs to it, or a name.
        NOUN,
        /// A verb with its auxiliaries.
        VERB,
        /// A word or mark between groups.
        LINK
    }
}
