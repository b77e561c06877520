package org.vigie.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What a record was at a size: whoever holds it can tell later whether anything before was
/// changed. Its text is the body of a C2SP tlog-checkpoint.
///
/// @param origin names the record among all logs, such as `vigie/0b5c…`
/// @param size   how many entries there were
/// @param root   the tree's root at that size, 32 bytes in base64
public record Checkpoint(String origin, long size, String root) {

    /// {@return three lines: origin, size and root}
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /// {@return the checkpoint that a text tells, if it tells one}
    ///
    /// @param text the three lines; what follows them, such as signatures, is passed over
    public static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        byte[] root;
        try {
            root = Base64.getDecoder().decode(lines[2]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        boolean canonical =
                root.length == 32 && Base64.getEncoder().encodeToString(root).equals(lines[2]);
        return canonical
                ? Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]))
                : Optional.empty();
    }

    byte[] rootBytes() {
        return Base64.getDecoder().decode(root);
    }

    static Checkpoint of(String origin, long size, byte[] root) {
        return new Checkpoint(
                origin, size, Base64.getEncoder().encodeToString(Arrays.copyOf(root, root.length)));
    }
}
