package org.vigie.cases;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What became of the situation after something was asked for: what the field records of an
/// intervention beside the answer to it. A word and a deed may differ: an answer "promised" with
/// the situation worse. Nothing here says that it became so because somebody asked.
public enum Effect {
    /// Those concerned are better off.
    IMPROVED,
    /// Better in one thing or for some, worse in another or for others.
    MIXED,
    /// As it was.
    UNCHANGED,
    /// Those concerned are worse off.
    WORSENED,
    /// Nothing tells.
    NOT_KNOWN;

    /// {@return the label used in entries and in the interface's message keys, such as
    /// `not-known`}
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the effect that somebody typed, if it is one}
    ///
    /// @param label such as `improved`
    public static Optional<Effect> parse(String label) {
        return Arrays.stream(values())
                .filter(effect -> effect.label().equals(label))
                .findFirst();
    }

    /// {@return what a claim would be as an effect, if a person took it for one}
    ///
    /// @param step a claim about those concerned
    static Effect of(Step step) {
        Modality modality = step.claim().claim().modality();
        if (modality != Modality.ASSERTED && modality != Modality.REPORTED) {
            return modality == Modality.PLANNED || modality == Modality.DENIED
                    ? UNCHANGED
                    : NOT_KNOWN;
        }
        Set<Circumstance> circumstances = step.circumstances();
        boolean onPaper = circumstances.contains(Circumstance.ORDERED)
                || circumstances.contains(Circumstance.SUSPENDED);
        return onPaper ? UNCHANGED : ofDeed(step.claim().claim().kind());
    }

    private static Effect ofDeed(EventKind kind) {
        return switch (kind) {
            case RELEASE, ACQUITTAL, COMMUTATION, VISIT, AGREEMENT -> IMPROVED;
            case ARREST, DETENTION, DISAPPEARANCE, CHARGE, SENTENCE, FINE, SEIZURE -> WORSENED;
            case KILLING, DEATH, ASSAULT, TORTURE, THREAT, CRACKDOWN, DISMISSAL, BAN -> WORSENED;
            case TRANSFER, SUMMONS, SEARCH, INVESTIGATION, TRIAL, APPEAL -> NOT_KNOWN;
            case RESOLUTION, STATEMENT, SANCTION, RESIGNATION -> NOT_KNOWN;
            case STRIKE, HUNGER_STRIKE, PROTEST, ADVOCACY -> NOT_KNOWN;
        };
    }

    /// {@return what several claims would be together}
    ///
    /// @param some what each would be, in order of time
    static Effect of(Collection<Effect> some) {
        Set<Effect> told = EnumSet.noneOf(Effect.class);
        told.addAll(some);
        told.remove(NOT_KNOWN);
        if (told.contains(MIXED) || told.contains(IMPROVED) && told.contains(WORSENED)) {
            return MIXED;
        }
        // What is only announced changes nothing about what was done.
        return told.contains(IMPROVED)
                ? IMPROVED
                : told.contains(WORSENED)
                        ? WORSENED
                        : told.contains(UNCHANGED) ? UNCHANGED : NOT_KNOWN;
    }
}
