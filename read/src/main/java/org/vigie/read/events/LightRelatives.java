package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Finds who is told in a clause behind an event to have made it or taken part: `the strike that
/// the nurses are holding`, `une marche à laquelle ont participé neuf ouvriers`, «проверка, которую
/// провел департамент».
final class LightRelatives {
    /// Complements of the event and the words of its clause before its verb are no more than
    /// this.
    private static final int REACH = 5;

    private final Passage passage;

    LightRelatives(Passage passage) {
        this.passage = passage;
    }

    /// {@return the subject of such a clause's verb; none where there is no such clause}
    ///
    /// @param last  the index of the last chunk of the trigger
    /// @param label what a light verb makes of its subject
    List<NounGroup> of(Telling telling, int last, String label) {
        Parse parse = telling.parse;
        int relative = relative(parse, last);
        if (relative < 0 || !label.equals("agent")) {
            return List.of();
        }
        int end = Math.min(parse.chunks().size(), relative + REACH);
        for (int j = relative + 1; j < end; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                boolean made = verb.finite()
                        && !verb.passive()
                        && passage.lexicon()
                                .lights()
                                .at(passage, verb.main(), true)
                                .filter(hit -> hit.cue().label().equals(label))
                                .isPresent();
                List<NounGroup> makers = made ? parse.subject(j) : List.of();
                int begin = parse.chunks().get(relative).first();
                return makers.stream().allMatch(group -> group.first() > begin)
                        ? makers
                        : List.of();
            }
        }
        return List.of();
    }

    /// The word that begins a clause about the event, right behind it and its complements; -1
    /// if none does.
    private static int relative(Parse parse, int last) {
        for (int j = last + 1; j < parse.chunks().size() && j <= last + REACH; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                return j;
            }
            boolean passes = chunk instanceof NounGroup group && !group.bare()
                    || chunk instanceof Link link
                            && (link.is(Link.Kind.COMMA)
                                    || link.is(Link.Kind.PREPOSITION)
                                    || link.is(Link.Kind.OTHER)
                                    || link.is(Link.Kind.TIME));
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }
}
