package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.EventKind;
import org.vigie.claim.Penalty;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a stretch of text says of penalties: lengths (`two years`, `two to five years`, a
/// bare `eight` after years were spoken of), life, death, `suspended`.
final class Terms {
    private static final int SUSPENDED_REACH = 6;
    /// What lasted so long stands at most so many tokens behind a length with a hyphen.
    private static final int EVENT = 5;
    /// What has a length that is nobody's penalty.
    private static final Set<EventKind> OTHERS = EnumSet.of(
            EventKind.TRIAL,
            EventKind.VISIT,
            EventKind.STRIKE,
            EventKind.HUNGER_STRIKE,
            EventKind.PROTEST,
            EventKind.INVESTIGATION,
            EventKind.SUMMONS,
            EventKind.CRACKDOWN);

    private final Passage passage;

    /// A penalty in the text.
    ///
    /// @param penalty the length, or life or death, or `suspended` with or without a length
    /// @param first   the first token of its words
    /// @param end     one past the last token
    record Term(Penalty penalty, int first, int end) {
        boolean isLength() {
            return penalty.duration().isPresent();
        }

        /// Whether it lasts hours or minutes, as hearings do.
        boolean isHours() {
            return penalty.duration().filter(length -> length.startsWith("PT")).isPresent();
        }

        /// Whether it lasts minutes, as no penalty does.
        boolean isMinutes() {
            return isHours()
                    && penalty.duration().filter(length -> length.endsWith("M")).isPresent();
        }
    }

    Terms(Passage passage) {
        this.passage = passage;
    }

    /// {@return the penalties said between two tokens, in order; `death sentence` may hold the
    ///     first of them}
    List<Term> between(int from, int end) {
        List<Term> terms = new ArrayList<>();
        for (int at = Math.max(passage.sentenceBegin(from), from - 2); at < end; at++) {
            int word = at;
            Optional<Term> term = lengthAt(at)
                    .or(absolute(at))
                    .or(() -> terms.isEmpty() ? Optional.empty() : goingOn(word, end));
            if (term.isPresent() && term.get().end() > from && term.get().end() <= end) {
                terms.add(term.get());
                at = Math.max(at, term.get().end() - 1);
            }
        }
        return terms;
    }

    /// «Зимину — три года, Рябовой — два», «Рябову — на десять»: a number alone behind a dash
    /// goes on with the lengths before it; so does one behind `to` that ends its clause: `and
    /// Max to eight`.
    private Optional<Term> goingOn(int at, int end) {
        int begin = passage.sentenceBegin(at);
        if (at <= begin) {
            return Optional.empty();
        }
        Token before = passage.token(at - 1);
        int mark = before.is(Pos.PREPOSITION) ? at - 2 : at - 1;
        boolean dash = mark > begin
                && (passage.token(mark).isMark("—") || passage.token(mark).isMark("–"));
        boolean to = passage.grammar().isForm(before, Grammar.Word.TO);
        return dash || to
                ? bareAt(at, Math.min(end, at + 3))
                        .filter(term -> term.first() == at && (dash || closes(term.end())))
                : Optional.empty();
    }

    private boolean closes(int at) {
        if (at >= passage.text().tokens().size()) {
            return true;
        }
        Token token = passage.token(at);
        return token.kind() == Token.Kind.MARK
                || passage.grammar().isForm(token, Grammar.Word.CONJUNCTION);
    }

    private java.util.function.Supplier<Optional<Term>> absolute(int at) {
        return () -> passage.lexicon().penalties().all(passage, at, false).stream()
                .filter(hit -> isKind(hit, "life", "death"))
                .findFirst()
                .map(hit -> new Term(
                        new Penalty(
                                Optional.of(Penalty.Kind.parse(hit.cue().label())),
                                Optional.empty(),
                                Optional.empty(),
                                isUpperEnd(at) ? Bound.AT_MOST : Bound.EXACT,
                                Optional.empty()),
                        at,
                        hit.match().end()));
    }

    private static boolean isKind(CueIndex.Hit hit, String... kinds) {
        return List.of(kinds).contains(hit.cue().label());
    }

    // ---- lengths

    private Optional<Term> lengthAt(int at) {
        Optional<TimeExpression> time = passage.timeAt(at)
                .filter(found -> found.firstToken() == at && isLength(found))
                .filter(found -> !isTotal(at) && !isTimeLeft(at) && !isOfEvent(found));
        return time.map(found -> {
            boolean range = isUpperEnd(at);
            Bound bound = range
                    ? Bound.AT_MOST
                    : passage.figures().boundBefore(passage, at).orElse(Bound.EXACT);
            return new Term(
                    new Penalty(
                            suspended(at, found.endToken()),
                            found.iso8601().map(Terms::inMonths),
                            Optional.empty(),
                            bound,
                            Optional.empty()),
                    at,
                    found.endToken());
        });
    }

    /// `2.5 years` is two years and six months.
    private static String inMonths(String length) {
        // `15 years and nine years, respectively`
        int second = length.indexOf('Y', length.indexOf('Y') + 1);
        if (second > 0) {
            return length.substring(0, length.indexOf('Y') + 1);
        }
        return length.endsWith(".5Y")
                ? length.substring(0, length.length() - ".5Y".length()) + "Y6M"
                : length;
    }

    /// «обжалует приговор в течение десяти дней»: how much time there is for it.
    private boolean isTimeLeft(int at) {
        int begin = passage.sentenceBegin(at);
        for (int from = Math.max(begin, at - 2); from < at; from++) {
            int words =
                    passage.grammar().phrase(passage.text().tokens(), from, Grammar.Word.WITHIN);
            if (words > 0 && from + words == at) {
                return true;
            }
        }
        return false;
    }

    /// `a one-day, closed-door trial`: how long something else lasted.
    private boolean isOfEvent(TimeExpression time) {
        if (passage.token(time.endToken() - 1).form().indexOf('-') < 0) {
            return false;
        }
        int last = Math.min(passage.sentenceEnd(time.firstToken()), time.endToken() + EVENT);
        for (int at = time.endToken(); at < last; at++) {
            if (passage.chunk(at) instanceof NounGroup group && group.head() == at) {
                return passage.lexicon().fitting(passage.token(at)).stream()
                        .anyMatch(rule ->
                                rule.type() == FrameRule.Type.NOUN && OTHERS.contains(rule.kind()));
            }
        }
        return false;
    }

    /// `a total of 126 years`: nobody's own penalty.
    private boolean isTotal(int at) {
        for (int word = Math.max(passage.sentenceBegin(at), at - 4); word < at; word++) {
            boolean total = passage.lexicon().penalties().all(passage, word, false).stream()
                    .anyMatch(hit -> isKind(hit, "total"));
            if (total) {
                return true;
            }
        }
        return false;
    }

    static boolean isLength(TimeExpression time) {
        return time.type() == TimeExpression.Type.DURATION
                && time.iso8601().isPresent()
                && time.edtf().isEmpty();
    }

    /// Whether a number or a length stands before with a word of a range between: `14 to 18
    /// years`, `от десяти лет до пожизненного`; not behind `from … to` of a change.
    private boolean isUpperEnd(int at) {
        int begin = passage.sentenceBegin(at);
        if (at - 2 < begin) {
            return false;
        }
        Token mark = passage.token(at - 1);
        boolean ranges = mark.isMark("–")
                || mark.isMark("-")
                || passage.grammar().isForm(mark, Grammar.Word.UNTIL)
                || passage.grammar().isForm(mark, Grammar.Word.OR)
                || passage.grammar().isForm(mark, Grammar.Word.AND) && hasBetween(begin, at);
        boolean number = passage.timeAt(at - 2)
                .map(Terms::isLength)
                .orElseGet(() -> passage.isFigure(passage.token(at - 2)));
        // `the five to one year`: people
        boolean people = at - 3 >= begin
                && passage.token(at - 3).is(Pos.DETERMINER)
                && !passage.token(at - 3).is(Pos.PREPOSITION);
        return ranges && number && !people;
    }

    private boolean hasBetween(int begin, int at) {
        for (int word = at - 1; word >= Math.max(begin, at - 6); word--) {
            if (passage.grammar().isForm(passage.token(word), Grammar.Word.BETWEEN)) {
                return true;
            }
        }
        return false;
    }

    /// `Vatslau got eight`, «получили по 15»: years, or what unit was last spoken of.
    Optional<Term> bareAt(int from, int end) {
        for (int at = from; at < end; at++) {
            boolean free = passage.timeAt(at).isEmpty() && passage.money(at).isEmpty();
            Optional<Figures.Figure> figure = free
                    ? passage.figures().at(passage, at, end).filter(this::isAlone)
                    : Optional.empty();
            if (figure.isPresent()) {
                return figure.map(this::ofUnit);
            }
        }
        return Optional.empty();
    }

    private Term ofUnit(Figures.Figure figure) {
        String length = "P" + figure.value().toPlainString() + unitBefore(figure.first());
        return new Term(
                new Penalty(
                        suspended(figure.first(), figure.end()),
                        Optional.of(length),
                        Optional.empty(),
                        figure.bound(),
                        Optional.empty()),
                figure.first(),
                figure.end());
    }

    private boolean isAlone(Figures.Figure figure) {
        return !passage.figures().isOfPeople(passage.token(figure.first()))
                && passage.chunk(figure.first()) instanceof NounGroup group
                && group.head() < figure.end()
                && group.first() + (group.bare() ? 0 : 1) >= figure.first()
                && figure.value().intValue() < 100
                && !(figure.end() < passage.text().tokens().size()
                        && passage.isFinite(figure.end()))
                && !isOfPeople(figure.end());
    }

    /// `gave six of them a week`: how many people, not years.
    private boolean isOfPeople(int end) {
        return end < passage.text().tokens().size()
                && passage.grammar().isForm(passage.token(end), Grammar.Word.OF);
    }

    private String unitBefore(int at) {
        for (TimeExpression time : passage.times(0, at).reversed()) {
            if (isLength(time)) {
                String length = time.iso8601().orElseThrow();
                return length.substring(length.length() - 1);
            }
        }
        return "Y";
    }

    // ---- suspended

    /// `two years, suspended`, `a suspended sentence of two years`; not `of which six
    /// suspended`.
    private Optional<Penalty.Kind> suspended(int first, int end) {
        int from = Math.max(passage.sentenceBegin(first), first - 3);
        int to = Math.min(passage.sentenceEnd(first), end + SUSPENDED_REACH);
        for (int at = from; at < to; at++) {
            boolean inside = at >= first && at < end;
            if (!inside && isSuspended(at)) {
                return Optional.of(Penalty.Kind.SUSPENDED);
            }
            if (at >= end && (ends(at) || passage.timeAt(at).isPresent())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean ends(int at) {
        Token token = passage.token(at);
        boolean comma = token.isMark(",") && !isSuspended(at + 1);
        return comma
                || token.isMark(";")
                || passage.isFinite(at)
                || passage.grammar().isForm(token, Grammar.Word.INCLUDING)
                || passage.grammar().isForm(token, Grammar.Word.AND);
    }

    private boolean isSuspended(int at) {
        return at < passage.text().tokens().size()
                && passage.lexicon().penalties().all(passage, at, true).stream()
                        .anyMatch(hit -> isKind(hit, "suspended"));
    }

    /// {@return whether a stretch calls a penalty suspended}
    boolean isSuspended(int from, int end) {
        for (int at = from; at < end; at++) {
            if (isSuspended(at)) {
                return true;
            }
        }
        return false;
    }
}
