package org.vigie.cli;

import java.util.List;

/// A command cannot go on. Carries the key of a text in `lang/<tag>/commands.tsv`, which says what
/// was wrong and what to do, and the values for it; never anything of a bulletin.
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final transient List<Object> values;

    private CommandException(int exitCode, String key, Object... values) {
        super("key=" + key, null, false, false);
        this.exitCode = exitCode;
        this.key = key;
        this.values = List.of(values);
    }

    /// {@return the error of a person who wrote a command wrongly}
    static CommandException wrongUse(String key, Object... values) {
        return new CommandException(ExitCode.WRONG_USE, key, values);
    }

    /// {@return the error of something that was refused or failed}
    static CommandException failed(String key, Object... values) {
        return new CommandException(ExitCode.FAILED, key, values);
    }

    int exitCode() {
        return exitCode;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.toArray();
    }
}
