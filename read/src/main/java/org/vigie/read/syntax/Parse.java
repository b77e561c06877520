package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// A sentence's groups, and which noun group stands in which grammatical place to a verb or noun.
///
/// Places are found by walking from the verb over the chunks, not by a tree: texts are broken,
/// and a
/// walk that fails loses one place only.
public final class Parse {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 40;
    /// A description lies at most this many chunks after the name.
    private static final int APPOSITION = 12;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Sentence sentence;
    private final List<Chunk> chunks;
    private final boolean cases;
    private final List<Name> names;

    Parse(
            Grammar grammar,
            List<Token> tokens,
            Sentence sentence,
            List<Chunk> chunks,
            List<Name> names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.sentence = sentence;
        this.chunks = chunks;
        this.names = names;
        this.cases = grammar.says("cases");
    }

    /// {@return the sentence}
    public Sentence sentence() {
        return sentence;
    }

    /// {@return its chunks in order; they cover it without gaps}
    public List<Chunk> chunks() {
        return chunks;
    }

    /// {@return the index of the chunk that a token is in}
    ///
    /// @param token a token of the sentence
    public int chunkOf(int token) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).end() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // ---- subjects

    /// {@return the groups that are a verb's subject, for whatever form it has; none if none
    ///     is said}
    ///
    /// @param at the index of a verb group
    public List<NounGroup> subject(int at) {
        return subject(at, 0);
    }

    private List<NounGroup> subject(int at, int depth) {
        if (depth > 6 || !(chunks.get(at) instanceof VerbGroup verb)) {
            return List.of();
        }
        if (verb.subject().isPresent()) {
            return List.of(pronoun(verb.subject().getAsInt()));
        }
        return switch (verb.form()) {
            case FINITE -> finiteSubject(at, verb, depth);
            case PARTICIPLE -> modified(at);
            case INFINITIVE -> controller(at, depth);
            case GERUND -> {
                List<NounGroup> noun = precedes(at) ? modified(at) : List.of();
                yield noun.isEmpty() ? controller(at, depth) : noun;
            }
        };
    }

    private boolean precedes(int at) {
        return at > 0 && chunks.get(at - 1) instanceof NounGroup;
    }

    private List<NounGroup> finiteSubject(int at, VerbGroup verb, int depth) {
        boolean joined = false;
        for (int j = at - 1; j >= 0 && j > at - REACH; j--) {
            Chunk chunk = chunks.get(j);
            switch (chunk) {
                case Link link -> {
                    if (link.is(Link.Kind.RELATIVE)) {
                        return relativeSubject(j);
                    }
                    if (link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.STOP)) {
                        return inverted(at, verb);
                    }
                    joined |= link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA);
                }
                case VerbGroup other -> {
                    if (other.finite()) {
                        int relative = relativeBefore(j);
                        if (relative < 0 || joined && !commaBetween(j, at)) {
                            List<NounGroup> own = cases ? inverted(at, verb) : List.of();
                            return !own.isEmpty()
                                    ? own
                                    : joined || cases ? subject(j, depth + 1) : List.of();
                        }
                        j = relative;
                    }
                }
                case NounGroup group -> {
                    if (canBeSubject(j, group, verb)) {
                        int owner = ownerOfObject(j);
                        if (owner >= 0 && joined && !andBetween(owner, j)) {
                            return subject(owner, depth + 1);
                        }
                        return leftCoordinated(named(j));
                    }
                }
            }
        }
        return inverted(at, verb);
    }

    private boolean commaBetween(int from, int to) {
        return linkBetween(from, to, Link.Kind.COMMA);
    }

    private boolean andBetween(int from, int to) {
        return linkBetween(from, to, Link.Kind.AND);
    }

    private boolean linkBetween(int from, int to, Link.Kind kind) {
        for (int j = from + 1; j < to; j++) {
            if (chunks.get(j) instanceof Link link && link.is(kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean canBeSubject(int at, NounGroup group, VerbGroup verb) {
        if (!group.bare() || group.end() > verb.first()) {
            return false;
        }
        if (cases && (!group.maybe(Feature.NOMINATIVE) || !agrees(group, verb))) {
            return false;
        }
        return !isApposition(at);
    }

    /// Whether a plural verb can have the group as its subject; a coordination is plural.
    private boolean agrees(NounGroup group, VerbGroup verb) {
        boolean singularOnly = group.maybe(Feature.SINGULAR) && !group.maybe(Feature.PLURAL);
        Token main = tokens.get(verb.main());
        boolean pluralOnly = main.readings().stream()
                .filter(reading -> reading.pos() == Pos.VERB)
                .allMatch(reading -> reading.has(Feature.PLURAL));
        boolean verbIsSingular = main.readings().stream()
                .filter(reading -> reading.pos() == Pos.VERB)
                .noneMatch(
                        reading -> reading.has(Feature.PLURAL) || reading.has(Feature.INFINITIVE));
        boolean pluralGroup = group.maybe(Feature.PLURAL) && !group.maybe(Feature.SINGULAR);
        if (pluralOnly && singularOnly) {
            return leftCoordinated(chunkOf(group.first())).size() > 1;
        }
        return !(verbIsSingular && pluralGroup) || group.number().isPresent();
    }

    /// Whether a group describes the person named before it: `Tamara, la femme de Max, a été
    /// …`.
    private boolean isApposition(int at) {
        return named(at) != at;
    }

    /// The person's name that a group describes, after a comma and maybe other descriptions
    /// (`Max Meier, avocat et président de la ligue`); the group itself where it describes
    /// none.
    private int named(int at) {
        if (!isDescription(at)) {
            return at;
        }
        boolean comma = false;
        for (int j = at - 1; j >= 0 && j > at - APPOSITION; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    comma |= link.is(Link.Kind.COMMA);
                    if (ends(link) || link.is(Link.Kind.PREPOSITION)) {
                        return at;
                    }
                }
                case VerbGroup verb -> {
                    return at;
                }
                case NounGroup group -> {
                    if (isPerson(group)) {
                        return comma && afterComma(j) ? j : at;
                    }
                    if (group.bare() && !isDescription(j)) {
                        return at;
                    }
                }
            }
        }
        return at;
    }

    private boolean afterComma(int at) {
        return at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link link
                && link.is(Link.Kind.COMMA);
    }

    /// A common noun in the singular that no possessive makes someone else.
    private boolean isDescription(int at) {
        return chunks.get(at) instanceof NounGroup group
                && group.name().isEmpty()
                && !group.pronoun()
                && group.possessive().isEmpty()
                && group.number().isEmpty()
                && group.maybe(Feature.SINGULAR);
    }

    private boolean isPerson(NounGroup group) {
        return group.name().isPresent() && names.get(group.name().getAsInt()).kind() == Kind.PERSON;
    }

    private boolean isPlace(NounGroup group) {
        if (group.name().isEmpty()) {
            return false;
        }
        Kind kind = names.get(group.name().getAsInt()).kind();
        return kind == Kind.PLACE || kind == Kind.FACILITY;
    }

    /// The finite active verb that this bare group follows directly, and so may be the object
    /// of; or -1.
    private int ownerOfObject(int at) {
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return verb.finite() && !verb.passive() ? j : -1;
            }
            boolean passes = chunk instanceof Link link
                            && (link.is(Link.Kind.OTHER)
                                    || link.is(Link.Kind.TIME)
                                    || link.is(Link.Kind.QUOTE)
                                    || link.is(Link.Kind.AND)
                                    || link.is(Link.Kind.COMMA))
                    || chunk instanceof NounGroup;
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /// The relative pronoun that a finite verb's clause begins with, or -1.
    private int relativeBefore(int verb) {
        for (int j = verb - 1; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return j;
                }
                if (link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.BOUNDARY)
                        || link.is(Link.Kind.STOP)) {
                    return -1;
                }
            }
            if (chunk instanceof VerbGroup other && other.finite()) {
                return -1;
            }
        }
        return -1;
    }

    private List<NounGroup> relativeSubject(int relative) {
        Token token = tokens.get(chunks.get(relative).first());
        boolean subject = grammar.is(token, Word.RELATIVE_SUBJECT);
        if (cases) {
            subject =
                    token.readings().stream().anyMatch(reading -> reading.has(Feature.NOMINATIVE));
        }
        return subject ? antecedent(relative) : List.of();
    }

    /// {@return the group, coordinated ones included, that a relative pronoun stands for}
    ///
    /// @param relative the index of the relative pronoun's link
    List<NounGroup> antecedent(int relative) {
        int nearest = -1;
        for (int j = relative - 1; j >= 0 && j > relative - 8; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                if (nearest < 0) {
                    nearest = j;
                }
                boolean complement = !group.bare()
                        && isOf(group)
                        && j > 0
                        && chunks.get(j - 1) instanceof NounGroup;
                boolean name = group.name().isPresent();
                if (!complement || name) {
                    return leftCoordinated(named(j));
                }
            } else if (chunk instanceof VerbGroup || nearest >= 0) {
                break;
            }
        }
        return nearest < 0 ? List.of() : leftCoordinated(nearest);
    }

    private boolean isOf(NounGroup group) {
        return group.preposition().isPresent()
                && grammar.is(tokens.get(group.preposition().getAsInt()), Word.OF);
    }

    /// A subject after its verb: in a language with cases by its case, else only for a passive.
    private List<NounGroup> inverted(int at, VerbGroup verb) {
        if (!cases && !verb.passive()) {
            return List.of();
        }
        for (int j = at + 1; j < chunks.size() && j < at + REACH; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                boolean fits = group.bare()
                        && (!cases || group.maybe(Feature.NOMINATIVE) && agrees(group, verb));
                if (fits) {
                    return rightCoordinated(j);
                }
            } else if (chunk instanceof VerbGroup other && (other.finite() || !cases)) {
                return List.of();
            } else if (chunk instanceof Link link
                    && ends(link)
                    && !(link.is(Link.Kind.STOP) && isColon(link))) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isColon(Link link) {
        return tokens.get(link.first()).isMark(":");
    }

    private static boolean ends(Link link) {
        return switch (link.kind()) {
            case RELATIVE, THAT, BOUNDARY, STOP -> true;
            case COMMA, AND, QUOTE, TIME, PREPOSITION, OTHER -> false;
        };
    }

    /// The group that a participle describes: the one before it, else, set in front, the next
    /// bare one.
    private List<NounGroup> modified(int at) {
        int before = at - 1;
        boolean joined = false;
        while (before >= 0 && chunks.get(before) instanceof Link link && isSeam(link)) {
            joined |= joins(link);
            before--;
        }
        if (joined) {
            List<NounGroup> shared = sharedWithVerbBefore(before);
            if (!shared.isEmpty()) {
                return shared;
            }
        }
        if (before >= 0
                && chunks.get(before) instanceof VerbGroup other
                && other.form() == VerbGroup.Form.PARTICIPLE) {
            return modified(before);
        }
        if (before >= 0 && chunks.get(before) instanceof NounGroup) {
            return leftCoordinated(named(agreeing(before, at)));
        }
        return followingSubject(at);
    }

    /// A comma, an adverb, a time, or a word that joins verbs: `embarqués, puis relâchés`.
    private boolean isSeam(Link link) {
        return link.is(Link.Kind.OTHER)
                || link.is(Link.Kind.TIME)
                || link.is(Link.Kind.COMMA)
                || joins(link);
    }

    private boolean joins(Link link) {
        return link.is(Link.Kind.AND)
                || link.is(Link.Kind.BOUNDARY)
                        && grammar.isForm(tokens.get(link.first()), Word.CONJUNCTION);
    }

    /// A participle joined to a passive before it has that verb's subject.
    private List<NounGroup> sharedWithVerbBefore(int from) {
        for (int j = from; j >= 0 && j > from - 8; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return verb.passive() ? subject(j, 1) : List.of();
            }
            if (chunk instanceof NounGroup group && group.bare()
                    || chunk instanceof Link link && ends(link)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// `Arrêté dimanche, Max Meier …`: a participle set in front describes the subject that
    /// follows.
    private List<NounGroup> followingSubject(int at) {
        for (int j = at + 1; j < chunks.size() && j < at + REACH; j++) {
            if (chunks.get(j) instanceof NounGroup group && group.bare() && isAfterComma(j)) {
                return rightCoordinated(j);
            }
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return verb.subject().isPresent()
                        ? List.of(pronoun(verb.subject().getAsInt()))
                        : List.of();
            }
        }
        return List.of();
    }

    private boolean isAfterComma(int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.COMMA)) {
                    return true;
                }
                if (!link.is(Link.Kind.OTHER) && !link.is(Link.Kind.TIME)) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return false;
    }

    /// Among `le chef du parti` the noun that agrees with the participle, the nearest if both
    /// do.
    private int agreeing(int nearest, int verb) {
        long need = numberOf(tokens.get(((VerbGroup) chunks.get(verb)).main()));
        int at = nearest;
        int best = -1;
        while (at >= 0 && chunks.get(at) instanceof NounGroup group) {
            boolean agrees = (group.features() & need) == need || group.name().isPresent();
            if (agrees && (best < 0 || group.bare())) {
                best = at;
            }
            if (group.bare()) {
                break;
            }
            at--;
        }
        return best < 0 ? nearest : best;
    }

    private static long numberOf(Token token) {
        long bits = 0;
        boolean masculine = token.is(Pos.VERB, Feature.MASCULINE);
        boolean feminine = token.is(Pos.VERB, Feature.FEMININE);
        boolean singular = token.is(Pos.VERB, Feature.SINGULAR);
        boolean plural = token.is(Pos.VERB, Feature.PLURAL);
        if (masculine != feminine && feminine) {
            bits |= Feature.FEMININE.bit();
        }
        if (singular != plural) {
            bits |= plural ? Feature.PLURAL.bit() : Feature.SINGULAR.bit();
        }
        return bits;
    }

    /// Whose doing an infinitive or gerund is: the person asked or forced, else the subject
    /// of the verb
    /// that it hangs on.
    private List<NounGroup> controller(int at, int depth) {
        boolean purpose = at > 0
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.PREPOSITION)
                && !grammar.is(tokens.get(link.first()), Word.OF)
                && !grammar.is(tokens.get(link.first()), Word.TO);
        NounGroup between = null;
        int betweenAt = -1;
        for (int j = at - 1; j >= 0 && j > at - REACH; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                if (between != null
                        && !purpose
                        && !verb.passive()
                        && chunks.get(at) instanceof VerbGroup own
                        && own.form() == VerbGroup.Form.INFINITIVE) {
                    return leftCoordinated(betweenAt);
                }
                return subject(j, depth + 1);
            }
            if (chunk instanceof NounGroup group && between == null) {
                between = group;
                betweenAt = j;
            }
            if (chunk instanceof Link link && ends(link)) {
                return List.of();
            }
        }
        return List.of();
    }

    // ---- objects and other places

    /// {@return the groups that are a verb's direct object; none for a passive}
    ///
    /// @param at the index of a verb group
    public List<NounGroup> object(int at) {
        if (!(chunks.get(at) instanceof VerbGroup verb) || verb.passive()) {
            return List.of();
        }
        if (verb.object().isPresent() && !isDative(verb.object().getAsInt())) {
            return List.of(pronoun(verb.object().getAsInt()));
        }
        List<NounGroup> relative = relativeObject(at);
        if (!relative.isEmpty()) {
            return relative;
        }
        List<NounGroup> after = objectAfter(at, verb);
        if (!after.isEmpty() || !cases) {
            return after;
        }
        return objectBefore(at);
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
                        : grammar.isForm(token, Word.RELATIVE_OBJECT) && own;
                return object ? antecedent(j) : List.of();
            }
            if (chunk instanceof NounGroup group) {
                own |= group.bare();
            } else if (chunk instanceof VerbGroup || ((Link) chunk).is(Link.Kind.STOP)) {
                return List.of();
            }
        }
        return List.of();
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
        for (int j = at + 1; j < chunks.size() && j < at + 10; j++) {
            Chunk chunk = chunks.get(j);
            switch (chunk) {
                case NounGroup group -> {
                    if (group.bare()
                            && isObject(group, verb)
                            && !isPlace(group)
                            && !isGenitiveOf(j)) {
                        return rightCoordinated(j);
                    }
                }
                case VerbGroup other -> {
                    return List.of();
                }
                case Link link -> {
                    if (ends(link) && !isColon(link)
                            || link.is(Link.Kind.AND) && !betweenPlaces(j)
                            || link.is(Link.Kind.COMMA) && !aside(j) && !betweenPlaces(j)) {
                        return List.of();
                    }
                }
            }
        }
        return List.of();
    }

    private boolean betweenPlaces(int at) {
        return at > 0
                && at + 1 < chunks.size()
                && chunks.get(at - 1) instanceof NounGroup before
                && isPlace(before)
                && chunks.get(at + 1) instanceof NounGroup after
                && isPlace(after);
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
                && chunks.get(at - 1) instanceof NounGroup;
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
                        && chunks.get(j - 1) instanceof NounGroup;
                if (group.bare()
                        && group.maybe(Feature.ACCUSATIVE)
                        && !genitive
                        && (!group.maybe(Feature.NOMINATIVE)
                                || !agrees(group, (VerbGroup) chunks.get(at)))) {
                    return leftCoordinated(j);
                }
            } else if (chunk instanceof VerbGroup
                    || chunk instanceof Link link && (ends(link) || link.is(Link.Kind.COMMA))) {
                return List.of();
            }
        }
        return List.of();
    }

    /// {@return the groups that say by whom: after `par`, `by`, or in the instrumental}
    ///
    /// @param at the index of a verb group or of a noun group
    public List<NounGroup> by(int at) {
        return complement(at, this::isBy, true);
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
    public List<NounGroup> place(int at, String slot) {
        boolean recipient = slot.equals("to") || slot.equals("dat");
        if (recipient
                && chunks.get(at) instanceof VerbGroup verb
                && verb.object().isPresent()
                && isDative(verb.object().getAsInt())) {
            return List.of(pronoun(verb.object().getAsInt()));
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
            if (start < sentence.firstToken()) {
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
        boolean ofVerb = chunks.get(at) instanceof VerbGroup;
        for (int j = at + 1; j < chunks.size() && j < at + 14; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group && fits.test(group)) {
                return rightCoordinated(j);
            }
            if (chunk instanceof VerbGroup verb
                            && (verb.finite() || verb.form() == VerbGroup.Form.INFINITIVE)
                    || chunk instanceof Link link && ends(link)) {
                break;
            }
        }
        if (!ofVerb || !leftToo || !cases) {
            return List.of();
        }
        for (int j = at - 1; j >= 0 && j > at - 10; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group && fits.test(group)) {
                return leftCoordinated(j);
            }
            if (chunk instanceof VerbGroup
                    || chunk instanceof Link link && (ends(link) || link.is(Link.Kind.COMMA))) {
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
    public List<NounGroup> of(int at) {
        if (at > 1
                && chunks.get(at - 1) instanceof Link clitic
                && grammar.isForm(tokens.get(clitic.first()), Word.GENITIVE_CLITIC)
                && chunks.get(at - 2) instanceof NounGroup) {
            return leftCoordinated(at - 2);
        }
        if (chunks.get(at) instanceof NounGroup group && group.possessive().isPresent()) {
            return List.of(pronoun(group.possessive().getAsInt()));
        }
        for (int j = at + 1; j < chunks.size() && j < at + 8; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                boolean genitive = cases
                        && group.bare()
                        && group.maybe(Feature.GENITIVE)
                        && (j == at + 1 || !group.maybe(Feature.NOMINATIVE));
                if (genitive || isOf(group)) {
                    return rightCoordinated(j);
                }
                if (group.bare()) {
                    return List.of();
                }
            } else if (chunk instanceof VerbGroup
                    || chunk instanceof Link link && (ends(link) || link.is(Link.Kind.AND))) {
                return List.of();
            }
        }
        return List.of();
    }

    // ---- coordination

    /// {@return a group and those that are joined to it on the right}
    ///
    /// @param at the index of a noun group
    public List<NounGroup> rightCoordinated(int at) {
        List<NounGroup> all = new ArrayList<>();
        all.add((NounGroup) chunks.get(at));
        int j = at;
        while (true) {
            int next = joinedAfter(j, at);
            if (next < 0) {
                return all;
            }
            all.add((NounGroup) chunks.get(next));
            j = next;
        }
    }

    /// {@return a group and those that are joined to it on the left}
    ///
    /// @param at the index of a noun group
    public List<NounGroup> leftCoordinated(int at) {
        int first = at;
        while (true) {
            int before = joinedBefore(first);
            if (before < 0) {
                break;
            }
            first = before;
        }
        List<NounGroup> all = rightCoordinated(first);
        return all.contains((NounGroup) chunks.get(at)) ? all : List.of((NounGroup) chunks.get(at));
    }

    private int joinedBefore(int at) {
        for (int j = at - 2; j >= 0 && j >= at - 13; j--) {
            if (chunks.get(j) instanceof NounGroup && joinedAfter(j, j) == at) {
                return j;
            }
        }
        return -1;
    }

    /// The next group of a coordination, or -1; complements and appositions of this one are
    /// passed.
    private int joinedAfter(int at, int head) {
        NounGroup first = (NounGroup) chunks.get(head);
        boolean comma = false;
        boolean and = false;
        boolean described = false;
        for (int j = at + 1; j < chunks.size() && j < at + 14; j++) {
            Chunk chunk = chunks.get(j);
            switch (chunk) {
                case Link link -> {
                    if (link.is(Link.Kind.AND)) {
                        and = true;
                    } else if (link.is(Link.Kind.COMMA)) {
                        comma = true;
                    } else if (!link.is(Link.Kind.QUOTE)
                            && !isBracket(link)
                            && !(link.is(Link.Kind.TIME) && comma)) {
                        return -1;
                    }
                }
                case VerbGroup verb -> {
                    if (verb.form() != VerbGroup.Form.PARTICIPLE || and || comma) {
                        return -1;
                    }
                }
                case NounGroup group -> {
                    if (!and && !comma) {
                        boolean complement =
                                !group.bare() || cases && group.maybe(Feature.GENITIVE);
                        if (!complement) {
                            return -1;
                        }
                        continue;
                    }
                    boolean describes = isPerson((NounGroup) chunks.get(at)) && isDescription(j);
                    boolean alone = !and || described && group.core() == group.head();
                    if (describes && group.bare() && (comma || described) && alone) {
                        described = true;
                        comma = false;
                        and = false;
                        continue;
                    }
                    if (joins(first, group) && (and || names(first, group) || goesOn(j))) {
                        return and && beginsClause(j, group) ? -1 : j;
                    }
                    if (and || !apposition(at, j)) {
                        return -1;
                    }
                    comma = false;
                }
            }
        }
        return -1;
    }

    private boolean isBracket(Link link) {
        return link.is(Link.Kind.STOP) && "()".contains(tokens.get(link.first()).form());
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

    private boolean joins(NounGroup first, NounGroup second) {
        boolean samePreposition = second.bare()
                || first.preposition().isPresent()
                        && tokens.get(first.preposition().getAsInt())
                                .isLemma(lemmaOf(second.preposition().getAsInt()));
        if (!samePreposition
                || second.bare() && !first.bare() && second.possessive().isPresent()) {
            return false;
        }
        return !cases || (first.features() & second.features() & CASES) != 0;
    }

    private static final long CASES = Feature.NOMINATIVE.bit()
            | Feature.GENITIVE.bit()
            | Feature.DATIVE.bit()
            | Feature.ACCUSATIVE.bit()
            | Feature.INSTRUMENTAL.bit()
            | Feature.LOCATIVE.bit();

    private String lemmaOf(int token) {
        Token word = tokens.get(token);
        return word.readings().isEmpty()
                ? word.folded()
                : word.readings().getFirst().lemma();
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

    /// `X was arrested and Y was released`: after the `and` a new clause with its own subject
    /// begins.
    private boolean beginsClause(int at, NounGroup group) {
        for (int j = at + 1; j < chunks.size() && j < at + 6; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return verb.finite() && group.bare() && verbBefore(at);
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.COMMA) || ends(link) || link.is(Link.Kind.AND))) {
                return false;
            }
        }
        return false;
    }

    private boolean verbBefore(int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
            if (chunks.get(j) instanceof Link link && ends(link)) {
                return false;
            }
        }
        return false;
    }

    /// {@return a group that is one pronoun}
    ///
    /// @param token the pronoun
    NounGroup pronoun(int token) {
        long features = 0;
        for (Reading reading : tokens.get(token).readings()) {
            features |= reading.features();
        }
        return new NounGroup(
                token,
                token + 1,
                token,
                token,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                true,
                OptionalInt.empty(),
                features);
    }
}
