package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// The bytes that a record keeps, whatever they are of: named by their SHA-256, held in pieces,
/// never changed.
public final class KeptFiles {
    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;
    private final Sight sight;

    KeptFiles(Access access, Clock clock, Supplier<byte[]> salts, Sight sight) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
        this.sight = sight;
    }

    /// Opens bytes anew whenever they are to be read.
    public interface Bytes {
        /// {@return the bytes from the first on}
        ///
        /// @throws IOException if they cannot be read
        InputStream open() throws IOException;
    }

    /// Keeps a file's bytes. The hash is taken before anything else is done with them; the same
    /// bytes again are a further acquisition.
    ///
    /// @param acquisition how they came
    /// @param file        the file
    /// @return their SHA-256; they are on the disk
    /// @throws RecordException if the file cannot be read, or changes while it is read
    public String keep(Acquisition acquisition, Path file) {
        return keep(acquisition, () -> Files.newInputStream(file));
    }

    /// Keeps bytes.
    ///
    /// @param acquisition how they came
    /// @param bytes       read twice
    /// @return their SHA-256; they are on the disk
    /// @throws RecordException if they cannot be read, or are others the second time
    public String keep(Acquisition acquisition, Bytes bytes) {
        try {
            Blobs.Content content;
            try (InputStream once = bytes.open()) {
                content = Blobs.Content.of(once);
            }
            return access.write(handle -> kept(handle, acquisition, content, bytes));
        } catch (IOException failed) {
            throw new RecordException(RecordException.Code.FILES, "keep=true", Optional.of(failed));
        }
    }

    private String kept(
            Handle handle, Acquisition acquisition, Blobs.Content content, Bytes bytes) {
        Blobs blobs = new Blobs(handle);
        if (!blobs.has(content.sha256())) {
            try (InputStream again = bytes.open()) {
                blobs.put(content, again);
            } catch (IOException failed) {
                throw new RecordException(
                        RecordException.Code.FILES, "keep=true", Optional.of(failed));
            }
        }
        Log log = new Log(handle, clock, salts);
        log.append(
                EntryKind.ACQUISITION,
                Payloads.acquisition(acquisition, content.sha256(), content.size()));
        new Fold(handle).apply(log.seal());
        return content.sha256();
    }

    /// {@return kept files by their SHA-256}
    ///
    /// @param after only those behind this SHA-256; empty for all
    /// @param limit how many at most
    public List<KeptFile> list(String after, int limit) {
        return access.read(handle -> {
            Queries queries = new Queries(handle, sight);
            List<KeptFile> files = new ArrayList<>();
            for (Blobs.Content content : contents(handle, after, limit)) {
                if (queries.mayShow(content.sha256())) {
                    files.add(new KeptFile(
                            content.sha256(),
                            content.size(),
                            queries.acquisitions(content.sha256())));
                }
            }
            return files;
        });
    }

    private static List<Blobs.Content> contents(Handle handle, String after, int limit) {
        return handle.createQuery(
                        "SELECT sha256, size FROM blob WHERE redaction IS NULL AND sha256 >"
                                + " :after ORDER BY sha256 LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Blobs.Content(row.getString(1), row.getLong(2)))
                .list();
    }

    /// {@return the whole SHA-256 of the one file that somebody means and may see}
    Optional<String> meant(Handle handle, String sha256) {
        List<String> meant = handle.createQuery("SELECT sha256 FROM blob WHERE redaction IS NULL"
                        + " AND sha256 >= :low AND sha256 < :high LIMIT 2")
                .bind("low", sha256)
                .bind("high", sha256 + "g")
                .mapTo(String.class)
                .list();
        return meant.size() == 1 && new Queries(handle, sight).mayShow(meant.getFirst())
                ? Optional.of(meant.getFirst())
                : Optional.empty();
    }

    /// {@return the SHA-256 of the one file that somebody means; empty if none, or more than
    /// one, begins so}
    ///
    /// @param sha256 the start of it
    public Optional<String> whole(String sha256) {
        return access.read(handle -> meant(handle, sha256));
    }

    /// Writes kept bytes, unchanged.
    ///
    /// @param sha256 the start of their SHA-256
    /// @param out    where to
    /// @return the whole SHA-256; empty if nothing, or more than one file, begins so
    /// @throws IOException if they cannot be written
    public Optional<String> copy(String sha256, OutputStream out) throws IOException {
        Optional<String> whole = whole(sha256);
        if (whole.isPresent()) {
            access.read(handle -> {
                try {
                    return new Blobs(handle).copy(whole.get(), out);
                } catch (IOException failed) {
                    throw new RecordException(
                            RecordException.Code.FILES, "copy=true", Optional.of(failed));
                }
            });
        }
        return whole;
    }

    /// Compares all kept bytes with their hashes, and notes the result in an entry.
    ///
    /// @param progress gets the number of bytes compared so far
    /// @param by       who asks
    /// @return what was found
    public Fixity check(LongConsumer progress, String by) {
        Found found = access.read(handle -> compare(handle, progress));
        long entry = new History(access, clock, salts, sight)
                .note(new Act(
                        EntryKind.CHECK,
                        by,
                        found.damaged(),
                        Map.of(
                                "files", Long.toString(found.files()),
                                "bytes", Long.toString(found.bytes()),
                                "damaged", Integer.toString(found.damaged().size()))));
        return new Fixity(found.files(), found.bytes(), found.damaged(), entry);
    }

    private record Found(long files, long bytes, List<String> damaged) {}

    private static Found compare(Handle handle, LongConsumer progress) {
        if (!Dialect.of(handle).sound(handle)) {
            throw new RecordException(RecordException.Code.BROKEN, "");
        }
        Blobs blobs = new Blobs(handle);
        List<String> damaged = new ArrayList<>();
        long files = 0;
        long bytes = 0;
        for (Outflow.File file : new Outflow(handle).files()) {
            if (file.redaction().isEmpty()) {
                if (!blobs.found(file.content().sha256()).equals(file.content())) {
                    damaged.add(file.content().sha256());
                }
                files++;
                bytes += file.content().size();
                progress.accept(bytes);
            }
        }
        return new Found(files, bytes, damaged);
    }

    /// {@return those of some addresses whose pages were fetched whole and may be seen}
    ///
    /// @param addresses as they were typed or led to
    public Set<String> fetched(Collection<String> addresses) {
        return access.read(handle -> {
            Queries queries = new Queries(handle, sight);
            Set<String> fetched = new HashSet<>();
            for (String address : addresses) {
                boolean kept = handle
                        .createQuery("SELECT a.sha256 FROM address d JOIN acquisition a ON"
                                + " a.entry = d.entry WHERE d.address = :address")
                        .bind("address", address)
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .anyMatch(queries::mayShow);
                if (kept) {
                    fetched.add(address);
                }
            }
            return fetched;
        });
    }

    /// {@return pages that came whole from an address, oldest first: each time by itself, for a
    /// later one never takes the place of an earlier}
    ///
    /// @param address as it was typed or led to
    public List<KeptFile> captures(String address) {
        return access.read(handle -> {
            Queries queries = new Queries(handle, sight);
            return handle
                    .createQuery("SELECT a.sha256, b.size FROM address d JOIN acquisition a ON"
                            + " a.entry = d.entry JOIN blob b ON b.sha256 = a.sha256 WHERE"
                            + " d.address = :address AND b.redaction IS NULL ORDER BY d.entry")
                    .bind("address", address)
                    .map((row, context) -> new Blobs.Content(row.getString(1), row.getLong(2)))
                    .list()
                    .stream()
                    .filter(content -> queries.mayShow(content.sha256()))
                    .map(content -> new KeptFile(
                            content.sha256(),
                            content.size(),
                            queries.acquisitions(content.sha256())))
                    .filter(KeptFiles::isPage)
                    .toList();
        });
    }

    /// A page names the web archive that came with it; the archive names none.
    private static boolean isPage(KeptFile file) {
        return file.acquisitions().stream()
                .anyMatch(came -> came.how() instanceof How.Captured captured
                        && captured.archive().isPresent());
    }

    /// {@return how many bytes are kept}
    public long bytes() {
        return access.read(handle -> handle.createQuery(
                        "SELECT coalesce(sum(size), 0) FROM blob WHERE redaction IS NULL")
                .mapTo(Long.class)
                .one());
    }

    /// {@return when kept bytes were last compared with their hashes}
    public Optional<Instant> lastCheck() {
        return access.read(handle -> handle.createQuery(
                        "SELECT time FROM entry WHERE number = (SELECT max(entry) FROM seldom WHERE"
                                + " kind = :kind)")
                .bind("kind", EntryKind.CHECK.label())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }
}
