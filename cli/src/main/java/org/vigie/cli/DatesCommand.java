package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.claim.Bulletin;
import org.vigie.read.dates.DatesJson;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.dates.TimeReader;
import org.vigie.read.dates.TmlReader;
import org.vigie.read.intake.Intake;
import org.vigie.read.intake.Outcome;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Finds the time expressions of texts, with their values.
@Command(name = "dates", mixinStandardHelpOptions = true)
final class DatesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--tml", paramLabel = "PATH", descriptionKey = "tml")
    private String tml = "";

    @Option(names = "--format", paramLabel = "text|jsonl", descriptionKey = "format")
    private String format = "text";

    private int refused;

    DatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        OutputFormat output = OutputFormat.parse(format);
        if (tml.isEmpty()) {
            readSources(output);
        } else {
            readTml(output);
        }
        return refused == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void readSources(OutputFormat output) {
        List<Source> all = sources.sources();
        try (Progress progress = new Progress(terminal, all.size())) {
            for (Source source : all) {
                Arrival.of(source, terminal, sources.published(), sources.language(), arrival -> {
                    progress.clear();
                    print(source, arrival, output);
                });
                progress.step();
            }
        }
    }

    private void print(Source source, Arrival arrival, OutputFormat output) {
        switch (arrival) {
            case Arrival.Refused(var key) -> refuse(source.place(), key);
            case Arrival.Taken taken -> {
                taken.pieces().forEach(piece -> print(piece.bulletin(), output));
                taken.left()
                        .forEach(
                                part -> refuse(source.place(part.name()), Arrival.key(part.why())));
            }
        }
    }

    private void readTml(OutputFormat output) {
        List<Path> files = files(SourceOptions.path(tml));
        TmlReader reader = new TmlReader();
        try (Progress progress = new Progress(terminal, files.size())) {
            for (Path file : files) {
                progress.clear();
                try {
                    print(bulletin(reader.read(file)), output);
                } catch (IOException broken) {
                    refuse(file.toString(), "refused.bad-tml");
                }
                progress.step();
            }
        }
    }

    private List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(file -> file.toString().endsWith(".tml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.folder", path.toString());
        }
    }

    /// The text stays as the file has it, for offsets count in it; only its language is found
    /// out.
    private Bulletin bulletin(TmlReader.Document document) throws IOException {
        byte[] bytes = document.text().getBytes(UTF_8);
        return switch (Intake.read(bytes, document.id(), Optional.empty(), sources.language())) {
            case Outcome.Refused(var reason, var why) -> throw new IOException(why);
            case Outcome.Taken taken ->
                new Bulletin(
                        document.id(),
                        taken.bulletins().getFirst().sha256(),
                        "",
                        document.text(),
                        sources.published().or(document::created),
                        taken.bulletins().getFirst().language());
        };
    }

    private void refuse(String place, String key) {
        refused++;
        terminal.tell(terminal.say("refused", place, terminal.say(key)));
    }

    private void print(Bulletin bulletin, OutputFormat output) {
        Text text = Text.of(bulletin.text(), Language.of(bulletin.language()));
        switch (output) {
            case JSONL ->
                DatesJson.lines(bulletin.id(), text, bulletin.published()).forEach(terminal::print);
            case TEXT -> {
                new BulletinText(terminal).head(bulletin, "");
                TimeReader.of(text.language())
                        .readParts(text, bulletin.published())
                        .forEach(found -> print(found, bulletin.text()));
                terminal.print("");
            }
        }
        if (bulletin.published().isEmpty()) {
            terminal.tell(terminal.say("read.no-day", bulletin.id()));
        }
    }

    private void print(TimeExpression found, String text) {
        Ink ink = new Ink(terminal.coloured());
        String words = found.span().of(text).replaceAll("\\s+", " ");
        String days = found.edtf().map(new TimeWords(terminal.words())::say).orElse("");
        terminal.print("  %-8s  %-14s  %s  %s"
                .formatted(found.type(), found.value(), ink.strong(words), ink.faint(days)));
    }
}
