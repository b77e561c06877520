package org.vigie.cli;

import org.vigie.cli.capture.Capture;
import org.vigie.cli.capture.Limits;
import org.vigie.cli.capture.Way;
import org.vigie.record.Acquisition;
import org.vigie.record.How;
import org.vigie.record.KeptFile;
import org.vigie.record.KeptFiles;
import org.vigie.record.Record;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Keeps files, or pages whose address somebody types, byte for byte.
@Command(name = "keep", mixinStandardHelpOptions = true)
final class KeepCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL", descriptionKey = "kept")
    private List<String> sources = List.of();

    @Option(names = "--proxy", paramLabel = "URL", descriptionKey = "proxy")
    private String proxy = "";

    @Option(names = "--max-mebibytes", paramLabel = "N", descriptionKey = "max-mebibytes")
    private int maxMebibytes = (int) (Limits.USUAL.bytes() >> 20);

    @Option(names = "--from", paramLabel = "WHOM", descriptionKey = "handed-by")
    private String from = "";

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "handed-on")
    private String on = "";

    @Option(names = "--generation", paramLabel = "WORD", descriptionKey = "generation")
    private String generation = "";

    @Option(names = "--original-at", paramLabel = "PLACE", descriptionKey = "original-at")
    private String original = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    private boolean whole = true;

    KeepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Way way = way(proxy);
        How how = handed();
        try (Record store = record.openOrMake(terminal)) {
            for (String source : sources) {
                Optional<URI> address = Capture.address(source);
                if (address.isPresent()) {
                    page(store.files(), source, address.get(), way);
                } else {
                    file(store.files(), SourceOptions.path(source), how);
                }
            }
        }
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    /// {@return the way that somebody typed after `--proxy`}
    static Way way(String proxy) {
        return proxy.isEmpty()
                ? Way.DIRECT
                : Way.through(proxy)
                        .orElseThrow(() -> CommandException.wrongUse("wrong.value", "--proxy"));
    }

    private How handed() {
        if (from.isEmpty() && on.isEmpty() && generation.isEmpty() && original.isEmpty()) {
            return new How.Unsaid();
        }
        return new How.Handed(
                said(from),
                said(on).map(SourceOptions::day),
                said(generation).map(KeepCommand::generation),
                said(original));
    }

    private static Optional<String> said(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(typed.strip());
    }

    private static How.Generation generation(String typed) {
        for (How.Generation kind : How.Generation.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return kind;
            }
        }
        throw CommandException.wrongUse("wrong.choice", "--generation", "original, copy");
    }

    private void file(KeptFiles files, Path file, How how) {
        if (!Files.isRegularFile(file)) {
            throw CommandException.failed("failed.read", file.toString());
        }
        String sha256 = files.keep(
                new Acquisition(
                        file.toString(),
                        terminal.clock().instant(),
                        ReviewOptions.by(by, terminal),
                        how),
                file);
        terminal.print(sha256 + "  " + Printable.of(file.toString()));
        terminal.out().flush();
    }

    private void page(KeptFiles files, String typed, URI address, Way way) {
        Limits usual = Limits.USUAL;
        Limits limits = new Limits(
                Math.max(1L, maxMebibytes) << 20,
                usual.redirects(),
                usual.silence(),
                usual.whole());
        PageKeeping.Kept kept;
        try {
            kept = new PageKeeping(files, way, limits, terminal.clock())
                    .fetch(typed, address, ReviewOptions.by(by, terminal));
        } catch (IOException noRoom) {
            throw CommandException.failed("keep.no-room");
        }
        kept.page().ifPresent(page -> terminal.print(page + "  " + Printable.of(kept.address())));
        terminal.print(kept.archive() + "  " + terminal.say("keep.archive"));
        kept.incomplete().ifPresent(why -> {
            whole = false;
            terminal.tell(terminal.say("keep.incomplete", CutText.of(why, terminal)));
        });
        if (kept.incomplete().isEmpty()) {
            compare(address.toString(), files);
        }
        terminal.out().flush();
    }

    /// Tells whether a page is what it was when it was kept last from the same address.
    private void compare(String address, KeptFiles files) {
        List<KeptFile> captures = files.captures(address);
        if (captures.size() < 2) {
            return;
        }
        KeptFile now = captures.getLast();
        KeptFile before = captures.get(captures.size() - 2);
        boolean same = now.sha256().equals(before.sha256());
        // The same bytes may have come from other addresses too.
        List<Acquisition> came = before.acquisitions().stream()
                .filter(acquisition -> isFrom(address, acquisition))
                .toList();
        Acquisition then = came.get(came.size() - (same ? 2 : 1));
        String when = new TimeWords(terminal.words()).moment(then.time(), terminal.zone());
        terminal.tell(
                same
                        ? terminal.say("keep.same", when)
                        : terminal.say(
                                "keep.other", when, before.sha256(), before.size(), now.size()));
    }

    /// As [KeptFiles#captures] finds pages: whole, by an address asked for or led to.
    private static boolean isFrom(String address, Acquisition came) {
        return came.how() instanceof How.Captured captured
                && captured.incomplete().isEmpty()
                && captured.addresses().contains(address);
    }
}
