package org.vigie.serve.account;

import org.vigie.record.ClaimFilter;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.SecondReader;
import org.vigie.record.Status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What waits for a second reader, as it is for somebody: nothing waits for whoever may not
/// decide about claims.
public final class SecondReading {
    private static final int PAGE = 200;

    private final Record record;
    private final Person person;
    private final boolean wanted;

    /// Looks whether a second reader is wanted now.
    ///
    /// @param record the record
    /// @param person whoever looks
    public SecondReading(Record record, Person person) {
        this.record = record;
        this.person = person;
        this.wanted = SecondReader.wanted(record);
    }

    /// {@return whether what one person accepts waits for another}
    public boolean wanted() {
        return wanted;
    }

    /// {@return whether anything waits for them or is contested, so that they may end it}
    public boolean isDue() {
        return may() && !(waiting(1).isEmpty() && contested(1).isEmpty());
    }

    /// {@return whether they may decide about claims}
    public boolean may() {
        return person.may(Right.REVIEW);
    }

    /// {@return claims that wait for them}
    ///
    /// @param most how many at most
    public List<KeptClaim> waiting(int most) {
        return may() ? some(Status.AWAITING, claim -> !isOwn(claim), most) : List.of();
    }

    /// {@return claims that wait, but not for them}
    ///
    /// @param most how many at most
    public List<KeptClaim> others(int most) {
        return some(Status.AWAITING, claim -> !may() || isOwn(claim), most);
    }

    /// {@return claims about which people are at odds}
    ///
    /// @param most how many at most
    public List<KeptClaim> contested(int most) {
        return some(Status.CONTESTED, _ -> true, most);
    }

    /// Where no second reader is wanted any more, anybody may end the wait.
    private boolean isOwn(KeptClaim claim) {
        return wanted && claim.decidedBy(person.name());
    }

    private List<KeptClaim> some(Status status, Predicate<KeptClaim> which, int most) {
        ClaimFilter filter = ClaimFilter.all().in(status);
        List<KeptClaim> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<KeptClaim> page = record.walk().claims(filter, after, PAGE);
        while (!page.isEmpty() && found.size() < most) {
            page.stream().filter(which).limit(most - (long) found.size()).forEach(found::add);
            after = Optional.of(page.getLast().id());
            page = record.walk().claims(filter, after, PAGE);
        }
        return List.copyOf(found);
    }
}
