package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What left the record, as its entries tell, and what notices remember of those that were
/// destroyed.
final class GivenOut {
    private final Handle handle;

    GivenOut(Handle handle) {
        this.handle = handle;
    }

    /// Something that left the record.
    ///
    /// @param entry  number of the entry that tells or told of it
    /// @param of     ids of bulletins and claims and SHA-256 of files in it; empty for
    ///     the whole record
    /// @param places where it went; empty where that was destroyed
    record Leaving(long entry, List<String> of, List<String> places) {
        /// {@return whether the whole record left}
        boolean isWhole() {
            return of.isEmpty();
        }

        /// {@return whether it holds a bulletin, a claim or one of some files}
        boolean holds(String thing, Set<String> files) {
            return isWhole()
                    || of.stream()
                            .anyMatch(part -> part.equals(thing)
                                    || part.startsWith(thing + "-")
                                    || thing.startsWith(part + "-")
                                    || files.contains(part));
        }
    }

    /// {@return everything that left, oldest first}
    List<Leaving> all() {
        Map<Long, Leaving> all = new TreeMap<>();
        Stream.concat(remembered().stream(), told().stream())
                .forEach(leaving -> all.put(leaving.entry(), leaving));
        return List.copyOf(all.values());
    }

    private List<Leaving> told() {
        return handle.createQuery(
                        "SELECT number, payload FROM entry WHERE number IN (SELECT entry FROM"
                                + " seldom WHERE kind IN (<kinds>)) AND payload IS NOT NULL")
                .bindList("kinds", List.of(EntryKind.BACKUP.label(), EntryKind.EXPORT.label()))
                .map((row, context) -> {
                    JsonNode payload = CanonicalJson.parse(row.getBytes(2));
                    List<String> places = Stream.of("to", "restored")
                            .flatMap(key -> Payloads.optional(payload, key).stream())
                            .toList();
                    return new Leaving(row.getLong(1), Payloads.strings(payload, "of"), places);
                })
                .list();
    }

    /// Goes through all entries: destroying something writes the whole store anew anyway.
    private List<Leaving> remembered() {
        List<Leaving> remembered = new ArrayList<>();
        handle.createQuery("SELECT payload FROM entry WHERE kind = :kind AND payload IS NOT NULL")
                .bind("kind", EntryKind.REDACTION.label())
                .map((row, context) -> CanonicalJson.parse(row.getBytes(1)))
                .forEach(notice -> remembered.addAll(Payloads.copies(notice)));
        remembered.sort(Comparator.comparingLong(Leaving::entry));
        return remembered;
    }
}
