package org.vigie.read.events;

import org.vigie.read.syntax.Parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The tellings of a text by their sentence, so that what one costs does not grow with the text.
final class Neighbours {
    private final List<List<Telling>> bySentence;

    Neighbours(List<Telling> tellings) {
        int sentences = 0;
        for (Telling telling : tellings) {
            sentences = Math.max(sentences, telling.parse.sentence().index() + 1);
        }
        this.bySentence = new ArrayList<>(Collections.nCopies(sentences, List.of()));
        for (Telling telling : tellings) {
            int at = telling.parse.sentence().index();
            if (bySentence.get(at).isEmpty()) {
                bySentence.set(at, new ArrayList<>());
            }
            bySentence.get(at).add(telling);
        }
    }

    /// {@return the tellings of a sentence, in order}
    List<Telling> in(Parse parse) {
        int at = parse.sentence().index();
        return at < bySentence.size() ? bySentence.get(at) : List.of();
    }
}
