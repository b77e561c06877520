package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// What a question asks for: `Was he arrested?`, `When will she be freed?`, «задержали ли его». Who
/// asks `why` or `who` takes the rest for known.
final class Questions {
    private final Passage passage;

    Questions(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether it is asked of a telling if or when it is so}
    boolean isAsked(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || verb.main() != telling.head
                || verb.form() == VerbGroup.Form.PARTICIPLE && !isTurned(telling)
                || verb.form() == VerbGroup.Form.GERUND) {
            return false;
        }
        return isMarked(telling) || isOutright(telling);
    }

    /// `Was she beaten?`: an auxiliary before the subject.
    private boolean isTurned(Telling telling) {
        return telling.chunk == 2
                && telling.parse.chunks().getFirst() instanceof VerbGroup auxiliary
                && passage.grammar().isBeOrHave(passage.token(auxiliary.main()));
    }

    /// «спросил, задержали ли его»: a particle behind the verb; «вряд ли» is none.
    private boolean isMarked(Telling telling) {
        return telling.chunk + 1 < telling.parse.chunks().size()
                && opensAt(telling.parse, telling.chunk + 1);
    }

    /// {@return whether a chunk is the particle of a question: «был ли он задержан»}
    ///
    /// @param at the index of a chunk
    boolean opensAt(Parse parse, int at) {
        if (!(parse.chunks().get(at) instanceof Link particle) || particle.first() == 0) {
            return false;
        }
        Token before = passage.token(particle.first() - 1);
        return passage.grammar().isForm(passage.token(particle.first()), Grammar.Word.ASKS_IF)
                && !passage.grammar().isForm(before, Grammar.Word.HARDLY);
    }

    /// Whether it is the verb of a sentence that ends in a question mark and asks for yes or
    /// no, or for the time; an invitation to act in common is none.
    private boolean isOutright(Telling telling) {
        if (Counts.TOGETHER.contains(telling.kind())
                || telling.kind() == EventKind.STATEMENT
                || !passage.token(lastMark(telling)).isMark("?")) {
            return false;
        }
        for (int at = passage.sentenceBegin(telling.head);
                at < passage.sentenceEnd(telling.head);
                at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.ASKING)) {
                return false;
            }
        }
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = 1; j < telling.chunk; j++) {
            if (chunks.get(j) instanceof Link link && opensClause(link)) {
                return false;
            }
        }
        for (int j = telling.chunk + 1; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof VerbGroup) {
                return false;
            }
            if (chunks.get(j) instanceof Link link && (opensClause(link) || Seams.isMarker(link))) {
                return true;
            }
        }
        return true;
    }

    private int lastMark(Telling telling) {
        int last = passage.sentenceEnd(telling.head) - 1;
        while (last > telling.head && isQuote(passage.token(last))) {
            last--;
        }
        return last;
    }

    private static boolean isQuote(Token token) {
        return token.isMark("»") || token.isMark("”") || token.isMark("\"") || token.isMark(")");
    }

    private static boolean opensClause(Link link) {
        return link.is(Link.Kind.THAT)
                || link.is(Link.Kind.RELATIVE)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.STOP);
    }
}
