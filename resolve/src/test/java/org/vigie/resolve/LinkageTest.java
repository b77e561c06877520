package org.vigie.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LinkageTest {
    private static final Comparer PEOPLE = Comparer.load().naming(false);

    private static Profile line(String name, String birth, String place) {
        return PEOPLE.profile(
                new Particulars(name, List.of(birth), List.of(place), List.of(), List.of()));
    }

    private static List<Profile> table() {
        return List.of(
                line("Айдос Сарымов", "1962-04-02", "Шевченко"),
                line("Aidos Sarymov", "1962-04-02", "Актау"),
                line("Aïdos Sarymov", "1989-11-23", "Бишкек"),
                line("Mark Lindqvist", "1970-05-06", "Visby"));
    }

    @Test
    void linesOfOnePersonAreOneClusterNamedForItsFirstLine() {
        assertThat(Linkage.clusters(PEOPLE, table(), 1)).containsExactly(0, 0, 2, 3);
    }

    @Test
    void threadsDoNotChangeTheClusters() {
        List<Profile> many = new ArrayList<>();
        for (int turn = 0; turn < 40; turn++) {
            many.addAll(table());
        }

        assertThat(Linkage.clusters(PEOPLE, many, 4)).isEqualTo(Linkage.clusters(PEOPLE, many, 1));
    }

    @Test
    void anEmptyTableHasNoClusters() {
        assertThat(Linkage.clusters(PEOPLE, List.of(), 1)).isEmpty();
    }
}
