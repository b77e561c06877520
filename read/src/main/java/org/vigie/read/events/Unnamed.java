package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// Words that say to how many something is done, or that to nobody, and not to whom: `personne
/// n'a été arrêté`, `deux sont morts et trois ont été arrêtés`, `d'autres ont été arrêtés`.
final class Unnamed {
    private final Passage passage;

    Unnamed(Passage passage) {
        this.passage = passage;
    }

    /// {@return where such a word begins, -1 for none; the sentence's end for `nobody`}
    int in(List<NounGroup> groups) {
        return groups.stream()
                .filter(this::is)
                .findFirst()
                .map(group -> isNobody(group) ? Integer.MAX_VALUE : group.first())
                .orElse(-1);
    }

    private boolean isNobody(NounGroup group) {
        return passage.grammar().isForm(passage.token(group.head()), Grammar.Word.ANYBODY)
                || isNoOne(group);
    }

    /// `no one`.
    private boolean isNoOne(NounGroup group) {
        return group.first() < group.head()
                && passage.grammar().isForm(passage.token(group.head()), Grammar.Word.ONE)
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.NEGATIVE);
    }

    boolean is(NounGroup group) {
        Token head = passage.token(group.head());
        return isNobody(group)
                || passage.isBareFigure(group)
                        && !passage.grammar().says("cases")
                        && !passage.grammar().isForm(head, Grammar.Word.ALL)
                || group.pronoun() && passage.grammar().isForm(head, Grammar.Word.BREAKDOWN)
                || areOthers(group);
    }

    /// `d'autres`: nobody in particular, where `les autres` are known.
    private boolean areOthers(NounGroup group) {
        return passage.grammar().isForm(passage.token(group.head()), Grammar.Word.OTHERS)
                && group.core() == group.head()
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE_OF);
    }

    /// {@return whether a group is `no one`, `d'autres` or a mere side, who are not whom it
    /// befell}
    boolean isUnknown(NounGroup group) {
        return areOthers(group) || isNoOne(group) || isSide(group);
    }

    /// «со стороны полиции»: the word that only leads to who does it.
    private boolean isSide(NounGroup group) {
        return group.preposition().isPresent()
                && group.core() == group.head()
                && passage.grammar().isForm(passage.token(group.head()), Grammar.Word.SIDE);
    }
}
