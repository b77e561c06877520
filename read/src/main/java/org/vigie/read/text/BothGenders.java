package org.vigie.read.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are written for both genders at once: `étudiant·es`, `arrêté.e.s`, `député(e)s`,
/// `militant-e-s`; in a language that lists the endings that mark the feminine.
final class BothGenders {
    private final boolean none;
    /// What follows the masculine form; a hyphen is inside a word anyhow.
    private final Pattern ending;
    private final Pattern whole;

    BothGenders(List<String> feminine) {
        this.none = feminine.isEmpty();
        String mark = String.join("|", feminine);
        String dotted = "[·•‧](?:s|(?:" + mark + ")s?(?:[·•‧]s)?)";
        String stopped = "\\.(?:(?:" + mark + ")\\.s|es?)";
        String bracketed = "\\((?:" + mark + ")s?\\)s?";
        String shown = dotted + "|" + stopped + "|" + bracketed;
        this.ending = Pattern.compile("(?:" + shown + ")(?![\\p{L}\\p{N}·•‧-])");
        this.whole = Pattern.compile("(\\p{L}{3,40})(?:" + shown + "|-(?:" + mark + ")s?(?:-s)?)");
    }

    /// {@return where a word ends that goes on after its masculine form; `at` where it does
    /// not}
    ///
    /// @param at one past the last letter of the masculine form
    int end(CharSequence text, int at, int limit) {
        if (none || at + 1 >= limit || "·•‧.(".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        Matcher found = ending.matcher(text).region(at, limit).useTransparentBounds(true);
        return found.lookingAt() ? found.end() : at;
    }

    /// {@return the readings of a word that is written for both; none if it is not}
    ///
    /// @param lower the word in lower case
    /// @param known the dictionary
    List<Reading> readings(String lower, Function<String, List<Reading>> known) {
        return masculine(lower).map(known).orElse(List.of()).stream()
                .map(BothGenders::ofBoth)
                .toList();
    }

    private static Reading ofBoth(Reading masculine) {
        return new Reading(
                masculine.lemma(), masculine.pos(), masculine.features() | Feature.FEMININE.bit());
    }

    /// The masculine form of a word that is written for both, in its number.
    private Optional<String> masculine(String lower) {
        Matcher found = none ? null : whole.matcher(lower);
        if (found == null || !found.matches()) {
            return Optional.empty();
        }
        String stem = found.group(1);
        boolean plural = lower.endsWith("s") || lower.endsWith("s)");
        return Optional.of(plural && !stem.endsWith("s") ? stem + "s" : stem);
    }
}
