package org.vigie.cli;

import org.vigie.record.Fixity;
import org.vigie.record.KeptFiles;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Compares all kept bytes with their hashes, and notes the result in the record.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            KeptFiles files = store.files();
            int mebibytes = (int) Math.min(Integer.MAX_VALUE, (files.bytes() >> 20) + 1);
            Fixity found;
            try (Progress progress = new Progress(terminal, mebibytes)) {
                long[] steps = new long[1];
                found = files.check(
                        bytes -> {
                            while (steps[0] < bytes >> 20) {
                                steps[0]++;
                                progress.step();
                            }
                        },
                        ReviewOptions.by(by, terminal));
            }
            found.damaged()
                    .forEach(sha256 -> terminal.print(terminal.say(
                            "verify.damage", "blob=" + sha256, terminal.say("fault.bytes"))));
            terminal.print(terminal.say(
                    "check.done", found.files(), found.bytes(), found.damaged().size()));
            int stamps = TimestampCommand.print(store.timestamps().all(), terminal);
            return found.damaged().isEmpty() ? stamps : ExitCode.NOT_VERIFIED;
        }
    }
}
