package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Gives a participle behind an aside the auxiliary that stands before it: `Rita Kodjo a été, selon
/// son avocat, battue`.
final class PartedAuxiliary {
    /// No aside has more chunks.
    private static final int REACH = 8;

    private final Grammar grammar;
    private final List<Token> tokens;

    PartedAuxiliary(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /// {@return the chunks of a sentence, with such participles as finite verbs}
    List<Chunk> applied(List<Chunk> chunks) {
        if (grammar.says("cases")) {
            return chunks;
        }
        List<Chunk> all = new ArrayList<>(chunks);
        for (int j = 3; j < all.size(); j++) {
            if (all.get(j) instanceof VerbGroup verb && isParticiple(verb)) {
                int auxiliary = auxiliary(all, j);
                if (auxiliary >= 0) {
                    all.set(j, finite(verb, (VerbGroup) all.get(auxiliary)));
                }
            }
        }
        return List.copyOf(all);
    }

    /// `were, according to the League, arrested`: in English it looks like the past.
    private boolean isParticiple(VerbGroup verb) {
        return verb.form() == VerbGroup.Form.PARTICIPLE
                || verb.first() == verb.main()
                        && tokens.get(verb.main()).is(Pos.VERB, Feature.PARTICIPLE);
    }

    /// The finite auxiliary without its participle that commas part from one; -1 for none.
    private int auxiliary(List<Chunk> chunks, int participle) {
        if (!isComma(chunks.get(participle - 1))) {
            return -1;
        }
        for (int j = participle - 2; j > 0 && j >= participle - REACH; j--) {
            // `according to …`
            if (chunks.get(j) instanceof VerbGroup verb && verb.form() != VerbGroup.Form.GERUND) {
                return -1;
            }
            if (isComma(chunks.get(j))) {
                boolean aside = j < participle - 2
                        && chunks.get(j - 1) instanceof VerbGroup verb
                        && verb.finite()
                        && isAuxiliary(verb);
                return aside ? j - 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private boolean isAuxiliary(VerbGroup verb) {
        return verb.main() == verb.end() - 1 && grammar.isBeOrHave(tokens.get(verb.main()));
    }

    private VerbGroup finite(VerbGroup participle, VerbGroup auxiliary) {
        // `aurait, selon son avocat, été battue`: the participle's own group has the passive
        boolean passive = grammar.is(tokens.get(auxiliary.main()), Word.BE)
                || participle.first() < participle.main();
        return new VerbGroup(
                participle.first(),
                participle.end(),
                participle.main(),
                VerbGroup.Form.FINITE,
                passive && !grammar.is(tokens.get(participle.main()), Word.ACTIVE_WITH_BE),
                auxiliary.negated() || participle.negated(),
                auxiliary.reflexive(),
                auxiliary.conditional(),
                auxiliary.future(),
                true,
                false,
                auxiliary.plural(),
                auxiliary.subject(),
                auxiliary.object(),
                auxiliary.modal(),
                true);
    }
}
