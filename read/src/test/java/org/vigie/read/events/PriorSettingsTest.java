package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;

import java.util.stream.Collectors;

/// Times and places of what happened before in a clause, in invented sentences.
class PriorSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|release|-|-|Задержанная 4 мая в Туле Вера Лунина освобождена.
        ru|release|-|-|Задержанный в Туле 4 мая токарь Пётр Зорин освобождён под залог.
        ru|release|2021-05-12|-|Задержанная 4 мая в Туле Вера Лунина освобождена в среду.
        ru|release|2021-05-04|Туле|Вера Лунина 4 мая освобождена в Туле.
        ru|release|2021-05-04|-|Задержанная полицией швея 4 мая освобождена.
        ru|hunger-strike|-|-|После задержания 4 мая Вера Лунина объявила голодовку.
        ru|arrest|2021-05-04|-|Во время митинга 4 мая полиция задержала Веру Лунину.
        ru|hunger-strike|2021-05-04|-|После задержания, 4 мая, Вера Лунина объявила голодовку.
        ru|release|2021-05-06|-|Полиция задержала Веру Лунину 4 мая и спустя два дня отпустила.
        ru|release|2021-05-06|-|Суд арестовал Веру Лунину 4 мая и через два дня отпустил.
        ru|release|2021-05-04|-|Полиция 4 мая задержала Веру Лунину и отпустила.
        en|hunger-strike|-|-|After her arrest on 4 May, Mary Stone began a hunger strike.
        en|release|-|-|Arrested on 4 May in Lima, Mary Stone was released.
        en|arrest|2021-05-04|-|During a march on 4 May, police arrested Mary Stone.
        fr|hunger-strike|-|-|Après son arrestation le 4 mai, Jeanne Roux a entamé une grève de la faim.
        fr|release|-|-|Arrêtée le 4 mai à Lille, Jeanne Roux a été libérée.\
        """)
    void eachHasItsOwn(String tag, String kind, String when, String where, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(claim.when().map(time -> time.edtf().text()).orElse("-"))
                .as(text)
                .isEqualTo(when);
        assertThat(claim.where().stream()
                        .map(place -> place.quote().text())
                        .collect(Collectors.joining(";")))
                .as(text)
                .isEqualTo(where.equals("-") ? "" : where);
    }
}
