package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Record;
import org.vigie.record.RecordException;
import org.vigie.record.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Checks that nothing in the record was changed.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--since", paramLabel = "FILE", descriptionKey = "since")
    private String since = "";

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "checkpoint")
    private String checkpoint = "";

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Checkpoint> earlier = earlier();
        Verification found;
        try (Record store = record.open(terminal)) {
            found = store.verify(earlier);
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
                keep(now);
                yield ExitCode.DONE;
            }
            case Verification.Damaged(var damages) -> {
                damages.forEach(damage -> terminal.print(terminal.say(
                        "verify.damage",
                        damage.place(),
                        terminal.say("fault." + damage.what().name().toLowerCase(Locale.ROOT)))));
                terminal.tell(terminal.say("wrong", terminal.say("verify.damaged")));
                yield ExitCode.NOT_VERIFIED;
            }
        };
    }

    private Optional<Checkpoint> earlier() {
        if (since.isEmpty()) {
            return Optional.empty();
        }
        Path file = SourceOptions.path(since);
        try {
            return Optional.of(Checkpoint.parse(Files.readString(file))
                    .orElseThrow(
                            () -> CommandException.failed("failed.checkpoint", file.toString())));
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.checkpoint", file.toString());
        }
    }

    private void keep(Checkpoint now) {
        if (!checkpoint.isEmpty()) {
            Path file = SourceOptions.path(checkpoint);
            try {
                Files.writeString(file, now.text(), StandardOpenOption.CREATE_NEW);
            } catch (IOException unwritable) {
                throw CommandException.failed("failed.keep", file.toString());
            }
        }
    }
}
