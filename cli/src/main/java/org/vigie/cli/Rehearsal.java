package org.vigie.cli;

import java.util.List;

/// What the launcher runs once after a build, so that Java can keep the classes that commands need
/// loaded and linked, and later starts are quick. Its output is thrown away.
public final class Rehearsal {
    private static final List<List<String>> COMMANDS =
            List.of(List.of("--help"), List.of("--version"));

    private Rehearsal() {}

    /// Runs the commands that people run most, in this one process.
    ///
    /// @param arguments none is looked at
    public static void main(String[] arguments) {
        for (List<String> command : COMMANDS) {
            Vigie.run(command.toArray(String[]::new));
        }
        System.exit(0);
    }
}
