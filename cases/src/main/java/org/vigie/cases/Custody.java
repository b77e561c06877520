package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.claim.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether somebody is held, folded from reviewed claims. Only what a bulletin says has happened
/// counts: what is planned, demanded, possible, unconfirmed or denied changes nothing, a pardon or
/// an acquittal is a word and not yet a release, and every change names its claim.
///
/// @param changes what changed, in order of time; never holds a step that changed nothing
/// @param against steps that do not fit what was known before them, such as an arrest of somebody
///     held
public record Custody(List<Change> changes, List<Step> against) {

    /// Where somebody is to the powers that hold people.
    public enum State {
        /// The record does not tell.
        UNKNOWN,
        /// Somebody may be arrested.
        SOUGHT,
        /// Held, on whatever ground.
        IN_CUSTODY,
        /// Held under a sentence.
        SERVING_A_SENTENCE,
        /// Set free by an act, not by a word.
        RELEASED,
        /// Not seen since; not the same as held.
        DISAPPEARED,
        /// Dead.
        DEAD;

        /// {@return whether somebody in this state is held}
        public boolean held() {
            return this == IN_CUSTODY || this == SERVING_A_SENTENCE;
        }
    }

    /// A state with the claim that led to it.
    ///
    /// @param state the state from then on
    /// @param step  the claim
    public record Change(State state, Step step) {}

    /// Copies the lists.
    public Custody {
        changes = List.copyOf(changes);
        against = List.copyOf(against);
    }

    /// {@return the custody that a chronology tells}
    ///
    /// @param chronology of one person; proposed claims in it are passed over
    public static Custody of(Chronology chronology) {
        return of(chronology, LocalDate.MAX);
    }

    /// {@return the custody that a chronology tells of some day}
    ///
    /// @param chronology of one person; proposed claims in it are passed over
    /// @param day        what may have begun only after it is passed over
    public static Custody of(Chronology chronology, LocalDate day) {
        List<Change> changes = new ArrayList<>();
        List<Step> against = new ArrayList<>();
        for (Step step : chronology.reviewed().steps()) {
            boolean patient =
                    step.mentions().stream().anyMatch(mention -> mention.role() == Role.PATIENT);
            if (!patient || step.dating().after(day)) {
                continue;
            }
            State before = changes.isEmpty() ? State.UNKNOWN : changes.getLast().state();
            State next = next(before, step.claim().claim());
            if (contradicts(before, step.claim().claim())) {
                against.add(step);
            } else if (next != before) {
                changes.add(new Change(next, step));
            }
        }
        return new Custody(changes, against);
    }

    private static boolean told(Claim claim) {
        return claim.modality() == Modality.ASSERTED || claim.modality() == Modality.REPORTED;
    }

    private static boolean contradicts(State before, Claim claim) {
        boolean deadAndActed = before == State.DEAD
                && next(State.UNKNOWN, claim) != State.DEAD
                && next(State.UNKNOWN, claim) != State.UNKNOWN;
        boolean heldAndTakenAgain =
                before.held() && claim.kind() == EventKind.ARREST && told(claim);
        return deadAndActed || heldAndTakenAgain;
    }

    private static State next(State before, Claim claim) {
        if (claim.kind() == EventKind.ARREST && claim.modality() == Modality.POSSIBLE) {
            return before == State.UNKNOWN || before == State.RELEASED ? State.SOUGHT : before;
        }
        if (!told(claim)) {
            return before;
        }
        return switch (claim.kind()) {
            case ARREST -> State.IN_CUSTODY;
            // Remand orders have a length too, so a detention's length makes no sentence of it.
            case DETENTION -> before.held() ? before : State.IN_CUSTODY;
            case SENTENCE -> before.held() && imprisons(claim) ? State.SERVING_A_SENTENCE : before;
            case RELEASE -> State.RELEASED;
            case DISAPPEARANCE -> State.DISAPPEARED;
            case DEATH, KILLING -> State.DEAD;
            // A pardon, an acquittal or an appeal won is a word; who is moved stays held, or is
            // expelled.
            case TRANSFER, COMMUTATION, ACQUITTAL, APPEAL -> before;
            case SUMMONS, SEARCH, SEIZURE, INVESTIGATION, CHARGE, TRIAL, FINE -> before;
            case ASSAULT, TORTURE, THREAT, CRACKDOWN, DISMISSAL, BAN -> before;
            case STRIKE, HUNGER_STRIKE, PROTEST, ADVOCACY, VISIT -> before;
            case RESOLUTION, STATEMENT, SANCTION, AGREEMENT, RESIGNATION -> before;
        };
    }

    private static boolean imprisons(Claim claim) {
        Optional<Penalty> penalty = claim.penalty();
        boolean suspended = penalty.flatMap(Penalty::kind)
                .filter(kind -> kind == Penalty.Kind.SUSPENDED)
                .isPresent();
        return !suspended
                && penalty.filter(p -> p.duration().isPresent() || p.kind().isPresent())
                        .isPresent();
    }

    /// {@return the state after the last change}
    public State state() {
        return changes.isEmpty() ? State.UNKNOWN : changes.getLast().state();
    }

    /// {@return the change since which somebody has been held without a break, if somebody is
    /// held}
    public Optional<Change> heldSince() {
        Optional<Change> since = Optional.empty();
        for (Change change : changes) {
            since = change.state().held() ? since.or(() -> Optional.of(change)) : Optional.empty();
        }
        return since;
    }
}
