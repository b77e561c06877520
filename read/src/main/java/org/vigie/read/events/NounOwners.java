package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps those to whom another noun of the sentence belongs from being read as who did it: whose
/// the place is, «У здания суда задержали двоих», and to whom that is done for or against which
/// others strike or march, `a rally for the release of three students`.
final class NounOwners {
    /// So many nouns may stand between the one that owns and the one that is owned.
    private static final int REACH = 8;

    private final Passage passage;
    /// The heads of nouns that tell what is done to people, and of those for gatherings.
    private final Set<Integer> deeds = new HashSet<>();
    private final Set<Integer> gatherings = new HashSet<>();

    /// @param tellings what the text tells
    NounOwners(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        for (Telling telling : tellings) {
            if (telling.parse.chunks().get(telling.chunk) instanceof NounGroup noun) {
                boolean gathering = telling.kind().group() == EventKind.Group.MOBILISATION;
                (gathering ? gatherings : deeds).add(noun.head());
            }
        }
    }

    /// Takes such people out of a telling's agents; and where a gathering is forbidden or
    /// attacked, puts it in the place of those whom it was for.
    void correct(Telling telling) {
        removeFrom(telling);
        boolean halts = telling.kind() == EventKind.BAN || telling.kind() == EventKind.ASSAULT;
        if (halts && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup) {
            telling.patients.replaceAll(group -> gathering(telling.parse, group).orElse(group));
        }
    }

    /// «Митинг за освобождение блогеров запретили»: the meeting whose aim people complete.
    private Optional<NounGroup> gathering(Parse parse, NounGroup group) {
        int at = parse.chunkOf(group.head());
        return at > 1
                        && at < parse.chunks().size()
                        && parse.chunks().get(at).equals(group)
                        && parse.chunks().get(at - 1) instanceof NounGroup aim
                        && !aim.bare()
                        && deeds.contains(aim.head())
                        && parse.chunks().get(at - 2) instanceof NounGroup gathering
                        && gatherings.contains(gathering.head())
                ? Optional.of(gathering)
                : Optional.empty();
    }

    private void removeFrom(Telling telling) {
        boolean verb = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
        boolean gathering = telling.kind().group() == EventKind.Group.MOBILISATION;
        if (verb || gathering) {
            telling.agents.removeIf(group -> owner(telling, group, verb, gathering));
        }
    }

    private boolean owner(Telling telling, NounGroup group, boolean verb, boolean gathering) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        if (at < 1
                || at >= parse.chunks().size()
                || !parse.chunks().get(at).equals(group)
                || parse.subject(telling.chunk).contains(group)
                        && (isRelative(telling) || isPlainSubject(parse, at, group))) {
            return false;
        }
        int least = Math.max(0, at - REACH);
        while (at > least
                && parse.chunks().get(at) instanceof NounGroup complement
                && parse.of(at - 1).contains(complement)) {
            at--;
        }
        return parse.chunks().get(at) instanceof NounGroup noun
                && !noun.equals(group)
                && at != telling.chunk
                && !passage.isHuman(noun)
                && !isBehest(noun)
                && (gathering && deeds.contains(noun.head()) || verb && isIn(noun));
    }

    /// `the home of Max Roth, who had put up posters`.
    private static boolean isRelative(Telling telling) {
        return telling.parse.clauses().kind(telling.chunk) == Clauses.Kind.RELATIVE;
    }

    /// «В городе Заречье власти закрыли газету»: a place that has its name already is nobody's.
    private boolean isPlainSubject(Parse parse, int at, NounGroup group) {
        return passage.grammar().says("cases")
                && parse.chunks().get(at - 1) instanceof NounGroup place
                && place.name().isPresent()
                && group.maybe(Feature.NOMINATIVE);
    }

    /// `on the orders of the governor`: he does it.
    private boolean isBehest(NounGroup noun) {
        return passage.grammar().phrase(passage.text().tokens(), noun.first(), Grammar.Word.BEHEST)
                > 0;
    }

    private boolean isIn(NounGroup place) {
        return place.preposition().isPresent()
                && passage.grammar()
                        .isForm(
                                passage.token(place.preposition().getAsInt()),
                                Grammar.Word.LOCATION);
    }
}
