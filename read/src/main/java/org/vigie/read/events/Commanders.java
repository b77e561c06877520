package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Bars who has others do something from being whom it is done to: `The judge, Paul Roth, ordered
/// the woman to be held`.
final class Commanders {
    private final Passage passage;

    Commanders(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        int at = commanding(telling);
        if (at < 0) {
            return;
        }
        List<NounGroup> commanding = telling.parse.subject(at);
        for (Candidate candidate : all) {
            candidate.barred |= commanding.contains(candidate.group);
        }
    }

    /// The active verb whose object the event's own verb is done to; -1 if there is none.
    private int commanding(Telling telling) {
        Parse parse = telling.parse;
        int at = telling.chunk;
        if (!(parse.chunks().get(at) instanceof VerbGroup own)
                || !own.passive()
                || own.form() != VerbGroup.Form.INFINITIVE) {
            return -1;
        }
        List<NounGroup> done = parse.subject(at);
        for (int j = at - 1; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                boolean commands = verb.finite()
                        && !verb.passive()
                        && (passage.grammar().is(passage.token(verb.main()), Grammar.Word.CONTROLS)
                                || passage.grammar()
                                        .is(passage.token(verb.main()), Grammar.Word.ORDERS));
                return commands && parse.object(j).stream().anyMatch(done::contains) ? j : -1;
            }
        }
        return -1;
    }
}
