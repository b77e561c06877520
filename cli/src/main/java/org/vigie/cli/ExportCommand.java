package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Copies;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Writes the whole record into plain files that can be checked without Vigie.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--complete", paramLabel = "DIR", descriptionKey = "complete", required = true)
    private String folder = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            Checkpoint held = Copies.export(
                    store, SourceOptions.path(folder), ReviewOptions.by(by, terminal));
            terminal.print(terminal.say("export.done", folder, held.size()));
            terminal.tell(terminal.say("export.plain"));
        }
        return ExitCode.DONE;
    }
}
