package org.vigie.record;

import java.util.Set;

/// What came into a record since it had some number of entries.
///
/// @param size      how many entries there are now
/// @param kinds     the kinds of those that came
/// @param bulletins numbers of the bulletins of which, or of whose claims, entries of the kinds in
///     [#TELLING] are; those that are not public are left out
public record Growth(long size, Set<EntryKind> kinds, Set<Long> bulletins) {
    /// The kinds of entries that change what a bulletin tells. Others, such as that a file was
    /// given out, may be about thousands of claims and change none.
    public static final Set<EntryKind> TELLING = Set.of(
            EntryKind.BULLETIN,
            EntryKind.CLAIM,
            EntryKind.REVIEW,
            EntryKind.CORRECTION,
            EntryKind.FINDING);

    /// Copies the sets.
    public Growth {
        kinds = Set.copyOf(kinds);
        bulletins = Set.copyOf(bulletins);
    }
}
