package org.vigie.cli.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Optional;

/// An answer that comes in chunks, each after a line with its length (RFC 9112, 7.1). Only this way
/// of sending is undone: what is compressed stays so, byte for byte.
final class Chunks {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAX_LINE_CHARS = 1 << 12;
    private static final int MAX_TRAILERS = 1 << 8;
    /// More digits than any length has that fits into 63 bits.
    private static final int MAX_DIGITS = 15;

    private final InputStream in;

    /// Begins.
    ///
    /// @param in the answer behind its head
    Chunks(InputStream in) {
        this.in = in;
    }

    /// Copies what the chunks hold, as far as they are chunks.
    ///
    /// @return why that is not all, where it is not
    /// @throws IOException if it cannot be read or written
    Optional<Cut> copy(OutputStream out) throws IOException {
        while (true) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return Optional.of(Cut.of(Cut.Kind.TOO_EARLY));
            }
            Optional<Long> length = length(line.get());
            if (length.isEmpty()) {
                return Optional.of(Cut.of(Cut.Kind.MALFORMED_CHUNKS));
            }
            if (length.get() == 0) {
                return trailers();
            }
            if (!copy(length.get(), out)) {
                return Optional.of(Cut.of(Cut.Kind.TOO_EARLY));
            }
            Optional<String> end = line();
            if (end.isEmpty()) {
                return Optional.of(Cut.of(Cut.Kind.TOO_EARLY));
            }
            if (!end.get().isEmpty()) {
                return Optional.of(Cut.of(Cut.Kind.MALFORMED_CHUNKS));
            }
        }
    }

    /// {@return the length that a chunk's line tells, if it tells one}
    private static Optional<Long> length(String line) {
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        boolean hex = line.length() <= MAX_LINE_CHARS
                && !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(HexFormat::isHexDigit);
        return hex ? Optional.of(HexFormat.fromHexDigitsToLong(digits)) : Optional.empty();
    }

    /// {@return whether there were as many bytes}
    private boolean copy(long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return false;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        return true;
    }

    /// Passes over what may stand behind the last chunk, up to an empty line.
    private Optional<Cut> trailers() throws IOException {
        for (int passed = 0; passed < MAX_TRAILERS; passed++) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return Optional.of(Cut.of(Cut.Kind.TOO_EARLY));
            }
            if (line.get().isEmpty()) {
                return Optional.empty();
            }
            if (line.get().length() > MAX_LINE_CHARS) {
                return Optional.of(Cut.of(Cut.Kind.MALFORMED_CHUNKS));
            }
        }
        return Optional.of(Cut.of(Cut.Kind.MALFORMED_CHUNKS));
    }

    /// {@return the next line without its end; where it has more than [#MAX_LINE_CHARS] chars,
    /// as many and one more; empty where the answer ends before the line does}
    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() <= MAX_LINE_CHARS) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            if (next == '\n') {
                int end = line.length() - 1;
                return Optional.of(
                        end >= 0 && line.charAt(end) == '\r'
                                ? line.substring(0, end)
                                : line.toString());
            }
            line.append((char) next);
        }
        return Optional.of(line.toString());
    }
}
