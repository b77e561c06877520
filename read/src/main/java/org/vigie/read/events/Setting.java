package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.NounGroup;

import java.util.Optional;

/// A time or a place of the text that may be the time or place of a telling.
///
/// @param first  the first token's index
/// @param end    one past the last token's index
/// @param time   the time, if it is one
/// @param place  the place, if it is one
/// @param origin where it stands to the telling
record Setting(
        int first,
        int end,
        Optional<TimeExpression> time,
        Optional<NounGroup> place,
        Origin origin) {

    /// Where a setting stands.
    enum Origin {
        /// In the sentence of the trigger.
        SENTENCE,
        /// Set in front of an item: `12 March: …`, `Lyon. …`
        HEAD,
        /// The heading over the block.
        HEADING
    }

    static Setting of(TimeExpression time, Origin origin) {
        return new Setting(
                time.firstToken(), time.endToken(), Optional.of(time), Optional.empty(), origin);
    }

    static Setting of(NounGroup place, Origin origin) {
        return new Setting(
                place.first(), place.end(), Optional.empty(), Optional.of(place), origin);
    }
}
