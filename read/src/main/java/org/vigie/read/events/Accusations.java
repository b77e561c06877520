package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people are accused, suspected or convicted of by those in power, which a bulletin does not
/// tell as its own: `accused of killing a guard`, `condamné pour avoir frappé un gendarme`.
///
/// What others accuse those in power of is told: `two officers are accused of beating Ann Lee`.
final class Accusations {
    private static final Set<EventKind> CRIMES = EnumSet.of(
            EventKind.KILLING,
            EventKind.DEATH,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.THREAT,
            EventKind.DISAPPEARANCE,
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.SEIZURE,
            EventKind.BAN);

    private static final Set<EventKind> BLAMING = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.FINE,
            EventKind.ACQUITTAL,
            EventKind.COMMUTATION,
            EventKind.SUMMONS,
            EventKind.INVESTIGATION);

    /// How many tokens before a crime the words that accuse may stand.
    private static final int REACH = 14;

    private final Passage passage;
    private final Charges charges;
    private final Neighbours told;

    Accusations(Passage passage, List<Telling> told) {
        this.passage = passage;
        this.charges = new Charges(passage);
        this.told = new Neighbours(told);
    }

    /// {@return whether a telling only says what somebody is accused of}
    boolean isOnlyCharged(Telling telling) {
        if (!CRIMES.contains(telling.kind()) || isApart(telling)) {
            return false;
        }
        int first = Math.max(passage.sentenceBegin(telling.head), telling.first - REACH);
        for (int at = telling.first - 1; at >= first; at--) {
            Optional<CueIndex.Hit> hit = passage.lexicon().charges().at(passage, at, true);
            boolean introduces = hit.filter(cue -> cue.match().end() <= telling.first)
                    .filter(cue -> charges.reaches(cue.match().end(), telling.head))
                    .isPresent();
            if (introduces && (accuses(telling.parse, at) || blames(telling.parse, at))) {
                return true;
            }
        }
        return false;
    }

    /// `accused of theft and held in Cali`, `poursuivi pour vol et détenu`: what goes on
    /// beside the accusation is no part of it; in `membre d'une organisation interdite` it is.
    private boolean isApart(Telling telling) {
        return switch (telling.parse.chunks().get(telling.chunk)) {
            case VerbGroup verb ->
                verb.finite()
                        || verb.form() == VerbGroup.Form.PARTICIPLE
                                && !verb.shared()
                                && !describes(telling.parse, telling.chunk);
            case NounGroup group -> group.bare() && isParticiple(passage.token(telling.head));
            case Link link -> true;
        };
    }

    private boolean describes(Parse parse, int participle) {
        return participle > 0
                && parse.chunks().get(participle - 1) instanceof NounGroup noun
                && noun.end() == parse.chunks().get(participle).first()
                && passage.kindOf(noun)
                        .filter(kind -> kind == MentionKind.PERSON
                                || kind == MentionKind.GROUP && Passage.isPlural(noun))
                        .isEmpty();
    }

    private static boolean isParticiple(Token token) {
        return token.readings().stream().anyMatch(reading -> reading.has(Feature.PARTICIPLE));
    }

    /// `accused of`, `soupçonné de`, `coupable de`: the words name who is to have done it.
    private boolean accuses(Parse parse, int cue) {
        int at = parse.chunkOf(cue);
        if (parse.chunks().get(at) instanceof VerbGroup verb) {
            return verb.main() == cue && isByPowers(parse, at, verb);
        }
        return passage.token(cue).is(Pos.ADJECTIVE)
                && (passage.grammar().is(passage.token(cue), Grammar.Word.GUILTY)
                        || !passage.token(cue).is(Pos.NOUN))
                && !isPowers(before(parse, at));
    }

    private boolean isByPowers(Parse parse, int at, VerbGroup verb) {
        boolean active = !verb.passive() && verb.form() != VerbGroup.Form.PARTICIPLE;
        List<NounGroup> accused = active ? parse.object(at) : parse.subject(at);
        List<NounGroup> accusing = active ? parse.subject(at) : parse.by(at);
        return !isPowers(accused.isEmpty() && !active ? before(parse, at) : accused)
                && accusing.stream().allMatch(group -> isPower(group) || isImpersonal(group));
    }

    /// `jailed for beating an officer`: what somebody is arrested or tried for.
    private boolean blames(Parse parse, int cue) {
        // `the arrest of those responsible for her death`: it is said to be so
        boolean blamed =
                cue > 0 && passage.grammar().isForm(passage.token(cue - 1), Grammar.Word.BLAMED);
        if (blamed || !passage.grammar().isForm(passage.token(cue), Grammar.Word.BLAME)) {
            return false;
        }
        for (Telling outer : told.in(parse).reversed()) {
            if (outer.end <= cue
                    && BLAMING.contains(outer.kind())
                    && isBeside(parse, outer.chunk, cue)) {
                return !(parse.chunks().get(outer.chunk) instanceof VerbGroup verb)
                        || isByPowers(parse, outer.chunk, verb);
            }
        }
        return false;
    }

    private static boolean isBeside(Parse parse, int outer, int cue) {
        for (int j = outer + 1; j < parse.chunkOf(cue); j++) {
            Chunk chunk = parse.chunks().get(j);
            boolean breaks = chunk instanceof VerbGroup
                    || chunk instanceof Link link
                            && !link.is(Link.Kind.PREPOSITION)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.OTHER);
            if (breaks) {
                return false;
            }
        }
        return true;
    }

    private static List<NounGroup> before(Parse parse, int at) {
        return at > 0 && parse.chunks().get(at - 1) instanceof NounGroup group
                ? List.of(group)
                : List.of();
    }

    private boolean isPowers(List<NounGroup> groups) {
        return groups.stream().anyMatch(this::isPower);
    }

    private boolean isPower(NounGroup group) {
        boolean titled =
                group.title().isPresent() && isPower(passage.token(group.title().getAsInt()));
        return titled || passage.isAuthority(group);
    }

    private boolean isPower(Token noun) {
        return passage.lexicon()
                .people(noun)
                .filter(MentionKind.AUTHORITY::equals)
                .isPresent();
    }

    private boolean isImpersonal(NounGroup group) {
        return passage.grammar().isForm(passage.token(group.head()), Grammar.Word.IMPERSONAL);
    }
}
