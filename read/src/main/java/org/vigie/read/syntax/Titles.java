package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds whom a description with complements of its own stands before: the name after a noun,
/// «директор завода Анна Рябова», «редактора «Волны» Ивана Зимина»; the noun after a participle,
/// «возглавлявший шествие пастор», «задержанного вчера рыбака».
///
/// Only in a language with cases, where the two agree and what lies between does not.
final class Titles {
    /// A name lies at most this many chunks after what describes it.
    private static final int REACH = 9;

    private final SentenceChunks base;
    private final List<Chunk> chunks;
    /// For each chunk whom it describes by standing before them, or itself.
    private final int[] bearers;
    /// For each chunk whether it lies between such a description and whom it describes, or is
    /// one.
    private final boolean[] within;
    /// For each chunk whether such a description stands before it.
    private final boolean[] described;

    Titles(SentenceChunks base) {
        this.base = base;
        this.chunks = base.chunks();
        this.bearers = new int[chunks.size()];
        this.within = new boolean[chunks.size()];
        this.described = new boolean[chunks.size()];
        for (int at = bearers.length - 1; at >= 0; at--) {
            bearers[at] = !base.cases() ? at : isParticiple(at) ? noun(at) : name(at);
            within[at] |= base.cases()
                    && bearers[at] == at
                    && (isParticiple(at) && (follows(at) || isBeforeThing(at))
                            || isAdjective(at) && follows(at));
            described[bearers[at]] |= bearers[at] > at;
            for (int j = at; j < bearers[at]; j++) {
                within[j] = true;
                bearers[j] = bearers[at];
            }
        }
    }

    /// {@return the index of the group that one describes by standing before it; its own where
    ///     it is no such description}
    int bearer(int at) {
        return bearers[at];
    }

    /// {@return whether such a description stands before a group}
    boolean isDescribed(int at) {
        return described[at];
    }

    /// {@return whether a group is such a description, or belongs to one}
    boolean within(int at) {
        return within[at];
    }

    /// The noun that a participle which stands alone describes, with what belongs to the
    /// participle between.
    private int noun(int at) {
        NounGroup participle = (NounGroup) chunks.get(at);
        for (int j = at + 1; j < chunks.size() && j <= at + REACH; j++) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (link.is(Link.Kind.AND)) {
                        return joinedNoun(participle, at, j + 1);
                    }
                    if (!link.is(Link.Kind.QUOTE)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.PREPOSITION)
                            && !link.is(Link.Kind.OTHER)) {
                        return at;
                    }
                }
                case VerbGroup verb -> {
                    return at;
                }
                case NounGroup group -> {
                    if (group.pronoun()) {
                        if (group.bare() && group.maybe(Feature.NOMINATIVE)) {
                            return at;
                        }
                    } else if (isDescribed(participle, group, j)) {
                        return bearersOf(j);
                    }
                }
            }
        }
        return at;
    }

    /// «задержанных в порту и избитых в отделе рыбаков», «задержанных в порту и избитых
    /// рыбаков»: a participle that another is joined to describes whom that one does.
    private int joinedNoun(NounGroup participle, int at, int next) {
        if (next >= chunks.size() || !(chunks.get(next) instanceof NounGroup group)) {
            return at;
        }
        boolean alike = (participle.features() & group.features() & Feature.CASES) != 0;
        boolean own = base.tokens().get(group.core()).is(Pos.VERB, Feature.PARTICIPLE)
                && group.core() < group.head()
                && isDescribed(participle, group, next);
        if (own) {
            return next;
        }
        return alike && isParticiple(next) && bearers[next] > next ? bearers[next] : at;
    }

    /// «листовок, якобы найденных в машине»: a participle after the comma behind its noun.
    private boolean follows(int at) {
        int before = at - 1;
        while (before > 0 && chunks.get(before) instanceof Link link && link.is(Link.Kind.OTHER)) {
            before--;
        }
        return before > 0
                && chunks.get(before) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(before - 1) instanceof NounGroup noun
                && !noun.pronoun()
                && (((NounGroup) chunks.get(at)).features() & noun.features() & Feature.CASES) != 0
                && !isParticiple(before - 1);
    }

    /// «проведённые на прошлой неделе обыски», «в занятом войсками Городке»: a participle that
    /// a thing or place behind its complements agrees with says what that one is.
    private boolean isBeforeThing(int at) {
        NounGroup participle = (NounGroup) chunks.get(at);
        Token word = base.tokens().get(participle.head());
        for (int j = at + 1; j < chunks.size() && j <= at + REACH; j++) {
            switch (chunks.get(j)) {
                case Link link -> {
                    boolean lists = link.is(Link.Kind.COMMA) && isModified(j + 1);
                    if (!link.is(Link.Kind.TIME) && !link.is(Link.Kind.OTHER) && !lists) {
                        return false;
                    }
                }
                case VerbGroup verb -> {
                    return false;
                }
                case NounGroup group -> {
                    if (group.pronoun() || base.isPerson(group)) {
                        return false;
                    }
                    Token noun = base.tokens().get(group.head());
                    boolean place = base.isPlace(group)
                            && participle.preposition().isPresent()
                            && !group.maybe(Feature.INSTRUMENTAL);
                    boolean thing = group.name().isEmpty()
                            && j > at + 1
                            && noun.is(Pos.NOUN, Feature.INANIMATE)
                            && !noun.is(Pos.NOUN, Feature.ANIMATE)
                            && (participle.features() & group.features() & Feature.CASES) != 0
                            && Agreement.agrees(word, noun);
                    if (group.bare() && (place || thing)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// «надуманного, незаконного обвинения»: whether a group begins with an adjective.
    private boolean isModified(int at) {
        return at < chunks.size()
                && chunks.get(at) instanceof NounGroup group
                && group.bare()
                && group.first() < group.head()
                && base.tokens().get(group.first()).is(Pos.ADJECTIVE);
    }

    /// «рыбаки, недовольные хозяином,»: an adjective that stands for no noun.
    private boolean isAdjective(int at) {
        return chunks.get(at) instanceof NounGroup group
                && group.bare()
                && group.name().isEmpty()
                && group.number().isEmpty()
                && base.tokens().get(group.head()).is(Pos.ADJECTIVE)
                && !base.tokens().get(group.head()).is(Pos.NOUN)
                && !base.tokens().get(group.head()).is(Pos.PRONOUN)
                && !base.tokens().get(group.head()).is(Pos.DETERMINER)
                && at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof NounGroup complement
                && !(complement.bare() && complement.maybe(Feature.NOMINATIVE));
    }

    /// A noun that a participle describes may itself stand before a name.
    private int bearersOf(int at) {
        return isDescription(at) ? name(at) : at;
    }

    private boolean isDescribed(NounGroup participle, NounGroup group, int at) {
        // A participle that shows its gender is one.
        long one = participle.maybe(Feature.PLURAL) ? 0 : Feature.SINGULAR.bit();
        long agreeing = (participle.features() | one) & group.features();
        boolean lives = base.isPerson(group)
                || group.name().isEmpty()
                        && base.tokens().get(group.head()).is(Pos.NOUN, Feature.ANIMATE);
        boolean alike = group.bare()
                && lives
                && (agreeing & Feature.CASES) != 0
                && (agreeing & Feature.NUMBERS) != 0
                && (participle.maybe(Feature.PLURAL) || (agreeing & Feature.GENDERS) != 0);
        return alike && ((agreeing & Feature.NOMINATIVE.bit()) != 0 || !isOwned(at));
    }

    /// Whether a group that can be a genitive can belong to the noun before it.
    private boolean isOwned(int at) {
        return chunks.get(at) instanceof NounGroup group
                && group.maybe(Feature.GENITIVE)
                && chunks.get(at - 1) instanceof NounGroup owned
                && owned.name().isEmpty()
                && isSomebodys(base.tokens().get(owned.head()));
    }

    /// «осуждённого за убийство рыбака», «задержанного в доме рыбака», not «задержанного на
    /// пикете рыбака».
    private boolean isSomebodys(Token noun) {
        return base.grammar().is(noun, Word.SOMEBODYS)
                || base.grammar().is(noun, Word.HOME)
                || base.grammar().is(noun, Word.KIN)
                || base.grammar().is(noun, Word.FOLLOWER)
                || base.grammar().is(noun, Word.LEGAL_CASE);
    }

    private boolean isParticiple(int at) {
        if (!(chunks.get(at) instanceof NounGroup group)
                || group.name().isPresent()
                || group.number().isPresent()) {
            return false;
        }
        Token head = base.tokens().get(group.head());
        return head.is(Pos.VERB, Feature.PARTICIPLE);
    }

    private int name(int at) {
        if (!isDescription(at)) {
            return at;
        }
        int same = sameOne(at);
        if (same > at) {
            return same;
        }
        int groups = 0;
        int nearer = -1;
        for (int j = at + 1; j < chunks.size() && j <= at + REACH; j++) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (!link.is(Link.Kind.QUOTE) && !(groups > 0 && joinsOwners(j))) {
                        return at;
                    }
                }
                case VerbGroup verb -> {
                    return at;
                }
                case NounGroup group -> {
                    if (base.isPerson(group) && !(groups > 0 && isQuoted(j))) {
                        if (group.maybe(Feature.GENITIVE)
                                && isNamedBehind(j)
                                && agrees(at, j + 1)) {
                            return groups > 0 ? j + 1 : at;
                        }
                        boolean own = groups > 0
                                && !isOwnerOfCamp(j)
                                && agrees(at, j)
                                && (nearer < 0 || !agrees(nearer, j));
                        return own ? j : at;
                    }
                    if (!isComplement(group)) {
                        return at;
                    }
                    nearer = isDescription(j) ? j : nearer;
                    groups++;
                }
            }
        }
        return at;
    }

    /// «портала «Наш двор»»: what stands in quotation marks names a thing.
    private boolean isQuoted(int at) {
        return at + 1 < chunks.size()
                && chunks.get(at - 1) instanceof Link opens
                && opens.is(Link.Kind.QUOTE)
                && chunks.get(at + 1) instanceof Link closes
                && closes.is(Link.Kind.QUOTE);
    }

    /// «волонтёра штаба Зимина»: a bare surname right behind such a body says whose it is.
    private boolean isOwnerOfCamp(int at) {
        return chunks.get(at) instanceof NounGroup owner
                && owner.first() == owner.head()
                && owner.end() == owner.head() + 1
                && owner.maybe(Feature.GENITIVE)
                && chunks.get(at - 1) instanceof NounGroup camp
                && base.grammar().is(base.tokens().get(camp.head()), Word.CAMP);
    }

    /// «главу штаба Ивана Зимина Марию Лис»: whether another person is named right behind one,
    /// whose the description then is.
    private boolean isNamedBehind(int at) {
        return at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof NounGroup next
                && next.bare()
                && next.title().isEmpty()
                && base.isPerson(next);
    }

    /// «главе союза врачей и сестёр Анне Рябовой»: whether an `and` joins two whom a
    /// description is of.
    private boolean joinsOwners(int and) {
        return chunks.get(and) instanceof Link link
                && link.is(Link.Kind.AND)
                && and + 1 < chunks.size()
                && chunks.get(and - 1) instanceof NounGroup before
                && chunks.get(and + 1) instanceof NounGroup after
                && after.bare()
                && before.maybe(Feature.GENITIVE)
                && after.maybe(Feature.GENITIVE)
                && after.maybe(Feature.PLURAL)
                && !after.maybe(Feature.SINGULAR);
    }

    /// «поэта, врача и правозащитника Егора Лозу»: descriptions in the singular that `and` ends
    /// and one name follows are of one person, unless a verb makes them many.
    private int sameOne(int at) {
        boolean and = false;
        for (int j = at + 1; j + 1 < chunks.size() && j < at + REACH; j += 2) {
            if (!(chunks.get(j) instanceof Link link)
                    || !(link.is(Link.Kind.COMMA) || link.is(Link.Kind.AND))
                    || !(chunks.get(j + 1) instanceof NounGroup group)
                    || !group.bare()
                    || !isSingularBeside(at, group)) {
                return at;
            }
            and |= link.is(Link.Kind.AND);
            boolean named = base.isPerson(group) && group.title().isPresent();
            if (named) {
                return and && agrees(at, j + 1) && !areMany(at, j + 1) ? j + 1 : at;
            }
            if (and || !isDescription(j + 1)) {
                return at;
            }
        }
        return at;
    }

    private boolean isSingularBeside(int at, NounGroup group) {
        NounGroup first = (NounGroup) chunks.get(at);
        return first.maybe(Feature.SINGULAR)
                && !first.maybe(Feature.PLURAL)
                && group.maybe(Feature.SINGULAR)
                && (first.features() & group.features() & Feature.CASES) != 0;
    }

    /// Whether the verb beside descriptions in the nominative is in the plural.
    private boolean areMany(int first, int last) {
        if (!((NounGroup) chunks.get(first)).maybe(Feature.NOMINATIVE)) {
            return false;
        }
        // «журналист и активист Павел Громов, которого обвиняют»
        if (last + 2 < chunks.size()
                && chunks.get(last + 2) instanceof Link relative
                && relative.is(Link.Kind.RELATIVE)) {
            return base.tokens().get(relative.first()).readings().stream()
                    .anyMatch(reading -> reading.has(Feature.PLURAL));
        }
        for (int far = 1; far < REACH; far++) {
            for (int j : List.of(first - far, last + far)) {
                if (j >= 0 && j < chunks.size() && chunks.get(j) instanceof VerbGroup verb) {
                    Token main = base.tokens().get(verb.main());
                    return main.is(Pos.VERB, Feature.PLURAL)
                            && !main.is(Pos.VERB, Feature.SINGULAR);
                }
            }
        }
        return true;
    }

    /// A common noun for somebody, who is not counted.
    private boolean isDescription(int at) {
        return chunks.get(at) instanceof NounGroup group
                && group.name().isEmpty()
                && !group.pronoun()
                && group.number().isEmpty()
                && base.tokens().get(group.head()).is(Pos.NOUN, Feature.ANIMATE);
    }

    private boolean isComplement(NounGroup group) {
        return !group.pronoun()
                && (!group.bare()
                        || group.name().isPresent()
                        || group.maybe(Feature.GENITIVE)
                        || group.number().isPresent()
                                && base.tokens().get(group.head()).is(Pos.NOUN, Feature.GENITIVE));
    }

    /// Whether a description and a name can be of one person: of several only where several are
    /// named.
    private boolean agrees(int description, int name) {
        NounGroup one = (NounGroup) chunks.get(description);
        NounGroup other = (NounGroup) chunks.get(name);
        boolean woman = one.maybe(Feature.FEMININE) && !one.maybe(Feature.MASCULINE);
        boolean man = other.maybe(Feature.MASCULINE) && !other.maybe(Feature.FEMININE);
        return other.bare()
                && (one.features() & other.features() & Feature.CASES) != 0
                && (one.maybe(Feature.SINGULAR) ? !(woman && man) : isListed(name));
    }

    /// Whether another person is named right after.
    private boolean isListed(int name) {
        return name + 2 < chunks.size()
                && chunks.get(name + 1) instanceof Link link
                && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.AND))
                && chunks.get(name + 2) instanceof NounGroup next
                && base.isPerson(next);
    }
}
