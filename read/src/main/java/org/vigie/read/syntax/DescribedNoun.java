package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Which noun a participle behind several describes: in `la mère d'un lycéen tué` it is the pupil,
/// for the mother would be `tuée`.
final class DescribedNoun {
    private static final long GENDERS = Feature.MASCULINE.bit() | Feature.FEMININE.bit();

    private final SentenceChunks base;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final Coordination coordination;

    DescribedNoun(SentenceChunks base, Coordination coordination) {
        this.base = base;
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.coordination = coordination;
    }

    /// {@return the noun that a participle behind it describes: of those that agree with it the
    ///     first; but a later one where no comma parts it from the participle and the first
    /// only says who somebody is to it, `les avocats des grévistes arrêtés`}
    ///
    /// @param nearest the index of the noun group before the participle
    /// @param verb    the index of the participle
    int of(int nearest, int verb) {
        Token participle = tokens.get(((VerbGroup) chunks.get(verb)).main());
        boolean beside = nearest + 1 == verb;
        int best = -1;
        int at = nearest;
        while (at >= 0 && chunks.get(at) instanceof NounGroup group) {
            if (best < 0 && !beside && isOwner(at) && !agrees(at, group, participle)) {
                at--;
                continue;
            }
            boolean owner = best >= 0
                    && beside
                    && (isKin(group) && ((NounGroup) chunks.get(best)).name().isEmpty()
                            || isPart(group, (NounGroup) chunks.get(best)));
            boolean members = best > at + 1 && isMembers(group);
            if ((best < 0 || group.bare() || members) && !owner && agrees(at, group, participle)) {
                best = at;
            }
            if (group.bare()) {
                return best < 0 ? whole(nearest, at) : best;
            }
            at--;
        }
        return best < 0 ? nearest : best;
    }

    /// `six of the nine nurses held in May`: nine are held.
    private static boolean isPart(NounGroup part, NounGroup whole) {
        return part.number().isPresent()
                && part.number().getAsInt() == part.head()
                && whole.number().isPresent()
                && whole.number().getAsInt() < whole.head();
    }

    /// «Муж Анны Лис, уволенный»: a person in the genitive behind the noun that a participle
    /// can describe instead.
    private boolean isOwner(int at) {
        return base.cases()
                && at > 0
                && chunks.get(at) instanceof NounGroup owner
                && owner.bare()
                && owner.maybe(Feature.GENITIVE)
                && chunks.get(at - 1) instanceof NounGroup owned
                && isKin(owned);
    }

    /// Where none agrees, no place is meant.
    private int whole(int nearest, int head) {
        return base.isPlace((NounGroup) chunks.get(nearest)) ? head : nearest;
    }

    private boolean isKin(NounGroup group) {
        return group.name().isEmpty()
                && (base.grammar().is(tokens.get(group.head()), Grammar.Word.KIN)
                        || base.cases()
                                && base.grammar()
                                        .is(tokens.get(group.head()), Grammar.Word.FOLLOWER));
    }

    /// `la libération des quatre responsables du syndicat des mineurs enlevés`: who belongs to
    /// a body is described rather than those whose body it is.
    private boolean isMembers(NounGroup group) {
        return !base.cases()
                && group.name().isEmpty()
                && base.grammar().is(tokens.get(group.head()), Grammar.Word.MEMBER);
    }

    private boolean agrees(int at, NounGroup group, Token participle) {
        long needed = 0;
        for (Reading reading : participle.readings()) {
            needed |= reading.pos() == Pos.VERB ? reading.features() : 0;
        }
        boolean several = (needed & Feature.NUMBERS) == Feature.PLURAL.bit();
        if (several && coordination.leftCoordinated(at).size() > 1) {
            return true;
        }
        if (group.name().isPresent()) {
            if (base.cases() && base.isPerson(group)) {
                return share(group.features(), needed, Feature.CASES)
                        && (several || share(group.features(), needed, GENDERS));
            }
            if (base.cases() && group.core() < group.head() && !base.isPerson(group)) {
                return Agreement.agrees(participle, tokens.get(group.core()));
            }
            return !base.isPlace(group) && !(several && !group.bare() && base.isPerson(group));
        }
        return share(group.features(), needed, Feature.NUMBERS)
                && share(group.features(), needed, GENDERS);
    }

    /// Whether two words share one of these features, or one of them has none.
    private static boolean share(long one, long other, long features) {
        long left = one & features;
        long right = other & features;
        return left == 0 || right == 0 || (left & right) != 0;
    }
}
