package org.vigie.read.dates;

import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the time expressions of a text and resolves them. Immutable and shared between threads,
/// one for each language.
///
/// What it knows of the language stands in `lang/<tag>/dates/`.
public final class TimeReader {
    private static final Map<String, TimeReader> LOADED = new ConcurrentHashMap<>();

    private final Grammar grammar;

    private TimeReader(Language language) {
        this.grammar = new Grammar(language);
    }

    /// {@return the reader for a language}
    ///
    /// @param language an installed language
    public static TimeReader of(Language language) {
        return LOADED.computeIfAbsent(language.tag(), tag -> new TimeReader(language));
    }

    Grammar grammar() {
        return grammar;
    }

    /// {@return the time expressions of a text, in its order, none within or across another}
    ///
    /// Composed ones are whole: `from 19 to 24 March` is one, with the span of days.
    ///
    /// @param text      a text of this reader's language
    /// @param published the day it was published, from which `yesterday` counts; if it is not
    ///     known, what counts from it has no day
    public List<TimeExpression> read(Text text, Optional<LocalDate> published) {
        return expressions(text, published, false);
    }

    /// {@return the simple time expressions of a text, as TimeML marks them}
    ///
    /// `from 19 to 24 March` is two, `since three years` is the length alone.
    ///
    /// @param text      a text of this reader's language
    /// @param published the day it was published, if it is known
    public List<TimeExpression> readParts(Text text, Optional<LocalDate> published) {
        return expressions(text, published, true);
    }

    /// {@return the time expressions of a text as [#read] finds them, each with what it was
    ///     reckoned from}
    ///
    /// @param text      a text of this reader's language
    /// @param published the day it was published, if it is known
    public List<Reckoning> reckon(Text text, Optional<LocalDate> published) {
        HeardPassage passage = new HeardPassage(text, published);
        Resolver resolver = new Resolver(text, passage, new TenseReader(text, grammar.tenses()));
        List<Reckoning> reckonings = new ArrayList<>();
        for (Term term : new Cascade(grammar, text).terms()) {
            List<TimeExpression> found = expressions(text, resolver, term, false);
            List<Reckoning.From> from = new ArrayList<>(passage.heard());
            if (!from.isEmpty()) {
                String tense = resolver.tenseAround(term).name().toLowerCase(Locale.ROOT);
                from.add(new Reckoning.From(Reckoning.What.TENSE, tense));
            }
            found.forEach(time -> reckonings.add(new Reckoning(time, from)));
        }
        return reckonings;
    }

    private List<TimeExpression> expressions(
            Text text, Optional<LocalDate> published, boolean parts) {
        Resolver resolver = new Resolver(
                text, new Passage(text, published), new TenseReader(text, grammar.tenses()));
        List<TimeExpression> expressions = new ArrayList<>();
        for (Term term : new Cascade(grammar, text).terms()) {
            expressions.addAll(expressions(text, resolver, term, parts));
        }
        return List.copyOf(expressions);
    }

    private static List<TimeExpression> expressions(
            Text text, Resolver resolver, Term term, boolean parts) {
        List<TimeExpression> expressions = new ArrayList<>();
        Optional<Resolved> resolved = resolver.resolve(term);
        if (resolved.isPresent()) {
            boolean several =
                    resolved.get().parts().size() > 1 && resolved.get().edtf().isEmpty();
            if (several || parts && !resolved.get().parts().isEmpty()) {
                for (Resolved.Part part : resolved.get().parts()) {
                    expressions.add(expression(
                            text, part.begin(), part.end(), part.resolved(), term.rule()));
                }
            } else {
                expressions.add(
                        expression(text, term.begin(), term.end(), resolved.get(), term.rule()));
            }
        }
        return expressions;
    }

    private static TimeExpression expression(
            Text text, int begin, int end, Resolved resolved, Rule rule) {
        return new TimeExpression(
                text.span(begin, end),
                resolved.type(),
                resolved.value(),
                resolved.edtf(),
                resolved.inferred(),
                begin,
                end,
                resolved.iso(),
                rule.name());
    }
}
