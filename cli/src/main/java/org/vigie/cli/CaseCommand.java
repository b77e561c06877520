package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Finding;
import org.vigie.cases.Named;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.cases.Step;
import org.vigie.record.KeptBulletin;
import org.vigie.record.Record;
import org.vigie.serve.account.TeamSettings;
import org.vigie.serve.page.Lines;
import org.vigie.serve.words.CaseWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// What the record knows about a name, in order of time.
@Command(name = "case", mixinStandardHelpOptions = true)
final class CaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "NAME", descriptionKey = "name")
    private List<String> name = List.of();

    @Option(names = "--reviewed", descriptionKey = "reviewed")
    private boolean reviewed;

    @Mixin
    private ViewOptions view = new ViewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    CaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record kept = record.open(terminal);
                Record store = view.of(kept, terminal, "")) {
            String asked = String.join(" ", name);
            String meant = Around.mention(store, asked).map(Named::name).orElse(asked);
            People people = Around.names(store, List.of(meant));
            Chronology whole = people.person(asked)
                    .map(people::chronology)
                    .orElseGet(() -> people.chronology(asked));
            Chronology shown = reviewed ? whole.reviewed() : whole;
            if (shown.steps().isEmpty()) {
                throw CommandException.failed("failed.no-case");
            }
            print(store, shown);
            if (people.person(asked).isEmpty()) {
                several(people.named(asked));
            }
        }
        return ExitCode.DONE;
    }

    /// Several who answer to a name are told apart by their first mentions.
    private void several(List<Person> people) {
        if (people.size() > 1) {
            terminal.print("");
            terminal.print(terminal.say("case.several", people.size()));
            people.forEach(person -> terminal.print(
                    "  vigie case " + person.id() + "  " + Printable.of(person.fullest())));
        }
    }

    private void print(Record store, Chronology chronology) {
        Ink ink = new Ink(terminal.coloured());
        terminal.print(ink.strong(String.join(", ", chronology.forms())));
        CaseText sheet = new CaseText(terminal);
        Lines lines = new Lines(terminal.words(), terminal.zone());
        CaseFile file = CaseFile.of(chronology, LocalDate.now(terminal.clock()))
                .with(Finding.holding(store));
        int staleDays = new TeamSettings(store).now().staleDays();
        lines.sentence(file, staleDays).forEach(clause -> sheet.print(clause, ""));
        lines.parts(file).forEach(sheet::print);
        Map<Long, KeptBulletin> bulletins = new HashMap<>();
        CaseWords cases = new CaseWords(terminal.words());
        KeptText text = new KeptText(terminal);
        for (Step step : chronology.steps()) {
            KeptBulletin bulletin = bulletins.computeIfAbsent(
                    step.claim().bulletin(), number -> store.bulletin(number).orElseThrow());
            terminal.print("");
            terminal.print(ink.strong(cases.when(step.dating())) + " " + mark(step, ink));
            text.lines(store, step.claim(), bulletin).forEach(terminal::print);
            terminal.print("   "
                    + ink.faint(step.bulletin().id() + " · " + step.bulletin().title()));
        }
        long left = chronology.steps().stream().filter(Step::proposed).count();
        terminal.print("");
        terminal.print(terminal.say("person.found", chronology.steps().size())
                + (left == 0 ? "" : " " + terminal.say("person.left", left)));
    }

    private String mark(Step step, Ink ink) {
        return step.proposed() ? ink.faint(terminal.say("case.proposed")) : "";
    }
}
