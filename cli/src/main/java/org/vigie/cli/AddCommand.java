package org.vigie.cli;

import org.vigie.record.Record;
import org.vigie.record.RecordException;
import org.vigie.serve.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Reads bulletins into the record. A bulletin is acknowledged when it is on the disk.
@Command(name = "add", mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    private int added;
    private int known;
    private int refused;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Source> all = sources.sources();
        try (Record store = record.openOrMake(terminal);
                Progress progress = new Progress(terminal, all.size())) {
            Desk desk = new Desk(
                    store, new ReaderOfClaims(), terminal.clock(), ReviewOptions.by(by, terminal));
            for (Source source : all) {
                Arrival arrival =
                        Arrival.of(source, terminal, sources.published(), sources.language());
                add(source, arrival, desk, progress);
                progress.step();
            }
        }
        terminal.print(terminal.say("add.summary", added, known, refused));
        return refused == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void add(Source source, Arrival arrival, Desk desk, Progress progress) {
        switch (arrival) {
            case Arrival.Refused(var key) -> {
                progress.clear();
                refuse(source, terminal.say(key));
            }
            case Arrival.Taken(var bytes, var bulletin) -> {
                try {
                    Desk.Taken.Kept kept = desk.keep(bytes, source.place(), bulletin);
                    progress.clear();
                    acknowledge(source, kept);
                } catch (RecordException whole) {
                    throw whole;
                } catch (RuntimeException | StackOverflowError fault) {
                    progress.clear();
                    refuse(source, terminal.say("refused.fault", Faults.place(fault)));
                }
            }
        }
    }

    private void refuse(Source source, String why) {
        refused++;
        terminal.tell(terminal.say("refused", source.place(), why));
    }

    private void acknowledge(Source source, Desk.Taken.Kept kept) {
        boolean again = kept.added().alreadyKnown();
        if (again) {
            known++;
        } else {
            added++;
        }
        terminal.print(terminal.say(
                again ? "add.again" : "add.kept",
                kept.added().id(),
                terminal.say(
                        "list.claims", again ? kept.added().newClaims().size() : kept.claims()),
                source.place()));
        terminal.out().flush();
        if (kept.bulletin().published().isEmpty()) {
            terminal.tell(terminal.say("read.no-day", source.place()));
        }
    }
}
