package org.vigie.record;

import org.jdbi.v3.core.HandleCallback;

/// The tables, to be read and perhaps written.
sealed interface Access extends AutoCloseable permits Connections, Past {

    /// {@return what a look at one state of the record answers}
    <T> T read(HandleCallback<T, RuntimeException> work);

    /// {@return what a transaction answers; it is on the disk when this returns, or nothing of
    /// it is}
    <T> T write(HandleCallback<T, RuntimeException> work);

    /// {@return the tables as they were when there were only the first entries}
    Access past(long size);

    /// Wipes what was destroyed from wherever the store still holds it.
    void wipe();

    @Override
    void close();
}
