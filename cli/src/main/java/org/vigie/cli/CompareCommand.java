package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.record.Record;
import org.vigie.serve.words.ComparisonWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says who of a list is in the record, who is not, and who perhaps.
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final double SURE = 0.95;
    private static final double PERHAPS = 0.3;

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "LIST.csv", descriptionKey = "resolve-csv")
    private String list = "";

    @Option(names = "--id", paramLabel = "COLUMN", descriptionKey = "resolve-id")
    private String id = "";

    @Option(names = "--columns", paramLabel = "USE=COLUMN,…", descriptionKey = "resolve-columns")
    private String columns = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    private int in;
    private int perhaps;
    private int absent;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<TableFile.Line> lines = TableFile.read(list, columns).lines(id);
        try (Record store = record.open(terminal)) {
            People people = Around.names(
                    store, lines.stream().map(line -> line.told().name()).toList());
            for (TableFile.Line line : lines) {
                print(line, people.find(line.told(), PERHAPS).stream().findFirst());
            }
        }
        terminal.tell(terminal.say("compare.done", in, perhaps, absent));
        return ExitCode.DONE;
    }

    private void print(TableFile.Line line, Optional<People.Found> found) {
        Ink ink = new Ink(terminal.coloured());
        String name = ink.plain(line.id()) + "  " + ink.strong(line.told().name()) + "  ";
        if (found.isEmpty()) {
            absent++;
            terminal.print(name + terminal.say("compare.absent"));
            return;
        }
        boolean sure = found.get().probability() >= SURE;
        in += sure ? 1 : 0;
        perhaps += sure ? 0 : 1;
        Person person = found.get().person();
        terminal.print(name
                + terminal.say(sure ? "compare.in" : "compare.perhaps")
                + " "
                + ComparisonWords.likely(terminal.words(), found.get().probability())
                + "  "
                + ink.plain(String.join(" · ", person.forms()))
                + "  "
                + ink.faint(person.mentions().getFirst().id()));
    }
}
