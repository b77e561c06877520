package org.vigie.read.syntax;

import org.vigie.read.text.Token;

import java.util.List;

/// Passes what stands in brackets right behind a noun: `the League (LHR) protested`.
final class Brackets {
    /// What stands in a bracket behind a noun is at most this many tokens long.
    private static final int LONGEST = 8;

    private Brackets() {}

    /// {@return the token that a bracket closing at a token stands behind; the token itself
    ///     where none does}
    static int before(List<Token> tokens, int at, int first) {
        if (at <= first || !tokens.get(at).isMark(")")) {
            return at;
        }
        for (int open = at - 1; open > first && open > at - LONGEST; open--) {
            if (tokens.get(open).isMark("(")) {
                return open - 1;
            }
        }
        return at;
    }

    /// {@return the token behind a bracket that opens at a token; the token itself where none
    ///     does}
    static int end(List<Token> tokens, int at, int end) {
        for (int close = at + 1; tokens.get(at).isMark("(") && close < at + LONGEST; close++) {
            if (close + 1 >= end) {
                return at;
            }
            if (tokens.get(close).isMark(")")) {
                return close + 1;
            }
        }
        return at;
    }
}
