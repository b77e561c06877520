package org.vigie.read.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/// A text taken out of a file that holds several, written as Markdown with front matter, so that
/// it stands for itself: these are the bytes that are kept of it.
final class Extract {
    private Extract() {}

    /// {@return a part of a file}
    ///
    /// @param name     what it is called within the file
    /// @param title    its title; empty if it has none
    /// @param day      its day as `2021-03-14`; empty if it has none
    /// @param language what the file says of its language; empty if nothing
    /// @param text     its text
    static Part part(String name, String title, String day, String language, String text) {
        StringBuilder written = new StringBuilder("---\n");
        line(written, "title", title);
        line(written, "date", day);
        line(written, "language", language);
        byte[] bytes = written.append("---\n\n")
                .append(text)
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            Draft draft = FrontMatter.parse(new String(bytes, StandardCharsets.UTF_8));
            return new Part.Written(name, bytes, draft, day(day));
        } catch (RefusedException refused) {
            return new Part.Unread(name, refused.outcome());
        }
    }

    private static void line(StringBuilder written, String key, String value) {
        if (!value.isBlank()) {
            written.append(key)
                    .append(": ")
                    .append(value.replaceAll("\\s+", " ").strip())
                    .append('\n');
        }
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
