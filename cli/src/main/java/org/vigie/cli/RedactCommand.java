package org.vigie.cli;

import org.vigie.record.Found;
import org.vigie.record.Guard;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Destroys a bulletin, a claim or the content of an entry for a stated reason.
@Command(name = "redact", mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "THING", descriptionKey = "redacted")
    private String thing = "";

    @Option(names = "--authority", paramLabel = "WORDS", descriptionKey = "authority")
    private String authority = "";

    @Option(names = "--compartment", paramLabel = "NAME", descriptionKey = "compartment")
    private List<String> compartments = List.of();

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    RedactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (authority.isBlank()) {
            throw CommandException.wrongUse("wrong.missing", "--authority");
        }
        String reason = review.reason(terminal);
        try (Record store = record.open(terminal)) {
            Record seen = store.opened(compartments, reason, review.by(terminal), List.of());
            String id = id(seen);
            sure(id);
            terminal.tell(terminal.say("redact.wiping"));
            Guard.Redacted redacted =
                    store.guard().redact(id, reason, authority.strip(), review.by(terminal));
            terminal.print(terminal.say(
                    "redact.done",
                    Long.toString(redacted.entry()),
                    redacted.entries(),
                    redacted.files()));
            if (!redacted.copies().isEmpty()) {
                terminal.tell(terminal.say("redact.backups"));
                redacted.copies().forEach(this::tell);
            }
        }
        return ExitCode.DONE;
    }

    private void tell(Guard.Copy copy) {
        String entry = Long.toString(copy.entry());
        if (copy.places().isEmpty()) {
            terminal.tell("  " + terminal.say("redact.copy-somewhere", entry));
        }
        for (String place : copy.places()) {
            terminal.tell("  " + terminal.say("redact.copy", Printable.of(place), entry));
        }
    }

    private String id(Record store) {
        if (thing.startsWith("entry:")) {
            return thing;
        }
        if (store.findClaim(thing) instanceof Found.One<KeptClaim>(var claim)) {
            return claim.id();
        }
        if (store.findBulletin(thing) instanceof Found.One<KeptBulletin>(var bulletin)) {
            return bulletin.listed().id();
        }
        Optional<String> file =
                thing.matches("[0-9a-f]{6,64}") ? store.files().whole(thing) : Optional.empty();
        if (file.isPresent()) {
            return file.get();
        }
        throw CommandException.failed("failed.no-bulletin");
    }

    /// What cannot be undone needs the id typed again.
    private void sure(String id) {
        if (yes) {
            return;
        }
        String typed = terminal.person()
                .map(person -> person.answer(terminal.say("redact.sure", id)))
                .orElseThrow(() -> CommandException.wrongUse("wrong.missing", "--yes"));
        if (!typed.strip().equals(id)) {
            throw CommandException.failed("redact.not-done");
        }
    }
}
