package org.vigie.read.events;

import org.vigie.read.model.Features;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Which words stand around a candidate and a trigger: a court seldom has done to it what the
/// police do.
///
/// They are lemmas of common words; of names, numbers and times it is known only that one stands
/// there. Every feature begins with the language's tag, since its weight lies beside the language.
final class RoleWords {
    private final Passage passage;
    private final String tag;

    RoleWords(Passage passage) {
        this.passage = passage;
        this.tag = passage.text().language().tag();
    }

    void add(Telling telling, NounGroup group, Features features) {
        String event = Facts.event(telling);
        String head = "head=" + passage.words().at(group.head());
        features.add(tag, head);
        features.add(tag, head, event);
        boolean here = group.head() >= telling.parse.sentence().firstToken()
                && group.head() < telling.parse.sentence().endToken();
        if (!here) {
            return;
        }
        int at = telling.parse.chunkOf(group.head());
        String side =
                at < telling.chunk ? "side=left" : at > telling.chunk ? "side=right" : "side=same";
        String before = "before=" + passage.words().at(group.first() - 1);
        String after = "after=" + passage.words().at(group.end());
        features.add(tag, before, side);
        features.add(tag, before, event);
        features.add(tag, after, side);
        features.add(tag, "verb-before=" + verb(telling, at, -1), side);
        features.add(tag, "verb-after=" + verb(telling, at, 1), side);
        features.add(tag, "trigger=" + passage.words().at(telling.head), side);
    }

    private String verb(Telling telling, int from, int step) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = from + step; j >= 0 && j < chunks.size(); j += step) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return passage.words().at(verb.main());
            }
        }
        return "none";
    }
}
