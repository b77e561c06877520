package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Bars who has others do something from being whom it is done to: `The judge, Paul Roth, ordered
/// the woman to be held`; and takes whoever orders it for who does it where nobody else is said to:
/// `Le juge a ordonné que Rosa Lind soit libérée`.
final class Commanders {
    private static final int REACH = 12;

    private final Passage passage;

    Commanders(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        int at = commanding(telling);
        boolean orders = at >= 0 && orders(telling.parse, at);
        if (at < 0) {
            at = ordering(telling);
            orders = at >= 0;
        }
        if (at < 0) {
            return;
        }
        boolean done = all.stream().anyMatch(one -> one.isIn(telling, "agent"));
        List<NounGroup> commanding = telling.parse.subject(at);
        for (Candidate candidate : all) {
            boolean commands = commanding.contains(candidate.group);
            candidate.barred |= commands;
            candidate.acts |= commands && orders && !done && passage.isAuthority(candidate.group);
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
                                || orders(parse, j));
                return commands && parse.object(j).stream().anyMatch(done::contains) ? j : -1;
            }
        }
        return -1;
    }

    /// The verb of ordering whose `that` the passive clause of the event stands behind; -1 if
    /// there is none.
    private int ordering(Telling telling) {
        Parse parse = telling.parse;
        if (!(parse.chunks().get(telling.chunk) instanceof VerbGroup own) || !own.passive()) {
            return -1;
        }
        boolean that = false;
        for (int j = telling.chunk - 1; j >= 0 && j > telling.chunk - REACH; j--) {
            if (parse.chunks().get(j) instanceof Link link) {
                that |= link.is(Link.Kind.THAT);
            } else if (parse.chunks().get(j) instanceof VerbGroup verb) {
                return that && verb.finite() && !verb.passive() && orders(parse, j) ? j : -1;
            }
        }
        return -1;
    }

    private boolean orders(Parse parse, int at) {
        return parse.chunks().get(at) instanceof VerbGroup verb
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.ORDERS);
    }
}
