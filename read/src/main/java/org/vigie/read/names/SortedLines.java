package org.vigie.read.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A big list as it lies in its file: lines sorted by the bytes of their first column, found
/// by halving. It is ready as soon as it is read, and takes no more room than the file.
final class SortedLines {
    private final byte[] bytes;
    private final int from;

    private SortedLines(byte[] bytes) {
        this.bytes = bytes;
        this.from = afterComments(bytes);
    }

    /// {@return the list of a file on the class path; empty if there is no such file}
    static SortedLines of(String path) {
        try (InputStream in = SortedLines.class.getClassLoader().getResourceAsStream(path)) {
            return new SortedLines(in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }

    /// {@return what stands after the first column in the line that begins with a key; the
    /// empty text if the line has one column only}
    Optional<String> find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int low = from;
        int high = bytes.length;
        while (low < high) {
            int begin = lineBegin((low + high) >>> 1, low);
            int end = end(begin, (byte) '\n');
            int column = Math.min(end(begin, (byte) '\t'), end);
            int order = Arrays.compareUnsigned(bytes, begin, column, wanted, 0, wanted.length);
            if (order == 0) {
                int rest = Math.min(column + 1, end);
                return Optional.of(new String(bytes, rest, end - rest, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = begin;
            }
        }
        return Optional.empty();
    }

    /// {@return whether the first column of some line begins so}
    boolean begins(String prefix) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        int low = from;
        int high = bytes.length;
        while (low < high) {
            int begin = lineBegin((low + high) >>> 1, low);
            int end = end(begin, (byte) '\n');
            int column = Math.min(Math.min(end(begin, (byte) '\t'), end), begin + wanted.length);
            int order = Arrays.compareUnsigned(bytes, begin, column, wanted, 0, wanted.length);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = begin;
            }
        }
        return false;
    }

    private int lineBegin(int at, int low) {
        int begin = at;
        while (begin > low && bytes[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    private int end(int from, byte mark) {
        int at = from;
        while (at < bytes.length && bytes[at] != mark) {
            at++;
        }
        return at;
    }

    private static int afterComments(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] == '#') {
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            at = Math.min(at + 1, bytes.length);
        }
        return at;
    }
}
