package org.vigie.cli;

import org.vigie.cli.capture.Cut;

import java.util.Locale;

/// Tells in the reader's language why a page is not whole.
final class CutText {
    private CutText() {}

    /// {@return the reason in words}
    static String of(Cut cut, Terminal terminal) {
        String kind = cut.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return terminal.say("cut." + kind, cut.figure());
    }

    /// {@return the reason that stands in the record, as it stands there where its words are
    /// none that this program writes}
    static String of(String recorded, Terminal terminal) {
        return Cut.parse(recorded).map(cut -> of(cut, terminal)).orElse(recorded);
    }
}
