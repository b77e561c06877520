package org.vigie.read.events;

import org.vigie.read.names.Name;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

import java.util.Optional;

/// The figure that a noun group states of people or things, and how it counts them.
final class GroupFigures {
    private final Passage passage;

    GroupFigures(Passage passage) {
        this.passage = passage;
    }

    /// {@return the figure that a group states before its name or noun; none for ages and sums}
    Optional<Figures.Figure> of(NounGroup group) {
        Optional<Name> name = passage.name(group);
        int end = name.isPresent() ? Math.min(group.end(), name.get().firstToken()) : group.end();
        boolean counted =
                group.number().isPresent() || passage.isFigure(passage.token(group.head()));
        return counted && group.first() < end && !isAge(group) && !isMeasure(group)
                ? passage.figures().within(passage, group.first(), end)
                : Optional.empty();
    }

    /// `Jonathan, 26,`
    private boolean isAge(NounGroup group) {
        int at = group.first();
        return group.end() == at + 1
                && at >= 2
                && passage.token(at).kind() == Token.Kind.NUMBER
                && (passage.token(at - 1).isMark(",") || passage.token(at - 1).isMark("("))
                && passage.nameAt(at - 2).isPresent();
    }

    /// A sum of money, a share: what is no number of people or things.
    private boolean isMeasure(NounGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            if (passage.isFigure(passage.token(at))) {
                boolean share = at + 1 < passage.text().tokens().size()
                        && passage.token(at + 1).isMark("%");
                boolean unit = at + 1 < passage.text().tokens().size()
                        && passage.grammar().is(passage.token(at + 1), Grammar.Word.MEASURE);
                return share || unit || passage.money(at).isPresent();
            }
        }
        return false;
    }

    /// `Max Meier and two others`.
    boolean isOthers(NounGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.OTHERS)) {
                return true;
            }
        }
        return false;
    }

    /// `twelve men, among them two teachers`.
    boolean isAmong(NounGroup group) {
        int least = Math.max(passage.sentenceBegin(group.head()), group.first() - 2);
        for (int at = least; at <= Math.min(group.core(), group.head()); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.INCLUDING)) {
                return true;
            }
        }
        return false;
    }

    /// Whether `of` joins a group to the one before it.
    boolean isComplement(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }
}
