package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;

import java.util.Optional;

/// The figure that a noun group states of people or things, and how it counts them.
final class GroupFigures {
    private final Passage passage;

    GroupFigures(Passage passage) {
        this.passage = passage;
    }

    /// {@return the figure that a group states before its name or noun; none for sums of money}
    Optional<Figures.Figure> of(NounGroup group) {
        Optional<Name> name = passage.name(group);
        int part = passage.partBefore(group);
        if (part >= 0) {
            // `trois des cinq dockers` are three, `l'un des cinq` is not counted
            return passage.figures()
                    .within(passage, group.first(), part)
                    .filter(figure -> figure.count().value() > 1);
        }
        int end = name.isPresent() ? Math.min(group.end(), name.get().firstToken()) : group.end();
        if (!isCounted(group)) {
            return counted(group).flatMap(this::of);
        }
        return group.first() < end && !isMeasure(group)
                ? passage.figures().within(passage, group.first(), end)
                : Optional.empty();
    }

    /// Whom a noun for a number of people counts: `a group of twelve miners`.
    private Optional<NounGroup> counted(NounGroup group) {
        Parse parse = passage.parseOf(group.head());
        int next = parse.chunkOf(group.head()) + 1;
        boolean lot = group.name().isEmpty()
                && !group.pronoun()
                && !Passage.isPlural(group)
                && passage.kindOf(group).filter(MentionKind.GROUP::equals).isPresent();
        return lot
                        && next < parse.chunks().size()
                        && parse.chunks().get(next) instanceof NounGroup complement
                        && complement.first() == group.end()
                        && (isComplement(complement) || isPart(complement))
                        && isCounted(complement)
                        && passage.isHuman(complement)
                ? Optional.of(complement)
                : Optional.empty();
    }

    /// «группа из 12 рабочих».
    private boolean isPart(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.PARTITIVE);
    }

    /// `twelve miners`, `a dozen miners`.
    private boolean isCounted(NounGroup group) {
        if (group.number().isPresent()) {
            return true;
        }
        for (int at = group.core(); at <= group.head(); at++) {
            if (passage.isFigure(passage.token(at))) {
                return true;
            }
        }
        return false;
    }

    /// A sum of money, a share, how often: what is no number of people or things.
    private boolean isMeasure(NounGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            if (passage.isFigure(passage.token(at))) {
                boolean share = at + 1 < passage.text().tokens().size()
                        && passage.token(at + 1).isMark("%");
                boolean unit = at + 1 < passage.text().tokens().size()
                        && (passage.grammar().is(passage.token(at + 1), Grammar.Word.MEASURE)
                                || passage.grammar().is(passage.token(at + 1), Grammar.Word.TIMES));
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
        if (countsAmong(group)) {
            return group.first() > passage.sentenceBegin(group.head());
        }
        int least = Math.max(passage.sentenceBegin(group.head()), group.first() - 2);
        for (int at = least; at <= Math.min(group.core(), group.head()); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.INCLUDING)) {
                return true;
            }
        }
        return false;
    }

    /// `Among the 30 arrested were two nurses`: the sentence opens with how many there were.
    private boolean countsAmong(NounGroup group) {
        int begin = passage.sentenceBegin(group.head());
        return passage.grammar().isForm(passage.token(begin), Grammar.Word.INCLUDING)
                && passage.chunk(begin) instanceof NounGroup all
                && !all.pronoun()
                && isCounted(all);
    }

    /// Whether `of` joins a group to the one before it.
    boolean isComplement(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }
}
