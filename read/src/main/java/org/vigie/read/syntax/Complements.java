package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Finds the groups that are an object, a doer after `by`, or stand after a preposition or in a
/// case.
final class Complements {
    /// An aside between commas is at most this many chunks long.
    private static final int ASIDE = 10;

    private final SentenceChunks base;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final boolean cases;
    private final Coordination coordination;
    private final Possessions possessions;
    private final CountedObjects countedObjects;
    private final Subjects subjects;
    /// The objects that were asked for: whom a verb has for its object is asked by each event.
    private final Map<Integer, List<NounGroup>> objects = new HashMap<>();

    Complements(SentenceChunks base, Coordination coordination, Subjects subjects) {
        this.base = base;
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.cases = base.cases();
        this.coordination = coordination;
        this.possessions = new Possessions(base);
        this.countedObjects = new CountedObjects(base);
        this.subjects = subjects;
    }

    /// {@return the groups that are a verb's direct object; none for a passive}
    ///
    /// @param at the index of a verb group
    List<NounGroup> object(int at) {
        List<NounGroup> known = objects.get(at);
        if (known == null) {
            known = List.copyOf(findObject(at));
            objects.put(at, known);
        }
        return known;
    }

    private List<NounGroup> findObject(int at) {
        if (!(chunks.get(at) instanceof VerbGroup verb)
                || verb.passive() && !verb.undergone()
                || isIntransitive(verb)) {
            return List.of();
        }
        if (verb.object().isPresent() && !isDative(verb.object().getAsInt())) {
            return List.of(base.pronoun(verb.object().getAsInt()));
        }
        List<NounGroup> relative = relativeObject(at);
        if (!relative.isEmpty()) {
            return relative;
        }
        List<NounGroup> after = objectAfter(at, verb);
        boolean doubtful = cases
                && !after.isEmpty()
                && (isOwner(after.getFirst(), at)
                        || subjects.subject(at).contains(after.getFirst()));
        if (!cases || !after.isEmpty() && !doubtful) {
            return after;
        }
        List<NounGroup> before = objectBefore(at);
        return before.isEmpty() ? after : before;
    }

    /// «Рыбака избил охранник депутата Ивана Зимина»: a person right behind another noun may be
    /// that one's, and is where the verb has an object before it.
    private boolean isOwner(NounGroup group, int verb) {
        int at = base.chunkOf(group.head());
        return at > verb + 1
                && group.maybe(Feature.GENITIVE)
                && chunks.get(at).equals(group)
                && chunks.get(at - 1) instanceof NounGroup;
    }

    /// «На рыбака напали двое неизвестных»: what stands behind such a verb does it.
    private boolean isIntransitive(VerbGroup verb) {
        return cases
                && verb.finite()
                && !verb.passive()
                && tokens.get(verb.main()).readings().stream()
                        .filter(reading -> reading.pos() == Pos.VERB)
                        .allMatch(reading -> reading.has(Feature.INTRANSITIVE));
    }

    private boolean isDative(int token) {
        return grammar.isForm(tokens.get(token), Word.DATIVE_PRONOUN);
    }

    private List<NounGroup> relativeObject(int at) {
        boolean own = cases;
        for (int j = at - 1; j >= 0 && j > at - 8; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof Link link && link.is(Link.Kind.RELATIVE)) {
                Token token = tokens.get(link.first());
                boolean object = cases
                        ? token.readings().stream()
                                        .anyMatch(reading -> reading.has(Feature.ACCUSATIVE))
                                && !subjectless(j, at)
                                && !isSubject(token, at)
                        : grammar.isForm(token, Word.RELATIVE_OBJECT) && own;
                return object ? subjects.antecedent(j) : List.of();
            }
            if (chunk instanceof NounGroup group) {
                own |= group.bare();
            } else if (chunk instanceof VerbGroup || ((Link) chunk).is(Link.Kind.STOP)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// «полицейские, которые избили Павла»: what could be either case does it, where it is said
    /// to whom.
    private boolean isSubject(Token relative, int verb) {
        return relative.readings().stream().anyMatch(reading -> reading.has(Feature.NOMINATIVE))
                && !objectAfter(verb, (VerbGroup) chunks.get(verb)).isEmpty();
    }

    /// Whether a relative pronoun that could be either case has no other subject beside it.
    private boolean subjectless(int relative, int verb) {
        Token token = tokens.get(chunks.get(relative).first());
        boolean either =
                token.readings().stream().anyMatch(reading -> reading.has(Feature.NOMINATIVE));
        return either
                && !tokens.get(((VerbGroup) chunks.get(verb)).main()).is(Pos.VERB, Feature.PLURAL);
    }

    private List<NounGroup> objectAfter(int at, VerbGroup verb) {
        int next = nextInRow(verb, at + 1);
        if (next >= 0) {
            return object(next);
        }
        int doubtful = -1;
        for (int j = at + 1; j < chunks.size() && j < at + 10; j++) {
            Chunk chunk = chunks.get(j);
            switch (chunk) {
                case NounGroup group -> {
                    boolean bare = group.bare() || isPartitive(group, j == at + 1, verb);
                    if (bare
                            && isObject(group, verb)
                            && !base.isPlace(group)
                            && !isTimeUnit(group)
                            && !isOfNext(at, j)
                            && !isSetBeside(j)) {
                        if (!isGenitiveOf(j)) {
                            return coordination.rightCoordinated(possessions.owned(j));
                        }
                        doubtful = doubtful < 0 && livesAfterPlace(j, verb) ? j : doubtful;
                    }
                }
                case VerbGroup other -> {
                    return orDoubtful(doubtful);
                }
                case Link link -> {
                    if (SentenceChunks.ends(link) && !base.isColon(link)
                            || link.is(Link.Kind.AND) && !betweenPlaces(j)
                            || link.is(Link.Kind.COMMA) && !aside(j) && !betweenPlaces(j)) {
                        return orDoubtful(doubtful);
                    }
                }
            }
        }
        return orDoubtful(doubtful);
    }

    /// «Людей толкали на дорогу, троих увезли»: behind a comma what stands right before another
    /// verb is that one's.
    private boolean isOfNext(int verb, int at) {
        return cases
                && at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof VerbGroup next
                && next.finite()
                && at - 1 > verb
                && isComma(at - 1);
    }

    /// «допросили без адвоката, Ивана Берга»: a name behind a comma means whom the noun behind
    /// the preposition means.
    private boolean isSetBeside(int at) {
        return cases
                && at > 1
                && isComma(at - 1)
                && base.isPerson((NounGroup) chunks.get(at))
                && chunks.get(at - 2) instanceof NounGroup noun
                && noun.preposition().isPresent()
                && noun.name().isEmpty()
                && noun.maybe(Feature.ANIMATE)
                && noun.maybe(Feature.SINGULAR);
    }

    /// `ont saisi et brûlé les tracts`, `harassed, beat, and held six men`: verbs that only
    /// commas and `and` part have one object.
    ///
    /// {@return the next of them, or -1}
    private int nextInRow(VerbGroup verb, int link) {
        if (cases || link + 1 >= chunks.size() || !(chunks.get(link) instanceof Link joins)) {
            return -1;
        }
        boolean comma = joins.is(Link.Kind.COMMA);
        boolean oxford = comma && chunks.get(link + 1) instanceof Link and && and.is(Link.Kind.AND);
        int next = oxford ? link + 2 : link + 1;
        boolean row = next < chunks.size()
                && (joins.is(Link.Kind.AND) || oxford || comma && grammar.says("bare-imperative"))
                && chunks.get(next) instanceof VerbGroup other
                && other.form() == verb.form()
                && !other.passive()
                && other.subject().isEmpty();
        boolean last = joins.is(Link.Kind.AND) || oxford;
        return row && (last || nextInRow(verb, next + 1) >= 0) ? next : -1;
    }

    private List<NounGroup> orDoubtful(int doubtful) {
        return doubtful < 0 ? List.of() : coordination.rightCoordinated(doubtful);
    }

    /// «впустить в лагерь наблюдателей», «ударил палкой сторожа»: who lives and stands behind a
    /// place or a tool can be its owner or the object of a verb that takes one.
    private boolean livesAfterPlace(int at, VerbGroup verb) {
        return chunks.get(at) instanceof NounGroup group
                && group.maybe(Feature.ANIMATE)
                && chunks.get(at - 1) instanceof NounGroup before
                && (before.bare() ? base.isTool(before) : group.maybe(Feature.PLURAL))
                && !tokens.get(verb.main()).is(Pos.VERB, Feature.INTRANSITIVE);
    }

    /// A bare unit of time says how long: «студента сутки держали».
    private boolean isTimeUnit(NounGroup group) {
        return grammar.is(tokens.get(group.head()), Word.TIME_UNIT);
    }

    /// An object that a negation puts after `de`: `n'a plus reçu de visites`.
    private boolean isPartitive(NounGroup group, boolean next, VerbGroup verb) {
        return next
                && verb.negated()
                && grammar.says("negated-partitive")
                && group.name().isEmpty()
                && base.isOf(group)
                && group.core() == group.preposition().getAsInt() + 1;
    }

    private boolean betweenPlaces(int at) {
        return at > 0
                && at + 1 < chunks.size()
                && chunks.get(at - 1) instanceof NounGroup before
                && base.isPlace(before)
                && chunks.get(at + 1) instanceof NounGroup after
                && base.isPlace(after);
    }

    /// A comma that opens a time or place set between commas.
    private boolean aside(int comma) {
        if (comma + 2 >= chunks.size()) {
            return false;
        }
        Chunk next = chunks.get(comma + 1);
        boolean time = next instanceof Link link && link.is(Link.Kind.TIME);
        boolean place = next instanceof NounGroup group && !group.bare();
        boolean closes = comma > 0 && isAsideBefore(comma);
        return time || place || closes;
    }

    private boolean isAsideBefore(int comma) {
        Chunk before = chunks.get(comma - 1);
        return before instanceof Link link && link.is(Link.Kind.TIME)
                || before instanceof NounGroup group && !group.bare();
    }

    /// A group that can be a genitive, right after another group, is that one's complement.
    private boolean isGenitiveOf(int at) {
        return cases
                && chunks.get(at) instanceof NounGroup group
                && group.maybe(Feature.GENITIVE)
                && group.name().isEmpty()
                && at > 0
                && !coordination.isTitled(at)
                && chunks.get(base.pastQuote(at - 1)) instanceof NounGroup;
    }

    private boolean isObject(NounGroup group, VerbGroup verb) {
        if (!cases) {
            return true;
        }
        return group.maybe(Feature.ACCUSATIVE) || verb.negated() && group.maybe(Feature.GENITIVE);
    }

    private List<NounGroup> objectBefore(int at) {
        for (int j = at - 1; j >= 0 && j > at - 10; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                boolean genitive = group.maybe(Feature.GENITIVE)
                        && j > 0
                        && !coordination.isTitled(j)
                        && chunks.get(j - 1) instanceof NounGroup noun
                        && !(base.isPlace(noun) && !noun.bare())
                        && !countedObjects.isOne(j);
                if (group.bare()
                        && group.maybe(Feature.ACCUSATIVE)
                        && !genitive
                        && !isTimeUnit(group)
                        && (!group.maybe(Feature.NOMINATIVE)
                                || !coordination.agrees(group, (VerbGroup) chunks.get(at))
                                || doerIsBehind(at))) {
                    return coordination.leftCoordinated(j);
                }
            } else if (isComma(j) && asideBefore(j) >= 0) {
                j = asideBefore(j);
            } else if (isComma(j) && base.relativeClosedBy(j) >= 0) {
                j = base.relativeClosedBy(j);
            } else if (isOwner(j)) {
                return place(j - 1, Feature.ACCUSATIVE);
            } else if (chunk instanceof VerbGroup
                    || chunk instanceof Link link
                            && (SentenceChunks.ends(link) || link.is(Link.Kind.COMMA))) {
                return List.of();
            }
        }
        return List.of();
    }

    /// «Митинг разогнал ОМОН»: what could do it, where the doer stands behind the verb.
    private boolean doerIsBehind(int verb) {
        List<NounGroup> subject = subjects.subject(verb);
        return !subject.isEmpty()
                && subject.getFirst().first() > chunks.get(verb).first();
    }

    /// Whether a relative pronoun says whose the group before it is: «сына которой убили».
    private boolean isOwner(int at) {
        return chunks.get(at) instanceof Link link
                && link.is(Link.Kind.RELATIVE)
                && base.owned(at) >= 0;
    }

    private List<NounGroup> place(int at, Feature wanted) {
        return chunks.get(at) instanceof NounGroup group && bareIn(group, wanted)
                ? List.of(group)
                : List.of();
    }

    private boolean isComma(int at) {
        return chunks.get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }

    /// The comma that opens an aside after a noun, which this one closes: «мужа, адвоката
    /// Мехмета Озтюрка, вызвали»; or -1. No finite verb stands in it.
    private int asideBefore(int closing) {
        if (subjects.opening(closing) >= 0) {
            return subjects.opening(closing);
        }
        for (int j = closing - 1; j > 0 && j > closing - ASIDE; j--) {
            if (isComma(j)) {
                return chunks.get(j - 1) instanceof NounGroup ? j : -1;
            }
            if (chunks.get(j) instanceof VerbGroup verb
                            && verb.form() != VerbGroup.Form.PARTICIPLE
                            && verb.form() != VerbGroup.Form.GERUND
                    || chunks.get(j) instanceof Link link && SentenceChunks.ends(link)) {
                return -1;
            }
        }
        return -1;
    }

    /// {@return the groups that say by whom: after `par`, `by`, or in the instrumental}
    ///
    /// @param at the index of a verb group or of a noun group
    List<NounGroup> by(int at) {
        List<NounGroup> own = complement(at, this::isBy, true);
        int before = own.isEmpty() && (cases || isShared(at)) ? passiveBefore(at) : -1;
        return before < 0 ? own : by(before);
    }

    /// `tabassés par la garde, puis verbalisés`: a participle after a comma or a conjunction
    /// that has the subject of the passive before it.
    private boolean isShared(int at) {
        return chunks.get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && passiveBefore(at) >= 0
                && subjects.subject(at).equals(subjects.subject(passiveBefore(at)));
    }

    /// The passive that one is joined to: «полицией задержан и, по словам коллег, избит»; or
    /// -1.
    private int passiveBefore(int at) {
        if (!(chunks.get(at) instanceof VerbGroup verb) || !verb.passive()) {
            return -1;
        }
        boolean and = false;
        for (int j = at - 1; j >= 0 && j > at - ASIDE; j--) {
            switch (chunks.get(j)) {
                case VerbGroup other -> {
                    return and && other.passive() ? j : -1;
                }
                case NounGroup group -> {
                    if (group.bare() && !group.maybe(Feature.GENITIVE)) {
                        return -1;
                    }
                }
                case Link link -> {
                    boolean joins = link.is(Link.Kind.AND)
                            || !cases && grammar.isForm(tokens.get(link.first()), Word.CONJUNCTION);
                    if (SentenceChunks.ends(link) && !joins) {
                        return -1;
                    }
                    and |= joins || !cases && link.is(Link.Kind.COMMA);
                }
            }
        }
        return -1;
    }

    private boolean isBy(NounGroup group) {
        if (cases) {
            return group.bare()
                    && group.maybe(Feature.INSTRUMENTAL)
                    && !group.maybe(Feature.NOMINATIVE)
                    && !group.maybe(Feature.ACCUSATIVE);
        }
        return group.preposition().isPresent()
                && grammar.isForm(tokens.get(group.preposition().getAsInt()), Word.BY);
    }

    /// {@return the groups after a preposition, or in a case without one}
    ///
    /// @param at   the index of a verb group or of a noun group
    /// @param slot `to`, `of`, `ins`, `dat`, `gen`, `acc` or `prep:WORD`
    List<NounGroup> place(int at, String slot) {
        boolean recipient = slot.equals("to") || slot.equals("dat");
        if (recipient
                && chunks.get(at) instanceof VerbGroup verb
                && verb.object().isPresent()
                && isDative(verb.object().getAsInt())) {
            return List.of(base.pronoun(verb.object().getAsInt()));
        }
        return switch (slot) {
            case "to" ->
                complement(
                        at,
                        group -> cases ? bareIn(group, Feature.DATIVE) : isWord(group, Word.TO),
                        true);
            case "of" -> of(at);
            case "ins" -> complement(at, group -> bareIn(group, Feature.INSTRUMENTAL), true);
            case "dat" -> complement(at, group -> bareIn(group, Feature.DATIVE), true);
            case "gen" -> complement(at, group -> bareIn(group, Feature.GENITIVE), true);
            case "acc" -> complement(at, group -> bareIn(group, Feature.ACCUSATIVE), true);
            default ->
                slot.startsWith("prep:")
                        ? complement(at, group -> hasPreposition(group, slot.substring(5)), true)
                        : List.of();
        };
    }

    private boolean bareIn(NounGroup group, Feature wanted) {
        return group.bare()
                && group.maybe(wanted)
                && (!group.maybe(Feature.NOMINATIVE) || wanted == Feature.NOMINATIVE);
    }

    private boolean isWord(NounGroup group, Word word) {
        return group.preposition().isPresent()
                && grammar.is(tokens.get(group.preposition().getAsInt()), word);
    }

    /// A compound preposition is written with `_`: `prep:в_отношении`, its words as they stand.
    private boolean hasPreposition(NounGroup group, String lemma) {
        if (lemma.indexOf('_') > 0) {
            String[] words = lemma.split("_");
            int from = group.first() - words.length;
            boolean own = group.preposition().isPresent();
            int start = own ? group.preposition().getAsInt() + 1 - words.length : from;
            if (start < base.sentence().firstToken()) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (!tokens.get(start + i).folded().equals(words[i])) {
                    return false;
                }
            }
            return true;
        }
        return group.preposition().isPresent()
                && tokens.get(group.preposition().getAsInt()).isLemma(lemma);
    }

    private List<NounGroup> complement(int at, Predicate<NounGroup> fits, boolean leftToo) {
        boolean ofPredicate = !(chunks.get(at) instanceof NounGroup);
        for (int j = at + 1; j < chunks.size() && j < at + 14; j++) {
            j = coordination.pastBracket(j);
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group && fits.test(group)) {
                return coordination.rightCoordinated(possessions.owned(j));
            }
            if (chunk instanceof VerbGroup verb
                            && (verb.finite() || verb.form() == VerbGroup.Form.INFINITIVE)
                    || chunk instanceof Link link && SentenceChunks.ends(link)
                    || leftToo && !cases && ForeignDoers.begin(chunks, at, j)
                    || isExample(chunk)) {
                break;
            }
        }
        if (!ofPredicate || !leftToo || !cases) {
            return List.of();
        }
        for (int j = at - 1; j >= 0 && j > at - 10; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group && fits.test(group)) {
                return coordination.leftCoordinated(j);
            }
            if (isComma(j) && asideBefore(j) >= 0) {
                j = asideBefore(j);
            } else if (!isOwner(j)
                    && (chunk instanceof VerbGroup
                            || chunk instanceof Link link
                                    && (SentenceChunks.ends(link) || link.is(Link.Kind.COMMA)))) {
                break;
            }
        }
        return List.of();
    }

    /// {@return the groups that a noun is of: after `de`, `of`, before `'s`, in the genitive,
    ///     or by a
    ///     possessive}
    ///
    /// @param at the index of a noun group
    List<NounGroup> of(int at) {
        if (at > 1
                && chunks.get(at - 1) instanceof Link clitic
                && grammar.isForm(tokens.get(clitic.first()), Word.GENITIVE_CLITIC)
                && chunks.get(at - 2) instanceof NounGroup) {
            return coordination.leftCoordinated(at - 2);
        }
        if (chunks.get(at) instanceof NounGroup group && group.possessive().isPresent()) {
            return List.of(base.pronoun(group.possessive().getAsInt()));
        }
        for (int j = at + 1; j < chunks.size() && j < at + 8; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                boolean genitive = cases
                        && group.bare()
                        && group.maybe(Feature.GENITIVE)
                        && (j == at + 1 || !group.maybe(Feature.NOMINATIVE))
                        && !countedObjects.isOne(j);
                boolean contracted = j == at + 1
                        && chunks.get(at) instanceof VerbGroup verb
                        && verb.reflexive()
                        && grammar.is(tokens.get(group.first()), Word.OF);
                if (genitive || contracted || base.isOf(group)) {
                    return coordination.rightCoordinated(possessions.owned(j));
                }
                if (group.bare() || isCircumstance(group)) {
                    return List.of();
                }
            } else if (chunk instanceof Link link
                    && link.is(Link.Kind.AND)
                    && !cases
                    && base.sharesOf(at, j)) {
                return of(j + 1);
            } else if (chunk instanceof VerbGroup
                    || chunk instanceof Link link
                            && (SentenceChunks.ends(link) || link.is(Link.Kind.AND))) {
                return List.of();
            }
        }
        return List.of();
    }

    /// `three charges including insults to the king`: what follows completes the example.
    private boolean isExample(Chunk chunk) {
        return !cases
                && chunk instanceof NounGroup group
                && group.preposition().isPresent()
                && grammar.isForm(tokens.get(group.preposition().getAsInt()), Word.INCLUDING);
    }

    /// `the strike over the dismissal of two cooks`: what follows completes the nearer noun.
    private boolean isCircumstance(NounGroup group) {
        int preposition = group.preposition().orElse(group.first());
        return grammar.isForm(tokens.get(preposition), Word.FRAMING)
                || grammar.phrase(tokens, preposition, Word.BECAUSE) > 0;
    }
}
