package org.vigie.serve.page;

import org.vigie.cases.Agenda;
import org.vigie.serve.words.Words;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/// An agenda as a file that calendars read (RFC 5545): whole days alone, without alarms, addresses
/// or anything else that a calendar would act on or fetch.
public final class CalendarFile {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Words words;
    private final Lines lines;
    private final StringBuilder text = new StringBuilder();

    private CalendarFile(Words words, ZoneId zone) {
        this.words = words;
        this.lines = new Lines(words, zone);
    }

    /// {@return the file's text}
    ///
    /// @param agenda what is in it
    /// @param words  the language it is told in
    /// @param zone   where hours are told
    /// @param now    when it is made
    public static String of(Agenda agenda, Words words, ZoneId zone, Instant now) {
        CalendarFile file = new CalendarFile(words, zone);
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Vigie//calendar//" + words.tag().toUpperCase(Locale.ROOT));
        file.line("CALSCALE:GREGORIAN");
        agenda.items().forEach(item -> file.event(item, now));
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    /// What is not sure of its day or of itself is tentative, and its first line says so.
    private void event(Agenda.Item item, Instant now) {
        Line told = lines.item(item);
        boolean sure = item.exact() && !told.proposed();
        line("BEGIN:VEVENT");
        line("UID:" + item.step().claim().id() + "-" + item.kind().name().toLowerCase(Locale.ROOT)
                + "-" + item.years() + "@vigie");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + day(item.first()));
        line("DTEND;VALUE=DATE:" + day(item.last().plusDays(1)));
        line("SUMMARY:" + escaped(told.text() + certainty(told)));
        line("DESCRIPTION:" + escaped(told.lead() + "\n" + sources(told)));
        line("STATUS:" + (sure ? "CONFIRMED" : "TENTATIVE"));
        line("CLASS:PRIVATE");
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String certainty(Line told) {
        String said = told.modality().isEmpty() ? "" : words.say("modality." + told.modality());
        String proposed = told.proposed() ? words.say("line.proposed") : "";
        String both =
                said.isEmpty() || proposed.isEmpty() ? said + proposed : said + ", " + proposed;
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    private static String sources(Line told) {
        return told.marks().stream()
                .map(mark -> mark.claim() + ": " + mark.label())
                .collect(Collectors.joining("\n"));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// No char of a bulletin ends a line or begins another property.
    private static String escaped(String said) {
        return said.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// Adds a line, folded so that none is longer than 75 octets and no char is cut.
    private void line(String whole) {
        int octets = 0;
        for (int at = 0; at < whole.length(); at += Character.charCount(whole.codePointAt(at))) {
            String one = Character.toString(whole.codePointAt(at));
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += more;
        }
        text.append("\r\n");
    }
}
