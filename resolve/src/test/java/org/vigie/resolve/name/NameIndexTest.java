package org.vigie.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
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

    @ParameterizedTest
    @CsvSource({
        // turned, with a patronymic left out, an initial, a nickname
        "Сагынтаева Марьям Болатовна, Maryam Sagintayeva",
        "Sagintayeva Maryam, Сагынтаева Марьям Болатовна",
        "А. Толеухан, Абилкасым Толеухан",
        "Abilqasim Toleukhan, A. Toleukhan",
        "Саша Вережникова, Alexandra Verezhnikova",
        // a woman's form of a man's surname, slips at the beginning and within, one letter lost
        "Chernobrovkina Olga, Чернобровкин Олег Чернобровкина Ольга",
        "Wladimir Tschernobrowkin, Владимир Чернобровкин",
        "Bladimir Chernobrovkin, Владимир Чернобровкин",
        "Tamaz Gerzmaya, Тамаз Герзмава",
        "Tamaz Grzmava, Тамаз Герзмава",
        // a particle written to its name, a part of a surname left out, the given name alone
        "Karim Elmansouri, Karim el Mansouri",
        "Giovanna Salvino, Giovanna Maria Salvino Burtone",
        "Тхапсаев, Жанболат Тхапсаев"
    })
    void aNameIsAmongThoseComparedHoweverItIsWritten(String query, String written) {
        NameIndex.Builder builder = new NameIndex.Builder(MATCHER.reader());
        int wanted = builder.add(written);
        crowd().forEach(builder::add);

        int[] candidates = builder.build().candidates(MATCHER, MATCHER.read(query));

        assertThat(candidates).contains(wanted).hasSizeLessThanOrEqualTo(400);
    }

    /// Names that share given names and beginnings of surnames with those looked for.
    private static List<String> crowd() {
        List<String> given = List.of(
                "Maryam",
                "Марьям",
                "Abilqasim",
                "Alexandra",
                "Ольга",
                "Vladimir",
                "Владимир",
                "Tamaz",
                "Тамаз",
                "Karim",
                "Giovanna",
                "Жанболат");
        List<String> beginnings =
                List.of("Sag", "Tol", "Ver", "Чер", "Cher", "Gerz", "Гер", "Man", "Sal", "Тха");
        List<String> crowd = new ArrayList<>();
        for (int at = 0; at < 40_000; at++) {
            crowd.add(given.get(at % given.size()) + " "
                    + beginnings.get(at / 7 % beginnings.size())
                    + "aeiou".charAt(at % 5) + "bdgklmnprstvz".charAt(at / 5 % 13)
                    + "aeiou".charAt(at / 65 % 5) + "bdgklmnprstvz".charAt(at / 325 % 13));
        }
        return crowd;
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
