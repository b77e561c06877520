package org.vigie.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `vigie` command; each of its subcommands is a class of its own.
@Command(
        name = "vigie",
        mixinStandardHelpOptions = true,
        version = "vigie 0.1.0",
        description = "Reads human-rights bulletins into claims and keeps the record of them.")
public final class Vigie implements Runnable {
    private Vigie() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param arguments the words after `vigie`
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// {@return the exit code of one command} Ends no process, so that several can be run in
    /// one.
    ///
    /// @param arguments the words after `vigie`
    static int run(String... arguments) {
        return new CommandLine(new Vigie()).execute(arguments);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }
}
