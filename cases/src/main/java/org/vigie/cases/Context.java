package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sentence that a claim's trigger stands in, or as much of it as fits, with the claim's words
/// marked.
///
/// @param text  a stretch of the bulletin's text, as it stands there
/// @param begin where the stretch begins in the bulletin's text
/// @param marks the trigger and the names, as spans of the stretch, in order and without overlap
public record Context(String text, int begin, List<Span> marks) {
    private static final int MAX_SIDE_CHARS = 200;

    /// Copies the list.
    public Context {
        marks = List.copyOf(marks);
    }

    /// {@return the context of a claim}
    ///
    /// @param claim a claim
    /// @param text  the text that its spans stand on
    public static Context of(Claim claim, String text) {
        Span trigger = claim.trigger().span();
        int begin = begin(text, trigger.begin());
        int end = end(text, trigger.end());
        List<Span> marks = new ArrayList<>();
        Stream.concat(
                        Stream.of(trigger),
                        claim.mentions().stream().map(mention -> mention.quote().span()))
                .filter(new Span(begin, end)::contains)
                .sorted()
                .filter(span -> span.length() > 0)
                .forEach(span -> {
                    if (marks.isEmpty() || marks.getLast().end() <= span.begin() - begin) {
                        marks.add(new Span(span.begin() - begin, span.end() - begin));
                    }
                });
        return new Context(text.substring(begin, end), begin, marks);
    }

    private static int begin(String text, int from) {
        int limit = Math.max(0, from - MAX_SIDE_CHARS);
        int blank = from;
        for (int at = from; at > limit; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                if (text.charAt(at - 1) == '\n' || at >= 2 && closes(text, at - 2)) {
                    return at;
                }
                blank = at;
            }
        }
        return limit == 0 ? 0 : blank;
    }

    private static int end(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_SIDE_CHARS);
        int blank = from;
        for (int at = from; at < limit; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                if (text.charAt(at) == '\n' || at > from && closes(text, at - 1)) {
                    return at;
                }
                blank = at;
            }
        }
        return limit == text.length() ? limit : blank;
    }

    /// {@return whether a sentence ends with the char: a stop that follows more than an
    /// initial}
    private static boolean closes(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?', '…' -> true;
            case '.' -> at >= 2 && Character.isLetterOrDigit(text.charAt(at - 2));
            default -> false;
        };
    }
}
