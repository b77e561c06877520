package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who does it and to whom it is done, where a clause, a bracket or a pronoun could mislead, in
/// invented bulletins of a sentence or two.
class WhoDoesItTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private static List<Claim> claims(String tag, String kind, String text) {
        return READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
    }

    private static String people(String tag, String kind, Role role, String text) {
        List<Claim> claims = claims(tag, kind, text);
        assertThat(claims).as(text).isNotEmpty();
        List<String> people = claims.getLast().mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
        return people.isEmpty() ? "-" : String.join(";", people);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|statement|syndicat|Les gendarmes ont frappé trois élèves, dénonce le syndicat.
        fr|statement|ligue|Les policiers poursuivent les arrestations, déplore mardi la ligue.
        fr|statement|ligue|« La marche a été réprimée », a dénoncé la ligue.
        fr|statement|parti|Le parti critique le ministre, accuse le préfet et demande une enquête.
        fr|statement|parti|Le parti rappelle les faits, dénonce la répression.
        en|seizure|Officers|Officers raided the hostel on Monday. They seized two computers.
        en|seizure|police|The police raided the dockers' hostel. They also seized two computers.
        en|arrest|Troops|Troops surrounded the village. They arrested nine men.
        en|disappearance|men|Masked men stopped the bus. They abducted four students.
        en|assault|strikers|Police dispersed the strikers. They threw stones at officers.
        en|assault|Two men|Two men were stopped by officers. They threw stones at the officers.
        en|statement|several unions|The court freed him on Sunday, after several unions condemned the verdict.
        en|statement|several unions|After several unions condemned the verdict, the court freed him.
        en|release|court|After the strike the court released two men.
        en|assault|lawyers|A number of lawyers at the High Court attacked two editors.
        en|assault|police;soldiers|The mayor said police and soldiers had shot nine farmers.
        en|assault|police|A report said police came to the site and “beat and chased the villagers”.
        en|dismissal|-|The governor said teachers in Kesra and Dolen were dismissed.
        en|arrest|-|The cooks went on strike in protest at the arrest of their leader.
        en|appeal|Union of Taxi Drivers|Police acted after the Union of Taxi Drivers (UTD) lodged a complaint.
        en|hunger-strike|Lena Vorik|Lena Vorik began a hunger strike on 2 May. She ended her strike on Thursday.
        en|arrest|Police|Police in the cities of Minsk, Brest, and Homel detained 17 journalists.
        en|dismissal|-|The union called a strike over the dismissal of two cooks.
        ru|strike|Работники буровой фирмы|Работники буровой фирмы, обслуживающей «Озеро», вышли на забастовку.
        ru|strike|Работники предприятия "Маяк";водители|Работники предприятия "Маяк" и водители, нанятые городом, устроили забастовку.
        ru|assault|двое неизвестных|На рыбака напали двое неизвестных.
        ru|strike|Профсоюз|Профсоюз начал забастовку.
        ru|hunger-strike|Рыбаки|Рыбаки, недовольные хозяином, объявили голодовку.
        ru|hunger-strike|Иван Кедр|Иван Кедр, один из обвиняемых по делу, объявил голодовку.
        ru|protest|-|Трое рыбаков погибли во время протестов в Туле.
        ru|killing|-|Комитет призвал предотвратить казнь Ивана Кедра.\
        """)
    void whoDoesItIsMeant(String tag, String kind, String doers, String text) {
        assertThat(people(tag, kind, Role.AGENT, text)).as(text).isEqualTo(doers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|detention|five members of the committee|Union sources said at least five members of the committee were held.
        en|detention|five members of the committee|Union sources said five members of the committee were held in Dolen.
        en|assault|driver|A driver said to be the leader of the union was beaten at the gate.
        en|torture|Lena Vorik;Karim Sadel|According to a report by the Dolen News Agency (DNA), Lena Vorik and Karim Sadel were beaten in prison.
        en|charge|two dockers|The two dockers were detained in July. They said they were victims of an attack, but police charged them with theft.
        en|arrest|journalists|Police arrested a number of journalists.
        en|arrest|11 key functionaries of the Dolen Workers Union|At least 11 key functionaries of the Dolen Workers Union (DWU) were detained by police.
        en|arrest|local leaders|Witnesses said local leaders in Kesra, Dolen and Hallen were arrested.
        en|arrest|local leaders of the league|Witnesses said the local leaders of the league in Kesra, Dolen and Marvik had been arrested.
        en|killing|two civilians|At least two civilians -- both farmers -- were killed by soldiers.
        en|dismissal|Three cooks|Three cooks, all members of the union, were dismissed.
        en|acquittal|-|The court dropped three charges including incitement against the state.
        en|death|Three divers|Three divers are feared dead.
        en|threat|six journalists|Police harassed, beat, and detained at least six journalists.
        en|arrest|farmers|The army should stop harassing, detaining, and charging farmers.
        en|arrest|eleven cooks|The eleven cooks arrested after the sit-in at the station will have to wait.
        en|detention|Karim Sadel|Karim Sadel was abducted on Monday. His family and his lawyer suspect that soldiers are holding him.
        en|assault|pickets|Police baton charged the pickets.\
        """)
    void toWhomItIsDoneIsMeant(String tag, String kind, String people, String text) {
        assertThat(people(tag, kind, Role.PATIENT, text)).as(text).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|threat|The court convicted Karim Sadel of insulting the king, organising a march and threatening a judge.
        en|threat|Police accused the leaders of taking an engineer hostage, blocking a road and threatening the managers.
        en|dismissal|The police firing at the march went on for an hour.
        en|dismissal|The town served an eviction notice to nine families.
        en|acquittal|The union demanded the rehabilitation of flood victims.
        en|death|Lena Vorik is near death in a hospital.
        en|protest|The union called a strike in protest.
        en|ban|Karim Sadel was detained as he refused to leave the square.
        en|arrest|The law on the long running dispute was adopted.\
        """)
    void whatLooksLikeItIsNone(String tag, String kind, String text) {
        assertThat(claims(tag, kind, text)).as(text).isEmpty();
    }
}
