package org.vigie.read.syntax;

import org.vigie.read.text.Feature;

/// What several people are said to be behind a comma: `the two men, a teacher and a nurse, were
/// held`, `les trois accusés, membres du syndicat, …`.
///
/// A list of others has no comma before its verb.
final class GroupDescriptions {
    /// A description ends within so many chunks.
    private static final int LONGEST = 10;

    private final SentenceChunks base;

    GroupDescriptions(SentenceChunks base) {
        this.base = base;
    }

    /// {@return the last chunk of a description that begins at a chunk, or -1 if none does}
    ///
    /// @param at   the index of a noun group behind a comma
    int end(int at) {
        int several = several(at);
        if (several < 0) {
            return -1;
        }
        int items = 0;
        boolean and = false;
        boolean singular = true;
        boolean determined = false;
        int j = at;
        int limit = Math.min(base.chunks().size(), at + LONGEST);
        while (j < limit && base.chunks().get(j) instanceof NounGroup item && isItem(item)) {
            items++;
            determined |= item.core() != item.first();
            singular &= item.maybe(Feature.SINGULAR);
            j = pastComplements(j);
            if (j + 1 >= limit || !joins(j) || !(base.chunks().get(j + 1) instanceof NounGroup)) {
                break;
            }
            and |= ((Link) base.chunks().get(j)).is(Link.Kind.AND);
            j++;
        }
        NounGroup people = (NounGroup) base.chunks().get(several);
        boolean each = items > 1 && and && singular;
        boolean bare = !determined && !base.cases();
        boolean closed = isBeforeVerb(j) && (bare || each && people.number().isPresent());
        boolean last = isEnd(j) && bare && (each || items == 1 && !singular);
        return closed || last ? j - 1 : -1;
    }

    /// {@return the people whom a group describes in such a description, or -1}
    ///
    /// @param at the index of a noun group
    int described(int at) {
        if (!isHead(at)) {
            return -1;
        }
        for (int j = at; j > 1 && j > at - LONGEST; j--) {
            if (base.chunks().get(j) instanceof NounGroup) {
                if (isComma(j - 1) && end(j) >= at) {
                    return several(j);
                }
            } else if (!joins(j)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean joins(int at) {
        return base.chunks().get(at) instanceof Link link
                && (link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA));
    }

    private boolean isHead(int at) {
        return at > 1
                && base.chunks().get(at) instanceof NounGroup item
                && isItem(item)
                && base.chunks().get(at - 1) instanceof Link;
    }

    /// The people before a comma, or -1: several of one noun, or two that are joined.
    private int several(int at) {
        if (at < 2 || !isComma(at - 1)) {
            return -1;
        }
        int j = at - 2;
        int least = Math.max(0, at - LONGEST);
        while (j > least
                && base.chunks().get(j) instanceof NounGroup
                && base.chunks().get(j - 1) instanceof NounGroup) {
            j--;
        }
        boolean people = base.chunks().get(j) instanceof NounGroup group
                && group.bare()
                && !group.pronoun()
                && (isPluralOnly(j)
                        || group.number().isPresent()
                        || j > 0
                                && base.chunks().get(j - 1) instanceof Link link
                                && link.is(Link.Kind.AND));
        return people ? j : -1;
    }

    private boolean isPluralOnly(int at) {
        return base.chunks().get(at) instanceof NounGroup group
                && group.name().isEmpty()
                && group.maybe(Feature.PLURAL)
                && !group.maybe(Feature.SINGULAR);
    }

    private static boolean isItem(NounGroup group) {
        return group.bare()
                && group.name().isEmpty()
                && !group.pronoun()
                && group.possessive().isEmpty()
                && group.number().isEmpty();
    }

    /// The chunk behind a group and the groups that complete it.
    private int pastComplements(int at) {
        int j = at + 1;
        int last = Math.min(base.chunks().size(), at + LONGEST);
        while (j < last
                && base.chunks().get(j) instanceof NounGroup group
                && (!group.bare() || base.cases() && group.maybe(Feature.GENITIVE))) {
            j++;
        }
        return j;
    }

    private boolean isBeforeVerb(int comma) {
        return isComma(comma)
                && comma + 1 < base.chunks().size()
                && base.chunks().get(comma + 1) instanceof VerbGroup verb
                && verb.finite();
    }

    private boolean isEnd(int at) {
        return at >= base.chunks().size()
                || base.chunks().get(at) instanceof Link link && link.is(Link.Kind.STOP);
    }

    private boolean isComma(int at) {
        return at >= 0
                && at < base.chunks().size()
                && base.chunks().get(at) instanceof Link link
                && link.is(Link.Kind.COMMA);
    }
}
