package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Copies of a whole record: backups, exports in plain files, and moves from one store to another.
public final class Copies {
    private Copies() {}

    /// Makes a copy of a record while others work with it, and an entry that tells so. The copy
    /// is a file that the same key opens; it is verified before this returns.
    ///
    /// @param from the record
    /// @param file a file that does not exist yet
    /// @param key  the record's key, or for a record on a server what is to open the copy
    /// @param by   who does it
    /// @return what the copy holds
    public static Checkpoint backup(Record from, Path file, RecordKey key, String by) {
        from.history().note(new Act(EntryKind.BACKUP, by, List.of(), Map.of("to", place(file))));
        if (from.access() instanceof Connections connections && connections.isFile()) {
            OwnerOnly.write(file, new byte[0]);
            connections.direct(connection -> {
                try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                    copy.setString(1, file.toAbsolutePath().toString());
                    return copy.execute();
                }
            });
        } else {
            try (Record made = Opener.emptyFile(file, key, from.clock())) {
                copy(from, made);
            }
        }
        return verified(file, key, from.clock());
    }

    private static String place(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static Checkpoint verified(Path file, RecordKey key, Clock clock) {
        if (Record.open(file, key, clock) instanceof Opening.Opened(var copy)) {
            try (copy) {
                return sound(copy);
            }
        }
        throw new RecordException(RecordException.Code.UNSOUND, "copy=true");
    }

    /// Moves a record into a new file, entry by entry.
    ///
    /// @param from  the record; an entry tells of the copy
    /// @param file  a file that does not exist yet
    /// @param key   what is to open it
    /// @param by    who does it
    /// @return what the copy holds; it is verified
    public static Checkpoint toFile(Record from, Path file, RecordKey key, String by) {
        note(from, place(file), by);
        try (Record made = Opener.emptyFile(file, key, from.clock())) {
            copy(from, made);
            return sound(made);
        }
    }

    /// Moves a record into an empty database of a PostgreSQL server, entry by entry.
    ///
    /// @param from    the record; an entry tells of the copy
    /// @param address such as `postgresql://ada@example.org/vigie`
    /// @param by      who does it
    /// @return what the copy holds; it is verified
    public static Checkpoint toServer(Record from, String address, String by) {
        note(from, address.replaceAll("//[^@/]*@", "//"), by);
        try (Record made = Opener.emptyServer(address, from.clock())) {
            copy(from, made);
            return sound(made);
        }
    }

    private static void note(Record from, String to, String by) {
        from.history().note(new Act(EntryKind.EXPORT, by, List.of(), Map.of("to", to)));
    }

    private static Checkpoint sound(Record made) {
        if (made.verify() instanceof Verification.Verified verified) {
            return verified.checkpoint();
        }
        throw new RecordException(RecordException.Code.UNSOUND, "copy=true");
    }

    private static void copy(Record from, Record to) {
        from.access()
                .read(out -> to.access().write(in -> {
                    try {
                        return flow(out, in);
                    } catch (IOException failed) {
                        throw new RecordException(
                                RecordException.Code.FILES, "copy=true", Optional.of(failed));
                    }
                }));
    }

    private static long flow(Handle out, Handle in) throws IOException {
        Outflow source = new Outflow(out);
        Inflow target = new Inflow(in);
        try (ResultIterator<RawEntry> entries = source.entries()) {
            while (entries.hasNext()) {
                target.entry(entries.next());
            }
        }
        for (Outflow.File file : source.files()) {
            if (file.redaction().isPresent()) {
                target.destroyed(file);
            } else {
                try (InputStream bytes = new Blobs(out).stream(file.content().sha256())) {
                    target.file(file.content(), bytes);
                }
            }
        }
        source.secrets().forEach(target::secret);
        long size = StoredTree.size(out);
        target.finish(new StoredTree(out).checkpoint(size));
        return size;
    }

    /// Writes a whole record into a folder of plain files, which can be checked and read
    /// without Vigie. Nothing in it is encrypted.
    ///
    /// @param from   the record; an entry tells of the export
    /// @param folder an empty folder, or one that does not exist yet
    /// @param by     who does it
    /// @return what the export holds
    public static Checkpoint export(Record from, Path folder, String by) {
        Notary.Keys keys = from.notary().keys();
        note(from, place(folder), by);
        return from.access().read(handle -> {
            SignedNote note = from.notary().signed(handle);
            try {
                new Export(folder).write(handle, note, keys);
            } catch (IOException failed) {
                throw new RecordException(
                        RecordException.Code.FILES, "folder=" + folder, Optional.of(failed));
            }
            return note.checkpoint().orElseThrow();
        });
    }

    /// Makes a record from an export, the same to the last hash. Its signing key stays where it
    /// came from; the first checkpoint that the new record signs gets a key of its own.
    ///
    /// @param folder an export
    /// @param file   a file that does not exist yet; it is not there if the export is not sound
    /// @param key    what is to open it
    /// @param clock  tells the time of entries
    /// @return what the record holds
    /// @throws RecordException if the export is not sound
    public static Checkpoint importInto(Path folder, Path file, RecordKey key, Clock clock) {
        Record made = Opener.emptyFile(file, key, clock);
        try (made) {
            Checkpoint whole = made.access().write(handle -> {
                try {
                    return new Export(folder).read(handle);
                } catch (IOException failed) {
                    throw new RecordException(
                            RecordException.Code.FILES, "folder=" + folder, Optional.of(failed));
                }
            });
            sound(made);
            return whole;
        } catch (RecordException refused) {
            made.close();
            remove(file);
            throw refused;
        }
    }

    private static void remove(Path file) {
        for (String ending : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            } catch (IOException left) {
                throw new RecordException(
                        RecordException.Code.FILES, "file=" + file, Optional.of(left));
            }
        }
    }
}
