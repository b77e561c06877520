package org.vigie.cli;

import org.vigie.read.intake.Outcome;

import java.util.ArrayList;
import java.util.List;

/// What could not be read, each with its reason and remedy, told when the rest is done.
final class Refusals {
    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    /// Begins.
    ///
    /// @param terminal where they are told
    Refusals(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Notes one down.
    ///
    /// @param place  what it is called
    /// @param key    of a text that says why and what to do
    /// @param values for that text
    void add(String place, String key, Object... values) {
        lines.add(terminal.say("refused", place, terminal.say(key, values)));
    }

    /// Notes down the parts of a file that are no bulletins.
    ///
    /// @param source the file
    /// @param left   the parts
    void add(Source source, List<Outcome.Left> left) {
        left.forEach(part -> add(source.place(part.name()), Arrival.key(part.why())));
    }

    /// {@return how many there are}
    int size() {
        return lines.size();
    }

    /// Tells them all. {@return the exit code that they stand for}
    int tell() {
        lines.forEach(terminal::tell);
        return lines.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
