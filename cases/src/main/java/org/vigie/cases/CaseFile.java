package org.vigie.cases;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.claim.Role;
import org.vigie.record.Listed;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the record knows about one person or group, folded from reviewed claims and arranged as
/// people ask: where, since when, on what charge, what comes next. Every part keeps the claims it
/// rests on.
///
/// @param name      the name as asked for
/// @param day       the day it is asked on
/// @param all       every claim about them, proposed ones too
/// @param custody   whether they are held
/// @param places    where they were last said to be held, the claim that says so first; empty if
///     they are not held or nothing tells
/// @param charges   what they are accused of, each with its history
/// @param hearings  trials, appeals and summonses, in order of time
/// @param penalties what was imposed, in order of time
/// @param health    torture, blows, hunger strikes, death
/// @param visits    who saw them
/// @param demands   what is asked for them
/// @param found     what people found out about them, oldest first
/// @param actions   what supporters are asked to do, or plan, for them
public record CaseFile(
        String name,
        LocalDate day,
        Chronology all,
        Custody custody,
        List<Step> places,
        List<Charge> charges,
        List<Step> hearings,
        List<Step> penalties,
        List<Step> health,
        List<Step> visits,
        List<Demand> demands,
        List<Finding> found,
        List<Step> actions) {
    private static final Set<EventKind> HEARINGS =
            Set.of(EventKind.TRIAL, EventKind.APPEAL, EventKind.SUMMONS);
    private static final Set<EventKind> PENALTIES =
            Set.of(EventKind.SENTENCE, EventKind.FINE, EventKind.COMMUTATION);
    private static final Set<EventKind> HEALTH = Set.of(
            EventKind.TORTURE,
            EventKind.ASSAULT,
            EventKind.HUNGER_STRIKE,
            EventKind.DEATH,
            EventKind.KILLING);
    private static final Set<EventKind> ACTIONS =
            Set.of(EventKind.ADVOCACY, EventKind.PROTEST, EventKind.STRIKE);
    private static final Set<EventKind> WHEREABOUTS =
            Set.of(EventKind.ARREST, EventKind.DETENTION, EventKind.TRANSFER);

    /// Copies the lists.
    public CaseFile {
        places = List.copyOf(places);
        charges = List.copyOf(charges);
        hearings = List.copyOf(hearings);
        penalties = List.copyOf(penalties);
        health = List.copyOf(health);
        visits = List.copyOf(visits);
        demands = List.copyOf(demands);
        found = List.copyOf(found);
        actions = List.copyOf(actions);
    }

    /// {@return the case file of a name}
    ///
    /// @param store the record
    /// @param name  a name or a part of it
    /// @param day   the day it is asked on: what had not begun by then is left out of custody
    public static CaseFile of(Record store, String name, LocalDate day) {
        return of(Chronology.of(store, name), day).with(Finding.holding(store));
    }

    /// {@return the case file with what people found out}
    ///
    /// @param findings those that hold, of any case
    public CaseFile with(List<Finding> findings) {
        return new CaseFile(
                name,
                day,
                all,
                custody,
                places,
                charges,
                hearings,
                penalties,
                health,
                visits,
                Demand.with(demands, findings),
                findings.stream().filter(this::isAbout).toList(),
                actions);
    }

    private boolean isAbout(Finding finding) {
        return switch (finding) {
            case Finding.Answered _ -> false;
            case Finding.Recognised recognised -> names(recognised.about(), recognised.called());
            case Finding.Verified verified -> names(verified.about(), verified.called());
        };
    }

    /// {@return whether a mention is one of theirs: by its name in its bulletin, whatever
    /// became of the claim that it was entered about; or by itself, if its name was only
    /// corrected since}
    private boolean names(String mention, String called) {
        String bulletin = bulletin(mention);
        return all.steps().stream()
                .filter(step -> bulletin(step.claim().id()).equals(bulletin))
                .anyMatch(step -> step.mentions().stream().anyMatch(own -> {
                    String name = Named.spaced(own.quote().text());
                    return called.equals(name)
                            || mention.equals(id(step, own)) && mayBeCalled(name, called);
                }));
    }

    /// {@return whether a name may be another one put right: one holds the other's words; of
    /// old findings that tell no name, any}
    private static boolean mayBeCalled(String name, String called) {
        return called.isEmpty()
                || NameQuery.of(called).matches(name)
                || NameQuery.of(name).matches(called);
    }

    private static String bulletin(String id) {
        return id.substring(0, Math.max(0, id.indexOf('-')));
    }

    private static String id(Step step, Mention mention) {
        return step.claim().id() + ":" + (step.claim().claim().mentions().indexOf(mention) + 1);
    }

    /// {@return the organisations' recognitions, oldest first}
    public List<Finding.Recognised> recognitions() {
        return found.stream()
                .filter(Finding.Recognised.class::isInstance)
                .map(Finding.Recognised.class::cast)
                .toList();
    }

    /// {@return what somebody last found to be as it stands: that of the latest day}
    public Optional<Finding.Verified> verified() {
        return found.stream()
                .filter(Finding.Verified.class::isInstance)
                .map(Finding.Verified.class::cast)
                .max(Comparator.comparing(Finding.Verified::day)
                        .thenComparingLong(Finding.Verified::entry));
    }

    /// {@return the last day on which something is known of them: from a bulletin, or because
    /// somebody looked}
    public Optional<LocalDate> lastKnown() {
        return Stream.concat(
                        lastHeard().flatMap(step -> step.bulletin().published()).stream(),
                        verified().map(Finding.Verified::day).stream())
                .max(Comparator.naturalOrder());
    }

    /// {@return the case file that a chronology makes}
    ///
    /// @param chronology of one person or group
    /// @param day        the day it is asked on
    public static CaseFile of(Chronology chronology, LocalDate day) {
        List<Step> steps = chronology.reviewed().steps();
        List<Step> patient = steps.stream().filter(about(Role.PATIENT)).toList();
        return of(chronology, day, Demand.of(patient, steps));
    }

    /// {@return the case file that a chronology makes, with demands that are known}
    static CaseFile of(Chronology chronology, LocalDate day, List<Demand> demands) {
        List<Step> steps = chronology.reviewed().steps();
        Custody custody = Custody.of(chronology, day);
        return new CaseFile(
                chronology.name(),
                day,
                chronology,
                custody,
                custody.state().held() ? places(steps, day) : List.of(),
                Charge.of(steps.stream().filter(about(Role.PATIENT)).toList()),
                of(steps, HEARINGS, Role.PATIENT),
                of(steps, PENALTIES, Role.PATIENT).stream()
                        .filter(CaseFile::told)
                        .toList(),
                steps.stream()
                        .filter(step -> HEALTH.contains(step.claim().claim().kind()))
                        .toList(),
                of(steps, Set.of(EventKind.VISIT), Role.PATIENT),
                demands,
                List.of(),
                steps.stream().filter(CaseFile::isAction).toList());
    }

    private static Predicate<Step> about(Role role) {
        return step -> step.names(role);
    }

    private static List<Step> of(List<Step> steps, Set<EventKind> kinds, Role role) {
        return steps.stream()
                .filter(about(role))
                .filter(step -> kinds.contains(step.claim().claim().kind()))
                .toList();
    }

    private static boolean isAction(Step step) {
        Modality modality = step.claim().claim().modality();
        return ACTIONS.contains(step.claim().claim().kind())
                && (modality == Modality.PLANNED || modality == Modality.DEMANDED);
    }

    private static boolean told(Step step) {
        Modality modality = step.claim().claim().modality();
        return modality == Modality.ASSERTED || modality == Modality.REPORTED;
    }

    private static List<Step> places(List<Step> steps, LocalDate day) {
        List<Step> places = new ArrayList<>(of(steps, WHEREABOUTS, Role.PATIENT).stream()
                .filter(step -> told(step)
                        && !step.dating().after(day)
                        && !step.claim().claim().where().isEmpty())
                .toList());
        return places.reversed();
    }

    /// {@return the place where they were last said to be held, as named there}
    public Optional<Place> place() {
        return places.stream()
                .findFirst()
                .map(step -> step.claim().claim().where().getFirst());
    }

    /// {@return the days between which custody began, if they are held}
    public Optional<Since> heldSince() {
        return custody.heldSince().map(change -> change.step().dating().since());
    }

    /// {@return the next hearing that is said to come: the earliest that may still be ahead}
    public Optional<Step> nextHearing() {
        return hearings.stream()
                .filter(step -> step.claim().claim().modality() == Modality.PLANNED
                        && step.dating() instanceof Dating.Told
                        && !step.dating().before(day))
                .min(Comparator.comparing(Step::dating, Dating.ORDER));
    }

    /// {@return the reviewed claim of the newest bulletin that tells where they are or that
    /// they were seen}
    public Optional<Step> lastHeard() {
        return all.reviewed().steps().stream()
                .filter(about(Role.PATIENT))
                .filter(CaseFile::told)
                .filter(step -> step.claim().claim().kind().group() == EventKind.Group.LIBERTY
                        || step.claim().claim().kind() == EventKind.VISIT
                        || HEALTH.contains(step.claim().claim().kind()))
                .filter(step -> step.bulletin().published().isPresent())
                .max(Comparator.comparing(step -> step.bulletin().published().orElseThrow()));
    }

    /// {@return whether the last word on them is older than a team accepts}
    ///
    /// @param days after how many days it is stale
    public boolean stale(int days) {
        return custody.state() != Custody.State.DEAD
                && lastKnown()
                        .filter(last -> last.isBefore(day.minusDays(days)))
                        .isPresent();
    }

    /// {@return the bulletins that tell of them, in the order of their first claims}
    public List<Listed> bulletins() {
        Set<Listed> bulletins = new LinkedHashSet<>();
        all.steps().forEach(step -> bulletins.add(step.bulletin()));
        return List.copyOf(bulletins);
    }
}
