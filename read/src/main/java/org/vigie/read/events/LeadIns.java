package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;

import java.util.List;
import java.util.function.Predicate;

/// Finds the subject of verbs that open the points of a list: it stands in the line over the list.
///
/// `The committee: – demands the release of …; – calls on …`
final class LeadIns {
    /// A resolution has at most this many sentences under the body that it begins with.
    private static final int SENTENCES = 200;

    private final Passage passage;
    private final Predicate<NounGroup> fits;

    /// @param fits whether a group may be such a subject
    LeadIns(Passage passage, Predicate<NounGroup> fits) {
        this.passage = passage;
        this.fits = fits;
    }

    /// {@return the subject of a finite verb that opens a point of a list; nothing if it does
    /// not}
    List<NounGroup> subject(Parse parse, int at) {
        boolean opens = parse.chunks().subList(0, at).stream().allMatch(Link.class::isInstance);
        var leader = passage.text().blocks().get(parse.sentence().block()).leader();
        if (!opens) {
            return List.of();
        }
        if (leader.isPresent()) {
            List<NounGroup> asked = asked(passage.parsesIn(leader.getAsInt()).getLast());
            if (!asked.isEmpty()) {
                return asked;
            }
        }
        if (isOrder(parse, at)) {
            return List.of();
        }
        if (leader.isEmpty()) {
            return goesOn(parse) ? over(parse) : List.of();
        }
        for (Parse over : passage.parsesIn(leader.getAsInt()).reversed()) {
            for (Chunk chunk : over.chunks()) {
                if (chunk instanceof NounGroup group && group.bare() && fits.test(group)) {
                    return List.of(group);
                }
            }
        }
        return List.of();
    }

    /// Who is asked by a line that a list goes on from: `The union calls on the court to:`, «Мы
    /// требуем от суда:».
    private List<NounGroup> asked(Parse over) {
        int at = over.chunks().size() - 1;
        boolean owes = false;
        while (at > 0
                && (over.chunks().get(at) instanceof Link link && !link.is(Link.Kind.AND)
                        || owes(over.chunks().get(at)))) {
            owes |= owes(over.chunks().get(at));
            at--;
        }
        while (at > 1 && completes(over.chunks().get(at), over.chunks().get(at - 1))) {
            at--;
        }
        int verb = at - 1;
        if (owes) {
            return over.chunks().get(at) instanceof NounGroup group && fits.test(group)
                    ? List.of(group)
                    : List.of();
        }
        boolean asked = at > 0
                && over.chunks().get(at) instanceof NounGroup group
                && !group.pronoun()
                && fits.test(group)
                && over.chunks().get(verb) instanceof VerbGroup asks
                && asks.finite()
                && !asks.passive();
        return asked ? List.of((NounGroup) over.chunks().get(at)) : List.of();
    }

    /// `the authorities of Lumasi`.
    private boolean completes(Chunk chunk, Chunk before) {
        return chunk instanceof NounGroup group
                && before instanceof NounGroup
                && group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    /// `The government must:`, «Правительство должно:».
    private boolean owes(Chunk chunk) {
        for (int at = chunk.first(); at < chunk.end(); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.OWES)) {
                return true;
            }
        }
        return false;
    }

    /// Gives the subject to a telling that names nobody who does it.
    void addTo(Telling telling) {
        int at = telling.parse.chunks().get(telling.chunk) instanceof NounGroup && telling.chunk > 0
                ? telling.chunk - 1
                : telling.chunk;
        boolean active = telling.parse.chunks().get(at) instanceof VerbGroup verb
                && !verb.passive()
                && !verb.imperative()
                && verb.subject().isEmpty();
        boolean item =
                passage.text().blocks().get(telling.parse.sentence().block()).kind()
                        == Block.Kind.ITEM;
        if (active
                && (item || goesOn(telling.parse))
                && telling.agents.isEmpty()
                && "agent".equals(telling.rule.roles().get(at == telling.chunk ? "subject" : "by"))
                && telling.parse.subject(at).isEmpty()) {
            telling.agents.addAll(subject(telling.parse, at));
        }
    }

    /// A resolution's paragraph, which begins small: `exhorte Manille à …;`
    private boolean goesOn(Parse parse) {
        return Character.isLowerCase(
                passage.token(parse.sentence().firstToken()).form().codePointAt(0));
    }

    /// Who opens the nearest paragraph above that begins a sentence.
    private List<NounGroup> over(Parse parse) {
        int last = Math.max(0, parse.sentence().index() - SENTENCES);
        for (int j = parse.sentence().index() - 1; j >= last; j--) {
            Parse over = passage.parses().get(j);
            if (!goesOn(over)) {
                return over.chunks().stream()
                        .filter(chunk -> chunk instanceof NounGroup group
                                && group.bare()
                                && fits.test(group))
                        .map(NounGroup.class::cast)
                        .limit(1)
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isOrder(Parse parse, int at) {
        return parse.chunks().get(at) instanceof VerbGroup verb && !verb.finite();
    }
}
