package org.vigie.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a text as a person writes it: line and column, from 1; columns count code points.
final class TextPlace {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(?::(\\d{1,7}))?");

    private TextPlace() {}

    /// {@return the char at a place}
    ///
    /// @param text  the text
    /// @param typed the place, such as `5:12`
    static int of(String text, String typed) {
        Matcher written = WRITTEN.matcher(typed);
        if (!written.matches()) {
            throw CommandException.wrongUse("wrong.place");
        }
        int begin = 0;
        for (int line = Integer.parseInt(written.group(1)); line > 1; line--) {
            begin = text.indexOf('\n', begin) + 1;
            if (begin == 0) {
                throw CommandException.wrongUse("wrong.place");
            }
        }
        int end = text.indexOf('\n', begin);
        int column = written.group(2) == null ? 1 : Integer.parseInt(written.group(2));
        String line = text.substring(begin, end < 0 ? text.length() : end);
        if (column < 1 || column > line.codePointCount(0, line.length()) + 1) {
            throw CommandException.wrongUse("wrong.place");
        }
        return begin + line.offsetByCodePoints(0, column - 1);
    }
}
