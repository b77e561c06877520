package org.vigie.cli;

import org.vigie.cases.Agenda;
import org.vigie.record.Record;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Lines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/// Hearings, actions, deadlines and anniversaries between two days.
@Command(name = "calendar", mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {
    private static final int DAYS = 30;

    private final Terminal terminal;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "from-day")
    private String from = "";

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "to-day")
    private String to = "";

    @Option(names = "--proposed", descriptionKey = "with-proposed")
    private boolean proposed;

    @Mixin
    private RecordOptions record = new RecordOptions();

    CalendarCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate first =
                from.isEmpty() ? LocalDate.now(terminal.clock()) : SourceOptions.day(from);
        LocalDate last = to.isEmpty() ? first.plusDays(DAYS) : SourceOptions.day(to);
        if (last.isBefore(first)) {
            throw CommandException.wrongUse("failed.days");
        }
        try (Record store = record.open(terminal)) {
            Lines lines = new Lines(terminal.words(), terminal.zone());
            CaseText sheet = new CaseText(terminal);
            List<Line> items = Agenda.of(store, first, last, proposed).items().stream()
                    .map(lines::item)
                    .toList();
            items.forEach(item -> sheet.print(item, ""));
            if (items.isEmpty()) {
                terminal.print(terminal.say("calendar.none"));
            }
        }
        return ExitCode.DONE;
    }
}
