package org.vigie.read.intake;

/// The most that intake takes on, against files made to exhaust whoever opens them. What people
/// send each other stays far below.
final class Limits {
    /// Chars of a page's source: its tree takes some ten times as much memory.
    static final int PAGE_CHARS = 8 << 20;

    /// Pages of a PDF.
    static final int PAGES = 2_000;

    /// Operations that draw one page.
    static final int PAGE_OPERATIONS = 2_000_000;

    /// Bytes that one stream of a PDF, or all of them together, may unpack to, pictures aside.
    static final int STREAM_BYTES = 32 << 20;

    static final int STREAMS_BYTES = 128 << 20;

    /// Files in a packed document.
    static final int ENTRIES = 10_000;

    /// Bytes that a packed document may unpack to.
    static final long UNPACKED_BYTES = 256L << 20;

    /// How many times its size a document may unpack to, where that is above
    /// [#SMALL_UNPACKED_BYTES]. XML of office programs packs to a tenth or a twentieth.
    static final int RATIO = 200;

    static final int SMALL_UNPACKED_BYTES = 4 << 20;

    /// Bytes of one XML part of a packed document.
    static final int XML_BYTES = 64 << 20;

    /// Elements within elements.
    static final int XML_DEPTH = 256;

    /// Parts within parts of a message.
    static final int MAIL_DEPTH = 16;

    /// Parts of one message, and bulletins of one file.
    static final int PARTS = 20_000;

    /// Messages of a mailbox that is read message by message.
    static final int MESSAGES = 1_000_000;

    /// Header lines of a message, and chars of one of them.
    static final int HEADERS = 2_000;

    static final int HEADER_CHARS = 100_000;

    /// How long a file that is no plain text may take.
    static final long MILLIS = 60_000;

    private Limits() {}
}
