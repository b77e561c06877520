package org.vigie.serve.account;

import org.vigie.record.ClaimFilter;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.SecondReader;
import org.vigie.record.Status;

import java.util.List;
import java.util.Optional;

/// What waits for a second reader, as it is for somebody: nothing waits for whoever may not
/// decide about claims.
public final class SecondReading {
    private final Record record;
    private final Person person;
    private final boolean wanted;

    /// For whom a claim waits.
    public enum Whom {
        /// For whoever looks, who may decide about it.
        YOU,
        /// For somebody else.
        OTHERS,
        /// For anybody: people are at odds about it.
        ODDS
    }

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

    /// {@return claims that wait}
    ///
    /// @param whom for whom
    /// @param most how many at most
    public List<KeptClaim> claims(Whom whom, int most) {
        return switch (whom) {
            case YOU -> waiting(most);
            case OTHERS -> others(most);
            case ODDS -> contested(most);
        };
    }

    /// {@return claims that wait for them}
    ///
    /// @param most how many at most
    public List<KeptClaim> waiting(int most) {
        return may() ? record.walk().waitingFor(person.name(), most) : List.of();
    }

    /// {@return claims that wait, but not for them}
    ///
    /// @param most how many at most
    public List<KeptClaim> others(int most) {
        return may()
                ? record.walk().waitingForOthers(person.name(), most)
                : record.walk().waiting(most);
    }

    /// {@return claims about which people are at odds}
    ///
    /// @param most how many at most
    public List<KeptClaim> contested(int most) {
        ClaimFilter filter = ClaimFilter.all().in(Status.CONTESTED);
        return record.walk().claims(filter, Optional.empty(), most);
    }
}
