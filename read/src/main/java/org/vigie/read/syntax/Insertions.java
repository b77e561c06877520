package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;

import java.util.Arrays;
import java.util.List;

/// Finds clauses that are put between two commas: those that say who tells the rest, «, сообщила
/// Анна Рябова,», «, как выяснили журналисты,», and those of a participle, «, избившие рыбака,».
///
/// The verb stands first in them. Only in a language with cases.
final class Insertions {
    private static final int REACH = 8;
    /// What a participle begins is at most this many chunks long.
    private static final int PARTICIPLE = 12;

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
            int told = isComma(at) ? closing(at, coordination) : -1;
            int closing = told < 0 && isComma(at) ? endOfParticiple(at) : told;
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
        boolean how = comma + 1 < chunks.size() && isHow(comma + 1);
        int verbAt = how ? comma + 2 : comma + 1;
        if (verbAt + 1 >= chunks.size()
                || comma == 0
                || !(chunks.get(verbAt) instanceof VerbGroup verb)
                || !verb.finite()
                || verb.passive()
                || !(chunks.get(verbAt + 1) instanceof NounGroup subject)
                || !(isSpeaker(subject) || how && isSource(subject))
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

    /// «Рабочие фирмы, обслуживающей порт, бастуют»: the comma that closes what a participle
    /// behind a noun and a comma begins, or -1.
    private int endOfParticiple(int comma) {
        int first = comma + 1;
        while (first < chunks.size() && isLight(chunks.get(first))) {
            first++;
        }
        if (comma == 0
                || first >= chunks.size()
                || !(chunks.get(comma - 1) instanceof NounGroup)
                || !(chunks.get(first) instanceof VerbGroup verb)
                || verb.form() != VerbGroup.Form.PARTICIPLE) {
            return -1;
        }
        for (int j = first + 1; j < chunks.size() && j < first + PARTICIPLE; j++) {
            if (isComma(j)) {
                return j;
            }
            boolean goesOn = chunks.get(j) instanceof NounGroup
                    || isLight(chunks.get(j))
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.QUOTE) || link.is(Link.Kind.AND));
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLight(Chunk chunk) {
        return chunk instanceof Link link && (link.is(Link.Kind.TIME) || link.is(Link.Kind.OTHER));
    }

    private boolean isSpeaker(NounGroup group) {
        return group.bare()
                && group.maybe(Feature.NOMINATIVE)
                && !group.maybe(Feature.ACCUSATIVE)
                && (group.pronoun() || group.name().isPresent() || group.maybe(Feature.ANIMATE));
    }

    /// «как сообщает профсоюз»: what says how something is known needs not live.
    private static boolean isSource(NounGroup group) {
        return group.bare() && group.maybe(Feature.NOMINATIVE);
    }

    private boolean isHow(int at) {
        return chunks.get(at) instanceof Link link
                && base.grammar().isForm(base.tokens().get(link.first()), Word.HOW);
    }

    private boolean isComma(int at) {
        return chunks.get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }
}
