package org.vigie.read.intake;

import org.vigie.claim.Edtf;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.dates.TimeReader;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day a text says it was published: a line that holds a whole date and nothing else but words
/// of publishing (`lang/<tag>/dateline.txt`) and, before a comma, a place; or a date in brackets at
/// a line's end. Looked for in the first lines, then in the last; then what opens one of the first
/// lines in the same way, before a dash or full stop: `LOWMERE, 12 May 2021 - Printers …`. A date
/// that tells of an event is not taken: `The strike of 16 December 2011` is no such line, and of
/// lines that each open with a date none is.
final class DayLine {
    private static final int FIRST_LINES = 6;
    private static final int LAST_LINES = 4;
    private static final int LINE_CHARS = 160;
    private static final int PLACE_WORDS = 3;
    /// Up to sixty characters with a year, then a dash between spaces or a full stop.
    private static final Pattern OPENING =
            Pattern.compile("\\s*(.{0,56}?\\b\\d{4}\\b.{0,8}?)(?:\\s[-–—]{1,2}\\s|\\.\\s)");

    private final Language language;
    private final Set<String> publishing;

    private DayLine(String tag) {
        this.language = Language.of(tag);
        this.publishing = new HashSet<>();
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/dateline.txt")) {
            publishing.add(Fold.lower(line.text()));
        }
    }

    /// {@return the day that a text says it was published on, if it says one}
    ///
    /// @param text     the text
    /// @param language BCP 47 tag of its language, which is installed
    static Optional<LocalDate> of(String text, String language) {
        DayLine reader = new DayLine(language);
        for (String line : lines(text)) {
            Optional<LocalDate> day = reader.day(line);
            if (day.isPresent()) {
                return day;
            }
        }
        return reader.opening(text.lines().filter(line -> !line.isBlank()).toList());
    }

    /// {@return the day that opens one of the first lines, where no other line opens so}
    private Optional<LocalDate> opening(List<String> lines) {
        List<LocalDate> days = lines.stream()
                .flatMap(line -> opening(line).flatMap(this::day).stream())
                .distinct()
                .limit(2)
                .toList();
        boolean first = days.size() == 1
                && lines.stream()
                        .limit(FIRST_LINES)
                        .anyMatch(line -> opening(line).flatMap(this::day).isPresent());
        return first ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /// {@return what stands before the first dash or full stop of a line, if it is short and
    ///     holds a number}
    private static Optional<String> opening(String line) {
        Matcher opening = OPENING.matcher(line);
        return opening.lookingAt() ? Optional.of(opening.group(1)) : Optional.empty();
    }

    /// The first lines in order, then the last ones, the very last first.
    private static List<String> lines(String text) {
        List<String> said = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> lines = new ArrayList<>(said.subList(0, Math.min(said.size(), FIRST_LINES)));
        List<String> last = new ArrayList<>(
                said.subList(Math.max(lines.size(), said.size() - LAST_LINES), said.size()));
        Collections.reverse(last);
        lines.addAll(last);
        return lines;
    }

    private Optional<LocalDate> day(String line) {
        String bare = bracketed(line).orElse(line).strip();
        if (bare.isEmpty() || bare.length() > LINE_CHARS) {
            return Optional.empty();
        }
        Text text = Text.of(bare, language);
        List<TimeExpression> times = TimeReader.of(language).read(text, Optional.empty());
        return times.stream()
                .filter(time -> onlyPublishing(text, time, times))
                .flatMap(time -> whole(time).stream())
                .findFirst();
    }

    /// {@return what stands in brackets at a line's end}
    private static Optional<String> bracketed(String line) {
        String bare = line.strip();
        int open = bare.lastIndexOf('(');
        return bare.endsWith(")") && open >= 0
                ? Optional.of(bare.substring(open + 1, bare.length() - 1))
                : Optional.empty();
    }

    /// {@return the day of a time that says day, month and year itself}
    private static Optional<LocalDate> whole(TimeExpression time) {
        return time.edtf()
                .filter(edtf -> time.inferred().isEmpty())
                .map(Edtf::text)
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse);
    }

    private boolean onlyPublishing(Text text, TimeExpression day, List<TimeExpression> times) {
        List<Token> before = new ArrayList<>();
        for (Token token : text.tokens()) {
            boolean inTime = times.stream()
                    .anyMatch(time ->
                            time.firstToken() <= token.index() && token.index() < time.endToken());
            boolean said = inTime
                    || token.kind() == Token.Kind.MARK
                    || publishing.contains(token.folded());
            if (!said && token.index() > day.firstToken()) {
                return false;
            }
            if (!said) {
                before.add(token);
            }
        }
        return before.isEmpty() || isPlace(text, before);
    }

    /// A few words with capitals and a comma or dash after them: `Algua, 14 March 2021`.
    private static boolean isPlace(Text text, List<Token> words) {
        Token last = words.getLast();
        boolean parted = last.index() + 1 < text.tokens().size()
                && ",–—-:".contains(text.tokens().get(last.index() + 1).form());
        return parted
                && words.size() <= PLACE_WORDS
                && words.stream()
                        .allMatch(word -> Character.isUpperCase(word.form().codePointAt(0)));
    }
}
