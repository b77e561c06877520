package org.vigie.read.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells a file's format by its first bytes, by its name only where they leave it open, and takes
/// its texts out.
final class Formats {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};
    /// A PDF may have a little before its first line.
    private static final int PDF_WITHIN = 1024;

    private Formats() {}

    /// {@return the texts of a file, one for most}
    ///
    /// @param bytes the file
    /// @param name  what it is called
    /// @param depth how many files it lies in
    /// @param published the day it was published, where the caller knows
    static List<Part> parts(byte[] bytes, String name, int depth, Optional<LocalDate> published)
            throws RefusedException {
        if (depth > Limits.MAIL_DEPTH) {
            throw Guard.tooDeep();
        }
        if (startsWith(bytes, ZIP)) {
            return List.of(Part.whole(bytes, Guard.run(() -> packed(bytes), Limits.MILLIS)));
        }
        if (startsWith(bytes, OLE) || startsWith(bytes, RTF)) {
            throw otherOffice();
        }
        if (Mailbox.leads(bytes)) {
            return mailbox(bytes, depth);
        }
        if (Mail.leads(bytes)) {
            return Guard.run(() -> Mail.parts(bytes, depth), Limits.MILLIS);
        }
        if (isPdf(bytes)) {
            return List.of(Part.whole(bytes, Guard.run(() -> Pdf.parse(bytes), Limits.MILLIS)));
        }
        return written(bytes, name.toLowerCase(Locale.ROOT), published);
    }

    private static List<Part> written(byte[] bytes, String name, Optional<LocalDate> published)
            throws RefusedException {
        String text = Decoded.of(bytes).text();
        if (Feed.leads(text)) {
            return Guard.run(() -> Feed.parts(text), Limits.MILLIS);
        }
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (named || HtmlPage.leads(text)) {
            checkPage(text);
            return List.of(Part.whole(bytes, Guard.run(() -> HtmlPage.parse(text), Limits.MILLIS)));
        }
        Draft draft = FrontMatter.parse(text);
        List<Part> dated = Chronicle.parts(draft, published);
        return dated.isEmpty() ? List.of(Part.whole(bytes, draft)) : dated;
    }

    private static void checkPage(String text) throws RefusedException {
        if (text.length() > Limits.PAGE_CHARS) {
            throw new RefusedException(
                    Outcome.Reason.TOO_LARGE,
                    "a page of more than " + (Limits.PAGE_CHARS >> 20)
                            + " million chars; save its text alone");
        }
    }

    private static Draft packed(byte[] bytes) throws RefusedException {
        Unpacked unpacked = Unpacked.of(bytes);
        if (unpacked.isLocked()) {
            throw Guard.locked();
        }
        if (unpacked.has(Unpacked.DOCX)) {
            return Docx.parse(unpacked);
        }
        if (unpacked.isOdt()) {
            return Odt.parse(unpacked);
        }
        throw unpacked.has("[Content_Types].xml") || unpacked.has("mimetype")
                ? otherOffice()
                : Decoded.notText();
    }

    private static List<Part> mailbox(byte[] bytes, int depth) throws RefusedException {
        List<Part> parts = new ArrayList<>();
        try {
            Mailbox mailbox = new Mailbox(new ByteArrayInputStream(bytes));
            for (Optional<Mailbox.Message> one = mailbox.next();
                    one.isPresent();
                    one = mailbox.next()) {
                parts.addAll(message(one.get(), depth));
                if (parts.size() > Limits.PARTS) {
                    throw Guard.tooMany();
                }
            }
        } catch (IOException memoryAlwaysAnswers) {
            throw new IllegalStateException(memoryAlwaysAnswers);
        }
        return parts;
    }

    /// {@return the texts of a message of a mailbox}
    ///
    /// @param depth how many files the mailbox lies in
    static List<Part> message(Mailbox.Message message, int depth) {
        String name = "#" + message.number();
        if (!message.whole()) {
            return List.of(new Part.Unread(name, Guard.tooLarge().outcome()));
        }
        try {
            return Guard.run(() -> Mail.parts(message.bytes(), depth + 1), Limits.MILLIS).stream()
                    .map(part -> part.within(name))
                    .toList();
        } catch (RefusedException refused) {
            return List.of(new Part.Unread(name, refused.outcome()));
        }
    }

    private static boolean isPdf(byte[] bytes) {
        String head = new String(
                bytes, 0, Math.min(bytes.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") && !head.stripLeading().startsWith("<");
    }

    static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static RefusedException otherOffice() {
        return new RefusedException(
                Outcome.Reason.OTHER_OFFICE,
                "this office format is not read; save it as DOCX, ODT or PDF");
    }
}
