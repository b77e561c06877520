package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.serve.words.Words;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a command sees of the world: where it writes, what it may ask, which language it speaks.
///
/// @param in          what `-` reads
/// @param out         what was asked for, in UTF-8
/// @param errors      progress and errors, in UTF-8
/// @param screens     which of the two a person sees on a terminal
/// @param person      whom a command may ask; nobody where it runs unattended
/// @param environment the environment's variables
/// @param clock       tells the time, and the zone in which hours are told
/// @param words       the language it speaks
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream errors,
        Screens screens,
        Optional<Person> person,
        Map<String, String> environment,
        Clock clock,
        Words words) {
    private static final String ENGLISH = "en";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int COLUMNS = 88;
    private static final int MIN_COLUMNS = 40;

    /// Which streams end on a terminal.
    ///
    /// @param out    whether `out` does
    /// @param errors whether `errors` does
    record Screens(boolean out, boolean errors) {}

    /// Somebody who can be asked.
    interface Person {
        /// {@return what was answered, on one line; empty if nothing was}
        ///
        /// @param question shown before the answer
        String answer(String question);

        /// {@return what was answered, unseen; empty if nothing was}
        ///
        /// @param question shown before the answer
        char[] secret(String question);
    }

    /// {@return the terminal of this process}
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        Optional<Console> console =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return new Terminal(
                System.in,
                printer(FileDescriptor.out),
                printer(FileDescriptor.err),
                screens(console.isPresent()),
                console.map(ConsolePerson::new),
                environment,
                Clock.system(ZoneId.systemDefault()),
                words(environment, Locale.getDefault(Locale.Category.DISPLAY)));
    }

    /// The launcher knows better than Java, which sees a terminal only where all streams end on
    /// one.
    private static Screens screens(boolean console) {
        String known = System.getProperty("vigie.screens", console ? "out errors" : "");
        return new Screens(known.contains("out"), known.contains("errors"));
    }

    private static PrintStream printer(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
                false,
                UTF_8);
    }

    /// {@return the words of the language that the environment asks for, English where it asks
    /// for none that is there}
    static Words words(Map<String, String> environment, Locale locale) {
        String asked = environment.getOrDefault("VIGIE_LANGUAGE", locale.getLanguage());
        String tag = Locale.forLanguageTag(asked.replace('_', '-')).getLanguage();
        List<String> spoken = Words.languages();
        String otherwise = spoken.contains(ENGLISH) ? ENGLISH : spoken.getFirst();
        return Words.of(spoken.contains(tag) ? tag : otherwise);
    }

    /// {@return whether output may be coloured}
    boolean coloured() {
        return screens.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /// {@return how many columns a line of text should have at most}
    int columns() {
        String told = environment.getOrDefault("COLUMNS", "");
        boolean number = told.matches("\\d{1,4}");
        return number ? Math.clamp(Integer.parseInt(told), MIN_COLUMNS, COLUMNS) : COLUMNS;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /// {@return a text in the interface's language}
    String say(String key, Object... values) {
        return values.length == 0 ? words.say(key) : Printable.of(words.say(key, values));
    }

    /// Prints one line of what was asked for; what came from a bulletin went through [Ink] or
    /// [Printable].
    void print(String line) {
        out.print(line + "\n");
    }

    /// Prints one line beside what was asked for. What was printed before is seen before it.
    void tell(String line) {
        out.flush();
        errors.print(line + "\n");
        errors.flush();
    }

    private record ConsolePerson(Console console) implements Person {
        @Override
        public String answer(String question) {
            return Optional.ofNullable(console.readLine("%s ", question))
                    .orElse("")
                    .strip();
        }

        @Override
        public char[] secret(String question) {
            return Optional.ofNullable(console.readPassword("%s ", question)).orElse(new char[0]);
        }
    }
}
