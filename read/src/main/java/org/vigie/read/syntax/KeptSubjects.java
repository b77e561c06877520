package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;

/// Which verbs have the subject of one before them: behind a word that sets them against it, `left
/// the house but arrested his son`, behind its auxiliary, or behind a preposition.
final class KeptSubjects {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 8;

    private final SentenceChunks base;

    KeptSubjects(SentenceChunks base) {
        this.base = base;
    }

    /// {@return whether a preposition other than `to` and `of` makes an infinitive or gerund
    ///     say what the subject does, not whoever is asked: `pour arrêter`, `avant d'arrêter`}
    ///
    /// @param doing the index of the infinitive or gerund
    boolean isOwn(int doing) {
        int at = doing - 1;
        boolean of = isPreposition(at) && isForm(at, Word.OF);
        return isPreposition(at) && !of && !isForm(at, Word.TO) || of && isPreposition(at - 1);
    }

    private boolean isPreposition(int at) {
        return at >= 0
                && base.chunks().get(at) instanceof Link link
                && link.is(Link.Kind.PREPOSITION);
    }

    private boolean isForm(int at, Word word) {
        return base.grammar().is(base.tokens().get(base.chunks().get(at).first()), word);
    }

    /// {@return the verb before whose auxiliary a verb shares, or -1}
    int auxiliary(int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (base.chunks().get(j) instanceof VerbGroup verb && !verb.shared() && verb.finite()) {
                return j;
            }
        }
        return -1;
    }

    /// {@return whether a link sets a finite verb against the one before it, and nothing that
    ///     can be a subject stands between: «ушли, но через час вернулись»}
    ///
    /// @param link the index of a link
    /// @param verb the index of the verb
    boolean contrasts(int link, int verb) {
        boolean word = link > 0
                && link >= verb - REACH
                && base.chunks().get(link) instanceof Link boundary
                && boundary.is(Link.Kind.BOUNDARY)
                && base.grammar().isForm(base.tokens().get(boundary.first()), Word.CONTRAST);
        for (int j = link + 1; word && j < verb; j++) {
            boolean passes = switch (base.chunks().get(j)) {
                case VerbGroup between -> false;
                case Link between ->
                    between.is(Link.Kind.OTHER)
                            || between.is(Link.Kind.TIME)
                            || between.is(Link.Kind.COMMA);
                case NounGroup between ->
                    !base.standsBare(j) || base.cases() && !between.maybe(Feature.NOMINATIVE);
            };
            if (!passes) {
                return false;
            }
        }
        return word;
    }
}
