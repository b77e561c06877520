package org.vigie.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A proof that one entry is in a record, in a file that can be checked without the record: after
/// C2SP's tlog-proof. `docs/proofs.md` says how anybody can.
///
/// @param leaf    the leaf's five lines
/// @param content salt in hexadecimal digits and payload, each on a line, where the entry's
///     content is disclosed; else empty
/// @param entry   the entry's number
/// @param hashes  the inclusion path of RFC 9162, each hash in base64
/// @param note    the signed checkpoint
public record ProofFile(
        String leaf, Optional<String> content, long entry, List<String> hashes, SignedNote note) {
    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final Pattern EXTRA = Pattern.compile("extra ([A-Za-z0-9+/=]+)");
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");
    private static final Pattern LEAF = Pattern.compile(
            "vigie entry 1\n(0|[1-9][0-9]{0,17})\n[^\n]+\n[a-z]+\n([0-9a-f]{64})\n");
    private static final Pattern CONTENT = Pattern.compile("([0-9a-f]{64})\n([^\n]*)\n");
    private static final int MAX_HASHES = 63;

    /// Copies the list.
    public ProofFile {
        hashes = List.copyOf(hashes);
    }

    /// What came of checking a proof.
    public enum Outcome {
        /// The entry is in the record that signed the checkpoint.
        HOLDS,
        /// The hashes do not lead from the entry to the checkpoint.
        NOT_INCLUDED,
        /// The checkpoint is not signed by the key given.
        NOT_SIGNED,
        /// The content is not what the entry commits to.
        OTHER_CONTENT
    }

    /// {@return whether the proof holds}
    ///
    /// @param key the key of the record that the entry is said to be in
    public Outcome check(NoteKey key) {
        Matcher data = LEAF.matcher(leaf);
        Optional<Checkpoint> checkpoint = note.checkpoint();
        if (!key.signed(note)
                || checkpoint.filter(then -> then.origin().equals(key.name())).isEmpty()) {
            return Outcome.NOT_SIGNED;
        }
        boolean included = data.matches()
                && data.group(1).equals(Long.toString(entry))
                && new Proof.Inclusion(
                                entry,
                                Sha256.hex(Tree.leaf(leaf.getBytes(StandardCharsets.UTF_8))),
                                hashes,
                                checkpoint.orElseThrow())
                        .holds();
        if (!included) {
            return Outcome.NOT_INCLUDED;
        }
        return content.isEmpty() || committed(data.group(2), content.get())
                ? Outcome.HOLDS
                : Outcome.OTHER_CONTENT;
    }

    private static boolean committed(String commitment, String content) {
        Matcher parts = CONTENT.matcher(content);
        return parts.matches()
                && Sha256.hex(Log.commitment(
                                HexFormat.of().parseHex(parts.group(1)),
                                parts.group(2).getBytes(StandardCharsets.UTF_8)))
                        .equals(commitment);
    }

    /// {@return the proof in its written form}
    public String written() {
        String extra = leaf + content.orElse("");
        StringBuilder written = new StringBuilder(FORM)
                .append("\nextra ")
                .append(Base64.getEncoder().encodeToString(extra.getBytes(StandardCharsets.UTF_8)))
                .append("\nindex ")
                .append(entry)
                .append('\n');
        hashes.forEach(hash -> written.append(hash).append('\n'));
        return written.append('\n').append(note.written()).toString();
    }

    /// {@return the proof that a text is, if it is one}
    ///
    /// @param written as [#written] gives it
    public static Optional<ProofFile> parse(String written) {
        String text = written.replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (lines.length < 3 || !lines[0].equals(FORM)) {
            return Optional.empty();
        }
        Matcher extra = EXTRA.matcher(lines[1]);
        Matcher index = INDEX.matcher(lines[2]);
        if (!extra.matches() || !index.matches()) {
            return Optional.empty();
        }
        List<String> hashes = new ArrayList<>(List.of(lines).subList(3, lines.length));
        if (hashes.size() > MAX_HASHES || !hashes.stream().allMatch(WitnessRequest::isHash)) {
            return Optional.empty();
        }
        return SignedNote.parse(text.substring(end + 2))
                .flatMap(note -> of(extra.group(1), Long.parseLong(index.group(1)), hashes, note));
    }

    private static Optional<ProofFile> of(
            String extra, long entry, List<String> hashes, SignedNote note) {
        String data;
        try {
            data = new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        Matcher leaf = LEAF.matcher(data);
        if (!leaf.lookingAt()) {
            return Optional.empty();
        }
        String rest = data.substring(leaf.end());
        return Optional.of(new ProofFile(
                leaf.group(),
                rest.isEmpty() ? Optional.empty() : Optional.of(rest),
                entry,
                hashes,
                note));
    }
}
