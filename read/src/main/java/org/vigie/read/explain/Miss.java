package org.vigie.read.explain;

import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;

/// A rule whose head stands in the text and that gave no claim.
///
/// @param kind   the kind of event it would have told
/// @param word   the words at which it was tried
/// @param rule   its line in the data
/// @param why    what kept it from firing
/// @param detail what exactly: the element that is missing, the condition that does not hold
public record Miss(EventKind kind, Quote word, RuleLine rule, Why why, String detail) {

    /// What keeps a rule from firing.
    public enum Why {
        /// The word is another part of speech here.
        OTHER_READING,
        /// The word belongs to a name.
        NAME,
        /// The word belongs to a time.
        TIME,
        /// A word of its pattern is not there.
        WORD_MISSING,
        /// A condition does not hold.
        CONDITION,
        /// It stands in a phrase that names no event of this kind.
        STOPPED,
        /// Another rule fits the same words better.
        OUTDONE,
        /// The event is told elsewhere in the bulletin, more fully.
        RETOLD,
        /// The rule read it, and the model takes it for words in passing.
        UNLIKELY
    }
}
