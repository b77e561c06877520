package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Which of the nouns before a relative clause it describes: in `the friends of Ann Lee, who was
/// beaten` it is she, for the friends would be who `were`.
final class RelativeNouns {
    private static final int REACH = 8;

    private final SentenceChunks base;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final Coordination coordination;

    RelativeNouns(SentenceChunks base, Coordination coordination) {
        this.base = base;
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.coordination = coordination;
    }

    /// {@return the group, coordinated ones included, that a relative pronoun stands for}
    ///
    /// @param relative the index of the relative pronoun's link
    List<NounGroup> of(int relative) {
        List<Integer> nouns = before(relative);
        if (nouns.isEmpty()) {
            return List.of();
        }
        int first = nouns.stream()
                .filter(at -> !isComplement(at) || isNamed((NounGroup) chunks.get(at)))
                .findFirst()
                .orElse(nouns.getFirst());
        long need = needed(relative);
        boolean kin = relative - nouns.getFirst() == 1
                && nouns.getFirst() != first
                && isKin((NounGroup) chunks.get(first))
                && agrees(nouns.getFirst(), need);
        int chosen = kin ? nouns.getFirst() : first;
        if (!agrees(chosen, need)) {
            chosen = nouns.stream().filter(at -> agrees(at, need)).findFirst().orElse(first);
        }
        if (base.cases() && !shows(chosen, need)) {
            // «матери Мининых, которую»: a name that shows no gender goes behind a noun that does
            int other = chosen;
            chosen = nouns.stream()
                    .filter(at -> isKin((NounGroup) chunks.get(at)) && shows(at, need))
                    .findFirst()
                    .orElse(other);
        }
        return coordination.leftCoordinated(
                coordination.named(whoIsFrom(chosen, relative, nouns, need)));
    }

    /// «дело Анны Лис из станицы Степной, которую оштрафовали»: who is from a place, and not
    /// the place; «где» is the place.
    private int whoIsFrom(int chosen, int relative, List<Integer> nouns, long need) {
        if (isWhere(chosen)
                && !grammar.is(tokens.get(chunks.get(relative).first()), Word.RELATIVE_OTHER)) {
            return nouns.stream()
                    .filter(at -> at == chosen - 1 && agrees(at, need))
                    .findFirst()
                    .orElse(chosen);
        }
        boolean place = base.cases()
                && base.isPlace((NounGroup) chunks.get(chosen))
                && !grammar.is(tokens.get(chunks.get(relative).first()), Word.RELATIVE_OTHER);
        return nouns.stream()
                .filter(at -> place && at < chosen)
                .filter(at -> base.isPerson((NounGroup) chunks.get(at)) && agrees(at, need))
                .findFirst()
                .orElse(chosen);
    }

    /// `a nurse in Lille, who`, `une infirmière à Lille, qui`: the place where somebody is.
    private boolean isWhere(int at) {
        return !base.cases()
                && chunks.get(at) instanceof NounGroup place
                && place.preposition().isPresent()
                && !base.isOf(place)
                && base.isPlace(place);
    }

    /// The nouns right before a clause, nearest first, to one that no other has for complement.
    private List<Integer> before(int relative) {
        List<Integer> nouns = new ArrayList<>();
        for (int j = relative - 1; j >= 0 && j > relative - REACH; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                nouns.add(j);
                if (group.bare() && !isGenitive(j) && !isOfTown(j)) {
                    break;
                }
            } else if ((chunk instanceof VerbGroup || !nouns.isEmpty()) && !isHow(j, relative)) {
                break;
            }
        }
        return nouns;
    }

    /// `des hommes armés qui`: a participle alone, right behind its noun, says how somebody is.
    private boolean isHow(int at, int relative) {
        return !base.cases()
                && at == relative - 1
                && at > 0
                && chunks.get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && verb.end() == verb.first() + 1
                && chunks.get(at - 1) instanceof NounGroup;
    }

    /// «мать Павла»: in a language with cases a noun completes another without a preposition.
    private boolean isGenitive(int at) {
        return base.cases()
                && at > 0
                && chunks.get(at) instanceof NounGroup group
                && group.maybe(Feature.GENITIVE)
                && chunks.get(at - 1) instanceof NounGroup;
    }

    /// «из села Степное»: a place that keeps its form behind what it is.
    private boolean isOfTown(int at) {
        return base.cases()
                && at > 0
                && chunks.get(at) instanceof NounGroup place
                && base.isPlace(place)
                && chunks.get(at - 1) instanceof NounGroup town
                && !town.bare()
                && town.name().isEmpty();
    }

    /// `the director of the Office who …`: a clause describes a person rather than a body.
    private boolean isNamed(NounGroup group) {
        return group.name().isPresent() && !base.isBody(group);
    }

    private boolean isComplement(int at) {
        return chunks.get(at) instanceof NounGroup group
                && (!group.bare() && (base.isOf(group) || isManner(group))
                        || base.cases() && base.isBody(group))
                && at > 0
                && chunks.get(at - 1) instanceof NounGroup;
    }

    /// `des policiers en civil, qui …`: a preposition and a bare noun say how somebody is.
    private boolean isManner(NounGroup group) {
        return !base.cases()
                && group.preposition().isPresent()
                && group.name().isEmpty()
                && group.end() == group.head() + 1
                && group.head() == group.preposition().getAsInt() + 1;
    }

    private boolean isKin(NounGroup group) {
        return group.name().isEmpty() && grammar.is(tokens.get(group.head()), Word.KIN);
    }

    /// The number and gender that the pronoun has, or the verb whose subject it is; no bits
    /// where neither shows.
    private long needed(int relative) {
        Token pronoun = tokens.get(chunks.get(relative).first());
        if (base.cases()) {
            long bits = 0;
            for (Reading reading : pronoun.readings()) {
                bits |= reading.features();
            }
            // only the singular has gender
            boolean singular = (bits & Feature.NUMBERS) == 0 && (bits & Feature.GENDERS) != 0;
            return singular ? bits | Feature.SINGULAR.bit() : bits;
        }
        boolean subject = grammar.is(pronoun, Word.RELATIVE_SUBJECT);
        for (int j = relative + 1; j < chunks.size() && j < relative + REACH; j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return (subject ? numberOf(verb) : 0)
                        | (subject && verb.passive() || !subject ? ofParticiple(verb) : 0);
            }
            if (subject && chunks.get(j) instanceof NounGroup
                    || chunks.get(j) instanceof Link link && SentenceChunks.ends(link)) {
                return 0;
            }
        }
        return 0;
    }

    private long numberOf(VerbGroup verb) {
        Token first = tokens.get(verb.first());
        if (grammar.isForm(first, Word.PLURAL_VERB)) {
            return Feature.PLURAL.bit();
        }
        long numbers = 0;
        for (Reading reading : first.readings()) {
            numbers |= reading.pos() == Pos.VERB && reading.has(Feature.FINITE)
                    ? reading.features() & Feature.NUMBERS
                    : 0;
        }
        return numbers;
    }

    private long ofParticiple(VerbGroup verb) {
        long bits = 0;
        for (Reading reading : tokens.get(verb.main()).readings()) {
            bits |= reading.has(Feature.PARTICIPLE) ? reading.features() : 0;
        }
        return bits & (Feature.NUMBERS | Feature.GENDERS);
    }

    private boolean agrees(int at, long need) {
        NounGroup group = (NounGroup) chunks.get(at);
        boolean several = coordination.leftCoordinated(at).size() > 1;
        long numbers = several || group.number().isPresent()
                ? Feature.PLURAL.bit()
                : base.isPerson(group) || base.isBody(group)
                        ? Feature.SINGULAR.bit()
                        : group.features() & Feature.NUMBERS;
        long genders = several ? 0 : gendersOf(group);
        return share(numbers, need & Feature.NUMBERS) && share(genders, need & Feature.GENDERS);
    }

    /// Whether a noun has the gender that is needed, and no other.
    private boolean shows(int at, long need) {
        long gender = need & Feature.GENDERS;
        return Long.bitCount(gender) != 1 || gendersOf((NounGroup) chunks.get(at)) == gender;
    }

    private long gendersOf(NounGroup group) {
        if (!base.isPerson(group)) {
            return group.name().isPresent() ? 0 : group.features() & Feature.GENDERS;
        }
        if (base.cases()) {
            return group.features() & Feature.GENDERS;
        }
        return switch (base.genderOf(group)) {
            case FEMININE -> Feature.FEMININE.bit();
            case MASCULINE -> Feature.MASCULINE.bit();
            case UNKNOWN -> 0;
        };
    }

    /// Whether two share a feature, or one of them shows none.
    private static boolean share(long one, long other) {
        return one == 0 || other == 0 || (one & other) != 0;
    }
}
