package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds the subject that stands behind its verb.
final class SubjectsBehind {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 40;
    /// A thing has at most so many complements before who does it.
    private static final int COMPLEMENTS = 4;

    /// ... and, where another could be the subject, than this many.
    private static final int BESIDE = 4;

    private final SentenceChunks base;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final boolean cases;
    private final Coordination coordination;

    SubjectsBehind(SentenceChunks base, Coordination coordination) {
        this.base = base;
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.cases = base.cases();
        this.coordination = coordination;
    }

    /// «Руслана Кадырова задержала полиция», «Митинг разогнал ОМОН», «Арест продлил судья»: a
    /// person before the verb who could be a man in the accusative, and a thing that could be
    /// either case, do not act where right behind it stands a group that can only do so, or one
    /// that acts by what it is.
    List<NounGroup> clearly(int at, NounGroup before, VerbGroup verb) {
        List<NounGroup> alike = alike(at, before, verb);
        if (!alike.isEmpty()) {
            return alike;
        }
        if (isToldTo(before, at + 1, verb)) {
            return coordination.rightCoordinated(at + 1);
        }
        List<NounGroup> one = oneAfterMany(at, before, verb);
        if (!one.isEmpty()) {
            return one;
        }
        boolean open = cases
                && (before.maybe(Feature.ACCUSATIVE) || base.isPerson(before))
                && !verb.passive()
                && !verb.reflexive()
                && at + 1 < chunks.size();
        if (!open
                || !(chunks.get(at + 1) instanceof NounGroup group)
                || !group.bare()
                || !group.maybe(Feature.NOMINATIVE)
                || !coordination.agrees(group, verb)) {
            return List.of();
        }
        boolean person = base.isPerson(before)
                && (before.maybe(Feature.GENITIVE)
                        || group.name().isEmpty()
                                && tokens.get(verb.main()).is(Pos.VERB, Feature.PLURAL));
        boolean only = !group.maybe(Feature.ACCUSATIVE);
        boolean lives = base.isPerson(group) || group.maybe(Feature.ANIMATE);
        boolean clear = person && only || isThing(before) && (acts(group) || only && lives);
        return clear ? coordination.rightCoordinated(at + 1) : List.of();
    }

    /// «уволены Павел Ким и Анна Лис, избит Иван Кедр»: a verb of one has somebody behind it
    /// for its subject rather than several before it.
    private List<NounGroup> oneAfterMany(int at, NounGroup before, VerbGroup verb) {
        Token main = tokens.get(verb.main());
        boolean one = cases
                && !main.is(Pos.VERB, Feature.PLURAL)
                && !main.is(Pos.VERB, Feature.INFINITIVE)
                && coordination.leftCoordinated(base.chunkOf(before.first())).size() > 1;
        for (int j = at + 1; one && j < chunks.size() && j <= at + BESIDE; j++) {
            switch (chunks.get(j)) {
                case Link link -> one = link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME);
                case VerbGroup other -> one = false;
                case NounGroup group -> {
                    if (group.bare()) {
                        boolean lives = base.isPerson(group) || group.maybe(Feature.ANIMATE);
                        return lives
                                        && group.maybe(Feature.NOMINATIVE)
                                        && coordination.agrees(group, verb)
                                ? coordination.rightCoordinated(j)
                                : List.of();
                    }
                }
            }
        }
        return List.of();
    }

    /// «Уволен токарь Лосев, избит сварщик Гуров»: behind a clause that its verb opens and its
    /// subject ends, the next verb's subject stands behind that verb too.
    private List<NounGroup> alike(int at, NounGroup before, VerbGroup verb) {
        int first = cases ? verbBefore(base.chunkOf(before.head()), at) : -1;
        if (first < 0
                || !(chunks.get(first) instanceof VerbGroup other)
                || other.passive() != verb.passive() && !other.passive()
                || !opens(first)
                || !of(first, other).contains(before)) {
            return List.of();
        }
        List<NounGroup> own = of(at, verb);
        return own.isEmpty() || own.getFirst().maybe(Feature.ACCUSATIVE) && !verb.passive()
                ? List.of()
                : own;
    }

    /// «Об этом ТАСС сообщил адвокат», «рассказала ОВД-Инфо адвокат»: a body whose name has no
    /// endings is told it, where somebody stands right behind who says it.
    private boolean isToldTo(NounGroup body, int next, VerbGroup verb) {
        return cases
                && body.name().isPresent()
                && !base.isPerson(body)
                && body.maybe(Feature.DATIVE)
                && base.grammar().is(tokens.get(verb.main()), Grammar.Word.TELLS)
                && next < chunks.size()
                && chunks.get(next) instanceof NounGroup sayer
                && sayer.bare()
                && !sayer.pronoun()
                && sayer.maybe(Feature.NOMINATIVE)
                && (base.isPerson(sayer) || tokens.get(sayer.head()).is(Pos.NOUN, Feature.ANIMATE))
                && coordination.agrees(sayer, verb);
    }

    /// The finite verb that only nouns and their links part from a group which a comma or `and`
    /// follows; -1 for none.
    private int verbBefore(int group, int at) {
        boolean joined = group + 1 < at
                && chunks.get(group + 1) instanceof Link link
                && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.AND));
        for (int j = group - 1; joined && j >= 0 && j > group - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.finite() ? j : -1;
            }
            if (chunks.get(j) instanceof Link link && SentenceChunks.ends(link)) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether nothing that could be its subject stands before a verb in its clause.
    private boolean opens(int verb) {
        for (int j = verb - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof NounGroup group
                    && group.bare()
                    && group.maybe(Feature.NOMINATIVE)) {
                return false;
            }
            if (chunks.get(j) instanceof VerbGroup
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.COMMA) || SentenceChunks.ends(link))) {
                return true;
            }
        }
        return true;
    }

    private boolean isThing(NounGroup group) {
        return !group.pronoun()
                && !group.maybe(Feature.ANIMATE)
                && !base.isPerson(group)
                && !acts(group);
    }

    /// {@return whether a verb tells what happens to some of those who are the subject of a
    /// verb before it, «собрались жители, двоих из них увезли», and so is not their doing}
    ///
    /// @param other the index of the verb before
    /// @param at    the index of the verb
    boolean partsTaken(int other, int at) {
        for (int j = at - 1; cases && j > other + 1; j--) {
            if (chunks.get(j) instanceof NounGroup group
                    && group.pronoun()
                    && group.preposition().isPresent()
                    && base.grammar()
                            .isForm(
                                    tokens.get(group.preposition().getAsInt()),
                                    Grammar.Word.PARTITIVE)) {
                return chunks.get(j - 1) instanceof NounGroup part
                        && part.bare()
                        && part.maybe(Feature.ACCUSATIVE);
            }
        }
        return false;
    }

    /// {@return whether a group before a verb is not its subject, though its form could be}
    ///
    /// @param at   the index of the group
    /// @param verb the index of the verb
    boolean isNoSubject(int at, int verb) {
        return isOfActing(at) || isNameBehind(at) || partsTaken(at, verb) || tellsAside(at, verb);
    }

    /// «приставы при поддержке Росгвардии начали»: a name that would be many in the nominative
    /// is the genitive of one behind a noun.
    private boolean isNameBehind(int at) {
        return cases
                && at > 0
                && chunks.get(at) instanceof NounGroup group
                && group.name().isPresent()
                && group.bare()
                && !base.isPerson(group)
                && chunks.get(at - 1) instanceof NounGroup noun
                && noun.name().isEmpty()
                && !noun.pronoun()
                && isGenitiveOfOne(tokens.get(group.core()));
    }

    private static boolean isGenitiveOfOne(Token name) {
        boolean genitive = name.readings().stream()
                .anyMatch(reading -> reading.has(Feature.GENITIVE)
                        && reading.has(Feature.SINGULAR)
                        && !reading.has(Feature.PLURAL));
        return genitive
                && name.readings().stream()
                        .noneMatch(reading -> reading.has(Feature.NOMINATIVE)
                                && !(reading.has(Feature.PLURAL)
                                        && !reading.has(Feature.SINGULAR)));
    }

    /// «Как сообщает газета, рыбаков избили»: the subject of an aside that a comma closes.
    private boolean tellsAside(int at, int verb) {
        int own = at - 1;
        while (own > 0 && chunks.get(own) instanceof Link link && link.is(Link.Kind.QUOTE)) {
            own--;
        }
        boolean closed = false;
        for (int j = at + 1; j < verb; j++) {
            closed |= chunks.get(j) instanceof Link link && link.is(Link.Kind.COMMA);
        }
        return closed && isAside(own);
    }

    /// {@return whether a verb stands in such an aside}
    ///
    /// @param at the index of a verb
    boolean isAside(int at) {
        return cases
                && at > 0
                && chunks.get(at) instanceof VerbGroup
                && chunks.get(at - 1) instanceof Link link
                && base.grammar().isForm(tokens.get(link.first()), Grammar.Word.HOW);
    }

    /// {@return whether those behind a verb that `and` joins to one before may be its object:
    /// «суд выслушал свидетелей и приговорил Петра Громова»}
    ///
    /// @param at    the index of the verb
    /// @param found who could be its subject
    boolean mayBeObject(int at, List<NounGroup> found) {
        NounGroup first = found.getFirst();
        return chunks.get(at) instanceof VerbGroup verb
                && !verb.passive()
                && !verb.reflexive()
                && !tokens.get(verb.main()).is(Pos.VERB, Feature.INTRANSITIVE)
                && at > 0
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.AND)
                && base.isPerson(first)
                && first.first() >= verb.end()
                && (first.maybe(Feature.GENITIVE) || first.maybe(Feature.ACCUSATIVE));
    }

    /// Whether a thing that can be a genitive stands right behind one that acts, «власти
    /// города», and so completes it.
    private boolean isOfActing(int at) {
        return at > 0
                && chunks.get(at) instanceof NounGroup group
                && group.name().isEmpty()
                && group.maybe(Feature.GENITIVE)
                && !group.maybe(Feature.ANIMATE)
                && !acts(group)
                && chunks.get(at - 1) instanceof NounGroup noun
                && noun.bare()
                && (noun.maybe(Feature.NOMINATIVE) && (acts(noun) || isAlive(noun))
                        || base.grammar().is(tokens.get(noun.head()), Grammar.Word.SOMEBODYS));
    }

    /// «водители фирмы»: people, who can be nothing but the subject.
    private boolean isAlive(NounGroup noun) {
        return noun.name().isEmpty()
                && !noun.maybe(Feature.ACCUSATIVE)
                && tokens.get(noun.head()).is(Pos.NOUN, Feature.ANIMATE);
    }

    /// A body, which does things to things.
    boolean acts(NounGroup group) {
        return base.isBody(group) || base.grammar().is(tokens.get(group.head()), Grammar.Word.ACTS);
    }

    /// A subject after its verb: in a language with cases by its case, else only for a passive.
    List<NounGroup> of(int at, VerbGroup verb) {
        if (!cases && !verb.passive()) {
            return List.of();
        }
        boolean and = false;
        for (int j = at + 1; j < chunks.size() && j < at + REACH; j++) {
            Chunk chunk = chunks.get(j);
            and |= chunk instanceof Link link && link.is(Link.Kind.AND);
            if (chunk instanceof NounGroup group) {
                boolean fits = group.bare()
                        && (!cases
                                || group.maybe(Feature.NOMINATIVE)
                                        && !completes(at, j)
                                        && coordination.agrees(group, verb));
                if (fits && !isToldTo(group, j + 1, verb)) {
                    int doer = pastThing(j, group, verb);
                    return coordination.rightCoordinated(doer < 0 ? j : doer);
                }
            } else if (chunk instanceof VerbGroup other && (other.finite() || !cases)) {
                return and && cases && sharesSubject(verb, other) ? of(j, other) : List.of();
            } else if (chunk instanceof Link link
                    && SentenceChunks.ends(link)
                    && !(link.is(Link.Kind.STOP) && base.isColon(link))) {
                return List.of();
            }
        }
        return List.of();
    }

    /// «провёл обыск отряд полиции», «подписал письмо министру профсоюз»: the first group
    /// behind a thing that can do something, where the thing could be either case; or -1.
    private int pastThing(int thing, NounGroup group, VerbGroup verb) {
        boolean either = cases
                && !verb.passive()
                && !verb.reflexive()
                && isThing(group)
                && group.maybe(Feature.ACCUSATIVE);
        for (int j = thing + 1; either && j < chunks.size() && j < thing + COMPLEMENTS; j++) {
            if (!(chunks.get(j) instanceof NounGroup next) || next.pronoun()) {
                return -1;
            }
            boolean does = next.bare()
                    && next.maybe(Feature.NOMINATIVE)
                    && coordination.agrees(next, verb)
                    && (acts(next) || base.isPerson(next) || next.maybe(Feature.ANIMATE));
            if (does && !next.maybe(Feature.GENITIVE)) {
                return j;
            }
        }
        return -1;
    }

    /// «доставлены в отделение полиции двое рыбаков»: a noun that may be in the genitive, right
    /// behind one with a preposition, completes that one where a subject follows.
    private boolean completes(int verb, int at) {
        if (at - 1 <= verb
                || !(chunks.get(at) instanceof NounGroup group)
                || !group.maybe(Feature.GENITIVE)
                || group.name().isPresent()
                || !(chunks.get(at - 1) instanceof NounGroup before)
                || before.bare()) {
            return false;
        }
        return at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof NounGroup next
                && next.bare()
                && next.maybe(Feature.NOMINATIVE);
    }

    /// «задержаны и высланы двенадцать рыбаков»: verbs that are alike have one subject after
    /// them.
    private boolean sharesSubject(VerbGroup verb, VerbGroup other) {
        Token one = tokens.get(verb.main());
        Token next = tokens.get(other.main());
        return verb.passive() == other.passive()
                && other.subject().isEmpty()
                && one.is(Pos.VERB, Feature.PLURAL) == next.is(Pos.VERB, Feature.PLURAL)
                && one.is(Pos.VERB, Feature.FEMININE) == next.is(Pos.VERB, Feature.FEMININE);
    }
}
