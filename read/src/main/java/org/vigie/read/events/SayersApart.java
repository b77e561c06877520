package org.vigie.read.events;

import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

/// Finds whoever speaks where a description stands between them and their verb.
final class SayersApart {
    /// What describes whoever speaks is at most this many chunks long.
    private static final int APPOSITION = 12;
    /// ... and what is no clause at most this many.
    private static final int NEAR = 5;

    private final Passage passage;
    private final InvertedSayers inverted;

    SayersApart(Passage passage) {
        this.passage = passage;
        this.inverted = new InvertedSayers(passage);
    }

    /// `"…," her mother, Ann Lee, said`, `…, Ann Lee, who defends them, told us`: past what
    /// describes whoever speaks, to the quotation mark or the comma before.
    ///
    /// {@return the first chunk of the aside that a verb of saying behind a comma ends}
    int begin(Parse parse, int comma) {
        boolean clause = false;
        boolean plain = true;
        for (int j = comma - 1; j > 0 && j >= comma - APPOSITION; j--) {
            Chunk chunk = parse.chunks().get(j);
            boolean quote = chunk instanceof Link mark && mark.is(Link.Kind.QUOTE);
            boolean near = plain && j >= comma - NEAR;
            if (quote && j < comma - 1 && (near || isNamedBetween(parse, j + 1))) {
                return j + 1;
            }
            boolean free = inverted.behind(parse, comma + 1).isEmpty();
            if (isComma(chunk) && free && isNamedBetween(parse, j - 1) && j < comma - 1) {
                return j - 1;
            }
            plain &= chunk instanceof NounGroup || isComma(chunk);
            clause |= chunk instanceof VerbGroup;
            boolean relative = chunk instanceof Link link && link.is(Link.Kind.RELATIVE);
            boolean passes = chunk instanceof NounGroup
                    || chunk instanceof Link link
                            && (relative
                                    || link.is(Link.Kind.COMMA)
                                    || link.is(Link.Kind.AND)
                                    || link.is(Link.Kind.TIME)
                                    || link.is(Link.Kind.OTHER)
                                    || link.is(Link.Kind.PREPOSITION))
                    || chunk instanceof VerbGroup;
            if (!passes || clause && isComma(chunk)) {
                break;
            }
            clause &= !relative;
        }
        return comma + 1;
    }

    /// Whether a person is named alone behind a mark and before a comma.
    private boolean isNamedBetween(Parse parse, int at) {
        return at > 0
                && at + 1 < parse.chunks().size()
                && isComma(parse.chunks().get(at + 1))
                && parse.chunks().get(at - 1) instanceof Link mark
                && (isComma(mark) || mark.is(Link.Kind.QUOTE))
                && parse.chunks().get(at) instanceof NounGroup person
                && person.bare()
                && passage.name(person)
                        .filter(name -> name.kind() == Kind.PERSON)
                        .isPresent();
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }
}
