package org.vigie.record;

/// Which bulletins somebody wants to see.
///
/// @param language the tag of their language; empty for any
/// @param progress how far people are with their claims
public record BulletinFilter(String language, Progress progress) {
    /// How far people are with a bulletin's claims.
    public enum Progress {
        /// However far they are.
        ANY,
        /// Something is left to decide.
        TO_DO,
        /// Nothing is left to decide.
        DONE
    }

    /// {@return a filter that lets all pass}
    public static BulletinFilter all() {
        return new BulletinFilter("", Progress.ANY);
    }
}
