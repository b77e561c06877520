package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.Judgement;
import org.vigie.cases.Named;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Judges whether two mentions name one.
@Command(name = "judge", mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "MENTION", descriptionKey = "judge-mention")
    private String one = "";

    @Parameters(index = "1", paramLabel = "MENTION", descriptionKey = "judge-mention")
    private String other = "";

    @Parameters(index = "2", paramLabel = "same|different|unsure", descriptionKey = "judge-verdict")
    private String verdict = "";

    @Option(names = "--why", descriptionKey = "judge-why")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    JudgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Judgement.Verdict judged = Judgement.Verdict.parse(verdict)
                .orElseThrow(() -> CommandException.wrongUse(
                        "wrong.choice", "judge", "same, different, unsure"));
        String reason = why(terminal, why);
        try (Record store = record.open(terminal)) {
            Named first = mention(store, one);
            Named second = mention(store, other);
            if (first.id().equals(second.id())) {
                throw CommandException.wrongUse("wrong.one-mention");
            }
            long entry = Judgement.enter(
                    store, judged, first.id(), second.id(), reason, ReviewOptions.by(by, terminal));
            terminal.print(terminal.say(
                    "judge.done",
                    entry,
                    first.name(),
                    second.name(),
                    terminal.say("verdict." + judged.label())));
            contradictions(store);
        }
        return ExitCode.DONE;
    }

    private void contradictions(Record store) {
        for (Judgement judgement : Around.contradicted(store)) {
            terminal.tell(terminal.say("judge.contradicted", judgement.entry()));
        }
    }

    /// {@return why; whoever did not say is asked}
    static String why(Terminal terminal, String typed) {
        String said = typed.isBlank()
                ? terminal.person()
                        .map(person -> person.answer(terminal.say("review.why")))
                        .orElse("")
                        .strip()
                : typed.strip();
        if (said.isEmpty()) {
            throw CommandException.wrongUse("wrong.no-why");
        }
        return said;
    }

    private static Named mention(Record store, String id) {
        return Around.mention(store, id)
                .orElseThrow(() -> CommandException.failed("failed.no-mention"));
    }
}
