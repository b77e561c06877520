package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.Optional;

/// What stands between and beside a trigger and a time or place of its sentence.
final class Surroundings {
    private static final String[][] BETWEEN = betweens();
    private static final String[] VERBS = Facts.values("next=verb", VerbGroup.Form.values());
    private static final String[] LINKS = Facts.values("next", Link.Kind.values());

    private final Passage passage;
    private final Neighbours neighbours;

    Surroundings(Passage passage, Neighbours neighbours) {
        this.passage = passage;
        this.neighbours = neighbours;
    }

    private static String[][] betweens() {
        String[][] facts = new String[16][3];
        for (int set = 0; set < facts.length; set++) {
            for (int verbs = 0; verbs < facts[set].length; verbs++) {
                facts[set][verbs] = "between=" + ((set & 1) == 0 ? "" : "R")
                        + ((set & 2) == 0 ? "" : "C") + ((set & 4) == 0 ? "" : "S")
                        + ((set & 8) == 0 ? "" : "J") + verbs;
            }
        }
        return facts;
    }

    /// {@return whether a place follows another with only a comma or `and` between}
    boolean listed(Parse parse, int at) {
        return at >= 2
                && parse.chunks().get(at - 1) instanceof Link link
                && (link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP))
                && parse.chunks().get(at - 2) instanceof NounGroup before
                && passage.isPlace(before);
    }

    /// The boundaries between the trigger and a chunk, and how many finite verbs.
    String between(Telling telling, int from) {
        Parse parse = telling.parse;
        int low = Math.min(from, telling.chunk);
        int high = Math.max(from, telling.chunk);
        boolean relative = false;
        boolean clause = false;
        boolean stop = false;
        boolean joined = false;
        int verbs = 0;
        for (int j = low + 1; j < high; j++) {
            switch (parse.chunks().get(j)) {
                case Link link -> {
                    relative |= link.is(Link.Kind.RELATIVE);
                    clause |= link.is(Link.Kind.THAT) || link.is(Link.Kind.BOUNDARY);
                    stop |= link.is(Link.Kind.STOP);
                    joined |= link.is(Link.Kind.AND) && Nearness.joinsClauses(parse, j);
                }
                case VerbGroup verb -> verbs += verb.finite() ? 1 : 0;
                case NounGroup group -> {
                    // stands in no way
                }
            }
        }
        int set = (relative ? 1 : 0) + (clause ? 2 : 0) + (stop ? 4 : 0) + (joined ? 8 : 0);
        return BETWEEN[set][Math.min(2, verbs)];
    }

    int others(Telling telling, int at) {
        int others = 0;
        for (Telling other : neighbours.in(telling.parse)) {
            boolean between = other != telling
                    && other.parse == telling.parse
                    && Nearness.isBetween(other, telling, at);
            others += between ? 1 : 0;
        }
        return Math.min(2, others);
    }

    /// Whether the trigger stands in a clause that begins with a relative or a conjunction.
    static String embedded(Telling telling) {
        for (int j = telling.chunk - 1; j >= 0; j--) {
            if (telling.parse.chunks().get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return "embedded=relative";
                }
                if (link.is(Link.Kind.THAT) || link.is(Link.Kind.BOUNDARY)) {
                    return "embedded=clause";
                }
                if (link.is(Link.Kind.STOP)) {
                    return "embedded=no";
                }
            }
        }
        return "embedded=no";
    }

    /// Whether a noun or infinitive hangs on a verb that is a telling itself.
    String nested(Telling telling) {
        Chunk own = telling.parse.chunks().get(telling.chunk);
        if (own instanceof VerbGroup verb && verb.finite()) {
            return "nested=verb";
        }
        for (int j = telling.chunk - 1; j >= 0; j--) {
            Chunk chunk = telling.parse.chunks().get(j);
            if (chunk instanceof VerbGroup verb) {
                return governor(telling.parse, j, verb);
            }
            if (chunk instanceof Link link && link.is(Link.Kind.STOP)) {
                break;
            }
        }
        return "nested=none";
    }

    private String governor(Parse parse, int at, VerbGroup verb) {
        if (isTrigger(parse, at)) {
            return "nested=telling";
        }
        boolean light =
                passage.lexicon().lights().at(passage, verb.main(), true).isPresent();
        return light ? "nested=light" : "nested=verbal";
    }

    /// What a setting hangs on, to its left, past other times and places: this trigger,
    /// another,
    /// a verb or noun that is none, or the edge of a clause.
    String reach(Telling telling, int from) {
        Parse parse = telling.parse;
        for (int j = from - 1; j >= 0; j--) {
            if (isAt(telling, parse, j)) {
                return "reach=own";
            }
            if (isAtAny(parse, j)) {
                return "reach=other";
            }
            Optional<String> reached = stops(parse, j, from);
            if (reached.isPresent()) {
                return reached.get();
            }
        }
        return "reach=edge";
    }

    private Optional<String> stops(Parse parse, int at, int from) {
        return switch (parse.chunks().get(at)) {
            case VerbGroup verb -> Optional.of("reach=verb");
            case NounGroup group when passage.isPlace(group) -> Optional.empty();
            case NounGroup group ->
                Optional.of(passage.isHuman(group) ? "reach=people" : "reach=thing");
            case Link link ->
                switch (link.kind()) {
                    case RELATIVE, THAT, BOUNDARY, STOP -> Optional.of("reach=edge");
                    case COMMA ->
                        at == from - 1 && !listed(parse, from)
                                ? Optional.of("reach=comma")
                                : Optional.empty();
                    case AND, QUOTE, TIME, PREPOSITION, OTHER -> Optional.empty();
                };
        };
    }

    private boolean isAtAny(Parse parse, int chunk) {
        for (Telling other : neighbours.in(parse)) {
            if (isAt(other, parse, chunk)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTrigger(Parse parse, int chunk) {
        for (Telling other : neighbours.in(parse)) {
            if (other.parse == parse && other.chunk == chunk) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(Telling telling, Parse parse, int chunk) {
        return telling.parse == parse
                && (telling.chunk == chunk || parse.chunkOf(telling.end - 1) == chunk);
    }

    /// What stands next to a chunk.
    String neighbour(Parse parse, Telling telling, int from, int step) {
        int at = from + step;
        if (at < 0 || at >= parse.chunks().size()) {
            return "next=edge";
        }
        if (at == telling.chunk || at == parse.chunkOf(telling.end - 1)) {
            return "next=trigger";
        }
        return switch (parse.chunks().get(at)) {
            case NounGroup group -> group.bare() ? "next=noun" : word(group);
            case VerbGroup verb ->
                isTrigger(parse, at) ? "next=other-trigger" : VERBS[verb.form().ordinal()];
            case Link link -> LINKS[link.kind().ordinal()];
        };
    }

    private String word(NounGroup group) {
        Token token = passage.token(group.preposition().orElseThrow());
        return passage.grammar().is(token, Grammar.Word.OF) ? "next=noun-of" : "next=noun-prep";
    }
}
