package org.vigie.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Goes through a record piece by piece, in an order that additions do not disturb: each piece goes
/// on behind the last thing of the piece before.
public final class Walk {
    private final Access access;
    private final Sight sight;

    Walk(Access access, Sight sight) {
        this.access = access;
        this.sight = sight;
    }

    /// {@return bulletins in the order in which they came}
    ///
    /// @param after number of the last one before; -1 to begin
    /// @param limit how many at most
    public List<Listed> bulletins(long after, int limit) {
        return access.read(handle -> new Queries(handle, sight).bulletinsAfter(after, limit));
    }

    /// {@return claims, bulletin by bulletin in the order they were proposed}
    ///
    /// @param filter which ones; one that names somebody is not walked
    /// @param after  id of the last one before; empty to begin
    /// @param limit  how many at most
    /// @throws IllegalArgumentException if the filter names somebody
    public List<KeptClaim> claims(ClaimFilter filter, Optional<String> after, int limit) {
        if (filter.name().isPresent()) {
            throw new IllegalArgumentException("a walk needs a filter without a name");
        }
        return access.read(
                handle -> new ClaimQueries(handle, sight).claimsAfter(filter, after, limit));
    }

    /// {@return claims by the entries that proposed them, of those that there are, bulletin by
    /// bulletin in the order they were proposed; far quicker than one by one}
    ///
    /// @param entries as [KeptClaim#entry] tells them
    public List<KeptClaim> claims(Collection<Long> entries) {
        return access.read(handle -> new ClaimQueries(handle, sight).claims(List.copyOf(entries)));
    }

    /// {@return claims that wait for a second reader, bulletin by bulletin in the order they
    /// were proposed}
    ///
    /// @param limit how many at most
    public List<KeptClaim> waiting(int limit) {
        return access.read(handle -> new WaitingQueries(handle, sight).all(limit));
    }

    /// {@return claims of which somebody may be the second reader: what others accepted, or all
    /// that waits where no second reader is wanted any more; bulletin by bulletin in the order
    /// they were proposed}
    ///
    /// @param reader by which entries call them
    /// @param limit  how many at most
    public List<KeptClaim> waitingFor(String reader, int limit) {
        return access.read(handle -> new WaitingQueries(handle, sight).forReader(reader, limit));
    }

    /// {@return claims that somebody accepted and others are to read, in the same order}
    ///
    /// @param accepter by which entries call them
    /// @param limit    how many at most
    public List<KeptClaim> waitingForOthers(String accepter, int limit) {
        return access.read(handle -> new WaitingQueries(handle, sight).forOthers(accepter, limit));
    }

    /// {@return bulletins with their standing claims, in the order in which they came}
    ///
    /// @param after number of the last one before; -1 to begin
    /// @param limit how many at most
    public List<ReadBulletin> read(long after, int limit) {
        return access.read(handle -> new WalkQueries(handle, sight).after(after, limit));
    }

    /// {@return bulletins with their standing claims, of those that there are}
    ///
    /// @param numbers as [Listed] tells them
    public List<ReadBulletin> read(Collection<Long> numbers) {
        return access.read(handle -> new WalkQueries(handle, sight).read(numbers));
    }

    /// {@return of what kinds the entries are that came into the record since it had some
    /// number of them, without what they are about}
    ///
    /// @param size how many it had
    public Growth kinds(long size) {
        return access.read(handle -> new WalkQueries(handle, sight).kinds(size));
    }

    /// {@return what came into the record since it had some number of entries}
    ///
    /// @param size how many it had
    public Growth since(long size) {
        return access.read(handle -> new WalkQueries(handle, sight).since(size));
    }
}
