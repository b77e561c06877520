package org.vigie.read.events;

import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Places that stand for who governs them, and facilities for who works there: `Minsk a interdit`,
/// `urges Hanoi to free her`, «призвала Ташкент освободить», `The embassy expressed concern`.
final class ActingPlaces {
    /// A subject further before its verb than this many chunks may head another clause.
    private static final int NEAR = 3;

    private final Passage passage;
    private final Set<Integer> names = new HashSet<>();

    private ActingPlaces(Passage passage) {
        this.passage = passage;
        passage.parses().forEach(this::find);
    }

    /// {@return which names of a passage are places that stand for their governments}
    static Set<Integer> of(Passage passage) {
        return Set.copyOf(new ActingPlaces(passage).names);
    }

    private void find(Parse parse) {
        List<Chunk> chunks = parse.chunks();
        for (int j = 0; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof NounGroup group
                    && (isPlaceAlone(group) || isFacility(group))) {
                if (isAsked(parse, j) || group.bare() && acts(parse, j)) {
                    names.add(group.name().getAsInt());
                }
            }
        }
    }

    private boolean isPlaceAlone(NounGroup group) {
        return passage.name(group).filter(name -> name.kind() == Kind.PLACE).isPresent();
    }

    /// `The embassy of Belgium expressed concern`: what only acts where it does what people do.
    private boolean isFacility(NounGroup group) {
        return passage.name(group).filter(name -> name.kind() == Kind.FACILITY).isPresent();
    }

    /// Whether a verb before has the place for its object and another follows that says what it
    /// is to do.
    private boolean isAsked(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        int next = at + 1;
        while (next < chunks.size() && next <= at + 2 && chunks.get(next) instanceof Link link) {
            if (link.is(Link.Kind.COMMA)) {
                return false;
            }
            next++;
        }
        boolean todo = next < chunks.size()
                && chunks.get(next) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
        return todo
                && at > 0
                && chunks.get(at - 1) instanceof VerbGroup asking
                && isSaid(asking)
                && mayBeAsked(asking, (NounGroup) chunks.get(at));
    }

    /// `demande à Minsk de`, `calls on Hanoi to`; not `said in Geneva`.
    private boolean mayBeAsked(VerbGroup asking, NounGroup group) {
        if (group.preposition().isEmpty()) {
            return true;
        }
        int at = group.preposition().getAsInt();
        Token preposition = passage.token(at);
        Grammar grammar = passage.grammar();
        return grammar.is(preposition, Grammar.Word.TO)
                || grammar.is(preposition, Grammar.Word.OF)
                || !grammar.is(preposition, Grammar.Word.LOCATION)
                || cues(asking).anyMatch(hit -> hit.match().end() > at);
    }

    /// Whether the place is the subject of what people do or say: nobody else stands between
    /// them, and it is not the last of a list that begins with others.
    private boolean acts(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        if (isJoinedToOthers(chunks, at)) {
            return false;
        }
        for (int j = at + 1; j < chunks.size() && j <= at + NEAR; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return verb.finite()
                        && !verb.passive()
                        && parse.subject(j).contains(chunks.get(at))
                        && (isSaid(verb) || isDone(verb));
            }
            boolean passes = chunk instanceof NounGroup other
                    && isPlaceAlone(other)
                    && (other.bare() || isFacility((NounGroup) chunks.get(at)));
            if (chunk instanceof NounGroup && !passes) {
                return false;
            }
        }
        return false;
    }

    /// `unions in Germany and Australia`, `the Centre, Lagos,`.
    private boolean isJoinedToOthers(List<Chunk> chunks, int at) {
        if (at < 2 || !(chunks.get(at - 1) instanceof Link link)) {
            return at > 0 && chunks.get(at - 1) instanceof NounGroup;
        }
        Chunk before = chunks.get(at - 2);
        boolean place = before instanceof NounGroup group && group.bare() && isPlaceAlone(group);
        boolean closed = at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link next
                && next.is(Link.Kind.COMMA);
        return link.is(Link.Kind.AND)
                ? before instanceof NounGroup && (!place || isJoinedToOthers(chunks, at - 2))
                : link.is(Link.Kind.COMMA)
                        && before instanceof NounGroup
                        && (closed || isListed(chunks, at));
    }

    /// `dockers in Genoa, Lisbon and Malta`: an `and` goes on with places that a list behind a
    /// preposition began.
    private boolean isListed(List<Chunk> chunks, int at) {
        boolean goesOn = at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link next
                && next.is(Link.Kind.AND);
        return goesOn
                && chunks.get(at - 2) instanceof NounGroup before
                && isPlaceAlone(before)
                && (!before.bare() || isJoinedToOthers(chunks, at - 2));
    }

    private boolean isSaid(VerbGroup verb) {
        return cues(verb).findAny().isPresent();
    }

    private Stream<CueIndex.Hit> cues(VerbGroup verb) {
        return Stream.concat(
                passage.lexicon().sayings().all(passage, verb.main(), true).stream(),
                passage.lexicon().modalities().all(passage, verb.main(), true).stream());
    }

    private boolean isDone(VerbGroup verb) {
        return passage.lexicon().fitting(passage.token(verb.main())).stream()
                .anyMatch(rule -> rule.type() == FrameRule.Type.VERB
                        && "agent".equals(rule.roles().get("subject")));
    }
}
