package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.When;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Time, places and count of a telling: what stands in its own clause, else what opens its
/// sentence.
final class Circumstances {
    private static final Set<EventKind> UNNAMED_PLACES =
            EnumSet.of(EventKind.DETENTION, EventKind.DEATH, EventKind.TORTURE, EventKind.TRANSFER);
    private static final int CLAUSE_COST = 8;
    private static final int TRIGGER_COST = 10;
    private static final int MAX_COST = 40;

    private final Passage passage;
    private final List<Telling> tellings;

    /// @param tellings all tellings of the text, which compete for times and places
    Circumstances(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.tellings = tellings;
    }

    // ---- time

    void when(Telling telling) {
        Optional<TimeExpression> best = Optional.empty();
        int least = MAX_COST;
        for (TimeExpression time : passage.times()) {
            boolean here = time.firstToken() >= telling.parse.sentence().firstToken()
                    && time.firstToken() < telling.parse.sentence().endToken();
            if (here && time.edtf().isPresent()) {
                int cost = cost(telling, time.firstToken(), time.endToken());
                if (cost < least) {
                    least = cost;
                    best = Optional.of(time);
                }
            }
        }
        telling.when = best.or(() -> headingTime(telling)).map(this::when);
    }

    private When when(TimeExpression time) {
        Edtf edtf = time.edtf().orElseThrow();
        return new When(
                edtf, Optional.of(Quote.of(passage.text().chars(), time.span())), time.inferred());
    }

    /// In a calendar the date of the heading counts for what stands under it, up to the next
    /// heading.
    private Optional<TimeExpression> headingTime(Telling telling) {
        Block block = passage.text().blocks().get(telling.parse.sentence().block());
        if (block.leader().isEmpty()) {
            return Optional.empty();
        }
        int leader = block.leader().getAsInt();
        for (TimeExpression time : passage.times()) {
            boolean leads = passage.text().sentenceOf(time.firstToken()).block() == leader;
            boolean dateFirst =
                    leads && time.firstToken() <= passage.sentenceBegin(time.firstToken()) + 1;
            if (dateFirst && time.edtf().isPresent() && isShort(leader)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private boolean isShort(int block) {
        return passage.text().blocks().get(block).span().length() < 60;
    }

    /// How far a time or place is from a trigger: tokens between, and more for each clause
    /// boundary and
    /// each other trigger between. What opens the sentence belongs to its main clause.
    private int cost(Telling telling, int first, int end) {
        Parse parse = telling.parse;
        int from = parse.chunkOf(first);
        int low = Math.min(from, telling.chunk);
        int high = Math.max(from, telling.chunk);
        int cost = 0;
        boolean opens = from <= 1 && telling.chunk > from;
        for (int j = low; j <= high; j++) {
            if (parse.chunks().get(j) instanceof Link link && j != from && j != telling.chunk) {
                cost += switch (link.kind()) {
                    case RELATIVE, THAT, BOUNDARY -> CLAUSE_COST;
                    case STOP -> passage.token(link.first()).isMark(":") ? 2 : CLAUSE_COST + 4;
                    case AND -> joinsClauses(parse, j) ? CLAUSE_COST : 1;
                    case COMMA -> opens ? 0 : 2;
                    case QUOTE, TIME, PREPOSITION, OTHER -> 0;
                };
            }
        }
        int distance = first >= telling.end ? first - telling.end : telling.first - end;
        cost += opens ? Math.min(distance, 6) : distance;
        for (Telling other : tellings) {
            if (other != telling && other.parse == parse && between(other, telling, first)) {
                boolean governs = isInside(other, telling);
                cost += opens || governs ? 2 : TRIGGER_COST;
            }
        }
        return cost;
    }

    /// Whether an `and` joins two verbs rather than two nouns.
    private static boolean joinsClauses(Parse parse, int at) {
        for (int j = at + 1; j < parse.chunks().size() && j <= at + 2; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    private static boolean between(Telling other, Telling telling, int at) {
        return other.head > Math.min(telling.head, at) && other.head < Math.max(telling.head, at);
    }

    /// Nested tellings share their circumstances: the other is a noun in this verb's clause.
    private static boolean isInside(Telling other, Telling telling) {
        return telling.parse.chunks().get(other.chunk) instanceof NounGroup
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
    }

    // ---- places

    void where(Telling telling) {
        List<Place> places = new ArrayList<>();
        Parse parse = telling.parse;
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && isWhere(telling, parse, j, group)) {
                Optional<Name> name = passage.name(group);
                Quote quote = Quote.of(passage.text().chars(), passage.mention(group));
                Place place =
                        new Place(quote, name.map(Name::geonames).orElse(OptionalLong.empty()));
                places.add(place);
            }
        }
        telling.where = places;
    }

    private boolean isWhere(Telling telling, Parse parse, int at, NounGroup group) {
        boolean named = passage.isPlace(group);
        boolean unnamed = !named && UNNAMED_PLACES.contains(telling.kind()) && isFacility(group);
        if (!named && !unnamed || inMention(telling, group)) {
            return false;
        }
        boolean ofTrigger = isOf(group) && at == telling.chunk + 1;
        boolean located = group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.LOCATION);
        boolean listed = group.bare() && isJoinedPlace(parse, at);
        if (!ofTrigger
                && !located
                && !listed
                && !(telling.first <= group.head() && group.head() < telling.end)) {
            return false;
        }
        int cost = cost(telling, group.first(), group.end());
        return cost < MAX_COST / 2 && isNearest(telling, group, cost);
    }

    private boolean isOf(NounGroup group) {
        return passage.grammar().says("cases") && group.bare()
                || group.preposition().isPresent()
                        && passage.grammar()
                                .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    private boolean isJoinedPlace(Parse parse, int at) {
        return at >= 2
                && parse.chunks().get(at - 1) instanceof Link link
                && (link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP))
                && parse.chunks().get(at - 2) instanceof NounGroup before
                && passage.isPlace(before);
    }

    private boolean isFacility(NounGroup group) {
        for (CueIndex.Hit hit : passage.lexicon().facilities().all(passage, group.head(), false)) {
            if (hit.match().first() == group.head()) {
                return true;
            }
        }
        return passage.name(group).filter(name -> name.kind() == Kind.FACILITY).isPresent();
    }

    /// A place inside a mention of people (`les mineurs de Zhanaozen`) is no place of the
    /// event.
    private boolean inMention(Telling telling, NounGroup group) {
        return telling.mentions.stream()
                .anyMatch(mention -> mention.quote().span().begin()
                                <= passage.token(group.head()).begin()
                        && passage.token(group.head()).end()
                                <= mention.quote().span().end());
    }

    /// A place belongs to the nearest trigger, and to those that cost no more than a little
    /// extra.
    private boolean isNearest(Telling telling, NounGroup group, int cost) {
        for (Telling other : tellings) {
            if (other != telling
                    && other.parse == telling.parse
                    && cost(other, group.first(), group.end()) + 3 < cost) {
                return false;
            }
        }
        return true;
    }

    // ---- count

    void count(Telling telling) {
        telling.count = figure(telling, telling.patients)
                .or(() -> figure(telling, telling.agents))
                .or(() -> growth(telling));
    }

    private Optional<Count> figure(Telling telling, List<NounGroup> groups) {
        for (NounGroup group : groups) {
            boolean counted =
                    group.number().isPresent() || passage.isFigure(passage.token(group.head()));
            if (counted && group.name().isEmpty()) {
                Optional<Count> count =
                        passage.figures().count(passage, group.first(), group.end());
                if (count.isPresent()) {
                    return count.map(found -> withFrom(telling, found));
                }
            }
        }
        return Optional.empty();
    }

    private Count withFrom(Telling telling, Count count) {
        return growth(telling).filter(grown -> grown.value() == count.value()).orElse(count);
    }

    /// `est passé de 43 à 52`, `rose from 43 to 52`, `с 43 до 52`: two figures with the
    /// prepositions of
    /// origin and goal, near a trigger.
    private Optional<Count> growth(Telling telling) {
        int end = passage.sentenceEnd(telling.head);
        for (int at = passage.sentenceBegin(telling.head); at + 3 < end; at++) {
            Optional<Count> grown = growthAt(at, end);
            if (grown.isPresent()) {
                return grown;
            }
        }
        return Optional.empty();
    }

    private Optional<Count> growthAt(int at, int end) {
        if (!passage.grammar().isForm(passage.token(at), Grammar.Word.FROM)
                || passage.timeAt(at).isPresent()) {
            return Optional.empty();
        }
        Optional<Figures.Figure> from = passage.figures().at(passage, at + 1, end);
        if (from.isEmpty() || from.get().end() + 1 >= end) {
            return Optional.empty();
        }
        for (int to = from.get().end(); to < Math.min(end - 1, from.get().end() + 3); to++) {
            if (passage.grammar().isForm(passage.token(to), Grammar.Word.UNTIL)) {
                Optional<Figures.Figure> goal = passage.figures().at(passage, to + 1, end);
                if (goal.isPresent() && passage.timeAt(to + 1).isEmpty() && !isMoney(goal.get())) {
                    return Optional.of(new Count(
                            goal.get().value(), OptionalLong.of(from.get().value()), Bound.EXACT));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMoney(Figures.Figure figure) {
        return passage.figures().money(passage, figure.first()).isPresent();
    }
}
