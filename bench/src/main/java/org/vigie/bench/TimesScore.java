package org.vigie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the time expressions that were found stand to those that are marked, over all files.
///
/// Each marked one takes, of the found ones that are left, the one it shares most with.
///
/// @param marked  how many are marked
/// @param found   how many were found
/// @param strict  how many pairs have the same span
/// @param relaxed how many pairs share a char
/// @param value   how many pairs have the same value
record TimesScore(int marked, int found, int strict, int relaxed, int value) {

    /// {@return the harmonic mean of precision and recall}
    ///
    /// @param right how many pairs are right
    double f1(int right) {
        return marked + found == 0 ? 0 : 2.0 * right / (marked + found);
    }

    static TimesScore of(List<MarkedTimes> documents, Map<String, List<MarkedTimes.Time>> found) {
        TimesScore sum = new TimesScore(0, 0, 0, 0, 0);
        for (MarkedTimes document : documents) {
            sum = sum.plus(one(document, found.getOrDefault(document.id(), List.of())));
        }
        return sum;
    }

    private TimesScore plus(TimesScore other) {
        return new TimesScore(
                marked + other.marked,
                found + other.found,
                strict + other.strict,
                relaxed + other.relaxed,
                value + other.value);
    }

    private static TimesScore one(MarkedTimes document, List<MarkedTimes.Time> found) {
        List<MarkedTimes.Time> free = new ArrayList<>(found);
        int strict = 0;
        int relaxed = 0;
        int value = 0;
        for (MarkedTimes.Time marked : document.times()) {
            int best = -1;
            for (int i = 0; i < free.size(); i++) {
                int overlap = free.get(i).overlap(marked);
                if (overlap > 0 && (best < 0 || overlap > free.get(best).overlap(marked))) {
                    best = i;
                }
            }
            if (best >= 0) {
                MarkedTimes.Time taken = free.remove(best);
                relaxed++;
                strict += taken.begin() == marked.begin() && taken.end() == marked.end() ? 1 : 0;
                value += taken.value().equals(marked.value()) ? 1 : 0;
            }
        }
        return new TimesScore(document.times().size(), found.size(), strict, relaxed, value);
    }
}
