package org.vigie.cli;

import org.vigie.read.intake.Piece;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Shows the whole way on the bulletins in `examples/`: reads them, fills a record in a temporary
/// folder, and says what the record then knows.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Quiet.keep();
        List<Path> examples = examples();
        Path folder = temporaryFolder();
        Path file = folder.resolve("record.vigie");
        Path keyFile = folder.resolve("record.key");
        try (RecordKey key = RecordKey.make(keyFile);
                Record store = Record.create(file, key, terminal.clock())) {
            fill(store, examples);
            Ink ink = new Ink(terminal.coloured());
            terminal.print(ink.strong(terminal.say("demo.knows")));
            new Knowledge(terminal, store.claims(ClaimFilter.all())).print();
        }
        terminal.print("");
        terminal.print(terminal.say("demo.desk"));
        terminal.print("  ./vigie serve --record " + file + " --key-file " + keyFile);
        terminal.print(terminal.say("demo.remove", folder.toString()));
        return ExitCode.DONE;
    }

    private void fill(Record store, List<Path> examples) {
        Desk desk = new Desk(
                store,
                BulletinReader.installed(),
                terminal.clock(),
                ReviewOptions.by("", terminal));
        BulletinText text = new BulletinText(terminal);
        for (Path example : examples) {
            Source source = new Source.PlainFile(example);
            Arrival.of(source, terminal, Optional.empty(), Optional.empty(), arrival -> {
                switch (arrival) {
                    case Arrival.Refused(var key) ->
                        throw CommandException.failed("refused", source.place(), terminal.say(key));
                    case Arrival.Taken taken ->
                        taken.pieces().forEach(piece -> fill(desk, source, piece, text));
                }
            });
        }
    }

    private static void fill(Desk desk, Source source, Piece piece, BulletinText text) {
        desk.keep(List.of(desk.read(piece.bytes(), source.place(), piece.bulletin())));
        text.print(piece.bulletin(), BulletinReader.installed().read(piece.bulletin()));
    }

    /// {@return the example bulletins, in order of name} The launcher tells where the program
    /// lies.
    static List<Path> examples() {
        Path folder = Path.of(System.getProperty("vigie.home", "."), "examples");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw CommandException.failed("demo.no-examples", folder.toString());
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("vigie-demo-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "the system's temporary folder takes no file", unwritable);
        }
    }
}
