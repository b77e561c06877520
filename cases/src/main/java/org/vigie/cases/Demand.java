package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was asked for, joined over the claims that ask the same for the same people, with what came
/// after. A later event follows a demand; nothing here says that it came because of it.
///
/// @param kind      what is asked for
/// @param whom      the people and bodies it is asked for, as first named; empty for a demand that
///     names nobody
/// @param addressee whom it is asked of, where the claims name them
/// @param asked     the claims that ask, in order of time; never empty
/// @param followed  what bears on it and came later, in order of time
/// @param findings  what people found the answer to be, the oldest first
public record Demand(
        EventKind kind,
        List<String> whom,
        List<String> addressee,
        List<Step> asked,
        List<Followed> followed,
        List<Finding.Answered> findings) {

    /// How an authority answered, in the field's categories.
    public enum Answer {
        /// What was asked for was done.
        MET,
        /// A part of it was done, or for some.
        PARTLY_MET,
        /// Announced, ordered, planned.
        PROMISED,
        /// Something that costs little was done instead.
        TOKEN,
        /// Refused in so many words.
        REFUSED,
        /// Answered by a further blow.
        COUNTERED,
        /// Nothing came.
        NO_ANSWER;

        /// {@return the label used in entries and in the interface's message keys, such as
        /// `partly-met`}
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// {@return the answer that bears a label}
        ///
        /// @param label such as `partly-met`
        /// @throws IllegalArgumentException if there is no such label
        public static Answer parse(String label) {
            for (Answer answer : values()) {
                if (answer.label().equals(label)) {
                    return answer;
                }
            }
            throw new IllegalArgumentException("answer needs one of met, partly-met, promised,"
                    + " token, refused, countered, no-answer");
        }
    }

    /// Something that followed, with the answer and the effect it would be if a person took it
    /// for one.
    ///
    /// @param answer the answer it looks like
    /// @param effect what it looks like for those concerned
    /// @param step   the claim that tells it
    public record Followed(Answer answer, Effect effect, Step step) {}

    /// Copies the lists.
    public Demand {
        whom = List.copyOf(whom);
        addressee = List.copyOf(addressee);
        asked = List.copyOf(asked);
        followed = List.copyOf(followed);
        findings = List.copyOf(findings);
    }

    /// Who is not named is somebody else in every bulletin.
    record Key(EventKind kind, Set<String> whom, long bulletin) {

        /// Copies the set.
        Key {
            whom = Set.copyOf(whom);
        }
    }

    /// {@return the demands of the whole record, those asked first first}
    ///
    /// @param store the record
    public static List<Demand> of(Record store) {
        List<Step> asked = Steps.of(store, Steps.reviewed().told(Modality.DEMANDED));
        List<Demand> demands =
                asked.isEmpty() ? List.of() : of(asked, Steps.of(store, Steps.reviewed()));
        return with(demands, Finding.holding(store));
    }

    /// {@return demands with what people found the answers to be}
    ///
    /// @param demands  the demands
    /// @param findings those that hold, of any demands
    static List<Demand> with(List<Demand> demands, List<Finding> findings) {
        Map<String, List<Finding.Answered>> byClaim = new HashMap<>();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Answered answered) {
                byClaim.computeIfAbsent(answered.about(), _ -> new ArrayList<>())
                        .add(answered);
            }
        }
        return byClaim.isEmpty()
                ? demands
                : demands.stream().map(demand -> demand.with(byClaim)).toList();
    }

    private Demand with(Map<String, List<Finding.Answered>> byClaim) {
        List<Finding.Answered> own = asked.stream()
                .flatMap(step -> byClaim.getOrDefault(step.claim().id(), List.of()).stream())
                .sorted(Comparator.comparingLong(Finding.Answered::entry))
                .toList();
        return new Demand(kind, whom, addressee, asked, followed, own);
    }

    /// {@return the demands among claims, those asked first first}
    ///
    /// @param steps  claims, of which those that demand are taken
    /// @param others claims that may answer
    static List<Demand> of(List<Step> steps, List<Step> others) {
        Map<Key, List<Step>> asked = new LinkedHashMap<>();
        for (Step step : steps) {
            if (isAsked(step.claim().claim())) {
                asked.computeIfAbsent(key(step), _ -> new ArrayList<>()).add(step);
            }
        }
        Concerned concerned = new Concerned(others);
        return asked.entrySet().stream()
                .map(entry -> demand(
                        entry.getKey(),
                        entry.getValue(),
                        concerned.about(entry.getKey().whom())))
                .sorted(Comparator.comparing(demand -> demand.asked().getFirst(), Chronology.ORDER))
                .toList();
    }

    /// {@return whether a claim asks something of those in power}
    static boolean isAsked(Claim claim) {
        return claim.modality() == Modality.DEMANDED && !toReaders(claim);
    }

    /// What readers are asked to do is an action, not a demand on those in power.
    private static boolean toReaders(Claim claim) {
        return claim.kind() == EventKind.ADVOCACY
                || claim.kind().group() == EventKind.Group.MOBILISATION
                        && claim.kind() != EventKind.VISIT;
    }

    /// {@return what is the same for claims that ask the same of the same}
    static Key key(Step step) {
        Claim claim = step.claim().claim();
        boolean named = claim.in(Role.PATIENT).stream()
                .anyMatch(mention -> mention.kind() != MentionKind.GROUP);
        return new Key(
                claim.kind(), Concerned.folded(step), named ? -1 : step.claim().bulletin());
    }

    /// {@return what claims ask}
    ///
    /// @param key   what is the same for them
    /// @param asked the claims
    /// @param about claims about those it is asked for, in order of time
    static Demand demand(Key key, List<Step> asked, List<Step> about) {
        List<Step> inOrder = asked.stream().sorted(Chronology.ORDER).toList();
        Set<String> addressees = new LinkedHashSet<>();
        inOrder.forEach(step -> step.claim()
                .claim()
                .in(Role.AGENT)
                .forEach(agent -> addressees.add(agent.quote().text())));
        return new Demand(
                key.kind(),
                inOrder.getFirst().claim().claim().in(Role.PATIENT).stream()
                        .map(mention -> mention.quote().text())
                        .toList(),
                List.copyOf(addressees),
                inOrder,
                followed(key, inOrder.getFirst(), about),
                List.of());
    }

    private static List<Followed> followed(Key key, Step first, List<Step> about) {
        List<Followed> found = new ArrayList<>();
        for (Step step : about) {
            if (later(first, step)) {
                answer(key.kind(), step)
                        .map(a -> new Followed(a, Effect.of(step), step))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean later(Step first, Step step) {
        Optional<LocalDate> asked = first.dating().since().notBefore();
        asked = asked.or(() -> first.bulletin().published());
        return asked.isPresent() && !step.dating().before(asked.get());
    }

    /// {@return what a claim would be as an answer to a demand of some kind; empty if it is
    /// none}
    private static Optional<Answer> answer(EventKind asked, Step step) {
        Claim claim = step.claim().claim();
        return switch (claim.modality()) {
            case ASSERTED, REPORTED -> acted(asked, step);
            case PLANNED -> claim.kind() == asked ? Optional.of(Answer.PROMISED) : Optional.empty();
            case DENIED -> claim.kind() == asked ? Optional.of(Answer.REFUSED) : Optional.empty();
            case UNCONFIRMED, POSSIBLE, DEMANDED -> Optional.empty();
        };
    }

    private static Optional<Answer> acted(EventKind asked, Step step) {
        EventKind done = step.claim().claim().kind();
        Set<Circumstance> circumstances = step.circumstances();
        if (done == EventKind.RELEASE && asked == EventKind.RELEASE) {
            return Optional.of(
                    circumstances.contains(Circumstance.ORDERED)
                                    || circumstances.contains(Circumstance.SUSPENDED)
                            ? Answer.PROMISED
                            : circumstances.contains(Circumstance.RESTRICTED)
                                            || circumstances.contains(Circumstance.HOUSE_ARREST)
                                    ? Answer.PARTLY_MET
                                    : Answer.MET);
        }
        if (asked == EventKind.RELEASE && frees(done)) {
            return Optional.of(done == EventKind.ACQUITTAL ? Answer.PROMISED : Answer.PARTLY_MET);
        }
        if (asked == EventKind.RELEASE && strikesBack(done)) {
            return Optional.of(Answer.COUNTERED);
        }
        return done == asked && asked != EventKind.RELEASE && isGrant(asked)
                ? Optional.of(Answer.MET)
                : Optional.empty();
    }

    private static boolean frees(EventKind done) {
        return done == EventKind.ACQUITTAL || done == EventKind.COMMUTATION;
    }

    private static boolean strikesBack(EventKind done) {
        return done == EventKind.SENTENCE
                || done == EventKind.CHARGE
                || done == EventKind.ARREST
                || done == EventKind.TORTURE;
    }

    /// Of a kind that those in power grant; «stop X» asks for the end of a kind, which no later
    /// event of that kind grants.
    private static boolean isGrant(EventKind kind) {
        return switch (kind) {
            case ACQUITTAL, COMMUTATION, VISIT, INVESTIGATION, AGREEMENT, RESIGNATION -> true;
            case RESOLUTION, SANCTION, STATEMENT -> true;
            case ARREST, DETENTION, RELEASE, TRANSFER, DISAPPEARANCE, SUMMONS, SEARCH -> false;
            case SEIZURE, CHARGE, TRIAL, SENTENCE, FINE, APPEAL -> false;
            case KILLING, DEATH, ASSAULT, TORTURE, THREAT, CRACKDOWN, DISMISSAL, BAN -> false;
            case STRIKE, HUNGER_STRIKE, PROTEST, ADVOCACY -> false;
        };
    }

    /// {@return the answer that what followed suggests: the last one, or none}
    public Answer suggested() {
        return followed.isEmpty() ? Answer.NO_ANSWER : followed.getLast().answer();
    }

    /// {@return the answer: what a person found last, or else what followed suggests}
    public Answer answer() {
        return found().map(Finding.Answered::answer).orElseGet(this::suggested);
    }

    /// {@return the effect that what followed suggests}
    public Effect suggestedEffect() {
        return Effect.of(followed.stream().map(Followed::effect).toList());
    }

    /// {@return what became of the situation: as a person said who said anything of it last, or
    /// else as what followed suggests}
    public Effect effect() {
        return findings.reversed().stream()
                .flatMap(finding -> finding.effect().stream())
                .findFirst()
                .orElseGet(this::suggestedEffect);
    }

    /// {@return what a person found last, if anybody did}
    public Optional<Finding.Answered> found() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.getLast());
    }

    /// {@return whether it waits: nobody found it met or refused, nor does what followed look
    /// so where nobody decided}
    public boolean open() {
        return switch (answer()) {
            case MET, REFUSED -> false;
            case PARTLY_MET, PROMISED, TOKEN, COUNTERED, NO_ANSWER -> true;
        };
    }

    /// {@return what addresses and commands call it: the id of the first claim that asks}
    public String id() {
        return asked.getFirst().claim().id();
    }

    /// {@return the words that ask for it, as first told}
    public String words() {
        return asked.getFirst().claim().claim().trigger().text();
    }

    /// {@return the day it was first asked, as far as is known}
    public Since since() {
        return asked.getFirst().dating().since();
    }
}
