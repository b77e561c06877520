package org.vigie.read.events;

import org.jspecify.annotations.Nullable;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

/// What models know of a passage's words: a common word by its lemma; names, numbers and times by
/// what they are, so that no model holds one. Each is found once.
final class Words {
    private final Passage passage;
    private final @Nullable String[] found;

    Words(Passage passage) {
        this.passage = passage;
        this.found = new @Nullable String[passage.text().tokens().size()];
    }

    /// What is known of the word at a token, `edge` outside the text.
    String at(int token) {
        if (token < 0 || token >= found.length) {
            return "edge";
        }
        String known = found[token];
        if (known == null) {
            known = word(token);
            found[token] = known;
        }
        return known;
    }

    private String word(int at) {
        Token token = passage.token(at);
        if (passage.nameAt(at).isPresent()) {
            return "name";
        }
        if (passage.timeAt(at).isPresent()) {
            return "time";
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return "number";
        }
        if (token.readings().isEmpty()) {
            return token.isCapitalised() ? "name" : token.folded();
        }
        Pos wanted = passage.chunk(at) instanceof VerbGroup verb
                ? verb.main() == at ? Pos.VERB : token.readings().getFirst().pos()
                : Pos.NOUN;
        return token.as(wanted)
                .map(Reading::lemma)
                .orElseGet(() -> token.readings().getFirst().lemma());
    }
}
