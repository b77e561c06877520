package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;

/// Takes from those to whom something is done the word that only says what somebody named right
/// behind it is: «задержала врачей Анну Лис и Павла Громова».
final class TradesBefore {
    private final Passage passage;

    TradesBefore(Passage passage) {
        this.passage = passage;
    }

    /// Settles the people of a telling that are decided.
    void removeFrom(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        telling.patients.removeIf(group -> {
            int at = telling.parse.chunkOf(group.head());
            return group.head() >= telling.parse.sentence().firstToken()
                    && group.head() < telling.parse.sentence().endToken()
                    && at + 1 < chunks.size()
                    && chunks.get(at).equals(group)
                    && chunks.get(at + 1) instanceof NounGroup named
                    && telling.patients.contains(named)
                    && says(group, named);
        });
    }

    /// Whether an uncounted noun has the case of a name, and the name owns nothing: «брата Анны
    /// Лис» is somebody else.
    private boolean says(NounGroup group, NounGroup named) {
        return passage.grammar().says("cases")
                && group.name().isEmpty()
                && group.number().isEmpty()
                && !group.pronoun()
                && named.bare()
                && named.name().isPresent()
                && passage.isOnePerson(named)
                && named.first() == group.end()
                && !passage.token(named.first()).is(Pos.NOUN, Feature.GENITIVE)
                && (group.features() & named.features() & Feature.CASES) != 0;
    }
}
