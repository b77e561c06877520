package org.vigie.read.events;

import org.vigie.read.syntax.Parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tellings of a text by their sentence, so that what one costs does not grow with the text.
final class Neighbours {
    private final Map<Integer, List<Telling>> bySentence = new HashMap<>();

    Neighbours(List<Telling> tellings) {
        for (Telling telling : tellings) {
            bySentence
                    .computeIfAbsent(
                            telling.parse.sentence().index(), sentence -> new ArrayList<>())
                    .add(telling);
        }
    }

    /// {@return the tellings of a sentence, in order}
    List<Telling> in(Parse parse) {
        return bySentence.getOrDefault(parse.sentence().index(), List.of());
    }
}
