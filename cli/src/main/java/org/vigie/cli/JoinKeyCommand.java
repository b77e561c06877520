package org.vigie.cli;

import org.vigie.record.KeyShares;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;

/// Opens a record by the shares of a lost key, and gives it a new key file.
@Command(name = "join-key", mixinStandardHelpOptions = true)
final class JoinKeyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "2..*", paramLabel = "FILE", descriptionKey = "share-files")
    private List<String> files = List.of();

    @Mixin
    private RecordOptions record = new RecordOptions();

    JoinKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordOptions.Place place = record.file(terminal);
        if (!Files.exists(place.file())) {
            throw CommandException.failed("record.missing", place.file().toString());
        }
        if (Files.exists(place.key())) {
            throw CommandException.failed("join-key.there", place.key().toString());
        }
        List<String> shares =
                files.stream().map(file -> TextFile.read(file, terminal)).toList();
        try (RecordKey old = KeyShares.join(shares)
                .orElseThrow(() -> CommandException.failed("join-key.shares"))) {
            RecordOptions.opened(
                            Record.open(place.file(), old, terminal.clock()),
                            place.file().toString())
                    .close();
            renew(place, old);
        }
        terminal.print(terminal.say("join-key.done", place.key().toString()));
        return ExitCode.DONE;
    }

    private void renew(RecordOptions.Place place, RecordKey old) {
        try (RecordKey fresh = RecordKey.make(place.key());
                Record store = RecordOptions.opened(
                        Record.changeKey(place.file(), old, fresh, terminal.clock()),
                        place.file().toString())) {
            store.bulletinCount();
        }
    }
}
