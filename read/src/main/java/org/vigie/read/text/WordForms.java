package org.vigie.read.text;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The forms that were read lately, in two generations: once there are many in the newer one, the
/// older is forgotten. Shared between threads.
final class WordForms {
    private static final int MOST = 1 << 14;

    private volatile Map<String, WordForm> newer = new ConcurrentHashMap<>();
    private volatile Map<String, WordForm> older = Map.of();

    /// A word that is remembered; null if it is not.
    @Nullable
    WordForm find(String form) {
        WordForm known = newer.get(form);
        if (known != null) {
            return known;
        }
        WordForm old = older.get(form);
        if (old != null) {
            remember(old);
        }
        return old;
    }

    void remember(WordForm word) {
        Map<String, WordForm> into = newer;
        into.put(word.form(), word);
        if (into.size() > MOST) {
            older = into;
            newer = new ConcurrentHashMap<>();
        }
    }
}
