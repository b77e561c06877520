package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.List;

/// Who does what a passive tells, behind the accusation that it gives: `inculpé d'espionnage par
/// le procureur`, `fined for obstruction by the court`.
final class Accusers {
    /// The passive stands at most so many chunks before the accusation.
    private static final int REACH = 5;

    private final Passage passage;

    Accusers(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a group behind an accusation says by whom somebody is accused, and not
    ///     by whom was done what he is accused of}
    ///
    /// @param from the first token of the accusation
    /// @param at   the index of a chunk behind it
    boolean is(Parse parse, int from, int at) {
        return parse.chunks().get(at) instanceof NounGroup group
                && group.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(group.preposition().getAsInt()), Grammar.Word.BY)
                && (passage.isAuthority(group) || passage.isPeople(group))
                && (judges(group)
                        || isBare(from, group.first())
                        || passage.isAuthority(group) && !isDoneTo(parse, from, at))
                && parse.chunkOf(from) < at
                && isPassive(parse, from);
    }

    /// Of what courts and prosecutors do nobody is accused.
    private boolean judges(NounGroup group) {
        for (int at = group.core(); at <= group.head(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.OFFICIAL)
                    || passage.grammar().is(passage.token(at), Grammar.Word.COURT)) {
                return true;
            }
        }
        return group.title().isPresent()
                && passage.grammar()
                        .is(passage.token(group.title().getAsInt()), Grammar.Word.OFFICIAL);
    }

    /// An accusation that names nothing with an article tells of no doing that has a doer.
    private boolean isBare(int from, int to) {
        for (int at = from; at < to; at++) {
            if (passage.token(at).is(Pos.DETERMINER) || passage.chunk(at) instanceof VerbGroup) {
                return false;
            }
        }
        return true;
    }

    /// Whether people stand in it, to whom it may have been done by whom it names.
    private boolean isDoneTo(Parse parse, int from, int at) {
        for (int j = parse.chunkOf(from); j < at; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && (passage.isOnePerson(group) || isOne(group))) {
                return true;
            }
        }
        return false;
    }

    /// `un maire`, `two judges`.
    private boolean isOne(NounGroup group) {
        return passage.isHuman(group) && !passage.isAuthority(group)
                || group.number().isPresent()
                || passage.token(group.head()).is(Pos.NOUN)
                        && passage.isHuman(group)
                        && group.core() - 1 >= group.first()
                        && !passage.grammar()
                                .isForm(passage.token(group.core() - 1), Grammar.Word.ARTICLE);
    }

    private static boolean isPassive(Parse parse, int from) {
        List<Chunk> chunks = parse.chunks();
        int begin = parse.chunkOf(from);
        for (int j = begin; j >= 0 && j > begin - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.passive();
            }
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }
}
