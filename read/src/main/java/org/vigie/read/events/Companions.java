package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Adds to those to whom something is done the people to whom it is done together with them:
/// `arrested along with his wife`, `détenu avec neuf autres militants`, «вместе с тремя коллегами».
final class Companions {
    /// What is done to one and to another alike.
    static final Set<EventKind> SHARED = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.DISAPPEARANCE,
            EventKind.SUMMONS,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.FINE,
            EventKind.ACQUITTAL,
            EventKind.COMMUTATION,
            EventKind.KILLING,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.DISMISSAL);

    private static final int CHUNKS = 5;
    private static final int WORDS = 4;

    private final Passage passage;
    private final Coreference coreference;

    Companions(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
    }

    /// Adds to a telling's patients those whom its verb is followed by as their companions.
    ///
    /// @param telling one whose people are decided
    void addTo(Telling telling) {
        Parse parse = telling.parse;
        if (telling.patients.isEmpty()
                || !SHARED.contains(telling.kind())
                || !(parse.chunks().get(telling.chunk) instanceof VerbGroup)) {
            return;
        }
        for (int j = telling.chunk - 1; j >= 0 && !ends(parse.chunks().get(j)); j--) {
            // `Together with Max Meier, Ann Lee was arrested`
            if (parse.chunks().get(j) instanceof NounGroup group
                    && isTogether(parse, group)
                    && !isOfVerbBefore(parse, j)) {
                add(telling, meant(parse, j));
            }
        }
        int last = Math.min(parse.chunks().size(), telling.chunk + 1 + CHUNKS);
        boolean beside = true;
        for (int j = telling.chunk + 1; j < last && !ends(parse.chunks().get(j)); j++) {
            if (!(parse.chunks().get(j) instanceof NounGroup group)) {
                continue;
            }
            if (isTogether(parse, group) || beside && isWith(group)) {
                add(telling, group.pronoun() ? List.of(group) : meant(parse, j));
            }
            // `after a meeting with two men`: it hangs on the noun before
            beside &= group.bare() || passage.isPlace(group);
        }
    }

    /// `Grace Stone, who was arrested with her deputy, …`: it is said of another verb.
    private static boolean isOfVerbBefore(Parse parse, int at) {
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup) {
                return true;
            }
            if (ends(chunk)) {
                return false;
            }
        }
        return false;
    }

    /// `with her deputy, Peter Roth`: somebody is meant by the name that is set beside.
    private List<NounGroup> meant(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        boolean beside = at + 3 < chunks.size()
                && isComma(chunks.get(at + 1))
                && passage.name((NounGroup) chunks.get(at)).isEmpty()
                && !Passage.isPlural((NounGroup) chunks.get(at))
                && chunks.get(at + 2) instanceof NounGroup name
                && name.bare()
                && isNamed(name)
                && (isComma(chunks.get(at + 3)) || ends(chunks.get(at + 3)));
        return beside ? List.of((NounGroup) chunks.get(at + 2)) : parse.rightCoordinated(at);
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private void add(Telling telling, List<NounGroup> groups) {
        for (NounGroup group : coreference.resolveAll(new ArrayList<>(groups))) {
            boolean known = isKnown(telling.patients, group) || isKnown(telling.agents, group);
            if (!known && !group.pronoun() && passage.isPeople(group)) {
                telling.patients.add(group);
            }
        }
    }

    private boolean isKnown(List<NounGroup> groups, NounGroup group) {
        return groups.stream()
                .anyMatch(one -> one.equals(group)
                        || passage.name(one).isPresent()
                                && passage.name(group)
                                        .filter(name -> name.entity()
                                                == passage.name(one)
                                                        .orElseThrow()
                                                        .entity())
                                        .isPresent());
    }

    private static boolean ends(Chunk chunk) {
        return switch (chunk) {
            case VerbGroup verb -> true;
            case NounGroup group -> false;
            case Link link ->
                switch (link.kind()) {
                    case STOP, BOUNDARY, RELATIVE, THAT -> true;
                    case COMMA, AND, QUOTE, TIME, PREPOSITION, OTHER -> false;
                };
        };
    }

    /// Whether a group stands after words for `together with`.
    private boolean isTogether(Parse parse, NounGroup group) {
        List<Token> tokens = passage.text().tokens();
        for (int at = Math.max(parse.sentence().firstToken(), group.first() - WORDS);
                at <= group.head();
                at++) {
            int length = passage.grammar().phrase(tokens, at, Grammar.Word.TOGETHER);
            if (length > 0 && at + length > group.first() - 1 && at + length <= group.head()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a group stands after `with` alone, and is named, counted or said to be others;
    /// not `with Max Meier's help`, `with Max Meier as her lawyer`.
    private boolean isWith(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(group.preposition().getAsInt()), Grammar.Word.WITH)
                && isSome(group)
                && !isGoingOn(group.end());
    }

    private boolean isGoingOn(int next) {
        if (next >= passage.text().tokens().size()) {
            return false;
        }
        Token token = passage.token(next);
        return passage.grammar().isForm(token, Grammar.Word.GENITIVE_CLITIC)
                || passage.grammar().isForm(token, Grammar.Word.AS)
                || token.is(Pos.ADJECTIVE) && !token.is(Pos.PREPOSITION);
    }

    private boolean isSome(NounGroup group) {
        boolean others = false;
        for (int at = group.core(); at < group.end(); at++) {
            others |= passage.grammar().is(passage.token(at), Grammar.Word.OTHERS);
        }
        return others
                || group.number().isPresent()
                || group.pronoun()
                || isNamed(group)
                || isTheirs(group);
    }

    /// `arrêté avec son fils`.
    private boolean isTheirs(NounGroup group) {
        return group.possessive().isPresent()
                && passage.lexicon().isRelation(passage.token(group.head()));
    }

    private boolean isNamed(NounGroup group) {
        return passage.name(group).isPresent() && passage.isOnePerson(group);
    }
}
