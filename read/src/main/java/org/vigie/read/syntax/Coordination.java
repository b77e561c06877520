package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Finds the groups that are joined to one another, and the descriptions that stand beside a name.
final class Coordination {
    /// A description lies at most this many chunks after the name.
    private static final int APPOSITION = 12;

    private final SentenceChunks base;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final boolean cases;
    private final Titles titles;
    private final ClauseStarts starts;
    private final ClausesBetween clauses;
    private final GroupDescriptions groups;
    private final Possessions possessions;

    Coordination(SentenceChunks base) {
        this.base = base;
        this.titles = new Titles(base);
        this.starts = new ClauseStarts(base);
        this.clauses = new ClausesBetween(base);
        this.groups = new GroupDescriptions(base);
        this.possessions = new Possessions(base);
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.cases = base.cases();
    }

    /// Whether a group belongs to what describes the person named after it: «директор завода
    /// Анна Рябова».
    boolean isTitle(int at) {
        return titles.within(at);
    }

    /// Whether such a description stands before a group, which then is no other noun's.
    boolean isTitled(int at) {
        return titles.isDescribed(at);
    }

    /// Whether a group describes the person named before it, or owns what does: `Tamara, la
    /// femme de Max, a été …`, `Tamara, Max's wife, was …`.
    boolean isApposition(int at) {
        int owned = possessions.owned(at);
        return named(owned) != owned && !opensClause(owned);
    }

    /// `Presided over by Max Meier, the court sentenced Ann Lee`: between what describes a
    /// person and the verb a comma stands.
    private boolean opensClause(int at) {
        int j = at + 1;
        while (!cases
                && j < chunks.size()
                && chunks.get(j) instanceof NounGroup
                && !base.standsBare(j)) {
            j++;
        }
        return !cases
                && j < chunks.size()
                && chunks.get(j) instanceof VerbGroup verb
                && verb.finite()
                && isAfterComma(at);
    }

    private boolean isAfterComma(int at) {
        return at > 0 && chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.COMMA);
    }

    /// The person that a group describes, after a comma and maybe other descriptions: a name
    /// (`Max Meier, avocat et président de la ligue`), or somebody's relative or lawyer (`son
    /// mari, ouvrier, …`); the group itself where it describes nobody.
    int named(int at) {
        if (isKin(at) || isEmphatic(at) || isOfAll(at)) {
            return at - 2;
        }
        int several = groups.described(at);
        if (several >= 0) {
            return several;
        }
        if (!isDescription(at)) {
            return at;
        }
        boolean comma = false;
        for (int j = possessions.owner(at) - 1; j >= 0 && j > at - APPOSITION; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    comma |= link.is(Link.Kind.COMMA);
                    if (SentenceChunks.ends(link) || link.is(Link.Kind.PREPOSITION)) {
                        return at;
                    }
                }
                case VerbGroup verb -> {
                    return at;
                }
                case NounGroup group -> {
                    if (base.isPerson(group) || isDescribedBody(j, at)) {
                        return comma && afterComma(j) && isAlike(group, at) ? j : at;
                    }
                    if (group.bare() && !isDescription(j)) {
                        boolean owned = group.possessive().isPresent() && !group.pronoun();
                        return owned && comma && afterComma(j) && isClosed(at) ? j : at;
                    }
                }
            }
        }
        return at;
    }

    /// «По словам Анны Лис, судья …»: in a language with cases a description has that of whom
    /// it describes.
    private boolean isAlike(NounGroup person, int description) {
        long own = person.features() & Feature.CASES;
        long other = ((NounGroup) chunks.get(description)).features() & Feature.CASES;
        return !cases || own == 0 || other == 0 || (own & other) != 0;
    }

    /// `The Observatory, a league of writers, condemned it`: between commas, a body is
    /// described as a person is.
    private boolean isDescribedBody(int at, int description) {
        return !cases
                && chunks.get(at) instanceof NounGroup body
                && body.bare()
                && body.name().isPresent()
                && !base.isPlace(body)
                && chunks.get(at + 1).end() == chunks.get(description).first()
                && isClosed(description);
    }

    private boolean afterComma(int at) {
        return at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link link
                && link.is(Link.Kind.COMMA);
    }

    /// `Le syndicat, lui, demande …`: a pronoun between commas stresses the noun before it.
    private boolean isEmphatic(int at) {
        return at > 1
                && chunks.get(at) instanceof NounGroup pronoun
                && pronoun.pronoun()
                && pronoun.bare()
                && chunks.get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && afterComma(at)
                && chunks.get(at - 2) instanceof NounGroup noun
                && !noun.pronoun();
    }

    /// `Two men, both teachers, were held`: what all of those are who stand before the comma.
    private boolean isOfAll(int at) {
        return !cases
                && at > 1
                && chunks.get(at) instanceof NounGroup group
                && group.bare()
                && group.end() > group.first() + 1
                && group.maybe(Feature.PLURAL)
                && (base.grammar().isForm(tokens.get(group.first()), Grammar.Word.BOTH)
                        || base.grammar().isForm(tokens.get(group.first()), Grammar.Word.ALL))
                && afterComma(at - 2)
                && isClosed(at)
                && chunks.get(at - 2) instanceof NounGroup people
                && !people.pronoun();
    }

    /// `Denise, sa mère, a écrit`: whose a person is, between commas and before the verb.
    private boolean isKin(int at) {
        return at > 1
                && at + 2 < chunks.size()
                && chunks.get(at) instanceof NounGroup group
                && group.possessive().isPresent()
                && group.name().isEmpty()
                && group.number().isEmpty()
                && group.maybe(Feature.SINGULAR)
                && afterComma(at)
                && afterComma(at - 2)
                && chunks.get(at - 2) instanceof NounGroup person
                && base.isPerson(person)
                && (chunks.get(at + 2) instanceof VerbGroup
                        || chunks.get(at + 2) instanceof Link link && link.is(Link.Kind.RELATIVE));
    }

    /// `Max Meier, 61 ans, avocat`, `Max Meier, 61, a lawyer`: whether an age stands between
    /// commas right behind a noun.
    boolean isAged(int at) {
        return at >= 0
                && at + 2 < chunks.size()
                && chunks.get(at) instanceof NounGroup
                && afterComma(at)
                && chunks.get(at + 2) instanceof Link time
                && time.is(Link.Kind.TIME)
                && tokens.get(time.first()).kind() == Token.Kind.NUMBER
                && (tokens.get(time.end()).isMark(",")
                        || base.grammar().isForm(tokens.get(time.end()), Grammar.Word.AGE_UNIT));
    }

    /// Whether a comma or the end follows the group and what belongs to it.
    private boolean isClosed(int at) {
        for (int j = at + 1; j < chunks.size(); j++) {
            boolean complement = chunks.get(j) instanceof NounGroup && !base.standsBare(j);
            if (!complement && !base.isGenitiveClitic(j)) {
                return chunks.get(j) instanceof Link link && link.is(Link.Kind.COMMA);
            }
        }
        return true;
    }

    /// A common noun in the singular that no possessive makes someone else.
    private boolean isDescription(int at) {
        return chunks.get(at) instanceof NounGroup group
                && group.name().isEmpty()
                && !group.pronoun()
                && group.possessive().isEmpty()
                && base.owner(at) < 0
                && ((group.number().isEmpty() || isOfAge(group)) && group.maybe(Feature.SINGULAR)
                        || isOneOf(at, group));
    }

    /// `a 41-year-old nurse`: the number is a part of a word and counts nobody.
    private boolean isOfAge(NounGroup group) {
        int number = group.number().orElse(group.head());
        return number < group.head()
                && tokens.get(number).form().indexOf('-') > 0
                && tokens.get(number).form().chars().anyMatch(Character::isLetter);
    }

    /// `one of the leaders of the strike`.
    private boolean isOneOf(int at, NounGroup group) {
        return base.grammar().isForm(tokens.get(group.head()), Grammar.Word.ONE)
                && at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof NounGroup whole
                && (base.isOf(whole) || isOutOf(whole));
    }

    /// «одна из рыбачек».
    private boolean isOutOf(NounGroup group) {
        return group.preposition().isPresent()
                && base.grammar()
                        .isForm(tokens.get(group.preposition().getAsInt()), Grammar.Word.PARTITIVE);
    }

    /// {@return a group and those that are joined to it on the right}
    ///
    /// @param at the index of a noun group
    List<NounGroup> rightCoordinated(int at) {
        List<NounGroup> all = new ArrayList<>();
        int j = titles.bearer(at);
        all.add((NounGroup) chunks.get(j));
        while (true) {
            int next = joinedAfter(j, titles.bearer(at));
            if (next < 0) {
                return all;
            }
            all.add((NounGroup) chunks.get(next));
            j = next;
        }
    }

    /// {@return a group and those that are joined to it on the left}
    ///
    /// @param group the index of a noun group
    List<NounGroup> leftCoordinated(int group) {
        int at = titles.bearer(group);
        int first = at;
        while (true) {
            int before = joinedBefore(first);
            if (before < 0) {
                break;
            }
            first = before;
        }
        List<NounGroup> all = rightCoordinated(first);
        NounGroup last = (NounGroup) chunks.get(at);
        if (all.size() > 1
                && !all.contains(last)
                && isNameOf(at, base.chunkOf(all.getLast().head()))) {
            all.set(all.size() - 1, last);
        }
        return all.contains(last) ? all : List.of(last);
    }

    private int joinedBefore(int at) {
        for (int j = at - 2; j >= 0 && j >= at - 13; j--) {
            int next = chunks.get(j) instanceof NounGroup ? joinedAfter(j, j) : -1;
            if (next == at || next >= 0 && isNameOf(at, next)) {
                return isOwnedBefore(j, at) && joinedAfter(j - 1, j - 1) == at ? j - 1 : j;
            }
        }
        return -1;
    }

    /// «рабочие завода «Маяк» и водители», «сторонников Ивана Зимина и водителей»: a name that
    /// can be a genitive, right behind people; a person's, where the next is no name.
    private boolean isOwnedBefore(int at, int next) {
        return cases
                && at > 0
                && chunks.get(at) instanceof NounGroup owner
                && owner.bare()
                && owner.name().isPresent()
                && (!base.isPerson(owner) || !names(owner, (NounGroup) chunks.get(next)))
                && owner.maybe(Feature.GENITIVE)
                && chunks.get(at - 1) instanceof NounGroup people
                && people.bare()
                && tokens.get(people.head()).is(Pos.NOUN, Feature.ANIMATE);
    }

    /// The next group of a coordination, or -1; complements and appositions of this one are
    /// passed, and `police in Cali, Pasto and Ipiales` goes on with places.
    private int joinedAfter(int at, int head) {
        NounGroup first = (NounGroup) chunks.get(head);
        boolean comma = false;
        boolean and = false;
        boolean described = false;
        boolean place = false;
        for (int j = at + 1; j < chunks.size() && j < at + 14; j++) {
            int closed = comma && !and ? Math.max(bracketEnd(j), clauses.end(j)) : bracketEnd(j);
            if (closed > j) {
                j = closed;
                continue;
            }
            switch (chunks.get(j)) {
                case Link link -> {
                    if (!starts.isAlso(at, j) && (isContrast(link) || !isPassed(link, comma))) {
                        return -1;
                    }
                    and |= link.is(Link.Kind.AND);
                    comma |= link.is(Link.Kind.COMMA);
                }
                case VerbGroup verb -> {
                    if (verb.form() != VerbGroup.Form.PARTICIPLE || and || comma) {
                        return -1;
                    }
                }
                case NounGroup nearest -> {
                    int description = comma && !and ? groups.end(j) : -1;
                    if (description >= j) {
                        j = description;
                        comma = false;
                        continue;
                    }
                    j = titles.bearer(j);
                    NounGroup group = (NounGroup) chunks.get(j);
                    boolean part = !and && !comma;
                    if (part ? !isComplement(group) : place && !cases && base.isPlace(group)) {
                        return -1;
                    }
                    if (part) {
                        place = first.name().isEmpty() && base.isPlace(group);
                        continue;
                    }
                    int owned = possessions.owned(j);
                    if (describes(at, j, owned) && isAlone(j, comma, and, described)) {
                        j = owned;
                        described = true;
                        comma = false;
                        and = false;
                        continue;
                    }
                    boolean listed = isListed(first, group, j, and);
                    if (listed || and || !apposition(at, j)) {
                        return listed && !beginsClause(at, j, head, and, comma) ? owned : -1;
                    }
                    comma = false;
                }
            }
        }
        return -1;
    }

    /// Whether a group, or what it owns, describes the person before it.
    private boolean describes(int person, int at, int owned) {
        return base.isPerson((NounGroup) chunks.get(person))
                && (owned > at || isDescription(at))
                && isDescription(owned)
                && ((NounGroup) chunks.get(at)).bare();
    }

    private boolean beginsClause(int before, int at, int head, boolean and, boolean comma) {
        NounGroup group = (NounGroup) chunks.get(at);
        return and || cases && comma
                ? starts.beginsClause(at, group, head) && !(and && starts.endsList(before, group))
                : names((NounGroup) chunks.get(head), group)
                        && starts.opensSentence(head)
                        && !completes(head, at)
                        && group.bare();
    }

    private boolean isComplement(NounGroup group) {
        return !group.bare() || cases && group.maybe(Feature.GENITIVE);
    }

    /// `Max Meier, cook, poet and lay preacher, was`: without an article and before a comma.
    private boolean isBareEnd(int at) {
        return chunks.get(at) instanceof NounGroup group
                && group.core() == group.first()
                && isClosed(at);
    }

    /// `Ann Lee, a nurse and writer`: behind `and` only what has no article goes on describing.
    private boolean isAlone(int at, boolean comma, boolean and, boolean described) {
        return (comma || described) && !and
                || described
                        && chunks.get(at) instanceof NounGroup group
                        && (group.core() == group.head() || isBareEnd(at));
    }

    private boolean isListed(NounGroup first, NounGroup group, int at, boolean and) {
        return joins(first, group) && (and || goesOnByComma(first, group, at));
    }

    /// Whether a comma alone lists; not `arrested with her, Paul Roth and Ivan Reed, remain`.
    private boolean goesOnByComma(NounGroup first, NounGroup group, int at) {
        return !(first.pronoun() && group.name().isPresent())
                && !(isQuoted(base.chunkOf(first.head())) && !isQuoted(at))
                && !isSubjectOfOne(at)
                && (cases || !ForeignDoers.closesOpening(chunks, at))
                && (names(first, group) && !isBetweenCommas(at) || goesOn(at));
    }

    /// «По данным газеты «Волна», Павел Громов …»: a name in quotation marks behind its noun
    /// begins no list of people.
    private boolean isQuoted(int at) {
        return cases
                && at > 1
                && chunks.get(at - 1) instanceof Link open
                && open.is(Link.Kind.QUOTE)
                && chunks.get(at - 2) instanceof NounGroup thing
                && thing.name().isEmpty()
                && ((NounGroup) chunks.get(at)).name().isPresent();
    }

    /// «Женщина, которой помогал Громов, Анна Лис, арестована»: a list has no comma before its
    /// verb.
    private boolean isBetweenCommas(int at) {
        return cases
                && at + 2 < chunks.size()
                && afterComma(at)
                && chunks.get(at + 2) instanceof VerbGroup verb
                && verb.finite();
    }

    /// `Chroniqueuse sur TV9, Awa Diatta a été arrêtée`: a verb in the singular right behind a
    /// comma and a name has that one for its subject.
    private boolean isSubjectOfOne(int at) {
        return at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof VerbGroup verb
                && verb.finite()
                && (!verb.plural() || isTelling(verb));
    }

    /// `gave ten days to Bo Roth, Ann Lee told a reporter`: no `and`, and she alone speaks.
    private boolean isTelling(VerbGroup verb) {
        Token main = tokens.get(verb.main());
        return grammarIs(main, Grammar.Word.TELLING) || grammarIs(main, Grammar.Word.SPEAKS);
    }

    private boolean grammarIs(Token token, Grammar.Word word) {
        return base.grammar().is(token, word);
    }

    /// Whether an enumeration can go on past a link.
    private boolean isPassed(Link link, boolean comma) {
        return link.is(Link.Kind.AND)
                || link.is(Link.Kind.COMMA)
                || link.is(Link.Kind.QUOTE)
                || isBracket(link)
                || link.is(Link.Kind.TIME) && comma;
    }

    /// `X was held, but Y …`: what is set against the first is not joined to it.
    private boolean isContrast(Link link) {
        return link.is(Link.Kind.AND)
                && link.end() - link.first() == 1
                && base.grammar().isForm(tokens.get(link.first()), Grammar.Word.CONTRAST);
    }

    /// Where a bracket that opens at a chunk closes, or -1: what is in it is joined to nothing
    /// outside.
    private int bracketEnd(int at) {
        if (!(chunks.get(at) instanceof Link open) || !tokens.get(open.first()).isMark("(")) {
            return -1;
        }
        for (int j = at + 1; j < chunks.size() && j < at + 8; j++) {
            if (chunks.get(j) instanceof Link close
                    && tokens.get(close.end() - 1).isMark(")")) {
                return j;
            }
        }
        return -1;
    }

    /// {@return the chunk behind a bracket that opens at a chunk; that chunk where none does}
    int pastBracket(int at) {
        int end = bracketEnd(at);
        return end > at && end + 1 < chunks.size() ? end + 1 : at;
    }

    private boolean isBracket(Link link) {
        return link.is(Link.Kind.STOP) && tokens.get(link.first()).isMark("(");
    }

    private static boolean names(NounGroup one, NounGroup other) {
        return one.name().isPresent() && other.name().isPresent();
    }

    private boolean apposition(int at, int group) {
        return chunks.get(at) instanceof NounGroup first
                && first.name().isPresent()
                && chunks.get(group) instanceof NounGroup second
                && second.name().isEmpty();
    }

    /// `Ann Lee, and a teacher, Bo Roth, …`: whether a person's name stands behind a comma
    /// beside the noun that describes whom it means.
    private boolean isNameOf(int name, int noun) {
        return !cases
                && noun == name - 2
                && chunks.get(name - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && base.isPerson((NounGroup) chunks.get(name))
                && ((NounGroup) chunks.get(noun)).name().isEmpty()
                && !((NounGroup) chunks.get(noun)).pronoun();
    }

    private boolean joins(NounGroup first, NounGroup second) {
        boolean samePreposition = second.bare()
                || first.preposition().isPresent()
                        && tokens.get(first.preposition().getAsInt())
                                .isLemma(lemmaOf(second.preposition().getAsInt()));
        if (!samePreposition
                || !cases
                        && second.bare()
                        && !first.bare()
                        && second.possessive().isPresent()) {
            return false;
        }
        return !cases || (first.features() & second.features() & Feature.CASES) != 0;
    }

    private String lemmaOf(int token) {
        Token word = tokens.get(token);
        return word.readings().isEmpty()
                ? word.folded()
                : word.readings().getFirst().lemma();
    }

    /// `The arrest of Max Meier, Ann Lee and six others`: a list that completes a noun.
    private boolean completes(int head, int next) {
        return head > 0
                && chunks.get(head - 1) instanceof NounGroup
                && base.isPerson((NounGroup) chunks.get(head))
                && goesOn(next);
    }

    /// Whether an enumeration goes on after this group up to an `and`.
    private boolean goesOn(int at) {
        for (int j = at + 1; j < chunks.size() && j < at + 12; j++) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.AND)) {
                    return true;
                }
                if (!link.is(Link.Kind.COMMA) && !link.is(Link.Kind.QUOTE)) {
                    return false;
                }
            } else if (chunks.get(j) instanceof VerbGroup) {
                return false;
            }
        }
        return false;
    }

    /// Whether a plural verb can have the group as its subject; a coordination is plural.
    boolean agrees(NounGroup group, VerbGroup verb) {
        // A pronoun that leans on its verb is no group of its own, and alone.
        int at = base.chunkOf(group.first());
        return new VerbAgreement(base)
                .agrees(
                        group,
                        verb,
                        () -> chunks.get(at) instanceof NounGroup
                                && leftCoordinated(at).size() > 1);
    }
}
