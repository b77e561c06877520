package org.vigie.cli;

import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.Listed;
import org.vigie.record.Record;
import org.vigie.serve.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// Lists the addresses that bulletins name and whose pages are not kept yet. Opens none of them.
@Command(name = "links", mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "BULLETIN", descriptionKey = "links-of")
    private String bulletin = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    LinksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            terminal.print(terminal.say(
                    "links.summary", bulletin.isEmpty() ? all(store) : print(store, one(store))));
        }
        return ExitCode.DONE;
    }

    private KeptBulletin one(Record store) {
        if (store.findBulletin(bulletin) instanceof Found.One<KeptBulletin>(var found)) {
            return found;
        }
        throw CommandException.failed("failed.no-bulletin");
    }

    private int all(Record store) {
        int count = 0;
        int passed = 0;
        List<Listed> page = store.bulletins(PAGE, passed);
        while (!page.isEmpty()) {
            for (Listed listed : page) {
                count += store.bulletin(listed.number())
                        .map(kept -> print(store, kept))
                        .orElse(0);
            }
            passed += page.size();
            page = store.bulletins(PAGE, passed);
        }
        return count;
    }

    private int print(Record store, KeptBulletin kept) {
        List<String> links = Desk.links(store, kept);
        Set<String> fetched = store.files().fetched(links);
        List<String> left =
                links.stream().filter(link -> !fetched.contains(link)).toList();
        left.forEach(link -> terminal.print(kept.listed().id() + "  " + Printable.of(link)));
        return left.size();
    }
}
