package org.vigie.cli;

import org.vigie.record.Event;
import org.vigie.record.Found;
import org.vigie.record.History;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Shows who did what and when, to the record or to one thing in it.
@Command(name = "log", mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
    private static final int PAGE = 500;
    private static final int MAX_FACT_CHARS = 60;

    private final Terminal terminal;

    @Option(names = "--of", paramLabel = "THING", descriptionKey = "of")
    private String of = "";

    @Option(names = "--from", paramLabel = "ENTRY", descriptionKey = "from")
    private long from;

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    LogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal);
                Record seen = view.of(store, terminal, of)) {
            History history = seen.history();
            String thing = of.isEmpty() ? "" : thing(seen);
            long next = Math.max(0, from);
            long shown = 0;
            List<Event> page = page(history, thing, next);
            while (!page.isEmpty()) {
                page.forEach(this::print);
                shown += page.size();
                page = page(history, thing, page.getLast().entry() + 1);
            }
            terminal.print(terminal.say("log.summary", shown));
        }
        return ExitCode.DONE;
    }

    private static List<Event> page(History history, String thing, long next) {
        return thing.isEmpty() ? history.events(next, PAGE) : history.eventsOf(thing, next, PAGE);
    }

    private String thing(Record store) {
        if (store.findClaim(of) instanceof Found.One<KeptClaim>(var claim)) {
            return claim.id();
        }
        return store.findBulletin(of) instanceof Found.One<KeptBulletin>(var bulletin)
                ? bulletin.listed().id()
                : of;
    }

    private void print(Event event) {
        Ink ink = new Ink(terminal.coloured());
        TimeWords times = new TimeWords(terminal.words());
        String what = terminal.say("entry." + event.kind().label());
        String who = event.by()
                .map(by -> by.isEmpty() ? "" : terminal.say("log.by", by))
                .orElseGet(() ->
                        terminal.say("log.destroyed", event.redaction().orElse(event.entry())));
        String line = ink.faint("%6d  %s"
                        .formatted(event.entry(), times.moment(event.time(), terminal.zone())))
                + "  " + ink.strong(what) + (who.isEmpty() ? "" : " " + ink.plain(who));
        terminal.print(
                event.of().isEmpty()
                        ? line
                        : line + "  " + ink.plain(String.join(" ", event.of())));
        if (!event.facts().isEmpty()) {
            terminal.print("        " + ink.faint(facts(event.facts())));
        }
    }

    private static String facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> fact.getKey() + "=" + oneLine(fact.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String oneLine(String text) {
        String line = Printable.of(text.replaceAll("\\s+", " ").strip());
        return line.length() <= MAX_FACT_CHARS ? line : line.substring(0, MAX_FACT_CHARS) + "…";
    }
}
