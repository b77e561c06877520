package org.vigie.record;

import java.util.List;

/// A file whose bytes the record keeps.
///
/// @param sha256       SHA-256 of the bytes, 64 lower-case hexadecimal digits
/// @param size         how many bytes
/// @param acquisitions when and how they came, oldest first
public record KeptFile(String sha256, long size, List<Acquisition> acquisitions) {

    /// Copies the list.
    public KeptFile {
        acquisitions = List.copyOf(acquisitions);
    }
}
