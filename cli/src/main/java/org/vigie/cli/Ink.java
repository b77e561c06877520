package org.vigie.cli;

import org.vigie.claim.Modality;

/// Puts text on a terminal: safe to show, and coloured where colours are wanted. What colour says
/// is said in words too.
final class Ink {
    private static final String END = "\u001B[0m";

    private final boolean coloured;

    /// Prepares.
    ///
    /// @param coloured whether to colour
    Ink(boolean coloured) {
        this.coloured = coloured;
    }

    String plain(String text) {
        return Printable.of(text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    /// {@return a quote's own words: set in brackets where there is no colour}
    String trigger(String text) {
        return coloured ? paint("1;4", text) : "[" + plain(text) + "]";
    }

    String name(String text) {
        return paint("4", text);
    }

    /// {@return how a claim is said, in a colour that warns of what is no fact}
    String certainty(Modality modality, String text) {
        return paint(
                switch (modality) {
                    case ASSERTED -> "32";
                    case REPORTED -> "36";
                    case UNCONFIRMED, POSSIBLE -> "33";
                    case PLANNED, DEMANDED -> "35";
                    case DENIED -> "31";
                },
                text);
    }

    private String paint(String code, String text) {
        return coloured ? "\u001B[" + code + "m" + plain(text) + END : plain(text);
    }
}
