package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// Settles on whose word, or by whose hand, something is done where nobody else is said to do it:
/// `arrested on the orders of the governor`, `une marche à l'initiative du comité`, «по приказу
/// прокурора», «погиб от рук охраны».
final class Behests {
    /// So many chunks may stand between what is done and on whose word.
    private static final int REACH = 8;

    private final Passage passage;

    Behests(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        List<Token> tokens = passage.text().tokens();
        int begin = telling.parse.sentence().firstToken();
        int end = telling.parse.sentence().endToken();
        for (int at = begin; at < end; at++) {
            int length = passage.grammar().phrase(tokens, at, Grammar.Word.BEHEST);
            Optional<NounGroup> owner = length == 0 || at + length > end
                    ? Optional.empty()
                    : owner(telling.parse, at, length);
            if (owner.isPresent()
                    && isInClause(telling, at)
                    && !isDone(telling, owner.get(), all)) {
                act(owner.get(), all);
                return;
            }
        }
    }

    /// Whose word it is: who stands behind the phrase, or before `'s orders`.
    private Optional<NounGroup> owner(Parse parse, int at, int length) {
        int phrase = parse.chunkOf(at + length - 1);
        boolean owned = at > parse.sentence().firstToken()
                && passage.grammar().isForm(passage.token(at - 1), Grammar.Word.GENITIVE_CLITIC);
        int whose = owned ? parse.chunkOf(at - 1) - 1 : phrase + 1;
        boolean fits = whose >= 0
                && whose < parse.chunks().size()
                && (owned || length > 1)
                && parse.chunks().get(whose) instanceof NounGroup group
                && passage.isHuman(group)
                && (!owned || group.preposition().isPresent());
        return fits ? Optional.of((NounGroup) parse.chunks().get(whose)) : Optional.empty();
    }

    /// Whether a token stands in the clause of a telling, near behind it or in front.
    static boolean isInClause(Telling telling, int at) {
        Parse parse = telling.parse;
        int phrase = parse.chunkOf(at);
        int from = Math.min(phrase, telling.chunk);
        int to = Math.max(phrase, telling.chunk);
        if (to - from > REACH) {
            return false;
        }
        for (int j = from + 1; j < to; j++) {
            Chunk chunk = parse.chunks().get(j);
            boolean other = chunk instanceof VerbGroup verb
                    && verb.finite()
                    && parse.subject(j).stream().noneMatch(group -> group.head() == telling.head);
            boolean parted = chunk instanceof Link link
                    && (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT));
            if (other || parted) {
                return false;
            }
        }
        return true;
    }

    /// Whether somebody else is said to do it: by a passive, or as the subject of an active
    /// verb.
    private boolean isDone(Telling telling, NounGroup owner, List<Candidate> all) {
        return all.stream()
                .anyMatch(one -> one.group.head() != owner.head()
                        && one.isIn(telling, "agent")
                        && passage.isHuman(one.group));
    }

    private static void act(NounGroup owner, List<Candidate> all) {
        for (Candidate candidate : all) {
            if (candidate.group.head() == owner.head()) {
                candidate.acts = true;
                candidate.outside = false;
                candidate.barred = true;
            }
        }
    }
}
