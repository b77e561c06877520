package org.vigie.read.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Chooses among towns of one name, by the countries that the text speaks of and then by size.
final class PlaceChoice {
    private static final int CLEARLY_MEANT = 7;
    private final Map<String, Integer> spokenOf = new HashMap<>();

    PlaceChoice(List<Draft> drafts) {
        for (Draft draft : drafts) {
            draft.place().ifPresent(this::count);
        }
    }

    private void count(PlaceEntry place) {
        if (place.countries().size() == 1) {
            spokenOf.merge(place.countries().getFirst(), 3, Integer::sum);
        }
        if (!place.towns().isEmpty()) {
            boolean alone = place.towns().stream()
                    .allMatch(town ->
                            town.country().equals(place.towns().getFirst().country()));
            spokenOf.merge(place.towns().getFirst().country(), alone ? 2 : 1, Integer::sum);
        }
    }

    /// {@return the GeoNames id of the town that is meant; nothing where no town is, or none
    /// clearly}
    OptionalLong choose(PlaceEntry place) {
        PlaceEntry.Town best = null;
        int bestScore = Integer.MIN_VALUE;
        for (PlaceEntry.Town town : place.towns()) {
            int score =
                    2 * town.weight() + 3 * Math.min(4, spokenOf.getOrDefault(town.country(), 0));
            if (score > bestScore) {
                bestScore = score;
                best = town;
            }
        }
        if (best == null) {
            return OptionalLong.empty();
        }
        boolean clear = place.towns().size() == 1
                || spokenOf.getOrDefault(best.country(), 0) > 1
                || best.weight() >= CLEARLY_MEANT;
        return clear ? OptionalLong.of(best.geonames()) : OptionalLong.empty();
    }
}
