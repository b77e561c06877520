package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// Hunger strikes that are called strikes alone once they have been told: `She began a hunger
/// strike in May. She ended her strike on Thursday`.
final class HungerStrikes {
    /// A strike told in so many sentences before is the one that is meant.
    private static final int SENTENCES = 4;

    private final Passage passage;

    HungerStrikes(Passage passage) {
        this.passage = passage;
    }

    /// Makes hunger strikes of the strikes that are known as such.
    ///
    /// @param tellings those found, in the order of the text; stay so
    void settle(List<Telling> tellings) {
        Optional<Telling> last = Optional.empty();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            Optional<FrameRule> rule = last.filter(told -> told.kind() == EventKind.HUNGER_STRIKE
                            && isNear(told, telling)
                            && telling.kind() == EventKind.STRIKE
                            && isKnown(telling))
                    .flatMap(told -> rule(telling));
            if (rule.isPresent()) {
                Telling hunger = new Telling(
                        rule.get(), telling.parse, telling.head, telling.first, telling.end);
                hunger.likely = telling.likely;
                tellings.set(i, hunger);
            }
            EventKind kind = tellings.get(i).kind();
            if (kind == EventKind.HUNGER_STRIKE || kind == EventKind.STRIKE) {
                last = Optional.of(tellings.get(i));
            }
        }
    }

    private static boolean isNear(Telling told, Telling telling) {
        int ago = telling.parse.sentence().index() - told.parse.sentence().index();
        return ago >= 0 && ago <= SENTENCES;
    }

    /// `the strike`, `her strike`; not `a general strike`.
    private boolean isKnown(Telling telling) {
        if (telling.rule.type() != FrameRule.Type.NOUN
                || !(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)
                || group.core() != group.head()
                || group.head() != telling.head) {
            return false;
        }
        return group.possessive().isPresent()
                || group.head() > 0
                        && passage.grammar()
                                .isForm(passage.token(group.head() - 1), Grammar.Word.ARTICLE);
    }

    private Optional<FrameRule> rule(Telling telling) {
        Token noun = passage.token(telling.head);
        return passage.lexicon().rules(noun).stream()
                .filter(rule -> rule.kind() == EventKind.HUNGER_STRIKE
                        && rule.type() == FrameRule.Type.NOUN)
                .findFirst();
    }
}
