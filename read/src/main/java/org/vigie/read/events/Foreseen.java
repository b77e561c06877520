package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.VerbGroup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is told for a day after the bulletin's own can only be planned.
final class Foreseen {
    /// What can be put off to a later day by something already done.
    private static final Set<EventKind> ADJOURNED = EnumSet.of(EventKind.TRIAL, EventKind.APPEAL);
    /// What has a length rather than a day, or is over when it is told.
    private static final Set<EventKind> LASTING = EnumSet.of(
            EventKind.DETENTION,
            EventKind.BAN,
            EventKind.CHARGE,
            EventKind.DISAPPEARANCE,
            EventKind.STATEMENT);

    private static final Set<Modality> TOLD = EnumSet.of(Modality.ASSERTED, Modality.REPORTED);

    private final Optional<LocalDate> published;

    Foreseen(Optional<LocalDate> published) {
        this.published = published;
    }

    void judge(Telling telling) {
        boolean can = ADJOURNED.contains(telling.kind())
                || !LASTING.contains(telling.kind()) && !isPast(telling);
        if (!can || !TOLD.contains(telling.modality) || published.isEmpty()) {
            return;
        }
        boolean later = telling.when
                .flatMap(when -> when.edtf().bounds().earliestBegin())
                .filter(begin -> begin.isAfter(published.get()))
                .isPresent();
        if (later) {
            telling.modality = Modality.PLANNED;
        }
    }

    private static boolean isPast(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && (verb.past() || verb.form() == VerbGroup.Form.PARTICIPLE);
    }
}
