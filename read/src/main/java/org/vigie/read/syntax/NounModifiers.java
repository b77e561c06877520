package org.vigie.read.syntax;

import org.vigie.read.text.Token;

import java.util.List;

/// Clauses that describe a noun and hold groups of their own: `men accused of killing Ann Lee were
/// released` tells of the men, `the editor whose paper angered the governor was fined` of the
/// editor.
///
/// In a language with cases the case shows whose verb a group belongs to.
final class NounModifiers {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 16;

    private final SentenceChunks base;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;

    NounModifiers(SentenceChunks base) {
        this.base = base;
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
    }

    /// {@return the noun group that the clause describes in which a group stands right before a
    ///     finite verb, or -1}
    ///
    /// @param at   the index of the noun group
    /// @param verb the index of the finite verb after it
    int head(int at, int verb) {
        if (base.cases() || at == 0) {
            return -1;
        }
        int before = at - 1;
        while (before > 0 && isInside(chunks.get(before))) {
            before--;
        }
        if (!(chunks.get(before) instanceof VerbGroup own)) {
            return -1;
        }
        int aside = own.finite() ? asideStart(before, verb) : -1;
        if (aside > 0) {
            return aside - 1;
        }
        return own.finite() ? ofRelative(before, at, verb) : ofBareVerb(before, at, verb);
    }

    /// Groups, times and adverbs may stand between a verb and its object.
    private static boolean isInside(Chunk chunk) {
        return switch (chunk) {
            case NounGroup group -> !group.bare();
            case VerbGroup other -> false;
            case Link link ->
                link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME) || link.is(Link.Kind.QUOTE);
        };
    }

    /// `men accused of having killed Ann Lee`, `the decision to arrest Ann Lee`.
    private int ofBareVerb(int own, int at, int verb) {
        int first = own;
        for (int j = own - 1; j >= 0 && j > own - REACH; j--) {
            switch (chunks.get(j)) {
                case VerbGroup other -> {
                    if (other.finite()) {
                        return -1;
                    }
                    first = j;
                }
                case NounGroup group -> {
                    boolean opens = j + 1 == first || isComma(j + 1) && j + 2 == first;
                    boolean closed = isComma(j + 1) == commaBetween(at, verb);
                    return opens && closed ? j : -1;
                }
                case Link link -> {
                    boolean to = link.is(Link.Kind.PREPOSITION);
                    if (to) {
                        first = j;
                    } else if (!isComma(j) && !isInside(link)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /// The relative clause is over where a second finite verb follows its object.
    private int ofRelative(int own, int at, int verb) {
        if (((VerbGroup) chunks.get(own)).passive() || joined(at, verb)) {
            return -1;
        }
        for (int j = own - 1; j > 0 && j > own - REACH; j--) {
            switch (chunks.get(j)) {
                case VerbGroup other -> {
                    return -1;
                }
                case NounGroup group -> {
                    if (!group.bare()) {
                        return -1;
                    }
                }
                case Link link -> {
                    if (link.is(Link.Kind.RELATIVE)) {
                        boolean head = isOfNoun(link) && chunks.get(j - 1) instanceof NounGroup;
                        return head ? j - 1 : -1;
                    }
                    if (!isInside(link)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /// `who`, `that`, `whose`; not `when`, `where`.
    private boolean isOfNoun(Link relative) {
        Token word = tokens.get(relative.first());
        return grammar.is(word, Grammar.Word.RELATIVE_SUBJECT)
                || grammar.isForm(word, Grammar.Word.RELATIVE_OWNER);
    }

    /// {@return the comma that opens an aside with its own subject, which another closes right
    ///     before a verb: `three men, she added, were held`; or -1}
    ///
    /// @param own  the index of the aside's finite verb
    /// @param verb the index of the verb behind it
    int asideStart(int own, int verb) {
        int close = verb - 1;
        while (close > own && !isComma(close) && isInside(chunks.get(close))) {
            close--;
        }
        if (base.cases() || !isComma(close) || !isGroupsOnly(own, close)) {
            return -1;
        }
        int open = own - 1;
        while (open > 0 && chunks.get(open) instanceof NounGroup) {
            open--;
        }
        boolean said = ((VerbGroup) chunks.get(own)).subject().isPresent() || open < own - 1;
        boolean inverted = close > own + 1;
        return open > 0
                        && isComma(open)
                        && (said || inverted)
                        && chunks.get(open - 1) instanceof NounGroup
                ? open
                : -1;
    }

    /// «Громов, которого защищает Игорь Орлов, осуждён»: where a relative
    /// clause begins that is over before a verb; -1 if none is.
    ///
    /// @param comma the index of a comma before the verb
    /// @param verb  the index of the verb
    int pastRelative(int comma, int verb) {
        int open = base.relativeClosedBy(comma);
        for (int j = comma + 1; open > 0 && j < verb; j++) {
            if (!(chunks.get(j) instanceof Link link) || SentenceChunks.ends(link)) {
                return -1;
            }
        }
        return open > 0 ? open : -1;
    }

    private boolean isGroupsOnly(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (!(chunks.get(j) instanceof NounGroup) && !isInside(chunks.get(j))) {
                return false;
            }
        }
        return true;
    }

    private boolean isComma(int at) {
        return chunks.get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private boolean commaBetween(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (isComma(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean joined(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (isComma(j) || chunks.get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return true;
            }
        }
        return false;
    }

    /// `demands the release of Hanna and Jens Vold and asks`: the last of a list that a
    /// preposition begins.
    boolean isJoinedToComplement(int group) {
        int next = group + 1;
        while (!base.cases() && chunks.get(next) instanceof Link link && isBetween(link)) {
            // `separated from her husband and sons, since May, and is ill`
            next++;
        }
        if (!(chunks.get(next) instanceof Link and) || !and.is(Link.Kind.AND)) {
            return false;
        }
        int j = before(group);
        while (j >= 0 && chunks.get(j) instanceof NounGroup before && !before.pronoun()) {
            if (!before.bare()) {
                return true;
            }
            j = before(j);
        }
        return false;
    }

    /// What a list has before a group, past its age, `Ann Lee, 22, and Bo Roth`; or -1.
    private int before(int group) {
        int j = group - 1;
        boolean lists = false;
        while (j >= 0 && chunks.get(j) instanceof Link link) {
            lists |= link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA);
            if (!link.is(Link.Kind.AND)
                    && !link.is(Link.Kind.COMMA)
                    && !(lists && link.is(Link.Kind.TIME))) {
                return -1;
            }
            j--;
        }
        return lists ? j : -1;
    }

    private static boolean isBetween(Link link) {
        return link.is(Link.Kind.COMMA) || link.is(Link.Kind.TIME) || link.is(Link.Kind.OTHER);
    }
}
