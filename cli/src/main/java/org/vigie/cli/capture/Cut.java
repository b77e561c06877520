package org.vigie.cli.capture;

import java.util.Optional;

/// Why what came of a page is not all of it.
///
/// @param kind   which reason
/// @param figure a status or a limit; 0 where the reason has none
public record Cut(Kind kind, long figure) {
    private static final String FIGURE = "#";

    /// A reason with a figure.
    static Cut of(Kind kind, long figure) {
        return new Cut(kind, figure);
    }

    /// A reason without a figure.
    static Cut of(Kind kind) {
        return new Cut(kind, 0);
    }

    /// {@return the reason in words, always in English: so it stands in the record and the web
    /// archive}
    public String text() {
        return kind.text.replace(FIGURE, Long.toString(figure));
    }

    /// {@return the reason that stands in a record, if it is one of these}
    ///
    /// @param text its words
    public static Optional<Cut> parse(String text) {
        for (Kind kind : Kind.values()) {
            int figure = kind.text.indexOf(FIGURE);
            if (figure < 0 && kind.text.equals(text)) {
                return Optional.of(of(kind));
            }
            String begin = figure < 0 ? "" : kind.text.substring(0, figure);
            String end = figure < 0 ? "" : kind.text.substring(figure + 1);
            if (figure >= 0
                    && text.length() > begin.length() + end.length()
                    && text.startsWith(begin)
                    && text.endsWith(end)) {
                String digits = text.substring(begin.length(), text.length() - end.length());
                if (digits.matches("\\d{1,18}")) {
                    return Optional.of(of(kind, Long.parseLong(digits)));
                }
            }
        }
        return Optional.empty();
    }

    /// The reasons. Their words stand in records and never change.
    public enum Kind {
        /// No such name was found.
        UNKNOWN_NAME("the name is not known"),
        /// The server's certificates are not to be trusted.
        UNTRUSTED("no connection by TLS that can be trusted"),
        /// Nobody answered.
        NO_ANSWER("the server gave no answer"),
        /// Nothing came for too long.
        SILENT("the server fell silent"),
        /// The connection ended before the answer.
        BROKEN("the connection broke"),
        /// It took too long; the figure is how many seconds were allowed.
        TOO_LONG("longer than # seconds"),
        /// It is too large; the figure is how many bytes were allowed.
        TOO_LARGE("larger than # bytes"),
        /// What came has no head of HTTP.
        NO_HTTP("the answer is none of HTTP"),
        /// Less came than was announced.
        TOO_EARLY("the answer ends too early"),
        /// What came after some chunk is none.
        MALFORMED_CHUNKS("the answer is not in proper chunks"),
        /// It sends on to what is no address that can be fetched.
        MALFORMED_REDIRECT("the server sends on to an address that cannot be fetched"),
        /// It sends on and on.
        TOO_MANY_REDIRECTS("too many redirects"),
        /// The page is another than asked for; the figure is the server's status.
        STATUS("the server answered #");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }
}
