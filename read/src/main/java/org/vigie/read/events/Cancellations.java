package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// What is called off, or not granted: `La marche a été annulée`, `his release was refused`.
final class Cancellations {
    private static final Set<EventKind> GRANTED =
            EnumSet.of(EventKind.RELEASE, EventKind.COMMUTATION);
    private static final Set<EventKind> ARRANGED = EnumSet.of(EventKind.AGREEMENT, EventKind.VISIT);

    private Cancellations() {}

    /// {@return whether a verb says of a telling's noun that it was called off or refused}
    ///
    /// @param at   the index of the verb
    /// @param verb the verb
    static boolean isOne(Passage passage, Telling telling, int at, VerbGroup verb) {
        boolean granted = GRANTED.contains(telling.kind());
        boolean arranged =
                ARRANGED.contains(telling.kind()) || Counts.TOGETHER.contains(telling.kind());
        Grammar.Word by = granted ? Grammar.Word.REFUSES : Grammar.Word.CANCELS;
        return (granted || arranged)
                && verb.passive()
                && !verb.negated()
                && Stream.concat(
                                telling.parse.object(at).stream(),
                                telling.parse.subject(at).stream())
                        .anyMatch(group -> group.head() == telling.head)
                && passage.grammar().is(passage.token(verb.main()), by);
    }
}
