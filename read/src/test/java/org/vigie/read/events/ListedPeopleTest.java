package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

/// People whom a list names under the line that tells what was done to them, in invented
/// bulletins; `/` parts their lines.
class ListedPeopleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|Вера Лунина;Пётр Зорин|В Туле прошёл обыск. Задержаны:/– Вера Лунина/– Пётр Зорин
        ru|Вера Лунина;Пётр Зорин|В среду задержаны:/1. Вера Лунина, 34 года, швея/2. Пётр Зорин, 41 год, токарь
        ru|Вера Лунина;Пётр Зорин|Во вторник полиция задержала:/Вера Лунина/Пётр Зорин
        ru|Вера Лунина;Пётр Зорин|Задержаны://- Вера Лунина;/- Пётр Зорин.//Полиция молчит.
        fr|Jeanne Roux;Luc Petit|Ont été arrêtés :/- Jeanne Roux/- Luc Petit
        fr|Jeanne Roux;Luc Petit|Ont été arrêtés mardi :/1. Jeanne Roux, 34 ans, cuisinière/2. Luc Petit, 41 ans, maçon
        en|Mary Stone;Peter Cole|The following were arrested:/- Mary Stone/- Peter Cole
        en|Mary Stone;Peter Cole|The following people were arrested on Monday:/1. Mary Stone, 34, cook/2. Peter Cole, 41, mason
        en|Mary Stone;Peter Cole|The following were arrested:/Mary Stone/Peter Cole
        en|Two porters|Two porters were arrested:/- Mary Stone/- Peter Cole
        ru|Вера Лунина|Вера Лунина задержана, её коллеги требуют:/– Пётр Зорин должен прийти
        en|porters|Porters were arrested and their union tells the court:/- Peter Cole must come\
        """)
    void theListNamesThem(String tag, String patients, String text) {
        Claim claim = InventedSentences.last(tag, "arrest", text.replace('/', '\n'));
        assertThat(InventedSentences.people(claim, Role.PATIENT))
                .as(text)
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactly(patients.split(";"));
        if (!patients.startsWith("Two")) {
            assertThat(claim.count()).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Веру Лунину;Петра Зорина|Полиция задержала журналистов Веру Лунину и Петра Зорина.
        Веру Лунину;Петра Зорина|Полиция задержала учительницу Веру Лунину, водителя Петра Зорина.
        брата Веры Луниной|Полиция задержала брата Веры Луниной.
        швею;Петра Зорина|Полиция задержала швею и Петра Зорина.\
        """)
    void aTradeBeforeANameIsNobodyElse(String patients, String text) {
        assertThat(InventedSentences.people(
                        InventedSentences.last("ru", "arrest", text), Role.PATIENT))
                .as(text)
                .containsExactly(patients.split(";"));
    }
}
