package org.vigie.cli;

import org.vigie.cases.Agenda;
import org.vigie.record.Record;
import org.vigie.serve.page.CalendarFile;
import org.vigie.serve.page.Lines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
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

    @Option(names = "--ics", paramLabel = "FILE", descriptionKey = "calendar-file")
    private String file = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

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
            Agenda agenda = Agenda.of(store, first, last, proposed);
            if (file.isEmpty()) {
                print(agenda);
            } else {
                String text = calendar(agenda);
                store.history()
                        .givenOut(
                                "calendar",
                                SourceOptions.fresh(file).toString(),
                                agenda.claims(),
                                ReviewOptions.by(by, terminal));
                TextFile.give(text, file, terminal);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Agenda agenda) {
        Lines lines = new Lines(terminal.words(), terminal.zone());
        CaseText sheet = new CaseText(terminal);
        agenda.items().forEach(item -> sheet.print(lines.item(item), ""));
        if (agenda.items().isEmpty()) {
            terminal.print(terminal.say("calendar.none"));
        }
    }

    private String calendar(Agenda agenda) {
        return CalendarFile.of(
                agenda, terminal.words(), terminal.zone(), terminal.clock().instant());
    }
}
