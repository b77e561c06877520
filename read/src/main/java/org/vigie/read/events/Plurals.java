package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Finds the people named before whom a word for several stands for: `the four`, `both`, `tous
/// trois`, «обоих».
///
/// The names may stand in one list, with what describes them between (`Ann Lee, a teacher, and her
/// brother Bo Lee`), or in several sentences; there are as many of them as the word says.
final class Plurals {
    /// How many sentences back a list may stand, and how many those who stand in none.
    private static final int LIST_BACK = 40;

    private static final int SENTENCES_BACK = 10;
    private static final int MOST = 20;
    private static final List<Feature> CASES = List.of(
            Feature.NOMINATIVE,
            Feature.GENITIVE,
            Feature.DATIVE,
            Feature.ACCUSATIVE,
            Feature.INSTRUMENTAL,
            Feature.LOCATIVE);

    private final Passage passage;
    private final Map<Integer, List<List<NounGroup>>> lists = new HashMap<>();

    Plurals(Passage passage) {
        this.passage = passage;
    }

    // ---- lists of names

    /// {@return the names of a list up to and with a group; the group alone if it is in none}
    List<NounGroup> upTo(Parse parse, NounGroup group) {
        for (List<NounGroup> list : lists(parse)) {
            int at = list.indexOf(group);
            if (at > 0) {
                return list.subList(0, at + 1);
            }
        }
        return List.of(group);
    }

    /// The lists of people's names in a sentence, each of two names or more.
    List<List<NounGroup>> lists(Parse parse) {
        return lists.computeIfAbsent(parse.sentence().index(), sentence -> find(parse));
    }

    private List<List<NounGroup>> find(Parse parse) {
        List<List<NounGroup>> found = new ArrayList<>();
        List<NounGroup> list = new ArrayList<>();
        boolean joined = false;
        boolean and = false;
        List<Chunk> chunks = parse.chunks();
        for (int j = 0; j < chunks.size(); j++) {
            int closed = bracketEnd(chunks, j);
            if (closed > j) {
                j = closed;
                continue;
            }
            boolean ends = switch (chunks.get(j)) {
                case Link link -> {
                    joined |= link.is(Link.Kind.COMMA) || isAnd(link);
                    yield !isPassed(link);
                }
                case VerbGroup verb -> verb.form() != VerbGroup.Form.PARTICIPLE || verb.finite();
                case NounGroup group
                when isPerson(group) -> {
                    boolean goesOn = list.isEmpty() || joined && fits(parse, list, group);
                    if (goesOn) {
                        list.add(group);
                        joined = false;
                    }
                    yield !goesOn && !isComplement(group);
                }
                case NounGroup group -> parts(chunks, j, and);
            };
            and = chunks.get(j) instanceof Link link && isAnd(link);
            if (ends) {
                keep(found, list);
                list = new ArrayList<>();
                joined = false;
                if (chunks.get(j) instanceof NounGroup group && isPerson(group)) {
                    list.add(group);
                }
            }
        }
        keep(found, list);
        found.replaceAll(one -> withoutTeller(parse, withoutSpeaker(parse, one)));
        found.removeIf(one -> one.size() < 2 || isDescribed(parse, one));
        return found;
    }

    /// `according to Ann Lee, Max Meier and Bo Roth were arrested`: those who are a verb's
    /// subject form a list of their own.
    private static List<NounGroup> withoutSpeaker(Parse parse, List<NounGroup> list) {
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                List<NounGroup> subject = parse.subject(j);
                int first = 0;
                while (first < list.size() && !subject.contains(list.get(first))) {
                    first++;
                }
                if (first > 0 && first < list.size()) {
                    return list.subList(first, list.size());
                }
            }
        }
        return list;
    }

    /// `a statue of Max Meier, father of the mayor, Bo Roth`: without an `and` two names are no
    /// list.
    private boolean isDescribed(Parse parse, List<NounGroup> list) {
        if (passage.grammar().says("cases") || list.size() > 2) {
            return false;
        }
        int from = parse.chunkOf(list.getFirst().head());
        int to = parse.chunkOf(list.getLast().head());
        return parse.chunks().subList(from, to).stream()
                .noneMatch(chunk -> chunk instanceof Link link && isAnd(link));
    }

    /// `ten days for Max Meier and Bo Roth, Ann Lee told us`: who is named last behind a comma
    /// and tells it.
    private List<NounGroup> withoutTeller(Parse parse, List<NounGroup> list) {
        NounGroup last = list.getLast();
        int at = parse.chunkOf(last.head());
        boolean apart = list.size() > 1
                && at > 0
                && parse.chunks().get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && isSpeaking(parse, last);
        return apart ? list.subList(0, list.size() - 1) : list;
    }

    /// Whether what stands between two names gives each its own: `and the release of`, `sixteen
    /// for`; not an age, nor what describes the first.
    private boolean parts(List<Chunk> chunks, int at, boolean afterAnd) {
        NounGroup group = (NounGroup) chunks.get(at);
        boolean comma = at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link link
                && link.is(Link.Kind.COMMA);
        return passage.isFigure(passage.token(group.head())) && !comma
                || afterAnd && group.bare() && !passage.isHuman(group);
    }

    private static void keep(List<List<NounGroup>> found, List<NounGroup> list) {
        if (list.size() > 1) {
            found.add(list);
        }
    }

    /// Where a bracket that opens at a chunk closes, or -1.
    private int bracketEnd(List<Chunk> chunks, int at) {
        if (!(chunks.get(at) instanceof Link open)
                || !passage.token(open.first()).isMark("(")) {
            return -1;
        }
        for (int j = at; j < chunks.size() && j < at + 8; j++) {
            if (chunks.get(j) instanceof Link close
                    && passage.token(close.end() - 1).isMark(")")) {
                return j;
            }
        }
        return -1;
    }

    private boolean isAnd(Link link) {
        return link.is(Link.Kind.AND)
                && !passage.grammar().isForm(passage.token(link.first()), Grammar.Word.CONTRAST);
    }

    private boolean isPassed(Link link) {
        return switch (link.kind()) {
            case COMMA, QUOTE, TIME, OTHER -> true;
            case AND -> isAnd(link);
            case RELATIVE, THAT, BOUNDARY, STOP, PREPOSITION -> false;
        };
    }

    /// Whether a name stands in the same grammatical place as the first of a list.
    private boolean fits(Parse parse, List<NounGroup> list, NounGroup group) {
        NounGroup first = list.getFirst();
        if (!first.bare() && group.bare() && opensSentence(parse, first)) {
            return false;
        }
        boolean samePreposition = group.bare()
                || first.preposition().isPresent()
                        && isSameWord(
                                first.preposition().getAsInt(),
                                group.preposition().getAsInt());
        return samePreposition
                && (!passage.grammar().says("cases")
                        || CASES.stream()
                                .anyMatch(feature -> first.maybe(feature) && group.maybe(feature)));
    }

    private boolean isSameWord(int one, int other) {
        return passage.token(one).folded().equals(passage.token(other).folded())
                || passage.token(one).readings().stream()
                        .anyMatch(reading -> passage.token(other).isLemma(reading.lemma()));
    }

    /// `according to Ann Lee, Max Meier and Bo Roth …`: no verb stands before the group.
    private static boolean opensSentence(Parse parse, NounGroup group) {
        return parse.chunks().subList(0, parse.chunkOf(group.head())).stream()
                .noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
    }

    private boolean isComplement(NounGroup group) {
        return !group.bare() || passage.grammar().says("cases") && group.maybe(Feature.GENITIVE);
    }

    private boolean isPerson(NounGroup group) {
        return passage.name(group).filter(name -> name.kind() == Kind.PERSON).isPresent();
    }

    /// {@return the names that are set beside a group to say who they are: `her co-defendants,
    ///     Leo Marsh and Sami Haddad`; nothing if none are}
    List<NounGroup> besides(NounGroup group) {
        if (group.name().isPresent() || group.pronoun() || !passage.isHuman(group)) {
            return List.of();
        }
        Parse parse = passage.parseOf(group.head());
        int at = parse.chunkOf(passage.withComplements(group) - 1) + 1;
        if (at + 1 >= parse.chunks().size()
                || !(parse.chunks().get(at) instanceof Link link)
                || !isColon(link) && !link.is(Link.Kind.COMMA)) {
            return List.of();
        }
        for (List<NounGroup> list : lists(parse)) {
            boolean closed = isColon(link) || isClosed(parse, list.getLast());
            if (list.getFirst().equals(parse.chunks().get(at + 1))
                    && closed
                    && Passage.isPlural(group)
                    && !isIncluded(list.getFirst())
                    && !isSpeaking(parse, list.getFirst())) {
                return list;
            }
        }
        return List.of();
    }

    /// `six bakers, including Ann Lee and Bo Lee`: they are some of them.
    private boolean isIncluded(NounGroup name) {
        return passage.grammar().isForm(passage.token(name.first()), Grammar.Word.INCLUDING);
    }

    /// What is set between commas has one behind it too, or nothing: not `after the arrest of
    /// two men, Ann Lee and Bo Lee were dismissed`.
    private boolean isClosed(Parse parse, NounGroup last) {
        int next = parse.chunkOf(passage.withComplements(last) - 1) + 1;
        return next >= parse.chunks().size()
                || parse.chunks().get(next) instanceof Link link
                        && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP));
    }

    private boolean isColon(Link link) {
        return passage.token(link.first()).isMark(":");
    }

    /// `three men were arrested, Ann Lee and Bo Lee said`
    private boolean isSpeaking(Parse parse, NounGroup name) {
        for (int j = parse.chunkOf(name.head()) + 1; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb
                    && parse.subject(j).contains(name)
                    && !passage.lexicon()
                            .sayings()
                            .all(passage, verb.main(), true)
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    // ---- what stands for them

    /// {@return how many people a group stands for that says no more of them; 0 if it says them
    ///     all; nothing if it is no such group}
    OptionalInt size(NounGroup group) {
        Token head = passage.token(group.head());
        if (group.name().isPresent() || group.pronoun() || saysOfWhom(group)) {
            return OptionalInt.empty();
        }
        if (passage.grammar().isForm(head, Grammar.Word.BOTH)) {
            return OptionalInt.of(2);
        }
        if (passage.grammar().isForm(head, Grammar.Word.ALL)) {
            return OptionalInt.of(0);
        }
        if (!passage.isFigure(head) || !isKnown(group)) {
            return OptionalInt.empty();
        }
        return passage.figures()
                .at(passage, group.head(), group.end())
                .map(figure -> figure.value().intValue())
                .filter(value -> value > 1 && value <= MOST)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /// `the four`, `tous quatre`: an article, or a word for all; not `the other four`.
    private boolean isKnown(NounGroup group) {
        boolean known = false;
        for (int at = group.first(); at < group.head(); at++) {
            Token token = passage.token(at);
            if (passage.grammar().is(token, Grammar.Word.OTHERS)) {
                return false;
            }
            known |= token.is(Pos.DETERMINER) && !passage.isFigure(token)
                    || passage.grammar().isForm(token, Grammar.Word.ALL);
        }
        return known;
    }

    /// `two of the leaders` says of whom; `two of them` does not.
    private boolean saysOfWhom(NounGroup group) {
        if (Whoever.end(passage, group) > group.end()) {
            return true;
        }
        Parse parse = passage.parseOf(group.head());
        int next = parse.chunkOf(group.head()) + 1;
        return next < parse.chunks().size()
                && parse.chunks().get(next) instanceof NounGroup whole
                && !whole.pronoun()
                && passage.withComplements(group) >= whole.end()
                && passage.isHuman(whole);
    }

    /// {@return the people whom such a group stands for; nothing if as many are not named}
    ///
    /// @param size how many they are; 0 for all who stand in one list
    List<NounGroup> meant(NounGroup group, int size) {
        List<NounGroup> near = listed(group, size, 0, SENTENCES_BACK);
        if (!near.isEmpty() || size == 0) {
            return near;
        }
        if (passage.grammar().isForm(passage.token(group.head()), Grammar.Word.BOTH)) {
            List<NounGroup> two = counted(group, size);
            if (!two.isEmpty()) {
                return two;
            }
        }
        List<NounGroup> gathered = gathered(group, size);
        return gathered.isEmpty() ? listed(group, size, SENTENCES_BACK + 1, LIST_BACK) : gathered;
    }

    /// `Two drivers were questioned. Neither was charged`: as many who are not named, in the
    /// same sentence or the one before.
    private List<NounGroup> counted(NounGroup group, int size) {
        int sentence = passage.text().sentenceOf(group.head()).index();
        for (int back = 0; back <= 1 && reaches(sentence, sentence - back); back++) {
            Parse parse = passage.parses().get(sentence - back);
            int head = unnamed(parse, group, size);
            if (head >= 0 && parse.chunks().get(parse.chunkOf(head)) instanceof NounGroup two) {
                return List.of(two);
            }
        }
        return List.of();
    }

    /// The nearest list that is as long as is said, some sentences back.
    private List<NounGroup> listed(NounGroup group, int size, int from, int to) {
        int sentence = passage.text().sentenceOf(group.head()).index();
        for (int back = from; back <= to && reaches(sentence, sentence - back); back++) {
            Parse parse = passage.parses().get(sentence - back);
            int unnamed = unnamed(parse, group, size);
            for (List<NounGroup> list : lists(parse).reversed()) {
                boolean before = list.getLast().head() < group.first();
                if (before && (size == 0 || people(list) == size)) {
                    boolean other = unnamed >= 0
                            && (unnamed > list.getLast().head()
                                    || isSpeaking(parse, list.getFirst()));
                    return other ? List.of() : list;
                }
            }
        }
        return List.of();
    }

    /// Those who are named in the sentences before, if in one of them they have become as many
    /// as is said.
    private List<NounGroup> gathered(NounGroup group, int size) {
        Map<Integer, NounGroup> found = new LinkedHashMap<>();
        int sentence = passage.text().sentenceOf(group.head()).index();
        for (int back = 0; back <= SENTENCES_BACK && reaches(sentence, sentence - back); back++) {
            Parse parse = passage.parses().get(sentence - back);
            if (unnamed(parse, group, size) >= 0) {
                return List.of();
            }
            gather(parse, group.first(), found);
            if (found.size() == size) {
                return List.copyOf(found.values());
            }
        }
        return List.of();
    }

    /// The head of the last group before that a word may mean as well, for it says as many
    /// people and names none; -1 if there is none. `Two students were arrested … The two were
    /// charged.`
    private int unnamed(Parse parse, NounGroup word, int size) {
        int last = -1;
        for (Chunk chunk : parse.chunks()) {
            if (chunk instanceof NounGroup group
                    && group.head() < word.first()
                    && group.name().isEmpty()
                    && !group.pronoun()
                    && group.number().isPresent()
                    && (isSome(parse, group) || isCounted(group))
                    && (size == 0 || number(group) == size)
                    && besides(group).isEmpty()) {
                last = group.head();
            }
        }
        return last;
    }

    private boolean isCounted(NounGroup group) {
        return group.number().orElse(group.head()) != group.head() && passage.isPeople(group);
    }

    /// `the other five`, `five of them`: the figure alone names some that were not told apart.
    private boolean isSome(Parse parse, NounGroup group) {
        if (!passage.isFigure(passage.token(group.head()))) {
            return false;
        }
        for (int at = group.first(); at < group.head(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.OTHERS)) {
                return true;
            }
        }
        return !isKnown(group)
                && parse.of(parse.chunkOf(group.head())).stream().anyMatch(NounGroup::pronoun);
    }

    private int number(NounGroup group) {
        return passage.figures()
                .at(passage, group.number().orElseThrow(), group.end())
                .map(figure -> figure.value().intValue())
                .orElse(0);
    }

    private boolean reaches(int from, int to) {
        return to >= 0 && !passage.crossesHeading(from, to);
    }

    private int people(List<NounGroup> list) {
        return (int) list.stream()
                .flatMap(group -> passage.name(group).stream())
                .map(Name::entity)
                .distinct()
                .count();
    }

    private void gather(Parse parse, int before, Map<Integer, NounGroup> gathered) {
        for (Chunk chunk : parse.chunks()) {
            if (chunk instanceof NounGroup group
                    && group.head() < before
                    && isPerson(group)
                    && !isOfficial(group)
                    && !isSpeaking(parse, group)) {
                gathered.putIfAbsent(passage.name(group).orElseThrow().entity(), group);
            }
        }
    }

    private boolean isOfficial(NounGroup group) {
        return passage.describing(group)
                        .flatMap(passage::kindOf)
                        .filter(MentionKind.AUTHORITY::equals)
                        .isPresent()
                || group.title().isPresent()
                        && passage.lexicon()
                                .people(passage.token(group.title().getAsInt()))
                                .filter(MentionKind.AUTHORITY::equals)
                                .isPresent();
    }
}
