package org.vigie.claim;

import java.util.OptionalLong;

/// How many people or things an event concerns, as the bulletin says.
///
/// @param value the figure, at least 0
/// @param from  an earlier figure that the bulletin gives beside it
/// @param bound how the figure stands to the true number
public record Count(long value, OptionalLong from, Bound bound) {

    /// Checks the figures.
    ///
    /// @throws IllegalArgumentException if a figure is negative
    public Count {
        if (value < 0 || from.isPresent() && from.getAsLong() < 0) {
            throw new IllegalArgumentException("count needs figures >= 0");
        }
    }

    /// {@return a count with no earlier figure}
    ///
    /// @param value the figure, at least 0
    /// @param bound how it stands to the true number
    public static Count of(long value, Bound bound) {
        return new Count(value, OptionalLong.empty(), bound);
    }
}
