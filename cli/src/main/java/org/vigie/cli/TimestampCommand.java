package org.vigie.cli;

import org.vigie.record.Record;
import org.vigie.record.Timestamp;
import org.vigie.record.Timestamps;
import org.vigie.record.TrustAnchors;
import org.vigie.serve.words.StampWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

/// Has an authority vouch for when the record, or a kept file, was there: writes the request, takes
/// in the answer, and judges every answer anew. Vigie itself sends nothing.
@Command(name = "timestamp", mixinStandardHelpOptions = true)
final class TimestampCommand implements Callable<Integer> {
    private static final int MAX_BYTES = 1 << 20;

    private final Terminal terminal;

    @Option(names = "--ask", paramLabel = "FILE", descriptionKey = "ask")
    private String ask = "";

    @Option(names = "--file", paramLabel = "SHA256", descriptionKey = "stamped")
    private String file = "";

    @Option(names = "--answer", paramLabel = "FILE", descriptionKey = "answer")
    private String answer = "";

    @Option(names = "--anchor", paramLabel = "FILE", descriptionKey = "anchor")
    private String anchor = "";

    @Option(names = "--give", paramLabel = "ENTRY", descriptionKey = "give")
    private long give = -1;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "give-out")
    private String out = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    TimestampCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            Timestamps stamps = store.timestamps();
            if (!ask.isEmpty()) {
                return ask(stamps);
            }
            if (!answer.isEmpty()) {
                return bring(stamps);
            }
            if (give >= 0) {
                return give(stamps);
            }
            List<Timestamp> all = anchor.isEmpty() ? stamps.all() : stamps.all(anchors());
            if (all.isEmpty()) {
                terminal.print(terminal.say("stamp.none"));
            }
            return print(all, terminal);
        }
    }

    private int ask(Timestamps stamps) {
        String who = ReviewOptions.by(by, terminal);
        Path place = SourceOptions.path(ask);
        if (Files.exists(place)) {
            throw CommandException.failed("failed.keep", place.toString());
        }
        Timestamps.Request request =
                file.isEmpty() ? stamps.request(who) : stamps.requestFor(file, who);
        write(place, request.bytes());
        terminal.print(terminal.say("stamp.asked", place.toString(), request.entry()));
        return ExitCode.DONE;
    }

    private int bring(Timestamps stamps) {
        if (anchor.isEmpty()) {
            throw CommandException.wrongUse("wrong.missing", "--anchor");
        }
        StampWords words = new StampWords(terminal.words(), terminal.zone());
        Timestamp.State state =
                stamps.bring(bytes(answer), anchors(), ReviewOptions.by(by, terminal));
        return switch (state) {
            case Timestamp.Holds holds -> {
                terminal.print(terminal.say(
                        "stamp.kept", words.holds(holds, terminal.clock().instant())));
                yield ExitCode.DONE;
            }
            case Timestamp.Fails(var fault) -> {
                terminal.tell(terminal.say("wrong", words.fault(fault)));
                terminal.tell(terminal.say("stamp.not-kept"));
                yield ExitCode.NOT_VERIFIED;
            }
            case Timestamp.Awaited() ->
                throw new IllegalStateException("an answer that was brought is not awaited");
        };
    }

    private int give(Timestamps stamps) {
        if (out.isEmpty()) {
            throw CommandException.wrongUse("wrong.missing", "--out");
        }
        Timestamps.Given given = stamps.give(give)
                .orElseThrow(() -> CommandException.failed("stamp.no-answer", give));
        Path folder = SourceOptions.path(out);
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", folder.toString());
        }
        String name = "timestamp-" + give;
        write(folder.resolve(name + ".tsr"), given.answer());
        write(
                folder.resolve(name + ".pem"),
                given.anchors().pem().getBytes(StandardCharsets.US_ASCII));
        given.text()
                .ifPresent(text -> write(
                        folder.resolve(name + ".txt"), text.getBytes(StandardCharsets.UTF_8)));
        terminal.print(terminal.say("stamp.given", folder.toString(), name));
        return ExitCode.DONE;
    }

    /// Prints timestamps, one a line.
    ///
    /// @return 3 if one of them does not stand
    static int print(List<Timestamp> stamps, Terminal terminal) {
        StampWords words = new StampWords(terminal.words(), terminal.zone());
        stamps.forEach(stamp ->
                terminal.print(Printable.of(words.line(stamp, terminal.clock().instant()))));
        return stamps.stream().anyMatch(stamp -> stamp.state() instanceof Timestamp.Fails)
                ? ExitCode.NOT_VERIFIED
                : ExitCode.DONE;
    }

    private TrustAnchors anchors() {
        return TrustAnchors.parse(bytes(anchor))
                .orElseThrow(() -> CommandException.failed("stamp.no-certificate", anchor));
    }

    private static byte[] bytes(String typed) {
        Path file = SourceOptions.path(typed);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.read", file.toString());
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", file.toString());
        }
    }
}
