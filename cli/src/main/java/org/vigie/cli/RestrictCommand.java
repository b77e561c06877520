package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.record.Folding;
import org.vigie.record.Found;
import org.vigie.record.Guard;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.serve.words.ComparisonWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/// Declares a bulletin, a claim or a person not public, or public again.
@Command(name = "restrict", mixinStandardHelpOptions = true)
final class RestrictCommand implements Callable<Integer> {
    private static final long NONE = -1;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "THING", descriptionKey = "thing")
    private String thing = "";

    @Option(names = "--person", paramLabel = "NAME", descriptionKey = "person")
    private String person = "";

    @Option(names = "--compartment", paramLabel = "NAME", descriptionKey = "into-compartment")
    private String compartment = "";

    @Option(names = "--lift", paramLabel = "ENTRY", descriptionKey = "lift")
    private long lift = NONE;

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    RestrictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            Guard guard = store.guard();
            if (lift != NONE) {
                guard.lift(lift, review.reason(terminal), review.by(terminal));
            } else if (!thing.isEmpty() || !person.isEmpty()) {
                restrict(store, guard);
            }
            guard.restrictions().forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void restrict(Record store, Guard guard) {
        if (compartment.isBlank()) {
            throw CommandException.wrongUse("wrong.missing", "--compartment");
        }
        String reason = review.reason(terminal);
        if (person.isBlank()) {
            guard.restrict(id(store), compartment.strip(), reason, review.by(terminal));
        } else {
            restrictPerson(store, guard, reason);
        }
    }

    /// A name hides what is written like it: whoever the record counts as one with it is hidden
    /// by each of their names, and whoever may be the same is told.
    private void restrictPerson(Record store, Guard guard, String reason) {
        People people = Around.names(store, List.of(person));
        List<Person> meant = people.named(person);
        List<People.Found> perhaps = people.find(person).stream()
                .filter(found -> !meant.contains(found.person()))
                .toList();
        String by = review.by(terminal);
        guard.restrictPerson(person, compartment.strip(), reason, by);
        for (String name : otherNames(meant)) {
            guard.restrictPerson(name, compartment.strip(), reason, by);
            terminal.print(terminal.say("restrict.also", Printable.of(name)));
        }
        for (People.Found found : perhaps) {
            terminal.print(terminal.say(
                    "restrict.perhaps",
                    Printable.of(found.person().fullest()),
                    ComparisonWords.likely(terminal.words(), found.probability())));
        }
    }

    /// Names that the one that was typed does not hide, those that others hide left out.
    private List<String> otherNames(List<Person> meant) {
        List<String> hiding = new ArrayList<>(List.of(person));
        meant.stream()
                .flatMap(one -> one.forms().stream())
                .sorted(Comparator.comparingInt(name -> Folding.words(name).size()))
                .filter(name -> hiding.stream()
                        .noneMatch(other -> Folding.words(name).containsAll(Folding.words(other))))
                .forEach(hiding::add);
        return hiding.subList(1, hiding.size());
    }

    private String id(Record store) {
        if (store.findClaim(thing) instanceof Found.One<KeptClaim>(var claim)) {
            return claim.id();
        }
        if (store.findBulletin(thing) instanceof Found.One<KeptBulletin>(var bulletin)) {
            return bulletin.listed().id();
        }
        throw CommandException.failed("failed.no-bulletin");
    }

    private void print(Guard.Restriction restriction) {
        terminal.print(terminal.say(
                "restrict.line",
                Long.toString(restriction.entry()),
                restriction.compartment(),
                restriction.thing().orElseGet(() -> terminal.say("restrict.person")),
                restriction.bulletins()));
    }
}
