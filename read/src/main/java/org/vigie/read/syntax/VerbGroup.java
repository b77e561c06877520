package org.vigie.read.syntax;

import java.util.OptionalInt;

/// A verb with its auxiliaries, negation and the pronouns that lean on it.
///
/// @param first         the first token
/// @param end           one past the last token
/// @param main          the verb that carries the meaning
/// @param form          its form
/// @param passive       whether its subject is whom it is done to
/// @param negated       whether it is negated
/// @param reflexive     whether a reflexive pronoun leans on it
/// @param conditional   whether it is in the conditional
/// @param future        whether it is in the future
/// @param past          whether it is in a past tense
/// @param imperative    whether it can only be an order
/// @param plural        whether its finite form can be plural
/// @param subject       a subject pronoun that leans on it
/// @param object        an object pronoun that leans on it
/// @param modal         a modal verb in it: `may`, `must`
/// @param shared        whether its auxiliary is that of a verb before: `ont saisi et brûlé`
public record VerbGroup(
        int first,
        int end,
        int main,
        Form form,
        boolean passive,
        boolean negated,
        boolean reflexive,
        boolean conditional,
        boolean future,
        boolean past,
        boolean imperative,
        boolean plural,
        OptionalInt subject,
        OptionalInt object,
        OptionalInt modal,
        boolean shared)
        implements Chunk {

    /// What form a verb group has.
    public enum Form {
        /// Has a tense and a subject.
        FINITE,
        /// An infinitive.
        INFINITIVE,
        /// A participle with no auxiliary.
        PARTICIPLE,
        /// A present or adverbial participle.
        GERUND
    }

    /// {@return whether it is an infinitive whose subject suffers it without the verb that
    /// makes the passive: `s'est vu refuser un visa`; what is refused is its object}
    public boolean undergone() {
        return passive && form == Form.INFINITIVE && first == main;
    }

    /// {@return whether it has a tense and a subject}
    public boolean finite() {
        return form == Form.FINITE;
    }
}
