package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.model.Features;
import org.vigie.read.names.Gender;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The people told of before a telling that names none, and what is known of each party of them.
///
/// `Sa libération a été refusée`, «их отпустили»: a pronoun or nothing at all stands for people of
/// the sentences before.
final class Antecedents {
    private static final int TELLINGS_BACK = 8;
    private static final int SENTENCES_BACK = 3;
    private static final int CHUNKS_BACK = 80;
    private static final int MOST = 20;
    private static final String[] SENTENCES = Facts.counts("sentences", 5);
    private static final String[] TELLINGS = Facts.counts("tellings", 5);
    private static final String[] PEOPLE = Facts.counts("people", 3);
    private static final String[] RANKS = Facts.counts("nth", 4);

    private final Passage passage;
    private final Coreference coreference;
    private final List<Telling> before = new ArrayList<>();
    private final Map<Integer, String> pointed = new HashMap<>();
    private final Optional<NounGroup> main;
    private final Set<Integer> titled;

    Antecedents(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
        this.main = mainPerson();
        this.titled = titled();
    }

    /// Remembers a telling whose people are decided.
    void decided(Telling telling) {
        before.add(telling);
    }

    // ---- who may be meant

    /// {@return the parties that a telling may be about, the latest first}
    List<Party> of(Telling telling) {
        Map<Set<Integer>, Party> parties = new LinkedHashMap<>();
        int now = telling.parse.sentence().index();
        for (int i = before.size() - 1;
                i >= 0 && i >= before.size() - TELLINGS_BACK && parties.size() < MOST;
                i--) {
            Telling past = before.get(i);
            told(parties, past, past.patients, true, before.size() - i, telling);
            told(parties, past, past.agents, false, before.size() - i, telling);
        }
        for (int back = 0; back <= SENTENCES_BACK && now - back >= 0; back++) {
            named(parties, passage.parses().get(now - back), telling, back);
        }
        main.ifPresent(group -> {
            Party party = party(parties, List.of(group));
            party.main = true;
        });
        for (NounGroup pronoun : anaphors(telling)) {
            List<NounGroup> meant = coreference.resolve(pronoun);
            if (!meant.isEmpty()) {
                party(parties, meant).resolved = true;
            }
        }
        for (Map.Entry<Set<Integer>, Party> entry : parties.entrySet()) {
            entry.getValue().title = titled.containsAll(entry.getKey());
        }
        return new ArrayList<>(parties.values());
    }

    private Party party(Map<Set<Integer>, Party> parties, List<NounGroup> groups) {
        return parties.computeIfAbsent(Party.key(passage, groups), key -> new Party(groups));
    }

    private void told(
            Map<Set<Integer>, Party> parties,
            Telling past,
            List<NounGroup> groups,
            boolean patients,
            int ago,
            Telling telling) {
        List<NounGroup> people = new ArrayList<>(groups);
        people.removeIf(group -> !isPeople(group));
        if (people.isEmpty()) {
            return;
        }
        Party party = party(parties, people);
        if (party.tellingsAgo == 0) {
            party.tellingsAgo = ago;
        }
        party.wasPatient |= patients;
        party.wasAgent |= !patients;
        party.sameKind |= patients && past.kind() == telling.kind();
        int sentences = telling.parse.sentence().index() - past.parse.sentence().index();
        party.sentencesAgo = Math.min(party.sentencesAgo, sentences);
    }

    private void named(Map<Set<Integer>, Party> parties, Parse parse, Telling telling, int back) {
        List<Chunk> chunks = parse.chunks();
        int last = back == 0 ? Math.min(chunks.size(), telling.chunk + 1) : chunks.size();
        int first = Math.max(0, last - CHUNKS_BACK);
        for (int j = last - 1; j >= first && parties.size() < MOST; j--) {
            if (chunks.get(j) instanceof NounGroup group
                    && !group.pronoun()
                    && group.head() < telling.first
                    && isPeople(group)
                    && parse.rightCoordinated(j).size() <= 1) {
                List<NounGroup> joined = new ArrayList<>(parse.leftCoordinated(j));
                joined.removeIf(one -> !isPeople(one));
                Party party = party(parties, joined.isEmpty() ? List.of(group) : joined);
                party.sentencesAgo = Math.min(party.sentencesAgo, back);
            }
        }
    }

    private boolean isPeople(NounGroup group) {
        return !passage.isBareFigure(group)
                && passage.kindOf(group)
                        .filter(kind -> kind == MentionKind.PERSON
                                || kind == MentionKind.GROUP
                                || kind == MentionKind.ORGANISATION)
                        .isPresent();
    }

    /// The person whom the bulletin names most often, at the first place where it does.
    private Optional<NounGroup> mainPerson() {
        Map<Integer, Integer> times = new HashMap<>();
        for (Name name : passage.names()) {
            if (name.kind() == Kind.PERSON) {
                times.merge(name.entity(), 1, Integer::sum);
            }
        }
        int best = -1;
        int most = 0;
        for (Name name : passage.names()) {
            int count = times.getOrDefault(name.entity(), 0);
            if (name.kind() == Kind.PERSON && count > most) {
                most = count;
                best = name.entity();
            }
        }
        return best < 0 ? Optional.empty() : firstGroup(best);
    }

    private Optional<NounGroup> firstGroup(int entity) {
        for (Parse parse : passage.parses()) {
            for (Chunk chunk : parse.chunks()) {
                if (chunk instanceof NounGroup group
                        && passage.name(group)
                                .filter(name -> name.entity() == entity)
                                .isPresent()) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    /// The names of the first line.
    private Set<Integer> titled() {
        Set<Integer> entities = new HashSet<>();
        if (!passage.parses().isEmpty()) {
            int end = passage.parses().getFirst().sentence().endToken();
            for (Name name : passage.names()) {
                if (name.firstToken() < end) {
                    entities.add(-1 - name.entity());
                }
            }
        }
        return entities;
    }

    // ---- what is known of them

    /// The pronouns and possessives by which a trigger points back.
    private List<NounGroup> anaphors(Telling telling) {
        List<NounGroup> found = new ArrayList<>();
        switch (telling.parse.chunks().get(telling.chunk)) {
            case VerbGroup verb -> {
                for (NounGroup group : telling.parse.subject(telling.chunk)) {
                    if (group.pronoun()) {
                        found.add(group);
                    }
                }
                for (NounGroup group : telling.parse.object(telling.chunk)) {
                    if (group.pronoun()) {
                        found.add(group);
                    }
                }
            }
            case NounGroup noun -> {
                for (NounGroup group : telling.parse.of(telling.chunk)) {
                    if (group.pronoun()) {
                        found.add(group);
                    }
                }
            }
            case org.vigie.read.syntax.Link link -> {
                // nothing leans on it
            }
        }
        return found;
    }

    private String anaphor(Telling telling) {
        return switch (telling.parse.chunks().get(telling.chunk)) {
            case VerbGroup verb ->
                verb.object().isPresent()
                        ? "anaphor=object"
                        : pronounSubject(telling) ? "anaphor=subject" : "anaphor=none";
            case NounGroup group ->
                group.possessive().isPresent() ? "anaphor=possessive" : "anaphor=none";
            case org.vigie.read.syntax.Link link -> "anaphor=none";
        };
    }

    private static boolean pronounSubject(Telling telling) {
        return telling.parse.subject(telling.chunk).stream().anyMatch(NounGroup::pronoun);
    }

    /// What the trigger's form asks of the number of those it is about.
    private Optional<Boolean> wantsSeveral(Telling telling) {
        for (NounGroup group : anaphors(telling)) {
            Token token = passage.token(group.head());
            if (passage.grammar().isForm(token, Grammar.Word.PLURAL_POSSESSIVE)) {
                return Optional.of(true);
            }
            boolean plural = group.maybe(Feature.PLURAL);
            boolean singular = group.maybe(Feature.SINGULAR);
            if (plural != singular) {
                return Optional.of(plural);
            }
        }
        Token head = passage.token(telling.head);
        boolean plural = isParticiple(head, Feature.PLURAL);
        boolean singular = isParticiple(head, Feature.SINGULAR);
        return plural == singular ? Optional.empty() : Optional.of(plural);
    }

    private static boolean isParticiple(Token token, Feature feature) {
        return token.readings().stream()
                .anyMatch(reading -> reading.has(Feature.PARTICIPLE) && reading.has(feature));
    }

    private String agrees(Telling telling, Party party) {
        Optional<Boolean> wanted = wantsSeveral(telling);
        boolean several = party.groups.size() > 1 || Passage.isPlural(party.groups.getFirst());
        String number = wanted.isEmpty()
                ? "number=open"
                : wanted.get() == several ? "number=same" : "number=other";
        return gender(telling, party) ? number : "number=gender";
    }

    /// Whether the genders do not contradict each other.
    private boolean gender(Telling telling, Party party) {
        if (party.groups.size() > 1) {
            return true;
        }
        Gender gender =
                passage.name(party.groups.getFirst()).map(Name::gender).orElse(Gender.UNKNOWN);
        if (gender == Gender.UNKNOWN) {
            return true;
        }
        boolean he = isParticiple(passage.token(telling.head), Feature.MASCULINE);
        boolean she = isParticiple(passage.token(telling.head), Feature.FEMININE);
        for (NounGroup group : anaphors(telling)) {
            Token token = passage.token(group.head());
            boolean possessive = passage.grammar().isForm(token, Grammar.Word.POSSESSIVE);
            if (!possessive || passage.grammar().says("neuter-bodies")) {
                he = group.maybe(Feature.MASCULINE);
                she = group.maybe(Feature.FEMININE);
            }
        }
        return he == she || (gender == Gender.MASCULINE ? he : she);
    }

    private String size(Party party) {
        if (party.groups.size() > 1) {
            return party.groups.getFirst().name().isPresent() ? "size=names" : "size=several";
        }
        NounGroup group = party.groups.getFirst();
        boolean person =
                passage.kindOf(group).filter(MentionKind.PERSON::equals).isPresent();
        boolean named = group.name().isPresent();
        return person ? named ? "size=name" : "size=person" : named ? "size=body" : "size=group";
    }

    /// Adds what holds of a party.
    ///
    /// @param nth    how many parties are nearer
    /// @param others whether the other role is filled
    void add(Telling telling, Party party, int nth, boolean others, Features features) {
        String form = Facts.form(telling);
        String family = Facts.family(telling);
        String event = Facts.event(telling);
        String size = size(party);
        String agrees = agrees(telling, party);
        String anaphor = anaphor(telling);
        String around = around(telling, party);
        String sentences = Facts.capped(SENTENCES, party.sentencesAgo);
        String tellings = Facts.capped(TELLINGS, party.tellingsAgo);
        String had = party.wasPatient
                ? party.sameKind ? "had=same" : "had=patient"
                : party.wasAgent ? "had=agent" : "had=none";
        String rank = Facts.capped(RANKS, nth);
        String main = party.main
                ? party.title ? "main=title" : "main=yes"
                : party.title ? "main=titled" : "main=no";
        String resolved = party.resolved ? "resolved=yes" : "resolved=no";
        String block = block(telling);
        features.add(event, size);
        features.add(size);
        features.add(size, family);
        features.add(size, form);
        features.add(agrees);
        features.add(agrees, anaphor);
        features.add(agrees, form);
        features.add(agrees, size);
        features.add(around);
        features.add(around, anaphor);
        features.add(around, form);
        features.add(around, size);
        features.add(anaphor, sentences);
        features.add(anaphor, rank);
        features.add(anaphor, resolved);
        features.add(resolved);
        features.add(resolved, agrees);
        features.add(sentences);
        features.add(sentences, size);
        features.add(sentences, form);
        features.add(sentences, around);
        features.add(tellings);
        features.add(tellings, had);
        features.add(tellings, had, family);
        features.add(tellings, form);
        features.add(tellings, sentences);
        features.add(had);
        features.add(had, family);
        features.add(had, event);
        features.add(had, agrees);
        features.add(had, main);
        features.add(rank);
        features.add(rank, had);
        features.add(rank, had, agrees);
        features.add(main);
        features.add(main, family);
        features.add(main, agrees);
        features.add(main, tellings);
        features.add(block, size);
        features.add(block, main);
    }

    /// Adds what speaks for nobody's being meant.
    ///
    /// @param others whether the other role is filled
    void addNone(Telling telling, boolean others, Features features) {
        String form = Facts.form(telling);
        String event = Facts.event(telling);
        String anaphor = anaphor(telling);
        String takes = telling.rule.roles().containsValue("patient") ? "takes=yes" : "takes=no";
        String filled = others ? "filled=yes" : "filled=no";
        String pointed = pointed(telling);
        features.add("bias");
        features.add(event);
        features.add(event, form);
        features.add(event, filled);
        features.add(form);
        features.add(form, takes);
        features.add(form, filled);
        features.add(takes);
        features.add(takes, Facts.family(telling));
        features.add(filled);
        features.add(telling.pronounPatient ? "held=yes" : "held=no");
        features.add(telling.pronounPatient ? "held=yes" : "held=no", form);
        features.add(anaphor);
        features.add(anaphor, form);
        features.add(anaphor, Facts.family(telling));
        features.add(pointed);
        features.add(pointed, form);
        features.add(pointed, Facts.family(telling));
        features.add(block(telling));
        features.add(block(telling), event);
        features.add(block(telling), form);
        features.add(own(telling));
        features.add(own(telling), form);
    }

    /// Whether the sentence has people of its own.
    private String own(Telling telling) {
        int people = 0;
        List<Chunk> chunks = telling.parse.chunks();
        int end = Math.min(chunks.size(), telling.chunk + CHUNKS_BACK);
        for (int j = Math.max(0, telling.chunk - CHUNKS_BACK); j < end && people < MOST; j++) {
            if (chunks.get(j) instanceof NounGroup group && !group.pronoun() && isPeople(group)) {
                people++;
            }
        }
        return Facts.capped(PEOPLE, people);
    }

    /// Pronouns and possessives of the third person in a telling's sentence, by number.
    private String pointed(Telling telling) {
        return pointed.computeIfAbsent(
                telling.parse.sentence().index(), sentence -> pointedIn(telling));
    }

    private String pointedIn(Telling telling) {
        boolean several = false;
        boolean single = false;
        for (int at = telling.parse.sentence().firstToken();
                at < telling.parse.sentence().endToken();
                at++) {
            Token token = passage.token(at);
            Grammar grammar = passage.grammar();
            boolean possessive = grammar.isForm(token, Grammar.Word.POSSESSIVE);
            boolean pronoun = grammar.isForm(token, Grammar.Word.SUBJECT_PRONOUN)
                    || grammar.isForm(token, Grammar.Word.OBJECT_PRONOUN)
                            && passage.chunk(at) instanceof VerbGroup;
            if (!possessive && !pronoun || grammar.isForm(token, Grammar.Word.IMPERSONAL)) {
                continue;
            }
            boolean plural = possessive
                    ? grammar.isForm(token, Grammar.Word.PLURAL_POSSESSIVE)
                    : token.readings().stream().anyMatch(reading -> reading.has(Feature.PLURAL));
            several |= plural;
            single |= !plural;
        }
        return several
                ? single ? "pointed=both" : "pointed=several"
                : single ? "pointed=single" : "pointed=no";
    }

    /// How a party's number stands to the pronouns around the trigger.
    private String around(Telling telling, Party party) {
        boolean several = party.groups.size() > 1 || Passage.isPlural(party.groups.getFirst());
        return switch (pointed(telling)) {
            case "pointed=both" -> "around=both";
            case "pointed=several" -> several ? "around=same" : "around=other";
            case "pointed=single" -> several ? "around=other" : "around=same";
            default -> several ? "around=none-several" : "around=none-single";
        };
    }

    private String block(Telling telling) {
        Block block = passage.text().blockOf(telling.head);
        return switch (block.kind()) {
            case HEADING -> "block=heading";
            case PARAGRAPH ->
                telling.parse.sentence().index() == 0 ? "block=first" : "block=paragraph";
            case ITEM -> "block=item";
        };
    }
}
