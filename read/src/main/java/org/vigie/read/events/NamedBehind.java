package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.List;

/// Gives whoever is named behind a comma the place of what describes them before it: `arrested the
/// leader of the union, Max Meier` did it to Max Meier, and `arrested him at the house of a
/// neighbour, Ann Lee` did nothing to Ann Lee.
final class NamedBehind {
    /// What a description may be completed by takes at most this many chunks.
    private static final int COMPLEMENTS = 5;

    /// ... and those of many of whom one is named.
    private static final int REACH = 6;

    private final Passage passage;

    NamedBehind(Passage passage) {
        this.passage = passage;
    }

    /// Moves places from descriptions to names, and bars whoever has none.
    void join(Telling telling, List<Candidate> all) {
        for (Candidate named : all) {
            placeOfOne(telling, named);
            int at = describedAt(telling, named);
            if (at < 0) {
                continue;
            }
            NounGroup described = (NounGroup) telling.parse.chunks().get(at);
            List<Candidate> descriptions =
                    all.stream().filter(one -> one.group.equals(described)).toList();
            boolean placed = descriptions.stream().anyMatch(one -> isPlaced(telling, one));
            if (placed) {
                for (Candidate description : descriptions) {
                    named.slots.addAll(description.slots);
                    bar(description);
                }
            } else if (!described.bare() && !isPlaced(telling, named)) {
                bar(named);
            }
        }
    }

    /// «вышел последний из осуждённых, Павел Громов»: who is named as the one of many has the
    /// place of the word for one.
    private void placeOfOne(Telling telling, Candidate named) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(named.group.head());
        if (named.origin != Candidate.Origin.SENTENCE
                || named.group.head() < telling.head
                || named.group.head() >= parse.sentence().endToken()
                || named.group.name().isEmpty()
                || !named.group.bare()
                || !passage.isOnePerson(named.group)
                || at < 2
                || !isComma(parse.chunks().get(at - 1))
                || !(parse.chunks().get(telling.chunk) instanceof VerbGroup verb)) {
            return;
        }
        int one = oneOfMany(parse, at);
        if (one < 0 || !(parse.chunks().get(one) instanceof NounGroup group)) {
            return;
        }
        boolean subject = parse.subject(telling.chunk).contains(group);
        if (!subject && !parse.object(telling.chunk).contains(group)) {
            return;
        }
        String place = subject && !verb.passive() ? "subject" : "object";
        named.slots.add(place);
        named.settled |= "patient".equals(telling.rule.roles().get(place));
    }

    /// The chunk of a word for one of many that stands before a comma and a name, past whom it
    /// is one of; -1 for none.
    private int oneOfMany(Parse parse, int name) {
        List<Chunk> chunks = parse.chunks();
        for (int j = name - 2; j > 0 && j > name - 2 - REACH; j--) {
            if (chunks.get(j) instanceof NounGroup many && isPartitive(many)) {
                boolean one = chunks.get(j - 1) instanceof NounGroup group
                        && group.bare()
                        && group.name().isEmpty()
                        && (group.features()
                                        & ((NounGroup) chunks.get(name)).features()
                                        & Feature.CASES)
                                != 0;
                return one ? j - 1 : -1;
            }
            if (chunks.get(j) instanceof VerbGroup
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.STOP) || link.is(Link.Kind.COMMA))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPartitive(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.PARTITIVE);
    }

    private static void bar(Candidate candidate) {
        candidate.barred = true;
        candidate.outside = true;
    }

    private static boolean isPlaced(Telling telling, Candidate candidate) {
        return candidate.isIn(telling, "patient") || candidate.isIn(telling, "agent");
    }

    /// The chunk of the description that somebody named right behind a comma bears, behind the
    /// trigger, or before it between commas; -1 for none.
    private int describedAt(Telling telling, Candidate named) {
        Parse parse = telling.parse;
        NounGroup name = named.group;
        if (named.origin != Candidate.Origin.SENTENCE
                || name.name().isEmpty()
                || !name.bare()
                || !passage.isOnePerson(name)
                || name.head() < parse.sentence().firstToken()
                || name.head() >= parse.sentence().endToken()) {
            return -1;
        }
        int at = parse.chunkOf(name.head());
        boolean before = at < telling.chunk;
        if (at < 2
                || !isComma(parse.chunks().get(at - 1))
                || !(before ? isBetweenCommas(parse, at) : isClosed(parse, at + 1))) {
            return -1;
        }
        int least = Math.max(before ? 0 : telling.chunk + 1, at - 1 - COMPLEMENTS);
        int found = -1;
        for (int j = at - 2; j >= least; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof NounGroup group && group.name().isEmpty()) {
                found = isPersonal(group) && agrees(group, name) ? j : found;
                if (!isComplement(group)) {
                    return found;
                }
            } else if (!(chunk instanceof Link link && link.is(Link.Kind.OTHER))
                    && !(before && chunk instanceof NounGroup owner && isComplement(owner))) {
                return found;
            }
        }
        return found;
    }

    /// «Лидера цеха, Павла Громова, уволили»: a comma closes the name, and no list goes on.
    private boolean isBetweenCommas(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        return passage.grammar().says("cases")
                && at + 2 < chunks.size()
                && isComma(chunks.get(at + 1))
                && !(chunks.get(at + 2) instanceof NounGroup next
                        && next.bare()
                        && (next.features()
                                        & ((NounGroup) chunks.get(at)).features()
                                        & Feature.CASES)
                                != 0
                        && passage.isOnePerson(next));
    }

    /// `of the bakers' union`: whether a group completes the one before it.
    private boolean isComplement(NounGroup group) {
        if (group.preposition().isPresent()) {
            Token preposition = passage.token(group.preposition().getAsInt());
            return passage.grammar().is(preposition, Grammar.Word.OF);
        }
        if (group.first() == 0) {
            return false;
        }
        Token before = passage.token(group.first() - 1);
        return passage.grammar().isForm(before, Grammar.Word.GENITIVE_CLITIC)
                || before.kind() != Token.Kind.MARK
                        && passage.grammar().says("cases")
                        && group.maybe(Feature.GENITIVE);
    }

    /// `the leader`, `a neighbour`, `his wife`: one person who is not named.
    private boolean isPersonal(NounGroup group) {
        return group.name().isEmpty()
                && !group.pronoun()
                && passage.kindOf(group)
                        .filter(kind -> kind == MentionKind.PERSON
                                || kind == MentionKind.AUTHORITY && isOwned(group))
                        .isPresent();
    }

    /// `the union's president`: one who holds an office of somebody's, and no office.
    private boolean isOwned(NounGroup group) {
        return !passage.grammar().says("cases")
                && group.first() > 0
                && passage.grammar()
                        .isForm(passage.token(group.first() - 1), Grammar.Word.GENITIVE_CLITIC)
                && !Passage.isPlural(group)
                && !passage.grammar().is(passage.token(group.head()), Grammar.Word.COURT);
    }

    private boolean agrees(NounGroup description, NounGroup name) {
        return !passage.grammar().says("cases")
                || !description.bare()
                || (description.features() & name.features() & Feature.CASES) != 0;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    /// Whether a name ends what it is told in: at a mark, and no list goes on behind it.
    private boolean isClosed(Parse parse, int at) {
        if (at >= parse.chunks().size()
                || !(parse.chunks().get(at) instanceof Link link)
                || link.is(Link.Kind.AND)) {
            return false;
        }
        if (!link.is(Link.Kind.COMMA)) {
            return link.is(Link.Kind.STOP) || link.is(Link.Kind.TIME);
        }
        for (int j = at + 1; j < parse.chunks().size(); j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup) {
                return true;
            }
            if (chunk instanceof Link next) {
                Token first = passage.token(next.first());
                boolean goesOn = next.is(Link.Kind.AND) && j > at + 1;
                return !goesOn && !(next.is(Link.Kind.COMMA) && !first.isMark(";"));
            }
            if (chunk instanceof NounGroup group && !group.bare()) {
                return true;
            }
        }
        return true;
    }
}
