package org.vigie.cli;

import org.vigie.record.Acquisition;
import org.vigie.record.History;
import org.vigie.record.How;
import org.vigie.record.KeptFile;
import org.vigie.record.KeptFiles;
import org.vigie.record.Record;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

/// Lists the files that the record keeps, or gives one back, unchanged.
@Command(name = "kept", mixinStandardHelpOptions = true)
final class KeptCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "SHA256", descriptionKey = "sha256")
    private String sha256 = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "kept-out")
    private String out = "";

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    KeptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal);
                Record seen = view.of(store, terminal, sha256)) {
            if (out.isEmpty()) {
                list(seen.files());
            } else {
                give(seen.files(), store.history());
            }
        }
        return ExitCode.DONE;
    }

    private void list(KeptFiles files) {
        long shown = 0;
        List<KeptFile> page = files.list("", PAGE);
        while (!page.isEmpty()) {
            for (KeptFile file : page) {
                if (file.sha256().startsWith(sha256)) {
                    print(file);
                    shown++;
                }
            }
            page = files.list(page.getLast().sha256(), PAGE);
        }
        terminal.print(terminal.say("kept.summary", shown));
    }

    private void print(KeptFile file) {
        Ink ink = new Ink(terminal.coloured());
        TimeWords times = new TimeWords(terminal.words());
        terminal.print(file.sha256() + "  " + terminal.say("kept.bytes", file.size()));
        for (Acquisition came : file.acquisitions()) {
            terminal.print("  "
                    + ink.faint(terminal.say(
                            "show.came",
                            times.moment(came.time(), terminal.zone()),
                            came.collector(),
                            came.origin())));
            if (came.how() instanceof How.Captured captured) {
                terminal.print("  "
                        + ink.faint(terminal.say(
                                "kept.captured",
                                captured.addresses().getLast(),
                                captured.status(),
                                captured.network())));
                captured.incomplete()
                        .ifPresent(why -> terminal.print(
                                "  " + ink.strong(terminal.say("keep.incomplete", why))));
            }
        }
    }

    private void give(KeptFiles files, History history) {
        Path file = SourceOptions.path(out);
        String whole = sha256.isEmpty() ? "" : files.whole(sha256).orElse("");
        if (whole.isEmpty()) {
            throw CommandException.failed("kept.none");
        }
        history.givenOut(
                "file",
                SourceOptions.fresh(out).toString(),
                List.of(whole),
                ReviewOptions.by("", terminal));
        try (OutputStream bytes = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            files.copy(whole, bytes);
        } catch (IOException failed) {
            throw CommandException.failed("failed.keep", file.toString());
        }
    }
}
