package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

/// Tells verbs that share the future's auxiliary of a verb before them: `will search the office and
/// arrest the editor`.
final class SharedFutures {
    /// What stands between them is at most this many chunks.
    private static final int REACH = 12;
    /// So many verbs of a row share it.
    private static final int VERBS = 6;

    private SharedFutures() {}

    /// @param at the index of a verb group
    static boolean isOne(Passage passage, Parse parse, int at) {
        return isOne(passage, parse, at, VERBS);
    }

    /// @param more how many verbs that share it too may stand between
    private static boolean isOne(Passage passage, Parse parse, int at, int more) {
        if (at < 2
                || !(parse.chunks().get(at) instanceof VerbGroup verb)
                || verb.first() != verb.main()
                || !passage.grammar().says("bare-imperative")
                || !passage.token(verb.main()).is(Pos.VERB, Feature.INFINITIVE)
                || !(parse.chunks().get(at - 1) instanceof Link and)
                || !and.is(Link.Kind.AND)) {
            return false;
        }
        for (int j = at - 2; j >= 0 && at - j < REACH; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup before) {
                return before.future() && !before.passive()
                        || more > 0 && isOne(passage, parse, j, more - 1);
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.STOP))) {
                return false;
            }
        }
        return false;
    }
}
