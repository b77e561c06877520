package org.vigie.cli;

import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Finding;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.record.Record;
import org.vigie.serve.sheet.HandOver;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Writes a case as a sheet of paper, to sign and hand over.
@Command(name = "sheet", mixinStandardHelpOptions = true)
final class SheetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "name")
    private List<String> name = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "sheet-out", required = true)
    private String out = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    SheetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = SourceOptions.path(out);
        Path place = SourceOptions.fresh(out);
        try (Record kept = record.open(terminal);
                Record store = view.of(kept, terminal, "")) {
            write(pdf(kept, store, place.toString()), file);
        }
        terminal.tell(terminal.say("file.written", file.toString()));
        terminal.tell(terminal.say("sheet.plain"));
        return ExitCode.DONE;
    }

    private byte[] pdf(Record kept, Record store, String place) {
        String asked = String.join(" ", name);
        People people = People.of(store);
        Optional<Person> person = people.person(asked);
        Chronology all = person.map(people::chronology).orElseGet(() -> people.chronology(asked));
        if (all.reviewed().steps().isEmpty()) {
            throw CommandException.failed("failed.no-sheet");
        }
        CaseFile file =
                CaseFile.of(all, LocalDate.now(terminal.clock())).with(Finding.holding(store));
        return new HandOver(
                        store,
                        kept,
                        terminal.clock(),
                        terminal.zone(),
                        ReviewOptions.by(by, terminal))
                .pdf(
                        person.map(Person::fullest).orElseGet(() -> called(all, asked)),
                        file,
                        terminal.words(),
                        place);
    }

    private static String called(Chronology all, String asked) {
        return all.forms().stream().findFirst().orElse(asked);
    }

    private static void write(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", file.toString());
        }
    }
}
