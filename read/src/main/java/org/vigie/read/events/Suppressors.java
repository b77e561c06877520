package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Role;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Bars from a strike or protest who arrests, dismisses or fines people for it: «После пикета
/// дирекция уволила троих», `After the rally the mayor banned the union`, and who uses force
/// against it: `Soldiers opened fire on the march`.
final class Suppressors {
    /// The verb stands at most this many chunks from the noun for the protest.
    private static final int REACH = 10;

    private static final Set<EventKind> MOBILISATION =
            EnumSet.of(EventKind.STRIKE, EventKind.HUNGER_STRIKE, EventKind.PROTEST);

    private static final Set<EventKind> SUPPRESSION = EnumSet.of(
            EventKind.ARREST,
            EventKind.ASSAULT,
            EventKind.KILLING,
            EventKind.DETENTION,
            EventKind.DISMISSAL,
            EventKind.FINE,
            EventKind.SENTENCE,
            EventKind.BAN,
            EventKind.SEARCH,
            EventKind.CHARGE,
            EventKind.SUMMONS);

    private static final Set<EventKind> SUFFERING =
            EnumSet.of(EventKind.DEATH, EventKind.KILLING, EventKind.ASSAULT);

    private final Passage passage;

    Suppressors(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        Parse parse = telling.parse;
        if (MOBILISATION.contains(telling.kind())) {
            all.forEach(one -> one.outside |= isCourt(one.group));
        }
        if (!MOBILISATION.contains(telling.kind())
                || !(parse.chunks().get(telling.chunk) instanceof NounGroup event)) {
            return;
        }
        withoutBreakers(telling, event, all);
        if (event.preposition().isEmpty() && !isFramed(parse, telling.chunk, event)) {
            return;
        }
        withoutForces(telling, all);
        int last = Math.min(parse.chunks().size() - 1, telling.chunk + REACH);
        for (int j = Math.max(0, telling.chunk - REACH); j <= last; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb
                    && verb.finite()
                    && !makes(telling, verb, j)
                    && (!verb.passive() && suppresses(verb) || suffers(verb))) {
                bar(parse.subject(j), all);
            }
        }
    }

    /// `Police broke up a rally`: to whose verb the gathering itself is the object.
    private void withoutBreakers(Telling telling, NounGroup event, List<Candidate> all) {
        int at = verbBefore(telling);
        if (at >= 0
                && telling.parse.chunks().get(at) instanceof VerbGroup verb
                && !verb.passive()
                && !isOwn(event, verb)
                && (at == telling.chunk - 1 && breaks(verb)
                        || telling.parse.object(at).contains(event)
                                && !makes(telling, verb, at)
                                && suppresses(verb))) {
            bar(telling.parse.subject(at), all);
        }
    }

    /// `suspended their strike`: a light verb before what is the subject's own.
    private boolean isOwn(NounGroup event, VerbGroup verb) {
        return event.possessive().isPresent()
                && passage.lexicon().lights().at(passage, verb.main(), true).isPresent();
    }

    /// `broke up`: more than the light verb of `broke their strike`.
    private boolean breaks(VerbGroup verb) {
        return passage.lexicon().fitting(passage.token(verb.main())).stream()
                .anyMatch(rule -> rule.pattern().size() > 1
                        && SUPPRESSION.contains(rule.kind())
                        && rule.pattern().match(passage, verb.main(), true).isPresent());
    }

    private static void bar(List<NounGroup> doers, List<Candidate> all) {
        for (Candidate candidate : all) {
            boolean does = doers.contains(candidate.group);
            candidate.barred |= does;
            candidate.outside |= does;
        }
    }

    /// `The police moved in against the picket`: an authority only takes part in what stands
    /// behind a preposition by a light verb, `The police went on strike`.
    private void withoutForces(Telling telling, List<Candidate> all) {
        int at = verbBefore(telling);
        if (at < 0
                || !(telling.parse.chunks().get(at) instanceof VerbGroup verb)
                || passage.lexicon().lights().at(passage, verb.main(), true).isPresent()) {
            return;
        }
        List<NounGroup> doers = verb.passive() ? telling.parse.by(at) : telling.parse.subject(at);
        for (Candidate candidate : all) {
            boolean force = doers.contains(candidate.group)
                    && passage.kindOf(candidate.group)
                            .filter(kind -> kind == MentionKind.AUTHORITY)
                            .isPresent();
            candidate.barred |= force;
            candidate.outside |= force;
        }
    }

    /// The verb before the event with nothing but nouns and their prepositions between; -1 for
    /// none.
    private static int verbBefore(Telling telling) {
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            Chunk chunk = telling.parse.chunks().get(j);
            if (chunk instanceof VerbGroup) {
                return j;
            }
            boolean parts = chunk instanceof Link link
                    && !link.is(Link.Kind.PREPOSITION)
                    && !link.is(Link.Kind.OTHER)
                    && !link.is(Link.Kind.TIME);
            if (parts) {
                return -1;
            }
        }
        return -1;
    }

    /// «во время протестов», «в ходе митинга».
    private static boolean isFramed(Parse parse, int at, NounGroup event) {
        if (at == 0 || !event.maybe(Feature.GENITIVE) || event.maybe(Feature.NOMINATIVE)) {
            return false;
        }
        return switch (parse.chunks().get(at - 1)) {
            case NounGroup group -> !group.bare();
            case Link link -> link.is(Link.Kind.TIME) || link.is(Link.Kind.PREPOSITION);
            case VerbGroup verb -> false;
        };
    }

    /// «суд постановил прекратить забастовку»: a court neither strikes nor marches.
    private boolean isCourt(NounGroup group) {
        return passage.grammar().is(passage.token(group.head()), Grammar.Word.COURT);
    }

    /// `called for a strike`, `held a march`: verbs that elsewhere summon or detain, and here
    /// make the strike.
    private boolean makes(Telling telling, VerbGroup verb, int at) {
        return passage.lexicon().lights().at(passage, verb.main(), true).isPresent()
                && (isBeside(telling.parse, at, telling.chunk)
                        || telling.parse
                                .object(at)
                                .contains(telling.parse.chunks().get(telling.chunk)));
    }

    /// {@return whether no noun stands between a verb and a group behind it}
    static boolean isBeside(Parse parse, int verb, int group) {
        for (int j = verb + 1; j < group; j++) {
            if (parse.chunks().get(j) instanceof NounGroup) {
                return false;
            }
        }
        return verb < group;
    }

    /// «Трое погибли во время митинга»: who is hurt is not thereby who marched.
    private boolean suffers(VerbGroup verb) {
        String place = verb.passive() ? "object" : "subject";
        return passage.lexicon().fitting(passage.token(verb.main())).stream()
                .anyMatch(rule -> rule.type() == FrameRule.Type.VERB
                        && SUFFERING.contains(rule.kind())
                        && Role.PATIENT.label().equals(rule.roles().get(place))
                        && rule.pattern().match(passage, verb.main(), true).isPresent());
    }

    private boolean suppresses(VerbGroup verb) {
        return isOf(verb, SUPPRESSION) && !isOf(verb, MOBILISATION);
    }

    private boolean isOf(VerbGroup verb, Set<EventKind> kinds) {
        return passage.lexicon().fitting(passage.token(verb.main())).stream()
                .anyMatch(rule -> rule.type() == FrameRule.Type.VERB
                        && kinds.contains(rule.kind())
                        && Role.AGENT.label().equals(rule.roles().get("subject"))
                        && rule.pattern().match(passage, verb.main(), true).isPresent());
    }
}
