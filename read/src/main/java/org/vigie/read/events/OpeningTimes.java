package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// Finds the time that opens a sentence and so dates the sentence's first verb: `On 5 March the
/// court of the region sent …`. Grammar is sure of it whatever other times follow.
final class OpeningTimes {
    private final Passage passage;
    private final Heads heads;

    OpeningTimes(Passage passage, Heads heads) {
        this.passage = passage;
        this.heads = heads;
    }

    /// {@return the time that opens the sentence, if the telling's verb is the first after it}
    ///
    /// @param all the settings of the telling
    Optional<TimeExpression> of(Telling telling, List<Setting> all) {
        return isVerb(telling)
                ? all.stream()
                        .filter(one -> one.origin() == Setting.Origin.SENTENCE)
                        .flatMap(one -> one.time().stream())
                        .filter(time -> opens(telling, time) && reaches(telling, time))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isVerb(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && verb.main() >= telling.first
                && verb.main() < telling.end;
    }

    /// Whether a time opens the sentence or a clause of it that ends later, or stands right
    /// between the verb and its subject.
    private boolean opens(Telling telling, TimeExpression time) {
        boolean dates = time.endToken() <= telling.first
                && time.edtf().filter(edtf -> !edtf.text().startsWith("..")).isPresent();
        return dates
                && (before(telling, time) < heads.body(telling.parse.sentence())
                        || opensClause(telling, time)
                        || isBetween(telling, time));
    }

    /// The last token before a time that is more than a small word.
    private int before(Telling telling, TimeExpression time) {
        int at = time.firstToken() - 1;
        while (at >= heads.body(telling.parse.sentence()) && isSmall(passage.token(at))) {
            at--;
        }
        return at;
    }

    private static boolean isSmall(Token token) {
        return token.kind() == Token.Kind.MARK
                || token.is(Pos.PREPOSITION)
                || token.is(Pos.CONJUNCTION)
                || token.is(Pos.ADVERB);
    }

    /// Whether a comma stands before a time, and before that a clause with its own verb:
    /// «в марте был обыск, в мае пришла проверка».
    private boolean opensClause(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        int comma = -1;
        for (int j = 0; j < chunks.size() && chunks.get(j).first() < time.firstToken(); j++) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.COMMA)) {
                comma = j;
            }
        }
        return comma > 0
                && before(telling, time) < chunks.get(comma).first()
                && hasVerb(chunks, comma);
    }

    /// Whether the words right before a comma are a clause with a finite verb.
    private static boolean hasVerb(List<Chunk> chunks, int comma) {
        for (int j = comma - 1; j >= 0; j--) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    return verb.finite();
                }
                case Link link -> {
                    if (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// «Суд во вторник продлил арест»: only a time stands between the verb and its subject.
    private boolean isBetween(Telling telling, TimeExpression time) {
        int behind = time.endToken();
        while (behind < telling.first && passage.token(behind).isMark(",")) {
            behind++;
        }
        int last = before(telling, time);
        return passage.freeOrder()
                && passage.chunk(behind).equals(telling.parse.chunks().get(telling.chunk))
                && last >= 0
                && telling.parse.subject(telling.chunk).stream()
                        .anyMatch(group -> group.end() == last + 1);
    }

    /// Whether a time opens a later clause that has its own verb, and so is not the telling's.
    boolean isOfLaterClause(Telling telling, TimeExpression time) {
        if (time.firstToken() < telling.end || !opensClause(telling, time)) {
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk + 1; j < chunks.size(); j++) {
            boolean behind = chunks.get(j).first() >= time.endToken();
            if (behind && chunks.get(j) instanceof VerbGroup verb) {
                return verb.finite();
            }
            if (behind && chunks.get(j) instanceof Link link && ends(link)) {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(Link link) {
        return link.is(Link.Kind.COMMA)
                || link.is(Link.Kind.STOP)
                || link.is(Link.Kind.AND)
                || link.is(Link.Kind.RELATIVE);
    }

    /// Whether the telling's verb is the first after a time and of the same clause.
    private boolean reaches(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        int inserted = inserted(chunks, time);
        for (int j = telling.chunk - 1; j >= 0 && chunks.get(j).first() >= time.endToken(); j--) {
            if (j == inserted) {
                return true;
            }
            boolean parts = switch (chunks.get(j)) {
                case VerbGroup verb -> true;
                case Link link ->
                    link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.STOP) && !isBracket(link)
                            || link.is(Link.Kind.BOUNDARY);
                default -> false;
            };
            if (parts) {
                return false;
            }
        }
        return true;
    }

    /// `Le lendemain, alors qu'elle portait plainte, la gendarmerie l'a retenue`: the comma
    /// that ends a clause set in between commas right behind a time; -1 if there is none.
    private static int inserted(List<Chunk> chunks, TimeExpression time) {
        int at = 0;
        while (at < chunks.size() && chunks.get(at).first() < time.endToken()) {
            at++;
        }
        boolean set = at + 1 < chunks.size()
                && chunks.get(at) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(at + 1) instanceof Link opener
                && opener.is(Link.Kind.BOUNDARY);
        boolean verb = false;
        for (int j = at + 2; set && j < chunks.size(); j++) {
            verb |= chunks.get(j) instanceof VerbGroup own && own.finite();
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.COMMA)) {
                    return verb ? j : -1;
                }
                set = !link.is(Link.Kind.STOP);
            }
        }
        return -1;
    }

    /// «сотрудники колонии (г. Льгов) избили»: what stands in brackets parts nothing.
    private boolean isBracket(Link link) {
        return passage.token(link.first()).isMark("(")
                || passage.token(link.first()).isMark(")");
    }
}
