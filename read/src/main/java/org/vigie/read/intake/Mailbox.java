package org.vigie.read.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The messages of an mbox file (RFC 4155): each begins at a line `From ` that stands at the
/// beginning or after a blank line. Of the quoting of such lines inside a message one `>` is taken
/// off.
final class Mailbox {
    private static final Pattern BEGINS =
            Pattern.compile("From \\S+ .{0,40}\\d{1,2}:\\d\\d(?::\\d\\d)?.{0,40}\\d{4}.{0,20}");
    private static final int LINE_BYTES = 200;

    private Mailbox() {}

    static boolean leads(byte[] bytes) {
        return begins(bytes, 0);
    }

    private static boolean begins(byte[] bytes, int at) {
        if (at + 5 > bytes.length || bytes[at] != 'F' || bytes[at + 4] != ' ') {
            return false;
        }
        int end = Math.min(lineEnd(bytes, at), at + LINE_BYTES);
        String line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).strip();
        return BEGINS.matcher(line).matches();
    }

    /// {@return the bytes of each message, without the line that begins it}
    static List<byte[]> messages(byte[] bytes) throws RefusedException {
        List<byte[]> messages = new ArrayList<>();
        int begin = Math.min(bytes.length, lineEnd(bytes, 0) + 1);
        boolean blank = false;
        for (int at = begin; at < bytes.length; at = lineEnd(bytes, at) + 1) {
            if (blank && begins(bytes, at)) {
                messages.add(unquoted(bytes, begin, at));
                begin = Math.min(bytes.length, lineEnd(bytes, at) + 1);
            }
            if (messages.size() >= Limits.PARTS) {
                throw Guard.tooMany();
            }
            blank = bytes[at] == '\n' || bytes[at] == '\r';
        }
        messages.add(unquoted(bytes, begin, bytes.length));
        return messages;
    }

    private static byte[] unquoted(byte[] bytes, int begin, int end) {
        byte[] message = Arrays.copyOfRange(bytes, begin, end);
        int to = 0;
        for (int at = 0; at < message.length; ) {
            int next = Math.min(message.length, lineEnd(message, at) + 1);
            int from = isQuoted(message, at) ? at + 1 : at;
            System.arraycopy(message, from, message, to, next - from);
            to += next - from;
            at = next;
        }
        return Arrays.copyOf(message, to);
    }

    private static boolean isQuoted(byte[] bytes, int at) {
        int word = at;
        while (word < bytes.length && bytes[word] == '>') {
            word++;
        }
        return word > at
                && word + 5 <= bytes.length
                && new String(bytes, word, 5, StandardCharsets.ISO_8859_1).equals("From ");
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
