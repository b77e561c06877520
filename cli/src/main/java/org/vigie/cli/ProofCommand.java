package org.vigie.cli;

import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Writes a proof that one entry is in the record, which can be checked without the record.
@Command(name = "proof", mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "ENTRY", descriptionKey = "entry")
    private String entry = "";

    @Option(names = "--content", descriptionKey = "content")
    private boolean content;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private String out = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    ProofCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            long wanted = number(store);
            if (content) {
                givesOut(store, wanted);
            }
            TextFile.give(store.notary().prove(wanted, content).written(), out, terminal);
        }
        return ExitCode.DONE;
    }

    /// Notes that an entry's content leaves the record; without it a proof tells hashes alone.
    private void givesOut(Record store, long wanted) {
        String to = out.isEmpty() ? "standard output" : SourceOptions.fresh(out).toString();
        store.history()
                .givenOut(
                        "proof of entry " + wanted,
                        to,
                        store.history().events(wanted, 1).getFirst().of(),
                        ReviewOptions.by(by, terminal));
    }

    /// {@return the entry meant: the one that proposed a claim or read a bulletin, or by its
    /// number} A bulletin's whole id goes before a number, a number before the start of a hash.
    private long number(Record store) {
        if (store.findClaim(entry) instanceof Found.One<KeptClaim>(var claim)) {
            return claim.entry();
        }
        boolean number = entry.matches("0|[1-9]\\d{0,17}") && Long.parseLong(entry) < store.size();
        if (store.findBulletin(entry) instanceof Found.One<KeptBulletin>(var bulletin)
                && (!number || bulletin.listed().id().equals(entry))) {
            return bulletin.reading();
        }
        if (!number) {
            throw CommandException.failed("failed.no-entry");
        }
        long wanted = Long.parseLong(entry);
        boolean hidden = store.entries(wanted, 1).getFirst().payload().isEmpty();
        if (content && hidden) {
            throw CommandException.failed("failed.no-content");
        }
        return wanted;
    }
}
