package org.vigie.read.intake;

import org.vigie.claim.Bulletin;
import org.vigie.read.text.LanguageFiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes a bulletin of bytes: finds their encoding, format, title, day and language. Opens no
/// connection, runs nothing that the bytes hold.
public final class Intake {
    /// The most bytes that are taken in at once.
    public static final int MAX_BYTES = 32 << 20;

    /// The most bytes of a mailbox that is taken in message by message, each of at most
    /// [#MAX_BYTES].
    public static final long MAX_MAILBOX_BYTES = 16L << 30;

    /// As many of a file's first bytes tell how large it may be.
    public static final int HEAD_BYTES = Mailbox.LINE_BYTES;

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
            return Guard.tooLarge().outcome();
        }
        try {
            Outcome.Taken taken = taken(
                    Formats.parts(bytes, name, 0, published), bareName(name), published, language);
            return orWhyNot(taken);
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    /// {@return the most bytes of a file that are taken in}
    ///
    /// @param head its first [#HEAD_BYTES] bytes, or all if it has fewer
    public static long mostBytes(byte[] head) {
        return Mailbox.leads(head) ? MAX_MAILBOX_BYTES : MAX_BYTES;
    }

    /// Takes one file in as it is read: a mailbox message by message, so that it may be far
    /// larger than the memory; anything else whole, as
    /// [#read(byte[], String, Optional, Optional)] does.
    ///
    /// @param in        the file
    /// @param name      what it is called; folders before the name are dropped
    /// @param published the day it was published, where the caller knows; goes before the file
    /// @param language  BCP 47 tag, where the caller knows; goes before what the file says
    /// @param heard     hears what came of it: once, or for a mailbox of several messages once
    ///     a message, as soon as it is read
    /// @throws IOException if the file cannot be read; what was heard before stands
    public static void read(
            InputStream in,
            String name,
            Optional<LocalDate> published,
            Optional<String> language,
            Consumer<Outcome> heard)
            throws IOException {
        byte[] head = in.readNBytes(HEAD_BYTES);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (Mailbox.leads(head)) {
            messages(new Mailbox(all), bareName(name), published, language, heard);
        } else {
            heard.accept(read(all.readNBytes(MAX_BYTES + 1), name, published, language));
        }
    }

    private static void messages(
            Mailbox mailbox,
            String name,
            Optional<LocalDate> published,
            Optional<String> language,
            Consumer<Outcome> heard)
            throws IOException {
        try {
            for (Optional<Mailbox.Message> one = mailbox.next();
                    one.isPresent();
                    one = mailbox.next()) {
                boolean only = one.get().last() && one.get().number() == 1;
                Outcome.Taken taken =
                        taken(Formats.message(one.get(), 0), name, published, language);
                heard.accept(
                        only
                                ? orWhyNot(taken)
                                : new Outcome.Taken(taken.pieces(), taken.left(), false));
            }
        } catch (RefusedException limit) {
            String next = name + "#" + (mailbox.given() + 1);
            heard.accept(new Outcome.Taken(
                    List.of(), List.of(new Outcome.Left(next, limit.outcome())), false));
        }
    }

    private static Outcome orWhyNot(Outcome.Taken taken) {
        if (!taken.pieces().isEmpty()) {
            return taken;
        }
        return taken.left().isEmpty()
                ? empty().outcome()
                : taken.left().getFirst().why();
    }

    private static Outcome.Taken taken(
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
        return new Outcome.Taken(pieces, left, pieces.size() == 1 && left.isEmpty());
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
