package org.vigie.read.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The messages of an mbox file (RFC 4155), one after the other as the file is read, so that it
/// may be far larger than the memory: each begins at a line `From ` that stands at the beginning
/// or after a blank line. Of the quoting of such lines inside a message one `>` is taken off.
final class Mailbox {
    /// As many bytes of a file tell whether it is a mailbox.
    static final int LINE_BYTES = 200;

    private static final Pattern BEGINS =
            Pattern.compile("From \\S+ .{0,40}\\d{1,2}:\\d\\d(?::\\d\\d)?.{0,40}\\d{4}.{0,20}");
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final long maxBytes;
    private final int maxMessages;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private long passed;
    /// The begin of the line that is looked at.
    private final byte[] line = new byte[LINE_BYTES];
    private int number;
    private boolean ended;

    /// Begins.
    ///
    /// @param in a file that [#leads] to messages
    Mailbox(InputStream in) throws IOException {
        this(in, Intake.MAX_MAILBOX_BYTES, Limits.MESSAGES);
    }

    /// Begins.
    ///
    /// @param in          a file that [#leads] to messages
    /// @param maxBytes    how many of its bytes are read
    /// @param maxMessages how many of its messages are read
    Mailbox(InputStream in, long maxBytes, int maxMessages) throws IOException {
        this.in = in;
        this.maxBytes = maxBytes;
        this.maxMessages = maxMessages;
        int length = line();
        restOfLine(length, Optional.empty());
    }

    /// A message.
    ///
    /// @param number from 1
    /// @param bytes  its bytes, without the line that begins it; none if it is too large
    /// @param whole  whether it is no larger than what is taken in
    /// @param last   whether it is the last
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Message(int number, byte[] bytes, boolean whole, boolean last) {}

    static boolean leads(byte[] bytes) {
        return begins(bytes, Math.min(bytes.length, LINE_BYTES));
    }

    private static boolean begins(byte[] bytes, int length) {
        if (length < 5 || bytes[0] != 'F' || bytes[4] != ' ') {
            return false;
        }
        int lineEnd = 0;
        while (lineEnd < length && bytes[lineEnd] != '\n') {
            lineEnd++;
        }
        String text = new String(bytes, 0, lineEnd, StandardCharsets.ISO_8859_1).strip();
        return BEGINS.matcher(text).matches();
    }

    /// {@return how many messages were given}
    int given() {
        return number;
    }

    /// {@return the next message; empty behind the last}
    ///
    /// @throws RefusedException if there are more, or more bytes, than are read
    /// @throws IOException      if the file cannot be read
    Optional<Message> next() throws IOException, RefusedException {
        if (ended) {
            return Optional.empty();
        }
        if (number >= maxMessages) {
            throw tooMany();
        }
        Growing message = new Growing();
        boolean blank = false;
        int length = line();
        while (length > 0 && !(blank && begins(line, length))) {
            blank = line[0] == '\n' || line[0] == '\r';
            int from = isQuoted(length) ? 1 : 0;
            message.add(line, from, length - from);
            restOfLine(length, Optional.of(message));
            if (passed > maxBytes) {
                throw tooMany();
            }
            length = line();
        }
        restOfLine(length, Optional.empty());
        ended = length == 0;
        number++;
        return Optional.of(new Message(number, message.bytes(), message.whole, ended));
    }

    private static RefusedException tooMany() {
        return new RefusedException(
                Outcome.Reason.TOO_MANY,
                "from here on the mailbox is read no further, it is too large; split it up");
    }

    /// A message on its way in. Of one that is too large nothing is held.
    private static final class Growing {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private boolean whole = true;

        void add(byte[] bytes, int from, int length) {
            whole = whole && out.size() + (long) length <= Intake.MAX_BYTES;
            if (whole) {
                out.write(bytes, from, length);
            } else {
                out.reset();
            }
        }

        byte[] bytes() {
            return whole ? out.toByteArray() : new byte[0];
        }
    }

    /// {@return how many bytes of the next line are in [#line], its end included; 0 where the
    /// file ends}
    private int line() throws IOException {
        int length = 0;
        while (length < LINE_BYTES && filled()) {
            byte next = buffer[at++];
            passed++;
            line[length++] = next;
            if (next == '\n') {
                break;
            }
        }
        return length;
    }

    /// Passes over what a line has behind the begin that [#line] gave.
    ///
    /// @param length of that begin
    /// @param to     what takes it in, if anything does
    private void restOfLine(int length, Optional<Growing> to) throws IOException {
        boolean open = length > 0 && line[length - 1] != '\n';
        while (open && filled()) {
            int from = at;
            while (open && at < end) {
                open = buffer[at++] != '\n';
            }
            passed += at - from;
            int until = at;
            to.ifPresent(message -> message.add(buffer, from, until - from));
        }
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    private boolean isQuoted(int length) {
        int word = 0;
        while (word < length && line[word] == '>') {
            word++;
        }
        return word > 0
                && word + 5 <= length
                && new String(line, word, 5, StandardCharsets.ISO_8859_1).equals("From ");
    }
}
