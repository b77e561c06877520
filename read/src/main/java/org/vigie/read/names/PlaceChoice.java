package org.vigie.read.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Chooses among towns of one name, by the country named beside it, the countries that the
/// text speaks of, and then by size.
final class PlaceChoice {
    private static final int CLEARLY_MEANT = 7;
    private static final int MOST_COUNTED = 4;
    private static final int BESIDE = 20;
    private static final int MUCH_SPOKEN_OF = 5;
    private static final int MARGIN = 2;
    private final Scan scan;
    private final List<Draft> drafts;
    private final int mostSpokenOf;
    private final Map<String, Integer> spokenOf = new HashMap<>();

    PlaceChoice(Scan scan, List<Draft> drafts) {
        this.scan = scan;
        this.drafts = drafts;
        for (Draft draft : drafts) {
            draft.place().ifPresent(this::count);
        }
        this.mostSpokenOf =
                spokenOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void count(PlaceEntry place) {
        if (place.countries().size() == 1) {
            spokenOf.merge(place.countries().getFirst(), 3, Integer::sum);
        } else if (!place.towns().isEmpty()) {
            String country = place.towns().getFirst().country();
            boolean alone =
                    place.towns().stream().allMatch(town -> town.country().equals(country));
            spokenOf.merge(country, alone ? 2 : 1, Integer::sum);
        }
    }

    /// {@return the GeoNames id of the town that is meant; nothing where no town is, or none
    ///     clearly}
    ///
    /// @param index the index of the place among the drafts
    OptionalLong choose(int index) {
        Optional<PlaceEntry> place = drafts.get(index).place();
        if (place.isEmpty()) {
            return OptionalLong.empty();
        }
        String beside = countryBeside(index);
        PlaceEntry.Town best = null;
        int bestScore = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (PlaceEntry.Town town : place.get().towns()) {
            int score = score(town, place.get(), beside);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = town;
            } else {
                second = Math.max(second, score);
            }
        }
        return best != null && isClear(place.get(), best, beside, bestScore - second)
                ? OptionalLong.of(best.geonames())
                : OptionalLong.empty();
    }

    /// Size counts, and the country; that of a town known everywhere only if much is said of
    /// it.
    private int score(PlaceEntry.Town town, PlaceEntry place, String beside) {
        int spoken = spoken(town.country());
        boolean counts = !place.own() || spoken == MOST_COUNTED;
        return 2 * town.weight()
                + (counts ? 3 * spoken : 0)
                + (town.country().equals(beside) ? BESIDE : 0);
    }

    private boolean isClear(PlaceEntry place, PlaceEntry.Town best, String beside, int margin) {
        if (best.country().equals(beside) || place.own()) {
            return true;
        }
        boolean region =
                !place.countries().isEmpty() && !place.countries().contains(best.country());
        boolean elsewhere = spoken(best.country()) == 0 && mostSpokenOf >= MUCH_SPOKEN_OF;
        boolean big = best.weight() >= CLEARLY_MEANT;
        return !region
                && !(elsewhere && best.weight() <= CLEARLY_MEANT + 1)
                && (place.towns().size() == 1 || big || margin >= MARGIN);
    }

    private int spoken(String country) {
        return Math.min(MOST_COUNTED, spokenOf.getOrDefault(country, 0));
    }

    /// The country of the land or region named right after a town: `Saint John, New
    /// Brunswick`.
    private String countryBeside(int index) {
        Draft draft = drafts.get(index);
        if (index + 1 >= drafts.size()) {
            return "";
        }
        Draft next = drafts.get(index + 1);
        boolean beside = next.first() == draft.end() + 1
                && (scan.token(draft.end()).isMark(",")
                        || scan.token(draft.end()).isMark("("));
        if (!beside || next.place().isEmpty() || next.place().get().countries().size() != 1) {
            return "";
        }
        return next.place().get().countries().getFirst();
    }
}
