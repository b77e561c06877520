package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Keeps from outputs what is not public, and destroys what must not be kept.
///
/// A bulletin in which something not public stands is shown nowhere: its text, its title, its file
/// and the counts of its claims would tell it.
public final class Guard {
    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;

    Guard(Access access, Clock clock, Supplier<byte[]> salts) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
    }

    /// What was declared not public and is not public still.
    ///
    /// @param entry       number of the entry that says so; by it, it is lifted
    /// @param compartment where it lies
    /// @param thing       id of the bulletin or claim; empty for a person
    /// @param bulletins   how many bulletins are not shown for it
    public record Restriction(
            long entry, String compartment, Optional<String> thing, long bulletins) {}

    /// Declares a bulletin or a claim not public.
    ///
    /// @param thing       the id of a bulletin or claim, whole
    /// @param compartment a name for those who may see it, such as `lawyers`
    /// @param reason      why
    /// @param by          who decides
    /// @return the number of the entry
    /// @throws RecordException if there is no such thing
    public long restrict(String thing, String compartment, String reason, String by) {
        return access.write(handle -> {
            Things things = new Things(handle);
            if (!things.exists(thing)) {
                throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
            }
            return append(
                    handle,
                    EntryKind.RESTRICTION,
                    Payloads.restriction(by, compartment, reason).put("thing", thing));
        });
    }

    /// Declares a person not public, in every bulletin there is or will be, by all of some
    /// names or, if that fails, by none.
    ///
    /// @param names       as much of each name as tells them apart: every word of it needs to
    ///     stand in a bulletin; Russian endings aside, in one script
    /// @param compartment a name for those who may see them
    /// @param reason      why
    /// @param by          who decides
    /// @return the numbers of the entries, one for each name
    /// @throws IllegalArgumentException if there is no name, or one without a word
    public List<Long> restrictPerson(
            List<String> names, String compartment, String reason, String by) {
        if (names.isEmpty()
                || names.stream().anyMatch(name -> Folding.words(name).isEmpty())) {
            throw new IllegalArgumentException("a person needs a name with a word in it");
        }
        return access.write(handle -> names.stream()
                .map(name -> append(
                        handle,
                        EntryKind.RESTRICTION,
                        Payloads.restriction(by, compartment, reason).put("person", name)))
                .toList());
    }

    /// Makes something public again.
    ///
    /// @param restriction the number of the entry that declared it not public
    /// @param reason      why
    /// @param by          who decides
    /// @throws RecordException if nothing is restricted by that entry
    public void lift(long restriction, String reason, String by) {
        access.write(handle -> {
            if (restrictions(handle).stream().noneMatch(known -> known.entry() == restriction)) {
                throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
            }
            return append(handle, EntryKind.RESTRICTION, Payloads.lifting(by, restriction, reason));
        });
    }

    /// {@return what is not public now, oldest first, without anybody's name}
    public List<Restriction> restrictions() {
        return access.read(Guard::restrictions);
    }

    private static List<Restriction> restrictions(Handle handle) {
        return handle.createQuery("SELECT r.entry, r.compartment, r.thing, (SELECT count(*) FROM"
                        + " hidden h WHERE h.restriction = r.entry) FROM restriction r ORDER BY"
                        + " r.entry")
                .map((row, context) -> new Restriction(
                        row.getLong(1),
                        row.getString(2),
                        Optional.of(row.getString(3)).filter(thing -> !thing.isEmpty()),
                        row.getLong(4)))
                .list();
    }

    /// What a redaction destroyed.
    ///
    /// @param entry    number of the entry that tells of it and stays
    /// @param entries  how many entries lost their content
    /// @param files    how many kept files were destroyed
    /// @param copies   what left the record before and may still hold it
    public record Redacted(long entry, int entries, int files, List<Copy> copies) {

        /// Copies the list.
        public Redacted {
            copies = List.copyOf(copies);
        }
    }

    /// A backup, an export or anything else that left the record.
    ///
    /// @param entry  number of the entry that tells or told of it
    /// @param places where it went; empty where an earlier redaction destroyed that
    public record Copy(long entry, List<String> places) {

        /// Copies the list.
        public Copy {
            places = List.copyOf(places);
        }
    }

    /// Destroys a bulletin with its bytes, readings and claims, or a claim with what was
    /// decided about it, a kept file that is no bulletin with all that tells how it came, or
    /// the content of one entry. Leaves, and a notice in an entry of its
    /// own, stay. When this returns, nothing of it is in the store any more; backups and
    /// exports made before are not reached. Where they went is told once: entries that told
    /// where a part of the record went are destroyed too, for a file may be called after
    /// somebody, and the notice keeps their numbers alone.
    ///
    /// @param thing     id of a bulletin or claim or SHA-256 of a file, whole, or the number of
    ///     an entry
    /// @param reason    why; stays readable, and should tell nothing of what is destroyed
    /// @param authority by what right: an order, a request, a rule of the organisation
    /// @param by        who does it
    /// @return what was destroyed
    /// @throws RecordException if there is no such thing, if it cannot be destroyed alone, or,
    ///     with `BUSY`, if others have the record open; then content is destroyed and wiped
    ///     from the file's free pages when the record is opened next
    public Redacted redact(String thing, String reason, String authority, String by) {
        Redacted redacted = access.write(handle -> {
            Things things = new Things(handle);
            List<Long> entries = things.entriesOf(thing);
            List<String> files = things.filesOf(thing);
            if (entries.isEmpty()) {
                throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
            }
            List<GivenOut.Leaving> copies = things.copies(thing);
            Log log = new Log(handle, clock, salts);
            long notice = log.append(
                    EntryKind.REDACTION,
                    Payloads.redaction(by, thing, reason, authority, entries, files, copies));
            List<Log.Row> sealed = log.seal();
            if (Things.isEntry(thing)) {
                things.destroy(entries, files, notice);
                new Fold(handle).clear();
                new Derived(handle).fill();
            } else {
                new Unfolding(handle).take(entries);
                things.destroy(entries, files, notice);
                new Fold(handle).apply(sealed);
            }
            handle.execute("UPDATE state SET unwiped = 1");
            return new Redacted(notice, entries.size(), files.size(), told(copies, entries));
        });
        access.wipe();
        return redacted;
    }

    private static List<Copy> told(List<GivenOut.Leaving> copies, List<Long> destroyed) {
        return copies.stream()
                .filter(left -> !left.places().isEmpty() || !destroyed.contains(left.entry()))
                .map(left -> new Copy(left.entry(), left.places()))
                .toList();
    }

    /// Opens compartments to somebody, which an entry tells.
    ///
    /// @return what they may see
    Sight open(List<String> compartments, String reason, String by, List<String> of) {
        access.write(handle -> append(
                handle,
                EntryKind.ACCESS,
                Payloads.act(
                        by,
                        of,
                        Map.of(
                                "compartments",
                                String.join(", ", compartments),
                                "reason",
                                reason))));
        return new Sight(Set.copyOf(compartments), false);
    }

    private long append(Handle handle, EntryKind kind, JsonNode payload) {
        Log log = new Log(handle, clock, salts);
        long entry = log.append(kind, payload);
        new Fold(handle).apply(log.seal());
        return entry;
    }
}
