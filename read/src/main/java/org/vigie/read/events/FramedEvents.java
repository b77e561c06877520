package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// Events that only say when something is asked for or planned, or who is meant by it, and are not
/// asked for or planned themselves: `since the strike`, `the victims of the massacre`.
final class FramedEvents {
    /// `in protest at`: no phrase for a reason has more words.
    private static final int LONGEST = 3;

    /// What somebody went through is told by participles at most so many chunks long.
    private static final int REACH = 24;

    private final Passage passage;

    FramedEvents(Passage passage) {
        this.passage = passage;
    }

    boolean has(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        if (isBlamed(chunks, telling.chunk) || isUndergone(telling) || isPartOfReason(telling)) {
            return true;
        }
        if (!(chunks.get(telling.chunk) instanceof NounGroup group)
                || group.preposition().isEmpty()) {
            return false;
        }
        Token preposition = passage.token(group.preposition().getAsInt());
        return passage.grammar().isForm(preposition, Grammar.Word.FRAMING)
                || isReason(telling)
                || telling.chunk > 0
                        && chunks.get(beforeAdjective(chunks, telling.chunk - 1))
                                instanceof NounGroup people
                        && !isTaken(chunks, telling.chunk - 1, preposition)
                        && (describes(preposition, people) || isHeld(telling, people));
    }

    /// `menace les grévistes de licenciement`: the verb's own complement, past its object.
    private boolean isTaken(List<Chunk> chunks, int people, Token preposition) {
        return people > 0
                && passage.grammar().is(preposition, Grammar.Word.OF)
                && chunks.get(people - 1) instanceof VerbGroup verb
                && passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                        .anyMatch(hit -> Modality.parse(hit.cue().label()) == Modality.POSSIBLE);
    }

    /// `free the reporters in police custody`: where people already are.
    private boolean isHeld(Telling telling, NounGroup people) {
        NounGroup place = (NounGroup) telling.parse.chunks().get(telling.chunk);
        return telling.kind() == EventKind.DETENTION
                && !people.pronoun()
                && people.end() == place.first()
                && passage.isHuman(people)
                && passage.grammar()
                        .isForm(
                                passage.token(place.preposition().getAsInt()),
                                Grammar.Word.LOCATION);
    }

    /// `sera jugé après avoir été arrêté et battu`, `is to be tried after being arrested`: what
    /// somebody went through before something planned.
    boolean isUndergone(Telling telling) {
        return isUndergone(telling.parse.chunks(), telling.chunk);
    }

    private boolean isUndergone(List<Chunk> chunks, int at) {
        int first = at;
        while (first > 2
                && first > at - REACH
                && chunks.get(first) instanceof VerbGroup participle
                && participle.form() == VerbGroup.Form.PARTICIPLE
                && chunks.get(first - 1) instanceof Link and
                && and.is(Link.Kind.AND)) {
            first -= 2;
        }
        return chunks.get(first) instanceof VerbGroup verb
                && verb.passive()
                && (verb.form() == VerbGroup.Form.GERUND
                        || verb.form() == VerbGroup.Form.INFINITIVE
                                && passage.grammar()
                                        .is(passage.token(verb.first()), Grammar.Word.HAVE))
                && first > 0
                && chunks.get(first - 1) instanceof Link link
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.FRAMING);
    }

    /// `those responsible for beating Ann Lee`.
    private boolean isBlamed(List<Chunk> chunks, int at) {
        return at > 1
                && chunks.get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.GERUND
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.PREPOSITION)
                && passage.grammar().isForm(passage.token(link.first() - 1), Grammar.Word.BLAMED);
    }

    /// `cancelled because of the arrest of two players`, `called off due to threats`: why
    /// something is so has happened. Talks are held over what has not.
    boolean isReason(Telling telling) {
        if (telling.kind() == EventKind.RELEASE
                || telling.kind() == EventKind.AGREEMENT
                || !(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)
                || group.preposition().isEmpty()) {
            return false;
        }
        int preposition = group.preposition().getAsInt();
        List<Token> tokens = passage.text().tokens();
        for (int at = preposition; at >= 0 && at > preposition - LONGEST; at--) {
            if (passage.grammar().phrase(tokens, at, Grammar.Word.BECAUSE)
                    == preposition - at + 1) {
                return true;
            }
        }
        return false;
    }

    /// `promised not to dismiss anyone for taking part in the strike`: what people had a part
    /// in, in a phrase that says why something is done to them.
    private boolean isPartOfReason(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.chunk - 1;
        while (at > 0 && at > telling.chunk - REACH && chunks.get(at) instanceof NounGroup) {
            at--;
        }
        return chunks.get(telling.chunk) instanceof NounGroup
                && at > 0
                && chunks.get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.GERUND
                && chunks.get(at - 1) instanceof Link link
                && passage.lexicon().charges().at(passage, link.first(), true).isPresent();
    }

    /// `those responsible`: what stands before a word that is in no group.
    private static int beforeAdjective(List<Chunk> chunks, int at) {
        return at > 0 && chunks.get(at) instanceof Link link && link.is(Link.Kind.OTHER)
                ? at - 1
                : at;
    }

    /// `des responsables de la mort`, `of those responsible for the killing`.
    private boolean describes(Token preposition, NounGroup people) {
        boolean demonstrative =
                passage.grammar().is(passage.token(people.head()), Grammar.Word.DEMONSTRATIVE);
        return people.name().isEmpty()
                && (demonstrative
                        || passage.isHuman(people)
                                && passage.grammar().is(preposition, Grammar.Word.OF));
    }
}
