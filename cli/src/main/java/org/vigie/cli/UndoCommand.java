package org.vigie.cli;

import org.vigie.cases.Finding;
import org.vigie.cases.Judgement;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes a judgement or a finding back; it stays readable.
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "ENTRY", descriptionKey = "undo-judgement")
    private long entry;

    @Option(names = "--why", descriptionKey = "judge-why")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String reason = JudgeCommand.why(terminal, why);
        try (Record store = record.open(terminal)) {
            long undoing = undo(store, reason)
                    .orElseThrow(() -> CommandException.failed("failed.no-judgement"));
            terminal.print(terminal.say("undo.done", entry, undoing));
        }
        return ExitCode.DONE;
    }

    private Optional<Long> undo(Record store, String reason) {
        String who = ReviewOptions.by(by, terminal);
        return Judgement.holding(store).stream()
                .filter(held -> held.entry() == entry)
                .findFirst()
                .map(held -> Judgement.undo(store, held, reason, who))
                .or(() -> Finding.holding(store).stream()
                        .filter(held -> held.entry() == entry)
                        .findFirst()
                        .map(held -> Finding.undo(store, held, reason, who)));
    }
}
