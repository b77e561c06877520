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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What came of a source.
sealed interface Arrival {
    /// It holds bulletins.
    ///
    /// @param pieces the bulletins with the bytes they were made from; never empty
    /// @param left   what it holds besides that cannot be read
    record Taken(List<Piece> pieces, List<Outcome.Left> left) implements Arrival {}

    /// It cannot be read.
    ///
    /// @param key of a text that says why and what to do
    record Refused(String key) implements Arrival {}

    /// {@return what comes of a source}
    ///
    /// @param source    what to read
    /// @param terminal  where standard input is
    /// @param published the day it was published, where it is known
    /// @param language  its language, where it is known
    static Arrival of(
            Source source,
            Terminal terminal,
            Optional<LocalDate> published,
            Optional<String> language) {
        try {
            return switch (source) {
                case Source.GoldFile(var path) -> taken(GoldFiles.read(path));
                case Source.PlainFile(var path)
                when Files.isDirectory(path) -> new Refused("refused.folder");
                case Source.PlainFile(var path) -> plain(bytes(path), source, published, language);
                case Source.StandardInput() ->
                    plain(bytes(terminal.in()), source, published, language);
            };
        } catch (NoSuchFileException missing) {
            return new Refused("refused.missing");
        } catch (AccessDeniedException forbidden) {
            return new Refused("refused.forbidden");
        } catch (IOException unreadable) {
            return new Refused("refused.unreadable");
        }
    }

    private static Arrival plain(
            byte[] bytes, Source source, Optional<LocalDate> published, Optional<String> language) {
        return taken(Intake.read(bytes, source.place(), published, language));
    }

    private static Arrival taken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> new Refused(key(refused));
            case Outcome.Taken(var pieces, var left) -> new Taken(pieces, left);
        };
    }

    /// {@return the key of the text that says why something is refused}
    ///
    /// @param refused what intake says
    static String key(Outcome.Refused refused) {
        return "refused." + refused.reason().label();
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(in);
        }
    }

    /// One byte more than is taken in shows that there is too much.
    private static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(Intake.MAX_BYTES + 1);
    }
}
