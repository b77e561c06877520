package org.vigie.cli;

import org.vigie.cases.Judgement;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Takes a judgement back; it stays readable.
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "JUDGEMENT", descriptionKey = "undo-judgement")
    private long judgement;

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
            Judgement meant = Judgement.holding(store).stream()
                    .filter(held -> held.entry() == judgement)
                    .findFirst()
                    .orElseThrow(() -> CommandException.failed("failed.no-judgement"));
            long entry = Judgement.undo(store, meant, reason, ReviewOptions.by(by, terminal));
            terminal.print(terminal.say("undo.done", meant.entry(), entry));
        }
        return ExitCode.DONE;
    }
}
