package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.record.KeptClaim;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// The claims about people, under all their names.
final class PersonSteps {
    private PersonSteps() {}

    /// {@return the chronology of whoever answers to a name}
    ///
    /// @param store  the record
    /// @param name   a name or a part of it
    /// @param people who answers to it
    static Chronology named(Record store, String name, List<Person> people) {
        NameQuery query = NameQuery.of(name);
        BiPredicate<KeptClaim, Mention> theirs = written(people);
        List<Step> steps = Steps.of(
                        store,
                        Steps.standing(),
                        (claim, mention) -> theirs.test(claim, mention)
                                || query.matches(mention.quote().text()))
                .stream()
                .filter(step -> !step.mentions().isEmpty())
                .toList();
        return new Chronology(name, steps);
    }

    /// {@return the claims about one person, in order of time}
    static List<Step> of(Record store, Person person) {
        BiPredicate<KeptClaim, Mention> theirs = written(List.of(person));
        return Steps.ofClaims(
                store,
                person.mentions().stream()
                        .flatMap(named -> named.claims().stream())
                        .distinct()
                        .toList(),
                theirs);
    }

    private static BiPredicate<KeptClaim, Mention> written(List<Person> people) {
        Set<String> own = people.stream()
                .flatMap(person -> person.mentions().stream())
                .map(named -> named.bulletin() + " " + named.name())
                .collect(Collectors.toSet());
        return (claim, mention) -> own.contains(
                claim.bulletin() + " " + Named.spaced(mention.quote().text()));
    }
}
