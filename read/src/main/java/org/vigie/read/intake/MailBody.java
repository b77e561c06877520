package org.vigie.read.intake;

import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/// The words of a message, out of its parts.
final class MailBody {
    private static final List<String> BEST_FIRST =
            List.of("text/plain", "text/html", "multipart/related", "multipart/mixed");

    private MailBody() {}

    /// {@return the one of several wordings of the same that is read; plain text if it says
    ///     anything}
    static List<Entity> best(List<Entity> wordings) throws RefusedException {
        for (String type : BEST_FIRST) {
            for (Entity entity : wordings) {
                if (type.equalsIgnoreCase(entity.getMimeType()) && says(entity)) {
                    return List.of(entity);
                }
            }
        }
        return wordings.isEmpty() ? List.of() : List.of(wordings.getLast());
    }

    private static boolean says(Entity entity) throws RefusedException {
        return !(entity.getBody() instanceof SingleBody single)
                || !draft(entity, bytes(single)).text().isBlank();
    }

    /// {@return what a part says, without its signature}
    static Draft draft(Entity entity, byte[] bytes) throws RefusedException {
        String text = text(entity, bytes);
        if ("text/html".equalsIgnoreCase(entity.getMimeType())) {
            return HtmlPage.parse(text);
        }
        int signature = text.indexOf("\n-- \n");
        return Draft.of((signature < 0 ? text : text.substring(0, signature)).strip());
    }

    /// In the encoding that is declared, where it holds; many programs declare none, or a wrong
    /// one.
    private static String text(Entity entity, byte[] bytes) throws RefusedException {
        Optional<Charset> declared = declared(entity);
        return declared.isPresent()
                ? Decoded.declared(bytes, declared.get()).text()
                : Decoded.of(bytes).text();
    }

    private static Optional<Charset> declared(Entity entity) {
        if (entity.getHeader() != null
                && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && type.getCharset() != null) {
            try {
                return Optional.of(Charset.forName(type.getCharset()));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
                // as if none were declared
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// {@return two parts of a message, one after the other}
    static Draft joined(Draft before, Draft after) {
        String text =
                after.text().isBlank() ? before.text() : before.text() + "\n\n" + after.text();
        return new Draft(Optional.empty(), text, Optional.empty(), before.language());
    }

    /// {@return the bytes of a part, its transfer encoding undone}
    static byte[] bytes(SingleBody single) throws RefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            single.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException damaged) {
            throw Guard.broken();
        }
    }

    /// {@return a message within a message, written out again}
    static byte[] written(Message message) throws RefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DefaultMessageWriter().writeMessage(message, bytes);
            return bytes.toByteArray();
        } catch (IOException damaged) {
            throw Guard.broken();
        }
    }
}
