package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

/// Words that say to how many something is done, or that to nobody, and not to whom: `personne
/// n'a été arrêté`, `deux sont morts et trois ont été arrêtés`, `d'autres ont été arrêtés`.
final class Unnamed {
    private final Passage passage;

    Unnamed(Passage passage) {
        this.passage = passage;
    }

    boolean is(NounGroup group) {
        Token head = passage.token(group.head());
        return passage.grammar().isForm(head, Grammar.Word.ANYBODY)
                || passage.isBareFigure(group)
                        && !passage.grammar().says("cases")
                        && !passage.grammar().isForm(head, Grammar.Word.ALL)
                || group.pronoun() && passage.grammar().isForm(head, Grammar.Word.BREAKDOWN)
                || areOthers(group);
    }

    /// `d'autres`: nobody in particular, where `les autres` are known.
    boolean areOthers(NounGroup group) {
        return passage.grammar().isForm(passage.token(group.head()), Grammar.Word.OTHERS)
                && group.core() == group.head()
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE_OF);
    }
}
