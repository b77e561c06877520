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
    /// An event noun stands at most this many tokens behind the mark that opens a slogan.
    private static final int OPENING = 3;

    private final Passage passage;

    Chanters(Passage passage) {
        this.passage = passage;
    }

    /// Takes from a telling that a quotation begins with whoever stands before the quotation.
    void bar(Telling telling, List<Candidate> all) {
        int open = Counts.TOGETHER.contains(telling.kind()) ? -1 : opening(telling);
        for (Candidate candidate : all) {
            if (candidate.group.head() >= telling.parse.sentence().firstToken()
                    && candidate.group.head() < open) {
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    /// The first token of the slogan that a telling begins, -1 where it begins none; before its
    /// noun a few words may stand: `"No to the closure"`.
    private int opening(Telling telling) {
        List<Token> tokens = passage.text().tokens();
        if (Quotation.opensAt(tokens, telling.first)) {
            // `they "freed" him` is no slogan
            boolean word = telling.end < tokens.size() && Quotation.closes(tokens.get(telling.end));
            return !word && isCry(telling) ? telling.first : -1;
        }
        boolean noun = telling.parse.chunks().get(telling.chunk) instanceof NounGroup;
        int least = Math.max(1, telling.first - OPENING);
        for (int at = telling.first - 1; noun && at >= least; at--) {
            if (passage.chunk(at) instanceof VerbGroup) {
                return -1;
            }
            if (Quotation.opensAt(tokens, at)) {
                return at;
            }
        }
        return -1;
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
