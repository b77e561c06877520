package org.vigie.cli;

import org.vigie.cases.Demand;
import org.vigie.record.Record;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Section;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// What is asked of those in power, and what came after.
@Command(name = "demands", mixinStandardHelpOptions = true)
final class DemandsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--open", descriptionKey = "open-only")
    private boolean open;

    @Mixin
    private RecordOptions record = new RecordOptions();

    DemandsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            List<Demand> demands = Demand.of(store);
            if (demands.isEmpty()) {
                terminal.print(terminal.say("demands.none"));
                return ExitCode.DONE;
            }
            Lines lines = new Lines(terminal.words());
            CaseText sheet = new CaseText(terminal);
            sheet.print(new Section(
                    "open",
                    terminal.say("demands.open"),
                    demands.stream().filter(Demand::open).map(lines::demand).toList(),
                    ""));
            if (!open) {
                sheet.print(new Section(
                        "answered",
                        terminal.say("demands.answered"),
                        demands.stream()
                                .filter(demand -> !demand.open())
                                .map(lines::demand)
                                .toList(),
                        ""));
            }
        }
        return ExitCode.DONE;
    }
}
