package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.Penalty;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Note;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Numbers in words and figures, ranges, bounds and currencies of a language, from `numbers.tsv`,
/// `bounds.tsv` and `money.tsv`. Immutable.
final class Figures {
    private static final Map<String, Figures> LOADED = new ConcurrentHashMap<>();
    private static final int REACH = 5;
    private static final int LONGEST_CURRENCY = 3;
    private static final int LONGEST_CUT = 4;
    private static final Pattern CLOCK_MARK = Pattern.compile("[-:.]");
    private static final Pattern HOUR = Pattern.compile("[01]?\\d|2[0-4]");
    private static final Pattern MINUTES = Pattern.compile("[0-5]\\d");
    private static final BigDecimal SMALL = BigDecimal.TEN;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Numeral> numbers = new HashMap<>();
    private final Set<String> ofPeople = new HashSet<>();
    private final Set<String> halves = new HashSet<>();
    private final Map<String, Bound> before = new HashMap<>();
    private final Map<String, Bound> after = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Note<Optional<Numeral>> words;
    private final Note<Optional<Numeral>> digits;

    /// A figure in the text.
    ///
    /// @param value the figure, of a range its lower end
    /// @param bound what the words round it say
    /// @param first the first token of the figure
    /// @param end   one past its last token
    /// @param upper of a range its upper end
    record Figure(BigDecimal value, Bound bound, int first, int end, Optional<BigDecimal> upper) {
        Count count() {
            return Count.of(value.longValue(), bound);
        }
    }

    /// A sum of money in the text.
    ///
    /// @param money the sum
    /// @param bound how the figure stands to it
    /// @param end   one past its last token
    record Sum(Penalty.Money money, Bound bound, int end) {}

    /// {@return the figures of a language, read once a process}
    static Figures of(Language language) {
        return LOADED.computeIfAbsent(language.tag(), tag -> new Figures(language));
    }

    private Figures(Language language) {
        String tag = language.tag();
        this.words = new Note<>(language, this::ofWord);
        this.digits = new Note<>(language, word -> Numeral.ofDigits(word.form()));
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/numbers.tsv")) {
            List<String> columns = line.columns();
            String kind = columns.size() > 2 ? columns.get(2) : "";
            if (kind.equals(Numeral.HALF)) {
                halves.add(columns.get(0));
                continue;
            }
            numbers.put(columns.get(0), Numeral.of(new BigDecimal(columns.get(1)), kind));
            if (kind.equals(Numeral.PEOPLE)) {
                ofPeople.add(columns.get(0));
            }
        }
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/bounds.tsv")) {
            List<String> columns = line.columns();
            boolean behind = columns.size() > 2 && columns.get(2).equals("after");
            (behind ? after : before).put(columns.get(1), Bound.parse(columns.get(0)));
        }
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/money.tsv")) {
            List<String> columns = line.columns();
            currencies.put(columns.get(0), columns.get(1));
        }
    }

    boolean isNumber(Token token) {
        return number(token).filter(numeral -> !numeral.joined()).isPresent();
    }

    /// Whether a word is the number of one, or the article of that form: `une quarantaine`.
    boolean isOne(Token token) {
        return number(token)
                .filter(one -> one.value().compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    }

    /// Whether a number counts people alone, and so no years: «пятерых».
    boolean isOfPeople(Token token) {
        return ofPeople.contains(token.folded());
    }

    private Optional<Numeral> number(Token token) {
        Optional<Numeral> figure =
                token.kind() == Token.Kind.NUMBER ? digits.of(token) : Optional.empty();
        return figure.isPresent() ? figure : words.of(token);
    }

    private Optional<Numeral> ofWord(WordForm word) {
        Numeral known = numbers.get(word.folded());
        if (known != null) {
            return Optional.of(known);
        }
        for (Reading reading : word.readings()) {
            Numeral byLemma = numbers.get(reading.lemma());
            if (byLemma != null && !byLemma.joined() && !isNoun(word, reading)) {
                return Optional.of(byLemma);
            }
        }
        return compound(word.folded());
    }

    /// «семью рыбака»: a number's form that is also some noun's accusative is more often that.
    private static boolean isNoun(WordForm word, Reading numeral) {
        return numeral.pos() == Pos.NUMERAL
                && word.readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.NOUN
                                && reading.has(Feature.ACCUSATIVE)
                                && !reading.lemma().equals(numeral.lemma()));
    }

    /// `dix-sept`, `forty-three`, `vingt-et-un`.
    private Optional<Numeral> compound(String folded) {
        if (folded.indexOf('-') < 0) {
            return Optional.empty();
        }
        Numeral.Sum sum = new Numeral.Sum();
        for (String part : folded.split("-")) {
            Numeral value = numbers.get(part);
            if (value != null) {
                sum.add(value);
            } else if (sum.isEmpty() || !part.equals("et")) {
                return Optional.empty();
            }
        }
        return sum.isEmpty() ? Optional.empty() : Optional.of(Numeral.ofWords(sum.value()));
    }

    // ---- one figure

    /// {@return the figure or range that begins at a token, with what the words round it say}
    Optional<Figure> at(Passage passage, int token, int limit) {
        Optional<Figure> one = single(passage, token, limit);
        if (one.isEmpty()) {
            return one;
        }
        if (isLeftOut(passage, token)
                || isKind(passage, one.get())
                || isNumbered(passage, token)
                || isClock(passage, token, limit)) {
            return Optional.empty();
        }
        int second = afterRangeMark(passage, one.get(), limit);
        Optional<Figure> other = second < 0 ? Optional.empty() : single(passage, second, limit);
        if (other.isPresent() && other.get().value().compareTo(one.get().value()) > 0) {
            BigDecimal lower = scaled(one.get().value(), other.get().value());
            return Optional.of(new Figure(
                    lower,
                    Bound.AT_LEAST,
                    token,
                    other.get().end(),
                    Optional.of(other.get().value())));
        }
        return one.map(figure -> bounded(passage, figure));
    }

    /// `all but three were released`: three were not.
    private static boolean isLeftOut(Passage passage, int token) {
        return token > 1
                && passage.grammar().isForm(passage.token(token - 1), Grammar.Word.EXCEPT)
                && passage.grammar().isForm(passage.token(token - 2), Grammar.Word.ALL);
    }

    /// `un centre de quarantaine`, `mis en quarantaine`: without an article it counts nothing.
    private static boolean isKind(Passage passage, Figure figure) {
        Token before = passage.token(Math.max(0, figure.first() - 1));
        return figure.bound() == Bound.ABOUT
                && figure.first() > passage.sentenceBegin(figure.first())
                && (passage.grammar().isForm(before, Grammar.Word.OF)
                        || passage.grammar().isForm(before, Grammar.Word.INTO));
    }

    /// «по статье 318», `under art. 12`: a figure that only says which one.
    private static boolean isNumbered(Passage passage, int token) {
        int at = token - 1;
        int begin = passage.sentenceBegin(token);
        if (at > begin && passage.token(at).isMark(".")) {
            at--;
        }
        return at >= begin
                && passage.token(token).kind() == Token.Kind.NUMBER
                && passage.grammar().is(passage.token(at), Grammar.Word.NUMBERED);
    }

    /// «с 14-00 до 18-30»: an hour and its minutes, and no range.
    private static boolean isClock(Passage passage, int token, int limit) {
        return token + 2 < limit
                && passage.token(token + 1).kind() == Token.Kind.MARK
                && CLOCK_MARK.matcher(passage.token(token + 1).form()).matches()
                && passage.token(token).end() == passage.token(token + 1).begin()
                && passage.token(token + 1).end() == passage.token(token + 2).begin()
                && HOUR.matcher(passage.token(token).form()).matches()
                && MINUTES.matcher(passage.token(token + 2).form()).matches()
                && (passage.token(token + 2).form().equals("00")
                        || passage.token(token + 1).isMark(":"));
    }

    private Figure bounded(Passage passage, Figure figure) {
        Bound said = boundBefore(passage, figure.first())
                .or(() -> boundAfter(passage, figure.end()))
                .orElse(figure.bound());
        return new Figure(figure.value(), said, figure.first(), figure.end(), Optional.empty());
    }

    /// `deux à trois cents`: the lower end has the scale of the upper one.
    private static BigDecimal scaled(BigDecimal lower, BigDecimal upper) {
        boolean scales = lower.compareTo(SMALL) < 0 && upper.compareTo(HUNDRED) >= 0;
        return scales ? lower.scaleByPowerOfTen(upper.precision() - upper.scale() - 1) : lower;
    }

    private Optional<Figure> single(Passage passage, int token, int limit) {
        Numeral.Sum sum = new Numeral.Sum();
        int end = token;
        while (end < limit && passage.timeAt(end).isEmpty()) {
            int at = sum.isEmpty() ? end : pastJoin(passage, end, limit, sum);
            Optional<Numeral> next = number(passage.token(at));
            if (next.isEmpty() || at == end && !sum.takes(next.get())) {
                break;
            }
            sum.add(next.get());
            end = at + 1;
        }
        if (sum.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = isHalf(passage, token) ? sum.value().multiply(HALF) : sum.value();
        return Optional.of(new Figure(value, sum.bound(), token, end, Optional.empty()));
    }

    /// `half a dozen`.
    private boolean isHalf(Passage passage, int token) {
        int begin = passage.sentenceBegin(token);
        int at = token - 1;
        if (at > begin && passage.token(at).is(Pos.DETERMINER)) {
            at--;
        }
        return at >= begin
                && halves.contains(passage.token(at).folded())
                && number(passage.token(token)).filter(Numeral::lots).isPresent();
    }

    /// The token after `et` in `vingt et un`, after `and` in `a hundred and six`, after `de` in
    /// `dizaines de milliers`; the same token where nothing joins.
    private int pastJoin(Passage passage, int at, int limit, Numeral.Sum sum) {
        Optional<Numeral> next = at + 1 < limit ? number(passage.token(at + 1)) : Optional.empty();
        if (next.isEmpty()) {
            return at;
        }
        Token token = passage.token(at);
        if (isCutShort(passage, at) && sum.takes(next.get())) {
            return at + 1;
        }
        boolean and = passage.grammar().isForm(token, Grammar.Word.AND)
                && sum.goesOnBehindAnd(next.get());
        boolean of =
                passage.grammar().isForm(token, Grammar.Word.OF) && sum.goesOnBehindOf(next.get());
        return and || of ? at + 1 : at;
    }

    /// «1 тыс. 200»: the stop behind a number word that is cut short.
    private static boolean isCutShort(Passage passage, int stop) {
        return stop > 0
                && passage.token(stop).isMark(".")
                && passage.token(stop - 1).kind() == Token.Kind.WORD
                && passage.token(stop - 1).form().length() <= LONGEST_CUT;
    }

    /// The token after what makes a range (`300 à 400`, `300–400`, `entre 300 et 400`), or -1.
    private int afterRangeMark(Passage passage, Figure one, int limit) {
        int mark = one.end();
        if (mark + 1 >= limit || passage.timeAt(mark + 1).isPresent()) {
            return -1;
        }
        Token token = passage.token(mark);
        boolean dash = token.isMark("-") || token.isMark("–") || token.isMark("—");
        boolean to = passage.grammar().isForm(token, Grammar.Word.UNTIL)
                && !isOrigin(passage, one.first() - 1);
        boolean or = passage.grammar().isForm(token, Grammar.Word.OR)
                || passage.grammar().isForm(token, Grammar.Word.AND)
                        && isBetween(passage, one.first() - 1);
        return dash || to || or ? mark + 1 : -1;
    }

    /// `est passé de 43 à 52` tells a growth; `de 300 à 400 dockers` a range.
    boolean isOrigin(Passage passage, int at) {
        return at > 0
                && passage.grammar().isForm(passage.token(at), Grammar.Word.FROM)
                && at > passage.sentenceBegin(at)
                && !(passage.chunk(at - 1) instanceof Link)
                && !(passage.chunk(at - 1) instanceof NounGroup && countsBehind(passage, at + 1));
    }

    /// `l'arrestation de 30 à 40 dockers`: whether a noun stands behind the upper figure.
    private boolean countsBehind(Passage passage, int from) {
        int limit = passage.sentenceEnd(from);
        return single(passage, from, limit)
                .filter(one -> one.end() + 1 < limit)
                .flatMap(one -> single(passage, one.end() + 1, limit))
                .filter(upper -> upper.end() < limit)
                .filter(upper -> passage.chunk(upper.end() - 1) instanceof NounGroup noun
                        && noun.head() >= upper.end())
                .isPresent();
    }

    private static boolean isBetween(Passage passage, int at) {
        return at >= 0 && passage.grammar().isForm(passage.token(at), Grammar.Word.BETWEEN);
    }

    // ---- bounds

    /// The longest phrase right before a figure that says how exact it is.
    Optional<Bound> boundBefore(Passage passage, int token) {
        StringBuilder phrase = new StringBuilder();
        Optional<Bound> found = Optional.empty();
        int least = Math.max(passage.sentenceBegin(token), token - REACH);
        for (int at = token - 1; at >= least; at--) {
            phrase.insert(0, phrase.isEmpty() ? "" : " ")
                    .insert(0, passage.token(at).folded());
            Bound bound = before.get(phrase.toString());
            if (bound != null) {
                found = Optional.of(bound);
            }
        }
        return found;
    }

    /// {@return whether the preposition of a group only bounds its number: `about ten miners`}
    boolean bounds(Passage passage, NounGroup group) {
        int number = group.number().orElse(group.first());
        int before = group.preposition().orElse(number - 1);
        return number > group.first()
                && number == before + 1
                && boundBefore(passage, number).isPresent();
    }

    /// The phrase right after a figure or what it counts: `300 people or more`.
    private Optional<Bound> boundAfter(Passage passage, int end) {
        int limit = passage.sentenceEnd(end - 1);
        boolean of = end < limit && passage.grammar().isForm(passage.token(end), Grammar.Word.OF);
        for (int from = end; from <= end + (of ? 2 : 1); from++) {
            StringBuilder phrase = new StringBuilder();
            for (int at = from; at < Math.min(limit, from + REACH - 1); at++) {
                phrase.append(phrase.isEmpty() ? "" : " ")
                        .append(passage.token(at).folded());
                Bound bound = after.get(phrase.toString());
                // «27 убитых и более 180 раненых»: the next figure's
                boolean next = at + 1 < limit && isNumber(passage.token(at + 1));
                if (bound != null && !next) {
                    return Optional.of(bound);
                }
            }
        }
        return Optional.empty();
    }

    // ---- counts

    /// {@return the figure that a stretch of tokens holds, from where it begins even before the
    ///     stretch}
    Optional<Figure> within(Passage passage, int from, int end) {
        for (int at = from; at < end; at++) {
            if (passage.timeAt(at).isEmpty() && number(passage.token(at)).isPresent()) {
                int first = begin(passage, at);
                boolean alone = first == at && !isNumber(passage.token(at));
                if (!alone) {
                    return at(passage, first, passage.sentenceEnd(at));
                }
            }
        }
        return Optional.empty();
    }

    /// Where the figure begins that a number word is part of.
    private int begin(Passage passage, int at) {
        int least = passage.sentenceBegin(at);
        int begin = at;
        while (begin > least) {
            boolean plain = isPlain(passage, begin - 1);
            boolean joined =
                    begin - 2 >= least && isPlain(passage, begin - 2) && isMark(passage, begin - 1);
            if (plain) {
                begin--;
            } else if (joined) {
                begin -= 2;
                while (begin > least
                        && passage.token(begin).kind() == Token.Kind.NUMBER
                        && passage.token(begin - 1).kind() == Token.Kind.NUMBER) {
                    begin--;
                }
            } else {
                break;
            }
            if (at(passage, begin, at + 1).filter(figure -> figure.end() > at).isEmpty()) {
                return plain ? begin + 1 : begin + 2;
            }
        }
        return begin;
    }

    private boolean isPlain(Passage passage, int at) {
        return passage.timeAt(at).isEmpty() && isNumber(passage.token(at));
    }

    private static boolean isMark(Passage passage, int at) {
        Token token = passage.token(at);
        return token.isMark("-")
                || token.isMark("–")
                || token.isMark("—")
                || isCutShort(passage, at)
                || passage.grammar().isForm(token, Grammar.Word.UNTIL)
                || passage.grammar().isForm(token, Grammar.Word.AND)
                || passage.grammar().isForm(token, Grammar.Word.OR)
                || passage.grammar().isForm(token, Grammar.Word.OF);
    }

    // ---- money

    /// {@return the sum of money that begins at a token: a figure and a currency, on either
    ///     side}
    Optional<Sum> money(Passage passage, int token) {
        int limit = passage.sentenceEnd(token);
        String word = signed(passage, token);
        String whole = currencies.get(word);
        String listed = whole == null ? currencies.get(passage.token(token).folded()) : whole;
        String sign = listed == null ? Currencies.code(passage.token(token)) : listed;
        if (sign != null && token + 1 < limit) {
            return at(passage, token + 1, limit)
                    .map(figure ->
                            sum(figure, passage.currencies().local(word, sign), figure.end()));
        }
        Optional<Figure> figure = at(passage, token, limit);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        int end = figure.get().end();
        for (int next = end; next < Math.min(limit, end + 3); next++) {
            for (int length = LONGEST_CURRENCY; length > 0; length--) {
                Optional<String> currency = currency(passage, next, Math.min(limit, next + length));
                if (currency.isPresent()) {
                    int stop = Math.min(limit, next + length);
                    String code = length == 1
                            ? passage.currencies()
                                    .local(passage.token(next).folded(), currency.get())
                            : currency.get();
                    return Optional.of(sum(figure.get(), code, stop));
                }
            }
        }
        return Optional.empty();
    }

    /// A word or sign for money, with the letters right before it that say whose: `US$`.
    private static String signed(Passage passage, int token) {
        Token sign = passage.token(token);
        boolean letters = sign.folded().equals("$")
                && token > passage.sentenceBegin(token)
                && passage.token(token - 1).end() == sign.begin()
                && passage.token(token - 1).kind() == Token.Kind.WORD;
        return letters ? passage.token(token - 1).folded() + "$" : sign.folded();
    }

    /// A currency's name: one word by form or lemma, several by their forms or lemmas.
    private Optional<String> currency(Passage passage, int from, int end) {
        StringBuilder forms = new StringBuilder();
        StringBuilder lemmas = new StringBuilder();
        for (int at = from; at < end; at++) {
            Token token = passage.token(at);
            String lemma = token.readings().isEmpty()
                    ? token.folded()
                    : token.readings().getFirst().lemma();
            forms.append(forms.isEmpty() ? "" : " ").append(token.folded());
            lemmas.append(lemmas.isEmpty() ? "" : " ").append(lemma);
        }
        Optional<String> whole = Optional.ofNullable(currencies.get(forms.toString()))
                .or(() -> Optional.ofNullable(currencies.get(lemmas.toString())));
        if (whole.isPresent() || end != from + 1) {
            return whole;
        }
        return passage.token(from).readings().stream()
                .map(reading -> currencies.get(reading.lemma()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /// Of a range of sums the upper end may be imposed.
    private static Sum sum(Figure figure, String currency, int end) {
        BigDecimal amount = whole(figure.upper().orElse(figure.value()));
        Bound bound = figure.upper().isPresent() ? Bound.AT_MOST : figure.bound();
        return new Sum(new Penalty.Money(amount, currency), bound, end);
    }

    /// `1.5 million` is 1500000, not 1500000.0.
    private static BigDecimal whole(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
