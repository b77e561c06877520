package org.vigie.cli;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Folds a stretch of text into lines and marks some of its words.
final class Paragraph {
    private final int columns;

    /// Prepares.
    ///
    /// @param columns how long a line may be; a longer word stands alone on its line
    Paragraph(int columns) {
        this.columns = columns;
    }

    /// Words that are marked.
    ///
    /// @param span where they stand in the text
    /// @param ink  how they are shown
    record Mark(Span span, UnaryOperator<String> ink) {}

    /// {@return the lines of a text, white space drawn together}
    ///
    /// @param text  the text
    /// @param marks in order, without overlap
    List<String> lines(String text, List<Mark> marks) {
        List<String> lines = new ArrayList<>();
        int begin = next(text, 0);
        while (begin < text.length()) {
            int end = lineEnd(text, begin);
            lines.add(line(text, begin, end, marks));
            begin = next(text, end);
        }
        return lines;
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lineEnd(String text, int begin) {
        int end = begin;
        int at = begin;
        while (at < text.length()) {
            int word = at;
            while (word < text.length() && !Character.isWhitespace(text.charAt(word))) {
                word++;
            }
            if (end > begin && text.codePointCount(begin, word) > columns) {
                return end;
            }
            end = word;
            at = next(text, word);
        }
        return end;
    }

    private static String line(String text, int begin, int end, List<Mark> marks) {
        StringBuilder line = new StringBuilder();
        int at = begin;
        for (Mark mark : marks) {
            int from = Math.max(at, mark.span().begin());
            int to = Math.min(end, mark.span().end());
            if (from < to) {
                line.append(drawn(text.substring(at, from)));
                line.append(mark.ink().apply(text.substring(from, to).replaceAll("\\s+", " ")));
                at = to;
            }
        }
        return line.append(drawn(text.substring(at, end))).toString();
    }

    private static String drawn(String text) {
        return Printable.of(text.replaceAll("\\s+", " "));
    }
}
