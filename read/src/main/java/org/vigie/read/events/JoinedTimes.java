package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.Optional;

/// A time behind two passives that nothing but `and` joins, which is that of both: `was arrested
/// and beaten on Tuesday`; in `was arrested and later beaten on Tuesday` it is that of the second.
final class JoinedTimes {
    /// By whom, where and why stands between the second verb and the time in so many chunks.
    private static final int REACH = 4;

    private JoinedTimes() {}

    /// {@return the time of a telling whose verb shares its auxiliary with the next}
    ///
    /// @param all the times that the telling may have
    static Optional<TimeExpression> of(Telling telling, List<Setting> all) {
        List<Chunk> chunks = telling.parse.chunks();
        int next = telling.chunk + 2;
        boolean joined = next < chunks.size()
                && chunks.get(telling.chunk) instanceof VerbGroup own
                && own.passive()
                && chunks.get(next - 1) instanceof Link and
                && and.is(Link.Kind.AND)
                && chunks.get(next) instanceof VerbGroup other
                && other.passive()
                && other.form() == VerbGroup.Form.PARTICIPLE;
        if (!joined) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> one.origin() == Setting.Origin.SENTENCE)
                .flatMap(one -> one.time().stream())
                .filter(time -> isRightBehind(telling, next, time))
                .findFirst();
    }

    private static boolean isRightBehind(Telling telling, int verb, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(time.firstToken());
        if (at <= verb || at > verb + REACH) {
            return false;
        }
        return chunks.subList(verb + 1, at).stream()
                .allMatch(chunk -> chunk instanceof NounGroup group && !group.bare()
                        || chunk instanceof Link link && link.is(Link.Kind.PREPOSITION));
    }
}
