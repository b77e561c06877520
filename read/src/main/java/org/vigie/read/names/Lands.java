package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which country a text speaks of most, by the places and the peoples that it names.
public final class Lands {
    /// What naming a country or its people counts for, beside a town of it.
    private static final int SURE = 3;

    private final PlaceList places;

    private Lands(PlaceList places) {
        this.places = places;
    }

    /// {@return the lands that a language has names for}
    ///
    /// @param language an installed language
    public static Lands of(Language language) {
        return new Lands(Lexicon.of(language).places());
    }

    /// {@return the code of the country that is spoken of most; empty where none is, or two are
    ///     as much}
    ///
    /// @param text  a text of the language
    /// @param names what is named in it
    public Optional<String> mostSpokenOf(Text text, List<Name> names) {
        Map<String, Integer> spokenOf = new HashMap<>();
        for (Name name : names) {
            if (name.kind() == Kind.PLACE) {
                places.find(Fold.bare(name.span().of(text.chars())))
                        .ifPresent(place -> count(place, spokenOf));
            }
        }
        for (Token token : text.tokens()) {
            places.demonym(Fold.bare(token.form()))
                    .filter(code -> !code.isEmpty())
                    .ifPresent(code -> spokenOf.merge(code, SURE, Integer::sum));
        }
        int most = spokenOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> leading = spokenOf.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    private static void count(PlaceEntry place, Map<String, Integer> spokenOf) {
        if (place.countries().size() == 1) {
            spokenOf.merge(place.countries().getFirst(), SURE, Integer::sum);
        } else if (!place.towns().isEmpty()) {
            spokenOf.merge(place.towns().getFirst().country(), 1, Integer::sum);
        }
    }
}
