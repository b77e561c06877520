package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The forms under which lists may have the words of one text, each worked out once.
final class Forms {
    private static final int MOST_OPEN = 64;
    private final List<Token> tokens;
    private final Endings endings;
    private final PlaceList places;
    private final String[] bare;
    private final Map<String, List<String>> singles = new HashMap<>();
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
        this.endings = lexicon.endings();
        this.places = lexicon.places();
        this.bare = new String[tokens.size()];
    }

    /// {@return a token's form, folded to bare letters}
    String bare(int at) {
        if (bare[at] == null) {
            bare[at] = Fold.bare(tokens.get(at).form());
        }
        return bare[at];
    }

    /// {@return the forms under which a list may have a token, the form itself first}
    List<String> of(int at) {
        return singles.computeIfAbsent(bare(at), this::single);
    }

    private List<String> single(String form) {
        Set<String> forms = new LinkedHashSet<>(endings.bases(form));
        int hyphen = form.indexOf('-');
        if (endings.inflects() && hyphen > 0) {
            // Only the first part of a compound may be inflected: в Ростове-на-Дону.
            for (String base : endings.bases(form.substring(0, hyphen))) {
                forms.add(base + form.substring(hyphen));
            }
        }
        return List.copyOf(forms);
    }

    /// {@return what the lists know of a token as a place's name}
    Optional<PlaceEntry> place(int at) {
        return placeOf.computeIfAbsent(bare(at), form -> {
            boolean common = Scan.isCommon(tokens.get(at));
            for (String base : of(at)) {
                Optional<PlaceEntry> place = places.find(base);
                // An inflected common word is no village abroad.
                boolean likely = base.equals(form) || !common;
                if (place.filter(entry -> likely || entry.own()).isPresent()) {
                    return place;
                }
            }
            return Optional.empty();
        });
    }

    /// {@return the longest phrase of two tokens or more that begins at a token and ends with
    /// a capital}
    ///
    /// @param first   the first token
    /// @param limit   where to look no further
    /// @param phrases the list
    Optional<Match> longest(int first, int limit, Phrases phrases) {
        List<String> open = of(first);
        Optional<Match> best = Optional.empty();
        for (int next = first + 1; next < limit && !open.isEmpty(); next++) {
            String gap = tokens.get(next).begin() > tokens.get(next - 1).end() ? " " : "";
            List<String> longer = new ArrayList<>();
            for (String prefix : open) {
                if (phrases.begins(prefix + gap)) {
                    extend(prefix + gap, next, phrases, longer);
                }
            }
            OptionalInt whole = firstWhole(longer, phrases);
            if (whole.isPresent()) {
                best = Optional.of(new Match(next + 1, longer.get(whole.getAsInt())));
            }
            open = longer;
        }
        return best;
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
