package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A whole record in a folder of plain files that can be checked with `sha256sum` and read by
/// anybody: `docs/record.md` says how.
final class Export {
    private static final String ENTRIES = "entries.jsonl";
    private static final String CHECKPOINT = "checkpoint.txt";
    private static final String KEYS = "keys.txt";
    private static final String SUMS = "SHA256SUMS";
    private static final String FILES = "files";
    private static final List<String> GUIDES = List.of("README.txt", "check.py");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_LINE_CHARS = 64 << 20;

    private final Path folder;
    private final List<String> sums = new ArrayList<>();

    Export(Path folder) {
        this.folder = folder;
    }

    /// Writes everything.
    ///
    /// @param checkpoint signed, of the state that the handle sees
    /// @param keys       the record's keys
    void write(Handle handle, SignedNote checkpoint, Notary.Keys keys) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new RecordException(RecordException.Code.EXISTS, "folder=" + folder);
            }
        }
        Files.createDirectory(folder.resolve(FILES));
        file(ENTRIES, out -> entries(handle, out));
        for (Outflow.File file : new Outflow(handle).files()) {
            if (file.redaction().isEmpty()) {
                file(
                        FILES + "/" + file.content().sha256(),
                        out -> new Blobs(handle).copy(file.content().sha256(), out));
            }
        }
        text(CHECKPOINT, checkpoint.written());
        text(KEYS, keys.log().text() + "\n" + keys.witness().text() + "\n");
        for (String guide : GUIDES) {
            file(guide, out -> guide(guide, out));
        }
        write(SUMS, String.join("", sums).getBytes(StandardCharsets.UTF_8));
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void file(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(
                        folder.resolve(name), StandardOpenOption.CREATE_NEW));
                Blobs.Hashing hashing = new Blobs.Hashing(out)) {
            content.to(hashing);
            sums.add(hashing.content().sha256() + "  " + name + "\n");
        }
    }

    private void text(String name, String text) throws IOException {
        file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes, StandardOpenOption.CREATE_NEW);
    }

    private static void guide(String name, OutputStream out) throws IOException {
        try (InputStream guide = Export.class.getResourceAsStream("/export/" + name)) {
            if (guide == null) {
                throw new IllegalStateException("the program lacks resource=" + name);
            }
            guide.transferTo(out);
        }
    }

    private static void entries(Handle handle, OutputStream out) throws IOException {
        try (ResultIterator<RawEntry> entries = new Outflow(handle).entries()) {
            while (entries.hasNext()) {
                out.write(CanonicalJson.bytes(line(entries.next())));
                out.write('\n');
            }
        }
        for (Outflow.File file : new Outflow(handle).files()) {
            if (file.redaction().isPresent()) {
                ObjectNode line = CanonicalJson.MAPPER.createObjectNode();
                line.put("destroyed", file.content().sha256())
                        .put("redaction", file.redaction().get())
                        .put("size", file.content().size());
                out.write(CanonicalJson.bytes(line));
                out.write('\n');
            }
        }
    }

    private static ObjectNode line(RawEntry entry) {
        ObjectNode line = CanonicalJson.MAPPER
                .createObjectNode()
                .put("number", entry.number())
                .put("time", entry.time())
                .put("kind", entry.kind())
                .put("commitment", Sha256.hex(entry.commitment()));
        // As text, so that whoever reads it gets the very bytes that were hashed.
        entry.payload()
                .ifPresent(bytes -> line.put("payload", new String(bytes, StandardCharsets.UTF_8)));
        entry.salt().ifPresent(salt -> line.put("salt", Sha256.hex(salt)));
        entry.redaction().ifPresent(number -> line.put("redaction", number));
        return line;
    }

    /// Reads everything into an empty store, and checks it.
    ///
    /// @return what the record is
    Checkpoint read(Handle handle) throws IOException {
        SignedNote note = SignedNote.parse(Files.readString(folder.resolve(CHECKPOINT)))
                .filter(this::signed)
                .orElseThrow(() ->
                        new RecordException(RecordException.Code.UNSOUND, "file=" + CHECKPOINT));
        Checkpoint expected = note.checkpoint().orElseThrow();
        Inflow inflow = new Inflow(handle);
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(ENTRIES))) {
            Optional<String> line = line(lines);
            while (line.isPresent()) {
                take(inflow, line.get());
                line = line(lines);
            }
        }
        files(inflow);
        inflow.finish(expected);
        return expected;
    }

    private boolean signed(SignedNote note) {
        try {
            return Files.readString(folder.resolve(KEYS))
                    .lines()
                    .flatMap(line -> NoteKey.parse(line).stream())
                    .anyMatch(key -> key.signed(note)
                            && note.checkpoint()
                                    .filter(then -> then.origin().equals(key.name()))
                                    .isPresent());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// {@return the next line, which has a limit}
    private static Optional<String> line(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (line.length() == MAX_LINE_CHARS) {
                throw new RecordException(RecordException.Code.UNSOUND, "file=" + ENTRIES);
            }
            line.append((char) c);
            c = reader.read();
        }
        return Optional.of(line.toString());
    }

    private static void take(Inflow inflow, String text) {
        try {
            JsonNode line = CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
            Optional<Long> redaction = line.path("redaction").isIntegralNumber()
                    ? Optional.of(Payloads.number(line, "redaction"))
                    : Optional.empty();
            if (line.has("destroyed")) {
                inflow.destroyed(new Outflow.File(
                        new Blobs.Content(
                                Payloads.text(line, "destroyed"), Payloads.number(line, "size")),
                        redaction));
            } else {
                inflow.entry(entry(line, redaction));
            }
        } catch (RecordException refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            // Its message may quote the line.
            throw new RecordException(RecordException.Code.UNSOUND, "file=" + ENTRIES);
        }
    }

    private static RawEntry entry(JsonNode line, Optional<Long> redaction) {
        long number = Payloads.number(line, "number");
        String time = Payloads.text(line, "time");
        String kind = Payloads.text(line, "kind");
        byte[] commitment = HexFormat.of().parseHex(Payloads.text(line, "commitment"));
        return new RawEntry(
                number,
                time,
                kind,
                Payloads.optional(line, "payload")
                        .map(payload -> payload.getBytes(StandardCharsets.UTF_8)),
                Payloads.optional(line, "salt").map(HexFormat.of()::parseHex),
                commitment,
                Log.leaf(number, time, kind, commitment),
                redaction);
    }

    private void files(Inflow inflow) throws IOException {
        List<Path> paths;
        try (var listed = Files.list(folder.resolve(FILES))) {
            paths = listed.sorted().toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            if (!SHA256.matcher(name).matches() || !Files.isRegularFile(path)) {
                throw new RecordException(RecordException.Code.UNSOUND, "folder=" + FILES);
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                inflow.file(new Blobs.Content(name, Files.size(path)), bytes);
            }
        }
    }
}
