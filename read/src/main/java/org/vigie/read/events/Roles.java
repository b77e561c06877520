package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Role;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.model.Features;
import org.vigie.read.model.LinearModel;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

/// Chooses among the candidates of a telling who its patients and agents are.
///
/// The rules say what they can; linear models weigh their word against everything else that is
/// known: two the candidates of its own sentence, in the order of the text, so that those joined to
/// one chosen and those inside it know of it; two the parties told of before, where the sentence
/// names nobody. Without models the rules decide alone.
final class Roles {
    static final double LIKELY = 0.5;
    /// The best candidate is taken already from this probability on.
    static final double LIKELIEST = 0.4;
    /// ... and a relative, as a patient, from this on: else who it is a relative of is taken.
    static final double KIN = 0.05;

    /// What is done to people, and seldom to things.
    private static final Set<EventKind.Group> OF_PEOPLE = EnumSet.of(
            EventKind.Group.LIBERTY, EventKind.Group.PROCEEDINGS, EventKind.Group.VIOLENCE);

    /// How many chunks before a telling the verb stands that it is joined to.
    private static final int CLAUSE = 12;

    private static final Map<String, Roles> INSTALLED = new ConcurrentHashMap<>();

    private final LinearModel patient;
    private final LinearModel agent;
    private final LinearModel earlierPatient;
    private final LinearModel earlierAgent;

    Roles(
            LinearModel patient,
            LinearModel agent,
            LinearModel earlierPatient,
            LinearModel earlierAgent) {
        this.patient = patient;
        this.agent = agent;
        this.earlierPatient = earlierPatient;
        this.earlierAgent = earlierAgent;
    }

    /// {@return the models of a language, loaded when first wanted}
    static Roles installed(String tag) {
        return INSTALLED.computeIfAbsent(
                tag,
                own -> new Roles(
                        load("patient", own),
                        load("agent", own),
                        load("earlier-patient", own),
                        load("earlier-agent", own)));
    }

    private static LinearModel load(String name, String tag) {
        return LinearModel.load(
                "lang/shared/models/" + name + ".tsv", "lang/" + tag + "/models/" + name + ".tsv");
    }

    /// {@return the model that weighs a role within a sentence}
    LinearModel model(Role role) {
        return role == Role.PATIENT ? patient : agent;
    }

    /// Decides the roles of a telling's own sentence.
    ///
    /// @param all its candidates, in the order of the text
    void choose(Telling telling, List<Candidate> all, RoleFeatures known) {
        if (patient.isEmpty() || agent.isEmpty()) {
            return;
        }
        double[] patients = new double[all.size()];
        double[] agents = new double[all.size()];
        Features features = Features.unnamed();
        for (int i = 0; i < all.size(); i++) {
            features.clear();
            known.add(telling, all.get(i), all, features);
            boolean speaks = all.get(i).slots.isEmpty()
                    && !all.get(i).settled
                    && known.speaks(telling, all.get(i).group);
            boolean no = all.get(i).tells
                    || all.get(i).barred
                    || speaks
                    || actsInRelative(telling, all.get(i))
                    || goesOnBehind(telling, all.get(i), all)
                    || known.isAnothersPatient(telling, all.get(i), all);
            patients[i] = no ? 0 : all.get(i).settled ? 1 : patient.probability(features);
            boolean never = all.get(i).outside || isSubjectOfOther(telling, all.get(i));
            agents[i] = never ? 0 : all.get(i).acts ? 1 : agent.probability(features);
            boolean inside = all.get(i)
                    .outer
                    .filter(outer -> outer.decision != Candidate.Decision.NONE)
                    .isPresent();
            all.get(i).decision =
                    inside ? Candidate.Decision.NONE : decision(patients[i], agents[i], LIKELY);
        }
        best(all, patients, agents);
        together(telling, all, patients, agents);
        withIncluded(telling, all);
        asSaid(telling, all);
        if (!known.isFreeOrder()) {
            byObject(telling, all);
        }
        take(telling, all);
        all.stream()
                .filter(candidate -> candidate.barred && candidate.outside
                        || !known.isFreeOrder()
                                && candidate.slots.isEmpty()
                                && !candidate.group.bare()
                                && known.speaks(telling, candidate.group))
                .forEach(candidate -> telling.outsiders.add(candidate.group));
    }

    /// `huit, qu'elle a relâchés`: whom a relative clause is of is not who acts in it.
    private static boolean actsInRelative(Telling telling, Candidate candidate) {
        return candidate.slots.contains("subject")
                && !candidate.slots.contains("object")
                && "agent".equals(telling.rule.roles().get("subject"))
                && "patient".equals(telling.rule.roles().get("object"))
                && telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && !verb.reflexive()
                && verb.subject().isPresent()
                && telling.parse.chunks().get(telling.chunk - 1) instanceof Link link
                && (link.is(Link.Kind.RELATIVE) || link.is(Link.Kind.THAT));
    }

    /// `his office was searched and two computers seized`: to what is done one thing does not
    /// do the other.
    private static boolean isSubjectOfOther(Telling telling, Candidate candidate) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!candidate.slots.isEmpty()
                || candidate.acts
                || !(chunks.get(telling.chunk) instanceof VerbGroup own)
                || !own.passive()) {
            return false;
        }
        for (int j = telling.chunk - 1; j >= 0 && j > telling.chunk - CLAUSE; j--) {
            if (chunks.get(j) instanceof VerbGroup verb
                    && verb.finite()
                    && verb.passive()
                    && telling.parse.subject(j).contains(candidate.group)) {
                return true;
            }
        }
        return false;
    }

    private static Candidate.Decision decision(double patient, double agent, double likely) {
        if (patient < likely && agent < likely) {
            return Candidate.Decision.NONE;
        }
        return patient >= agent ? Candidate.Decision.PATIENT : Candidate.Decision.AGENT;
    }

    /// Of a list of people all have the role that some of them were chosen for, if all together
    /// are likely to: who is joined shares what is told.
    private static void together(
            Telling telling, List<Candidate> all, double[] patients, double[] agents) {
        for (int i = all.size() - 1; i > 0; i--) {
            List<NounGroup> joined = all.get(i).joined;
            if (joined.size() < 2) {
                continue;
            }
            Set<Candidate.Decision> chosen = EnumSet.noneOf(Candidate.Decision.class);
            List<Integer> list = new ArrayList<>();
            boolean named = all.get(i).group.name().isPresent();
            for (int k = 0; k <= i; k++) {
                if (joined.contains(all.get(k).group)
                        && !(all.get(k).barred && all.get(k).outside)
                        && all.get(k).group.name().isPresent() == named) {
                    list.add(k);
                    chosen.add(all.get(k).decision);
                }
            }
            chosen.remove(Candidate.Decision.NONE);
            if (list.size() < 2 || chosen.size() != 1) {
                continue;
            }
            Candidate.Decision role = chosen.iterator().next();
            double[] likely = role == Candidate.Decision.PATIENT ? patients : agents;
            // What one word stands for is all meant, or none of it.
            boolean oneWord = all.get(i).origin == Candidate.Origin.PRONOUN;
            boolean oneSlot = role == Candidate.Decision.PATIENT
                    && list.stream().allMatch(k -> isObject(telling, all.get(k)));
            DoubleStream each = list.stream().mapToDouble(k -> likely[k]);
            double together = oneWord || oneSlot
                    ? each.max().orElseThrow()
                    : each.average().orElseThrow();
            if (together >= LIKELIEST) {
                list.forEach(k -> all.get(k).decision = role);
            }
        }
    }

    /// `l'écrivain Max Meier, détenu depuis mai, et les frères Roth`: a participle in the
    /// singular describes nobody behind it.
    private static boolean goesOnBehind(Telling telling, Candidate candidate, List<Candidate> all) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && !verb.plural()
                && candidate.slots.isEmpty()
                && candidate.origin == Candidate.Origin.SENTENCE
                && isPastComma(telling, candidate.group.first())
                && all.stream()
                        .anyMatch(one -> one.ruled.equals("ruled=patient")
                                && one.group.end() <= telling.first);
    }

    private static boolean isPastComma(Telling telling, int token) {
        return telling.parse.chunks().stream()
                .anyMatch(chunk -> chunk instanceof Link link
                        && link.is(Link.Kind.COMMA)
                        && link.first() >= telling.end
                        && link.end() <= token);
    }

    /// Whether a group is or is joined to what a verb does it to.
    private static boolean isObject(Telling telling, Candidate candidate) {
        return telling.rule.type() == FrameRule.Type.VERB
                && "patient".equals(telling.rule.roles().get("object"))
                && candidate.slots.stream().anyMatch(slot -> slot.startsWith("object"));
    }

    /// `six of them, including Max Meier, were held`: who is named among many shares what is
    /// done to all; and all what is done to them, unless the verb speaks of one.
    private static void withIncluded(Telling telling, List<Candidate> all) {
        boolean one = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && !verb.plural();
        for (Candidate candidate : all) {
            if (candidate.whole.isEmpty()) {
                continue;
            }
            Candidate whole = candidate.whole.get();
            boolean others = whole.outer
                    .filter(outer -> outer.decision != Candidate.Decision.NONE)
                    .isPresent();
            if (others) {
                candidate.decision = whole.decision;
            } else if (candidate.decision == Candidate.Decision.NONE) {
                candidate.decision = whole.decision;
            } else if (whole.decision == Candidate.Decision.NONE && !one) {
                whole.decision = candidate.decision;
            }
        }
    }

    /// `the president and the treasurer were arrested`: several who are its subject together.
    /// One alone may have been named before.
    private static boolean isSubjectOfPassive(Telling telling, Candidate candidate) {
        return !candidate.barred
                && candidate.joined.size() > 1
                && candidate.group.bare()
                && isObject(telling, candidate)
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && verb.passive();
    }

    /// `shot and killed nine men`: somebody whom the rule's verb has for its object.
    private static boolean isOwnObject(Telling telling, Candidate candidate) {
        return !candidate.barred
                && candidate.origin == Candidate.Origin.SENTENCE
                && candidate.slots.contains("object")
                && isObject(telling, candidate)
                && OF_PEOPLE.contains(telling.kind().group())
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && !verb.passive();
    }

    /// Where nobody is likely, `free the two` still means them and nobody told of before.
    private static void asSaid(Telling telling, List<Candidate> all) {
        if (all.stream().anyMatch(one -> one.decision == Candidate.Decision.PATIENT)) {
            return;
        }
        for (Candidate candidate : all) {
            boolean said = candidate.origin == Candidate.Origin.PRONOUN
                    && candidate.joined.size() > 1
                    && candidate.isIn(telling, "patient");
            if ((said || isSubjectOfPassive(telling, candidate))
                    && candidate.decision == Candidate.Decision.NONE) {
                candidate.decision = Candidate.Decision.PATIENT;
            }
        }
    }

    /// ... and nobody else is meant where the rule's verb has somebody for its object.
    private static void byObject(Telling telling, List<Candidate> all) {
        if (all.stream().anyMatch(one -> one.decision == Candidate.Decision.PATIENT)) {
            return;
        }
        for (Candidate candidate : all) {
            if (isOwnObject(telling, candidate) && candidate.decision == Candidate.Decision.NONE) {
                candidate.decision = Candidate.Decision.PATIENT;
            }
        }
    }

    /// Where none is likely for a role, the likeliest is taken if it is near.
    private static void best(List<Candidate> all, double[] patients, double[] agents) {
        lift(all, patients, Candidate.Decision.PATIENT);
        lift(all, agents, Candidate.Decision.AGENT);
    }

    private static void lift(List<Candidate> all, double[] likely, Candidate.Decision wanted) {
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).decision == wanted) {
                return;
            }
            if (best < 0 || likely[i] > likely[best]) {
                best = i;
            }
        }
        if (best >= 0
                && likely[best] >= least(all.get(best), wanted)
                && all.get(best).decision == Candidate.Decision.NONE) {
            all.get(best).decision = wanted;
        }
    }

    private static double least(Candidate candidate, Candidate.Decision wanted) {
        return candidate.kin && wanted == Candidate.Decision.PATIENT ? KIN : LIKELIEST;
    }

    /// Gives a telling the roles that its candidates were chosen for.
    static void take(Telling telling, List<Candidate> all) {
        telling.patients.clear();
        telling.agents.clear();
        for (Candidate candidate : all) {
            switch (candidate.decision) {
                case PATIENT -> telling.patients.add(candidate.group);
                case AGENT -> telling.agents.add(candidate.group);
                case NONE -> {
                    // has no role
                }
            }
        }
    }

    /// Looks for people told of before, where a telling's own sentence names none for a role.
    void lookBack(Telling telling, Antecedents antecedents) {
        if (earlierPatient.isEmpty() || earlierAgent.isEmpty()) {
            return;
        }
        boolean local = !telling.patients.isEmpty() || telling.unnamedPatient;
        boolean done = !telling.agents.isEmpty() || telling.unnamedAgent;
        if (local && done) {
            return;
        }
        List<Party> parties = antecedents.of(telling);
        if (parties.isEmpty()) {
            return;
        }
        PartyFeatures known = antecedents.features(telling);
        if (!local) {
            telling.patients.addAll(earlier(
                    telling, known.agreeing(parties), known, earlierPatient, telling.agents));
        }
        if (!done && !antecedents.actsItself(telling)) {
            if (telling.kind().group() == EventKind.Group.LIBERTY) {
                // «На площадь вышли пятьсот человек; троих увели»: not they did
                parties.removeIf(party -> party.gathered);
            }
            telling.agents.addAll(earlier(telling, parties, known, earlierAgent, telling.patients));
        }
    }

    private static List<NounGroup> earlier(
            Telling telling,
            List<Party> parties,
            PartyFeatures known,
            LinearModel model,
            List<NounGroup> others) {
        Features features = Features.unnamed();
        known.addNone(!others.isEmpty(), features);
        double most = model.sum(features);
        List<NounGroup> best = List.of();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (!Collections.disjoint(party.groups, others)
                    || !Collections.disjoint(party.groups, telling.outsiders)
                    || known.contradicts(party)) {
                continue;
            }
            features.clear();
            known.add(party, i, features);
            double likely = model.sum(features);
            if (likely > most) {
                most = likely;
                best = party.groups;
            }
        }
        return best;
    }
}
