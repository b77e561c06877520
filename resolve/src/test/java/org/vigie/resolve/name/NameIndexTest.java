package org.vigie.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NameIndexTest {
    private static final NameMatcher MATCHER = NameMatcher.load();
    private static final List<String> NAMES = List.of(
            "Жанболат Ержигитов",
            "Чингиз Шохаев",
            "Иван Петрович Сидоренко",
            "Иван Николаевич Сидоренко",
            "Mahmoud al-Karbouli",
            "Giorgos Karamanis");

    private static NameIndex index() {
        NameIndex.Builder builder = new NameIndex.Builder(MATCHER.reader());
        NAMES.forEach(builder::add);
        for (int other = 0; other < 5000; other++) {
            builder.add("Filler" + (char) ('a' + other % 26) + other + " Nobody" + other / 7);
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "Janbolat Erjiguitov, 0",
        "Shokhayev Chingiz, 1",
        "Ivan Petrovich Sidorenko, 2",
        "محمود الكربولي, 4",
        "Γιώργος Καραμανής, 5"
    })
    void aNameIsFoundInAnyScript(String query, int id) {
        List<NameIndex.Found> found = index().find(MATCHER, MATCHER.read(query), 0.5);

        assertThat(found.getFirst().id()).isEqualTo(id);
        assertThat(found.getFirst().name()).isEqualTo(NAMES.get(id));
        assertThat(found.getFirst().probability()).isGreaterThan(0.5);
    }

    @Test
    void aNameThatIsWrittenTheSameHasOneNumber() {
        NameIndex.Builder builder = new NameIndex.Builder(MATCHER.reader());

        assertThat(builder.add("Чингиз Шохаев")).isEqualTo(builder.add("Чингиз Шохаев"));
        assertThat(builder.add("Chingiz Shokhayev")).isEqualTo(1);
        assertThat(builder.build().size()).isEqualTo(2);
    }

    @Test
    void theLikeliestComesFirstAndTheOtherPatronymicAfter() {
        List<NameIndex.Found> found =
                index().find(MATCHER, MATCHER.read("Ivan Petrovich Sidorenko"), 0);

        assertThat(found.get(0).id()).isEqualTo(2);
        assertThat(found.get(1).id()).isEqualTo(3);
        assertThat(found.get(1).probability()).isLessThan(0.5);
    }

    @Test
    void anEmptyIndexAndAnEmptyNameFindNothing() {
        NameIndex empty = new NameIndex.Builder(MATCHER.reader()).build();

        assertThat(empty.find(MATCHER, MATCHER.read("Чингиз Шохаев"), 0)).isEmpty();
        assertThat(index().find(MATCHER, MATCHER.read(""), 0)).isEmpty();
    }
}
