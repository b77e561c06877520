package org.vigie.read.dates;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A way to write numbers close together, such as `{day}.{month}.{year}` or `{hour}h{minute}`.
///
/// @param name   the class that a match is of
/// @param pieces its fields and the signs between them, in order
record Shape(String name, List<Piece> pieces) {

    /// Letters and marks as they stand, or a field of digits.
    sealed interface Piece {}

    /// Letters and marks, folded.
    record Sign(String text) implements Piece {}

    /// Digits with a meaning.
    record Field(String name, int minDigits, int maxDigits, int low, int high) implements Piece {

        private static final Map<String, Field> KNOWN = Map.of(
                "day", new Field("day", 1, 2, 1, 31),
                "month", new Field("month", 1, 2, 1, 12),
                "year", new Field("year", 4, 4, 1000, 2999),
                "yy", new Field("yy", 2, 2, 0, 99),
                "hour", new Field("hour", 1, 2, 0, 24),
                "minute", new Field("minute", 2, 2, 0, 59),
                "n", new Field("n", 1, 5, 0, 99999));
    }

    static Shape parse(String name, String written, LanguageFiles.Line line) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int open = written.indexOf('{', at);
            if (open != at) {
                String sign = written.substring(at, open < 0 ? written.length() : open);
                pieces.add(new Sign(Fold.lower(sign)));
                at += sign.length();
                continue;
            }
            int close = written.indexOf('}', at);
            Field field = close < 0 ? null : Field.KNOWN.get(written.substring(at + 1, close));
            if (field == null) {
                throw line.wrong("a shape's field is one of " + Field.KNOWN.keySet());
            }
            pieces.add(field);
            at = close + 1;
        }
        return new Shape(name, List.copyOf(pieces));
    }

    /// A match: where it ends and what its fields hold.
    record Match(int end, Map<String, String> fields) {}

    /// Matches from a place in the text on; the caller looks whether a token ends where it
    /// ends.
    Optional<Match> match(String chars, int from) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = from;
        for (Piece piece : pieces) {
            int end = switch (piece) {
                case Sign(String sign) -> afterSign(chars, at, sign);
                case Field field -> afterField(chars, at, field, fields);
            };
            if (end < 0) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.of(new Match(at, fields));
    }

    private static int afterSign(String chars, int at, String sign) {
        int end = at + sign.length();
        boolean same = end <= chars.length()
                && Fold.lower(chars.substring(at, end).toLowerCase(Locale.ROOT)).equals(sign);
        return same ? end : -1;
    }

    private static int afterField(String chars, int at, Field field, Map<String, String> fields) {
        int end = at;
        int value = 0;
        while (end < chars.length()
                && end - at < field.maxDigits()
                && chars.charAt(end) >= '0'
                && chars.charAt(end) <= '9') {
            value = 10 * value + chars.charAt(end) - '0';
            end++;
        }
        boolean more = end < chars.length() && Character.isDigit(chars.charAt(end));
        if (more || end - at < field.minDigits() || value < field.low() || value > field.high()) {
            return -1;
        }
        fields.put(field.name(), String.valueOf(value));
        return end;
    }
}
