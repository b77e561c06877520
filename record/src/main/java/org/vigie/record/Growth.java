package org.vigie.record;

import java.util.Set;

/// What came into a record since it had some number of entries.
///
/// @param size      how many entries there are now
/// @param kinds     the kinds of those that came
/// @param bulletins numbers of the bulletins that they are about, or whose claims they are about;
///     those that are not public are left out
public record Growth(long size, Set<EntryKind> kinds, Set<Long> bulletins) {

    /// Copies the sets.
    public Growth {
        kinds = Set.copyOf(kinds);
        bulletins = Set.copyOf(bulletins);
    }
}
