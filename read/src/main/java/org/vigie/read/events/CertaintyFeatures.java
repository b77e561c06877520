package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.model.Features;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;

import java.util.List;

/// What is known of how a bulletin stands to a telling, as features by which a linear model weighs
/// its modality: what the rules say, the verb's form, and the words around.
///
/// The words in them are lemmas of common words; names, numbers and times stand for themselves as
/// classes, so that no model holds one.
final class CertaintyFeatures {
    private static final int BEFORE = 6;
    private static final int AFTER = 5;
    private static final int NEXT = 2;
    private static final int VERBS = 3;
    private static final String[] RULES = Facts.values("rule", Modality.values());
    private static final String[] BLOCKS = Facts.values("block", Block.Kind.values());
    private static final String[] TYPES = Facts.values("type", FrameRule.Type.values());

    private final Passage passage;

    CertaintyFeatures(Passage passage) {
        this.passage = passage;
    }

    void add(Telling telling, Features features) {
        String rule = RULES[telling.modality.ordinal()];
        String event = Facts.event(telling);
        String form = Facts.form(telling);
        features.add("bias");
        features.add(rule);
        features.add(rule, event);
        features.add(event);
        features.add(form);
        features.add(rule, form);
        features.add(rule, telling.source.isPresent() ? "source=yes" : "source=no");
        features.add(rule, telling.when.isPresent() ? "when=yes" : "when=no");
        features.add(TYPES[telling.rule.type().ordinal()], rule);
        String block = BLOCKS[passage.text().blockOf(telling.head).kind().ordinal()];
        features.add(block);
        features.add(block, rule);
        if (telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb) {
            verb(verb, rule, features);
        }
        around(telling, rule, features);
        verbs(telling, rule, features);
    }

    private void verb(VerbGroup verb, String rule, Features features) {
        String tense = verb.negated()
                ? "tense=negated"
                : verb.conditional()
                        ? "tense=conditional"
                        : verb.future()
                                ? "tense=future"
                                : verb.past() ? "tense=past" : "tense=other";
        features.add(tense);
        features.add(tense, rule);
        for (int at = verb.first(); at < verb.end(); at++) {
            if (at != verb.main()) {
                String with = "with=" + passage.words().at(at);
                features.add(with);
                features.add(with, rule);
            }
        }
    }

    private void around(Telling telling, String rule, Features features) {
        int first = telling.parse.sentence().firstToken();
        int end = telling.parse.sentence().endToken();
        String head = "head=" + passage.words().at(telling.head);
        features.add(head);
        features.add(head, rule);
        for (int away = 1; away <= BEFORE && telling.first - away >= first; away++) {
            String word = "before=" + passage.words().at(telling.first - away);
            features.add(word);
            features.add(word, rule);
            if (away <= NEXT) {
                features.add(word, away == 1 ? "away=1" : "away=2");
            }
        }
        for (int away = 0; away < AFTER && telling.end + away < end; away++) {
            String word = "after=" + passage.words().at(telling.end + away);
            features.add(word);
            if (away < NEXT) {
                features.add(word, away == 0 ? "away=1" : "away=2");
            }
        }
        features.add("opening=" + passage.words().at(first));
        String closing = "closing=" + passage.token(end - 1).form();
        boolean mark = closing.length() == "closing=".length() + 1;
        features.add(mark ? closing : "closing=word");
        features.add(mark ? closing : "closing=word", rule);
    }

    private void verbs(Telling telling, String rule, Features features) {
        List<Chunk> chunks = telling.parse.chunks();
        int met = 0;
        for (int j = telling.chunk - 1; j >= 0 && met < VERBS; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                String word = "verb-before=" + passage.words().at(verb.main());
                features.add(word);
                features.add(word, rule);
                if (met == 0) {
                    features.add("nearest", word);
                }
                met++;
            }
        }
        met = 0;
        for (int j = telling.chunk + 1; j < chunks.size() && met < VERBS; j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                String word = "verb-after=" + passage.words().at(verb.main());
                features.add(word);
                features.add(word, rule);
                met++;
            }
        }
    }
}
