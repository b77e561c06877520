package org.vigie.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a record gives to a witness: a signed checkpoint, and a proof that it only grew since one
/// that the witness knows. The form is that of C2SP's tlog-witness; a bare checkpoint is one that
/// the witness sees first.
///
/// @param old    how many entries the record had when the witness saw it last
/// @param hashes the consistency path of RFC 9162, each hash in base64
/// @param note   the checkpoint with its signatures
public record WitnessRequest(long old, List<String> hashes, SignedNote note) {
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int MAX_HASHES = 63;
    private static final int HASH_BYTES = 32;

    /// Copies the list.
    public WitnessRequest {
        hashes = List.copyOf(hashes);
    }

    /// {@return the request in its written form}
    public String written() {
        StringBuilder written = new StringBuilder("old ").append(old).append('\n');
        hashes.forEach(hash -> written.append(hash).append('\n'));
        return written.append('\n').append(note.written()).toString();
    }

    /// {@return the request that a text is, if it is one}
    ///
    /// @param written as [#written] gives it, or a signed checkpoint alone
    public static Optional<WitnessRequest> parse(String written) {
        String text = written.replace("\r\n", "\n");
        String[] lines = text.split("\n", -1);
        Matcher first = OLD.matcher(lines[0]);
        if (!first.matches()) {
            return SignedNote.parse(text)
                    .filter(note -> note.checkpoint().isPresent())
                    .map(note -> new WitnessRequest(0, List.of(), note));
        }
        List<String> hashes = new ArrayList<>();
        int line = 1;
        while (line < lines.length && !lines[line].isEmpty()) {
            if (!isHash(lines[line]) || hashes.size() == MAX_HASHES) {
                return Optional.empty();
            }
            hashes.add(lines[line++]);
        }
        int end = text.indexOf("\n\n");
        return end < 0
                ? Optional.empty()
                : SignedNote.parse(text.substring(end + 2))
                        .filter(note -> note.checkpoint().isPresent())
                        .map(note ->
                                new WitnessRequest(Long.parseLong(first.group(1)), hashes, note));
    }

    static boolean isHash(String line) {
        try {
            return Base64.getDecoder().decode(line).length == HASH_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
