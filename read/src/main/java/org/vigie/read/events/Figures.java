package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.Penalty;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Numbers in words and figures, bounds and currencies of a language, from `numbers.tsv`,
/// `bounds.tsv` and `money.tsv`. Immutable.
final class Figures {
    private static final int MAX_DIGITS = 15;
    private static final int REACH = 4;

    private final Map<String, Numeral> numbers = new HashMap<>();
    private final Map<String, Bound> bounds = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();

    private record Numeral(long value, Bound bound) {}

    /// A figure in the text.
    ///
    /// @param value the figure
    /// @param bound what the words round it say
    /// @param first the first token of the figure
    /// @param end   one past its last token
    record Figure(long value, Bound bound, int first, int end) {}

    /// A sum of money in the text.
    ///
    /// @param money the sum
    /// @param bound how the figure stands to it
    /// @param end   one past its last token
    record Sum(Penalty.Money money, Bound bound, int end) {}

    Figures(String tag) {
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/numbers.tsv")) {
            List<String> columns = line.columns();
            Bound bound = columns.size() > 2 ? Bound.parse(columns.get(2)) : Bound.EXACT;
            numbers.put(columns.get(0), new Numeral(Long.parseLong(columns.get(1)), bound));
        }
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/bounds.tsv")) {
            List<String> columns = line.columns();
            bounds.put(columns.get(1), Bound.parse(columns.get(0)));
        }
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/money.tsv")) {
            List<String> columns = line.columns();
            currencies.put(columns.get(0), columns.get(1));
        }
    }

    boolean isNumber(Token token) {
        return number(token).isPresent();
    }

    private Optional<Numeral> number(Token token) {
        Numeral known = numbers.get(token.folded());
        if (known != null) {
            return Optional.of(known);
        }
        for (Reading reading : token.readings()) {
            Numeral byLemma = numbers.get(reading.lemma());
            if (byLemma != null) {
                return Optional.of(byLemma);
            }
        }
        return compound(token.folded());
    }

    /// `dix-sept`, `forty-three`: the parts' sum.
    private Optional<Numeral> compound(String folded) {
        if (folded.indexOf('-') < 0) {
            return Optional.empty();
        }
        long sum = 0;
        for (String part : folded.split("-")) {
            Numeral value = numbers.get(part);
            if (value == null) {
                return Optional.empty();
            }
            sum = combine(sum, value.value());
        }
        return Optional.of(new Numeral(sum, Bound.EXACT));
    }

    /// `quatre-vingt` is a product, `vingt-deux` a sum.
    private static long combine(long before, long part) {
        boolean product = before > 0
                && part > before
                && (part == 20 || part == 100 || part == 1000 || part >= 1_000_000);
        return product ? before * part : before + part;
    }

    /// {@return the figure that begins at a token, with the bound that the words before it say}
    Optional<Figure> at(Passage passage, int token, int limit) {
        int end = token;
        long value = 0;
        Bound bound = Bound.EXACT;
        boolean any = false;
        while (end < limit) {
            Token word = passage.token(end);
            OptionalLong digits =
                    word.kind() == Token.Kind.NUMBER ? digits(word.form()) : OptionalLong.empty();
            Optional<Numeral> named = digits.isPresent() ? Optional.empty() : number(word);
            if (digits.isPresent()) {
                boolean goesOn = any && word.form().length() == 3 && value > 0 && value < 1_000_000;
                if (any && !goesOn) {
                    break;
                }
                value = goesOn ? value * 1000 + digits.getAsLong() : digits.getAsLong();
            } else if (named.isPresent()) {
                value = combine(value, named.get().value());
                bound = named.get().bound() == Bound.EXACT ? bound : named.get().bound();
            } else {
                break;
            }
            any = true;
            end++;
        }
        if (!any) {
            return Optional.empty();
        }
        Optional<Bound> said = boundBefore(passage, token);
        return Optional.of(new Figure(value, said.orElse(bound), token, end));
    }

    /// A number in figures: separators of thousands are passed, a fraction is cut.
    private static OptionalLong digits(String form) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < form.length(); at++) {
            char c = form.charAt(at);
            boolean separator = c == ',' || c == '.';
            boolean ofThousands = separator && form.length() - at == 4 && at > 0;
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (separator && !ofThousands) {
                break;
            } else if (!ofThousands) {
                return OptionalLong.empty();
            }
        }
        boolean sane = !digits.isEmpty() && digits.length() <= MAX_DIGITS;
        return sane ? OptionalLong.of(Long.parseLong(digits.toString())) : OptionalLong.empty();
    }

    /// The longest phrase right before a figure that says how exact it is.
    Optional<Bound> boundBefore(Passage passage, int token) {
        StringBuilder phrase = new StringBuilder();
        Optional<Bound> found = Optional.empty();
        for (int at = token - 1;
                at >= Math.max(passage.sentenceBegin(token), token - REACH);
                at--) {
            phrase.insert(0, phrase.isEmpty() ? "" : " ")
                    .insert(0, passage.token(at).folded());
            Bound bound = bounds.get(phrase.toString());
            if (bound != null) {
                found = Optional.of(bound);
            }
        }
        return found;
    }

    /// {@return the sum of money that begins at a token: a figure and a currency, on either
    ///     side}
    Optional<Sum> money(Passage passage, int token) {
        int limit = passage.sentenceEnd(token);
        String before = currencies.get(passage.token(token).folded());
        if (before != null && token + 1 < limit) {
            return at(passage, token + 1, limit).map(figure -> sum(figure, before, figure.end()));
        }
        Optional<Figure> figure = at(passage, token, limit);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        for (int next = figure.get().end();
                next < Math.min(limit, figure.get().end() + 2);
                next++) {
            Optional<String> currency = currency(passage.token(next));
            if (currency.isPresent()) {
                return Optional.of(sum(figure.get(), currency.get(), next + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> currency(Token token) {
        String byForm = currencies.get(token.folded());
        if (byForm != null) {
            return Optional.of(byForm);
        }
        for (Reading reading : token.readings()) {
            String byLemma = currencies.get(reading.lemma());
            if (byLemma != null) {
                return Optional.of(byLemma);
            }
        }
        return Optional.empty();
    }

    private static Sum sum(Figure figure, String currency, int end) {
        return new Sum(
                new Penalty.Money(BigDecimal.valueOf(figure.value()), currency),
                figure.bound(),
                end);
    }

    /// {@return the count that a noun group states, if it holds a figure}
    Optional<Count> count(Passage passage, int from, int end) {
        for (int at = from; at < end; at++) {
            Optional<Figure> figure =
                    passage.timeAt(at).isPresent() ? Optional.empty() : at(passage, at, end);
            if (figure.isPresent()) {
                return Optional.of(Count.of(figure.get().value(), figure.get().bound()));
            }
        }
        return Optional.empty();
    }
}
