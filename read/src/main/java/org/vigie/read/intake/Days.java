package org.vigie.read.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as mail and feeds write them. The day is the writer's own, in the zone that is written.
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\D.*)?");

    /// RFC 5322, with what is seen besides: no weekday, years of two digits, comments.
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*\\.?[\\s-]+(\\d{2,4})\\b.*");
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LONGEST = 200;

    private Days() {}

    /// {@return the day that a header or an element of a feed writes}
    static Optional<LocalDate> of(String written) {
        String bare = written.strip();
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(bare);
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(iso.group(1), DateTimeFormatter.ISO_LOCAL_DATE));
            }
            Matcher mail = MAIL.matcher(bare);
            return mail.matches() ? mailDay(mail) : Optional.empty();
        } catch (DateTimeException noDay) {
            // such headers hold anything; the text's own date line is looked at next
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> mailDay(Matcher mail) {
        int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
        int year = Integer.parseInt(mail.group(3));
        if (month < 0) {
            return Optional.empty();
        }
        // RFC 5322, 4.3: obsolete years of two or three digits
        int whole = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;
        return Optional.of(LocalDate.of(whole, month + 1, Integer.parseInt(mail.group(1))));
    }
}
