package org.vigie.cli;

import org.vigie.record.Listed;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/// Lists the bulletins of a record, the newest first.
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Terminal terminal;

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record kept = record.open(terminal);
                Record store = view.of(kept, terminal, "")) {
            int shown = 0;
            List<Listed> page = store.bulletins(PAGE, shown);
            while (!page.isEmpty()) {
                page.forEach(this::print);
                shown += page.size();
                page = store.bulletins(PAGE, shown);
            }
            terminal.print(terminal.say("list.summary", shown));
        }
        return ExitCode.DONE;
    }

    private void print(Listed listed) {
        Ink ink = new Ink(terminal.coloured());
        String day = listed.published().map(String::valueOf).orElse("?");
        String toDo = listed.proposed() == 0
                ? terminal.say("list.done")
                : terminal.say("list.to-do", listed.proposed());
        terminal.print("%s  %-10s  %s  %s"
                .formatted(
                        ink.strong(listed.id()),
                        day,
                        listed.language(),
                        ink.plain(oneLine(listed.title()))));
        terminal.print(" ".repeat(listed.id().length() + 2)
                + ink.faint(terminal.say("list.claims", listed.claims())
                        + (listed.claims() == 0 ? "" : ", " + toDo)
                        + " · "
                        + listed.name()));
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }
}
