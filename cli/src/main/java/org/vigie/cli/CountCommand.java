package org.vigie.cli;

import org.vigie.cases.Series;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;
import org.vigie.record.Record;
import org.vigie.serve.words.CountWords;
import org.vigie.serve.words.FigureWords;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// What the record counts by itself, and what others count, apart.
@Command(name = "count", mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "count-kind")
    private List<String> kinds = List.of();

    @Option(names = "--in", paramLabel = "UNIT", descriptionKey = "count-unit")
    private String unit = "persons";

    @Option(names = "--by", paramLabel = "WHAT", descriptionKey = "count-by")
    private String by = "all";

    @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "as-of")
    private String asOf = "";

    @Option(names = "--others", descriptionKey = "count-others")
    private boolean others;

    @Mixin
    private RecordOptions record = new RecordOptions();

    CountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Set<EventKind> wanted = wanted();
        Tally.Unit counted = one(Tally.Unit.values(), unit, "failed.count-unit");
        Tally.By rows = one(Tally.By.values(), by, "failed.count-by");
        try (Record store = record.open(terminal)) {
            if (others) {
                printOthers(Series.of(store));
            } else {
                LocalDate day =
                        asOf.isEmpty() ? LocalDate.now(terminal.clock()) : SourceOptions.day(asOf);
                print(Tally.of(store, wanted, counted, rows, day), rows);
            }
        }
        return ExitCode.DONE;
    }

    private Set<EventKind> wanted() {
        Set<EventKind> wanted = new LinkedHashSet<>();
        for (String label : kinds) {
            try {
                wanted.add(EventKind.parse(label));
            } catch (IllegalArgumentException unknown) {
                throw CommandException.wrongUse("failed.kind");
            }
        }
        return wanted;
    }

    private static <T extends Enum<T>> T one(T[] values, String typed, String fault) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> CommandException.wrongUse(fault));
    }

    private void print(Tally tally, Tally.By rows) {
        CountWords words = new CountWords(terminal.words());
        if (rows != Tally.By.ALL) {
            tally.rows()
                    .forEach(row -> terminal.print(row.value() + "\t"
                            + Printable.of(words.label(row.label(), rows))
                            + "\t"
                            + terminal.say("counts.claims", row.claims().size())));
        }
        terminal.print(tally.all().value() + "\t" + terminal.say("counts.all") + "\t"
                + terminal.say("counts.claims", tally.all().claims().size()));
        if (rows != Tally.By.ALL && tally.unit() == Tally.Unit.PERSONS) {
            terminal.print(terminal.say("counts.not-added"));
        }
    }

    private void printOthers(List<Series> all) {
        FigureWords figures = new FigureWords(terminal.words());
        TimeWords times = new TimeWords(terminal.words());
        CountWords words = new CountWords(terminal.words());
        for (Series series : all) {
            terminal.print(Printable.of(words.title(series)));
            for (Series.Point point : series.points()) {
                terminal.print("  "
                        + point.asOf().map(times::day).orElse(terminal.say("person.undated"))
                        + "  " + figures.say(point.count()) + "  "
                        + point.step().claim().id());
            }
        }
        if (all.isEmpty()) {
            terminal.print(terminal.say("counts.none-others"));
        }
    }
}
