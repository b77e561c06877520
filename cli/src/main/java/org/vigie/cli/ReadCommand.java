package org.vigie.cli;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;
import org.vigie.read.Reader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Reads bulletins and prints their claims.
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Reader reader = Reader.installed();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--format", paramLabel = "text|jsonl", descriptionKey = "format")
    private String format = "text";

    private int bulletins;
    private int claims;
    private final Refusals refusals;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
        this.refusals = new Refusals(terminal);
    }

    @Override
    public Integer call() {
        OutputFormat output = OutputFormat.parse(format);
        List<Source> all = sources.sources();
        BulletinText text = new BulletinText(terminal);
        try (Progress progress = new Progress(terminal, all.size())) {
            for (Source source : all) {
                Arrival.of(source, terminal, sources.published(), sources.language(), arrival -> {
                    progress.clear();
                    read(source, arrival, output, text);
                });
                progress.step();
            }
        }
        if (output == OutputFormat.TEXT) {
            terminal.print(terminal.say("read.summary", bulletins, claims, refusals.size()));
        }
        return refusals.tell();
    }

    private void read(Source source, Arrival arrival, OutputFormat output, BulletinText text) {
        switch (arrival) {
            case Arrival.Refused(var key) -> refusals.add(source.place(), key);
            case Arrival.Taken taken -> {
                taken.pieces().forEach(piece -> read(source, piece.bulletin(), output, text));
                refusals.add(source, taken.left());
            }
        }
    }

    private void read(Source source, Bulletin bulletin, OutputFormat output, BulletinText text) {
        try {
            print(bulletin, reader.read(bulletin), output, text);
        } catch (RuntimeException | StackOverflowError fault) {
            refusals.add(source.place(), "refused.fault", Faults.place(fault));
        }
    }

    private void print(
            Bulletin bulletin, List<Claim> found, OutputFormat output, BulletinText text) {
        bulletins++;
        claims += found.size();
        switch (output) {
            case TEXT -> text.print(bulletin, found);
            case JSONL -> {
                ClaimJson json = new ClaimJson(bulletin.text());
                found.forEach(claim -> terminal.print(json.line(bulletin, claim)));
            }
        }
        if (bulletin.published().isEmpty()) {
            terminal.tell(terminal.say("read.no-day", bulletin.id()));
        }
    }
}
