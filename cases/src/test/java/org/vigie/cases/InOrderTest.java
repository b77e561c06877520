package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;

class InOrderTest {
    private static final int OF = 2_000;

    @Test
    void manyAndFewThatComeAndGoStandInOrder() {
        Random random = new Random(6);
        InOrder<Integer> some = new InOrder<>(Comparator.<Integer>naturalOrder());
        TreeSet<Integer> expected = new TreeSet<>();
        for (int round = 0; round < 50; round++) {
            for (int i = random.nextInt(round % 5 == 0 ? OF : 5); i > 0; i--) {
                int one = random.nextInt(OF);
                if (expected.add(one)) {
                    some.add(one);
                }
            }
            for (int i = random.nextInt(20); i > 0; i--) {
                int one = random.nextInt(OF);
                expected.remove(one);
                some.remove(one);
            }

            assertThat(some.all()).as("round %d", round).containsExactlyElementsOf(expected);
        }
    }
}
