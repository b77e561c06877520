package org.vigie.read.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The lines `key: value` between two lines `---` that a Markdown file may begin with. Known keys
/// are `title`, `date` and `language` (or `lang`); others are passed over.
final class FrontMatter {
    private static final String FENCE = "---";
    private static final int MOST_LINES = 60;

    private FrontMatter() {}

    /// {@return whether a text begins with front matter that ends}
    static boolean leads(String text) {
        return text.startsWith(FENCE + "\n") && end(text) > 0;
    }

    /// {@return the text without its front matter, and what that says}
    static Draft parse(String text) throws RefusedException {
        if (!leads(text)) {
            return Draft.of(text);
        }
        int end = end(text);
        Map<String, String> values = values(text.substring(FENCE.length() + 1, end));
        int after = text.indexOf('\n', end);
        String body = after < 0 ? "" : text.substring(after + 1).stripLeading();
        Optional<String> title = Optional.ofNullable(values.get("title"));
        return new Draft(
                title,
                title.map(words -> under(words, body)).orElse(body),
                day(Optional.ofNullable(values.get("date"))),
                Optional.ofNullable(values.getOrDefault("language", values.get("lang"))));
    }

    /// A heading of Markdown that says the title need not be said twice.
    private static String under(String title, String body) {
        return body.replaceFirst("^#+\\s*", "").startsWith(title) ? body : Draft.under(title, body);
    }

    private static int end(String text) {
        int at = FENCE.length() + 1;
        for (int line = 0; line < MOST_LINES && at > 0 && at < text.length(); line++) {
            int stop = text.indexOf('\n', at);
            String content = text.substring(at, stop < 0 ? text.length() : stop).stripTrailing();
            if (content.equals(FENCE)) {
                return at;
            }
            at = stop + 1;
        }
        return -1;
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = unquoted(line.substring(colon + 1).strip());
                if (!value.isEmpty()) {
                    values.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static Optional<LocalDate> day(Optional<String> value) throws RefusedException {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            String written = value.get();
            return Optional.of(
                    LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
        } catch (DateTimeException noDay) {
            throw new RefusedException(
                    Outcome.Reason.BAD_DAY,
                    "the front matter's date is no day; write it as in `date: 2012-03-19`");
        }
    }
}
