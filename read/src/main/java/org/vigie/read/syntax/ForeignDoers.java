package org.vigie.read.syntax;

import java.util.List;

/// Verb forms behind a verb that have a doer of their own: in `nine were hurt, according to a
/// report by the agency` and `nine were held at a rally backed by the union` nobody is said to
/// have hurt or held them.
final class ForeignDoers {
    private ForeignDoers() {}

    /// {@return whether who is said to do it behind a chunk does not do what the verb before
    ///     tells}
    ///
    /// @param chunks the chunks of a sentence
    /// @param verb   the index of that verb or noun
    /// @param at     the index of a chunk behind it
    static boolean begin(List<Chunk> chunks, int verb, int at) {
        if (at <= verb + 1
                || !(chunks.get(verb) instanceof VerbGroup)
                || !(chunks.get(at) instanceof VerbGroup own)) {
            return false;
        }
        boolean comma = chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.COMMA);
        boolean beside = comma || chunks.get(at - 1) instanceof NounGroup;
        return switch (own.form()) {
            case GERUND -> comma;
            case PARTICIPLE ->
                beside && at + 1 < chunks.size() && chunks.get(at + 1) instanceof NounGroup;
            case FINITE, INFINITIVE -> false;
        };
    }
}
