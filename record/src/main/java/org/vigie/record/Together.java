package org.vigie.record;

/// What one act decided about many claims: entries that follow each other.
///
/// @param first number of the first entry
/// @param count how many there are; 0 for an act that decided nothing
public record Together(long first, int count) {
    /// Refuses what no entries can be.
    public Together {
        if (first < 0 || count < 0 || first > Long.MAX_VALUE - count) {
            throw new IllegalArgumentException(
                    "an act needs first, count >= 0 and an end, got " + first + ", " + count);
        }
    }

    /// {@return whether a claim still stands as this act left it: nobody did anything about it
    /// since}
    ///
    /// @param claim as it stands now
    public boolean isLastOf(KeptClaim claim) {
        return !claim.reviews().isEmpty() && holds(claim.reviews().getLast().entry());
    }

    /// {@return whether an entry is one of them}
    boolean holds(long entry) {
        return entry >= first && entry - first < count;
    }
}
