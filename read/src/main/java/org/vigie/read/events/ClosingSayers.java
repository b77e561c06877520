package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who only closes a sentence as the one who says it: `Abel Tossou est détenu, a déclaré la
/// présidente de la ligue, Rita Kodjo. Il …`, `…, said her neighbour`. The sentence is of somebody
/// else, and so is mostly the next one.
final class ClosingSayers {
    /// Who says it, and what describes them, stands at most this many chunks behind the verb.
    private static final int REACH = 8;

    private final Passage passage;
    private final InvertedSayers inverted;
    private final Map<Integer, BitSet> bySentence = new HashMap<>();

    ClosingSayers(Passage passage) {
        this.passage = passage;
        this.inverted = new InvertedSayers(passage);
    }

    /// {@return whether the chunk at an index is such a sayer, or describes one}
    boolean isOne(Parse parse, int at) {
        return bySentence
                .computeIfAbsent(parse.sentence().index(), sentence -> find(parse))
                .get(at);
    }

    private BitSet find(Parse parse) {
        BitSet found = new BitSet();
        for (int j = 1; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite() && says(verb)) {
                int begin = begin(parse, j);
                if (begin > 1 && isParted(parse, begin)) {
                    found.set(begin, end(parse, j));
                }
            }
        }
        return found;
    }

    private boolean says(VerbGroup verb) {
        return !verb.passive()
                && passage.lexicon().sayings().all(passage, verb.main(), true).stream()
                        .anyMatch(hit -> Asides.isVerb(hit.cue().label()));
    }

    /// Where the saying begins whose subject stands behind its verb, or before it, with nothing
    /// said behind; -1 for another verb.
    private int begin(Parse parse, int at) {
        if (!inverted.behind(parse, at).isEmpty()) {
            return at;
        }
        List<NounGroup> subject = parse.subject(at);
        if (subject.isEmpty() || subject.getFirst().pronoun()) {
            return -1;
        }
        if (subject.getFirst().first() > parse.chunks().get(at).first()) {
            return at;
        }
        boolean closes = at + 1 == parse.chunks().size()
                || parse.chunks().get(at + 1) instanceof Link stop && stop.is(Link.Kind.STOP);
        return closes ? parse.chunkOf(subject.getFirst().head()) : -1;
    }

    /// Whether a comma or quotation mark parts the saying from what is said before it.
    private static boolean isParted(Parse parse, int begin) {
        return parse.chunks().get(begin - 1) instanceof Link mark
                && (mark.is(Link.Kind.COMMA) || mark.is(Link.Kind.QUOTE))
                && parse.chunks().subList(0, begin - 1).stream()
                        .anyMatch(chunk -> chunk instanceof VerbGroup told && told.finite()
                                || chunk instanceof Link quote && quote.is(Link.Kind.QUOTE));
    }

    /// One past what stands behind the verb before another clause begins.
    private static int end(Parse parse, int verb) {
        List<Chunk> chunks = parse.chunks();
        for (int j = verb + 1; j < chunks.size(); j++) {
            boolean goesOn = chunks.get(j) instanceof NounGroup
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.COMMA)
                                    || link.is(Link.Kind.AND)
                                    || link.is(Link.Kind.TIME)
                                    || link.is(Link.Kind.OTHER));
            if (!goesOn || j > verb + REACH) {
                return j;
            }
        }
        return chunks.size();
    }
}
