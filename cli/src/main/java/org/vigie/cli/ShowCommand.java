package org.vigie.cli;

import org.vigie.record.ClaimFilter;
import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.Status;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Shows one bulletin of the record with its claims.
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "BULLETIN", descriptionKey = "bulletin")
    private String bulletin = "";

    @Option(names = "--text", descriptionKey = "show-text")
    private boolean withText;

    @Option(names = "--all", descriptionKey = "show-all")
    private boolean all;

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record kept = record.open(terminal);
                Record store = view.of(kept, terminal, bulletin)) {
            print(store, bulletin(store, bulletin));
        }
        return ExitCode.DONE;
    }

    /// {@return the bulletin that somebody means}
    static KeptBulletin bulletin(Record store, String typed) {
        return switch (store.findBulletin(typed)) {
            case Found.One<KeptBulletin>(var found) -> found;
            case Found.None<KeptBulletin>() -> throw CommandException.failed("failed.no-bulletin");
            case Found.Several<KeptBulletin>(var ids) ->
                throw CommandException.failed("failed.several", String.join(", ", ids));
        };
    }

    private void print(Record store, KeptBulletin kept) {
        new BulletinText(terminal)
                .head(kept.bulletin(), terminal.say("list.claims", kept.listed().claims()));
        Ink ink = new Ink(terminal.coloured());
        TimeWords times = new TimeWords(terminal.words());
        terminal.print(ink.faint("SHA-256 " + kept.listed().sha256()));
        kept.acquisitions()
                .forEach(came -> terminal.print(ink.faint(terminal.say(
                        "show.came",
                        times.moment(came.time(), terminal.zone()),
                        came.collector(),
                        came.origin()))));
        if (withText) {
            terminal.print("");
            terminal.print(ink.plain(kept.bulletin().text().stripTrailing()));
        }
        KeptText text = new KeptText(terminal);
        ClaimFilter filter = ClaimFilter.all().ofBulletin(kept.listed().number());
        for (KeptClaim claim : store.claims(all ? filter.in(Status.values()) : filter)) {
            terminal.print("");
            text.lines(store, claim, kept).forEach(terminal::print);
        }
    }
}
