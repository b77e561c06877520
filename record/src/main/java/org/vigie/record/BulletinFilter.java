package org.vigie.record;

import java.util.List;
import java.util.Optional;

/// Which bulletins somebody wants to see.
///
/// @param language the tag of their language; empty for any
/// @param progress how far people are with their claims
/// @param among    numbers of those among which they are looked for; among all if empty
public record BulletinFilter(String language, Progress progress, Optional<List<Long>> among) {
    /// How far people are with a bulletin's claims.
    public enum Progress {
        /// However far they are.
        ANY,
        /// Something is left to decide.
        TO_DO,
        /// Nothing is left to decide.
        DONE
    }

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if it is looked for among none
    public BulletinFilter {
        among = among.map(List::copyOf);
        if (among.filter(List::isEmpty).isPresent()) {
            throw new IllegalArgumentException("a filter needs bulletins among which to look");
        }
    }

    /// Looks among all.
    ///
    /// @param language the tag of their language; empty for any
    /// @param progress how far people are with their claims
    public BulletinFilter(String language, Progress progress) {
        this(language, progress, Optional.empty());
    }

    /// {@return a filter that lets all pass}
    public static BulletinFilter all() {
        return new BulletinFilter("", Progress.ANY);
    }
}
