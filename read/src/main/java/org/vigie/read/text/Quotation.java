package org.vigie.read.text;

import java.util.List;

/// Where what is quoted begins.
public final class Quotation {
    private Quotation() {}

    /// {@return whether a quotation opens right before a token: at `«`, `“` or `„`, or at a
    ///     mark that serves both ends and leans on what follows}
    ///
    /// @param tokens those of a text
    /// @param at     the index of one of them
    public static boolean opensAt(List<Token> tokens, int at) {
        if (at < 1 || tokens.get(at - 1).kind() != Token.Kind.MARK) {
            return false;
        }
        Token mark = tokens.get(at - 1);
        boolean leans = mark.end() == tokens.get(at).begin()
                && (at < 2 || tokens.get(at - 2).end() < mark.begin());
        boolean either = mark.isMark("“") || mark.isMark("\"");
        return mark.isMark("«") || mark.isMark("„") || either && leans;
    }

    /// {@return whether a quotation goes on from one token to a later one}
    ///
    /// @param tokens those of a text
    /// @param from   the index of its first token
    /// @param to     the index of another
    public static boolean reaches(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (closes(tokens.get(at))) {
                return false;
            }
        }
        return to >= from;
    }

    /// {@return whether a mark opens a quotation, where none is open}
    ///
    /// @param mark a token
    public static boolean opens(Token mark) {
        return mark.isMark("«") || mark.isMark("“") || mark.isMark("\"") || mark.isMark("„");
    }

    /// {@return whether a mark closes a quotation, where one is open}
    ///
    /// @param mark a token
    public static boolean closes(Token mark) {
        return mark.isMark("»") || mark.isMark("”") || mark.isMark("\"") || mark.isMark("“");
    }
}
