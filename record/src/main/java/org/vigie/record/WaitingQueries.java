package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Looks up what waits for a second reader by who accepted it: no more is read than is asked for,
/// however much of it one person accepted.
final class WaitingQueries {
    private final Handle handle;
    private final Sight sight;
    private final boolean wanted;

    /// @param sight what may be found
    WaitingQueries(Handle handle, Sight sight) {
        this.handle = handle;
        this.sight = sight;
        this.wanted = SecondReader.of(handle).wanted(Long.MAX_VALUE);
    }

    private record Place(long number, long bulletin, long ordinal) {}

    /// {@return what somebody may be the second reader of: what others accepted, and all that
    /// waits where no second reader is wanted any more}
    List<KeptClaim> forReader(String name, int limit) {
        String own = Standing.folded(name);
        return of(accepter -> !wanted || !accepter.equals(own), limit);
    }

    /// {@return all that waits}
    List<KeptClaim> all(int limit) {
        return of(_ -> true, limit);
    }

    private List<KeptClaim> of(Predicate<String> accepters, int limit) {
        List<Place> places = new ArrayList<>();
        Optional<String> accepter = accepter(">=", "");
        while (accepter.isPresent()) {
            if (accepters.test(accepter.get())) {
                places.addAll(places(accepter.get(), limit));
            }
            accepter = accepter(">", accepter.get());
        }
        return claims(places.stream()
                .sorted(Comparator.comparingLong(Place::bulletin).thenComparingLong(Place::ordinal))
                .limit(limit)
                .toList());
    }

    /// {@return what somebody accepted and others are to read}
    List<KeptClaim> forOthers(String name, int limit) {
        return wanted ? claims(places(Standing.folded(name), limit)) : List.of();
    }

    /// {@return the first of those who accepted what waits, from a name on or behind it}
    private Optional<String> accepter(String from, String name) {
        return handle.createQuery("SELECT accepter FROM claim WHERE accepter " + from
                        + " :name ORDER BY accepter LIMIT 1")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    private List<Place> places(String accepter, int limit) {
        Query query = sight.bind(handle.createQuery(
                "SELECT number, bulletin, ordinal FROM claim WHERE accepter = :accepter"
                        + sight.visible("bulletin") + " ORDER BY bulletin, ordinal LIMIT :limit"));
        return query.bind("accepter", accepter)
                .bind("limit", limit)
                .map((row, context) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private List<KeptClaim> claims(List<Place> places) {
        return new ClaimQueries(handle, sight)
                .claims(places.stream().map(Place::number).toList());
    }
}
