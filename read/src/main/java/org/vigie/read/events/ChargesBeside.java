package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a verdict of two parts is for: `condamnée à deux ans de prison et 500 euros d'amende pour
/// outrage`. It stands behind the second and is said of both.
final class ChargesBeside {
    private static final Set<EventKind> IMPOSED =
            EnumSet.of(EventKind.SENTENCE, EventKind.FINE, EventKind.DETENTION, EventKind.BAN);

    private ChargesBeside() {}

    /// Gives a verdict without a charge that of the noun behind it that tells more of it.
    ///
    /// @param tellings complete ones, in the order of the text
    static void share(List<Telling> tellings) {
        for (int i = tellings.size() - 2; i >= 0; i--) {
            Telling verdict = tellings.get(i);
            Telling more = tellings.get(i + 1);
            boolean both = verdict.charge.isEmpty()
                    && more.charge.isPresent()
                    && isVerdict(verdict)
                    && IMPOSED.contains(more.kind())
                    && more.parse.equals(verdict.parse)
                    && more.parse.chunks().get(more.chunk) instanceof NounGroup
                    && verdict.patients.equals(more.patients);
            if (both && !hasVerbBetween(verdict, more)) {
                verdict.charge = more.charge;
            }
        }
    }

    private static boolean isVerdict(Telling telling) {
        return telling.kind() == EventKind.SENTENCE || telling.kind() == EventKind.FINE;
    }

    private static boolean hasVerbBetween(Telling verdict, Telling more) {
        return verdict.parse.chunks().subList(verdict.chunk + 1, more.chunk).stream()
                .anyMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
    }
}
