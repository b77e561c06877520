package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.record.RecordException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.util.Locale;

/// The `vigie` command; each of its subcommands is a class of its own.
@Command(name = "vigie", mixinStandardHelpOptions = true, version = "vigie 0.1.0")
public final class Vigie implements Runnable {
    private final Terminal terminal;

    private Vigie(Terminal terminal) {
        this.terminal = terminal;
    }

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
        return run(Terminal.ofProcess(), arguments);
    }

    /// {@return the exit code of one command}
    ///
    /// @param terminal  what the command sees of the world
    /// @param arguments the words after `vigie`
    static int run(Terminal terminal, String... arguments) {
        try {
            return line(terminal, arguments).execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.errors().flush();
        }
    }

    private static CommandLine line(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Vigie(terminal));
        Commands.add(line, terminal, arguments);
        Ansi colours = terminal.coloured() ? Ansi.ON : Ansi.OFF;
        return line.setResourceBundle(new HelpTexts(terminal.words()))
                .setOut(new PrintWriter(terminal.out(), true, UTF_8))
                .setErr(new PrintWriter(terminal.errors(), true, UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
                .setUsageHelpWidth(terminal.columns())
                .setUsageHelpLongOptionsMaxWidth(terminal.columns() / 2)
                .setParameterExceptionHandler((wrong, typed) -> misused(terminal, wrong))
                .setExecutionExceptionHandler(
                        (fault, command, parsed) -> failed(terminal, fault, command));
    }

    private static int misused(Terminal terminal, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.tell(terminal.say("wrong", said(terminal, wrong)));
        terminal.tell(terminal.say("wrong.help", command + " --help"));
        return ExitCode.WRONG_USE;
    }

    private static String said(Terminal terminal, ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown ->
                unknown.getSuggestions().isEmpty()
                        ? terminal.say("wrong.word", unknown.getUnmatched().getFirst())
                        : terminal.say(
                                "wrong.word-meant",
                                unknown.getUnmatched().getFirst(),
                                String.join(", ", unknown.getSuggestions()));
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                terminal.say("wrong.missing", name(missing.getMissing().getFirst()));
            default ->
                wrong.getArgSpec() == null
                        ? terminal.say("wrong.words")
                        : terminal.say("wrong.value", name(wrong.getArgSpec()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private static int failed(Terminal terminal, Exception fault, CommandLine command) {
        return switch (fault) {
            case CommandException said -> {
                terminal.tell(terminal.say("wrong", terminal.say(said.key(), said.values())));
                if (said.exitCode() == ExitCode.WRONG_USE) {
                    String name = command.getCommandSpec().qualifiedName();
                    terminal.tell(terminal.say("wrong.help", name + " --help"));
                }
                yield said.exitCode();
            }
            case RecordException said -> {
                String code = said.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
                terminal.tell(terminal.say("wrong", terminal.say("record." + code)));
                yield ExitCode.FAILED;
            }
            default -> {
                terminal.tell(
                        terminal.say("wrong", terminal.say("failed.fault", Faults.place(fault))));
                yield ExitCode.FAILED;
            }
        };
    }

    @Override
    public void run() {
        Vigie.run(terminal, "--help");
    }
}
