package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.claim.When;
import org.vigie.read.syntax.VerbGroup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is told for a day after the bulletin's own can only be planned.
final class Foreseen {
    /// What can be put off to a later day, or called to it, by something already done.
    private static final Set<EventKind> ADJOURNED =
            EnumSet.of(EventKind.TRIAL, EventKind.APPEAL, EventKind.SUMMONS);
    /// What has a length rather than a day, or is over when it is told.
    private static final Set<EventKind> LASTING = EnumSet.of(
            EventKind.DETENTION,
            EventKind.BAN,
            EventKind.CHARGE,
            EventKind.DISAPPEARANCE,
            EventKind.STATEMENT);

    /// What is called for on a day.
    private static final Set<EventKind> ON_A_DAY =
            EnumSet.of(EventKind.PROTEST, EventKind.STRIKE, EventKind.HUNGER_STRIKE);

    private static final Set<Modality> TOLD = EnumSet.of(Modality.ASSERTED, Modality.REPORTED);

    private final Optional<LocalDate> published;

    Foreseen(Optional<LocalDate> published) {
        this.published = published;
    }

    void judge(Telling telling) {
        if (isCallForADay(telling)) {
            telling.modality = Modality.PLANNED;
            telling.source = Optional.empty();
            return;
        }
        boolean can = ADJOURNED.contains(telling.kind())
                || ON_A_DAY.contains(telling.kind())
                || !LASTING.contains(telling.kind()) && !isPast(telling);
        if (!can && isCountedPast(telling)) {
            telling.when = Optional.empty();
            return;
        }
        if (!can || !TOLD.contains(telling.modality) || published.isEmpty()) {
            return;
        }
        if (isLater(telling)) {
            telling.modality = Modality.PLANNED;
            telling.source = telling.source.filter(source -> telling.mentions.stream()
                    .noneMatch(mention -> mention.role() == Role.AGENT
                            && mention.quote().span().equals(source.span())));
        }
    }

    /// «12 мая исполнился год… через неделю его отпустили»: what has happened was not counted
    /// from a day that leads past the bulletin's own.
    private boolean isCountedPast(Telling telling) {
        return !LASTING.contains(telling.kind())
                && TOLD.contains(telling.modality)
                && telling.when.flatMap(When::inferred).filter("anchor"::equals).isPresent()
                && isLater(telling);
    }

    /// A call to do something together on a day announces it; without a day it is only asked
    /// for.
    private boolean isCallForADay(Telling telling) {
        return ON_A_DAY.contains(telling.kind())
                && telling.modality == Modality.DEMANDED
                && telling.source.isPresent()
                && begin(telling).filter(this::isAhead).isPresent();
    }

    private boolean isLater(Telling telling) {
        return begin(telling)
                .filter(begin -> published.filter(begin::isAfter).isPresent())
                .isPresent();
    }

    private boolean isAhead(LocalDate begin) {
        return published.filter(day -> !begin.isBefore(day)).isPresent();
    }

    private static Optional<LocalDate> begin(Telling telling) {
        return telling.when.flatMap(when -> when.edtf().bounds().earliestBegin());
    }

    private static boolean isPast(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && (verb.past() || verb.form() == VerbGroup.Form.PARTICIPLE);
    }
}
