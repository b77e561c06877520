package org.vigie.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How bytes came to hand, beyond where from, when and to whom.
public sealed interface How {

    /// Nothing more is known, as for a file that lay there.
    record Unsaid() implements How {}

    /// Somebody handed them over.
    ///
    /// @param from       who gave them; empty if it is not to be written down
    /// @param on         on which day
    /// @param generation whether they are the original or a copy
    /// @param original   where the original is
    record Handed(
            Optional<String> from,
            Optional<LocalDate> on,
            Optional<Generation> generation,
            Optional<String> original)
            implements How {}

    /// How near the bytes are to the first of their kind.
    enum Generation {
        /// The first.
        ORIGINAL,
        /// A copy, photograph or scan of it.
        COPY
    }

    /// They were fetched from an address that a person typed.
    ///
    /// @param addresses    the addresses asked for, from the one typed to the one reached
    /// @param status       what the server answered: 200 where all is well; 0 where it did not
    /// @param headers      the lines of its answer's head
    /// @param certificates the server's certificates, each in base64, its own first
    /// @param tool         the program that fetched, with its version
    /// @param network      by what way: `direct`, or a proxy's address
    /// @param clock        whose time it was, and whether it was compared with another
    /// @param archive      SHA-256 of the web archive that holds request and answer as they
    ///     went
    /// @param incomplete   why these are not all of the bytes; empty where they are
    record Captured(
            List<String> addresses,
            int status,
            List<String> headers,
            List<String> certificates,
            String tool,
            String network,
            String clock,
            Optional<String> archive,
            Optional<String> incomplete)
            implements How {

        /// Copies the lists.
        public Captured {
            addresses = List.copyOf(addresses);
            headers = List.copyOf(headers);
            certificates = List.copyOf(certificates);
        }
    }
}
