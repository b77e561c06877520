package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;

import java.util.Arrays;
import java.util.List;

/// Finds clauses that are put between two commas to say who tells the rest: «, сообщила Анна
/// Рябова,», «, как выяснили журналисты,».
///
/// The verb stands first in them, its subject right behind it. Only in a language with cases.
final class Insertions {
    private static final int REACH = 8;

    private final SentenceChunks base;
    private final List<Chunk> chunks;
    /// For each chunk the comma that opens the insertion which it closes, or -1.
    private final int[] openings;

    Insertions(SentenceChunks base, Coordination coordination) {
        this.base = base;
        this.chunks = base.chunks();
        this.openings = new int[chunks.size()];
        Arrays.fill(openings, -1);
        for (int at = 0; base.cases() && at < chunks.size(); at++) {
            int closing = isComma(at) ? closing(at, coordination) : -1;
            if (closing > at) {
                openings[closing] = at;
            }
        }
    }

    /// {@return the comma that opens the insertion which a comma closes, or -1}
    int opening(int closing) {
        return openings[closing];
    }

    private int closing(int comma, Coordination coordination) {
        int verbAt = comma + 1 < chunks.size() && isHow(comma + 1) ? comma + 2 : comma + 1;
        if (verbAt + 1 >= chunks.size()
                || comma == 0
                || !(chunks.get(verbAt) instanceof VerbGroup verb)
                || !verb.finite()
                || verb.passive()
                || !(chunks.get(verbAt + 1) instanceof NounGroup subject)
                || !isSpeaker(subject)
                || !coordination.agrees(subject, verb)) {
            return -1;
        }
        for (int j = verbAt + 2; j < chunks.size() && j < verbAt + REACH; j++) {
            if (isComma(j)) {
                return j;
            }
            boolean goesOn = chunks.get(j) instanceof NounGroup
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.QUOTE)
                                    || link.is(Link.Kind.TIME)
                                    || link.is(Link.Kind.OTHER));
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isSpeaker(NounGroup group) {
        return group.bare()
                && group.maybe(Feature.NOMINATIVE)
                && !group.maybe(Feature.ACCUSATIVE)
                && (group.pronoun() || group.name().isPresent() || group.maybe(Feature.ANIMATE));
    }

    private boolean isHow(int at) {
        return chunks.get(at) instanceof Link link
                && base.grammar().isForm(base.tokens().get(link.first()), Word.HOW);
    }

    private boolean isComma(int at) {
        return chunks.get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }
}
