package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// Events that only say when something is asked for or planned, or who is meant by it, and are not
/// asked for or planned themselves: `since the strike`, `the victims of the massacre`.
final class FramedEvents {
    private final Passage passage;

    FramedEvents(Passage passage) {
        this.passage = passage;
    }

    boolean has(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof NounGroup group)
                || group.preposition().isEmpty()) {
            return false;
        }
        Token preposition = passage.token(group.preposition().getAsInt());
        return passage.grammar().isForm(preposition, Grammar.Word.FRAMING)
                || telling.chunk > 0
                        && chunks.get(beforeAdjective(chunks, telling.chunk - 1))
                                instanceof NounGroup people
                        && describes(preposition, people);
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
