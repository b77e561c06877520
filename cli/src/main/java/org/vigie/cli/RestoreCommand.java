package org.vigie.cli;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Opening;
import org.vigie.record.Record;
import org.vigie.record.RecordException;
import org.vigie.record.RecordKey;
import org.vigie.record.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Puts a backup in the record's place, once it verifies. What was there before is kept beside it.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "backup-file")
    private String backup = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordOptions.Place place = record.file(terminal);
        Path file = SourceOptions.path(backup);
        if (!Files.isRegularFile(file)) {
            throw CommandException.failed("failed.read", file.toString());
        }
        RecordOptions.Place there = new RecordOptions.Place(file, place.key(), place.keyAsked());
        long entries;
        try (RecordKey key = record.key(there, terminal)) {
            entries = verified(there, key);
            // The record moves away only once its successor lies whole on the disk beside it.
            Path copy = copied(file, place.file());
            Optional<Path> before = setAside(place.file());
            Files.move(copy, place.file(), StandardCopyOption.ATOMIC_MOVE);
            note(place.file(), key, file, before);
        } catch (IOException failed) {
            throw CommandException.failed("failed.keep", place.file().toString());
        }
        terminal.print(terminal.say("restore.done", place.file().toString(), entries));
        return ExitCode.DONE;
    }

    private long verified(RecordOptions.Place there, RecordKey key) {
        Opening opening = Record.open(there.file(), key, terminal.clock());
        try (Record store = RecordOptions.opened(opening, there.file().toString())) {
            return switch (store.verify()) {
                case Verification.Verified verified -> verified.checkpoint().size();
                case Verification.Damaged damaged ->
                    throw CommandException.failed(
                            "restore.damaged", there.file().toString());
            };
        } catch (RecordException broken) {
            if (broken.code() != RecordException.Code.BROKEN) {
                throw broken;
            }
            throw CommandException.failed("restore.damaged", there.file().toString());
        }
    }

    /// Tells in an entry where the record came from, and where what it replaces lies.
    private void note(Path file, RecordKey key, Path backup, Optional<Path> before) {
        Map<String, String> facts = new HashMap<>();
        facts.put("restored", backup.toAbsolutePath().normalize().toString());
        before.ifPresent(aside -> facts.put("to", aside.toString()));
        Opening opening = Record.open(file, key, terminal.clock());
        try (Record store = RecordOptions.opened(opening, file.toString())) {
            store.history()
                    .note(new Act(
                            EntryKind.BACKUP, ReviewOptions.by(by, terminal), List.of(), facts));
        }
    }

    /// {@return where what was there before lies now}
    private Optional<Path> setAside(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String mark = ".before-" + BackupCommand.stamp(terminal);
        for (String ending : List.of("", "-wal", "-shm")) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(part)) {
                Files.move(part, file.resolveSibling(file.getFileName() + mark + ending));
            }
        }
        terminal.tell(terminal.say("restore.aside", file + mark));
        return Optional.of(
                file.resolveSibling(file.getFileName() + mark).toAbsolutePath().normalize());
    }

    /// {@return a copy beside where it is to lie, written through to the disk and the same as
    /// the backup}
    private static Path copied(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().resolveSibling(""));
        Path partial = to.resolveSibling(to.getFileName() + ".partial");
        try {
            Files.copy(from, partial, StandardCopyOption.REPLACE_EXISTING);
            if (partial.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        partial, PosixFilePermissions.fromString("rw-------"));
            }
            try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            if (Files.mismatch(from, partial) >= 0) {
                throw new IOException("the copy is not what the backup is");
            }
            return partial;
        } catch (IOException failed) {
            Files.deleteIfExists(partial);
            throw failed;
        }
    }
}
