package org.vigie.cli;

import org.vigie.read.intake.GoldFiles;
import org.vigie.read.intake.Intake;
import org.vigie.read.intake.Outcome;
import org.vigie.read.intake.Piece;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What came of a source.
sealed interface Arrival {
    /// It holds bulletins.
    ///
    /// @param pieces the bulletins with the bytes they were made from
    /// @param left   what it holds besides that cannot be read
    /// @param alone  whether it holds one bulletin and nothing else
    record Taken(List<Piece> pieces, List<Outcome.Left> left, boolean alone) implements Arrival {}

    /// It cannot be read.
    ///
    /// @param key of a text that says why and what to do
    record Refused(String key) implements Arrival {}

    /// Reads a source.
    ///
    /// @param source    what to read
    /// @param terminal  where standard input is
    /// @param published the day it was published, where it is known
    /// @param language  its language, where it is known
    /// @param heard     hears what comes of it: once, but for a mailbox, whose messages come
    ///     one by one
    static void of(
            Source source,
            Terminal terminal,
            Optional<LocalDate> published,
            Optional<String> language,
            Consumer<Arrival> heard) {
        try {
            switch (source) {
                case Source.GoldFile(var path) -> heard.accept(taken(GoldFiles.read(path)));
                case Source.PlainFile(var path)
                when Files.isDirectory(path) -> heard.accept(new Refused("refused.folder"));
                case Source.PlainFile(var path) -> {
                    try (InputStream in = Files.newInputStream(path)) {
                        plain(in, source, published, language, heard);
                    }
                }
                case Source.StandardInput() ->
                    plain(terminal.in(), source, published, language, heard);
            }
        } catch (NoSuchFileException missing) {
            heard.accept(new Refused("refused.missing"));
        } catch (AccessDeniedException forbidden) {
            heard.accept(new Refused("refused.forbidden"));
        } catch (IOException unreadable) {
            heard.accept(new Refused("refused.unreadable"));
        }
    }

    private static void plain(
            InputStream in,
            Source source,
            Optional<LocalDate> published,
            Optional<String> language,
            Consumer<Arrival> heard)
            throws IOException {
        Intake.read(
                in, source.place(), published, language, outcome -> heard.accept(taken(outcome)));
    }

    private static Arrival taken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> new Refused(key(refused));
            case Outcome.Taken(var pieces, var left, var alone) -> new Taken(pieces, left, alone);
        };
    }

    /// {@return the key of the text that says why something is refused}
    ///
    /// @param refused what intake says
    static String key(Outcome.Refused refused) {
        return "refused." + refused.reason().label();
    }
}
