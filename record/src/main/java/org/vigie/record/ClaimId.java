package org.vigie.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ids that people read aloud and type: a bulletin's is the start of its SHA-256, a claim's adds
/// its number within the bulletin.
final class ClaimId {
    private static final Pattern TYPED = Pattern.compile("([0-9a-f]{1,64})-([1-9][0-9]{0,8})");

    private ClaimId() {}

    static String of(String bulletin, int ordinal) {
        return bulletin + "-" + ordinal;
    }

    static String bulletin(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    static int ordinal(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    /// {@return what was typed, if it has an id's form: the start of a bulletin's id, `-`, and
    /// the number}
    static Optional<String> typed(String text) {
        Matcher matcher = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
