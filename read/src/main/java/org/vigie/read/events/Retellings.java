package org.vigie.read.events;

import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Feature;

import java.util.Comparator;
import java.util.List;

/// Pronouns that stand for an event noun: `la libération de Karim Bey et celle d'Awa Diop`. What is
/// told of others again is a telling of its own.
final class Retellings {
    private static final long GENDERS = Feature.MASCULINE.bit() | Feature.FEMININE.bit();

    private final Passage passage;

    Retellings(Passage passage) {
        this.passage = passage;
    }

    /// Adds a telling for each such pronoun.
    ///
    /// @param tellings those found, in the order of the text; stay so
    void addTo(List<Telling> tellings) {
        List<Telling> again = tellings.stream()
                .filter(telling -> telling.rule.type() == FrameRule.Type.NOUN)
                .flatMap(telling -> after(telling).stream())
                .toList();
        if (!again.isEmpty()) {
            tellings.addAll(again);
            tellings.sort(Comparator.comparingInt(telling -> telling.head));
        }
    }

    private List<Telling> after(Telling telling) {
        Parse parse = telling.parse;
        return parse.chunks().stream()
                .filter(chunk -> chunk instanceof NounGroup group
                        && group.head() > telling.head
                        && standsFor(parse, group) == telling.chunk)
                .map(chunk -> again(telling, ((NounGroup) chunk).head()))
                .toList();
    }

    private static Telling again(Telling telling, int head) {
        Telling again = new Telling(telling.rule, telling.parse, head, head, head + 1);
        again.likely = telling.likely;
        again.again = true;
        again.settled = true;
        return again;
    }

    /// Whether a group, or what it is the complement of, stands for the noun of a telling.
    boolean isOf(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        boolean here = group.head() >= parse.sentence().firstToken()
                && group.head() < parse.sentence().endToken()
                && group.head() > telling.head;
        if (!here) {
            return false;
        }
        int at = parse.chunkOf(group.head());
        boolean complement = at > 0
                && isOf(group)
                && parse.chunks().get(at - 1) instanceof NounGroup whole
                && standsFor(parse, whole) == telling.chunk;
        return complement || standsFor(parse, group) == telling.chunk;
    }

    /// Whether a group is the complement of the pronoun that tells it again, or joined to it.
    static boolean isOwn(Telling again, NounGroup group) {
        Parse parse = again.parse;
        boolean here = group.head() >= parse.sentence().firstToken()
                && group.head() < parse.sentence().endToken();
        return here
                && group.head() > again.head
                && parse.rightCoordinated(again.chunk + 1).contains(group);
    }

    private boolean isOf(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    /// The chunk of the noun that a pronoun with a complement stands for: the nearest one
    /// before it that agrees and is no complement itself; -1 if it is no such pronoun.
    private int standsFor(Parse parse, NounGroup pronoun) {
        int at = parse.chunkOf(pronoun.head());
        boolean points =
                passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.DEMONSTRATIVE)
                        && (pronoun.features() & GENDERS) != 0
                        && at + 1 < parse.chunks().size()
                        && parse.chunks().get(at + 1) instanceof NounGroup complement
                        && isOf(complement);
        for (int j = at - 1; points && j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link && link.is(Link.Kind.STOP)) {
                return -1;
            }
            if (chunk instanceof NounGroup noun
                    && noun.name().isEmpty()
                    && !noun.pronoun()
                    && !isOf(noun)
                    && agrees(noun, pronoun)) {
                return j;
            }
        }
        return -1;
    }

    private static boolean agrees(NounGroup noun, NounGroup pronoun) {
        long both = noun.features() & pronoun.features();
        return (both & GENDERS) != 0 && (both & Feature.NUMBERS) != 0;
    }
}
