package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Record;
import org.vigie.record.RecordException;
import org.vigie.record.SignedNote;
import org.vigie.record.Timestamp;
import org.vigie.record.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Checks that nothing in the record was changed.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "checkpoint")
    private String checkpoint = "";

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<SignedNote> note = signed();
        Optional<Checkpoint> earlier = earlier();
        Verification found;
        List<Timestamp> stamps = List.of();
        try (Record store = record.open(terminal)) {
            if (note.isPresent() && !store.notary().signedHere(note.get())) {
                terminal.tell(terminal.say("wrong", terminal.say("verify.not-signed")));
                return ExitCode.NOT_VERIFIED;
            }
            found = store.verify(earlier);
            if (found instanceof Verification.Verified) {
                stamps = store.timestamps().all();
            }
        } catch (RecordException broken) {
            if (broken.code() != RecordException.Code.BROKEN) {
                throw broken;
            }
            terminal.tell(terminal.say("wrong", terminal.say("record.broken")));
            return ExitCode.NOT_VERIFIED;
        }
        return switch (found) {
            case Verification.Verified(var now, var blobs) -> {
                terminal.print(terminal.say("verify.done", now.size(), blobs));
                terminal.print(now.text().stripTrailing());
                yield TimestampCommand.print(stamps, terminal);
            }
            case Verification.Damaged(var damages) -> {
                damages.forEach(damage -> terminal.print(terminal.say(
                        "verify.damage",
                        damage.place(),
                        terminal.say("fault."
                                + damage.what()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))));
                terminal.tell(terminal.say("wrong", terminal.say("verify.damaged")));
                yield ExitCode.NOT_VERIFIED;
            }
        };
    }

    private Optional<SignedNote> signed() {
        return checkpoint.isEmpty()
                ? Optional.empty()
                : SignedNote.parse(TextFile.read(checkpoint, terminal));
    }

    private Optional<Checkpoint> earlier() {
        return checkpoint.isEmpty()
                ? Optional.empty()
                : Optional.of(Checkpoint.parse(TextFile.read(checkpoint, terminal))
                        .orElseThrow(
                                () -> CommandException.failed("failed.checkpoint", checkpoint)));
    }
}
