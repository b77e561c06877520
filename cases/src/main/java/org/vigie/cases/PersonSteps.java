package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.record.KeptClaim;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Map<String, KeptClaim> claims = new LinkedHashMap<>();
        Stream.concat(
                        people.stream().flatMap(PersonSteps::claims),
                        store.claims(Steps.standing().naming(name)).stream())
                .forEach(claim -> claims.putIfAbsent(claim.id(), claim));
        List<Step> steps = Steps.ofClaims(
                        store,
                        List.copyOf(claims.values()),
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
        return Steps.ofClaims(store, claims(person).distinct().toList(), theirs);
    }

    private static Stream<KeptClaim> claims(Person person) {
        return person.mentions().stream().flatMap(named -> named.claims().stream());
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
