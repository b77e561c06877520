package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Finds in the log what one act accepted. Its entries follow each other and were written at one
/// instant, by one person for one reason.
final class Acts {
    private final Handle handle;

    Acts(Handle handle) {
        this.handle = handle;
    }

    private record Entry(long number, String time, JsonNode says) {

        boolean isOfActOf(Entry other) {
            return time.equals(other.time) && told("by", other) && told("reason", other);
        }

        private boolean told(String fact, Entry other) {
            return Payloads.text(says, fact).equals(Payloads.text(other.says, fact));
        }

        boolean accepts() {
            return Payloads.text(says, "decision").equals(Decision.ACCEPT.label());
        }
    }

    /// {@return ids of the claims that an act accepted}
    ///
    /// @throws RecordException if its entries are not those of one act, each of them
    List<String> accepted(Together act) {
        List<Entry> near = near(act);
        List<Entry> own = near.stream()
                .filter(Entry::accepts)
                .filter(entry -> act.holds(entry.number()))
                .toList();
        boolean whole = act.count() > 0
                && own.size() == act.count()
                && near.stream()
                        .filter(entry -> entry.isOfActOf(own.getFirst()))
                        .toList()
                        .equals(own);
        if (!whole) {
            throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
        }
        return own.stream().map(entry -> Payloads.text(entry.says(), "claim")).toList();
    }

    /// {@return reviews among an act's entries, the one before and the one behind them}
    private List<Entry> near(Together act) {
        return handle.createQuery("SELECT number, time, payload FROM entry WHERE kind = :kind AND"
                        + " payload IS NOT NULL AND number >= :first AND number <= :last ORDER BY"
                        + " number")
                .bind("kind", EntryKind.REVIEW.label())
                .bind("first", act.first() - 1)
                .bind("last", act.first() + act.count())
                .map((row, context) -> new Entry(
                        row.getLong(1), row.getString(2), CanonicalJson.parse(row.getBytes(3))))
                .list();
    }
}
