package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.Named;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.record.Record;
import org.vigie.serve.words.ComparisonWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Finds who of the record may bear a name, however it is written there.
@Command(name = "find", mixinStandardHelpOptions = true)
final class NamesFindCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "find-name")
    private List<String> name = List.of();

    @Mixin
    private RecordOptions record = new RecordOptions();

    NamesFindCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            String wanted = String.join(" ", name);
            List<People.Found> found = Around.names(store, List.of(wanted)).find(wanted);
            if (found.isEmpty()) {
                throw CommandException.failed("failed.nobody");
            }
            Ink ink = new Ink(terminal.coloured());
            for (People.Found one : found) {
                terminal.print(ComparisonWords.likely(terminal.words(), one.probability()) + "  "
                        + ink.strong(String.join(" · ", one.person().forms())) + "  "
                        + ink.faint(ids(one.person())));
            }
        }
        return ExitCode.DONE;
    }

    private static String ids(Person person) {
        return String.join(
                " ", person.mentions().stream().limit(5).map(Named::id).toList());
    }
}
