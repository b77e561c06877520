package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Place;
import org.vigie.claim.Role;
import org.vigie.record.Folding;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everybody whom claims name as somebody something was done to: the list of cases.
///
/// A person stands there once, under all their spellings; whoever bears the same name counts as one
/// until something tells them apart, which [Case#groups] tells.
///
/// @param day   the day custody is told of
/// @param cases one for each person, by name
public record Roll(LocalDate day, List<Case> cases) {

    /// One person of the list.
    ///
    /// @param id        what addresses and commands call the person
    /// @param name      the fullest form of the name, commonest first
    /// @param forms     every way the name is written, the commonest first
    /// @param groups    as for [Person#groups]
    /// @param state     whether they are held, by reviewed claims
    /// @param since     the days between which that began; empty where nothing is reviewed
    /// @param charges   what they are accused of
    /// @param next      the next hearing
    /// @param claims    how many claims tell of them
    /// @param proposed  how many of those nobody has looked at
    /// @param lastHeard the day of the newest bulletin that tells of them, or on which somebody
    ///     looked
    /// @param places    where their claims say that things were, each place once
    /// @param against   how many claims do not fit the others
    public record Case(
            String id,
            String name,
            List<String> forms,
            int groups,
            Custody.State state,
            Optional<Since> since,
            List<String> charges,
            Optional<Step> next,
            int claims,
            int proposed,
            Optional<LocalDate> lastHeard,
            List<Place> places,
            int against) {

        /// Copies the lists.
        public Case {
            forms = List.copyOf(forms);
            charges = List.copyOf(charges);
            places = List.copyOf(places);
        }

        /// {@return whether nothing was heard of somebody held for longer than a team
        /// accepts}
        ///
        /// @param day  the day it is asked on
        /// @param days after how many days it is stale
        public boolean stale(LocalDate day, int days) {
            return state != Custody.State.DEAD
                    && lastHeard
                            .filter(heard -> heard.isBefore(day.minusDays(days)))
                            .isPresent();
        }
    }

    /// Copies the list.
    public Roll {
        cases = List.copyOf(cases);
    }

    /// {@return everybody in a record}
    ///
    /// @param store  the record
    /// @param people who is who in it
    /// @param day    the day custody is told of
    public static Roll of(Record store, People people, LocalDate day) {
        Map<String, Integer> caseOf = new HashMap<>();
        List<Person> cases = people.cases();
        for (int at = 0; at < cases.size(); at++) {
            for (Named named : cases.get(at).mentions()) {
                caseOf.put(key(named.bulletin(), named.name()), at);
            }
        }
        Map<Integer, List<Step>> stepsOf = new TreeMap<>();
        for (Step step : Steps.of(store, Steps.standing())) {
            Map<Integer, List<Mention>> mentionsOf = new TreeMap<>();
            for (Mention mention : step.mentions()) {
                Integer one = caseOf.get(key(
                        step.claim().bulletin(), Named.spaced(mention.quote().text())));
                if (one != null && mention.kind() == MentionKind.PERSON) {
                    mentionsOf.computeIfAbsent(one, _ -> new ArrayList<>()).add(mention);
                }
            }
            mentionsOf.forEach((one, mentions) -> {
                if (mentions.stream().anyMatch(mention -> mention.role() == Role.PATIENT)) {
                    stepsOf.computeIfAbsent(one, _ -> new ArrayList<>()).add(step.about(mentions));
                }
            });
        }
        List<Finding> found = Finding.holding(store);
        return new Roll(
                day,
                stepsOf.entrySet().stream()
                        .map(entry ->
                                oneCase(cases.get(entry.getKey()), entry.getValue(), found, day))
                        .sorted(ORDER)
                        .toList());
    }

    /// In the order of the list.
    static final Comparator<Case> ORDER = Comparator.comparing(Case::name).thenComparing(Case::id);

    private static String key(long bulletin, String name) {
        return bulletin + " " + name;
    }

    private static Case oneCase(Person person, List<Step> own, List<Finding> found, LocalDate day) {
        return oneCase(person.id(), person.forms(), person.groups(), own, found, day);
    }

    /// {@return somebody's line in the list}
    ///
    /// @param own   the claims that tell of them, in order of time
    /// @param found what people found out, of any case
    static Case oneCase(
            String id,
            List<String> forms,
            int groups,
            List<Step> own,
            List<Finding> found,
            LocalDate day) {
        Chronology chronology = new Chronology(id, own);
        CaseFile file = CaseFile.of(chronology, day, List.of()).with(found);
        return new Case(
                id,
                chronology.forms().stream()
                        .max(Comparator.comparingInt(form -> Folding.words(form).size()))
                        .map(Named::spaced)
                        .orElse(forms.getFirst()),
                forms,
                groups,
                file.custody().state(),
                file.heldSince()
                        .or(() -> file.custody().changes().isEmpty()
                                ? Optional.empty()
                                : Optional.of(file.custody()
                                        .changes()
                                        .getLast()
                                        .step()
                                        .dating()
                                        .since())),
                file.charges().stream().filter(Charge::open).map(Charge::words).toList(),
                file.nextHearing(),
                own.size(),
                (int) own.stream().filter(Step::proposed).count(),
                Stream.concat(
                                own.stream().flatMap(step -> step.bulletin().published().stream()),
                                file.verified().map(Finding.Verified::day).stream())
                        .max(Comparator.naturalOrder()),
                places(own),
                file.custody().against().size());
    }

    private static List<Place> places(List<Step> own) {
        Map<String, Place> places = new LinkedHashMap<>();
        own.stream()
                .flatMap(step -> step.claim().claim().where().stream())
                .forEach(place -> places.putIfAbsent(
                        place.geonames().isPresent()
                                ? "#" + place.geonames().getAsLong()
                                : place.quote().text(),
                        place));
        return List.copyOf(places.values());
    }
}
