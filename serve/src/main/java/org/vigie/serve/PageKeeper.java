package org.vigie.serve;

import java.io.IOException;
import java.util.Optional;

/// Fetches and keeps a page because a person asked for it.
public interface PageKeeper {

    /// {@return why the page is not whole; empty where it is}
    ///
    /// @param address begins with `http`
    /// @param by      who asks for it
    /// @throws IOException if there is no answer; then nothing was kept
    Optional<String> keep(String address, String by) throws IOException;

    /// {@return by what way it is fetched: `direct`, or a proxy's address}
    String way();
}
