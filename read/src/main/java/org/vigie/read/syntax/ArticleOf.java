package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Tells prepositions that stand for an article in the plural from those that mark a complement:
/// `de jeunes ouvriers ont défilé`, `a arrêté d'autres ouvriers`; not `le nom de jeunes ouvriers`.
final class ArticleOf {
    private final Grammar grammar;
    private final List<Token> tokens;

    ArticleOf(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /// {@return the chunks of a sentence, with such groups as bare ones}
    List<Chunk> applied(List<Chunk> chunks) {
        List<Chunk> all = new ArrayList<>(chunks);
        for (int j = 0; j < all.size(); j++) {
            if (all.get(j) instanceof NounGroup group
                    && mayBe(group)
                    && (opens(all, j) && acts(all, j) || isObject(all, j))) {
                all.set(j, bare(group));
            }
        }
        return List.copyOf(all);
    }

    /// `de nombreux ouvriers`, `d'autres`: an adjective stands between, or is all there is.
    private boolean mayBe(NounGroup group) {
        if (group.preposition().isEmpty()
                || group.core() != group.preposition().getAsInt() + 1
                || !grammar.isForm(tokens.get(group.preposition().getAsInt()), Word.ARTICLE_OF)) {
            return false;
        }
        Token core = tokens.get(group.core());
        boolean others = grammar.isForm(core, Word.OTHERS);
        return (others || group.maybe(Feature.PLURAL))
                && (others || core.is(Pos.ADJECTIVE) && group.core() < group.head());
    }

    /// Whether a clause begins with the group. Behind `and` it may go on with what stands
    /// before (`victimes de violents coups et de graves menaces`), unless that clause has its
    /// verb.
    private boolean opens(List<Chunk> all, int at) {
        if (at == 0) {
            return true;
        }
        if (!(all.get(at - 1) instanceof Link link)) {
            return false;
        }
        return switch (link.kind()) {
            case AND -> hasVerb(all, at - 1);
            case COMMA, QUOTE, STOP, BOUNDARY, THAT, TIME -> true;
            case RELATIVE, PREPOSITION, OTHER -> false;
        };
    }

    private static boolean hasVerb(List<Chunk> all, int end) {
        for (int j = end - 1; j >= 0; j--) {
            if (all.get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
            if (all.get(j) instanceof Link link && SentenceChunks.ends(link)) {
                return false;
            }
        }
        return end == 0;
    }

    /// Whether a verb for several stands behind a group and its complements; of `d'autres` a
    /// participle alone may tell: `dix blessés, d'autres arrêtés`.
    private boolean acts(List<Chunk> all, int at) {
        for (int j = at + 1; j < all.size(); j++) {
            switch (all.get(j)) {
                case VerbGroup verb -> {
                    return verb.finite() && verb.plural()
                            || j == at + 1 && verb.passive() && isOthers(all.get(at));
                }
                case NounGroup group -> {
                    if (group.bare()) {
                        return false;
                    }
                }
                case Link link -> {
                    if (!link.is(Link.Kind.OTHER) && !link.is(Link.Kind.TIME)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private boolean isOthers(Chunk chunk) {
        return chunk instanceof NounGroup group
                && grammar.isForm(tokens.get(group.head()), Word.OTHERS);
    }

    /// Whether an active verb that takes an object stands before a group, with at most a time
    /// or an adverb between.
    private boolean isObject(List<Chunk> all, int at) {
        int before = at - 1;
        while (before > 0
                && all.get(before) instanceof Link link
                && (link.is(Link.Kind.TIME) || link.is(Link.Kind.OTHER))) {
            before--;
        }
        return before >= 0
                && all.get(before) instanceof VerbGroup verb
                && verb.form() != VerbGroup.Form.PARTICIPLE
                && !verb.passive()
                && !verb.reflexive()
                && !grammar.is(tokens.get(verb.main()), Word.TAKES_OF)
                && !grammar.is(tokens.get(verb.main()), Word.BE);
    }

    private static NounGroup bare(NounGroup group) {
        return new NounGroup(
                group.first(),
                group.end(),
                group.head(),
                group.core(),
                OptionalInt.empty(),
                group.name(),
                group.title(),
                group.possessive(),
                group.pronoun(),
                group.number(),
                group.features());
    }
}
