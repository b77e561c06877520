package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.serve.words.Words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Runs commands in this process as a shell would, in a folder of their own, and keeps what they
/// say.
final class Shell {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC);

    final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final ArrayDeque<String> answers = new ArrayDeque<>();
    private Clock clock = CLOCK;
    private boolean attended;
    private boolean screen;
    private String language = "en";
    private byte[] input = new byte[0];

    /// Begins in a folder, where record and key will lie.
    Shell(Path folder) {
        this.folder = folder;
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("VIGIE_BY", "Reviewer");
    }

    /// What a command did.
    ///
    /// @param exit   its exit code
    /// @param out    what was asked for
    /// @param errors what it said beside that
    record Done(int exit, String out, String errors) {
        /// {@return the lines of what was asked for}
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell onATerminal() {
        screen = true;
        return this;
    }

    Shell at(Clock time) {
        clock = time;
        return this;
    }

    Shell speaking(String tag) {
        language = tag;
        return this;
    }

    Shell reading(String text) {
        input = text.getBytes(UTF_8);
        return this;
    }

    /// From now on somebody is there to be asked.
    Shell answering(String... words) {
        attended = true;
        answers.addAll(List.of(words));
        return this;
    }

    Path record() {
        return folder.resolve("data/vigie/record.vigie");
    }

    Path key() {
        return folder.resolve("config/vigie/record.key");
    }

    /// {@return a file of the folder with a text}
    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Done run(Object... words) {
        String[] arguments = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        return run(terminal -> Vigie.run(terminal, arguments));
    }

    /// {@return what something did that is no command by itself}
    Done run(ToIntFunction<Terminal> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, UTF_8),
                new PrintStream(errors, true, UTF_8),
                new Terminal.Screens(screen, screen),
                attended ? Optional.of(new Answers()) : Optional.empty(),
                environment,
                clock,
                Words.of(language));
        int exit = command.applyAsInt(terminal);
        return new Done(exit, out.toString(UTF_8), errors.toString(UTF_8));
    }

    private final class Answers implements Terminal.Person {
        @Override
        public String answer(String question) {
            return Optional.ofNullable(answers.poll()).orElse("");
        }

        @Override
        public char[] secret(String question) {
            return answer(question).toCharArray();
        }
    }
}
