package org.vigie.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Names in any script: compared, scored, found. Each act is a command below this one.
@Command(name = "names", mixinStandardHelpOptions = true)
final class NamesCommand implements Runnable {
    private final Terminal terminal;

    private NamesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// {@return the command with those below it}
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new NamesCommand(terminal))
                .addSubcommand("match", new NamesMatchCommand(terminal))
                .addSubcommand("score", new NamesScoreCommand(terminal))
                .addSubcommand("find", new NamesFindCommand(terminal));
    }

    @Override
    public void run() {
        Vigie.run(terminal, "names", "--help");
    }
}
