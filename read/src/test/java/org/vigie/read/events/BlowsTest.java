package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Role;

/// Where blows fall, and whether they kill, says which kind of event they are; in invented
/// sentences.
class BlowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|torture|Lena Adu was slapped at the police station.
        en|torture|At the barracks, Lena Adu was punched.
        en|torture|Lena Adu was arrested on Monday and kicked in her cell.
        en|torture|Lena Adu was held for three days and beaten.
        en|torture|Lena Adu was kicked by her interrogators.
        en|torture|Lena Adu was beaten by officers to make her sign a paper.
        en|torture|Lena Adu was driven to a barracks, where soldiers kicked her.
        en|torture|Two inmates were kicked on Monday.
        en|assault|Lena Adu was slapped at the bus station.
        en|assault|Lena Adu was punched in front of the police station.
        en|assault|Lena Adu was beaten before being taken to the barracks.
        en|assault|Lena Adu was beaten and arrested.
        en|assault|Lena Adu, who was beaten when she left the house
        en|assault|Lena Adu was beaten, and the union signed an agreement.
        en|assault|Strikers beat the officers in their barracks.
        fr|torture|Rosa Lind a été giflée au commissariat.
        fr|torture|Rosa Lind a été emmenée à la caserne, où elle a été frappée.
        fr|torture|Rosa Lind a été retenue deux jours et frappée.
        fr|torture|Rosa Lind a été battue par les enquêteurs.
        fr|torture|Les gardiens ont giflé Rosa Lind.
        fr|assault|Les gardiens de la mine ont giflé Rosa Lind.
        fr|assault|Rosa Lind a été giflée à la sortie du commissariat.
        fr|assault|Rosa Lind a été frappée avant d'être emmenée à la caserne.
        fr|assault|Rosa Lind a été battue dans la rue.
        ru|torture|Анну Лозу ударили в камере.
        ru|torture|Анну Лозу увезли в казарму, где ее избили.
        ru|torture|Анну Лозу двое суток держали и били.
        ru|torture|Анну Лозу ударил следователь.
        ru|torture|Анну Лозу били, требуя подписать бумаги.
        ru|assault|Анну Лозу ударили на избирательном участке.
        ru|assault|Анну Лозу избили у проходной.
        """)
    void whoIsHeldIsTortured(String language, String kind, String text) {
        String other = kind.equals("torture") ? "assault" : "torture";

        assertThat(InventedSentences.read(language, kind, text)).as(text).isNotEmpty();
        assertThat(InventedSentences.read(language, other, text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|killing|Lena Adu|police|Lena Adu was shot by police on Monday and died in hospital.
        en|killing|Lena Adu|guards|Lena Adu, who was beaten by guards, died of her injuries.
        en|killing|Lena Adu|police|Lena Adu lost her life when police opened fire.
        en|killing|Lena Adu|Soldiers|Soldiers hit Lena Adu in the head. She died on Tuesday.
        en|death|Lena Adu|-|Police searched the flat. Lena Adu died on Tuesday.
        en|death|Lena Adu|-|Lena Adu died in her cell after a march for her release.
        fr|killing|Rosa Lind|police|Rosa Lind a été frappée par la police et est morte mardi.
        fr|killing|Rosa Lind|soldats|Rosa Lind est morte après avoir été battue par des soldats.
        fr|death|Rosa Lind|-|Rosa Lind, touchée dans un échange de tirs, est morte mardi.
        fr|death|Rosa Lind|-|Rosa Lind a été arrêtée par la police et est morte mardi.
        ru|killing|Анна Лоза|полиция|Анна Лоза умерла от ран: полиция открыла огонь по маршу.
        ru|death|Анна Лоза|-|Анна Лоза умерла во вторник.
        """)
    void whoDiesOfBlowsIsKilled(
            String language, String kind, String patients, String agents, String text) {
        var claim = InventedSentences.last(language, kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }
}
