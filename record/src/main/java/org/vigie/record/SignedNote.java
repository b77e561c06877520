package org.vigie.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with signatures under it, as in C2SP's signed-note.
///
/// @param text       ends with a line feed
/// @param signatures none or more, of any keys; nothing about them has been checked
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final Pattern SIGNATURE = Pattern.compile("\u2014 ([^+\\s]+) ([A-Za-z0-9+/=]+)");
    private static final int MAX_SIGNATURES = 100;

    /// Copies the list.
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// One signature line.
    ///
    /// @param name  whose key it is said to be made with
    /// @param bytes the key's id, then the signature, in base64
    public record NoteSignature(String name, String bytes) {
        static NoteSignature of(String name, byte[] bytes) {
            return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes));
        }

        byte[] decoded() {
            return Base64.getDecoder().decode(bytes);
        }

        /// {@return the line, without its end}
        public String line() {
            return "\u2014 " + name + " " + bytes;
        }
    }

    /// {@return the note in its written form: text, an empty line, signature lines}
    public String written() {
        StringBuilder written = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> written.append(signature.line()).append('\n'));
        return written.toString();
    }

    /// {@return the note that a text is, if it is one}
    ///
    /// @param written as [#written] gives it
    public static Optional<SignedNote> parse(String written) {
        String lines = written.replace("\r\n", "\n");
        int split = lines.lastIndexOf("\n\n");
        if (split < 0) {
            return Optional.empty();
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(split + 2).split("\n")) {
            Matcher matcher = SIGNATURE.matcher(line);
            if (!matcher.matches() || !isBase64(matcher.group(2))) {
                return Optional.empty();
            }
            signatures.add(new NoteSignature(matcher.group(1), matcher.group(2)));
        }
        return signatures.size() > MAX_SIGNATURES
                ? Optional.empty()
                : Optional.of(new SignedNote(lines.substring(0, split + 1), signatures));
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /// {@return the checkpoint that the text is, if it is one}
    public Optional<Checkpoint> checkpoint() {
        return Checkpoint.parse(text);
    }
}
