package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.model.Features;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of a telling, as features by which a linear model weighs whether it is a claim.
///
/// Their facts hold no word of the bulletin, only of the grammar and of the closed vocabularies.
final class TellingFeatures {
    /// Tellings further away than this many are not looked at.
    private static final int REACH = 100;
    private static final String[] MODALITIES = Facts.values("modality", Modality.values());
    private static final String[] TYPES = Facts.values("type", FrameRule.Type.values());
    private static final String[] SIZES = Facts.counts("size", 4);
    private static final String[] CONDITIONS = Facts.counts("conditions", 3);
    private static final String[] POSITIONS = Facts.counts("sentence", 4);
    private static final String[] EARLIER = Facts.counts("earlier", 3);
    private static final String[] LATER = Facts.counts("later", 3);
    private static final String[] BESIDE = Facts.counts("beside", 3);
    private static final String[] LIKELY = Facts.counts("likely", 9);
    private static final String[] FILLED = filled();

    private final Passage passage;
    private final List<Telling> tellings;
    private final Neighbours neighbours;
    private final Surroundings near;
    private final Map<Telling, Integer> places = new HashMap<>();
    /// How often the text tells of each group of kinds of event.
    private final Map<EventKind.Group, Integer> kinds = new EnumMap<>(EventKind.Group.class);

    TellingFeatures(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.tellings = tellings;
        this.neighbours = new Neighbours(tellings);
        this.near = new Surroundings(passage, neighbours);
        for (int i = 0; i < tellings.size(); i++) {
            places.put(tellings.get(i), i);
            kinds.merge(tellings.get(i).kind().group(), 1, Integer::sum);
        }
    }

    private static String[] filled() {
        String[] facts = new String[32];
        for (int set = 0; set < facts.length; set++) {
            facts[set] = "has=" + ((set & 1) == 0 ? "" : "P") + ((set & 2) == 0 ? "" : "A")
                    + ((set & 4) == 0 ? "" : "T") + ((set & 8) == 0 ? "" : "L")
                    + ((set & 16) == 0 ? "" : "C");
        }
        return facts;
    }

    void add(Telling telling, Features features) {
        String event = Facts.event(telling);
        String form = Facts.form(telling);
        String type = TYPES[telling.rule.type().ordinal()];
        String size = Facts.capped(SIZES, telling.rule.pattern().size());
        String conditions = Facts.capped(CONDITIONS, telling.rule.conditions().size());
        String modality = MODALITIES[telling.modality.ordinal()];
        String has = has(telling);
        String defined = defined(telling);
        String nested = near.nested(telling);
        String embedded = Surroundings.embedded(telling);
        String position = position(telling);
        String said = telling.source.isPresent() ? "source=yes" : "source=no";
        features.add("bias");
        features.add(event);
        features.add(event, type);
        features.add(event, has);
        features.add(event, modality);
        features.add(event, defined);
        features.add(event, position);
        features.add(form);
        features.add(type, size);
        features.add(type, conditions);
        features.add(size, conditions);
        features.add(modality);
        features.add(modality, form);
        features.add(modality, said);
        features.add(modality, has);
        features.add(has);
        features.add(has, form);
        features.add(has, Facts.family(telling));
        features.add(has, defined);
        features.add(has, nested);
        features.add(defined);
        features.add(defined, nested);
        features.add(nested);
        features.add(nested, form);
        features.add(nested, event);
        features.add(embedded);
        features.add(embedded, form);
        features.add(position);
        features.add(position, form);
        features.add(position, has);
        learnt(telling, features, form, has);
        people(telling, features, form);
        repeats(telling, features, form, has);
        words(telling, features, type);
    }

    /// What the model of kinds makes of the words, and whether only it tells.
    private static void learnt(Telling telling, Features features, String form, String has) {
        if (telling.likely.isEmpty()) {
            return;
        }
        String likely = Facts.capped(LIKELY, (int) (telling.likely.getAsDouble() * 10));
        String by = telling.learnt ? "by=model" : "by=rule";
        features.add(likely);
        features.add(likely, by);
        features.add(likely, by, Facts.event(telling));
        features.add(likely, by, form);
        features.add(by, Facts.event(telling));
        features.add(by, form);
        features.add(by, has);
    }

    private String has(Telling telling) {
        int set = 0;
        for (Mention mention : telling.mentions) {
            set |= mention.role() == Role.PATIENT ? 1 : 2;
        }
        set |= telling.when.isPresent() ? 4 : 0;
        set |= telling.where.isEmpty() ? 0 : 8;
        boolean measured = telling.count.isPresent()
                || telling.penalty.isPresent()
                || telling.charge.isPresent();
        set |= measured ? 16 : 0;
        return FILLED[set];
    }

    private void people(Telling telling, Features features, String form) {
        String patient = telling.patients.isEmpty()
                ? "who=none"
                : Facts.who(passage, telling.patients.getFirst());
        String agent = telling.agents.isEmpty()
                ? "who=none"
                : Facts.who(passage, telling.agents.getFirst());
        features.add("patient", patient, Facts.event(telling));
        features.add("agent", agent, Facts.event(telling));
        features.add("people", patient, agent);
        features.add("patient", patient, form);
        features.add("agent", agent, form);
    }

    // ---- told before, told after, told beside

    private void repeats(Telling telling, Features features, String form, String has) {
        Set<String> own = people(telling);
        int at = places.getOrDefault(telling, 0);
        int earlier = 0;
        int later = 0;
        String before = "before=none";
        String after = "after=none";
        int last = Math.min(tellings.size(), at + REACH);
        for (int i = Math.max(0, at - REACH); i < last; i++) {
            Telling other = tellings.get(i);
            if (other == telling || other.kind() != telling.kind()) {
                continue;
            }
            String people = compare(own, people(other));
            if (i < at) {
                earlier++;
                before = stronger(before, "before=" + people);
            } else {
                later++;
                after = stronger(after, "after=" + people);
            }
        }
        int beside = 0;
        boolean adjacent = false;
        boolean same = false;
        for (Telling other : neighbours.in(telling.parse)) {
            if (other != telling) {
                beside++;
                adjacent |= Math.abs(other.chunk - telling.chunk) <= 1;
                same |= other.kind() == telling.kind();
            }
        }
        String told = Facts.capped(EARLIER, earlier);
        String besides = Facts.capped(BESIDE, beside);
        String twice = same ? "twice=yes" : "twice=no";
        features.add(told);
        features.add(told, form);
        features.add(told, has);
        features.add(told, Facts.event(telling));
        features.add(before);
        features.add(before, form);
        features.add(before, Facts.event(telling));
        features.add(before, has);
        features.add(after);
        features.add(after, form);
        features.add(after, has);
        features.add(Facts.capped(LATER, later), form);
        features.add(besides);
        features.add(besides, form);
        features.add(adjacent ? "adjacent=yes" : "adjacent=no", form);
        features.add(adjacent ? "adjacent=yes" : "adjacent=no", Facts.event(telling));
        features.add(twice, form);
        features.add(twice, has);
    }

    private static String stronger(String one, String other) {
        return strength(other) > strength(one) ? other : one;
    }

    private static int strength(String fact) {
        return switch (fact.substring(fact.indexOf('=') + 1)) {
            case "same" -> 4;
            case "some" -> 3;
            case "nobody" -> 2;
            case "others" -> 1;
            default -> 0;
        };
    }

    private static String compare(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return "nobody";
        }
        if (one.equals(other)) {
            return "same";
        }
        return one.stream().anyMatch(other::contains) ? "some" : "others";
    }

    private Set<String> people(Telling telling) {
        Set<String> people = new HashSet<>();
        List<NounGroup> groups = telling.patients.isEmpty() ? telling.agents : telling.patients;
        for (NounGroup group : groups) {
            people.add(passage.name(group)
                    .map(name -> "entity " + name.entity())
                    .orElseGet(() -> passage.token(group.head()).folded()));
        }
        return people;
    }

    // ---- where and how it stands

    private void words(Telling telling, Features features, String type) {
        Token head = passage.token(telling.head);
        boolean noun = head.is(Pos.NOUN);
        boolean verb = head.is(Pos.VERB);
        boolean adjective = head.is(Pos.ADJECTIVE);
        String readings = noun
                ? verb ? "read=noun-verb" : adjective ? "read=noun-adjective" : "read=noun"
                : verb ? "read=verb" : "read=other";
        features.add(readings, type);
        features.add(readings, Facts.event(telling));
        String framed = framed(telling);
        features.add(framed, type);
        features.add(framed, Facts.event(telling));
        if (telling.parse.chunks().get(telling.chunk) instanceof VerbGroup group) {
            boolean subject = !telling.parse.subject(telling.chunk).isEmpty();
            String stands = subject ? "subject=yes" : "subject=no";
            features.add(stands, Facts.form(telling));
            features.add(tense(group), Facts.event(telling));
            features.add(tense(group), stands);
        }
    }

    private static String tense(VerbGroup verb) {
        return verb.negated()
                ? "tense=negated"
                : verb.conditional()
                        ? "tense=conditional"
                        : verb.future()
                                ? "tense=future"
                                : verb.past() ? "tense=past" : "tense=other";
    }

    /// The preposition or link before an event noun.
    private String framed(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)) {
            Chunk before = telling.chunk > 0
                    ? telling.parse.chunks().get(telling.chunk - 1)
                    : telling.parse.chunks().get(telling.chunk);
            return before instanceof Link link ? "framed=after-" + link.kind() : "framed=verb";
        }
        if (group.preposition().isPresent()) {
            Token token = passage.token(group.preposition().getAsInt());
            return passage.grammar().is(token, Grammar.Word.FRAMING)
                    ? "framed=framing"
                    : "framed=" + Facts.mark(passage, group);
        }
        return group.head() == telling.head ? "framed=bare" : "framed=inside";
    }

    /// How an event noun is determined.
    private String defined(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)) {
            return "defined=verb";
        }
        if (group.possessive().isPresent()) {
            return "defined=possessive";
        }
        if (group.number().isPresent()) {
            return "defined=number";
        }
        Token first = passage.token(
                group.bare() ? group.first() : Math.min(group.first() + 1, group.head()));
        boolean determined = first.is(Pos.DETERMINER) && first.index() < group.head();
        String number = Passage.isPlural(group) ? "-plural" : "";
        return determined ? "defined=determined" + number : "defined=bare" + number;
    }

    /// Whether a title tells of an event and the text under it of none that is like it.
    private boolean isToldOnlyHere(Telling telling) {
        return !telling.learnt
                && !telling.patients.isEmpty()
                && telling.modality == Modality.ASSERTED
                && kinds.getOrDefault(telling.kind().group(), 0) == 1;
    }

    private String position(Telling telling) {
        int sentence = telling.parse.sentence().index();
        Block block = passage.text().blockOf(telling.head);
        return switch (block.kind()) {
            case HEADING ->
                sentence > 0
                        ? "sentence=heading"
                        : isToldOnlyHere(telling) ? Facts.capped(POSITIONS, 1) : "sentence=title";
            case ITEM -> "sentence=item";
            case PARAGRAPH -> Facts.capped(POSITIONS, sentence);
        };
    }
}
