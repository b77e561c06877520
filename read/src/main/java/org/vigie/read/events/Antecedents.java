package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

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
    private static final int OFTEN = 3;

    private final Passage passage;
    private final Coreference coreference;
    private final List<Telling> before = new ArrayList<>();
    private final Map<Integer, String> pointed = new HashMap<>();
    private final Bystanders bystanders;
    private final Disjoint disjoint;
    private final QuoteSpeakers quoting;
    private final Optional<NounGroup> main;
    /// Whether the main person is named as one whom a whole chronicle is about.
    private boolean oftenNamed;
    private final Set<Integer> titled;
    private final Items items;
    private final OfficialNames officials;

    Antecedents(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
        this.bystanders = new Bystanders(passage);
        this.disjoint = new Disjoint(passage);
        this.quoting = new QuoteSpeakers(passage);
        this.main = mainPerson();
        this.titled = titled();
        this.items = new Items(passage);
        this.officials = new OfficialNames(passage);
    }

    /// Remembers a telling whose people are decided.
    void decided(Telling telling) {
        before.add(telling);
    }

    /// {@return what is known of the parties that a telling may be about}
    PartyFeatures features(Telling telling) {
        String pointed = this.pointed.computeIfAbsent(
                telling.parse.sentence().index(),
                sentence -> PartyFeatures.pointed(passage, telling));
        return new PartyFeatures(passage, telling, pointed);
    }

    /// {@return whether the bulletin itself does what is told: `we condemn`}
    boolean actsItself(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && !verb.passive()
                && telling.parse.subject(telling.chunk).stream().anyMatch(coreference::isBulletin);
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
        for (NounGroup pronoun : PartyFeatures.anaphors(telling)) {
            List<NounGroup> meant = coreference.resolve(pronoun);
            if (!meant.isEmpty()) {
                party(parties, meant).resolved = true;
            }
        }
        List<NounGroup> commenting = bystanders.commenting(telling);
        parties.values().removeIf(party -> party.groups.stream().anyMatch(commenting::contains));
        List<NounGroup> anaphors = PartyFeatures.anaphors(telling);
        for (NounGroup pronoun : anaphors) {
            List<NounGroup> others = disjoint.from(pronoun);
            parties.values()
                    .removeIf(party -> party.groups.stream()
                            .anyMatch(group -> disjoint.isAmong(others, group)));
        }
        if (anaphors.isEmpty()) {
            List<NounGroup> speaking = quoting.of(telling);
            parties.values()
                    .removeIf(party -> party.groups.stream()
                            .anyMatch(group -> quoting.isAmong(speaking, group)));
        }
        parties.values().removeIf(party -> !party.resolved && officials.holds(party.groups));
        if (anaphors.stream().anyMatch(this::isOneHuman)) {
            parties.values()
                    .removeIf(party -> party.groups.stream()
                            .anyMatch(group -> passage.kindOf(group)
                                    .filter(kind -> kind != MentionKind.PERSON)
                                    .isPresent()));
        }
        for (Map.Entry<Set<Integer>, Party> entry : parties.entrySet()) {
            entry.getValue().title = titled.containsAll(entry.getKey());
        }
        int item = now - items.begin(now);
        parties.values()
                .removeIf(party -> item < now
                        && party.sentencesAgo > item
                        && !party.title
                        && !(party.main && oftenNamed));
        return new ArrayList<>(parties.values());
    }

    /// `she`, where a body is `it`.
    private boolean isOneHuman(NounGroup pronoun) {
        return passage.grammar().says("neuter-bodies")
                && (Pronouns.isHe(passage, pronoun) || Pronouns.isShe(passage, pronoun));
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
        people.removeIf(group -> !passage.isPeople(group));
        if (people.isEmpty()) {
            return;
        }
        Party party = party(parties, people);
        if (party.tellingsAgo == 0) {
            party.tellingsAgo = ago;
        }
        party.wasPatient |= patients;
        party.wasAgent |= !patients;
        party.gathered |= !patients && past.kind().group() == EventKind.Group.MOBILISATION;
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
                    && !parse.describes(j)
                    && !Predicates.isOne(passage, parse, j)
                    && group.head() < telling.first
                    && passage.isPeople(group)
                    && parse.rightCoordinated(j).size() <= 1) {
                List<NounGroup> joined = new ArrayList<>(coreference.joined(parse, j, group));
                joined.removeIf(one -> !passage.isPeople(one));
                Party party = party(parties, joined.isEmpty() ? List.of(group) : joined);
                party.sentencesAgo = Math.min(party.sentencesAgo, back);
            }
        }
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
        oftenNamed = most >= OFTEN;
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
}
