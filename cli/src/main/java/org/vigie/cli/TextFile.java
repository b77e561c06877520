package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.record.NoteKey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Small files that are given to others: checkpoints, requests to witnesses, proofs, keys.
final class TextFile {
    private static final int MAX_BYTES = 64 << 20;

    private TextFile() {}

    /// {@return what a file says, or standard input for `-`}
    static String read(String typed, Terminal terminal) {
        Path file = SourceOptions.path(typed);
        try (InputStream bytes = typed.equals("-") ? terminal.in() : Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MAX_BYTES), UTF_8);
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.read", file.toString());
        }
    }

    /// Prints a text, or writes it into a new file where one is named.
    static void give(String text, String typed, Terminal terminal) {
        if (typed.isEmpty()) {
            terminal.print(text.stripTrailing());
            return;
        }
        Path file = SourceOptions.path(typed);
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", file.toString());
        }
        terminal.tell(terminal.say("file.written", file.toString()));
    }

    /// {@return the key that somebody typed or named the file of; of the keys in a file, as
    /// `vigie checkpoint --keys` gives them, the first for the purpose}
    static NoteKey key(String typed, NoteKey.Purpose purpose, Terminal terminal) {
        List<NoteKey> keys = NoteKey.parse(typed)
                .map(List::of)
                .orElseGet(() -> read(typed, terminal)
                        .lines()
                        .flatMap(line -> NoteKey.parse(line).stream())
                        .toList());
        if (keys.isEmpty()) {
            throw CommandException.failed("failed.key");
        }
        return keys.stream()
                .filter(key -> key.purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> CommandException.failed(
                        purpose == NoteKey.Purpose.NOTE
                                ? "failed.key-of-witness"
                                : "failed.key-of-record"));
    }
}
