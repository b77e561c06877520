package org.vigie.cli;

import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// Makes lists, search and claims anew from the record's entries.
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RecordOptions record = new RecordOptions();

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            terminal.print(terminal.say("rebuild.done", store.rebuild()));
        }
        return ExitCode.DONE;
    }
}
