package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Role;
import org.vigie.record.Folding;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody whom claims name as somebody something was done to: the list of cases.
///
/// A surname alone stands for a full name where the record knows one such name and no more.
///
/// @param day   the day custody is told of
/// @param cases one for each person, by name
public record Roll(LocalDate day, List<Case> cases) {

    /// One person of the list.
    ///
    /// @param name      the fullest form of the name, commonest first
    /// @param state     whether they are held, by reviewed claims
    /// @param since     the days between which that began; empty where nothing is reviewed
    /// @param charges   what they are accused of
    /// @param next      the next hearing
    /// @param claims    how many claims tell of them
    /// @param proposed  how many of those nobody has looked at
    /// @param lastHeard the day of the newest bulletin that tells of them
    /// @param against   how many claims do not fit the others
    public record Case(
            String name,
            Custody.State state,
            Optional<Since> since,
            List<String> charges,
            Optional<Step> next,
            int claims,
            int proposed,
            Optional<LocalDate> lastHeard,
            int against) {

        /// Copies the list.
        public Case {
            charges = List.copyOf(charges);
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

    /// {@return everybody in the record}
    ///
    /// @param store the record
    /// @param day   the day custody is told of
    public static Roll of(Record store, LocalDate day) {
        return of(Steps.of(store, Steps.standing()), day);
    }

    /// {@return everybody whom claims name}
    ///
    /// @param steps claims, in order of time
    static Roll of(List<Step> steps, LocalDate day) {
        Map<String, List<Step>> stepsOf = new LinkedHashMap<>();
        for (Step step : steps) {
            Set<String> seen = new HashSet<>();
            for (Mention mention : step.claim().claim().in(Role.PATIENT)) {
                String key = key(mention);
                if (mention.kind() == MentionKind.PERSON && !key.isEmpty() && seen.add(key)) {
                    stepsOf.computeIfAbsent(key, _ -> new ArrayList<>()).add(step);
                }
            }
        }
        Map<String, String> fuller = fuller(stepsOf.keySet());
        Map<String, List<Step>> cases = new LinkedHashMap<>();
        stepsOf.forEach((key, own) -> cases.computeIfAbsent(
                        fuller.getOrDefault(key, key), _ -> new ArrayList<>())
                .addAll(own));
        return new Roll(
                day,
                cases.entrySet().stream()
                        .map(entry -> oneCase(entry.getKey(), entry.getValue(), fuller, day))
                        .sorted(Comparator.comparing(Case::name))
                        .toList());
    }

    private static String key(Mention mention) {
        return String.join(" ", Folding.words(mention.quote().text()));
    }

    /// {@return for each name of one word the one longer name that holds it}
    private static Map<String, String> fuller(Set<String> keys) {
        Map<String, Set<String>> holding = new HashMap<>();
        for (String key : keys) {
            String[] words = key.split(" ");
            if (words.length > 1) {
                holding.computeIfAbsent(words[0], _ -> new HashSet<>()).add(key);
                holding.computeIfAbsent(words[words.length - 1], _ -> new HashSet<>())
                        .add(key);
            }
        }
        Map<String, String> fuller = new HashMap<>();
        for (String key : keys) {
            Set<String> names = holding.getOrDefault(key, Set.of());
            if (names.size() == 1) {
                fuller.put(key, names.iterator().next());
            }
        }
        return fuller;
    }

    private static Case oneCase(
            String key, List<Step> steps, Map<String, String> fuller, LocalDate day) {
        List<Step> own = steps.stream()
                .distinct()
                .sorted(Chronology.ORDER)
                .map(step -> about(step, key, fuller))
                .toList();
        Chronology chronology = new Chronology(key, own);
        CaseFile file = CaseFile.of(chronology, day);
        return new Case(
                chronology.forms().stream()
                        .max(Comparator.comparingInt(form -> Folding.words(form).size()))
                        .orElse(key)
                        .replaceAll("\\s+", " "),
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
                own.stream()
                        .flatMap(step -> step.bulletin().published().stream())
                        .max(Comparator.naturalOrder()),
                file.custody().against().size());
    }

    private static Step about(Step step, String key, Map<String, String> fuller) {
        List<Mention> mentions = step.claim().claim().mentions().stream()
                .filter(mention ->
                        fuller.getOrDefault(key(mention), key(mention)).equals(key))
                .toList();
        return new Step(
                step.claim(),
                step.bulletin(),
                step.dating(),
                mentions,
                step.context(),
                step.circumstances());
    }
}
