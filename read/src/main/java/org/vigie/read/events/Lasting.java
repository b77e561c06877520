package org.vigie.read.events;

import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.claim.When;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The span of what lasts, where a sentence says when it began and when it ended, or which of its
/// days it is: `the strike, which began on 4 May, ended on Thursday`, `continued their sit-in for
/// the 22nd day`.
final class Lasting {
    private static final Set<EventKind> KINDS = EnumSet.of(
            EventKind.STRIKE,
            EventKind.HUNGER_STRIKE,
            EventKind.PROTEST,
            EventKind.DETENTION,
            EventKind.DISAPPEARANCE,
            EventKind.BAN);
    /// The rules that count from which of its days it is.
    private static final String NTH_DAY = "/since-ordinal";

    private final Passage passage;
    private final Neighbours neighbours;

    Lasting(Passage passage, Neighbours neighbours) {
        this.passage = passage;
        this.neighbours = neighbours;
    }

    /// {@return the span of a telling; empty if its sentence says no more than a day}
    ///
    /// @param all the settings of the telling
    Optional<When> of(Telling telling, List<Setting> all) {
        if (!KINDS.contains(telling.kind())) {
            return Optional.empty();
        }
        List<TimeExpression> times = all.stream()
                .filter(one -> one.origin() == Setting.Origin.SENTENCE)
                .flatMap(one -> one.time().stream())
                .toList();
        Optional<TimeExpression> nth = times.stream()
                .filter(time -> isAlone(telling)
                        && time.rule().endsWith(NTH_DAY)
                        && isInClause(telling, time))
                .findFirst();
        return nth.map(time -> when(time, time.edtf().orElseThrow()))
                .or(() -> beganAndEnded(telling, times));
    }

    /// Whether nothing else that lasts is told in the sentence.
    private boolean isAlone(Telling telling) {
        return neighbours.in(telling.parse).stream()
                .noneMatch(other -> other != telling
                        && other.parse.equals(telling.parse)
                        && KINDS.contains(other.kind()));
    }

    /// Whether no other clause begins between a telling and a time.
    private static boolean isInClause(Telling telling, TimeExpression time) {
        int at = telling.parse.chunkOf(time.firstToken());
        int from = Math.min(at, telling.chunk);
        int to = Math.max(at, telling.chunk);
        return telling.parse.chunks().subList(from, to).stream()
                .noneMatch(chunk -> chunk instanceof Link link
                        && (link.is(Link.Kind.RELATIVE)
                                || link.is(Link.Kind.THAT)
                                || link.is(Link.Kind.STOP)
                                || link.is(Link.Kind.BOUNDARY)));
    }

    private Optional<When> beganAndEnded(Telling telling, List<TimeExpression> times) {
        if (times.size() != 2) {
            return Optional.empty();
        }
        TimeExpression one = times.getFirst();
        TimeExpression other = times.getLast();
        return span(telling, one, other).or(() -> span(telling, other, one));
    }

    private Optional<When> span(Telling telling, TimeExpression begin, TimeExpression end) {
        Optional<String> from = point(begin);
        Optional<String> to = point(end);
        boolean began = isOpen(begin) || isBy(telling, begin, Grammar.Word.BEGINS);
        if (!began || isOpen(end) || !isBy(telling, end, Grammar.Word.ENDING)) {
            return Optional.empty();
        }
        return from.flatMap(first -> to.filter(last -> isInOrder(first, last))
                        .map(last -> new Edtf(first + "/" + last)))
                .map(span -> when(begin, span));
    }

    private static boolean isOpen(TimeExpression time) {
        return time.edtf().orElseThrow().text().endsWith("/..");
    }

    /// The day, month or year that a time names or begins with; none of a span.
    private static Optional<String> point(TimeExpression time) {
        String text = time.edtf().orElseThrow().text();
        String point = text.endsWith("/..") ? text.substring(0, text.length() - 3) : text;
        return point.contains("/") ? Optional.empty() : Optional.of(point);
    }

    private static boolean isInOrder(String first, String last) {
        Optional<LocalDate> begin = new Edtf(first).bounds().earliestBegin();
        Optional<LocalDate> end = new Edtf(last).bounds().latestEnd();
        return begin.isPresent() && end.isPresent() && begin.get().isBefore(end.get());
    }

    /// Whether the verb beside a time is one of some verbs: the one before it in its clause,
    /// else the one behind it.
    private boolean isBy(Telling telling, TimeExpression time, Grammar.Word verbs) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(time.firstToken());
        for (int j = at - 1; j >= 0 && !parts(chunks.get(j)); j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return is(verb, verbs) && isOf(telling, j);
            }
        }
        for (int j = at + 1; j < chunks.size() && !parts(chunks.get(j)); j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return is(verb, verbs) && isOf(telling, j);
            }
        }
        return false;
    }

    /// Whether a verb says it of the telling: as its subject or object, which a pronoun may
    /// stand for, or as its own verb.
    private static boolean isOf(Telling telling, int verb) {
        if (verb == telling.chunk) {
            return true;
        }
        return Stream.of(telling.parse.subject(verb), telling.parse.object(verb))
                .flatMap(List::stream)
                .anyMatch(group -> group.pronoun()
                        || group.head() >= telling.first && group.head() < telling.end);
    }

    private boolean is(VerbGroup verb, Grammar.Word verbs) {
        return !verb.negated() && passage.grammar().is(passage.token(verb.main()), verbs);
    }

    private static boolean parts(Chunk chunk) {
        return chunk instanceof Link link
                && (link.is(Link.Kind.COMMA)
                        || link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.STOP)
                        || link.is(Link.Kind.BOUNDARY));
    }

    private When when(TimeExpression time, Edtf edtf) {
        return new When(
                edtf, Optional.of(Quote.of(passage.text().chars(), time.span())), time.inferred());
    }
}
