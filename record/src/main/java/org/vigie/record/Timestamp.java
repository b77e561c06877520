package org.vigie.record;

import java.time.Instant;
import java.util.Optional;

/// What an authority was asked to vouch for, and whether what it answered stands today. Nothing of
/// the outcome is kept: it is found anew whenever it is looked at.
///
/// @param request number of the entry that tells of the request
/// @param answer  number of the entry with the answer, where there is one
/// @param asked   when the request was written
/// @param by      who asked
/// @param file    SHA-256 of the kept file that is vouched for; empty where it is a checkpoint
/// @param size    how many entries the checkpoint was of; 0 for a file
/// @param state   where it stands
public record Timestamp(
        long request,
        Optional<Long> answer,
        Instant asked,
        String by,
        Optional<String> file,
        long size,
        State state) {

    /// Where a timestamp stands.
    public sealed interface State {}

    /// No answer was brought yet.
    public record Awaited() implements State {}

    /// The authority signed that the bytes were there at a time.
    ///
    /// @param time      the authority's time
    /// @param authority the subject of its certificate
    /// @param until     when its certificate ends: a further timestamp before then keeps the
    ///     proof beyond
    public record Holds(Instant time, String authority, Instant until) implements State {}

    /// The answer vouches for nothing.
    ///
    /// @param fault why
    public record Fails(Fault fault) implements State {}

    /// Why an answer vouches for nothing.
    public enum Fault {
        /// It is no answer of RFC 3161.
        UNREADABLE,
        /// The authority refused.
        REFUSED,
        /// It is about other bytes, or answers another request.
        OTHER_BYTES,
        /// The authority's signature or certificate is not what the standard wants.
        NOT_SIGNED,
        /// The authority's certificate does not lead to one that is trusted.
        NOT_TRUSTED
    }
}
