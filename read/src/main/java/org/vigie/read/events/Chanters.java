package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Token;

import java.util.List;

/// Who cries or carries a slogan: `workers chanted "Free Ann Lee"`. It asks for what is done by
/// others to others.
final class Chanters {
    private final Passage passage;

    Chanters(Passage passage) {
        this.passage = passage;
    }

    /// Takes from a telling that a quotation opens with whoever stands before it.
    void bar(Telling telling, List<Candidate> all) {
        List<Token> tokens = passage.text().tokens();
        boolean slogan = !Counts.TOGETHER.contains(telling.kind())
                && isCry(telling)
                && Quotation.opensAt(tokens, telling.first)
                && telling.end < tokens.size()
                // not `they "freed" him`
                && !Quotation.closes(tokens.get(telling.end));
        for (Candidate candidate : all) {
            if (slogan
                    && candidate.group.head() >= telling.parse.sentence().firstToken()
                    && candidate.group.head() < telling.first) {
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    /// An order or a noun; not `said police “beat and chased” them`.
    private boolean isCry(Telling telling) {
        return switch (telling.parse.chunks().get(telling.chunk)) {
            case NounGroup noun -> true;
            case VerbGroup verb ->
                passage.token(verb.main()).is(Pos.VERB, Feature.IMPERATIVE)
                        || passage.grammar()
                                .isForm(passage.token(verb.main()), Grammar.Word.SLOGAN_VERB);
            case Link link -> false;
        };
    }
}
