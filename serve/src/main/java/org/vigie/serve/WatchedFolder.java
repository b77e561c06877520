package org.vigie.serve;

import org.vigie.read.intake.Intake;
import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.RecordException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// A folder whose files are taken in as they come. It is looked at again and again, which works on
/// drives of the network too; a file is taken when it stayed as it was from one look to the next.
/// Each is taken once, also after a restart: an entry marks its bytes. No file is changed or
/// deleted, and what cannot be read is told until it can.
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WatchedFolder.class.getName());
    private static final String THING = "watched";
    private static final String MARK = "mark";
    private static final int MAX_FILES = 100_000;
    private static final int PAGE = 1_000;

    /// One file's reading is given up after a minute; then it is written down.
    private static final int CLOSING_SECONDS = 90;

    private final Path folder;
    private final Desk desk;
    private final int maxFiles;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<String> known = new HashSet<>();
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, Stamp> done = new HashMap<>();
    private final Map<Path, String> failures = new TreeMap<>();
    private Optional<Instant> looked = Optional.empty();
    private long taken;

    /// Read without a lock: a page that shows it does not wait for the file that is being read.
    private volatile Status status;

    /// How a file was when it was last looked at.
    private record Stamp(long size, Instant changed) {}

    /// How the folder stands.
    ///
    /// @param folder   the folder
    /// @param looked   when it was last looked at; empty before that
    /// @param taken    how many files were taken since the desk was opened
    /// @param waiting  how many are there and not taken yet
    /// @param failures files that could not be read, by name, with the reason as the
    ///     interface's texts call it after `refused.`
    public record Status(
            Path folder,
            Optional<Instant> looked,
            long taken,
            int waiting,
            Map<String, String> failures) {

        /// Copies the map, in order of names.
        public Status {
            failures = Collections.unmodifiableMap(new TreeMap<>(failures));
        }
    }

    private WatchedFolder(Path folder, Desk desk, int maxFiles) {
        this.folder = folder;
        this.desk = desk;
        this.maxFiles = maxFiles;
        this.status = new Status(folder, Optional.empty(), 0, 0, Map.of());
    }

    /// {@return a folder that is looked at when [#look] is called}
    ///
    /// @param folder the folder
    /// @param desk   takes its files in
    public static WatchedFolder of(Path folder, Desk desk) {
        return of(folder, desk, MAX_FILES);
    }

    /// {@return a folder that is looked at when [#look] is called}
    ///
    /// @param folder   the folder
    /// @param desk     takes its files in
    /// @param maxFiles how many of its files are looked at
    public static WatchedFolder of(Path folder, Desk desk, int maxFiles) {
        WatchedFolder watched = new WatchedFolder(folder, desk, maxFiles);
        watched.remember();
        return watched;
    }

    /// Looks at the folder every now and then, until it is closed. Whatever goes wrong, it
    /// looks again.
    ///
    /// @param pause how long from one look to the next
    public void start(Duration pause) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a watched folder is started once");
        }
        Thread.ofVirtual().name("watched-folder").start(() -> {
            try {
                do {
                    lookAnyhow();
                } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                stopped.countDown();
            }
        });
    }

    private void lookAnyhow() {
        try {
            look();
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.WARNING, "a look at the watched folder failed: {0}", kind(failed));
        }
    }

    /// {@return how the folder stands, as of the file that was dealt with last}
    public Status status() {
        return status;
    }

    /// Looks at the folder once: takes in what stayed as it was since the last look.
    public synchronized void look() {
        failures.keySet().removeIf(file -> !done.containsKey(file));
        Map<Path, Stamp> now = files();
        for (Map.Entry<Path, Stamp> file : now.entrySet()) {
            if (stop.getCount() == 0) {
                return;
            }
            boolean settled = file.getValue().equals(seen.get(file.getKey()));
            if (settled && !file.getValue().equals(done.get(file.getKey()))) {
                take(file.getKey(), file.getValue());
                publish();
            }
        }
        seen.clear();
        seen.putAll(now);
        looked = Optional.of(desk.clock().instant());
        publish();
    }

    private void publish() {
        Map<String, String> named = new TreeMap<>();
        failures.forEach((file, reason) -> named.put(name(file), reason));
        int waiting = (int)
                seen.keySet().stream().filter(file -> !done.containsKey(file)).count();
        status = new Status(folder, looked, taken, waiting, named);
    }

    private void take(Path file, Stamp stamp) {
        failures.remove(file);
        done.remove(file);
        try {
            Optional<Content> content = content(file, stamp);
            if (content.isPresent()) {
                take(file, stamp, content.get());
                if (stamp(file).filter(stamp::equals).isPresent()) {
                    done.put(file, stamp);
                }
            }
        } catch (NoSuchFileException gone) {
            LOG.log(Level.FINE, "a watched file went before it was read");
        } catch (IOException unreadable) {
            failures.put(file, "unreadable");
        } catch (RecordException refused) {
            // the next look tries again: the record may be busy or the disk full
            LOG.log(Level.WARNING, "a watched file was not kept: code={0}", refused.code());
            failures.put(file, "unkept");
        } catch (CancellationException closing) {
            LOG.log(Level.FINE, "a watched file was not read to its end: the desk closes");
        } catch (RuntimeException | Error failed) {
            // it would fail again: it is left until it changes, and the others go on
            LOG.log(Level.WARNING, "a watched file could not be read: {0}", kind(failed));
            failures.put(file, "broken");
            done.put(file, stamp);
        }
    }

    private void take(Path file, Stamp stamp, Content content) throws IOException {
        String mark = mark(content);
        if (known.contains(mark)) {
            return;
        }
        Added added = add(content, name(file));
        added.wrong().ifPresent(reason -> failures.put(file, reason));
        if (!added.kept() && added.wrong().isPresent()) {
            return;
        }
        if (!stamp(file).filter(stamp::equals).isPresent()) {
            // it changed while it was read: what was kept stays, and the whole is read again
            return;
        }
        desk.record()
                .history()
                .note(new Act(
                        EntryKind.SETTING, desk.collector(), List.of(THING), Map.of(MARK, mark)));
        known.add(mark);
        taken++;
    }

    /// What is in a file.
    private interface Content {
        InputStream open() throws IOException;
    }

    /// {@return what is in a file; empty if it is no longer as it was, so that it waits}
    ///
    /// Only what is too large for the memory is read from the drive as it is taken in, as far
    /// as it went: what comes behind it meanwhile is taken in at the next look.
    private static Optional<Content> content(Path file, Stamp stamp) throws IOException {
        if (stamp.size() > Intake.MAX_BYTES) {
            return Optional.of(() -> new UpTo(open(file), stamp.size()));
        }
        byte[] bytes;
        try (InputStream in = open(file)) {
            bytes = in.readNBytes(Intake.MAX_BYTES + 1);
        }
        return stamp(file).filter(stamp::equals).map(_ -> () -> new ByteArrayInputStream(bytes));
    }

    /// The first bytes of a stream alone.
    private static final class UpTo extends FilterInputStream {
        private long left;

        UpTo(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = left > 0 ? super.read() : -1;
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0 && length > 0) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(Math.min(bytes, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /// A link that came into a file's place is not followed: it may lead anywhere on the
    /// machine.
    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// What came of a file.
    ///
    /// @param kept  whether something of it was kept
    /// @param wrong why something of it was not, if so; the first reason
    private record Added(boolean kept, Optional<String> wrong) {}

    private Added add(Content content, String name) throws IOException {
        Set<String> reasons = new LinkedHashSet<>();
        AtomicBoolean kept = new AtomicBoolean();
        try (InputStream in = content.open()) {
            desk.add(in, name, taken -> {
                if (stop.getCount() == 0) {
                    throw new CancellationException("the desk closes");
                }
                switch (taken) {
                    case Desk.Taken.Kept _ -> kept.set(true);
                    case Desk.Taken.Refused refused -> reasons.add(refused.reason());
                }
            });
        }
        return new Added(kept.get(), reasons.stream().findFirst());
    }

    /// {@return the files in the folder that can be taken, not those within its folders, and no
    /// hidden or half-named ones}
    private Map<Path, Stamp> files() {
        Map<Path, Stamp> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> named =
                    all.filter(WatchedFolder::isWhole).limit(maxFiles + 1L).toList();
            if (named.size() > maxFiles) {
                failures.put(folder, "too-many-files");
            }
            for (Path file : named.subList(0, Math.min(maxFiles, named.size()))) {
                stampOrFailure(file).ifPresent(stamp -> files.put(file, stamp));
            }
            done.keySet().retainAll(files.keySet());
            Set<Path> there = new HashSet<>(named);
            there.add(folder);
            failures.keySet().retainAll(there);
        } catch (IOException | UncheckedIOException gone) {
            // a drive that was taken out comes back; until then there is nothing to take
            LOG.log(Level.WARNING, "the watched folder cannot be read");
            failures.put(folder, "folder-gone");
            files.clear();
        }
        return files;
    }

    private static boolean isWhole(Path file) {
        String name = name(file);
        return !name.startsWith(".") && !name.endsWith(".part") && !name.endsWith("~");
    }

    private Optional<Stamp> stampOrFailure(Path file) {
        try {
            Optional<Stamp> stamp = stamp(file);
            if (stamp.isPresent() && isTooLarge(file, stamp.get())) {
                failures.put(file, "too-large");
                return Optional.empty();
            }
            return stamp;
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            failures.put(file, "unreadable");
            return Optional.empty();
        }
    }

    private static boolean isTooLarge(Path file, Stamp stamp) throws IOException {
        if (stamp.size() <= Intake.MAX_BYTES) {
            return false;
        }
        try (InputStream in = open(file)) {
            return stamp.size() > Intake.mostBytes(in.readNBytes(Intake.HEAD_BYTES));
        }
    }

    /// {@return how a file is; empty for what is no file, as a folder or a link}
    private static Optional<Stamp> stamp(Path file) throws IOException {
        BasicFileAttributes about =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return about.isRegularFile()
                ? Optional.of(new Stamp(about.size(), about.lastModifiedTime().toInstant()))
                : Optional.empty();
    }

    private void remember() {
        List<Event> page = new ArrayList<>();
        long from = 0;
        do {
            page.clear();
            page.addAll(desk.record().history().eventsOf(THING, from, PAGE));
            for (Event event : page) {
                Optional.ofNullable(event.facts().get(MARK)).ifPresent(known::add);
                from = event.entry() + 1;
            }
        } while (page.size() == PAGE);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// The entry of a mark stays public when its bulletin is hidden, so it is not the hash by
    /// which the record and its files know the bytes.
    private static String mark(Content content) throws IOException {
        MessageDigest digest;
        try (InputStream in = content.open()) {
            digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return Intake.sha256(("vigie watched\n" + sha256).getBytes(StandardCharsets.UTF_8));
    }

    /// {@return what went wrong, without its message: that may tell of the file}
    private static String kind(Throwable failed) {
        return failed.getClass().getName();
    }

    /// Ends the looking, and waits for the file that is being taken: the record may be closed
    /// after.
    @Override
    public void close() {
        stop.countDown();
        try {
            if (started.get() && !stopped.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the watched folder was still being read");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
