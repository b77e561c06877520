package org.vigie.bench;

import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.record.Term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pattern of a sentence that tells one claim about one person.
///
/// @param kind     what it tells
/// @param modality how it tells it
/// @param pattern  its words: `[trigger]`, `word<lemma>`, `{P}` the person, `{W}` the place, `{D}`
///     the day
record Telling(EventKind kind, Modality modality, String pattern) {
    private static final Pattern MARK = Pattern.compile("\\[([^]]+)]|\\{([PWD])}|<([^>]+)>");

    /// {@return the pattern in a line of `invented/fr.tsv`, or of another language's file}
    static Telling parse(String line) {
        String[] columns = line.split("\t");
        return new Telling(EventKind.parse(columns[0]), Modality.parse(columns[1]), columns[2]);
    }

    /// Whom and what a sentence tells of.
    record Matter(String person, String place, LocalDate day) {}

    /// A claim's places in a text that is not whole yet.
    record Told(Telling telling, Span trigger, Span person, Span place, Span day, Matter matter) {

        /// {@return the claim}
        ///
        /// @param text the whole text
        Claim claim(String text) {
            return new Claim(
                    telling.kind(),
                    Quote.of(text, trigger),
                    List.of(new Mention(Role.PATIENT, MentionKind.PERSON, Quote.of(text, person))),
                    day.length() == 0
                            ? Optional.empty()
                            : Optional.of(new When(
                                    Edtf.of(matter.day()),
                                    Optional.of(Quote.of(text, day)),
                                    Optional.empty())),
                    place.length() == 0
                            ? List.of()
                            : List.of(new Place(Quote.of(text, place), OptionalLong.empty())),
                    telling.modality(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "bench/" + telling.kind().label() + "#1");
        }
    }

    /// {@return what was told by a sentence that is put behind a text}
    ///
    /// @param terms takes the sentence's lemmas
    Told tell(StringBuilder text, List<Term> terms, Matter matter) {
        Span none = new Span(0, 0);
        Span trigger = none;
        Span person = none;
        Span place = none;
        Span day = none;
        Span last = none;
        Matcher matcher = MARK.matcher(pattern);
        int from = 0;
        while (matcher.find()) {
            text.append(pattern, from, matcher.start());
            from = matcher.end();
            if (matcher.group(3) != null) {
                Span word = last.end() == text.length() ? last : lastWord(text);
                terms.add(new Term(word, List.of(matcher.group(3))));
            } else if (matcher.group(1) != null) {
                trigger = appended(text, matcher.group(1));
                last = trigger;
            } else {
                switch (matcher.group(2)) {
                    case "P" -> person = appended(text, matter.person());
                    case "W" -> place = appended(text, matter.place());
                    default -> day = appended(text, matter.day().toString());
                }
            }
        }
        text.append(pattern, from, pattern.length()).append('\n');
        return new Told(this, trigger, person, place, day, matter);
    }

    private static Span appended(StringBuilder text, String words) {
        int begin = text.length();
        text.append(words);
        return new Span(begin, text.length());
    }

    private static Span lastWord(StringBuilder text) {
        int begin = text.length();
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return new Span(begin, text.length());
    }
}
