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
import java.util.Set;

/// Whether somebody is held, folded from reviewed claims. Only what a bulletin says has happened
/// counts: what is planned, demanded, possible, unconfirmed or denied changes nothing; a pardon, an
/// acquittal or an order of release is a word and not yet a release. Every change names its claims.
///
/// @param changes what changed, in order of time; never holds a step that changed nothing
/// @param against steps that do not fit what was known before them, such as an arrest, on another
///     day, of somebody held
/// @param ordered releases that were decided and of which nothing says yet that they were carried
///     out
public record Custody(List<Change> changes, List<Step> against, List<Step> ordered) {

    /// Where somebody is to the powers that hold people.
    public enum State {
        /// The record does not tell.
        UNKNOWN,
        /// Somebody may be arrested.
        SOUGHT,
        /// Held, on a ground that is not told.
        IN_CUSTODY,
        /// Held before a verdict.
        ON_REMAND,
        /// Held under a sentence.
        SERVING_A_SENTENCE,
        /// Held at home.
        HOUSE_ARREST,
        /// Out, but under conditions: bail, reporting, a travel ban.
        RELEASED_WITH_RESTRICTIONS,
        /// Set free by an act, not by a word.
        RELEASED,
        /// Not seen since; not the same as held.
        DISAPPEARED,
        /// Sent or handed over to another country.
        EXPELLED,
        /// Dead.
        DEAD;

        /// {@return whether somebody in this state is held}
        public boolean held() {
            return switch (this) {
                case IN_CUSTODY, ON_REMAND, SERVING_A_SENTENCE, HOUSE_ARREST -> true;
                case UNKNOWN, SOUGHT, RELEASED_WITH_RESTRICTIONS, RELEASED -> false;
                case DISAPPEARED, EXPELLED, DEAD -> false;
            };
        }

        /// {@return whether somebody in this state was let go}
        public boolean out() {
            return this == RELEASED || this == RELEASED_WITH_RESTRICTIONS;
        }
    }

    /// A state with the claims that led to it.
    ///
    /// @param state    the state from then on
    /// @param step     the claim that tells it first
    /// @param also     further claims that tell the same
    /// @param rotation whether somebody just let go was taken again at once, so that custody
    ///     has no gap
    public record Change(State state, Step step, List<Step> also, boolean rotation) {

        /// Copies the list.
        public Change {
            also = List.copyOf(also);
        }
    }

    /// Copies the lists.
    public Custody {
        changes = List.copyOf(changes);
        against = List.copyOf(against);
        ordered = List.copyOf(ordered);
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
        Folding folding = new Folding();
        chronology.reviewed().steps().stream()
                .filter(step -> step.names(Role.PATIENT) && !step.dating().after(day))
                .forEach(folding::add);
        return folding.custody();
    }

    /// {@return the state after the last change}
    public State state() {
        return changes.isEmpty() ? State.UNKNOWN : changes.getLast().state();
    }

    /// {@return the change since which somebody has been held without a break, if somebody is
    /// held}
    public Optional<Change> heldSince() {
        return heldSince(changes);
    }

    private static Optional<Change> heldSince(List<Change> changes) {
        Optional<Change> since = Optional.empty();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            boolean takenAgain = i + 1 < changes.size() && changes.get(i + 1).rotation();
            if (change.state().held()) {
                since = since.or(() -> Optional.of(change));
            } else if (!takenAgain) {
                since = Optional.empty();
            }
        }
        return since;
    }

    /// Takes one step after another.
    private static final class Folding {
        private final List<Change> changes = new ArrayList<>();
        private final List<Step> against = new ArrayList<>();
        private final List<Step> ordered = new ArrayList<>();
        /// Further tellings of the last change, put to it when the next one comes.
        private final List<Step> also = new ArrayList<>();

        Custody custody() {
            close();
            return new Custody(changes, against, ordered);
        }

        private void close() {
            if (!also.isEmpty()) {
                Change last = changes.removeLast();
                changes.add(new Change(last.state(), last.step(), also, last.rotation()));
                also.clear();
            }
        }

        void add(Step step) {
            State before = changes.isEmpty() ? State.UNKNOWN : changes.getLast().state();
            State next = next(before, step);
            if (isOrder(step)) {
                ordered.add(step);
            } else if (contradicts(before, step)) {
                against.add(step);
            } else if (next != before) {
                boolean rotation = before.out()
                        && next.held()
                        && changes.getLast().step().dating().meets(step.dating());
                close();
                changes.add(new Change(next, step, List.of(), rotation));
                if (next.out()) {
                    ordered.clear();
                }
            } else if (tells(step) && !changes.isEmpty()) {
                also.add(step);
            }
        }

        private boolean contradicts(State before, Step step) {
            Claim claim = step.claim().claim();
            State alone = next(State.UNKNOWN, step);
            if (before == State.DEAD) {
                return alone != State.DEAD && alone != State.UNKNOWN;
            }
            return before.held()
                    && claim.kind() == EventKind.ARREST
                    && told(claim)
                    && taken().filter(first -> !first.dating().mayBe(step.dating()))
                            .isPresent();
        }

        /// The step since which somebody has been held.
        private Optional<Step> taken() {
            return heldSince(changes).map(Change::step);
        }
    }

    private static boolean told(Claim claim) {
        return claim.modality() == Modality.ASSERTED || claim.modality() == Modality.REPORTED;
    }

    private static boolean tells(Step step) {
        Claim claim = step.claim().claim();
        return told(claim) && claim.kind().group() == EventKind.Group.LIBERTY;
    }

    private static boolean isOrder(Step step) {
        Claim claim = step.claim().claim();
        Set<Circumstance> circumstances = step.circumstances();
        return claim.kind() == EventKind.RELEASE
                && told(claim)
                && (circumstances.contains(Circumstance.ORDERED)
                        || circumstances.contains(Circumstance.SUSPENDED));
    }

    private static State next(State before, Step step) {
        Claim claim = step.claim().claim();
        if (claim.kind() == EventKind.ARREST && claim.modality() == Modality.POSSIBLE) {
            return before == State.UNKNOWN || before.out() ? State.SOUGHT : before;
        }
        if (!told(claim)) {
            return before;
        }
        Set<Circumstance> circumstances = step.circumstances();
        return switch (claim.kind()) {
            case ARREST -> taken(before, circumstances);
            // Remand orders have a length too, so a detention's length makes no sentence of it.
            case DETENTION -> taken(before, circumstances);
            case SENTENCE -> before.held() && imprisons(claim) ? State.SERVING_A_SENTENCE : before;
            case RELEASE -> released(before, circumstances);
            case TRANSFER ->
                circumstances.contains(Circumstance.EXPELLED)
                        ? State.EXPELLED
                        : taken(before, circumstances);
            case DISAPPEARANCE -> State.DISAPPEARED;
            case DEATH, KILLING -> State.DEAD;
            case BAN ->
                before == State.RELEASED && circumstances.contains(Circumstance.RESTRICTED)
                        ? State.RELEASED_WITH_RESTRICTIONS
                        : before;
            // A pardon, an acquittal or an appeal won is a word.
            case COMMUTATION, ACQUITTAL, APPEAL -> before;
            case SUMMONS, SEARCH, SEIZURE, INVESTIGATION, CHARGE, TRIAL, FINE -> before;
            case ASSAULT, TORTURE, THREAT, CRACKDOWN, DISMISSAL -> before;
            case STRIKE, HUNGER_STRIKE, PROTEST, ADVOCACY, VISIT -> before;
            case RESOLUTION, STATEMENT, SANCTION, AGREEMENT, RESIGNATION -> before;
        };
    }

    private static State taken(State before, Set<Circumstance> circumstances) {
        if (circumstances.contains(Circumstance.HOUSE_ARREST)) {
            return State.HOUSE_ARREST;
        }
        if (circumstances.contains(Circumstance.REMAND) && before != State.SERVING_A_SENTENCE) {
            return State.ON_REMAND;
        }
        return before.held() && before != State.HOUSE_ARREST ? before : State.IN_CUSTODY;
    }

    /// An order that was not carried out is told apart before.
    private static State released(State before, Set<Circumstance> circumstances) {
        if (circumstances.contains(Circumstance.ORDERED)
                || circumstances.contains(Circumstance.SUSPENDED)) {
            return before;
        }
        if (circumstances.contains(Circumstance.HOUSE_ARREST)) {
            return State.HOUSE_ARREST;
        }
        return circumstances.contains(Circumstance.RESTRICTED)
                ? State.RELEASED_WITH_RESTRICTIONS
                : State.RELEASED;
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
}
