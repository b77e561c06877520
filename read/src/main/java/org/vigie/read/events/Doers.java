package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whom `they` stands for where they do what those in power do: `Police chased the strikers to the
/// hostel. They arrested nine`.
///
/// Elsewhere `they` hardly ever stands for a force or a body.
final class Doers {
    private static final Set<EventKind> BY_POWERS = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.DISAPPEARANCE,
            EventKind.SUMMONS,
            EventKind.SEARCH,
            EventKind.SEIZURE,
            EventKind.INVESTIGATION,
            EventKind.CHARGE,
            EventKind.FINE,
            EventKind.KILLING,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.THREAT,
            EventKind.BAN);
    private static final Set<EventKind> OF_BODIES = EnumSet.of(
            EventKind.PROTEST,
            EventKind.STRIKE,
            EventKind.APPEAL,
            EventKind.ADVOCACY,
            EventKind.AGREEMENT,
            EventKind.RESOLUTION);
    /// Verbs further before the pronoun than this many chunks say nothing of it.
    private static final int CHUNKS = 40;

    private final Passage passage;
    private final BodyDoers bodies;
    private final Map<Integer, List<NounGroup>> known = new HashMap<>();

    Doers(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.bodies = new BodyDoers(passage, coreference);
    }

    /// {@return the force, officials or body that a pronoun stands for as the doer of a
    ///     telling; nothing where somebody else may be meant}
    List<NounGroup> of(Telling telling, String slot, NounGroup pronoun) {
        boolean does = BY_POWERS.contains(telling.kind())
                && "agent".equals(telling.rule.roles().get(slot))
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && !verb.passive()
                && telling.patients.stream().noneMatch(passage::isAuthority);
        return does && isThey(pronoun) ? meant(pronoun) : bodies.of(telling, slot, pronoun);
    }

    /// Whether the grammar leaves no doubt that somebody does it.
    boolean act(Telling telling, Candidate candidate, List<Candidate> all) {
        return actsForPronoun(telling, candidate)
                || actsOn(telling, candidate, all)
                || isByWhom(telling, candidate);
    }

    /// `a été placé en garde à vue par les gendarmes`: by whom, right behind the words that a
    /// passive tells it with, its day and the accusation.
    private boolean isByWhom(Telling telling, Candidate candidate) {
        NounGroup group = candidate.group;
        return candidate.slots.contains("by")
                && !candidate.slots.contains("object")
                && "agent".equals(telling.rule.roles().get("subject"))
                && group.first() > telling.head
                && !passage.grammar().says("cases")
                && group.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(group.preposition().getAsInt()), Grammar.Word.BY)
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && (verb.passive() || verb.form() == VerbGroup.Form.INFINITIVE)
                && (passage.isHuman(group) || passage.isAuthority(group))
                && isPlain(telling.end, group.first());
    }

    /// Whether no other doing stands between: only times, and nouns that have no article.
    private boolean isPlain(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean timed = passage.timeAt(at).isPresent();
            if (passage.chunk(at) instanceof VerbGroup
                    || !timed
                            && (passage.token(at).is(Pos.DETERMINER)
                                    || passage.token(at).kind() == Token.Kind.MARK)) {
                return false;
            }
        }
        return true;
    }

    /// `Le syndicat a écrit au préfet. Il appelle à un rassemblement`: a body that a pronoun
    /// stands for does what bodies do.
    boolean actsAsBody(Telling telling, Candidate candidate) {
        return OF_BODIES.contains(telling.kind())
                && !passage.grammar().says("cases")
                && candidate.origin == Candidate.Origin.PRONOUN
                && candidate.ruled.equals("ruled=agent")
                && passage.kindOf(candidate.group)
                        .filter(MentionKind.ORGANISATION::equals)
                        .isPresent();
    }

    /// `They abducted four students`: who is meant by the subject of a verb that has its object
    /// does it, where such a pronoun is for people alone.
    private boolean actsForPronoun(Telling telling, Candidate candidate) {
        return passage.grammar().says("bare-imperative")
                && BY_POWERS.contains(telling.kind())
                && candidate.origin == Candidate.Origin.PRONOUN
                && candidate.slots.contains("subject")
                && !candidate.slots.contains("object")
                && !candidate.group.pronoun()
                && "agent".equals(telling.rule.roles().get("subject"))
                && "patient".equals(telling.rule.roles().get("object"))
                && !telling.patients.isEmpty()
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive();
    }

    /// `It was soldiers who arrested Ann Lee`: the subject of an active verb that has people
    /// for its object.
    private boolean actsOn(Telling telling, Candidate candidate, List<Candidate> all) {
        return candidate.slots.contains("subject")
                && !candidate.slots.contains("object")
                && "agent".equals(telling.rule.roles().get("subject"))
                && "patient".equals(telling.rule.roles().get("object"))
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() != VerbGroup.Form.PARTICIPLE
                && !verb.passive()
                && !verb.reflexive()
                && isClear(candidate, verb)
                && (passage.isHuman(candidate.group) || passage.isPeople(candidate.group))
                && all.stream()
                        .anyMatch(one -> one != candidate
                                && one.slots.contains("object")
                                && !one.slots.contains("subject")
                                && !one.group.pronoun()
                                && passage.isHuman(one.group));
    }

    /// «Его братьев Мусу и Умара увезли»: in a language with cases a finite verb may have no
    /// subject, and what could be one be its object.
    private boolean isClear(Candidate candidate, VerbGroup verb) {
        return !passage.grammar().says("cases")
                || !verb.finite()
                || candidate.origin == Candidate.Origin.PRONOUN;
    }

    private boolean isThey(NounGroup pronoun) {
        return pronoun.pronoun()
                && passage.grammar()
                        .isForm(passage.token(pronoun.head()), Grammar.Word.SUBJECT_PRONOUN)
                && passage.grammar()
                        .isForm(passage.token(pronoun.head()), Grammar.Word.PLURAL_PRONOUN);
    }

    private List<NounGroup> meant(NounGroup pronoun) {
        List<NounGroup> before = known.get(pronoun.head());
        if (before != null) {
            return before;
        }
        known.put(pronoun.head(), List.of());
        int sentence = passage.text().sentenceOf(pronoun.head()).index();
        List<NounGroup> found = List.of();
        for (int back = 0; back <= 1 && sentence >= back; back++) {
            if (passage.crossesHeading(sentence, sentence - back)) {
                break;
            }
            List<NounGroup> acting = acting(passage.parses().get(sentence - back), pronoun);
            if (!acting.isEmpty()) {
                found = acting.stream().allMatch(passage::isAuthority) ? acting : List.of();
                break;
            }
        }
        known.put(pronoun.head(), found);
        return found;
    }

    /// The last people that do something in a sentence before a pronoun, singular ones passed.
    private List<NounGroup> acting(Parse parse, NounGroup pronoun) {
        int last = parse.chunks().size() - 1;
        while (last >= 0 && parse.chunks().get(last).first() >= pronoun.first()) {
            last--;
        }
        for (int j = last; j >= 0 && j > last - CHUNKS; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (!(chunk instanceof VerbGroup verb)
                    || !verb.finite()
                    || verb.first() <= pronoun.head() && verb.end() > pronoun.head()) {
                continue;
            }
            List<NounGroup> subject = parse.subject(j);
            if (subject.isEmpty()) {
                continue;
            }
            NounGroup first = subject.getFirst();
            if (first.pronoun() && isThey(first) && first.head() < pronoun.head()) {
                List<NounGroup> same = meant(first);
                return same.isEmpty() ? List.of(first) : same;
            }
            boolean several = subject.size() > 1 || isSeveral(first);
            if (several && (passage.isHuman(first) || passage.isPeople(first))) {
                return verb.passive() ? List.of(pronoun) : subject;
            }
        }
        return List.of();
    }

    private boolean isSeveral(NounGroup group) {
        return Passage.isPlural(group)
                || passage.grammar().is(passage.token(group.head()), Grammar.Word.PLURAL_NOUN);
    }
}
