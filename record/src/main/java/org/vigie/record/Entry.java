package org.vigie.record;

import java.time.Instant;
import java.util.Optional;

/// One entry of the record, in the order of the log.
///
/// @param number     its place in the log, from 0: the leaf's index in the tree
/// @param time       when it was written, by the record's clock
/// @param kind       what it tells
/// @param payload    canonical JSON as hashed; empty once redacted
/// @param commitment SHA-256 of salt and payload, 64 hexadecimal digits
/// @param leaf       the leaf's hash as in RFC 9162, 64 hexadecimal digits
public record Entry(
        long number,
        Instant time,
        EntryKind kind,
        Optional<String> payload,
        String commitment,
        String leaf) {}
