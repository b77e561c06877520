package org.vigie.read.dates;

import java.util.List;
import java.util.Map;

/// What the patterns of one line of a rules file do.
///
/// @param name      the rule's name with its language, such as `fr/last-week`
/// @param operation what is done
/// @param settings  the fixed slots, such as `unit=W by=-1`
/// @param edges     the classes that later rules find the result under
/// @param order     its place among all rules; the earlier of two equal matches wins
record Rule(
        String name,
        Operation operation,
        Map<String, String> settings,
        List<String> edges,
        int order) {

    /// Whether its matches go before longer ones of other rules: the setting `first`.
    boolean first() {
        return settings.containsKey("first");
    }
}
