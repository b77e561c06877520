package org.vigie.read.events;

import org.jspecify.annotations.Nullable;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Span;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.Lexicon;
import org.vigie.read.frames.Scene;
import org.vigie.read.frames.WordClass;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Lands;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.SentenceParser;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A text with its names, times and parsed sentences: what the reading of claims looks at.
final class Passage implements Scene {
    private final Text text;
    private final List<Name> names;
    private final List<TimeExpression> times;
    private final Grammar grammar;
    private final Lexicon lexicon;
    private final Figures figures;
    private final Optional<LocalDate> published;
    private final List<Parse> parses = new ArrayList<>();
    private final Map<Integer, List<Parse>> blocks = new HashMap<>();
    private final int[] timeAt;
    private final int[] nameAt;
    private final boolean cases;
    private final OwnComplements complements;
    private final Words words;
    private final Heads heads;
    /// The names that are places and stand for their governments.
    private Set<Integer> acting = Set.of();
    private final JointlyCounted counted = new JointlyCounted(this);
    private final Currencies currencies;
    /// What was found out of sums of money, by their first tokens.
    private final Map<Integer, Optional<Figures.Sum>> sums = new HashMap<>();

    Passage(
            Text text,
            List<Name> names,
            List<TimeExpression> times,
            Grammar grammar,
            Lexicon lexicon,
            Figures figures,
            Optional<LocalDate> published,
            Lands lands) {
        this.text = text;
        this.names = names;
        this.times = times;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.figures = figures;
        this.published = published;
        this.currencies = new Currencies(() -> lands.mostSpokenOf(text, names));
        this.cases = grammar.says("cases");
        this.timeAt = new int[text.tokens().size()];
        this.nameAt = new int[text.tokens().size()];
        Arrays.fill(timeAt, -1);
        Arrays.fill(nameAt, -1);
        for (int t = 0; t < times.size(); t++) {
            Arrays.fill(timeAt, times.get(t).firstToken(), times.get(t).endToken(), t);
        }
        for (int n = 0; n < names.size(); n++) {
            Arrays.fill(nameAt, names.get(n).firstToken(), names.get(n).endToken(), n);
        }
        this.words = new Words(this);
        this.complements = new OwnComplements(this);
        SentenceParser parser = new SentenceParser(text, grammar, names, times);
        for (Sentence sentence : text.sentences()) {
            Parse parse = parser.parse(sentence);
            parses.add(parse);
            blocks.computeIfAbsent(sentence.block(), block -> new ArrayList<>()).add(parse);
        }
        this.heads = new Heads(this);
        this.acting = ActingPlaces.of(this);
    }

    Text text() {
        return text;
    }

    /// The day of publication, if it is known.
    Optional<LocalDate> published() {
        return published;
    }

    List<Name> names() {
        return names;
    }

    /// Which money its words for money mean.
    Currencies currencies() {
        return currencies;
    }

    List<TimeExpression> times() {
        return times;
    }

    /// The times that begin among some tokens.
    List<TimeExpression> times(int from, int end) {
        int low = firstTime(from);
        return times.subList(low, Math.max(low, firstTime(end)));
    }

    /// How many times begin before a token.
    private int firstTime(int token) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).firstToken() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The parsed sentences of a block.
    List<Parse> parsesIn(int block) {
        return blocks.getOrDefault(block, List.of());
    }

    /// What is set in front of its sentences.
    Heads heads() {
        return heads;
    }

    /// What models know of its words.
    Words words() {
        return words;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Grammar grammar() {
        return grammar;
    }

    Figures figures() {
        return figures;
    }

    List<Parse> parses() {
        return parses;
    }

    Parse parseOf(int token) {
        return parses.get(text.sentenceOf(token).index());
    }

    Optional<Name> name(NounGroup group) {
        return group.name().isPresent()
                ? Optional.of(names.get(group.name().getAsInt()))
                : Optional.empty();
    }

    Optional<Name> nameAt(int token) {
        return nameAt[token] < 0 ? Optional.empty() : Optional.of(names.get(nameAt[token]));
    }

    Optional<TimeExpression> timeAt(int token) {
        return timeAt[token] < 0 ? Optional.empty() : Optional.of(times.get(timeAt[token]));
    }

    /// What people or body a noun group names; empty for things and places.
    Optional<MentionKind> kindOf(NounGroup group) {
        Optional<Name> name = name(group);
        if (name.isPresent() && heads.isDateline(group.head())) {
            // `LOWMERE, 12 May 2021 – …`: a town that no list has
            return Optional.empty();
        }
        if (name.isPresent()) {
            return switch (name.get().kind()) {
                case PERSON -> Optional.of(MentionKind.PERSON);
                case ORGANISATION -> Optional.of(MentionKind.ORGANISATION);
                case AUTHORITY -> Optional.of(MentionKind.AUTHORITY);
                case GROUP -> Optional.of(MentionKind.GROUP);
                case PLACE -> acts(group) ? Optional.of(MentionKind.AUTHORITY) : Optional.empty();
                case FACILITY -> acts(group) ? bodyIn(name.get()) : Optional.empty();
                case OTHER -> Optional.empty();
            };
        }
        if (group.pronoun()) {
            return Optional.of(MentionKind.GROUP);
        }
        Token head = token(group.head());
        Optional<MentionKind> listed = lexicon.people(head, text.tokens());
        if (listed.isPresent()) {
            boolean several = listed.get() == MentionKind.PERSON && isPlural(group);
            return several ? Optional.of(MentionKind.GROUP) : listed;
        }
        if (isFigure(head) || grammar.isForm(head, Grammar.Word.QUANTIFIER)) {
            return Optional.of(MentionKind.GROUP);
        }
        if (isOne(group) && isPartOfPeople(group)) {
            return Optional.of(MentionKind.PERSON);
        }
        if (cases && head.is(Pos.NOUN, Feature.ANIMATE)) {
            return Optional.of(isPlural(group) ? MentionKind.GROUP : MentionKind.PERSON);
        }
        if (grammar.is(head, Grammar.Word.EACH) || cases && isQuality(group, head)) {
            return Optional.empty();
        }
        boolean descriptive =
                (head.is(Pos.ADJECTIVE) || cases && head.is(Pos.VERB, Feature.PARTICIPLE))
                        && !head.is(Pos.NOUN);
        return descriptive ? Optional.of(MentionKind.GROUP) : Optional.empty();
    }

    /// «позднее», «прошлогоднего»: one adjective alone names nobody.
    private static boolean isQuality(NounGroup group, Token head) {
        return head.is(Pos.ADJECTIVE)
                && !head.is(Pos.VERB, Feature.PARTICIPLE)
                && (!head.is(Pos.ADJECTIVE, Feature.PLURAL)
                        || !group.maybe(Feature.PLURAL)
                        || head.is(Pos.ADVERB));
    }

    boolean isHuman(NounGroup group) {
        return kindOf(group).isPresent();
    }

    boolean isFigure(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || token.is(Pos.NUMERAL)
                || figures.isNumber(token);
    }

    static boolean isPlural(NounGroup group) {
        return group.maybe(Feature.PLURAL) && !group.maybe(Feature.SINGULAR)
                || group.number().isPresent();
    }

    /// What body a facility's name has a word for: `the embassy of Belgium`; none for a prison.
    private Optional<MentionKind> bodyIn(Name facility) {
        return IntStream.range(facility.firstToken(), facility.endToken())
                .mapToObj(at -> lexicon.people(token(at)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Whether a group is of those who have power over others: police, courts, officials.
    boolean isAuthority(NounGroup group) {
        return kindOf(group).filter(MentionKind.AUTHORITY::equals).isPresent();
    }

    /// `The lawyer, Ann Lee`: the noun before the comma behind which a name stands.
    Optional<NounGroup> describing(NounGroup name) {
        List<Chunk> chunks = parseOf(name.head()).chunks();
        int at = parseOf(name.head()).chunkOf(name.head());
        return name.name().isPresent()
                        && at > 1
                        && chunks.get(at - 1) instanceof Link comma
                        && comma.is(Link.Kind.COMMA)
                        && chunks.get(at - 2) instanceof NounGroup noun
                ? Optional.of(noun)
                : Optional.empty();
    }

    /// Whether a group is one person.
    boolean isOnePerson(NounGroup group) {
        return !isPlural(group)
                && kindOf(group).filter(MentionKind.PERSON::equals).isPresent();
    }

    /// Whether a group names a place where something is, not who governs there.
    boolean isPlace(NounGroup group) {
        return name(group)
                .filter(name ->
                        name.kind() == Kind.PLACE && !acts(group) || name.kind() == Kind.FACILITY)
                .isPresent();
    }

    private boolean acts(NounGroup group) {
        return group.name().isPresent() && acting.contains(group.name().getAsInt());
    }

    /// As [#mention(NounGroup)], without the words of a trigger that stand before the head.
    Span mention(NounGroup group, int triggerFirst, int triggerEnd) {
        Span span = mention(group);
        boolean within = triggerFirst <= group.core()
                && triggerEnd > group.core()
                && triggerEnd <= group.head();
        return within && group.name().isEmpty()
                ? new Span(token(triggerEnd).begin(), span.end())
                : span;
    }

    /// The stretch that a mention of a group covers: a name alone; else from after the
    /// article through
    /// its complements (`militants du parti`).
    Span mention(NounGroup group) {
        Optional<Name> name = name(group);
        if (name.isPresent()
                && (name.get().kind() == Kind.PERSON
                        || token(group.head()).end() == name.get().span().end())) {
            return fullest(name.get());
        }
        int begin = partBefore(group) < 0 && !isOne(group)
                ? Math.min(core(group), group.head())
                : group.first();
        return text.span(begin, withComplements(group));
    }

    /// `l'un d'eux`, `une de ses sœurs`: a word for one that is all there is of its group.
    private boolean isOne(NounGroup group) {
        return group.core() == group.head()
                && group.bare()
                && group.name().isEmpty()
                && token(group.head()).is(Pos.DETERMINER, Feature.SINGULAR);
    }

    /// Where `of` stands in a group that names a part of others, `l'un des deux dockers`; -1
    /// for none.
    int partBefore(NounGroup group) {
        for (int at = group.first() + 1; at < group.head() && group.bare(); at++) {
            boolean part = grammar.is(token(at), Grammar.Word.OF)
                    && token(at).is(Pos.PREPOSITION)
                    && (isFigure(token(at - 1))
                            || token(at - 1).is(Pos.DETERMINER, Feature.SINGULAR)
                            || grammar.isForm(token(at - 1), Grammar.Word.BREAKDOWN));
            if (part) {
                return at;
            }
        }
        return -1;
    }

    /// The fullest form of a person's name in the bulletin, where it holds every word of this
    /// one;
    /// a form inflected otherwise stays as it stands.
    private Span fullest(Name name) {
        if (name.kind() != Kind.PERSON || name.span().equals(name.fullest())) {
            return name.span();
        }
        Set<String> words = new HashSet<>(
                Arrays.asList(Fold.lower(name.fullest().of(text.chars())).split("[\\s.]+")));
        for (String word : Fold.lower(name.span().of(text.chars())).split("[\\s.]+")) {
            if (!words.contains(word)) {
                return name.span();
            }
        }
        return name.fullest();
    }

    /// A mention begins after quotation marks and what stands before a number (`more than`).
    private int core(NounGroup group) {
        int at = group.core();
        while (at < group.head() && token(at).kind() == Token.Kind.MARK) {
            at++;
        }
        int number = group.number().orElse(at);
        while (number > at && number < group.head() && isFigure(token(number - 1))) {
            number--;
        }
        for (int before = at; before < number && number < group.head(); before++) {
            if (token(before).is(Pos.NOUN) || token(before).is(Pos.ADJECTIVE)) {
                return at;
            }
        }
        return number < group.head() ? Math.max(at, number) : at;
    }

    /// One past the last token of a group's complements, and of what is counted with it.
    int withComplements(NounGroup group) {
        int end = withComplementsOf(group);
        Parse parse = parseOf(group.head());
        int next = counted.next(parse, parse.chunkOf(group.head()), end);
        return next < 0 ? end : withComplementsOf((NounGroup) parse.chunks().get(next));
    }

    /// Whether a group is counted with the one before it, and so is part of its mention.
    boolean isCountedBefore(NounGroup group) {
        return counted.isPart(group);
    }

    /// One past the last token of a group's own complements.
    int withComplementsOf(NounGroup group) {
        return complements.end(group);
    }

    /// Whether a group names people or a body, no authority and no bare figure.
    boolean isPeople(NounGroup group) {
        return kindOf(group).filter(kind -> kind != MentionKind.AUTHORITY).isPresent()
                && !isBareFigure(group);
    }

    /// A number without noun names people only as `the six`, `des six` or `four of them`.
    boolean isBareFigure(NounGroup group) {
        Token head = token(group.head());
        boolean figure = isFigure(head)
                || grammar.isForm(head, Grammar.Word.QUANTIFIER) && !head.is(Pos.NOUN);
        if (!figure || group.name().isPresent()) {
            return false;
        }
        if (money(group.head()).isPresent()) {
            return true;
        }
        int begin = Math.min(group.preposition().orElse(group.first() - 1) + 1, group.head());
        boolean known = !group.bare() && token(begin - 1).is(Pos.PREPOSITION, Feature.CONTRACTED);
        if (!group.bare() && !token(begin).is(Pos.DETERMINER)) {
            return !known && !isPartOfPeople(group);
        }
        boolean counted = token(begin).kind() == Token.Kind.NUMBER && !isFigure(head);
        boolean definite = known
                || group.head() > begin
                        && (counted || token(begin).is(Pos.DETERMINER))
                        && !figures.isOne(token(begin))
                || group.head() > group.first()
                        && grammar.isForm(token(group.first()), Grammar.Word.ALL);
        return !definite
                        && !isCollective(group)
                        && !isPartOfPeople(group)
                        && Whoever.end(this, group) == group.end()
                || isDay(group);
    }

    /// «пятерых отпустили» are people; «ещё пятеро» are some who were not told of.
    private boolean isCollective(NounGroup group) {
        int before = group.core() - 1;
        return grammar.is(token(group.head()), Grammar.Word.COLLECTIVE)
                && (before < sentenceBegin(group.head())
                        || !grammar.is(token(before), Grammar.Word.OTHERS))
                && !grammar.is(token(group.core()), Grammar.Word.OTHERS);
    }

    /// `le 14`: what an article in the singular stands before is a day, and no people.
    private boolean isDay(NounGroup group) {
        return group.core() > group.first()
                && token(group.head()).kind() == Token.Kind.NUMBER
                && token(group.first()).readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.DETERMINER)
                && token(group.first()).readings().stream()
                        .filter(reading -> reading.pos() == Pos.DETERMINER)
                        .allMatch(reading ->
                                reading.has(Feature.SINGULAR) && !reading.has(Feature.PLURAL));
    }

    /// {@return the sum of money that begins at a token}
    Optional<Figures.Sum> money(int token) {
        return sums.computeIfAbsent(token, first -> figures.money(this, first));
    }

    private boolean isPartOfPeople(NounGroup group) {
        Parse parse = parseOf(group.head());
        int next = parse.chunkOf(group.head()) + 1;
        return next < parse.chunks().size()
                && parse.chunks().get(next) instanceof NounGroup whole
                && withComplements(group) >= whole.end()
                && (whole.pronoun() || isHuman(whole));
    }

    /// Whether a heading stands between a sentence and one before it.
    boolean crossesHeading(int from, int to) {
        int first = text.sentences().get(to).block();
        int last = text.sentences().get(from).block();
        return first != last && text.blocks().get(first).kind() == Block.Kind.HEADING;
    }

    /// The chunk that a token is in, and its index in the sentence's parse.
    Chunk chunk(int token) {
        Parse parse = parseOf(token);
        return parse.chunks().get(parse.chunkOf(token));
    }

    @Nullable
    VerbGroup verbAt(int token) {
        return chunk(token) instanceof VerbGroup verb ? verb : null;
    }

    // ---- Scene

    @Override
    public Token token(int index) {
        return text.tokens().get(index);
    }

    @Override
    public int sentenceBegin(int index) {
        return text.sentenceOf(index).firstToken();
    }

    @Override
    public int sentenceEnd(int index) {
        return text.sentenceOf(index).endToken();
    }

    @Override
    public boolean isFinite(int index) {
        return chunk(index) instanceof VerbGroup verb && verb.finite();
    }

    @Override
    public boolean sameGroup(int one, int other) {
        int sentence = text.sentenceOf(one).index();
        Parse parse = parses.get(sentence);
        return text.sentenceOf(other).index() == sentence
                && parse.chunkOf(one) == parse.chunkOf(other);
    }

    @Override
    public boolean isLight(int index) {
        Token token = token(index);
        return nameAt[index] < 0
                && timeAt[index] < 0
                && (token.is(Pos.DETERMINER)
                        || token.is(Pos.ADVERB)
                        || token.is(Pos.PARTICLE)
                        || token.is(Pos.PRONOUN)
                        || token.is(Pos.ADJECTIVE)
                        || token.is(Pos.NUMERAL)
                        || token.kind() == Token.Kind.NUMBER
                        || token.isMark("«")
                        || token.isMark("“")
                        || token.isMark("\"")
                        || grammar.is(token, Grammar.Word.PARTICIPLE_AUXILIARY));
    }

    @Override
    public int passiveObject(int verb) {
        return PassiveObjects.head(parseOf(verb), verb);
    }

    @Override
    public boolean freeOrder() {
        return cases;
    }

    @Override
    public int classEnd(int index, WordClass wordClass) {
        return switch (wordClass) {
            case NUMBER -> isFigure(token(index)) ? index + 1 : -1;
            case MONEY -> money(index).map(Figures.Sum::end).orElse(-1);
            case DURATION ->
                timeAt(index)
                        .filter(time -> time.type() == TimeExpression.Type.DURATION)
                        .map(TimeExpression::endToken)
                        .orElse(-1);
            case DATE ->
                timeAt(index)
                        .filter(time -> time.type() != TimeExpression.Type.DURATION)
                        .map(TimeExpression::endToken)
                        .orElse(-1);
            case INF ->
                chunk(index) instanceof VerbGroup verb && verb.form() == VerbGroup.Form.INFINITIVE
                        ? verb.end()
                        : -1;
            case PERSON ->
                groupEnd(
                        index,
                        group ->
                                kindOf(group).filter(MentionKind.PERSON::equals).isPresent());
            case HUMAN -> groupEnd(index, this::isHuman);
            case BODY ->
                groupEnd(
                        index,
                        group -> kindOf(group)
                                .filter(kind -> kind == MentionKind.AUTHORITY
                                        || kind == MentionKind.ORGANISATION)
                                .isPresent());
            case PLACE -> groupEnd(index, this::isPlace);
            case NONE -> -1;
        };
    }

    private int groupEnd(int index, Predicate<NounGroup> fits) {
        return chunk(index) instanceof NounGroup group && fits.test(group) ? group.end() : -1;
    }
}
