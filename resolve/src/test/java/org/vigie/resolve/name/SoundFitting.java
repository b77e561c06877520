package org.vigie.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Learns the costs of sounds for all pairs of scripts, from names that are known to be writings of
/// one: words are aligned with the costs so far, and costs learnt from the words that met.
final class SoundFitting {
    private static final int ROUNDS = 2;
    private static final int STEPS = 4;

    /// Words farther apart than this have hardly met for their sounds.
    private static final int MOST_APART = 450;

    private final NameReader reader;
    private final Alignment alignment;
    private final Map<Scripts, List<CostFitting.Pair>> words = new TreeMap<>();

    private SoundFitting(NameReader reader, SoundCosts costs) {
        this.reader = reader;
        this.alignment = new Alignment(costs, new Name("", List.of(), false, false));
    }

    private record Scripts(Script one, Script other) implements Comparable<Scripts> {
        @Override
        public int compareTo(Scripts that) {
            int first = one.compareTo(that.one);
            return first == 0 ? other.compareTo(that.other) : first;
        }
    }

    /// {@return the costs}
    ///
    /// @param reader   makes names ready
    /// @param writings writings of one name each
    static SoundCosts fit(NameReader reader, List<Corpora.Writing> writings) {
        SoundCosts costs = SoundCosts.plain();
        for (int round = 0; round < ROUNDS; round++) {
            SoundFitting fitting = new SoundFitting(reader, costs);
            writings.forEach(fitting::collect);
            SoundCosts next = SoundCosts.plain();
            fitting.words.forEach((scripts, pairs) ->
                    CostFitting.fit(next, scripts.one, scripts.other, pairs, STEPS));
            costs = next;
        }
        return costs;
    }

    private void collect(Corpora.Writing writing) {
        Name one = reader.read(writing.one());
        Name other = reader.read(writing.other());
        if (one.size() == 0 || other.size() == 0) {
            return;
        }
        boolean turned = one.token(0).script().compareTo(other.token(0).script()) > 0;
        Name first = turned ? other : one;
        Name second = turned ? one : other;
        alignment.align(first, second);
        for (int at = 0; at < first.size(); at++) {
            if (alignment.ofOne[at] >= 0
                    && alignment.tie[at] == Alignment.Tie.SOUND
                    && alignment.apart[at] < MOST_APART) {
                collect(first.token(at), second.token(alignment.ofOne[at]), writing.weight());
            }
        }
    }

    private void collect(Token one, Token other, double weight) {
        if (one.type() != Token.Type.NAME) {
            return;
        }
        boolean turned = one.script().compareTo(other.script()) > 0;
        Token first = turned ? other : one;
        Token second = turned ? one : other;
        words.computeIfAbsent(new Scripts(first.script(), second.script()), _ -> new ArrayList<>())
                .add(new CostFitting.Pair(first.sounds(), second.sounds(), weight));
    }
}
