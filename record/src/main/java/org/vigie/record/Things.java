package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What belongs to a bulletin, a claim or an entry, and is destroyed with it.
final class Things {
    private static final int MAX_ENTRY_DIGITS = 18;

    /// Kinds of entries that stay whatever is redacted: they say what the record is and what
    /// was done to it, by ids alone. Exports of a part go where the part goes.
    private static final Set<EntryKind> STAYING = EnumSet.of(
            EntryKind.GENESIS,
            EntryKind.KEY,
            EntryKind.WITNESS,
            EntryKind.COSIGNATURE,
            EntryKind.ACCESS,
            EntryKind.EXPORT,
            EntryKind.BACKUP,
            EntryKind.CHECK,
            EntryKind.TIMESTAMP,
            EntryKind.REDACTION);

    /// Kinds of entries that cannot be destroyed alone, for others follow from them.
    private static final Set<EntryKind> BEARING = EnumSet.of(
            EntryKind.GENESIS,
            EntryKind.KEY,
            EntryKind.ACQUISITION,
            EntryKind.BULLETIN,
            EntryKind.REDACTION);

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Handle handle;

    Things(Handle handle) {
        this.handle = handle;
    }

    /// {@return whether a kept file is meant that was never read as a bulletin}
    boolean isFile(String thing) {
        return SHA256.matcher(thing).matches()
                && new Queries(handle, Sight.ALL).bulletinOf(thing).isEmpty()
                && !filesOf(thing).isEmpty();
    }

    /// {@return whether there is a bulletin or claim with an id}
    boolean exists(String id) {
        if (ClaimId.typed(id).filter(id::equals).isPresent()) {
            return new ClaimQueries(handle, Sight.ALL).number(id).isPresent();
        }
        return handle.createQuery("SELECT 1 FROM bulletin WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /// {@return whether an entry is meant, and not a bulletin or claim with what belongs to it}
    static boolean isEntry(String thing) {
        return thing.length() <= MAX_ENTRY_DIGITS && thing.matches("entry:\\d+");
    }

    /// {@return numbers of the entries that go with a thing and still have their content} Those
    /// are among them that told where a part of the record with the thing in it went, for
    /// such a place may be called after somebody.
    ///
    /// @param thing id of a bulletin or claim, SHA-256 of a file that is no bulletin, or
    ///     `entry:` and a number
    List<Long> entriesOf(String thing) {
        if (isEntry(thing)) {
            return entry(Long.parseLong(thing.substring("entry:".length())));
        }
        if (!exists(thing) && !isFile(thing)) {
            return List.of();
        }
        Set<Long> entries = new TreeSet<>(concerning(thing));
        filesOf(thing).forEach(file -> entries.addAll(concerning(file)));
        copies(thing).stream()
                .filter(left -> !left.isWhole() && !left.places().isEmpty())
                .forEach(left -> entries.add(left.entry()));
        return List.copyOf(entries);
    }

    private List<Long> concerning(String thing) {
        return Concern.of(handle, thing)
                .bind(handle.createQuery(
                        "SELECT number FROM entry WHERE payload IS NOT NULL AND kind NOT IN"
                                + " (<staying>) AND number IN (" + Concern.ENTRIES
                                + ") ORDER BY number"))
                .bindList("staying", STAYING.stream().map(EntryKind::label).toList())
                .mapTo(Long.class)
                .list();
    }

    private List<Long> entry(long number) {
        return handle.createQuery(
                        "SELECT number FROM entry WHERE number = :number AND payload IS NOT"
                                + " NULL AND kind NOT IN (<bearing>) AND number NOT IN (SELECT"
                                + " entry FROM about WHERE thing = :agreed)")
                .bind("agreed", SecondReader.THING)
                .bind("number", number)
                .bindList("bearing", BEARING.stream().map(EntryKind::label).toList())
                .mapTo(Long.class)
                .list();
    }

    /// {@return SHA-256 of the files that go with a thing: its bytes, and where they were
    /// fetched the web archives that hold them too}
    List<String> filesOf(String thing) {
        Set<String> files = new LinkedHashSet<>();
        for (String file :
                kept("coalesce((SELECT sha256 FROM bulletin WHERE id = :of), :of)", thing)) {
            files.add(file);
            for (Acquisition came : new Queries(handle, Sight.ALL).acquisitions(file)) {
                if (came.how() instanceof How.Captured captured) {
                    captured.archive().ifPresent(archive -> files.addAll(kept(":of", archive)));
                }
            }
        }
        return List.copyOf(files);
    }

    private List<String> kept(String sha256, String of) {
        return handle.createQuery(
                        "SELECT sha256 FROM blob WHERE redaction IS NULL AND sha256 = " + sha256)
                .bind("of", of)
                .mapTo(String.class)
                .list();
    }

    /// {@return what left the record and may hold a thing, as entries tell} What an entry tells
    /// that is itself the thing comes without its place.
    ///
    /// @param thing id of a bulletin or claim, SHA-256 of a file, or `entry:` and a number
    List<GivenOut.Leaving> copies(String thing) {
        Set<String> files = new HashSet<>(filesOf(thing));
        return new GivenOut(handle)
                .all().stream()
                        .filter(left -> isEntry(thing) || left.holds(thing, files))
                        .map(left -> thing.equals("entry:" + left.entry())
                                ? new GivenOut.Leaving(left.entry(), left.of(), List.of())
                                : left)
                        .toList();
    }

    /// Takes content and salt from entries, and the bytes of files.
    ///
    /// @param notice number of the entry that tells why
    void destroy(List<Long> entries, List<String> files, long notice) {
        for (long entry : entries) {
            handle.createUpdate("UPDATE entry SET payload = NULL, salt = NULL, redaction = :notice"
                            + " WHERE number = :entry")
                    .bind("notice", notice)
                    .bind("entry", entry)
                    .execute();
        }
        for (String file : files) {
            handle.createUpdate("UPDATE blob SET redaction = :notice WHERE sha256 = :file")
                    .bind("notice", notice)
                    .bind("file", file)
                    .execute();
            handle.createUpdate("DELETE FROM chunk WHERE sha256 = :file")
                    .bind("file", file)
                    .execute();
        }
    }
}
