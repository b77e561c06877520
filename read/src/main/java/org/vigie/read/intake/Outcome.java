package org.vigie.read.intake;

import org.vigie.claim.Bulletin;

import java.util.List;
import java.util.Locale;

/// What came of taking bytes in.
public sealed interface Outcome {

    /// The bytes are bulletins.
    ///
    /// @param pieces one for a page or a text; a mailbox, a feed, a dated chronicle or a
    ///     message with attachments has several; empty only for a message of a mailbox that is
    ///     read message by message, all of whose parts are left
    /// @param left   parts of the file that are no bulletins
    /// @param alone  whether the file holds one bulletin and nothing else, which may go by the
    ///     file's name
    record Taken(List<Piece> pieces, List<Left> left, boolean alone) implements Outcome {

        /// Copies the lists.
        public Taken {
            pieces = List.copyOf(pieces);
            left = List.copyOf(left);
        }

        /// {@return the bulletins, in the order of the file}
        public List<Bulletin> bulletins() {
            return pieces.stream().map(Piece::bulletin).toList();
        }
    }

    /// A part of a file that is no bulletin, while others are.
    ///
    /// @param name what it is called, the file's name first
    /// @param why  what is wrong with it
    record Left(String name, Refused why) {}

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
        /// No document that is read: a picture, an archive, a program.
        NOT_TEXT,
        /// An office format of before 2007, or one that is not read.
        OTHER_OFFICE,
        /// A PDF whose pages are pictures.
        PICTURES,
        /// Locked by a password.
        LOCKED,
        /// Damaged, or not of the format that its first bytes say.
        BROKEN,
        /// Unpacks to far more than its size.
        TOO_COMPRESSED,
        /// Nested deeper than documents are.
        TOO_DEEP,
        /// More parts or pages than are read.
        TOO_MANY,
        /// Takes longer than is waited for.
        TOO_SLOW,
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
