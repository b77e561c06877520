package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Copies;
import org.vigie.record.RecordKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.util.concurrent.Callable;

/// Makes a record of an export, the same to the last hash.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "import-dir")
    private String folder = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordOptions.Place place = record.file(terminal);
        if (Files.exists(place.file())) {
            throw CommandException.failed("import.there", place.file().toString());
        }
        try (RecordKey key = record.keyOrMake(place, terminal)) {
            Checkpoint held = Copies.importInto(
                    SourceOptions.path(folder), place.file(), key, terminal.clock());
            terminal.print(terminal.say("import.done", place.file().toString(), held.size()));
            terminal.print(held.text().stripTrailing());
        }
        return ExitCode.DONE;
    }
}
