package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.Set;

/// What is negated of an event that took place: `the dismissal was not justified`, `cette
/// arrestation n'est pas acceptable`.
final class Presupposed {
    /// What is not certain or final may not take place at all.
    private static final Set<EventKind> GRANTED =
            EnumSet.of(EventKind.RELEASE, EventKind.ACQUITTAL, EventKind.AGREEMENT);

    /// How many tokens behind its verb what an event is said to be begins.
    private static final int REACH = 3;

    private final Passage passage;

    Presupposed(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a negated verb says of its subject, the event, only what it was like}
    ///
    /// @param at the verb's chunk
    boolean isOne(Telling telling, int at, VerbGroup verb) {
        if (verb.negated() && isTopic(telling, at, verb)) {
            return true;
        }
        boolean subject = verb.negated()
                && at != telling.chunk
                && telling.parse.subject(at).stream()
                        .anyMatch(group -> group.head() == telling.head);
        if (!subject) {
            return false;
        }
        Token main = passage.token(verb.main());
        return passage.grammar().is(main, Grammar.Word.PRESUPPOSES)
                || passage.grammar().is(main, Grammar.Word.BE)
                        && !GRANTED.contains(telling.kind())
                        && judges(verb);
    }

    /// `Dix arrestations, ce n'est pas un hasard`: what a sentence opens with is only spoken
    /// of.
    private boolean isTopic(Telling telling, int at, VerbGroup verb) {
        return telling.chunk < at
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE)
                && (isThis(verb.first()) || isThis(verb.first() - 1));
    }

    private boolean isThis(int at) {
        return at > passage.sentenceBegin(at)
                && passage.grammar().isForm(passage.token(at), Grammar.Word.PROPOSITION)
                && passage.token(at - 1).isMark(",");
    }

    /// `n'est pas acceptable`, not `n'est pas certain`.
    private boolean judges(VerbGroup verb) {
        int last = Math.min(passage.sentenceEnd(verb.main()), verb.end() + REACH);
        for (int at = verb.end(); at < last; at++) {
            Token token = passage.token(at);
            if (token.is(Pos.ADJECTIVE) && !token.is(Pos.VERB)) {
                return !passage.grammar().is(token, Grammar.Word.REAL);
            }
            if (!token.is(Pos.ADVERB)) {
                return false;
            }
        }
        return false;
    }
}
