package org.vigie.read.names;

import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The forms under which lists may have the words of one text, each worked out once.
final class Forms {
    private static final int MOST_OPEN = 64;
    private final List<Token> tokens;
    private final KnownWords known;
    private final Map<String, Optional<PlaceEntry>> placeOf = new HashMap<>();

    /// A list of phrases that can be walked word by word.
    interface Phrases {
        /// {@return whether a phrase begins so}
        boolean begins(String prefix);

        /// {@return whether this is a phrase}
        boolean has(String whole);
    }

    /// A phrase found in a text.
    ///
    /// @param end   one past its last token
    /// @param phrase as the list has it
    record Match(int end, String phrase) {}

    Forms(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.known = lexicon.known();
    }

    /// {@return a token's form, folded to bare letters}
    String bare(int at) {
        return known.bare(tokens.get(at).word());
    }

    /// {@return the forms under which a list may have a token, the form itself first}
    List<String> of(int at) {
        return known.forms(tokens.get(at).word());
    }

    /// {@return what the lists know of a token as a place's name} What the first form with
    /// the same letters is taken for, all are.
    Optional<PlaceEntry> place(int at) {
        return placeOf.computeIfAbsent(
                bare(at), form -> known.place(tokens.get(at).word()));
    }

    /// {@return the longest phrase of two tokens or more that begins at a token and ends with
    /// a capital}
    ///
    /// @param first    the first token
    /// @param limit    where to look no further
    /// @param openings the list
    Optional<Match> longest(int first, int limit, KnownWords.Openings openings) {
        if (first + 1 >= limit) {
            return Optional.empty();
        }
        Phrases phrases = openings.phrases();
        List<String> open = openings.of(tokens.get(first).word(), isGap(first + 1));
        Optional<Match> best = Optional.empty();
        for (int next = first + 1; next < limit && !open.isEmpty(); next++) {
            List<String> longer = new ArrayList<>();
            for (String prefix : open) {
                extend(prefix, next, phrases, longer);
            }
            OptionalInt whole = firstWhole(longer, phrases);
            if (whole.isPresent()) {
                best = Optional.of(new Match(next + 1, longer.get(whole.getAsInt())));
            }
            open = next + 1 < limit ? goingOn(longer, isGap(next + 1), phrases) : List.of();
        }
        return best;
    }

    private boolean isGap(int next) {
        return tokens.get(next).begin() > tokens.get(next - 1).end();
    }

    private static List<String> goingOn(List<String> found, boolean gap, Phrases phrases) {
        List<String> open = new ArrayList<>();
        for (String phrase : found) {
            String prefix = gap ? phrase + " " : phrase;
            if (phrases.begins(prefix)) {
                open.add(prefix);
            }
        }
        return open;
    }

    private void extend(String prefix, int next, Phrases phrases, List<String> into) {
        for (String form : of(next)) {
            String longer = prefix + form;
            if (into.size() < MOST_OPEN && phrases.begins(longer)) {
                into.add(longer);
            }
        }
    }

    private static OptionalInt firstWhole(List<String> candidates, Phrases phrases) {
        for (int i = 0; i < candidates.size(); i++) {
            if (phrases.has(candidates.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
