package org.vigie.read.intake;

import org.vigie.claim.Bulletin;
import org.vigie.read.text.LanguageFiles;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes a bulletin of bytes: finds their encoding, format, title, day and language. Opens no
/// connection, runs nothing that the bytes hold.
public final class Intake {
    /// The most bytes that are taken in at once.
    public static final int MAX_BYTES = 32 << 20;

    /// The most UTF-16 code units of text that one bulletin may have.
    public static final int MAX_CHARS = 2_000_000;

    private static final int TITLE_CHARS = 160;
    private static final int FIRST_WORDS_CHARS = 80;

    private Intake() {}

    /// Takes one file in: plain text, Markdown with or without front matter, HTML, PDF, DOCX,
    /// ODT, a message, a mailbox or a feed, told by its content first and its name's ending
    /// second. A bulletin's day is what the caller knows, else what the format says, else what
    /// a line of the text says; where a file holds several bulletins, each day that it gives
    /// one goes first.
    ///
    /// @param bytes     the file's bytes
    /// @param name      what it is called; folders before the name are dropped
    /// @param published the day it was published, where the caller knows; goes before the file
    /// @param language  BCP 47 tag, where the caller knows; goes before what the file says
    /// @return its bulletins, or why there is none
    public static Outcome read(
            byte[] bytes, String name, Optional<LocalDate> published, Optional<String> language) {
        if (bytes.length > MAX_BYTES) {
            return new Outcome.Refused(
                    Outcome.Reason.TOO_LARGE,
                    "larger than " + (MAX_BYTES >> 20)
                            + " MiB; a bulletin is a short text, split this up");
        }
        try {
            return taken(
                    Formats.parts(bytes, name, 0, published), bareName(name), published, language);
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    private static Outcome taken(
            List<Part> parts,
            String name,
            Optional<LocalDate> published,
            Optional<String> language) {
        List<Piece> pieces = new ArrayList<>();
        List<Outcome.Left> left = new ArrayList<>();
        for (Part part : parts) {
            String full = name + part.name();
            switch (part) {
                case Part.Unread unread -> left.add(new Outcome.Left(full, unread.why()));
                case Part.Written written -> {
                    try {
                        pieces.add(piece(written, full, published, language));
                    } catch (RefusedException refused) {
                        left.add(new Outcome.Left(full, refused.outcome()));
                    }
                }
            }
        }
        if (!pieces.isEmpty()) {
            return new Outcome.Taken(pieces, left);
        }
        return left.isEmpty() ? empty().outcome() : left.getFirst().why();
    }

    private static Piece piece(
            Part.Written part,
            String name,
            Optional<LocalDate> published,
            Optional<String> language)
            throws RefusedException {
        Draft draft = part.draft();
        checkLength(draft.text());
        String tag = language(draft, language);
        String title = draft.title()
                .filter(words -> !words.isBlank())
                .map(Intake::shortened)
                .orElseGet(() -> title(draft.text()));
        Bulletin bulletin = new Bulletin(
                name,
                sha256(part.bytes()),
                title,
                draft.text(),
                part.dated()
                        .or(() -> published)
                        .or(draft::published)
                        .or(() -> DayLine.of(draft.text(), tag))
                        .or(draft::sent),
                tag);
        return new Piece(part.bytes(), bulletin);
    }

    /// {@return SHA-256 of bytes, as 64 lower-case hexadecimal digits}
    ///
    /// @param bytes any bytes
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void checkLength(String text) throws RefusedException {
        if (text.isBlank()) {
            throw empty();
        }
        if (text.length() > MAX_CHARS) {
            throw new RefusedException(
                    Outcome.Reason.TOO_LONG,
                    "longer than " + MAX_CHARS
                            + " chars; a bulletin is a short text, split this up");
        }
    }

    private static RefusedException empty() {
        return new RefusedException(
                Outcome.Reason.EMPTY,
                "there is no text in it; if it is a page, save it with its text");
    }

    private static String language(Draft draft, Optional<String> asked) throws RefusedException {
        List<String> installed = LanguageFiles.languages();
        if (asked.isPresent()) {
            return installed(asked.get(), installed)
                    .orElseThrow(() -> new RefusedException(
                            Outcome.Reason.LANGUAGE_NOT_INSTALLED,
                            "this language is not installed; installed are "
                                    + String.join(", ", installed)));
        }
        // what a page declares is often its template's; its words are believed first
        return LanguageGuess.of(draft.text())
                .or(() -> draft.language().flatMap(tag -> installed(tag, installed)))
                .orElseThrow(() -> new RefusedException(
                        Outcome.Reason.LANGUAGE_NOT_FOUND,
                        "no installed language fits this text; name one of "
                                + String.join(", ", installed)));
    }

    private static Optional<String> installed(String tag, List<String> installed) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return installed.stream().filter(primary::equals).findFirst();
    }

    /// The first line that says something, without Markdown's marks.
    private static String title(String text) {
        String line = text.lines()
                .map(Intake::unmarked)
                .filter(Intake::saysSomething)
                .findFirst()
                .orElse(text.strip());
        return shortened(line);
    }

    private static String unmarked(String line) {
        return line.strip()
                .replaceFirst("^(?:#{1,6}|[>*+-])\\s+", "")
                .replaceAll("^[*_]{1,3}|[*_]{1,3}$", "");
    }

    /// A line of digits and marks is a day or a rule, no title.
    private static boolean saysSomething(String line) {
        return line.codePoints().filter(Character::isLetter).count() > 2;
    }

    private static String shortened(String line) {
        String oneLine = line.replaceAll("\\s+", " ").strip();
        if (oneLine.length() <= TITLE_CHARS) {
            return oneLine;
        }
        int cut = oneLine.lastIndexOf(' ', FIRST_WORDS_CHARS);
        return oneLine.substring(0, cut > 20 ? cut : FIRST_WORDS_CHARS) + "…";
    }

    private static String bareName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
