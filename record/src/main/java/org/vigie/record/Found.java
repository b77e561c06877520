package org.vigie.record;

import java.util.List;

/// What a typed id stands for.
///
/// @param <T> what is looked for
public sealed interface Found<T> {

    /// Exactly one thing.
    ///
    /// @param thing what was looked for
    /// @param <T>   what is looked for
    record One<T>(T thing) implements Found<T> {}

    /// Nothing in the record.
    ///
    /// @param <T> what is looked for
    record None<T>() implements Found<T> {}

    /// More than one thing; a longer id is needed.
    ///
    /// @param ids ids of the first of them
    /// @param <T> what is looked for
    record Several<T>(List<String> ids) implements Found<T> {

        /// Copies the list.
        public Several {
            ids = List.copyOf(ids);
        }
    }
}
