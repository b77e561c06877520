package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Verbs that only say how the bulletin stands to the event behind them, and tell none themselves:
/// `the court refused to free them`, «прокурор потребовал арестовать ткача».
final class MereCues {
    private final Passage passage;

    MereCues(Passage passage) {
        this.passage = passage;
    }

    /// Takes away what only a model finds in such a verb, where a rule tells the event.
    void removeFrom(List<Telling> told) {
        Neighbours neighbours = new Neighbours(List.copyOf(told));
        told.removeIf(telling -> telling.learnt
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.main() == telling.head
                && (isCue(telling.head) || isSaying(telling))
                && neighbours.in(telling.parse).stream()
                        .anyMatch(event -> isGoverned(event, telling)));
    }

    /// `The union confirmed the arrest`: who says it does nothing but state it.
    private boolean isSaying(Telling telling) {
        // a court that confirms a sentence decides an appeal
        boolean court = telling.parse.chunks().stream()
                .anyMatch(chunk -> chunk instanceof NounGroup group
                        && passage.grammar().is(passage.token(group.head()), Grammar.Word.COURT));
        return !court
                && telling.kind() != EventKind.STATEMENT
                && passage.lexicon().sayings().all(passage, telling.head, true).stream()
                        .anyMatch(hit -> Asides.isVerb(hit.cue().label()));
    }

    private boolean isCue(int at) {
        return passage.grammar().is(passage.token(at), Grammar.Word.ORDERS)
                || passage.lexicon().modalities().all(passage, at, true).stream()
                        .map(CueIndex.Hit::cue)
                        .anyMatch(cue -> cue.scope().equals("governs"));
    }

    /// Whether an event is the verb's infinitive or object, or opens its clause before it:
    /// «в освобождении отказано».
    private static boolean isGoverned(Telling event, Telling cue) {
        Parse parse = cue.parse;
        if (event.learnt || event == cue) {
            return false;
        }
        for (int j = Math.min(event.chunk, cue.chunk) + 1;
                j < Math.max(event.chunk, cue.chunk);
                j++) {
            boolean parted = parse.chunks().get(j) instanceof VerbGroup
                    || parse.chunks().get(j) instanceof Link link && parts(link);
            if (parted) {
                return false;
            }
        }
        boolean infinitive = parse.chunks().get(event.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
        return infinitive || parse.chunks().get(event.chunk) instanceof NounGroup;
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.COMMA)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.RELATIVE)
                || link.is(Link.Kind.AND)
                || link.is(Link.Kind.THAT);
    }
}
