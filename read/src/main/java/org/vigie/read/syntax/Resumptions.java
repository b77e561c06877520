package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Verbs that go on from the sentence's own verb past a clause between: «Директор заявил, что
/// люди нарушают закон, и уволил троих».
///
/// Where a comma closes every clause, one before `and` shows that the clause is over; the verb
/// behind it has the subject of the verb that the clause hangs on.
final class Resumptions {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 40;

    private static final List<Feature> GENDERS =
            List.of(Feature.MASCULINE, Feature.FEMININE, Feature.NEUTER);

    private final SentenceChunks base;
    private final List<Token> tokens;
    private final List<Chunk> chunks;

    Resumptions(SentenceChunks base) {
        this.base = base;
        this.tokens = base.tokens();
        this.chunks = base.chunks();
    }

    /// {@return the verb that a verb goes on from, or -1 where it goes on from none}
    ///
    /// @param at the index of a finite verb group
    int verb(int at) {
        int comma = base.cases() ? commaBeforeAnd(at) : -1;
        boolean clause = false;
        int found = -1;
        for (int j = comma - 1; j >= 0 && j > at - REACH; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (link.is(Link.Kind.STOP)) {
                        return found;
                    }
                    clause |= link.is(Link.Kind.THAT) || link.is(Link.Kind.RELATIVE);
                }
                case VerbGroup verb -> {
                    if (clause && verb.finite() && agrees(verb, (VerbGroup) chunks.get(at))) {
                        found = j;
                    }
                }
                case NounGroup group -> {}
            }
        }
        return found;
    }

    /// The comma of `, and` before a verb, past times and complements; -1 where a subject of
    /// its own stands there, or none does.
    private int commaBeforeAnd(int at) {
        for (int j = at - 1; j > 0; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (link.is(Link.Kind.AND)) {
                        boolean comma = chunks.get(j - 1) instanceof Link before
                                && before.is(Link.Kind.COMMA);
                        return comma ? j - 1 : -1;
                    }
                    if (!link.is(Link.Kind.OTHER) && !link.is(Link.Kind.TIME)) {
                        return -1;
                    }
                }
                case NounGroup group -> {
                    if (group.bare() && group.maybe(Feature.NOMINATIVE)) {
                        return -1;
                    }
                }
                case VerbGroup verb -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean agrees(VerbGroup one, VerbGroup other) {
        Token first = tokens.get(one.main());
        Token second = tokens.get(other.main());
        boolean past = first.is(Pos.VERB, Feature.PAST) && second.is(Pos.VERB, Feature.PAST);
        boolean plural = first.is(Pos.VERB, Feature.PLURAL);
        return plural == second.is(Pos.VERB, Feature.PLURAL)
                && (!past || plural || shares(first, second));
    }

    private static boolean shares(Token one, Token other) {
        return GENDERS.stream()
                .anyMatch(feature -> one.is(Pos.VERB, feature) && other.is(Pos.VERB, feature));
    }
}
