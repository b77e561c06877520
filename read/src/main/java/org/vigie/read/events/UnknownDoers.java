package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Bars everybody of the sentence from having done what somebody unnamed did: «полиция не знает,
/// кто похитил Павла Громова», «задержала тех, кто избил рыбаков».
final class UnknownDoers {
    private final Passage passage;

    UnknownDoers(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        if (!isOfWho(telling)) {
            return;
        }
        telling.unnamedAgent = true;
        for (Candidate candidate : all) {
            if (candidate.group.head() < telling.first && !candidate.isIn(telling, "patient")) {
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    /// Whether the word for who is the subject of a telling's active verb.
    private boolean isOfWho(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && telling.parse.subject(telling.chunk).stream()
                        .anyMatch(group -> passage.grammar()
                                .isForm(passage.token(group.head()), Grammar.Word.WHO));
    }
}
