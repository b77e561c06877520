package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.List;

/// Keeps out of a telling whoever only belongs to something else that its sentence tells: who did
/// what it came after (`arrested after a visit by Ann Lee`), before whose eyes it was done, and who
/// learned that it was.
final class Backdrop {
    private final Passage passage;
    private final OpeningEvents openings;
    private final Matters matters;
    private final Survivors survivors;

    Backdrop(Passage passage) {
        this.passage = passage;
        this.openings = new OpeningEvents(passage);
        this.matters = new Matters(passage);
        this.survivors = new Survivors(passage);
    }

    /// Takes such people's places from them and bars them.
    void bar(Telling telling, List<Candidate> all) {
        openings.bar(telling, all);
        matters.bar(telling, all);
        survivors.bar(telling, all);
        for (Candidate candidate : all) {
            if (candidate.origin != Candidate.Origin.SENTENCE
                    || candidate.group.head() < telling.parse.sentence().firstToken()
                    || candidate.group.head() >= telling.parse.sentence().endToken()) {
                continue;
            }
            if (belongsToFrame(telling, candidate.group) || isWitness(telling, candidate.group)) {
                candidate.slots.clear();
                candidate.barred = true;
                candidate.outside = true;
            } else if (isAbove(telling, candidate.group)
                    && isDoneToAnother(telling, candidate, all)) {
                candidate.barred = true;
            }
            if (isDoneToOthers(telling.kind()) && isAsker(telling, candidate.group)) {
                candidate.outside = true;
                candidate.barred |= !isNamedPerson(candidate.group) || isFollower(candidate.group);
            }
        }
    }

    /// What the body that is asked does, and not who asks.
    private static boolean isDoneToOthers(EventKind kind) {
        return kind == EventKind.BAN
                || kind.group() == EventKind.Group.LIBERTY
                || kind.group() == EventKind.Group.PROCEEDINGS && kind != EventKind.APPEAL;
    }

    /// «Суд по требованию прокурора запретил митинг»: at whose wish it is done does not do it.
    private boolean isAsker(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return passage.grammar().says("cases")
                && at > 0
                && group.bare()
                && group.maybe(Feature.GENITIVE)
                && parse.chunks().get(at - 1) instanceof NounGroup wish
                && passage.grammar().is(passage.token(wish.head()), Grammar.Word.WISH);
    }

    /// «просьба его защитника Павла Громова».
    private boolean isFollower(NounGroup group) {
        for (int at = group.first(); at < group.head(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.FOLLOWER)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedPerson(NounGroup group) {
        return group.name().isPresent() && passage.isOnePerson(group);
    }

    /// `after a visit by Ann Lee`, «после визита Анны Лис»: one person who completes a noun
    /// that only says when or why.
    private boolean belongsToFrame(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        if (at <= 1
                || !passage.isOnePerson(group)
                || group.name().isEmpty()
                || !(parse.chunks().get(at - 1) instanceof NounGroup frame)
                || at - 1 == telling.chunk
                || frame.name().isPresent()
                || passage.isHuman(frame)) {
            return false;
        }
        boolean by = group.preposition().isPresent()
                ? passage.grammar()
                        .isForm(passage.token(group.preposition().getAsInt()), Grammar.Word.BY)
                : passage.grammar().says("cases") && group.maybe(Feature.GENITIVE);
        int before = frame.preposition().isPresent()
                ? frame.preposition().getAsInt()
                : frame.first() - 1;
        return by
                && before >= parse.sentence().firstToken()
                && passage.grammar().isForm(passage.token(before), Grammar.Word.FRAMING);
    }

    /// `in front of Ann Lee`, `sous les yeux de sa mère`, «на глазах у соседки Анны Лис».
    private boolean isWitness(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return at > 1
                && at - 1 != telling.chunk
                && parse.chunks().get(at - 1) instanceof NounGroup eyes
                && (eyes.head() < telling.first || eyes.head() >= telling.end)
                && eyes.preposition().isPresent()
                && passage.grammar().isForm(passage.token(eyes.head()), Grammar.Word.WITNESS)
                && !isCompound(parse, at - 1)
                && (!group.bare() || group.maybe(Feature.GENITIVE));
    }

    /// `la garde à vue d'Ann Lee`: nobody looks on.
    private boolean isCompound(Parse parse, int at) {
        return parse.chunks().get(at - 1) instanceof NounGroup noun
                && noun.end() == noun.head() + 1
                && parse.chunks().get(at) instanceof NounGroup eyes
                && eyes.preposition().isPresent()
                && eyes.head() == eyes.preposition().getAsInt() + 1
                && passage.grammar()
                        .is(passage.token(eyes.preposition().getAsInt()), Grammar.Word.TO);
    }

    /// `Ann Lee learned that he had been arrested`: the subject of the verb over the clause.
    private boolean isAbove(Telling telling, NounGroup group) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean said = false;
        for (int j = telling.chunk - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return said && telling.parse.subject(j).contains(group);
            }
            if (chunks.get(j) instanceof Link link) {
                boolean that = link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.RELATIVE)
                                && j > 0
                                && chunks.get(j - 1) instanceof Link time
                                && time.is(Link.Kind.TIME)
                                && passage.grammar()
                                        .isForm(passage.token(link.first()), Grammar.Word.THAT);
                if (link.is(Link.Kind.STOP)
                        || link.is(Link.Kind.RELATIVE) && !that
                        || link.is(Link.Kind.BOUNDARY)) {
                    return false;
                }
                said |= that;
            }
        }
        return false;
    }

    private static boolean isDoneToAnother(
            Telling telling, Candidate candidate, List<Candidate> all) {
        return !candidate.isIn(telling, "patient")
                && all.stream().anyMatch(one -> one != candidate && one.isIn(telling, "patient"));
    }
}
