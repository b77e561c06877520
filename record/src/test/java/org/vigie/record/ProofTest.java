package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ProofTest {
    private static final int LEAVES = 40;

    @TempDir
    Path folder;

    private final Map<String, byte[]> nodes = new HashMap<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final Proofs proofs =
            new Proofs((level, place) -> Objects.requireNonNull(nodes.get(level + "/" + place)));

    private void grow() {
        Tree tree = new Tree();
        roots.add(tree.root());
        for (int i = 0; i < LEAVES; i++) {
            nodes.put("0/" + i, leaf(i));
            tree.add(leaf(i), (level, place, hash) -> nodes.put(level + "/" + place, hash));
            roots.add(tree.root());
        }
    }

    private static byte[] leaf(int number) {
        return Tree.leaf(("leaf " + number).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyLeafIsProvenInEveryTreeAndInNoOther() {
        grow();
        for (int size = 1; size <= LEAVES; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = proofs.inclusion(leaf, size);

                assertThat(Proofs.included(leaf, size, leaf(leaf), path))
                        .isEqualTo(roots.get(size));
                assertThat(Proofs.included(leaf, size, leaf(leaf + 1), path))
                        .isNotEqualTo(roots.get(size));
                path.add(leaf(7));
                assertThat(Proofs.included(leaf, size, leaf(leaf), path))
                        .isNotEqualTo(roots.get(size));
            }
        }
    }

    @Test
    void everyGrowthIsProvenAndNoRewriting() {
        grow();
        for (int to = 1; to <= LEAVES; to++) {
            for (int from = 1; from <= to; from++) {
                List<byte[]> path = proofs.consistency(from, to);
                byte[] old = roots.get(from);
                byte[] now = roots.get(to);

                assertThat(Proofs.consistent(from, old, to, now, path)).isTrue();
                assertThat(Proofs.consistent(from, leaf(99), to, now, path)).isFalse();
                assertThat(Proofs.consistent(from, old, to, leaf(99), path)).isFalse();
                if (!path.isEmpty()) {
                    path.removeLast();
                    assertThat(Proofs.consistent(from, old, to, now, path)).isFalse();
                }
            }
        }
    }

    @Test
    void aRecordProvesItsEntriesAndItsGrowth() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, "Un\nOn a [pris] {Jean Kabemba}.");
            Checkpoint before = store.checkpoint();
            Samples.add(store, "Deux\nOn a [pris] {Paule Ordan}, puis [saisi] {Luc Sarel}.");

            Proof.Inclusion inclusion = store.proveInclusion(3);
            Proof.Consistency growth = store.proveConsistency(before.size());

            assertThat(inclusion.holds()).isTrue();
            assertThat(inclusion.leaf())
                    .isEqualTo(store.entries(3, 1).getFirst().leaf());
            assertThat(inclusion.checkpoint()).isEqualTo(store.checkpoint());
            assertThat(growth.holds()).isTrue();
            assertThat(growth.from()).isEqualTo(before);
            assertThat(new Proof.Inclusion(
                                    4, inclusion.leaf(), inclusion.hashes(), inclusion.checkpoint())
                            .holds())
                    .isFalse();
            assertThatThrownBy(() -> store.proveInclusion(99))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
