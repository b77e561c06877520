package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells the gathering from its people where a pronoun stands for what is forbidden: `Ann Lee
/// called a march. The prefect forbade it`, `la préfecture l'a interdite`.
final class ForbiddenGatherings {
    private static final int SENTENCES_BACK = 2;
    private static final int TELLINGS_BACK = 12;

    private final Passage passage;
    private final List<Telling> before = new ArrayList<>();

    ForbiddenGatherings(Passage passage) {
        this.passage = passage;
    }

    /// Puts the gathering told of before in the place of the people that a pronoun was taken
    /// for, and remembers a telling of one.
    void correct(Telling telling) {
        if (telling.kind().group() == EventKind.Group.MOBILISATION) {
            before.add(telling);
            return;
        }
        boolean halts = telling.kind() == EventKind.BAN || telling.kind() == EventKind.ASSAULT;
        if (halts && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb) {
            pronoun(telling, verb).flatMap(this::gathering).ifPresent(gathering -> {
                telling.patients.clear();
                telling.patients.add(gathering);
            });
        }
    }

    /// The pronoun to whose thing a verb does it; `interdite de séjour` is a person.
    private Optional<NounGroup> pronoun(Telling telling, VerbGroup verb) {
        boolean forbids = passage.grammar().is(passage.token(verb.main()), Grammar.Word.FORBIDS);
        boolean more = telling.end < passage.sentenceEnd(telling.head)
                && passage.grammar().isForm(passage.token(telling.end), Grammar.Word.OF);
        OptionalInt leaning = verb.passive() ? verb.subject() : verb.object();
        if (!forbids || more || verb.reflexive()) {
            return Optional.empty();
        }
        List<NounGroup> groups = verb.passive()
                ? telling.parse.subject(telling.chunk)
                : telling.parse.object(telling.chunk);
        return groups.stream()
                .filter(group ->
                        group.pronoun() && (group.head() == leaning.orElse(-1) || isThing(group)))
                .findFirst();
    }

    private boolean isThing(NounGroup pronoun) {
        return passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.PROPOSITION)
                && !passage.grammar().says("cases");
    }

    private Optional<NounGroup> gathering(NounGroup pronoun) {
        int sentence = passage.text().sentenceOf(pronoun.head()).index();
        int least = Math.max(0, before.size() - TELLINGS_BACK);
        for (int i = before.size() - 1; i >= least; i--) {
            Telling told = before.get(i);
            int back = sentence - told.parse.sentence().index();
            if (back > SENTENCES_BACK || passage.crossesHeading(sentence, sentence - back)) {
                return Optional.empty();
            }
            if (told.parse.chunks().get(told.chunk) instanceof NounGroup noun
                    && noun.head() < pronoun.head()
                    && agree(noun, pronoun)) {
                return Optional.of(noun);
            }
        }
        return Optional.empty();
    }

    private boolean agree(NounGroup noun, NounGroup pronoun) {
        boolean he = Pronouns.isHe(passage, pronoun);
        boolean she = Pronouns.isShe(passage, pronoun);
        return Passage.isPlural(noun) == Passage.isPlural(pronoun)
                && !(he && !noun.maybe(Feature.MASCULINE))
                && !(she && !noun.maybe(Feature.FEMININE));
    }
}
