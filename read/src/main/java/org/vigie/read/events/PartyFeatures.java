package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.model.Features;
import org.vigie.read.names.Gender;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of the parties that one telling may be about, as features that a linear model
/// weighs.
///
/// What the telling itself says is found out once; each party adds what is its own.
final class PartyFeatures {
    private static final int CHUNKS = 80;
    private static final int MOST = 20;
    private static final String[] SENTENCES = Facts.counts("sentences", 5);
    private static final String[] TELLINGS = Facts.counts("tellings", 5);
    private static final String[] PEOPLE = Facts.counts("people", 3);
    private static final String[] RANKS = Facts.counts("nth", 4);

    private final Passage passage;
    private final Telling telling;
    private final String form;
    private final String family;
    private final String event;
    private final String pointed;
    private final String block;
    private final List<NounGroup> anaphors;
    private final String anaphor;
    private final Optional<Boolean> wantsSeveral;
    private final boolean he;
    private final boolean she;

    /// What a telling says of whom it is about.
    ///
    /// @param pointed what [#pointed(Passage, Telling)] says of its sentence
    PartyFeatures(Passage passage, Telling telling, String pointed) {
        this.passage = passage;
        this.telling = telling;
        this.pointed = pointed;
        this.form = Facts.form(telling);
        this.family = Facts.family(telling);
        this.event = Facts.event(telling);
        this.block = block(passage, telling);
        this.anaphors = anaphors(telling);
        this.anaphor = anaphor(telling);
        this.wantsSeveral = wantsSeveral();
        boolean masculine = isParticiple(passage.token(telling.head), Feature.MASCULINE);
        boolean feminine = isParticiple(passage.token(telling.head), Feature.FEMININE);
        for (NounGroup group : anaphors) {
            Token token = passage.token(group.head());
            boolean possessive = passage.grammar().isForm(token, Grammar.Word.POSSESSIVE);
            if (!possessive
                    || passage.grammar().says("neuter-bodies")
                    || passage.grammar().isForm(token, Grammar.Word.MASCULINE_PRONOUN)
                    || passage.grammar().isForm(token, Grammar.Word.FEMININE_PRONOUN)) {
                masculine = Pronouns.isHe(passage, group);
                feminine = Pronouns.isShe(passage, group);
            }
        }
        this.he = masculine;
        this.she = feminine;
    }

    // ---- what the telling says

    /// The pronouns and possessives by which a trigger points back.
    static List<NounGroup> anaphors(Telling telling) {
        List<NounGroup> found = new ArrayList<>();
        switch (telling.parse.chunks().get(telling.chunk)) {
            case VerbGroup verb -> {
                addPronouns(telling.parse.subject(telling.chunk), found);
                addPronouns(telling.parse.object(telling.chunk), found);
            }
            case NounGroup noun -> addPronouns(telling.parse.of(telling.chunk), found);
            case Link link -> {
                // nothing leans on it
            }
        }
        return found;
    }

    private static void addPronouns(List<NounGroup> groups, List<NounGroup> found) {
        for (NounGroup group : groups) {
            if (group.pronoun()) {
                found.add(group);
            }
        }
    }

    private static String anaphor(Telling telling) {
        return switch (telling.parse.chunks().get(telling.chunk)) {
            case VerbGroup verb ->
                verb.object().isPresent()
                        ? "anaphor=object"
                        : pronounSubject(telling) ? "anaphor=subject" : "anaphor=none";
            case NounGroup group ->
                group.possessive().isPresent() ? "anaphor=possessive" : "anaphor=none";
            case Link link -> "anaphor=none";
        };
    }

    private static boolean pronounSubject(Telling telling) {
        return telling.parse.subject(telling.chunk).stream().anyMatch(NounGroup::pronoun);
    }

    /// What the trigger's form asks of the number of those it is about.
    private Optional<Boolean> wantsSeveral() {
        for (NounGroup group : anaphors) {
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
        for (Reading reading : token.readings()) {
            if (reading.has(Feature.PARTICIPLE) && reading.has(feature)) {
                return true;
            }
        }
        return false;
    }

    /// Which pronouns and possessives of the third person a telling's sentence has, by number.
    static String pointed(Passage passage, Telling telling) {
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

    /// Whether the sentence has people of its own.
    private String own() {
        int people = 0;
        List<Chunk> chunks = telling.parse.chunks();
        int end = Math.min(chunks.size(), telling.chunk + CHUNKS);
        for (int j = Math.max(0, telling.chunk - CHUNKS); j < end && people < MOST; j++) {
            if (chunks.get(j) instanceof NounGroup group
                    && !group.pronoun()
                    && passage.isPeople(group)) {
                people++;
            }
        }
        return Facts.capped(PEOPLE, people);
    }

    private static String block(Passage passage, Telling telling) {
        Block block = passage.text().blockOf(telling.head);
        return switch (block.kind()) {
            case HEADING -> "block=heading";
            case PARAGRAPH ->
                telling.parse.sentence().index() == 0 ? "block=first" : "block=paragraph";
            case ITEM -> "block=item";
        };
    }

    // ---- what a party adds

    private String agrees(Party party) {
        boolean several = party.groups.size() > 1 || Passage.isPlural(party.groups.getFirst());
        String number = wantsSeveral.isEmpty()
                ? "number=open"
                : wantsSeveral.get() == several ? "number=same" : "number=other";
        return gender(party) ? number : "number=gender";
    }

    /// Whether the genders do not contradict each other.
    private boolean gender(Party party) {
        if (party.groups.size() > 1) {
            return true;
        }
        Gender gender =
                passage.name(party.groups.getFirst()).map(Name::gender).orElse(Gender.UNKNOWN);
        if (gender == Gender.UNKNOWN) {
            return true;
        }
        return he == she || (gender == Gender.MASCULINE ? he : she);
    }

    /// Whether the pronoun that points back cannot mean a party, by number or gender.
    boolean contradicts(Party party) {
        return !anaphors.isEmpty()
                && (agrees(party).equals("number=other") || agrees(party).equals("number=gender"));
    }

    /// {@return the parties to whom a perfect may tell that it was done: `qu'elle a relâchés`
    /// is of several}
    List<Party> agreeing(List<Party> parties) {
        boolean several = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && verb.first() < verb.main()
                && passage.grammar().is(passage.token(verb.main() - 1), Grammar.Word.HAVE)
                && passage.token(verb.main()).is(Pos.VERB, Feature.PLURAL)
                && passage.token(verb.main()).is(Pos.VERB, Feature.PARTICIPLE)
                && !passage.token(verb.main()).is(Pos.VERB, Feature.SINGULAR);
        return parties.stream()
                .filter(party -> !several
                        || party.groups.size() > 1
                        || !passage.isOnePerson(party.groups.getFirst()))
                .toList();
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

    /// How a party's number stands to the pronouns around the trigger.
    private String around(Party party) {
        boolean several = party.groups.size() > 1 || Passage.isPlural(party.groups.getFirst());
        return switch (pointed) {
            case "pointed=both" -> "around=both";
            case "pointed=several" -> several ? "around=same" : "around=other";
            case "pointed=single" -> several ? "around=other" : "around=same";
            default -> several ? "around=none-several" : "around=none-single";
        };
    }

    /// Adds what holds of a party.
    ///
    /// @param nth    how many parties are nearer
    void add(Party party, int nth, Features features) {
        String size = size(party);
        String agrees = agrees(party);
        String around = around(party);
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
    void addNone(boolean others, Features features) {
        String takes = telling.rule.roles().containsValue("patient") ? "takes=yes" : "takes=no";
        String own = own();
        String held = telling.pronounPatient ? "held=yes" : "held=no";
        String filled = others ? "filled=yes" : "filled=no";
        features.add("bias");
        features.add(event);
        features.add(event, form);
        features.add(event, filled);
        features.add(form);
        features.add(form, takes);
        features.add(form, filled);
        features.add(takes);
        features.add(takes, family);
        features.add(filled);
        features.add(held);
        features.add(held, form);
        features.add(anaphor);
        features.add(anaphor, form);
        features.add(anaphor, family);
        features.add(pointed);
        features.add(pointed, form);
        features.add(pointed, family);
        features.add(block);
        features.add(block, event);
        features.add(block, form);
        features.add(own);
        features.add(own, form);
    }
}
