package org.vigie.read.intake;

import org.vigie.claim.Bulletin;

import java.util.List;
import java.util.Locale;

/// What came of taking bytes in.
public sealed interface Outcome {

    /// The bytes are bulletins.
    ///
    /// @param bulletins one for a page or a text, as many as gold files hold; never empty
    record Bulletins(List<Bulletin> bulletins) implements Outcome {

        /// Copies the list.
        public Bulletins {
            bulletins = List.copyOf(bulletins);
        }
    }

    /// The bytes cannot be read as a bulletin.
    ///
    /// @param reason  why, for programs and for translation
    /// @param message what was wrong and what to do, in English; holds nothing of the bytes
    record Refused(Reason reason, String message) implements Outcome {}

    /// Why bytes are refused.
    enum Reason {
        /// Nothing in it, or nothing but white space, menus and marks.
        EMPTY,
        /// More bytes than [Intake#MAX_BYTES].
        TOO_LARGE,
        /// More chars of text than [Intake#MAX_CHARS].
        TOO_LONG,
        /// Not text: a PDF, an office file, a picture, an archive.
        NOT_TEXT,
        /// Text in an encoding that cannot be told.
        UNKNOWN_ENCODING,
        /// No installed language fits the text.
        LANGUAGE_NOT_FOUND,
        /// The language asked for is not installed.
        LANGUAGE_NOT_INSTALLED,
        /// Front matter names a day that is no day.
        BAD_DAY,
        /// A gold file is not of its form.
        BAD_GOLD;

        /// {@return the label used in the interface's message keys, such as `not-text`}
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
