package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.resolve.Particulars;

import java.util.ArrayList;
import java.util.List;

class NominativeTest {
    @ParameterizedTest
    @CsvSource({
        "Дмитрия Салыкова, Дмитрий Салыков",
        "Дмитрию Салыкову, Дмитрий Салыков",
        "Дмитрием Салыковым, Дмитрия Салыкова",
        "Анны Крыловой, Анна Крылова",
        "Игоря Шевченко, Игорь Шевченко",
        "Льва Толстого, Льва Толстой",
        "Марии Достоевской, Мария Достоевская"
    })
    void anotherCaseGoesAfterTheNominative(String oblique, String nominative) {
        assertThat(Nominative.isOblique(oblique, List.of(nominative))).isTrue();
        assertThat(Nominative.isOblique(nominative, List.of(oblique))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Дмитрий Салыков, Дмитрий Сидоров",
        "Дмитрий Салыков, Салыков",
        "Ivanova Anna, Ivanov Anna",
        "Dmitri Salykov, Дмитрий Салыков"
    })
    void otherNamesAndOtherScriptsAreNoCases(String one, String other) {
        assertThat(Nominative.isOblique(one, List.of(other))).isFalse();
        assertThat(Nominative.isOblique(other, List.of(one))).isFalse();
    }

    @Test
    void aPersonIsCalledByTheNominativeThoughAnotherCaseIsCommoner() {
        List<Named> mentions = new ArrayList<>();
        for (String name : List.of("Дмитрия Салыкова", "Дмитрия Салыкова", "Дмитрий Салыков")) {
            mentions.add(
                    new Named(mentions.size(), "a-1:1", name, 1, List.of(), Particulars.of(name)));
        }

        Person person = new Person(mentions, 1);

        assertThat(person.forms()).containsExactly("Дмитрий Салыков", "Дмитрия Салыкова");
        assertThat(person.fullest()).isEqualTo("Дмитрий Салыков");
    }
}
