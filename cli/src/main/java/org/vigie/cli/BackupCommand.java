package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Copies;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Copies the whole record into a folder, while others work with it.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "backup-dir")
    private String folder = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = SourceOptions.path(folder).resolve("vigie-" + stamp(terminal) + ".vigie");
        RecordOptions.Place place = record.place(terminal);
        boolean server = record.server(terminal).isPresent();
        try (Record store = record.open(terminal);
                RecordKey key =
                        server ? record.keyOrMake(place, terminal) : record.key(place, terminal)) {
            Checkpoint held = Copies.backup(store, file, key, ReviewOptions.by(by, terminal));
            terminal.print(terminal.say("backup.done", file.toString(), held.size()));
        }
        return ExitCode.DONE;
    }

    /// {@return the moment, for the name of a file}
    static String stamp(Terminal terminal) {
        return STAMP.format(ZonedDateTime.now(terminal.clock()));
    }
}
