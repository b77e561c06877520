package org.vigie.read.syntax;

import java.util.List;

/// Verb forms behind a verb that have a doer of their own: in `nine were hurt, according to a
/// report by the agency` and `nine were held at a rally backed by the union` nobody is said to
/// have hurt or held them.
final class ForeignDoers {
    /// What opens a sentence, and its subject behind it, have at most so many chunks.
    private static final int OPENING = 12;

    private ForeignDoers() {}

    /// {@return whether a comma ends what opens a sentence: in `Arrêtés par la police, Ann Lee
    ///     et Max Meier ont …` the sentence's own subject stands behind it}
    ///
    /// @param chunks the chunks of a sentence
    /// @param at     the index of the group behind the comma
    static boolean closesOpening(List<Chunk> chunks, int at) {
        int first = chunks.getFirst() instanceof Link ? 1 : 0;
        if (at < first + 2
                || at > OPENING
                || !isComma(chunks.get(at - 1))
                || !(chunks.get(first) instanceof VerbGroup opening)
                || opening.finite()) {
            return false;
        }
        for (int j = first + 1; j < at - 1; j++) {
            if (isComma(chunks.get(j)) || chunks.get(j) instanceof VerbGroup) {
                return false;
            }
        }
        for (int j = at + 1; j < chunks.size() && j < at + OPENING; j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
            if (isComma(chunks.get(j))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

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
