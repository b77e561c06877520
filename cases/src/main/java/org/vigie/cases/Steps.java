package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.record.ClaimFilter;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.Status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Claims of the record as steps, in order of time.
public final class Steps {
    private Steps() {}

    /// What people have looked at and let stand.
    private static final Status[] REVIEWED = {Status.ACCEPTED, Status.CORRECTED};

    /// {@return a filter that lets pass what was reviewed and stands}
    public static ClaimFilter reviewed() {
        return ClaimFilter.all().in(REVIEWED);
    }

    /// {@return a filter that lets pass what was reviewed and stands, and what is only
    /// proposed, waits for a second reader or is contested}
    public static ClaimFilter standing() {
        return ClaimFilter.all()
                .in(Stream.of(Status.values())
                        .filter(status -> status.stands() || status.undecided())
                        .toArray(Status[]::new));
    }

    /// {@return claims as steps about everybody they name}
    ///
    /// @param store  the record
    /// @param filter which claims
    public static List<Step> of(Record store, ClaimFilter filter) {
        return of(store, filter, (_, _) -> true);
    }

    /// {@return claims as steps about some of those they name}
    ///
    /// @param store  the record
    /// @param filter which claims
    /// @param about  whom the steps are about
    static List<Step> of(Record store, ClaimFilter filter, BiPredicate<KeptClaim, Mention> about) {
        return ofClaims(store, store.claims(filter), about);
    }

    /// {@return claims as steps about some of those they name}
    ///
    /// @param store  the record
    /// @param claims the claims
    /// @param about  whom the steps are about
    static List<Step> ofClaims(
            Record store, List<KeptClaim> claims, BiPredicate<KeptClaim, Mention> about) {
        Map<Long, KeptBulletin> bulletins = store.bulletins(
                claims.stream().map(KeptClaim::bulletin).collect(Collectors.toSet()));
        List<Step> steps = new ArrayList<>();
        for (KeptClaim claim : claims) {
            List<Mention> mentions = claim.claim().mentions().stream()
                    .filter(mention -> about.test(claim, mention))
                    .toList();
            // what was hidden since the claims were read is left out
            Optional.ofNullable(bulletins.get(claim.bulletin()))
                    .ifPresent(bulletin -> steps.add(Step.of(store, claim, bulletin, mentions)));
        }
        steps.sort(Chronology.ORDER);
        return steps;
    }

    /// {@return claims as steps about everybody they name, by their ids; those that are gone or
    /// not public are left out}
    ///
    /// @param store   the record
    /// @param entries numbers of the entries that proposed them
    static Map<String, Step> whole(Record store, Collection<Long> entries) {
        return ofClaims(store, store.walk().claims(entries), (_, _) -> true).stream()
                .collect(Collectors.toMap(step -> step.claim().id(), step -> step));
    }
}
