package org.vigie.cli;

import org.vigie.cases.WordsAlike;
import org.vigie.record.Hit;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Finds bulletins by words, in any of their forms.
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private static final int MOST = 1_000;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "WORDS", descriptionKey = "words")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
    private int limit = 20;

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record kept = record.open(terminal);
                Record store = view.of(kept, terminal, "")) {
            Desk desk = new Desk(
                    store,
                    BulletinReader.installed(),
                    terminal.clock(),
                    ReviewOptions.by("", terminal));
            List<Hit> hits = desk.search(
                    String.join(" ", words),
                    Math.clamp(limit, 1, MOST),
                    WordsAlike.of(store, Comparer.load().naming(false))::inOtherScripts);
            hits.forEach(this::print);
            terminal.print(terminal.say("search.found", hits.size()));
        }
        return ExitCode.DONE;
    }

    private void print(Hit hit) {
        Ink ink = new Ink(terminal.coloured());
        String day = hit.listed().published().map(String::valueOf).orElse("?");
        terminal.print(ink.strong(hit.listed().id())
                + "  "
                + day
                + "  "
                + ink.plain(hit.listed().title().replaceAll("\\s+", " ").strip()));
        List<Paragraph.Mark> marks = hit.marks().stream()
                .map(span -> new Paragraph.Mark(span, ink::trigger))
                .toList();
        new Paragraph(terminal.columns() - 5)
                .lines(hit.excerpt(), marks)
                .forEach(line -> terminal.print("   " + ink.faint("│") + " " + line));
        terminal.print("");
    }
}
