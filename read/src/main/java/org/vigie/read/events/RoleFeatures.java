package org.vigie.read.events;

import org.vigie.read.model.Features;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of a candidate and a trigger, as features that a linear model weighs.
///
/// But for [RoleWords], their facts hold no word of the bulletin, only of the grammar and of the
/// closed vocabularies.
final class RoleFeatures {
    private static final String[] RANKS_LEFT = Facts.counts("place=left", 3);
    private static final String[] RANKS_RIGHT = Facts.counts("place=right", 3);
    private static final String[] CHUNKS = Facts.counts("chunks", 6);
    private static final String[][] BETWEEN = betweens();
    private static final String[] ORIGINS = Facts.values("origin", Candidate.Origin.values());
    private static final String[] JOINED = Facts.values("joined", Candidate.Decision.values());
    private static final String[] INSIDE = Facts.values("inside", Candidate.Decision.values());

    private final Passage passage;
    private final RoleWords words;
    private final Map<Integer, Governors> governors = new HashMap<>();
    /// Whom the rules give roles in which tellings, by the group's head.
    private final Map<Integer, Set<Telling>> ruledPatients = new HashMap<>();
    private final Map<Integer, Set<Telling>> ruledAgents = new HashMap<>();
    /// Who had a role in the tellings so far, by entity or, where not named, by head.
    private final Set<Integer> werePatients = new HashSet<>();
    private final Set<Integer> wereAgents = new HashSet<>();
    private Set<Integer> lastPatients = Set.of();

    /// @param tellings all tellings, with the roles that the rules give
    RoleFeatures(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.words = new RoleWords(passage);
        for (Telling telling : tellings) {
            telling.patients.forEach(group -> ruledPatients
                    .computeIfAbsent(group.head(), head -> new HashSet<>())
                    .add(telling));
            telling.agents.forEach(group -> ruledAgents
                    .computeIfAbsent(group.head(), head -> new HashSet<>())
                    .add(telling));
        }
    }

    private static String[][] betweens() {
        String[][] facts = new String[6][3];
        for (int strength = 0; strength < 6; strength++) {
            for (int verbs = 0; verbs < 3; verbs++) {
                facts[strength][verbs] = "between=" + strength + "v" + verbs;
            }
        }
        return facts;
    }

    Governors governors(Parse parse) {
        return governors.computeIfAbsent(
                parse.sentence().index(), index -> new Governors(passage, parse));
    }

    /// Remembers whom a telling was decided to be about.
    void decided(Telling telling) {
        Set<Integer> patients = new HashSet<>();
        telling.patients.forEach(group -> patients.add(key(group)));
        werePatients.addAll(patients);
        telling.agents.forEach(group -> wereAgents.add(key(group)));
        if (!patients.isEmpty()) {
            lastPatients = patients;
        }
    }

    /// What stands for a group in memory: its entity if it is named.
    private int key(NounGroup group) {
        return passage.name(group).map(name -> -1 - name.entity()).orElse(group.head());
    }

    /// Adds what holds of a candidate.
    ///
    /// @param all all candidates of the telling, decided up to this one
    void add(Telling telling, Candidate candidate, List<Candidate> all, Features features) {
        View view = view(telling, candidate, all);
        features.add("bias");
        features.add(view.who);
        features.add(view.event, view.who);
        features.add(view.family, view.who);
        ruled(features, view);
        for (String slot : candidate.slots) {
            String known = slotFact(slot);
            features.add(known, view.form);
            features.add(known, view.form, view.who);
            features.add(known, view.family);
        }
        discourse(features, candidate, view);
        if (inSentence(telling, candidate.group)) {
            place(features, telling, candidate, all, view);
        } else {
            features.add("elsewhere", view.form, view.open);
            features.add("elsewhere", view.family);
        }
        words.add(telling, candidate.group, features);
    }

    /// The facts of a candidate that many features share.
    private record View(
            String who,
            String event,
            String family,
            String form,
            String ruled,
            String open,
            String tie,
            String origin,
            String held) {}

    private View view(Telling telling, Candidate candidate, List<Candidate> all) {
        return new View(
                Facts.who(passage, candidate.group),
                Facts.event(telling),
                Facts.family(telling),
                Facts.form(telling),
                candidate.ruled,
                open(all),
                tie(telling, candidate),
                ORIGINS[candidate.origin.ordinal()],
                held(telling, candidate));
    }

    /// Whether a pronoun holds the place of the patient.
    private static String held(Telling telling, Candidate candidate) {
        if (!telling.pronounPatient) {
            return "held=no";
        }
        return candidate.origin == Candidate.Origin.PRONOUN ? "held=own" : "held=other";
    }

    private static void ruled(Features features, View view) {
        features.add(view.ruled);
        features.add(view.ruled, view.form);
        features.add(view.ruled, view.who);
        features.add(view.ruled, view.family);
        features.add(view.ruled, view.event);
        features.add(view.open, view.ruled);
        features.add(view.open, view.ruled, view.who);
        features.add(view.origin, view.ruled);
        features.add(view.origin, view.form);
        features.add(view.held);
        features.add(view.held, view.ruled);
        features.add(view.held, view.tie);
        features.add(view.held, view.who);
        features.add(view.tie);
        features.add(view.tie, view.form);
        features.add(view.tie, view.who);
        features.add(view.tie, view.ruled);
        features.add(view.tie, view.open);
    }

    private void discourse(Features features, Candidate candidate, View view) {
        int key = key(candidate.group);
        boolean patient = werePatients.contains(key);
        boolean agent = wereAgents.contains(key);
        String given = lastPatients.contains(key)
                ? "given=last"
                : patient
                        ? agent ? "given=both" : "given=patient"
                        : agent ? "given=agent" : "given=no";
        features.add(given);
        features.add(given, view.ruled);
        features.add(given, view.who);
        features.add(given, view.open);
        String joined = candidate
                .leader
                .map(leader -> JOINED[leader.decision.ordinal()])
                .orElse("joined=no");
        features.add(joined);
        features.add(joined, view.who);
        features.add(joined, view.ruled);
        String inside =
                candidate.outer.map(outer -> INSIDE[outer.decision.ordinal()]).orElse("inside=no");
        features.add(inside);
        features.add(inside, view.who);
    }

    private void place(
            Features features,
            Telling telling,
            Candidate candidate,
            List<Candidate> all,
            View view) {
        Parse parse = telling.parse;
        NounGroup group = candidate.group;
        int at = parse.chunkOf(group.head());
        String side =
                at < telling.chunk ? "side=left" : at > telling.chunk ? "side=right" : "side=same";
        String chunks = Facts.capped(CHUNKS, Math.abs(at - telling.chunk));
        String mark = Facts.mark(passage, group);
        String between = between(parse, at, telling.chunk);
        int rank = rank(telling, group, all, at);
        String where = at < telling.chunk
                ? Facts.capped(RANKS_LEFT, rank)
                : at > telling.chunk ? Facts.capped(RANKS_RIGHT, rank) : "place=same";
        features.add(side, chunks, view.form);
        features.add(where, view.form, mark);
        features.add(where, view.form, view.open);
        features.add(where, view.family);
        features.add(where, view.who, view.form);
        features.add(mark, view.who);
        features.add(mark, view.family, side);
        features.add(between, side, view.form);
        features.add(between, view.open, view.who);
        features.add(between, mark, where);
        features.add(between, view.tie);
        features.add(view.tie, mark, side);
        features.add(where, view.tie, view.open);
        String described = described(parse, at);
        features.add(described);
        features.add(described, view.who);
        Governors here = governors(parse);
        String speaks = here.speaks(group) ? "speaks=yes" : "speaks=no";
        features.add(speaks, view.family);
        features.add(speaks, view.ruled);
        features.add(speaks, view.event);
        if (here.isIncluding(group)) {
            features.add("including");
            features.add("including", view.who);
        }
        if (passage.grammar().says("cases")) {
            String cases = Facts.cases(group);
            features.add(cases, view.form);
            features.add(cases, mark, view.form, side);
            features.add(cases, view.family);
            features.add(cases, view.tie);
        }
    }

    /// Whether the language's word order leaves open who does what.
    boolean isFreeOrder() {
        return passage.freeOrder();
    }

    /// Whether a group is who says what its sentence tells.
    boolean speaks(Telling telling, NounGroup group) {
        return telling.parse.sentence().index()
                        == passage.text().sentenceOf(group.head()).index()
                && governors(telling.parse).speaks(group);
    }

    private static String slotFact(String slot) {
        return switch (slot) {
            case "subject" -> "slot=subject";
            case "subject+" -> "slot=subject+";
            case "object" -> "slot=object";
            case "object+" -> "slot=object+";
            case "by" -> "slot=by";
            case "by+" -> "slot=by+";
            case "of" -> "slot=of";
            case "of+" -> "slot=of+";
            case "to" -> "slot=to";
            case "to+" -> "slot=to+";
            case "noun" -> "slot=noun";
            case "noun+" -> "slot=noun+";
            default -> slot.endsWith("+") ? "slot=other+" : "slot=other";
        };
    }

    /// What the rule makes of the candidate.
    static String ruled(Telling telling, Candidate candidate) {
        String found = "ruled=no";
        for (String slot : candidate.slots) {
            boolean joined = slot.endsWith("+");
            String role =
                    telling.rule.roles().get(joined ? slot.substring(0, slot.length() - 1) : slot);
            if (role == null || role.equals("-")) {
                continue;
            }
            boolean patient = role.equals("patient");
            if (!joined) {
                return patient ? "ruled=patient" : "ruled=agent";
            }
            found = patient ? "ruled=patient+" : "ruled=agent+";
        }
        return found;
    }

    private static String open(List<Candidate> all) {
        boolean patient = false;
        boolean agent = false;
        for (Candidate candidate : all) {
            patient |= candidate.ruled.startsWith("ruled=patient");
            agent |= candidate.ruled.startsWith("ruled=agent");
        }
        return patient ? agent ? "open=" : "open=A" : agent ? "open=P" : "open=PA";
    }

    /// What the candidate hangs on: the trigger's verb, the verb that the trigger stands under,
    /// another telling by the rules, another verb, or nothing.
    private String tie(Telling telling, Candidate candidate) {
        if (!inSentence(telling, candidate.group)) {
            return "tie=away";
        }
        Governors here = governors(telling.parse);
        int host = here.host(telling);
        String best = "tie=none";
        for (Governors.Tie tie : here.of(candidate.group)) {
            if (tie.verb() == telling.chunk) {
                return switch (tie.how()) {
                    case "subject" -> "tie=own-subject";
                    case "object" -> "tie=own-object";
                    default -> "tie=own-by";
                };
            }
            if (tie.verb() == host) {
                best = switch (tie.how()) {
                    case "subject" -> "tie=host-subject";
                    case "object" -> "tie=host-object";
                    default -> "tie=host-by";
                };
            } else if (best.equals("tie=none")) {
                best = tie.how().equals("subject") ? "tie=verb-subject" : "tie=verb-object";
            }
        }
        boolean elsePatient = others(ruledPatients, candidate, telling);
        boolean elseAgent = others(ruledAgents, candidate, telling);
        if (best.startsWith("tie=host")) {
            return best;
        }
        return elsePatient ? "tie=other-patient" : elseAgent ? "tie=other-agent" : best;
    }

    /// Whether the rules say that something else of the sentence is done to a candidate, and
    /// that this is done to somebody whom it is not joined to: `a man who killed Ann Lee was
    /// jailed`, `convicted two officers of beating Max Meier`.
    boolean isAnothersPatient(Telling telling, Candidate candidate, List<Candidate> all) {
        return candidate.ruled.equals("ruled=no")
                && others(ruledPatients, candidate, telling)
                && all.stream()
                        .anyMatch(other -> other.ruled.equals("ruled=patient")
                                && !candidate.joined.contains(other.group)
                                && !other.joined.contains(candidate.group));
    }

    private static boolean others(
            Map<Integer, Set<Telling>> ruled, Candidate candidate, Telling telling) {
        for (Telling other : ruled.getOrDefault(candidate.group.head(), Set.of())) {
            if (other != telling && other.parse == telling.parse) {
                return true;
            }
        }
        return false;
    }

    private static boolean inSentence(Telling telling, NounGroup group) {
        return group.head() >= telling.parse.sentence().firstToken()
                && group.head() < telling.parse.sentence().endToken();
    }

    /// Whether a name follows that says who a description is: `le rédacteur, Max Meier`.
    private String described(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        if (((NounGroup) chunks.get(at)).name().isPresent()) {
            boolean after = at >= 2
                    && chunks.get(at - 1) instanceof Link comma
                    && comma.is(Link.Kind.COMMA)
                    && chunks.get(at - 2) instanceof NounGroup before
                    && before.name().isEmpty()
                    && passage.isHuman(before);
            return after ? "apposed=name" : "apposed=no";
        }
        int next = at + 1;
        while (next < chunks.size() && next < at + 4 && !(chunks.get(next) instanceof VerbGroup)) {
            if (chunks.get(next) instanceof NounGroup group && group.bare()) {
                Optional<Name> name = passage.name(group);
                boolean comma =
                        chunks.get(next - 1) instanceof Link link && link.is(Link.Kind.COMMA);
                boolean person =
                        name.filter(known -> known.kind() == Kind.PERSON).isPresent();
                return person
                        ? comma ? "apposed=before-name" : "apposed=beside-name"
                        : "apposed=no";
            }
            next++;
        }
        return "apposed=no";
    }

    /// Where a bracket that opens at a chunk closes again before another, or -1.
    private int closed(Parse parse, int at, int before) {
        if (!(parse.chunks().get(at) instanceof Link open)
                || !passage.token(open.first()).isMark("(")) {
            return -1;
        }
        for (int j = at + 1; j < before; j++) {
            if (parse.chunks().get(j) instanceof Link close
                    && passage.token(close.end() - 1).isMark(")")) {
                return j;
            }
        }
        return -1;
    }

    /// What lies between, brackets left out: the strongest boundary, and whether a verb does.
    private String between(Parse parse, int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        int strength = 0;
        int verbs = 0;
        for (int j = from + 1; j < to; j++) {
            Chunk chunk = parse.chunks().get(j);
            int closed = closed(parse, j, to);
            if (closed > j) {
                j = closed;
                continue;
            }
            if (chunk instanceof Link link) {
                strength = Math.max(
                        strength,
                        switch (link.kind()) {
                            case COMMA, AND -> 1;
                            case QUOTE -> 0;
                            case RELATIVE -> 3;
                            case THAT, BOUNDARY -> 4;
                            case STOP -> 5;
                            case TIME, PREPOSITION, OTHER -> 0;
                        });
            }
            if (chunk instanceof VerbGroup verb && verb.finite()) {
                verbs++;
            }
        }
        return BETWEEN[strength][Math.min(2, verbs)];
    }

    /// How many other candidates stand nearer on the same side.
    private static int rank(Telling telling, NounGroup group, List<Candidate> all, int at) {
        int nearer = 0;
        for (Candidate other : all) {
            if (!other.group.equals(group) && inSentence(telling, other.group)) {
                int there = telling.parse.chunkOf(other.group.head());
                boolean sameSide =
                        Integer.signum(there - telling.chunk) == Integer.signum(at - telling.chunk);
                if (sameSide && Math.abs(there - telling.chunk) < Math.abs(at - telling.chunk)) {
                    nearer++;
                }
            }
        }
        return nearer;
    }
}
