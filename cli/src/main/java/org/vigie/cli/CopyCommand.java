package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Copies;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Copies the record to another store, entry by entry, and verifies what it made.
@Command(name = "copy", mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--to", paramLabel = "STORE", descriptionKey = "copy-to", required = true)
    private String to = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    CopyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String who = ReviewOptions.by(by, terminal);
        try (Record store = record.open(terminal)) {
            Checkpoint held = RecordOptions.isServer(to)
                    ? Copies.toServer(store, to, who)
                    : toFile(store, SourceOptions.path(to), who);
            terminal.print(terminal.say("copy.done", RecordOptions.shown(to), held.size()));
        }
        return ExitCode.DONE;
    }

    private Checkpoint toFile(Record store, Path file, String who) {
        RecordOptions.Place place = record.place(terminal);
        boolean server = record.server(terminal).isPresent();
        try (RecordKey key =
                server ? record.keyOrMake(place, terminal) : record.key(place, terminal)) {
            return Copies.toFile(store, file, key, who);
        }
    }
}
