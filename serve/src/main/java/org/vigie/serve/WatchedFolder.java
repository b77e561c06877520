package org.vigie.serve;

import org.vigie.read.intake.Intake;
import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.RecordException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// A folder whose files are taken in as they come. It is looked at again and again, which works on
/// drives of the network too; a file is taken when it stayed as it was from one look to the next.
/// Each is taken once, also after a restart: an entry names its bytes. No file is changed or
/// deleted, and what cannot be read is told until it can.
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WatchedFolder.class.getName());
    private static final String THING = "watched";
    private static final String FILE = "sha256";
    private static final int MAX_FILES = 10_000;
    private static final int PAGE = 1_000;
    private static final int CLOSING_SECONDS = 20;

    private final Path folder;
    private final Desk desk;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Set<String> known = new HashSet<>();
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, Stamp> done = new HashMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private Optional<Instant> looked = Optional.empty();
    private long taken;

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

        /// Copies the map.
        public Status {
            failures = Map.copyOf(failures);
        }
    }

    private WatchedFolder(Path folder, Desk desk) {
        this.folder = folder;
        this.desk = desk;
    }

    /// {@return a folder that is looked at when [#look] is called}
    ///
    /// @param folder the folder
    /// @param desk   takes its files in
    public static WatchedFolder of(Path folder, Desk desk) {
        WatchedFolder watched = new WatchedFolder(folder, desk);
        watched.remember();
        return watched;
    }

    /// Looks at the folder every now and then, until it is closed.
    ///
    /// @param pause how long from one look to the next
    public void start(Duration pause) {
        Thread.ofVirtual().name("watched-folder").start(() -> {
            try {
                do {
                    look();
                } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                stopped.countDown();
            }
        });
    }

    /// {@return how the folder stands}
    public synchronized Status status() {
        int waiting = (int)
                seen.keySet().stream().filter(file -> !done.containsKey(file)).count();
        return new Status(folder, looked, taken, waiting, failures);
    }

    /// Looks at the folder once: takes in what stayed as it was since the last look.
    public synchronized void look() {
        Map<Path, Stamp> now = files();
        for (Map.Entry<Path, Stamp> file : now.entrySet()) {
            boolean settled = file.getValue().equals(seen.get(file.getKey()));
            if (settled && !file.getValue().equals(done.get(file.getKey()))) {
                take(file.getKey(), file.getValue());
            }
        }
        seen.clear();
        seen.putAll(now);
        done.keySet().retainAll(now.keySet());
        failures.keySet().removeIf(name -> !now.containsKey(folder.resolve(name)));
        looked = Optional.of(desk.clock().instant());
    }

    private void take(Path file, Stamp stamp) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] bytes = Files.readAllBytes(file);
            String sha256 = sha256(bytes);
            Optional<String> wrong = known.contains(sha256) ? Optional.empty() : add(bytes, name);
            if (wrong.isEmpty() && known.add(sha256)) {
                taken++;
                desk.record()
                        .history()
                        .note(new Act(
                                EntryKind.SETTING,
                                desk.collector(),
                                List.of(THING),
                                Map.of(FILE, sha256)));
            }
            wrong.ifPresentOrElse(
                    reason -> failures.put(name, reason), () -> failures.remove(name));
            done.put(file, stamp);
        } catch (IOException unreadable) {
            failures.put(name, "unreadable");
        } catch (RecordException refused) {
            // the next look tries again: the record may be busy or the disk full
            LOG.log(Level.WARNING, "a watched file was not kept: code={0}", refused.code());
            failures.put(name, "unkept");
        }
    }

    /// {@return why nothing was read from a file, if nothing was}
    private Optional<String> add(byte[] bytes, String name) {
        List<Desk.Taken> came = desk.add(
                List.of(new Desk.Brought(bytes, name)), Optional.empty(), Optional.empty());
        boolean kept = came.stream().anyMatch(Desk.Taken.Kept.class::isInstance);
        return kept
                ? Optional.empty()
                : came.stream()
                        .filter(Desk.Taken.Refused.class::isInstance)
                        .map(one -> ((Desk.Taken.Refused) one).reason())
                        .findFirst();
    }

    /// {@return the files in the folder, not in those within, and no hidden or half-named ones}
    private Map<Path, Stamp> files() {
        Map<Path, Stamp> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.limit(MAX_FILES).toList()) {
                stamp(file).ifPresent(stamp -> files.put(file, stamp));
            }
        } catch (IOException gone) {
            // a drive that was taken out comes back; until then there is nothing to take
            LOG.log(Level.WARNING, "the watched folder cannot be read");
        }
        return files;
    }

    private static Optional<Stamp> stamp(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || name.endsWith(".part") || name.endsWith("~")) {
            return Optional.empty();
        }
        BasicFileAttributes about =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return about.isRegularFile() && about.size() <= Intake.MAX_BYTES
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
                Optional.ofNullable(event.facts().get(FILE)).ifPresent(known::add);
                from = event.entry() + 1;
            }
        } while (page.size() == PAGE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Ends the looking, and waits for what is being taken.
    @Override
    public void close() {
        stop.countDown();
        try {
            if (!stopped.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the watched folder was still being read");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
