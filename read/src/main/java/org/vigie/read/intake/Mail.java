package org.vigie.read.intake;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A message as it was sent (RFC 5322, MIME): its subject and words are one bulletin of its date,
/// each document attached to it another. Pictures that only adorn it are passed over.
final class Mail {
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,60}:.*");
    private static final Set<String> KNOWN_HEADERS = Set.of(
            "from",
            "to",
            "date",
            "subject",
            "received",
            "message-id",
            "mime-version",
            "return-path",
            "delivered-to",
            "content-type",
            "reply-to");
    private static final int LOOKED_AT = 4_000;

    /// What a message carries for programs, not for people.
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-keys",
            "text/calendar",
            "text/vcard",
            "text/x-vcard",
            "message/delivery-status");

    private final List<Part> attached = new ArrayList<>();
    private Optional<Draft> body = Optional.empty();
    private int parts;

    private Mail() {}

    /// {@return whether bytes begin with the header of a message}
    static boolean leads(byte[] bytes) {
        String head = new String(
                bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        int known = 0;
        for (String line : head.split("\r?\n", -1)) {
            if (line.isBlank()) {
                break;
            }
            boolean folded = Character.isWhitespace(line.charAt(0)) && known > 0;
            if (!folded && !HEADER.matcher(line).matches()) {
                return false;
            }
            String name = line.split(":", 2)[0].toLowerCase(Locale.ROOT);
            known += KNOWN_HEADERS.contains(name) ? 1 : 0;
        }
        return known >= 3;
    }

    /// {@return a message and what is attached to it}
    ///
    /// @param bytes the message
    /// @param depth how many messages it lies in
    static List<Part> parts(byte[] bytes, int depth) throws RefusedException {
        Mail mail = new Mail();
        Message message = message(bytes);
        mail.take(message, depth);
        String subject = subject(message).strip();
        Optional<LocalDate> day = header(message, "Date").flatMap(Days::of);
        Draft said = mail.body.orElse(Draft.of(""));
        List<Part> parts = new ArrayList<>();
        // a message that only carries a document says nothing itself
        if (!said.text().isBlank() || mail.attached.isEmpty()) {
            Draft whole = new Draft(
                    Optional.of(subject).filter(words -> !words.isEmpty()),
                    said.text().isBlank() ? "" : Draft.under(subject, said.text()),
                    day,
                    said.language());
            parts.add(new Part.Written("", bytes, whole, day));
        }
        mail.attached.forEach(part -> parts.add(dated(part, day)));
        return parts;
    }

    /// What is attached and bears no day was published when it was sent.
    private static Part dated(Part part, Optional<LocalDate> day) {
        if (part instanceof Part.Written(var name, var bytes, var draft, var dated)) {
            Draft sent = new Draft(
                    draft.title(), draft.text(), draft.published(), draft.language(), day);
            return new Part.Written(name, bytes, sent, dated);
        }
        return part;
    }

    private static Message message(byte[] bytes) throws RefusedException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxHeaderCount(Limits.HEADERS)
                .setMaxHeaderLen(Limits.HEADER_CHARS)
                .setMaxLineLen(-1)
                .build());
        try {
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (IOException damaged) {
            throw Guard.broken();
        }
    }

    private void take(Entity entity, int depth) throws RefusedException {
        parts++;
        if (depth > Limits.MAIL_DEPTH) {
            throw Guard.tooDeep();
        }
        if (parts > Limits.PARTS) {
            throw Guard.tooMany();
        }
        Guard.check();
        Body content = entity.getBody();
        switch (content) {
            case Multipart several -> takeAll(entity, several, depth);
            case Message message -> forwarded(message, depth);
            case SingleBody single -> takeSingle(entity, single, depth);
            case null, default -> {
                // an entity without a body says nothing
            }
        }
    }

    private void takeAll(Entity entity, Multipart several, int depth) throws RefusedException {
        List<Entity> inner = several.getBodyParts();
        boolean same = type(entity).equals("multipart/alternative");
        List<Entity> chosen = same ? MailBody.best(inner) : inner;
        for (Entity part : chosen) {
            take(part, depth + 1);
        }
    }

    private void forwarded(Message message, int depth) throws RefusedException {
        byte[] bytes = MailBody.written(message);
        String name = "/" + (attached.size() + 1);
        for (Part part : parts(bytes, depth + 1)) {
            attached.add(part.within(name));
        }
    }

    private void takeSingle(Entity entity, SingleBody single, int depth) throws RefusedException {
        String type = type(entity);
        boolean file = "attachment".equalsIgnoreCase(entity.getDispositionType());
        boolean words = type.equals("text/plain") || type.equals("text/html");
        boolean adorns = !file && type.matches("(?:image|audio|video|font)/.*");
        if (adorns || FOR_PROGRAMS.contains(type)) {
            return;
        }
        byte[] bytes = MailBody.bytes(single);
        if (words && !file) {
            Draft more = MailBody.draft(entity, bytes);
            body = Optional.of(body.map(before -> MailBody.joined(before, more)).orElse(more));
        } else {
            attach(entity, bytes, depth);
        }
    }

    private void attach(Entity entity, byte[] bytes, int depth) {
        String written = Optional.ofNullable(entity.getFilename()).orElse("");
        String name = "/" + (attached.size() + 1) + (written.isBlank() ? "" : " " + written);
        try {
            for (Part part : Formats.parts(bytes, written, depth + 1, Optional.empty())) {
                attached.add(part.within(name));
            }
        } catch (RefusedException refused) {
            attached.add(new Part.Unread(name, refused.outcome()));
        }
    }

    private static String type(Entity entity) {
        return Optional.ofNullable(entity.getMimeType()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> header(Message message, String name) {
        return Optional.ofNullable(message.getHeader())
                .map((Header header) -> header.getField(name))
                .map(Field::getBody);
    }

    /// The subject; where it is not encoded as it should be, as the bytes say.
    private static String subject(Message message) {
        String decoded = Optional.ofNullable(message.getSubject()).orElse("");
        return decoded.replaceAll("\\s+", " ");
    }
}
