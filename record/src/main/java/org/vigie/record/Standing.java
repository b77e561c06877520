package org.vigie.record;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where a claim stands after what people decided about it, one decision after the other.
///
/// @param status     where it stands
/// @param correction number of the entry with the wording that stands; empty for the proposed one
/// @param corrector  folded name of who brought that wording in; empty for the proposed one
/// @param votes      by folded names, what each person last decided about that wording
record Standing(
        Status status, Optional<Long> correction, String corrector, Map<String, Vote> votes) {

    /// Nobody has decided.
    static final Standing NEW = new Standing(Status.PROPOSED, Optional.empty(), "", Map.of());

    /// What one person decided.
    ///
    /// @param entry   number of the entry that tells it
    /// @param accepts whether they hold that the bulletin says this
    /// @param alone   whether it settled the claim by itself, as long as no second reader was
    ///     wanted
    record Vote(long entry, boolean accepts, boolean alone) {}

    /// Keeps the map as it is, in the order of names.
    Standing {
        votes = Collections.unmodifiableMap(new TreeMap<>(votes));
    }

    /// {@return whose decision it is, whichever way they write their name}
    static String folded(String by) {
        return Folding.name(by);
    }

    /// {@return the folded name of who accepted it, while it waits for a second reader}
    Optional<String> accepter() {
        return status == Status.AWAITING ? votes.keySet().stream().findFirst() : Optional.empty();
    }

    /// {@return where the claim stands after a further decision}
    ///
    /// @param entry    number of the entry that tells it
    /// @param by       who decides
    /// @param decision what
    /// @param second   whether one person's acceptance waits for another's
    Standing decided(long entry, String by, Decision decision, boolean second) {
        if (decision == Decision.REOPEN) {
            return second ? withdrawn(folded(by)) : NEW;
        }
        boolean accepts = decision == Decision.ACCEPT;
        Map<String, Vote> now = new TreeMap<>(votes);
        now.merge(folded(by), new Vote(entry, accepts, !second), Standing::again);
        if (!second) {
            Status alone = accepts ? Status.ACCEPTED : Status.REJECTED;
            return new Standing(alone, correction, corrector, now);
        }
        boolean settled = status == Status.ACCEPTED || status == Status.CORRECTED;
        return accepts && settled ? new Standing(status, correction, corrector, now) : counted(now);
    }

    /// {@return the vote of whoever decides again; what they settled alone they do not unsettle
    /// by saying it once more}
    private static Vote again(Vote before, Vote now) {
        boolean same = before.accepts() == now.accepts();
        return same && before.alone() && !now.alone() ? before : now;
    }

    /// {@return where the claim stands after a correction: what was decided about the wording
    /// before it counts no more}
    ///
    /// @param entry  number of the entry with the new wording
    /// @param by     who corrects
    /// @param second whether one person's acceptance waits for another's
    Standing corrected(long entry, String by, boolean second) {
        return new Standing(
                second ? Status.AWAITING : Status.CORRECTED,
                Optional.of(entry),
                folded(by),
                Map.of(folded(by), new Vote(entry, true, !second)));
    }

    /// Whoever decided takes their own decision back; whoever did not, or brought the wording
    /// in, takes all of it back.
    private Standing withdrawn(String by) {
        Map<String, Vote> left = new TreeMap<>(votes);
        boolean own = left.remove(by) != null;
        return own && !left.isEmpty() && !by.equals(corrector) ? remaining(left) : NEW;
    }

    /// Where nothing is left that was decided since one person sufficed, it stands as they left
    /// it.
    private Standing remaining(Map<String, Vote> left) {
        Vote last = Collections.max(left.values(), Comparator.comparingLong(Vote::entry));
        if (!last.alone()) {
            return counted(left);
        }
        return new Standing(
                last.accepts() ? accepted() : Status.REJECTED, correction, corrector, left);
    }

    private Standing counted(Map<String, Vote> now) {
        long accepting = now.values().stream().filter(Vote::accepts).count();
        return new Standing(status(accepting, now.size() - accepting), correction, corrector, now);
    }

    private Status status(long accepting, long rejecting) {
        if (accepting == 0) {
            return Status.REJECTED;
        }
        if (accepting > Math.max(1, rejecting)) {
            return accepted();
        }
        if (rejecting == 0) {
            return Status.AWAITING;
        }
        return rejecting > accepting ? Status.REJECTED : Status.CONTESTED;
    }

    private Status accepted() {
        return correction.isPresent() ? Status.CORRECTED : Status.ACCEPTED;
    }
}
