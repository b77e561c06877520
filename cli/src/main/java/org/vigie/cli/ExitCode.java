package org.vigie.cli;

/// What a command tells the program that started it.
final class ExitCode {
    /// All was done.
    static final int DONE = 0;

    /// Something was refused or failed; what could be done was done.
    static final int FAILED = 1;

    /// The words after `vigie` make no sense.
    static final int WRONG_USE = 2;

    /// The record is not what it was.
    static final int NOT_VERIFIED = 3;

    private ExitCode() {}
}
