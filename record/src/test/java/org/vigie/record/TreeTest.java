package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

class TreeTest {
    /// The eight leaves and the roots over the first of them that Certificate Transparency's
    /// implementations share as test vectors.
    private static final List<String> LEAVES = List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        Tree tree = new Tree();
        assertThat(Sha256.hex(tree.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(Tree.leaf(HexFormat.of().parseHex(LEAVES.get(i))), (level, place, hash) -> {});
            assertThat(Sha256.hex(tree.root())).as("%d leaves", i + 1).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void aTreeTakenUpAtAnySizeGrowsAsIfNeverPutDown() {
        Map<String, byte[]> nodes = new HashMap<>();
        Tree whole = new Tree();
        for (int i = 0; i < 70; i++) {
            Tree takenUp = new Tree(
                    i, (level, place) -> Objects.requireNonNull(nodes.get(level + "/" + place)));
            assertThat(takenUp.root()).isEqualTo(whole.root());

            byte[] leaf = leaf(i);
            nodes.put("0/" + i, leaf);
            whole.add(leaf, (level, place, hash) -> nodes.put(level + "/" + place, hash));
        }
    }

    @Test
    void rootsAreThoseOfTheDefinition() {
        Tree tree = new Tree();
        for (int size = 1; size <= 70; size++) {
            tree.add(leaf(size - 1), (level, place, hash) -> {});
            assertThat(tree.root())
                    .isEqualTo(defined(
                            IntStream.range(0, size).mapToObj(TreeTest::leaf).toList()));
        }
    }

    /// RFC 9162, section 2.1.1, word for word.
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Tree.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }

    private static byte[] leaf(int number) {
        return Tree.leaf(("leaf " + number).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCheckpointIsThreeLinesAndReadBack() {
        byte[] root = new byte[32];
        Arrays.fill(root, (byte) 7);
        Checkpoint checkpoint = Checkpoint.of("vigie/00ff", 42, root);

        assertThat(checkpoint.text())
                .isEqualTo("vigie/00ff\n42\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n");
        assertThat(Checkpoint.parse(checkpoint.text())).contains(checkpoint);
        assertThat(Checkpoint.parse(checkpoint.text() + "\n— witness AAAA\n")).contains(checkpoint);
        assertThat(Checkpoint.parse(
                        "vigie/00ff\n042\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n"))
                .isEmpty();
        assertThat(Checkpoint.parse("vigie/00ff\n42\nBwcH\n")).isEmpty();
    }
}
