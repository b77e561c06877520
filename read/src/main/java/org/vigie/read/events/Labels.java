package org.vigie.read.events;

import org.vigie.read.text.Block;
import org.vigie.read.text.Token;

/// Tells a label (`**Arrests.** …`, `TALKS – …`) from what is told under it: it only says what the
/// lines behind it are about.
final class Labels {
    private final Passage passage;

    Labels(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether the words of a telling are all that stands before the mark that ends a
    ///     label, and the paragraph goes on behind it}
    boolean isLabel(Telling telling) {
        Block block = passage.text().blockOf(telling.head);
        if (!opens(block, telling.first)) {
            return false;
        }
        int at = telling.end;
        int end = passage.sentenceEnd(telling.head);
        while (at < end && passage.token(at).kind() == Token.Kind.MARK && !isDash(at)) {
            if (passage.token(at).isMark("!") || passage.token(at).isMark("?")) {
                return false;
            }
            at++;
        }
        boolean alone = at == end && goesOn(block, end);
        boolean shouted = at < end && isDash(at) && passage.token(telling.head).isUpperCase();
        return alone || shouted;
    }

    private boolean isDash(int at) {
        return passage.token(at).isMark("–")
                || passage.token(at).isMark("—")
                || passage.token(at).isMark("-");
    }

    /// Whether nothing but marks stands before a token in its paragraph.
    private boolean opens(Block block, int token) {
        for (int at = token - 1; at >= 0; at--) {
            if (passage.token(at).begin() < block.span().begin()) {
                return true;
            }
            if (passage.token(at).kind() != Token.Kind.MARK) {
                return false;
            }
        }
        return true;
    }

    /// Whether the paragraph has words behind a token.
    private boolean goesOn(Block block, int from) {
        return from < passage.text().tokens().size()
                && passage.token(from).begin() < block.span().end();
    }
}
