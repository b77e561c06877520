package org.vigie.serve;

import java.io.IOException;

/// Fetches and keeps a page because a person asked for it.
public interface PageKeeper {

    /// What came of it.
    enum Outcome {
        /// The page is kept.
        WHOLE,
        /// What came is kept and marked as not whole; that nobody answered is kept too.
        NOT_WHOLE,
        /// The address is none that can be fetched; nothing was asked for and nothing kept.
        NO_ADDRESS
    }

    /// {@return what came of fetching a page}
    ///
    /// @param address begins with `http`
    /// @param by      who asks for it
    /// @throws IOException if what came cannot be written down, for want of room; then nothing
    ///     was kept
    Outcome keep(String address, String by) throws IOException;

    /// {@return by what way it is fetched: `direct`, or a proxy's address}
    String way();
}
