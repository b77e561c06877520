package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.OptionalInt;

/// Finds the passive whose auxiliary participles behind it share, in a list or behind `puis`:
/// `sera arrêté, jugé et expulsé`, `will be tried, sentenced and deported`.
final class SharedPassives {
    /// What stands between them is at most this many chunks.
    private static final int REACH = 12;

    private final Passage passage;

    SharedPassives(Passage passage) {
        this.passage = passage;
    }

    /// {@return the passive with the auxiliary; nothing where a participle has its own or
    /// describes a noun}
    ///
    /// @param at the index of the participle
    OptionalInt of(List<Chunk> chunks, int at) {
        if (at < 2
                || !isParticiple(chunks.get(at))
                || !(chunks.get(at - 1) instanceof Link link)
                || !joins(link) && !(link.is(Link.Kind.COMMA) && goesOn(chunks, at))) {
            return OptionalInt.empty();
        }
        for (int j = at - 2; j >= 0 && at - j < REACH; j--) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    if (verb.finite() || verb.form() != VerbGroup.Form.PARTICIPLE) {
                        return verb.passive() ? OptionalInt.of(j) : OptionalInt.empty();
                    }
                }
                case NounGroup group -> {
                    if (group.bare()) {
                        return OptionalInt.empty();
                    }
                }
                case Link between -> {
                    if (!joins(between)
                            && !between.is(Link.Kind.COMMA)
                            && !between.is(Link.Kind.TIME)
                            && !between.is(Link.Kind.OTHER)
                            && !between.is(Link.Kind.PREPOSITION)) {
                        return OptionalInt.empty();
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isParticiple(Chunk chunk) {
        return chunk instanceof VerbGroup verb
                && verb.passive()
                && verb.form() == VerbGroup.Form.PARTICIPLE;
    }

    private boolean joins(Link link) {
        return link.is(Link.Kind.AND)
                || link.is(Link.Kind.BOUNDARY)
                        && passage.grammar()
                                .isForm(passage.token(link.first()), Grammar.Word.CONTRAST);
    }

    /// Whether the list goes on behind a participle to one that `and` joins.
    private boolean goesOn(List<Chunk> chunks, int at) {
        for (int j = at + 1; j + 1 < chunks.size() && j - at < REACH; j++) {
            if (chunks.get(j) instanceof Link link && joins(link)) {
                return isParticiple(chunks.get(j + 1));
            }
            boolean passes = chunks.get(j) instanceof NounGroup group && !group.bare()
                    || isParticiple(chunks.get(j))
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.COMMA)
                                    || link.is(Link.Kind.TIME)
                                    || link.is(Link.Kind.PREPOSITION)
                                    || link.is(Link.Kind.OTHER));
            if (!passes) {
                return false;
            }
        }
        return false;
    }
}
