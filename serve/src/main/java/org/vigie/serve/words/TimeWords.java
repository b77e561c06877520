package org.vigie.serve.words;

import org.vigie.claim.Edtf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people write them in one language. Says no more than the EDTF does: a month stays a
/// month, a bound a bound.
public final class TimeWords {
    private final Words words;

    /// Prepares a language.
    ///
    /// @param words the language
    public TimeWords(Words words) {
        this.words = words;
    }

    /// {@return a day, without its weekday}
    ///
    /// @param day any day
    public String day(LocalDate day) {
        return formatted(day, "date.day");
    }

    /// {@return a day, with its weekday}
    ///
    /// @param day any day
    public String weekday(LocalDate day) {
        return formatted(day, "date.weekday");
    }

    /// {@return the day and hour of a moment}
    ///
    /// @param moment any moment
    /// @param zone   where it is told
    public String moment(Instant moment, ZoneId zone) {
        return day(moment.atZone(zone).toLocalDate())
                + ", "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(zone));
    }

    /// {@return a time of a claim in words}
    ///
    /// @param edtf the time
    public String say(Edtf edtf) {
        String text = edtf.text();
        int slash = text.indexOf('/');
        return slash < 0 ? point(text) : span(text.substring(0, slash), text.substring(slash + 1));
    }

    private String span(String from, String to) {
        if (from.equals("..")) {
            return words.say("date.until", point(to));
        }
        if (to.equals("..")) {
            return words.say("date.since", point(from));
        }
        if (from.length() == 10 && to.length() == 10) {
            return days(LocalDate.parse(from), LocalDate.parse(to));
        }
        return words.say("date.range", point(from), point(to));
    }

    private String days(LocalDate from, LocalDate to) {
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return words.say("date.range-days", dayNumber(from), day(to));
        }
        return words.say("date.range", day(from), day(to));
    }

    private String dayNumber(LocalDate day) {
        return day.getDayOfMonth() == 1
                ? words.say("date.first")
                : Integer.toString(day.getDayOfMonth());
    }

    private String point(String marked) {
        char last = marked.charAt(marked.length() - 1);
        if (Character.isDigit(last)) {
            return exact(marked);
        }
        String bare = exact(marked.substring(0, marked.length() - 1));
        return words.say(last == '?' ? "date.perhaps" : "date.about", bare);
    }

    private String exact(String point) {
        return switch (point.length()) {
            case 4 -> point;
            case 7 -> monthOrSeason(point);
            default -> weekday(LocalDate.parse(point));
        };
    }

    private String monthOrSeason(String point) {
        String year = point.substring(0, 4);
        int number = Integer.parseInt(point.substring(5));
        if (number >= 21) {
            return words.say("date.season-" + number, year);
        }
        return DateTimeFormatter.ofPattern(words.say("date.month"), words.locale())
                .format(YearMonth.of(Integer.parseInt(year), number));
    }

    private String formatted(LocalDate day, String key) {
        String pattern = words.say(key);
        if (day.getDayOfMonth() == 1) {
            pattern = pattern.replaceFirst("\\bd\\b", "'" + words.say("date.first") + "'");
        }
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
    }
}
