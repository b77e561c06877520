package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the stated accusation, reason or pretext, by the words that introduce it.
final class Charges {
    private static final Set<EventKind> WITHOUT = EnumSet.of(
            EventKind.STATEMENT,
            EventKind.RESOLUTION,
            EventKind.ADVOCACY,
            EventKind.VISIT,
            EventKind.AGREEMENT,
            EventKind.PROTEST,
            EventKind.STRIKE,
            EventKind.HUNGER_STRIKE,
            EventKind.RELEASE,
            EventKind.DEATH,
            EventKind.KILLING,
            EventKind.RESIGNATION,
            EventKind.CRACKDOWN);
    private static final int CHUNKS = 20;
    /// A list that goes on behind a comma is at most this many chunks long.
    private static final int LIST = 10;
    /// A quotation within an accusation has at most so many tokens.
    private static final int LONGEST_QUOTE = 40;
    /// How many tokens behind a trigger its accusation may begin.
    private static final int REACH = 14;
    /// What says how much at most or at least has at most so many words.
    private static final int BOUND = 3;

    private final Passage passage;
    private final Glosses glosses;
    private final ChargesBefore before;
    private final Accusers accusers;
    private final ArticlesAndClauses articles;

    Charges(Passage passage) {
        this.passage = passage;
        this.glosses = new Glosses(passage);
        this.before = new ChargesBefore(passage);
        this.accusers = new Accusers(passage);
        this.articles = new ArticlesAndClauses(passage);
    }

    /// @param limit one past the last token that may introduce it
    /// @param reach one past the last token of it
    void find(Telling telling, int limit, int reach) {
        if (WITHOUT.contains(telling.kind())) {
            return;
        }
        telling.charge = after(telling, limit, reach).or(() -> before.of(telling));
    }

    private Optional<Quote> after(Telling telling, int limit, int reach) {
        for (int at = telling.head; at < limit; at++) {
            if (at > telling.head && at < telling.end) {
                continue;
            }
            // `"… what they are accused of", said a lawyer for the union`
            if (at >= telling.end && (endsQuote(telling, at) || isOfOther(telling, at))) {
                break;
            }
            Optional<Quote> charge = introduced(telling, at, limit, reach);
            if (charge.isPresent()) {
                return charge;
            }
        }
        return within(telling, limit, reach);
    }

    /// «предъявили обвинение в клевете», «осудили за растрату на девять лет»: what introduces
    /// it is among the telling's own words.
    private Optional<Quote> within(Telling telling, int limit, int reach) {
        for (int at = telling.head + 1; at < telling.end; at++) {
            Optional<Quote> charge = introduced(telling, at, limit, reach);
            if (charge.isPresent()) {
                return charge;
            }
        }
        return Optional.empty();
    }

    private Optional<Quote> introduced(Telling telling, int at, int limit, int reach) {
        return spelledOut(telling, at, limit).or(() -> named(telling, at, limit, reach));
    }

    private Optional<Quote> spelledOut(Telling telling, int at, int limit) {
        return passage.lexicon()
                .charges()
                .at(passage, at, !(passage.chunk(at) instanceof NounGroup))
                .map(cue -> cue.match().end())
                .filter(end ->
                        end < passage.sentenceEnd(at) && passage.timeAt(end).isEmpty())
                .filter(end -> (end < limit || !isParted(telling, at)) && !isHowMany(at, end))
                .flatMap(end -> glosses.behindArticle(end).or(() -> articles.behind(end)));
    }

    private Optional<Quote> named(Telling telling, int at, int limit, int reach) {
        return passage.lexicon()
                .charges()
                .at(passage, at, !(passage.chunk(at) instanceof NounGroup))
                .map(cue -> cue.match().end())
                .filter(end -> !isHowMany(at, end))
                .filter(end -> end < reach && passage.timeAt(end).isEmpty() && !isElsewhere(end))
                .filter(end -> end < limit || !isParted(telling, at))
                .filter(end -> !isOfNextItem(telling, at) && !isOfRefused(telling, at))
                .filter(end -> !isNoCharge(end, reach) && !isHowLong(end))
                .filter(end -> !isOfParticle(end) && !isOfNounBefore(at))
                .flatMap(end -> extent(behindPerson(end), reach));
    }

    /// `arrested over 40 miners`, `all over the province`: what may introduce a charge says how
    /// many people or places there are.
    private boolean isHowMany(int at, int end) {
        if (isInName(at)) {
            return true;
        }
        boolean all = at > passage.sentenceBegin(at)
                && passage.grammar().isForm(passage.token(at - 1), Grammar.Word.ALL);
        return all
                || end < passage.sentenceEnd(at)
                        && passage.chunk(end) instanceof NounGroup group
                        && passage.isPeople(group)
                        && passage.figures().bounds(passage, group);
    }

    /// `the Registrar of Newspapers for Lubango`, `Doctors for Peace`.
    private boolean isInName(int at) {
        return passage.chunk(at) instanceof NounGroup group
                && passage.name(group)
                        .filter(name -> name.firstToken() < at && at < name.endToken())
                        .isPresent();
    }

    /// {@return whether what is introduced before a token reaches to a later one}
    ///
    /// @param from  the first token behind the words that introduce a charge
    /// @param token a token of the same sentence
    boolean reaches(int from, int token) {
        int last = passage.token(token).end();
        return extent(from, passage.sentenceEnd(from))
                .filter(charge -> charge.span().end() >= last)
                .isPresent();
    }

    /// {@return whether a group stands in the accusation that the words of a telling introduce,
    ///     or is the noun that introduces it: «по части 2 статьи 207»}
    boolean holds(Telling telling, NounGroup group) {
        if (WITHOUT.contains(telling.kind()) || group.first() < telling.end) {
            return false;
        }
        if (passage.lexicon()
                .charges()
                .at(passage, group.first(), true)
                .filter(cue -> cue.match().end() > group.head())
                .isPresent()) {
            return true;
        }
        int last = Math.min(group.first(), telling.head + REACH);
        for (int at = telling.head; at < last; at++) {
            Optional<CueIndex.Hit> hit = passage.lexicon().charges().at(passage, at, true);
            if (hit.isPresent() && !isHowMany(at, hit.get().match().end())) {
                int end = hit.get().match().end();
                return end < group.first()
                        && !isNoCharge(end, passage.sentenceEnd(end))
                        && behindPerson(end) <= group.first()
                        && reaches(end, group.head());
            }
        }
        return false;
    }

    /// `reproche à Ann Lee d'avoir…`: whom it is said to is no part of what is said.
    private int behindPerson(int from) {
        Parse parse = passage.parseOf(from);
        int at = parse.chunkOf(from);
        boolean link = at + 1 < parse.chunks().size()
                && parse.chunks().get(at + 1) instanceof Link of
                && !of.is(Link.Kind.AND);
        int next = link ? at + 2 : at + 1;
        boolean said = parse.chunks().get(at) instanceof NounGroup group
                && group.preposition().isPresent()
                && passage.isPeople(group)
                && next < parse.chunks().size()
                && (parse.chunks().get(next) instanceof VerbGroup verb && !verb.finite()
                        || next == at + 1 && isThing(parse.chunks().get(next)));
        return said ? parse.chunks().get(at).end() : from;
    }

    /// `reproche à Ann Lee une faute`.
    private boolean isThing(Chunk chunk) {
        return chunk instanceof NounGroup thing && thing.bare() && !passage.isPeople(thing);
    }

    /// `l'acquittement pour sa sœur`, `for the second time`: nobody is an accusation, nor is
    /// how often it happens.
    private boolean isNoCharge(int from, int limit) {
        Parse parse = passage.parseOf(from);
        int at = parse.chunkOf(from);
        return parse.chunks().get(at) instanceof NounGroup group
                && (passage.isPeople(group)
                        || passage.isBareFigure(group)
                        || passage.isPlace(group)
                        || passage.grammar().isForm(passage.token(group.head()), Grammar.Word.TIMES)
                        || passage.grammar().is(passage.token(group.head()), Grammar.Word.HOW_LONG))
                && isLast(parse, at, limit);
    }

    /// Whether nothing but what completes a group follows it in what is introduced.
    private boolean isLast(Parse parse, int at, int limit) {
        int last = at;
        NounGroup people = (NounGroup) parse.chunks().get(at);
        boolean several = people.number().isPresent() || Passage.isPlural(people);
        while (several
                && last + 1 < parse.chunks().size()
                && parse.chunks().get(last + 1) instanceof NounGroup complement
                && complement.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(complement.preposition().getAsInt()), Grammar.Word.OF)) {
            last++;
        }
        int end = parse.chunks().get(last).end();
        return end >= limit || extent(end, limit).isEmpty();
    }

    /// `was run over by a van`, `handed over to the army`: no reason.
    private boolean isOfParticle(int end) {
        return end < passage.text().tokens().size()
                && (passage.grammar().isForm(passage.token(end), Grammar.Word.BY)
                        || passage.grammar().isForm(passage.token(end), Grammar.Word.TO)
                                && end > 0
                                && passage.token(end - 1).is(Pos.ADVERB)
                                && passage.grammar().says("bare-imperative"));
    }

    /// `after a call for a march`, `during a campaign for higher wages`: the preposition is
    /// that noun's.
    private boolean isOfNounBefore(int at) {
        return at > passage.sentenceBegin(at)
                && passage.grammar().is(passage.token(at - 1), Grammar.Word.WANTS_FOR)
                && passage.chunk(at - 1) instanceof NounGroup noun
                && noun.preposition().isPresent()
                && noun.head() == at - 1;
    }

    /// `jailed for up to three years`, `for at least two`: how long, and not what for.
    private boolean isHowLong(int from) {
        for (int at = from; at < passage.sentenceEnd(from) && at <= from + BOUND; at++) {
            if (passage.timeAt(at).isPresent()) {
                return at > from && passage.timeAt(at).filter(Terms::isLength).isPresent();
            }
            Token token = passage.token(at);
            if (!token.is(Pos.ADVERB) && !token.is(Pos.PREPOSITION) && !token.is(Pos.DETERMINER)) {
                return false;
            }
        }
        return false;
    }

    /// `inculpé de vol avant d'être battu`: what came next is no part of it.
    private boolean isNext(Link link) {
        return passage.grammar().isForm(passage.token(link.first()), Grammar.Word.BEFORE);
    }

    /// `"rioting," according to the union`, `for sharing it in order to warn others`: who says
    /// so is no part of what is said, nor is what it was done for.
    private boolean isAside(Chunk part) {
        return part instanceof Link link && isNext(link)
                || passage.grammar()
                                .phrase(passage.text().tokens(), part.first(), Grammar.Word.PURPOSE)
                        > 0
                || passage.lexicon().sayings().all(passage, part.first(), false).stream()
                        .anyMatch(hit -> hit.cue().label().equals("prep"));
    }

    /// Whether a comma stands between a telling and what introduces an event: «его задержали,
    /// за избиение рыбака осудили другого».
    private boolean isParted(Telling telling, int at) {
        for (int j = telling.chunk + 1; j < telling.parse.chunkOf(at); j++) {
            if (telling.parse.chunks().get(j) instanceof Link link
                    && !link.is(Link.Kind.PREPOSITION)
                    && !link.is(Link.Kind.TIME)
                    && !link.is(Link.Kind.OTHER)) {
                return true;
            }
        }
        return false;
    }

    /// `was denied treatment for malaria`: what is refused is for something itself.
    private boolean isOfRefused(Telling telling, int at) {
        return telling.kind() == EventKind.TORTURE
                && at == telling.end
                && passage.chunk(at - 1) instanceof NounGroup thing
                && telling.parse.chunkOf(at - 1) > telling.chunk
                && !passage.isPeople(thing);
    }

    /// `demand the arrest of the guards, compensation for the widows and …`: behind a noun,
    /// what stands with the next thing of a list is that one's.
    private boolean isOfNextItem(Telling telling, int at) {
        Parse parse = telling.parse;
        int item = parse.chunkOf(at) - 1;
        while (item > telling.chunk
                && parse.chunks().get(item) instanceof NounGroup inner
                && !inner.bare()) {
            item--;
        }
        return item > telling.chunk + 1
                && parse.chunks().get(telling.chunk) instanceof NounGroup
                && parse.chunks().get(item) instanceof NounGroup thing
                && !passage.isPeople(thing)
                && !passage.isPlace(thing)
                && parse.chunks().get(item - 1) instanceof Link link
                && (isComma(link) || link.is(Link.Kind.AND));
    }

    /// «выслан за границу»: the preposition of a charge says where.
    private boolean isElsewhere(int noun) {
        int head = passage.chunk(noun) instanceof NounGroup group ? group.head() : noun;
        int last = Math.min(head + 1, passage.sentenceEnd(noun) - 1);
        return passage.grammar().is(passage.token(noun), Grammar.Word.NO_CHARGE)
                || passage.grammar().is(passage.token(head), Grammar.Word.NO_CHARGE)
                || passage.isFigure(passage.token(noun))
                        && passage.grammar().is(passage.token(last), Grammar.Word.NO_CHARGE);
    }

    /// «был отчислен и ушёл за хлебом»: behind another verb that its own sentence goes on with
    /// reasons are that one's.
    private boolean isOfOther(Telling telling, int at) {
        return passage.chunk(at) instanceof VerbGroup verb
                && verb.finite()
                && verb.main() == at
                && passage.parseOf(at).chunkOf(at) != telling.chunk
                && !isAbout(telling, at)
                && (passage.lexicon().charges().at(passage, at, true).isEmpty()
                        || accusesOthers(telling, at));
    }

    /// `un mandat d'arrêt a été lancé pour vol`: the verb tells more of the telling's noun.
    private static boolean isAbout(Telling telling, int at) {
        int verb = telling.parse.chunkOf(at);
        return telling.parse.chunks().get(telling.chunk) instanceof NounGroup noun
                && noun.head() == telling.head
                && telling.parse.subject(verb).contains(noun);
    }

    /// `la ligue, perquisitionnée lundi, accuse le préfet de mentir`: somebody else.
    private static boolean accusesOthers(Telling telling, int at) {
        int verb = telling.parse.chunkOf(at);
        List<NounGroup> accused = telling.parse.object(verb);
        return telling.parse.chunks().get(verb) instanceof VerbGroup accuses
                && !accuses.passive()
                && !accused.isEmpty()
                && accused.stream()
                        .noneMatch(group -> group.pronoun() || telling.patients.contains(group));
    }

    /// Whether the quotation that the telling stands in ends here.
    private boolean endsQuote(Telling telling, int at) {
        int begin = passage.sentenceBegin(telling.head);
        return passage.token(at).isMark("\"")
                ? opened("\"", "", begin, telling.first) % 2 == 1
                : endsQuote("«", "»", telling, at) || endsQuote("“", "”", telling, at);
    }

    private boolean endsQuote(String open, String close, Telling telling, int at) {
        return passage.token(at).isMark(close)
                && opened(open, close, passage.sentenceBegin(telling.head), telling.first) > 0
                && opened(open, close, telling.first, at + 1) < 0;
    }

    private int opened(String open, String close, int from, int to) {
        int opened = 0;
        for (int at = from; at < to; at++) {
            opened += passage.token(at).isMark(open) ? 1 : 0;
            opened -= passage.token(at).isMark(close) ? 1 : 0;
        }
        return opened;
    }

    /// From the introducing words on: noun groups and infinitives, to a comma that no group
    /// continues.
    private Optional<Quote> extent(int from, int limit) {
        var parse = passage.parseOf(from);
        int last = parse.chunkOf(from) + CHUNKS;
        int end = -1;
        for (int j = last - CHUNKS; j < parse.chunks().size() && j < last; j++) {
            Chunk part = parse.chunks().get(j);
            int close = closing(part);
            if (close > 0 && part.first() < limit) {
                end = close + 1;
                j = parse.chunkOf(close);
                last = j + CHUNKS;
                continue;
            }
            if (part.first() == end && end > from && opensNext(parse, j)) {
                continue;
            }
            boolean closes = part instanceof Link mark && mark.is(Link.Kind.QUOTE);
            if (closes && isOpen(from, part.first())) {
                end = part.end();
                continue;
            }
            boolean lists = part.first() > from
                    && isComma(part)
                    && (lists(parse, j, limit) || parse.describes(j - 1));
            if (part.end() > limit
                    || !lists && !belongs(part)
                    || closes
                    || part.first() > from
                            && (isLength(part)
                                    || goesOn(parse, j)
                                    || isAside(part)
                                    || accusers.is(parse, from, j))) {
                break;
            }
            if (!(part instanceof Link link) || !isSeam(link) && !lists) {
                end = part.end();
            }
        }
        int first = from;
        while (end > first && isSkipped(first)) {
            first++;
        }
        return end > first
                ? Optional.of(Quote.of(passage.text().chars(), passage.text().span(first, end)))
                : Optional.empty();
    }

    /// `condamné pour vol et détenu à Sfax`: what else becomes of somebody.
    private boolean goesOn(Parse parse, int at) {
        if (at + 1 >= parse.chunks().size()
                || !(parse.chunks().get(at) instanceof Link link)
                || !link.is(Link.Kind.AND)) {
            return false;
        }
        return switch (parse.chunks().get(at + 1)) {
            case VerbGroup verb -> verb.form() == VerbGroup.Form.PARTICIPLE;
            case NounGroup group ->
                group.first() == group.head()
                        && passage.token(group.head()).is(Pos.VERB, Feature.PARTICIPLE)
                        && !passage.token(group.head()).is(Pos.VERB, Feature.GERUND);
            case Link other -> false;
        };
    }

    private boolean isComma(Chunk chunk) {
        return chunk instanceof Link link
                && link.is(Link.Kind.COMMA)
                && passage.token(link.first()).isMark(",");
    }

    /// `of theft, arson and rioting`, `of stopping a lorry, beating its driver and leaving`:
    /// whether a comma goes on with a list of things or doings that an `and` ends.
    private boolean lists(Parse parse, int comma, int limit) {
        boolean and = false;
        boolean item = true;
        for (int j = comma + 1; j < parse.chunks().size() && j < comma + LIST; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk.end() > limit) {
                return false;
            }
            if (item && !isItem(chunk)) {
                return false;
            }
            item = isComma(chunk) || chunk instanceof Link link && link.is(Link.Kind.AND);
            and |= item && !isComma(chunk);
            if (!item && !isComma(chunk) && !belongs(chunk)) {
                return and && !(chunk instanceof VerbGroup);
            }
        }
        return and && !item;
    }

    private boolean isItem(Chunk chunk) {
        return chunk instanceof VerbGroup verb && verb.form() == VerbGroup.Form.GERUND
                || chunk instanceof NounGroup group
                        && group.bare()
                        && !group.pronoun()
                        && !passage.isPeople(group);
    }

    private boolean isOpen(int from, int to) {
        return opened("«", "»", from, to) > 0 || opened("“", "”", from, to) > 0;
    }

    /// `de « complot », de « rébellion »`: behind a quotation and a comma another one.
    private boolean opensNext(Parse parse, int comma) {
        int next = comma + 1;
        while (next < parse.chunks().size()
                && parse.chunks().get(next) instanceof Link link
                && (link.is(Link.Kind.PREPOSITION) || link.is(Link.Kind.OTHER))) {
            next++;
        }
        return parse.chunks().get(comma) instanceof Link mark
                && mark.is(Link.Kind.COMMA)
                && next < parse.chunks().size()
                && closing(parse.chunks().get(next)) > 0;
    }

    /// The mark that closes the quotation that a chunk opens, or -1: what an accusation quotes
    /// belongs to it whole.
    private int closing(Chunk part) {
        int open = opening(part);
        int end = passage.sentenceEnd(open);
        for (String pair : List.of("«»", "“”", "\"\"")) {
            if (!passage.token(open).isMark(pair.substring(0, 1))) {
                continue;
            }
            for (int at = open + 1; at < end && at <= open + LONGEST_QUOTE; at++) {
                if (passage.token(at).isMark(pair.substring(1))) {
                    return at > open + 1 ? at : -1;
                }
            }
        }
        return -1;
    }

    /// The first mark in a noun group that may open a quotation, `une « faute`; else its first.
    private int opening(Chunk part) {
        for (int at = part.first(); part instanceof NounGroup && at < part.end(); at++) {
            if (passage.token(at).isMark("«") || passage.token(at).isMark("“")) {
                return at;
            }
        }
        return part.first();
    }

    /// «за растрату на девять лет»: how long it is for is no part of it.
    private boolean isLength(Chunk part) {
        return passage.timeAt(part.first()).filter(Terms::isLength).isPresent()
                || part instanceof NounGroup group
                        && group.preposition().isPresent()
                        && passage.timeAt(group.core()).filter(Terms::isLength).isPresent();
    }

    private boolean isSkipped(int token) {
        return passage.token(token).is(Pos.DETERMINER) && !passage.token(token).is(Pos.NOUN);
    }

    private static boolean isSeam(Link link) {
        return link.is(Link.Kind.AND) || link.is(Link.Kind.PREPOSITION) || link.is(Link.Kind.OTHER);
    }

    /// «за неподчинение полиции Олег Громов оштрафован»: a person in the nominative.
    private boolean isSomebodyElse(NounGroup group) {
        return passage.grammar().says("cases")
                && group.bare()
                && group.name().isPresent()
                && passage.isOnePerson(group)
                && group.maybe(Feature.NOMINATIVE)
                && !group.maybe(Feature.GENITIVE)
                && !group.maybe(Feature.ACCUSATIVE);
    }

    private boolean belongs(Chunk part) {
        return switch (part) {
            case NounGroup group -> !isSomebodyElse(group);
            case VerbGroup verb -> !verb.finite();
            case Link link ->
                switch (link.kind()) {
                    case AND, QUOTE, PREPOSITION, OTHER -> true;
                    case COMMA, STOP, RELATIVE, THAT, BOUNDARY, TIME -> false;
                };
        };
    }
}
