package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.KeyShares;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Shares the key out among several people, some of whom together can restore it.
@Command(name = "share-key", mixinStandardHelpOptions = true)
final class ShareKeyCommand implements Callable<Integer> {
    private static final int MOST = 255;

    private final Terminal terminal;

    @Option(names = "--shares", paramLabel = "N", descriptionKey = "shares", required = true)
    private int shares;

    @Option(names = "--needed", paramLabel = "N", descriptionKey = "needed", required = true)
    private int needed;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "shares-dir", required = true)
    private String folder = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    ShareKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (needed < 2 || shares < needed || shares > MOST) {
            throw CommandException.wrongUse("wrong.shares");
        }
        RecordOptions.Place place = record.file(terminal);
        try (Record store = record.open(terminal);
                RecordKey key = record.key(place, terminal)) {
            List<String> texts = KeyShares.split(key, store.checkpoint().origin(), shares, needed);
            for (int i = 0; i < texts.size(); i++) {
                write(SourceOptions.path(folder), i + 1, texts.get(i));
            }
            store.history()
                    .note(new Act(
                            EntryKind.SETTING,
                            ReviewOptions.by(by, terminal),
                            List.of(),
                            Map.of("key-shares", needed + " of " + shares)));
        }
        terminal.print(terminal.say("share-key.done", shares, needed, folder));
        return ExitCode.DONE;
    }

    private static void write(Path folder, int number, String text) {
        Path file = folder.resolve("share-" + number + ".txt");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", file.toString());
        }
    }
}
