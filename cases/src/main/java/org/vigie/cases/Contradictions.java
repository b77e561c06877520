package org.vigie.cases;

import org.vigie.cases.Judgement.Verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Judgements that contradict others: two judged different whom further judgements make one.
final class Contradictions {
    private final Map<String, String> parents = new HashMap<>();

    private Contradictions() {}

    /// {@return the judgements that say different where others together say same}
    ///
    /// @param judgements those that hold
    /// @param bearer     whom a mention names
    static List<Judgement> among(List<Judgement> judgements, UnaryOperator<String> bearer) {
        Contradictions same = new Contradictions();
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == Verdict.SAME) {
                same.join(bearer.apply(judgement.one()), bearer.apply(judgement.other()));
            }
        }
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == Verdict.DIFFERENT)
                .filter(judgement -> same.root(bearer.apply(judgement.one()))
                        .equals(same.root(bearer.apply(judgement.other()))))
                .toList();
    }

    private void join(String one, String other) {
        String into = root(other);
        String from = root(one);
        if (!from.equals(into)) {
            parents.put(from, into);
        }
    }

    private String root(String mention) {
        String at = mention;
        for (String next = parents.get(at); next != null; next = parents.get(at)) {
            at = next;
        }
        return at;
    }
}
