package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Folding;
import org.vigie.record.Found;
import org.vigie.record.Guard;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.serve.words.ComparisonWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Declares a bulletin, a claim or a person not public, or public again.
@Command(name = "restrict", mixinStandardHelpOptions = true)
final class RestrictCommand implements Callable<Integer> {
    private static final long NONE = -1;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "THING", descriptionKey = "thing")
    private String thing = "";

    @Option(names = "--person", paramLabel = "NAME", descriptionKey = "person")
    private Optional<String> person = Optional.empty();

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
            } else if (!thing.isEmpty() || person.isPresent()) {
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
        if (person.isPresent() && Folding.words(person.get()).isEmpty()) {
            throw CommandException.wrongUse("wrong.no-word", "--person");
        }
        String reason = review.reason(terminal);
        if (person.isPresent()) {
            restrictPerson(store, person.get(), reason);
        } else {
            guard.restrict(id(store), compartment.strip(), reason, review.by(terminal));
        }
    }

    /// A name hides what is written like it: whoever the record counts as one with it is hidden
    /// by each of their names, and whoever may be the same is told. Where several are written
    /// so, their other names are told and not hidden, for one of them may be meant.
    private void restrictPerson(Record store, String name, String reason) {
        People people = Around.names(all(store, reason), List.of(name));
        List<Person> meant = people.named(name).stream()
                .filter(somebody -> somebody.answers(NameQuery.of(name)))
                .toList();
        List<String> others = otherNames(name, meant);
        boolean several = meant.size() > 1;
        List<String> shown =
                others.stream().filter(other -> isShown(store, other)).toList();
        List<String> hiding = new ArrayList<>(List.of(name));
        if (!several) {
            hiding.addAll(others);
        }
        String key = several ? "restrict.several" : "restrict.also";
        List<People.Found> perhaps = perhaps(people, name, meant);
        List<String> lines = new ArrayList<>();
        shown.forEach(other -> lines.add(terminal.say(key, Printable.of(other))));
        if (!several && shown.size() < others.size()) {
            lines.add(terminal.say("restrict.unseen", others.size() - shown.size()));
        }
        perhaps.forEach(found -> told(store, found).ifPresent(lines::add));
        store.guard().restrictPerson(hiding, compartment.strip(), reason, review.by(terminal));
        lines.forEach(terminal::print);
    }

    /// {@return the record with all that is not public, which an entry tells: somebody's other
    /// name may stand in a bulletin that is hidden already}
    private Record all(Record store, String reason) {
        List<String> compartments = store.guard().restrictions().stream()
                .map(Guard.Restriction::compartment)
                .distinct()
                .toList();
        return store.opened(compartments, reason, review.by(terminal), List.of());
    }

    private static List<People.Found> perhaps(People people, String name, List<Person> meant) {
        return people.find(name).stream()
                .filter(found -> !found.person().answers(NameQuery.of(name)))
                .filter(found -> meant.stream()
                        .noneMatch(
                                one -> one.mentions().containsAll(found.person().mentions())))
                .toList();
    }

    private Optional<String> told(Record store, People.Found found) {
        return found.person().forms().stream()
                .filter(form -> isShown(store, form))
                .max(Comparator.comparingInt(form -> Folding.words(form).size()))
                .map(form -> terminal.say(
                        "restrict.perhaps",
                        Printable.of(form),
                        ComparisonWords.likely(terminal.words(), found.probability())));
    }

    /// {@return whether a name stands in a bulletin that everybody sees; no other is printed}
    private static boolean isShown(Record store, String name) {
        return !store.claims(ClaimFilter.all().naming(name)).isEmpty();
    }

    /// {@return names that the typed one does not hide, less those that others hide}
    private static List<String> otherNames(String typed, List<Person> meant) {
        List<String> hiding = new ArrayList<>(List.of(typed));
        meant.stream()
                .flatMap(one -> one.forms().stream())
                .filter(name -> !Folding.words(name).isEmpty())
                .sorted(Comparator.comparingInt(name -> Folding.words(name).size()))
                .filter(name ->
                        hiding.stream().noneMatch(other -> NameQuery.of(other).matches(name)))
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
