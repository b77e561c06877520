package org.vigie.record;

import java.util.List;

/// What a comparison of all kept bytes with their hashes found.
///
/// @param files   how many files were compared
/// @param bytes   how many bytes
/// @param damaged SHA-256 of those that are not what they were, or are gone
/// @param entry   number of the entry that tells of the comparison
public record Fixity(long files, long bytes, List<String> damaged, long entry) {

    /// Copies the list.
    public Fixity {
        damaged = List.copyOf(damaged);
    }
}
