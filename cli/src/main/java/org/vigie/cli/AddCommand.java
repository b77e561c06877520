package org.vigie.cli;

import org.vigie.read.intake.Piece;
import org.vigie.record.Record;
import org.vigie.record.Submission;
import org.vigie.serve.Batch;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Set<Long> fresh = new LinkedHashSet<>();
    private int added;
    private int known;
    private final Refusals refusals;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
        this.refusals = new Refusals(terminal);
    }

    @Override
    public Integer call() {
        List<Source> all = sources.sources();
        try (Record store = record.openOrMake(terminal);
                Progress progress = new Progress(terminal, all.size())) {
            Desk desk = new Desk(
                    store,
                    BulletinReader.installed(),
                    terminal.clock(),
                    ReviewOptions.by(by, terminal));
            Batch batch = new Batch(desk, taken -> {
                progress.clear();
                acknowledge(taken);
            });
            for (Source source : all) {
                Arrival.of(
                        source,
                        terminal,
                        sources.published(),
                        sources.language(),
                        arrival -> add(source, arrival, desk, batch));
                progress.step();
            }
            batch.write();
            progress.clear();
            new PerhapsSame(terminal).tell(store, fresh);
        }
        terminal.print(terminal.say("add.summary", added, known, refusals.size()));
        return refusals.tell();
    }

    private void add(Source source, Arrival arrival, Desk desk, Batch batch) {
        switch (arrival) {
            case Arrival.Refused(var key) -> refusals.add(source.place(), key);
            case Arrival.Taken(var pieces, var left, var alone) -> {
                for (Piece piece : pieces) {
                    String place = alone
                            ? source.place()
                            : source.place(piece.bulletin().id());
                    read(place, piece, desk).ifPresent(batch::add);
                }
                refusals.add(source, left);
            }
        }
    }

    private Optional<Submission> read(String place, Piece piece, Desk desk) {
        try {
            return Optional.of(desk.read(piece.bytes(), place, piece.bulletin()));
        } catch (RuntimeException | StackOverflowError fault) {
            refusals.add(place, "refused.fault", Faults.place(fault));
            return Optional.empty();
        }
    }

    private void acknowledge(Desk.Taken taken) {
        switch (taken) {
            case Desk.Taken.Refused(var place, var reason) ->
                refusals.add(place, "refused." + reason);
            case Desk.Taken.Kept kept -> acknowledge(kept);
        }
    }

    private void acknowledge(Desk.Taken.Kept kept) {
        boolean again = kept.added().alreadyKnown();
        if (again) {
            known++;
        } else {
            added++;
            fresh.add(kept.added().bulletin());
        }
        String place = kept.origin();
        terminal.print(terminal.say(
                again ? "add.again" : "add.kept",
                kept.added().id(),
                terminal.say(
                        "list.claims", again ? kept.added().newClaims().size() : kept.claims()),
                place));
        terminal.out().flush();
        if (kept.bulletin().published().isEmpty()) {
            terminal.tell(terminal.say("read.no-day", place));
        }
    }
}
