package org.vigie.read.intake;

import org.vigie.claim.Edtf;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.dates.TimeReader;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes a chronicle apart: a text of which each entry begins a line with its whole date, as in
/// `12 March 2021: …`. Each entry is a bulletin of its day. Three entries at least, in order of
/// time, with little before the first; and none lies after the day of publication, for a list of
/// what is to come is one bulletin, of the day it was published.
final class Chronicle {
    private static final int MIN_ENTRIES = 3;
    private static final int DATE_CHARS = 60;

    /// A title and a few words on what is listed; beyond this it is a text of its own.
    private static final int PREAMBLE_CHARS = 600;

    /// Cheap to look for, and there is no whole date without it.
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final Pattern MARKS = Pattern.compile("(?:[-*•–—#>_]+\\s*)*");

    /// What stands between a date and what happened on it. After a comma a sentence goes on.
    private static final Pattern PARTED =
            Pattern.compile("[*_)\\]\\s]*(?:[:–—|.]|\\s-\\s|\\n|$).*");

    private final TimeReader times;
    private final Language language;

    private Chronicle(String tag) {
        this.language = Language.of(tag);
        this.times = TimeReader.of(language);
    }

    private record Entry(int begin, LocalDate day) {}

    /// {@return the entries of a chronicle; none if the text is no chronicle}
    ///
    /// @param draft     what the file says
    /// @param published the day the caller knows it by
    static List<Part> parts(Draft draft, Optional<LocalDate> published) {
        String text = draft.text();
        List<Integer> dated = datedLines(text);
        Optional<String> tag = LanguageGuess.of(text);
        if (dated.size() < MIN_ENTRIES || tag.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new Chronicle(tag.get()).entries(text, dated);
        if (entries.size() < MIN_ENTRIES
                || entries.getFirst().begin() > PREAMBLE_CHARS
                || !inOrder(entries)) {
            return List.of();
        }
        String preamble = text.substring(0, entries.getFirst().begin());
        Optional<LocalDate> known =
                published.or(draft::published).or(() -> DayLine.of(preamble, tag.get()));
        boolean ahead = known.isPresent()
                && entries.stream().anyMatch(entry -> entry.day().isAfter(known.get()));
        return ahead ? List.of() : parts(text, entries);
    }

    private static List<Part> parts(String text, List<Entry> entries) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int end = i + 1 < entries.size() ? entries.get(i + 1).begin() : text.length();
            String said = text.substring(entry.begin(), end).strip();
            parts.add(Extract.part("#" + (i + 1), "", entry.day().toString(), "", said));
        }
        return parts;
    }

    /// {@return where lines begin that may begin with a whole date}
    private static List<Integer> datedLines(String text) {
        List<Integer> begins = new ArrayList<>();
        int at = 0;
        while (at >= 0 && at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = Math.min(end < 0 ? text.length() : end, at + DATE_CHARS);
            if (YEAR.matcher(text.substring(at, stop)).find()) {
                begins.add(at);
            }
            at = end < 0 ? -1 : end + 1;
        }
        return begins;
    }

    private List<Entry> entries(String text, List<Integer> begins) {
        List<Entry> entries = new ArrayList<>();
        for (int begin : begins) {
            if (entries.size() < Limits.PARTS) {
                entry(text, begin).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<Entry> entry(String text, int begin) {
        int end = text.indexOf('\n', begin);
        String line = text.substring(begin, end < 0 ? text.length() : end);
        var marks = MARKS.matcher(line);
        int from = marks.lookingAt() ? marks.end() : 0;
        String bare = line.substring(from, Math.min(line.length(), from + DATE_CHARS));
        Text words = Text.of(bare, language);
        return times.read(words, Optional.empty()).stream()
                .filter(time -> time.firstToken() == 0)
                .findFirst()
                .filter(time ->
                        PARTED.matcher(line.substring(from + end(words, time))).matches())
                .flatMap(Chronicle::day)
                .map(day -> new Entry(begin, day));
    }

    private static int end(Text words, TimeExpression time) {
        return words.tokens().get(time.endToken() - 1).span().end();
    }

    private static Optional<LocalDate> day(TimeExpression time) {
        return time.edtf()
                .filter(_ -> time.inferred().isEmpty())
                .map(Edtf::text)
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse);
    }

    /// Forwards or backwards, and over three days at least.
    private static boolean inOrder(List<Entry> entries) {
        boolean forwards = true;
        boolean backwards = true;
        for (int i = 1; i < entries.size(); i++) {
            int order = entries.get(i).day().compareTo(entries.get(i - 1).day());
            forwards &= order >= 0;
            backwards &= order <= 0;
        }
        long days = entries.stream().map(Entry::day).distinct().count();
        return days >= MIN_ENTRIES && (forwards || backwards);
    }
}
