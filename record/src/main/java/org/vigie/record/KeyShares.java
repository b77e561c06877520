package org.vigie.record;

import com.codahale.shamir.Scheme;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A record's key, shared out among several people so that some of them together can restore it
/// and fewer learn nothing: Shamir's scheme over the field of 256 elements, byte by byte.
///
/// A share is a few lines of text: a name for the form, the record's name, which share it is and
/// how many are needed, the share in hexadecimal digits, and a checksum of the lines above.
public final class KeyShares {
    private static final String FORM = "vigie key share 1";
    private static final int MAX_SHARES = 255;
    private static final int CHECK_DIGITS = 8;
    private static final Pattern SHARE = Pattern.compile(FORM
            + "\n(\\S{1,100})\nshare (\\d{1,3}) of (\\d{1,3}), (\\d{1,3}) needed\n([0-9a-f\n]+)\n"
            + "check ([0-9a-f]{8})\n?");

    private KeyShares() {}

    /// {@return the shares, each to be given to somebody}
    ///
    /// @param key    the record's key
    /// @param origin the record's name, as its checkpoints tell it
    /// @param shares how many, from 2 to 255
    /// @param needed how many restore the key, from 2 to `shares`
    /// @throws IllegalArgumentException if the numbers do not go together
    public static List<String> split(RecordKey key, String origin, int shares, int needed) {
        if (needed < 2 || shares < needed || shares > MAX_SHARES) {
            throw new IllegalArgumentException(
                    "shares need 2 <= needed <= shares <= 255, got " + needed + " of " + shares);
        }
        byte[] secret = key.forDriver().getBytes(StandardCharsets.UTF_8);
        try {
            List<String> texts = new ArrayList<>();
            new Scheme(new SecureRandom(), shares, needed)
                    .split(secret)
                    .forEach((number, share) ->
                            texts.add(text(origin, number, shares, needed, share)));
            return texts;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static String text(String origin, int number, int shares, int needed, byte[] share) {
        String digits = HexFormat.of().formatHex(share).replaceAll("(.{64})(?=.)", "$1\n");
        String lines = FORM + "\n" + origin + "\nshare " + number + " of " + shares + ", " + needed
                + " needed\n" + digits + "\n";
        return lines + "check " + check(lines) + "\n";
    }

    private static String check(String lines) {
        return Sha256.hex(Sha256.of(lines.getBytes(StandardCharsets.UTF_8)))
                .substring(0, CHECK_DIGITS);
    }

    /// {@return the key that shares restore; empty if they are too few, of several records, or
    /// not what they were}
    ///
    /// @param texts shares, in any order
    public static Optional<RecordKey> join(List<String> texts) {
        Map<Integer, byte[]> parts = new HashMap<>();
        int needed = 0;
        int shares = 0;
        String origin = "";
        for (String text : texts) {
            Matcher share = SHARE.matcher(text.replace("\r\n", "\n").strip() + "\n");
            if (!share.matches() || !stands(share.group())) {
                return Optional.empty();
            }
            boolean same = origin.isEmpty() || origin.equals(share.group(1));
            origin = share.group(1);
            shares = Integer.parseInt(share.group(3));
            needed = Integer.parseInt(share.group(4));
            if (!same || needed < 2 || shares < needed || shares > MAX_SHARES) {
                return Optional.empty();
            }
            parts.put(
                    Integer.parseInt(share.group(2)),
                    HexFormat.of().parseHex(share.group(5).replace("\n", "")));
        }
        return needed == 0 || parts.size() < needed
                ? Optional.empty()
                : Optional.of(joined(parts, shares, needed));
    }

    private static boolean stands(String share) {
        int check = share.lastIndexOf("check ");
        return share.substring(check).startsWith("check " + check(share.substring(0, check)));
    }

    private static RecordKey joined(Map<Integer, byte[]> parts, int shares, int needed) {
        byte[] secret = new Scheme(new SecureRandom(), shares, needed).join(parts);
        CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secret));
        Arrays.fill(secret, (byte) 0);
        char[] text = new char[chars.remaining()];
        chars.get(text);
        return RecordKey.ofDriver(text);
    }
}
