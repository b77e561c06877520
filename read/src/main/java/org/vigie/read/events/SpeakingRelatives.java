package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Relatives, lawyers and friends who tell of somebody: `her sister, Rose Adler, says that …`. An
/// object or a possessive of a later sentence seldom means them: `the police deny holding her`.
final class SpeakingRelatives {
    private final Passage passage;

    SpeakingRelatives(Passage passage) {
        this.passage = passage;
    }

    /// Whether a pronoun that does not act may leave out a group, since it only speaks.
    boolean isOne(Parse parse, int at, NounGroup pronoun) {
        if (acts(pronoun)) {
            return false;
        }
        List<Chunk> beside = beside(parse.chunks(), at);
        return beside.stream().anyMatch(this::isSomebodys)
                && beside.stream().anyMatch(one -> speaks(parse, one));
    }

    private boolean acts(NounGroup pronoun) {
        Parse parse = passage.parseOf(pronoun.head());
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup && parse.subject(j).contains(pronoun)) {
                return true;
            }
        }
        return false;
    }

    /// A group and those that a comma sets beside it: `her sister, Rose Adler`.
    private static List<Chunk> beside(List<Chunk> chunks, int at) {
        List<Chunk> beside = new ArrayList<>(List.of(chunks.get(at)));
        if (at >= 2 && isComma(chunks.get(at - 1))) {
            beside.add(chunks.get(at - 2));
        }
        if (at + 2 < chunks.size() && isComma(chunks.get(at + 1))) {
            beside.add(chunks.get(at + 2));
        }
        return beside;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private boolean isSomebodys(Chunk chunk) {
        if (!(chunk instanceof NounGroup group) || group.possessive().isEmpty()) {
            return false;
        }
        OptionalInt title = group.title();
        return passage.lexicon().isRelation(passage.token(group.head()))
                || title.isPresent()
                        && passage.lexicon().isRelation(passage.token(title.getAsInt()));
    }

    private boolean speaks(Parse parse, Chunk group) {
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb
                    && group instanceof NounGroup noun
                    && parse.subject(j).contains(noun)
                    && !passage.lexicon()
                            .sayings()
                            .all(passage, verb.main(), true)
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
