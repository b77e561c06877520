package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Bars those of whom it is said that it did not happen to them: «задержаны все, кроме Анны Ким»,
/// `all except Ann Lee were held`. «Кроме Анны Ким задержали ещё двоих» tells it of her too.
final class Excepted {
    /// How many tokens away the word for all stands, before or behind.
    private static final int REACH = 8;
    /// The longest phrase that excepts somebody.
    private static final int LONGEST = 3;

    private final Passage passage;

    Excepted(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && telling.parse.sentence().index()
                            == passage.parseOf(candidate.group.head())
                                    .sentence()
                                    .index()
                    && isExcepted(telling, candidate.group)) {
                candidate.slots.clear();
                candidate.barred = true;
                candidate.outside = true;
                telling.outsiders.add(candidate.group);
                telling.unnamedPatient |= all.stream().noneMatch(one -> isPatient(telling, one));
            }
        }
    }

    private static boolean isPatient(Telling telling, Candidate candidate) {
        return !candidate.barred && candidate.isIn(telling, "patient");
    }

    private boolean isExcepted(Telling telling, NounGroup group) {
        List<NounGroup> joined = telling.parse.leftCoordinated(telling.parse.chunkOf(group.head()));
        NounGroup first = joined.contains(group) ? joined.getFirst() : group;
        int begin = telling.parse.sentence().firstToken();
        int excepts = -1;
        for (int words = 1; words <= LONGEST && first.first() - words >= begin; words++) {
            int at = first.first() - words;
            if (passage.grammar().phrase(passage.text().tokens(), at, Grammar.Word.EXCEPT) == words
                    || words == 1
                            && passage.grammar().isForm(passage.token(at), Grammar.Word.EXCEPT)) {
                excepts = at;
            }
        }
        int own = first.preposition().orElse(-1);
        if (own >= 0 && passage.grammar().isForm(passage.token(own), Grammar.Word.EXCEPT)) {
            excepts = own;
        }
        return excepts >= 0 && isOfAll(telling, excepts, group.end());
    }

    /// Whether all or nobody is spoken of in the sentence, near by.
    private boolean isOfAll(Telling telling, int excepts, int end) {
        // `all but Ann Lee`, not `All were held, but Ann Lee …`
        int reach = passage.token(excepts).is(Pos.CONJUNCTION) ? 1 : REACH;
        int first = Math.max(telling.parse.sentence().firstToken(), excepts - reach);
        int last = Math.min(telling.parse.sentence().endToken(), end + REACH);
        for (int at = first; at < last; at++) {
            Token token = passage.token(at);
            if ((at < excepts || at >= end && reach == REACH)
                    && (passage.grammar().isForm(token, Grammar.Word.ALL)
                            || passage.grammar().isForm(token, Grammar.Word.ANYBODY))) {
                return true;
            }
        }
        return false;
    }
}
