package org.vigie.resolve;

import org.vigie.resolve.Identities.Question;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What people should judge, kept in order while groups come and go: one question for two groups.
final class Asking {
    static final Comparator<Question> ORDER =
            Comparator.comparingDouble(Question::value).reversed().thenComparing(Question::pair);

    private static final double ASK_FROM = 0.15;

    private final Map<Long, Integer> mentions = new HashMap<>();
    private final Map<Long, Set<Pair>> ofGroup = new HashMap<>();
    private final Map<Pair, Question> asked = new HashMap<>();
    private final TreeSet<Question> inOrder = new TreeSet<>(ORDER);

    /// Forgets groups that are no more, or no more so, with all that was asked about them.
    void forget(Collection<Long> groups) {
        for (long group : groups) {
            mentions.remove(group);
            Set.copyOf(ofGroup.getOrDefault(group, Set.of())).forEach(this::answered);
            ofGroup.remove(group);
        }
    }

    private void answered(Pair groups) {
        Question question = asked.remove(groups);
        if (question != null) {
            inOrder.remove(question);
        }
        ofGroup.getOrDefault(groups.one(), new HashSet<>()).remove(groups);
        ofGroup.getOrDefault(groups.other(), new HashSet<>()).remove(groups);
    }

    /// Takes a group in.
    ///
    /// @param group its number
    /// @param size  how many mentions it has
    void take(long group, int size) {
        mentions.put(group, size);
    }

    /// Asks about groups, each pair of them anew.
    ///
    /// @param between what was compared between two groups
    void ask(Map<Pair, Between> between) {
        between.forEach((groups, pairs) -> {
            answered(groups);
            questions(groups, pairs).forEach(question -> {
                asked.put(groups, question);
                inOrder.add(question);
                ofGroup.computeIfAbsent(groups.one(), _ -> new HashSet<>()).add(groups);
                ofGroup.computeIfAbsent(groups.other(), _ -> new HashSet<>()).add(groups);
            });
        });
    }

    /// {@return the question about two groups, if they are alike enough to be asked about}
    List<Question> questions(Pair groups, Between pairs) {
        if (Ties.probability(pairs.best()) < ASK_FROM) {
            return List.of();
        }
        int both =
                mentions.getOrDefault(groups.one(), 1) + mentions.getOrDefault(groups.other(), 1);
        double probability = Ties.probability(pairs.average());
        return List.of(new Question(pairs.of(), probability, probability * (both - 1)));
    }

    /// {@return the most valuable questions, in order}
    List<Question> first(int limit) {
        return inOrder.stream().limit(limit).toList();
    }

    int size() {
        return inOrder.size();
    }
}
