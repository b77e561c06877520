package org.vigie.read.names;

import org.vigie.read.text.Token;

import java.util.OptionalInt;

/// Quotation marks about names.
final class Quotes {
    private static final String OPENING = "«“„\"‟‘";
    private static final String CLOSING = "»”“\"’";
    private static final int LONGEST_NAME = 7;

    private Quotes() {}

    /// {@return whether a mark may open a quotation}
    static boolean opens(Token token) {
        return token.kind() == Token.Kind.MARK && OPENING.contains(token.form());
    }

    /// {@return whether a quotation opens at a token, if there is one}
    static boolean opensAt(Scan scan, int at) {
        return at < scan.tokens().size() && opens(scan.token(at));
    }

    /// {@return whether a mark may close a quotation}
    static boolean closes(Token token) {
        return token.kind() == Token.Kind.MARK && CLOSING.contains(token.form());
    }

    /// {@return whether a mark closes a quotation, seen from the word after it}
    static boolean closesBefore(Token mark, Token word) {
        return mark.isMark("»") || closes(mark) && !opensOnly(mark) && mark.end() < word.begin();
    }

    private static boolean opensOnly(Token mark) {
        return mark.isMark("«") || mark.isMark("„");
    }

    /// {@return the index of the mark that closes a short quotation}
    ///
    /// @param scan the text
    /// @param open the index of the mark that opens it
    static OptionalInt close(Scan scan, int open) {
        int limit = Math.min(scan.text().sentenceOf(open).endToken(), open + LONGEST_NAME + 2);
        for (int at = open + 1; at < limit; at++) {
            if (closes(scan.token(at))) {
                return at > open + 1 ? OptionalInt.of(at) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
