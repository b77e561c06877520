package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Verbs that go on from the sentence's own verb past a clause between: «Директор заявил, что
/// люди нарушают закон, и уволил троих».
///
/// Where a comma closes every clause, one before `and` shows that the clause is over; the verb
/// behind it has the subject of the verb that the clause hangs on. Elsewhere number shows it.
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
        if (!base.cases()) {
            int described = pastDescription(at);
            return described >= 0 ? described : past(at);
        }
        int comma = commaBeforeAnd(at);
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

    /// `searched the home of Max Meier, a lawyer who defends miners, and took his phones`: the
    /// verb before a description between commas that a relative clause ends; else -1.
    private int pastDescription(int at) {
        int comma = at - 2;
        if (comma < 1
                || !isLink(at - 1, Link.Kind.AND)
                || !isLink(comma, Link.Kind.COMMA)
                || !(chunks.get(at) instanceof VerbGroup own)
                || own.subject().isPresent()) {
            return -1;
        }
        boolean relative = false;
        boolean described = false;
        for (int j = comma - 1; j > 0 && j > at - REACH; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    boolean who = link.is(Link.Kind.RELATIVE) && !relative;
                    boolean opens = link.is(Link.Kind.COMMA) && relative;
                    if (!who && !opens && SentenceChunks.ends(link)
                            || link.is(Link.Kind.COMMA) && !opens) {
                        return -1;
                    }
                    relative |= who;
                    described |= opens;
                }
                case VerbGroup verb -> {
                    if (described) {
                        return verb.finite() && sameTense(verb, own) ? j : -1;
                    }
                    if (relative) {
                        return -1;
                    }
                }
                case NounGroup group -> {}
            }
        }
        return -1;
    }

    private boolean sameTense(VerbGroup one, VerbGroup other) {
        return tokens.get(one.main()).is(Pos.VERB, Feature.PAST)
                == tokens.get(other.main()).is(Pos.VERB, Feature.PAST);
    }

    private boolean isLink(int at, Link.Kind kind) {
        return chunks.get(at) instanceof Link link && link.is(kind);
    }

    /// `La juge a estimé que les faits étaient établis et a condamné Max Meier`: a verb in the
    /// singular does not go on from one in the plural, but from the one above it.
    private int past(int at) {
        int and = andBefore(at);
        int wishing = aboveWish(and);
        if (wishing >= 0) {
            return wishing;
        }
        boolean that = false;
        boolean several = false;
        for (int j = and - 1; j >= 0 && j > at - REACH; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (link.is(Link.Kind.STOP) || link.is(Link.Kind.RELATIVE)) {
                        return -1;
                    }
                    that |= several && link.is(Link.Kind.THAT);
                }
                case VerbGroup verb -> {
                    if (that && verb.finite()) {
                        return isSeveral(verb) ? -1 : j;
                    }
                    if (verb.finite() && !isSeveral(verb)) {
                        return -1;
                    }
                    several |= verb.finite();
                }
                case NounGroup group -> {}
            }
        }
        return -1;
    }

    /// `The union demands that the guards be tried, and asks the governor …`: the verb above a
    /// clause in the subjunctive, which no verb with a tense goes on from; else -1.
    private int aboveWish(int and) {
        boolean wish = false;
        boolean that = false;
        for (int j = and - 1; j >= 0 && j > and - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                if (that) {
                    return verb.finite() ? j : -1;
                }
                if (!wish && !isBareWish(j, verb)) {
                    return -1;
                }
                wish = true;
            }
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.STOP)) {
                    return -1;
                }
                that |= wish && link.is(Link.Kind.THAT);
            }
        }
        return -1;
    }

    private boolean isBareWish(int at, VerbGroup verb) {
        return verb.passive()
                && verb.form() == VerbGroup.Form.INFINITIVE
                && !(at > 0
                        && chunks.get(at - 1) instanceof Link to
                        && to.is(Link.Kind.PREPOSITION));
    }

    /// The `and` right before a verb that can only be of one; -1 where there is none.
    private int andBefore(int at) {
        boolean one = chunks.get(at) instanceof VerbGroup verb
                && !verb.plural()
                && verb.subject().isEmpty();
        int j = at - 1;
        while (one
                && j > 0
                && chunks.get(j) instanceof Link link
                && (link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME))) {
            j--;
        }
        return one && j > 0 && chunks.get(j) instanceof Link link && link.is(Link.Kind.AND)
                ? j
                : -1;
    }

    private boolean isSeveral(VerbGroup verb) {
        return verb.plural() && !tokens.get(verb.first()).is(Pos.VERB, Feature.SINGULAR);
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
