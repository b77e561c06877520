package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Where the clauses of one sentence meet: what opens one, what joins like with like, and which
/// words are not what they were taken for.
final class Seams {
    /// A clause's verb is looked for at most so many chunks behind its subject.
    private static final int CLAUSE = 8;

    private final Passage passage;
    private final List<Chunk> chunks;
    private final Asides asides;

    Seams(Passage passage, Parse parse, Asides asides) {
        this.passage = passage;
        this.chunks = parse.chunks();
        this.asides = asides;
    }

    boolean opensClause(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY) && !isContrast(link) && !isInside(link)
                || link.is(Link.Kind.RELATIVE)
                || link.is(Link.Kind.THAT);
    }

    /// `has yet to begin`: a word between an auxiliary and its infinitive.
    private boolean isInside(Link link) {
        if (link.first() == 0 || !(passage.chunk(link.first() - 1) instanceof VerbGroup before)) {
            return false;
        }
        Token auxiliary = passage.token(before.main());
        int next = passage.parseOf(link.first()).chunkOf(link.first()) + 1;
        return (passage.grammar().is(auxiliary, Grammar.Word.HAVE)
                        || passage.grammar().is(auxiliary, Grammar.Word.BE))
                && next + 1 < chunks.size()
                && chunks.get(next) instanceof Link marker
                && isMarker(marker)
                && chunks.get(next + 1) instanceof VerbGroup infinitive
                && infinitive.form() == VerbGroup.Form.INFINITIVE;
    }

    boolean joins(Link link) {
        return link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA) || isContrast(link);
    }

    boolean isContrast(Link link) {
        return passage.grammar().isForm(passage.token(link.first()), Grammar.Word.CONTRAST);
    }

    boolean isAdditive(Link link) {
        return passage.grammar().isForm(passage.token(link.first()), Grammar.Word.ADDITIVE);
    }

    boolean isClosing(Link link) {
        return mark(link, ")");
    }

    boolean mark(Link link, String mark) {
        return passage.token(link.first()).isMark(mark);
    }

    boolean isIncluding(Link link) {
        return passage.grammar().isForm(passage.token(link.first()), Grammar.Word.INCLUDING);
    }

    /// The bracket that opened before one that closes, so that what it holds is passed.
    int opening(int closing) {
        for (int j = closing - 1; j > 0; j--) {
            if (chunks.get(j) instanceof Link link && mark(link, "(")) {
                return j;
            }
        }
        return closing;
    }

    /// `told the judge that she`: `that` after a noun begins what is said where a verb of
    /// saying
    /// or asking stands before it and a subject follows.
    boolean isSaidThat(int at, Link link) {
        boolean how = link.is(Link.Kind.BOUNDARY)
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.HOW);
        boolean that = how
                || link.is(Link.Kind.RELATIVE)
                        && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.THAT);
        if (!that || at < 1 || at + 1 >= chunks.size() || !hasSubject(chunks.get(at + 1))) {
            return false;
        }
        if (!how && chunks.get(at - 1) instanceof NounGroup word && asides.isTold(word)) {
            return true;
        }
        boolean closed = chunks.get(at - 1) instanceof Link comma && comma.is(Link.Kind.COMMA);
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                int relative = closed && verb.finite() ? relativeBefore(j) : -1;
                if (relative < 0) {
                    return asides.isSaying(verb) || asides.isAsking(verb);
                }
                // `told his brother, who visited him, that …`
                j = relative;
                continue;
            }
            if (chunks.get(j) instanceof Link before && opensClause(before)) {
                return false;
            }
        }
        return false;
    }

    boolean hasSubject(Chunk chunk) {
        return chunk instanceof NounGroup group && group.bare()
                || chunk instanceof VerbGroup verb
                        && (verb.subject().isPresent()
                                || passage.token(verb.main()).is(Pos.NOUN));
    }

    /// `ensure that families can search`: `that` was read as a determiner.
    boolean hidesThat(int at, NounGroup group) {
        return group.bare()
                && group.head() > group.first()
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.THAT)
                && at > 0
                && chunks.get(at - 1) instanceof VerbGroup;
    }

    /// `wants the officers who beat the drivers to be tried`: a verb that only says more of
    /// somebody, and does not make its object do anything.
    boolean isDescribing(int at, VerbGroup verb) {
        return verb.finite()
                && !passage.freeOrder()
                && relativeBefore(at) >= 0
                && !passage.grammar().is(passage.token(verb.main()), Grammar.Word.CONTROLS);
    }

    int relativeBefore(int verb) {
        for (int j = verb - 1; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE) && !isSaidThat(j, link)) {
                    return j;
                }
                if (opensClause(link)) {
                    return -1;
                }
            }
            if (chunk instanceof VerbGroup other && other.finite()) {
                return -1;
            }
        }
        return -1;
    }

    /// `dit avoir été battue`, cut off from its auxiliary.
    boolean isPerfectInfinitive(int at) {
        if (at < 0 || !(chunks.get(at) instanceof NounGroup group)) {
            return false;
        }
        Token head = passage.token(group.head());
        return head.is(Pos.VERB, Feature.INFINITIVE)
                && (passage.grammar().is(head, Grammar.Word.HAVE)
                        || passage.grammar().is(head, Grammar.Word.BE));
    }

    /// `to have the miners freed`; what describes the object of another infinitive is not
    /// brought about: `to free the miners jailed in May`.
    boolean bringsAbout(VerbGroup verb, int at, int participle) {
        Token main = passage.token(verb.main());
        boolean describes = participle > at + 1
                && chunks.get(participle - 1) instanceof NounGroup
                && !passage.grammar().is(main, Grammar.Word.HAVE)
                && !passage.grammar().is(main, Grammar.Word.PERCEIVES)
                && !passage.grammar().is(main, Grammar.Word.LEAVES);
        return verb.form() == VerbGroup.Form.INFINITIVE && !describes;
    }

    boolean follows(int node, int at) {
        for (int j = at + 1; j < node; j++) {
            if (!(chunks.get(j) instanceof Link)) {
                return false;
            }
        }
        return true;
    }

    /// {@return the verb that a past goes on from, taken for a participle: `condemned the trial
    ///     and asked for …`, `a condamné le procès et demandé …`; -1 where it is a participle}
    int beside(int at) {
        if (!(chunks.get(at) instanceof VerbGroup verb)
                || verb.form() != VerbGroup.Form.PARTICIPLE) {
            return -1;
        }
        boolean joined = false;
        for (int j = at - 1; j >= 0; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (opensClause(link)) {
                        return -1;
                    }
                    joined |= link.is(Link.Kind.AND);
                    if (!joined && !link.is(Link.Kind.OTHER) && !link.is(Link.Kind.TIME)) {
                        return -1;
                    }
                }
                case NounGroup group -> {
                    if (!joined) {
                        return -1;
                    }
                }
                case VerbGroup other -> {
                    return joined && sharesSubject(other, verb) ? j : -1;
                }
            }
        }
        return -1;
    }

    /// {@return the passive whose auxiliary a participle leaves out with a number for its
    ///     subject, `29 were questioned, eight held and five beaten`, or at the clause's end
    ///     with a noun, `doivent être libérés et les poursuites abandonnées`; -1 if none}
    int gapped(int at) {
        int joinedSubject = joinedSubject(at);
        int number = joinedSubject < 0 ? at - 1 : joinedSubject;
        if (number < 1
                || !(chunks.get(number) instanceof NounGroup group)
                || joinedSubject < 0 && !passage.isFigure(passage.token(group.core()))) {
            return -1;
        }
        int from = group.bare() ? number : beforeComparison(number, group);
        boolean joined = false;
        for (int j = from - 1; j >= 0; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (opensClause(link)) {
                        return -1;
                    }
                    joined |= joins(link);
                }
                case NounGroup noun -> {
                    if (!joined) {
                        return -1;
                    }
                }
                case VerbGroup verb -> {
                    boolean passive = verb.passive() || verb.form() == VerbGroup.Form.PARTICIPLE;
                    return joined && passive ? j : -1;
                }
            }
        }
        return -1;
    }

    /// The noun right behind `and` that a participle has for its subject where no verb follows;
    /// -1 if there is none.
    private int joinedSubject(int at) {
        if (passage.freeOrder()
                || !(chunks.get(at) instanceof VerbGroup participle)
                || participle.form() != VerbGroup.Form.PARTICIPLE
                || verbFollows(at)) {
            return -1;
        }
        int noun = at - 1;
        while (noun > 1 && chunks.get(noun) instanceof NounGroup group && !group.bare()) {
            noun--;
        }
        boolean joined = noun > 1
                && chunks.get(noun) instanceof NounGroup group
                && !group.pronoun()
                && chunks.get(noun - 1) instanceof Link link
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.AND);
        return joined ? noun : -1;
    }

    private boolean verbFollows(int at) {
        for (int j = at + 1; j < Math.min(chunks.size(), at + CLAUSE); j++) {
            if (chunks.get(j) instanceof VerbGroup) {
                return true;
            }
            if (chunks.get(j) instanceof Link link
                    && (link.is(Link.Kind.STOP) || link.is(Link.Kind.COMMA) || joins(link))) {
                return false;
            }
        }
        return false;
    }

    /// `more than 200`: the chunk that a compared number begins with; 0 if it is none.
    private int beforeComparison(int number, NounGroup group) {
        int before = group.preposition().orElse(group.first()) - 1;
        boolean compares = number > 1
                && chunks.get(number - 1).end() == before + 1
                && passage.grammar().isForm(passage.token(before), Grammar.Word.COMPARATIVE);
        return compares ? number - 1 : 0;
    }

    private boolean sharesSubject(VerbGroup first, VerbGroup second) {
        if (!first.finite() || first.passive()) {
            return false;
        }
        boolean have = passage.grammar().is(passage.token(first.first()), Grammar.Word.HAVE);
        boolean pasts = asides.isPastForm(first) && asides.isPastForm(second);
        return pasts || have && first.first() < first.main();
    }

    /// `ruled out arresting her`, `kept them from arresting her`: what stands between a verb
    /// and a gerund belongs to the verb.
    boolean isOwnTo(int at, int gerund) {
        if (at != gerund - 1 || at == 0 || !(chunks.get(at) instanceof Link link)) {
            return false;
        }
        Token word = passage.token(link.first());
        boolean particle = chunks.get(at - 1) instanceof VerbGroup
                && (passage.grammar().isForm(word, Grammar.Word.PARTICLE)
                        || passage.grammar().isForm(word, Grammar.Word.AIM));
        boolean from = chunks.get(at - 1) instanceof NounGroup group
                && group.bare()
                && at > 1
                && chunks.get(at - 2) instanceof VerbGroup
                && passage.grammar().isForm(word, Grammar.Word.FROM);
        return particle || from;
    }

    /// `in danger of being arrested`: a noun that a gerund completes.
    boolean isComplement(int noun, int gerund) {
        return noun == gerund - 2
                && chunks.get(noun + 1) instanceof Link link
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.OF);
    }

    static boolean isMarker(Link link) {
        return link.is(Link.Kind.PREPOSITION);
    }

    boolean isLike(NounGroup one, NounGroup other) {
        if (one.bare() || other.bare()) {
            return one.bare() && other.bare();
        }
        return passage.token(one.preposition().getAsInt())
                .folded()
                .equals(passage.token(other.preposition().getAsInt()).folded());
    }

    /// `guilty of failing to obey and fined`: whether a verb is an active infinitive or gerund,
    /// from which no participle goes on that could be the past.
    boolean isPassed(VerbGroup verb) {
        return passage.grammar().says("bare-imperative")
                && !verb.finite()
                && !verb.passive()
                && verb.form() != VerbGroup.Form.PARTICIPLE;
    }
}
