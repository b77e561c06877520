package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.Folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One accusation against one person, in the words of the bulletins, with its dated history. A
/// person may face several; each goes its own way.
///
/// @param words   the accusation as first told, or as told most fully
/// @param history what became of it, in order of time; never empty
public record Charge(String words, List<Turn> history) {

    /// What happened to a charge.
    public enum Act {
        /// Named as the ground of an arrest, a search or an inquiry.
        NAMED,
        /// Brought by an authority.
        BROUGHT,
        /// Tried.
        TRIED,
        /// Found proven.
        CONVICTED,
        /// Dropped, or acquitted of.
        DROPPED,
        /// Taken to a higher court.
        APPEALED
    }

    /// One turn of a charge.
    ///
    /// @param act  what happened
    /// @param step the claim that tells it
    public record Turn(Act act, Step step) {}

    /// Copies the list.
    public Charge {
        history = List.copyOf(history);
    }

    /// {@return the charges that claims about one person tell}
    ///
    /// @param steps reviewed claims in which the person is a patient, in order of time
    static List<Charge> of(List<Step> steps) {
        List<Charge> charges = new ArrayList<>();
        for (Step step : steps) {
            Claim claim = step.claim().claim();
            Optional<Act> act = act(claim.kind());
            if (act.isEmpty() || !stands(claim.modality())) {
                continue;
            }
            Turn turn = new Turn(act.get(), step);
            claim.charge()
                    .ifPresentOrElse(
                            words -> addTo(charges, words.text().replaceAll("\\s+", " "), turn),
                            () -> addToOnly(charges, turn));
        }
        return charges;
    }

    /// {@return the last turn}
    public Turn last() {
        return history.getLast();
    }

    /// {@return whether it is still held against the person}
    public boolean open() {
        return last().act() != Act.DROPPED;
    }

    private static boolean stands(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.REPORTED;
    }

    private static Optional<Act> act(EventKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case ARREST, DETENTION, SUMMONS, SEARCH, INVESTIGATION -> Act.NAMED;
                    case CHARGE -> Act.BROUGHT;
                    case TRIAL -> Act.TRIED;
                    case SENTENCE, FINE -> Act.CONVICTED;
                    case ACQUITTAL -> Act.DROPPED;
                    case APPEAL -> Act.APPEALED;
                    case RELEASE, TRANSFER, DISAPPEARANCE, SEIZURE, COMMUTATION -> null;
                    case KILLING, DEATH, ASSAULT, TORTURE, THREAT, CRACKDOWN -> null;
                    case DISMISSAL, BAN, STRIKE, HUNGER_STRIKE, PROTEST, ADVOCACY, VISIT -> null;
                    case RESOLUTION, STATEMENT, SANCTION, AGREEMENT, RESIGNATION -> null;
                });
    }

    private static void addTo(List<Charge> charges, String words, Turn turn) {
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            if (same(charge.words(), words)) {
                charges.set(i, charge.then(words, turn));
                return;
            }
        }
        charges.add(new Charge(words, List.of(turn)));
    }

    /// A verdict that names no charge is on the one there is; of several, nobody can tell
    /// which.
    private static void addToOnly(List<Charge> charges, Turn turn) {
        if (charges.size() == 1 && turn.act() != Act.NAMED) {
            charges.set(0, charges.getFirst().then("", turn));
        }
    }

    private Charge then(String told, Turn turn) {
        List<Turn> turns = new ArrayList<>(history);
        turns.add(turn);
        return new Charge(told.length() > words.length() ? told : words, turns);
    }

    /// Two wordings are one charge if the words of one that say something are among the
    /// other's.
    private static boolean same(String one, String other) {
        Set<String> first = telling(one);
        Set<String> second = telling(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Folding.fold(one).equals(Folding.fold(other));
        }
        return first.containsAll(second) || second.containsAll(first);
    }

    /// Stems of the longer words: articles and endings tell no charge apart.
    private static Set<String> telling(String words) {
        Set<String> telling = new HashSet<>();
        for (String word : Folding.words(words)) {
            if (word.length() > 3) {
                telling.add(word.substring(0, Math.min(word.length(), 6)));
            }
        }
        return telling;
    }
}
