package org.vigie.read.intake;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks the streams of a PDF into nothing, to see how much they hold before a library does so
/// in memory. Pictures are left out: their text is not read, and they may well be large.
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /// How far before its stream a dictionary is looked for.
    private static final int DICTIONARY_BYTES = 2_000;

    private final byte[] bytes;
    private final byte[] nothing = new byte[1 << 16];
    private long all;

    private PdfStreams(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Looks through a file.
    ///
    /// @throws RefusedException if a stream, or all of them, unpack to too much
    static void check(byte[] bytes) throws RefusedException {
        PdfStreams streams = new PdfStreams(bytes);
        int at = streams.next(0);
        while (at >= 0) {
            Guard.check();
            streams.look(at);
            at = streams.next(at + STREAM.length);
        }
    }

    private int next(int from) {
        for (int i = from; i + STREAM.length < bytes.length; i++) {
            if (bytes[i] == 's' && matches(i) && (i < 3 || bytes[i - 1] != 'd')) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private void look(int at) throws RefusedException {
        int from = Math.max(0, at - DICTIONARY_BYTES);
        String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        boolean packed = dictionary.contains("/FlateDecode") || dictionary.contains("/Fl ");
        if (!packed || dictionary.matches("(?s).*/Subtype\\s*/Image.*")) {
            return;
        }
        int begin = at + STREAM.length;
        while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
            begin++;
        }
        long size = unpacked(begin);
        all += size;
        boolean chained = dictionary.matches("(?s).*/FlateDecode\\s*/FlateDecode.*");
        if (size > Limits.STREAM_BYTES || all > Limits.STREAMS_BYTES || chained) {
            throw Guard.bomb();
        }
    }

    private long unpacked(int begin) throws RefusedException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, begin, bytes.length - begin);
            while (!inflater.finished() && inflater.getBytesWritten() <= Limits.STREAM_BYTES) {
                Guard.check();
                if (inflater.inflate(nothing) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException damaged) {
            // the library reads as far as this too
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
