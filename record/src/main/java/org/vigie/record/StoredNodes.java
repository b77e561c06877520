package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks the stored hashes of complete subtrees beside those that are recomputed, level by level,
/// so that none needs to be held in memory or looked up alone.
final class StoredNodes implements AutoCloseable {
    private final Handle handle;
    private final Map<Integer, Level> levels = new HashMap<>();
    /// Subtrees found faulty whose parent has not been met yet.
    private final Set<Map.Entry<Integer, Long>> faulty = new HashSet<>();

    StoredNodes(Handle handle) {
        this.handle = handle;
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    private record Node(int level, long place, byte[] hash) {}

    /// The nodes of one level, in order, with one seen ahead.
    private static final class Level {
        private final int level;
        private final ResultIterator<Node> nodes;
        private Optional<Node> ahead = Optional.empty();

        Level(int level, ResultIterator<Node> nodes) {
            this.level = level;
            this.nodes = nodes;
            step();
        }

        void step() {
            ahead = nodes.hasNext() ? Optional.of(nodes.next()) : Optional.empty();
        }

        boolean matches(long place, byte[] hash) {
            while (ahead.isPresent() && ahead.get().place() < place) {
                step();
            }
            Optional<Node> here = ahead.filter(node -> node.place() == place);
            if (here.isPresent()) {
                step();
            }
            // A damaged index leads to rows of another level than was asked for.
            return here.filter(node -> node.level() == level)
                    .filter(node -> Arrays.equals(node.hash(), hash))
                    .isPresent();
        }
    }

    /// Takes note of a leaf that is known to be faulty, so that what is above it needs no
    /// naming.
    void faultyLeaf(long place) {
        faulty.add(Map.entry(0, place));
    }

    /// {@return whether the stored hash is not the recomputed one and nothing below it was
    /// faulty}
    ///
    /// @param level from 1; the places of a level come in order
    boolean faultyFirstAt(int level, long place, byte[] hash) {
        boolean left = !faulty.isEmpty() && faulty.remove(Map.entry(level - 1, 2 * place));
        boolean right = !faulty.isEmpty() && faulty.remove(Map.entry(level - 1, 2 * place + 1));
        boolean matches = levels.computeIfAbsent(level, this::level).matches(place, hash);
        if (!matches || left || right) {
            faulty.add(Map.entry(level, place));
        }
        return !matches && !left && !right;
    }

    /// {@return a place where nodes are left over, above leaves that are not there}
    Optional<String> rest() {
        int highest = handle.createQuery("SELECT coalesce(max(level), 0) FROM node")
                .mapTo(Integer.class)
                .one();
        for (int level = 1; level <= highest; level++) {
            Optional<Node> left = levels.computeIfAbsent(level, this::level).ahead;
            if (left.isPresent()) {
                return Optional.of("node=" + level + "/" + left.get().place());
            }
        }
        return Optional.empty();
    }

    private Level level(int level) {
        return new Level(
                level,
                handle.createQuery(
                                "SELECT level, place, hash FROM node WHERE level = :level ORDER BY"
                                        + " place")
                        .bind("level", level)
                        .map((row, context) -> new Node(
                                row.getInt(1),
                                row.getLong(2),
                                Optional.ofNullable(row.getBytes(3)).orElse(new byte[0])))
                        .iterator());
    }

    @Override
    public void close() {
        levels.values().forEach(level -> level.nodes.close());
    }
}
