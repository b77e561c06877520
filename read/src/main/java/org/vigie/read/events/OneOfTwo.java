package org.vigie.read.events;

import org.vigie.read.names.Gender;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// Finds which of those named before `le premier`, `la seconde`, `ce dernier`, `the latter` mean:
/// the first or second of two who stand in one list, or the last who is named.
final class OneOfTwo {
    private static final int SENTENCES_BACK = 3;

    private final Passage passage;
    private final Plurals plurals;

    OneOfTwo(Passage passage, Plurals plurals) {
        this.passage = passage;
        this.plurals = plurals;
    }

    /// {@return the one named before whom a group stands for; nothing if it is no such word}
    Optional<NounGroup> meant(NounGroup group) {
        Token head = passage.token(group.head());
        boolean former = passage.grammar().isForm(head, Grammar.Word.FORMER);
        boolean latter = passage.grammar().isForm(head, Grammar.Word.LATTER);
        boolean last = passage.grammar().isForm(head, Grammar.Word.LAST_NAMED);
        if (!former && !latter && !last || !standsAlone(group)) {
            return Optional.empty();
        }
        Token first = passage.token(group.first());
        if (last) {
            return areLast(group) || passage.grammar().isForm(first, Grammar.Word.ARTICLE)
                    ? Optional.empty()
                    : lastNamed(group);
        }
        return passage.grammar().isForm(first, Grammar.Word.ARTICLE)
                ? pair(group).map(two -> former ? two.getFirst() : two.getLast())
                : Optional.empty();
    }

    /// {@return whether a group stands for the several who were told of last: `ces derniers`}
    boolean areLast(NounGroup group) {
        return Passage.isPlural(group)
                && passage.grammar().isForm(passage.token(group.head()), Grammar.Word.LAST_NAMED)
                && standsAlone(group)
                && !passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE);
    }

    /// {@return whether a group is half of a phrase for two who are known: `l'un et l'autre`,
    /// `ni l'une ni l'autre`}
    boolean areBoth(NounGroup group) {
        Parse parse = passage.parseOf(group.head());
        int at = parse.chunkOf(group.head());
        return isOne(group) && isOther(beside(parse, at, 1))
                || isOther(group) && isOne(beside(parse, at, -1));
    }

    /// What stands past an `and` or `nor` beside a chunk; the chunk itself if nothing does.
    private static Chunk beside(Parse parse, int at, int step) {
        int other = at + 2 * step;
        boolean joined = other >= 0
                && other < parse.chunks().size()
                && parse.chunks().get(at + step) instanceof Link and
                && and.is(Link.Kind.AND);
        return parse.chunks().get(joined ? other : at);
    }

    private boolean isOne(Chunk chunk) {
        return chunk instanceof NounGroup group
                && standsAlone(group)
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE)
                && passage.figures().isOne(passage.token(group.head()));
    }

    private boolean isOther(Chunk chunk) {
        return chunk instanceof NounGroup group
                && standsAlone(group)
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE)
                && passage.grammar().is(passage.token(group.head()), Grammar.Word.OTHERS);
    }

    /// A determiner and the word, and no complement: not `le premier des trois`.
    private boolean standsAlone(NounGroup group) {
        return group.name().isEmpty()
                && group.core() == group.head()
                && group.first() + 1 == group.head()
                && passage.token(group.first()).is(Pos.DETERMINER)
                && passage.withComplements(group) == group.end();
    }

    private Optional<List<NounGroup>> pair(NounGroup group) {
        int sentence = passage.text().sentenceOf(group.head()).index();
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            Parse parse = passage.parses().get(sentence - back);
            for (List<NounGroup> list : plurals.lists(parse).reversed()) {
                if (list.size() == 2 && list.getLast().head() < group.first()) {
                    return Optional.of(list);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<NounGroup> lastNamed(NounGroup group) {
        int sentence = passage.text().sentenceOf(group.head()).index();
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            for (Chunk chunk : passage.parses().get(sentence - back).chunks().reversed()) {
                if (chunk instanceof NounGroup named
                        && named.head() < group.first()
                        && passage.name(named)
                                .filter(name -> name.kind() == Kind.PERSON && agrees(name, group))
                                .isPresent()) {
                    return Optional.of(named);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(Name name, NounGroup group) {
        boolean he = group.maybe(Feature.MASCULINE) && !group.maybe(Feature.FEMININE);
        boolean she = group.maybe(Feature.FEMININE) && !group.maybe(Feature.MASCULINE);
        return !(he && name.gender() == Gender.FEMININE)
                && !(she && name.gender() == Gender.MASCULINE);
    }
}
