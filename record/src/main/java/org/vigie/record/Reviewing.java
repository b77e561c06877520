package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;

import java.util.List;
import java.util.Set;

/// Decides about claims and puts them right, in one transaction.
final class Reviewing {
    private final Handle handle;
    private final Log log;
    private final ClaimQueries claims;
    private final Queries queries;

    /// @param handle an open transaction that may write
    /// @param sight  what whoever decides may see
    Reviewing(Handle handle, Log log, Sight sight) {
        this.handle = handle;
        this.log = log;
        this.claims = new ClaimQueries(handle, sight);
        this.queries = new Queries(handle, sight);
    }

    KeptClaim review(String claim, Decision decision, String reason, String reviewer) {
        KeptClaim kept = existing(claim);
        boolean again = kept.status() == Status.AWAITING && decision == Decision.ACCEPT;
        if (again && kept.decidedBy(reviewer) && secondReader()) {
            throw new RecordException(RecordException.Code.SAME_READER, "");
        }
        log.append(EntryKind.REVIEW, Payloads.review(claim, decision, reason, reviewer));
        return reviewed(claim);
    }

    /// Decides alike about those of many claims that nobody decided about, each by an entry of
    /// its own.
    ///
    /// @return how many those were, and by which entries
    Together review(List<String> some, Decision decision, String reason, String reviewer) {
        List<String> open = some.stream()
                .filter(claim -> existing(claim).status() == Status.PROPOSED)
                .toList();
        return new Together(each(open, decision, reason, reviewer), open.size());
    }

    /// Takes back what one act accepted, where nobody did anything since.
    ///
    /// @return about how many claims
    /// @throws RecordException if it was no one act, or one about other claims
    int takeBack(List<String> some, Together act, String reason, String reviewer) {
        if (act.count() > some.size()) {
            throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
        }
        List<String> accepted = new Acts(handle).accepted(act);
        if (!Set.copyOf(some).containsAll(accepted)) {
            throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
        }
        List<String> standing =
                accepted.stream().filter(claim -> act.isLastOf(existing(claim))).toList();
        each(standing, Decision.REOPEN, reason, reviewer);
        return standing.size();
    }

    /// {@return the number of the first entry; 0 without any}
    private long each(List<String> some, Decision decision, String reason, String reviewer) {
        long first = 0;
        for (String claim : some) {
            long entry = log.append(
                    EntryKind.REVIEW, Payloads.review(claim, decision, reason, reviewer));
            first = first == 0 ? entry : first;
        }
        new Fold(handle).apply(log.seal());
        return first;
    }

    KeptClaim correct(String claim, Claim corrected, String reason, String reviewer) {
        KeptClaim kept = existing(claim);
        Bulletin bulletin = Payloads.bulletin(queries.payload(kept.reading()));
        if (!Reading.stands(corrected, bulletin.text())) {
            throw new IllegalArgumentException("a correction needs quotes that stand in the text");
        }
        log.append(
                EntryKind.CORRECTION,
                Payloads.correction(
                        claim, claims.json(kept.reading()).tree(corrected), reason, reviewer));
        return reviewed(claim);
    }

    private boolean secondReader() {
        return SecondReader.of(handle).wanted(Long.MAX_VALUE);
    }

    private KeptClaim reviewed(String claim) {
        new Fold(handle).apply(log.seal());
        return existing(claim);
    }

    private KeptClaim existing(String id) {
        return claims.claim(id)
                .orElseThrow(() -> new RecordException(RecordException.Code.NO_SUCH_CLAIM, ""));
    }
}
