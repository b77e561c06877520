package org.vigie.record;

/// What came of opening a record.
public sealed interface Opening {

    /// The record is open; whoever asked closes it.
    ///
    /// @param store the open record
    record Opened(Record store) implements Opening {}

    /// There is no such file.
    record Missing() implements Opening {}

    /// The key does not open the file, or the file is no record; the two cannot be told apart.
    record WrongKey() implements Opening {}

    /// The file was written by a newer program.
    ///
    /// @param format the format found
    /// @param known  the newest format this program knows
    record TooNew(int format, int known) implements Opening {}
}
