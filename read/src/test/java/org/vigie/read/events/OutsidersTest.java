package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

/// Who has no part in an event though the sentence names them, and who has one though others stand
/// nearer; in invented sentences. `-` means nobody.
class OutsidersTest {
    private static void reads(
            String tag, String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|Amina Said|officers|Amina Said accused officers of beating her.
        en|detention|-|-|The lawyer, Amina Said, condemned the detention as illegal.
        fr|detention|-|-|Leur avocate, Claire Loy, a parlé lundi. Elle dénonce une garde à vue illégale.
        fr|ban|-|-|Les ouvriers ont scandé « Non à la fermeture ».
        en|arrest|Amina Said|security forces|Amina Said was arrested again by security forces the next day.
        en|detention|defendant|-|The judge, Boris Orlov, directed the defendant to be remanded in custody.
        en|arrest|woman|-|The officer, Boris Orlov, ordered the woman to be taken away.
        en|protest|-|Students|Students held a protest in support of the dismissed teachers.
        en|protest|-|Workers|Workers are planning a protest in solidarity with the drivers.
        en|protest|-|-|A protest in support of the strikers took place in Lusanga.
        ru|protest|-|Студенты|Студенты провели митинг в поддержку уволенных учителей.
        en|strike|-|union|The union called a general strike for Monday.
        en|strike|-|union|The union called for a general strike on Monday.
        en|strike|-|-|The ministry called for an end to the strike.
        en|strike|-|public employees|He spoke of the strike which public employees have been holding since 28 May.
        en|killing|Ali Said|army|Villagers accused the army of killing Ali Said.
        en|torture|two women|soldiers|Villagers accuse soldiers from the barracks of raping two women.
        en|dismissal|40 of them|company|Workers at the Delta plant accused the company of sacking 40 of them.
        en|torture|Ali Said|-|The family accuses the prison doctor, Boris Orlov, of refusing treatment to Ali Said.
        en|killing|Ali Said|two soldiers|The two soldiers accused of killing Ali Said are on trial.
        en|arrest|Ann Lee|-|The union confirmed the arrest of Ann Lee.
        ru|strike|-|-|После забастовки в порту дирекция уволила троих рабочих.
        ru|strike|-|рабочие завода|После забастовки рабочие завода вышли на площадь.
        ru|protest|-|-|Правозащитники сообщили о задержаниях в Городке перед акциями протеста в мае.
        en|release|Ann Lee|ministry|The ministry announced the release of Ann Lee.
        en|killing|Six men|-|LOWMERE, 12 May 2021 – Six men were killed on Monday.
        en|detention|-|-|LOWMERE – The detention goes on.
        en|strike|-|printers|LOWMERE, 12 May 2021 - The printers have been on strike since 3 May.
        fr|disappearance|-|-|Le syndicat est sans nouvelles de son secrétaire.
        fr|disappearance|Anselme Kouri|-|Le syndicat est sans nouvelles d’Anselme Kouri.
        fr|arrest|Anne Roux|-|Son avocat a annoncé l’arrestation d’Anne Roux.\
        """)
    void whoIsAccusedDidItAndNotWhoAccuses(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|strike|-|Ali Reza|The court sentenced Ali Reza for organising a strike.
        en|charge|Boris Orlov|family|The family accuses the prison doctor, Boris Orlov, of refusing treatment to Ali Said.
        en|statement|judge|bar association|The bar association criticised the judge for jailing Omar Said.
        en|fine|editor|Police|Police fined the editor for insulting the mayor.\
        """)
    void whatIsInTheReasonIsNotWhatIsDone(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|father of one of the detained students|-|The father of one of the detained students was beaten.
        en|arrest|Amina Said|-|Amina Said was arrested at the request of the governor, Boris Orlov.
        en|arrest|Amina Said|-|Amina Said was arrested outside the home of the mayor, Boris Orlov.
        en|killing|Yusuf Rahimi|unknown men|The eldest son of the imam, Yusuf Rahimi, was shot dead by unknown men.
        en|torture|-|-|The union demands an end to torture in Kandovar prison.\
        """)
    void whoCompletesOrNamesAnotherNounIsNotMeant(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|killing|three herders|soldiers|The soldiers entered the village, killed three herders and burned houses.
        en|assault|four students|officers|The officers arrested and beat four students.
        en|arrest|lawyer of the arrested students|-|The lawyer of the arrested students was himself arrested.
        en|arrest|president;treasurer of the union|-|The president and the treasurer of the union were arrested.
        en|arrest|editor;two reporters of the weekly Zarya|-|The editor and two reporters of the weekly Zarya were detained.
        en|ban|Lina Farah|-|Lina Farah, whose brother was arrested, may not leave the country.
        en|search|house|police|Samir Haddad's house, which police searched on Monday, was sealed.\
        """)
    void eachVerbHasItsOwnPeople(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|release|Three of the five women's rights activists|-|Three of the five women's rights activists were released.
        en|search|headquarters of the teachers' union|-|The headquarters of the teachers' union was searched.
        en|statement|-|Observatory|The Observatory, a body of journalists' unions from five countries, condemned the arrest of Luc Maba.
        en|sentence|Amina Said|court|Presided over by judge Boris Orlov, the court sentenced Amina Said to six years.
        en|sentence|Jean Mbala;Ange Koko|-|Two reporters of the private station Radio Kavira, Jean Mbala and Ange Koko, were sentenced to two years.
        en|arrest|22 policemen;two members of a local gang|-|So far 22 policemen and two members of a local gang have been arrested.\
        """)
    void whatBelongsToANounGoesWithIt(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|trial|Max Roth;Ann Lee|-|Max Roth and Ann Lee were seized in May. Eighty colleagues signed an open letter. Their trial opens on Monday.
        en|arrest|Eighty colleagues|-|Max Roth was seized in May. Eighty colleagues signed an open letter. They were arrested on Friday.
        fr|trial|Marc Lunde;Anne Bora|-|Marc Lunde et Anne Bora ont été arrêtés. Deux cents confrères ont signé une pétition. Leur procès s'ouvre lundi.
        ru|sentence|Ивана Зотова;Анну Шкляр|-|Ивана Зотова и Анну Шкляр задержали. Двести коллег подписали письмо. Им грозит восемь лет лишения свободы.
        en|search|-|-|The mayor called the raid a triumph.
        en|arrest|Max Roth|-|The governor called the arrest of Max Roth lawful.
        fr|arrest|Marc Lunde|-|Le gouverneur a justifié l'arrestation de Marc Lunde.
        ru|arrest|Ивана Зотова|-|Губернатор назвал задержание Ивана Зотова законным.
        en|protest|-|-|Soldiers opened fire on the march.
        fr|protest|-|-|Des gendarmes ont ouvert le feu sur un barrage.
        fr|strike|-|-|La police est intervenue contre la grève.
        en|strike|-|Police|Police went on strike.
        fr|arrest|Anne Bora|-|La rédactrice en chef Anne Bora a été arrêtée.
        fr|arrest|Paul Rimo;Anne Bora|-|Le président par intérim Paul Rimo et la rédactrice en chef Anne Bora ont été arrêtés.
        fr|torture|deux rédacteurs|-|Les deux rédacteurs n'ont pas été maltraités, précise leur avocat, Me Farid Amar.\
        """)
    void whoSpeaksUpForOrAgainstThemIsNeither(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|arrest|четырёх человек|-|У здания суда задержали четырёх человек.
        ru|arrest|четырёх человек|Суд|Суд задержал четырёх человек.
        en|protest|-|-|Rally for the release of three students outside the court.
        en|strike|-|-|A strike against the dismissal of two delegates began on Monday.
        en|strike|-|two delegates|A strike of two delegates began on Monday.
        fr|strike|-|-|Débrayage de quatre heures contre le licenciement de deux délégués.
        ru|strike|-|-|Забастовка против увольнения двух делегатов началась в понедельник.
        fr|statement|-|ambassade de Belgique|L'ambassade de Belgique a exprimé sa préoccupation.
        en|statement|-|Belgian embassy|The Belgian embassy in Varn expressed concern.
        en|dismissal|23 pluckers|-|The union condemned the dismissal of 23 pluckers.
        fr|arrest|trois tisserandes|-|On a arrêté trois tisserandes.
        en|arrest|-|-|Forty lawyers signed a statement against the arrests.
        en|release|two bloggers|-|The mayor banned a march for the release of two bloggers.
        ru|ban|Митинг|акимат|Митинг за освобождение двух блогеров, назначенный на 16 мая, акимат запретил.
        en|protest|-|-|Police broke up a rally against the arrest of two bakers.
        en|strike|-|nurses|The nurses broke off their strike.
        fr|release|Marc Lunde|-|Marc Lunde a été arrêté. Le syndicat des enseignants exige sa libération.
        fr|release|deux lycéennes|-|On a arrêté deux lycéennes. Le syndicat des enseignants du supérieur exige leur libération.
        en|release|Priya Roth|magistrate|A magistrate freed Priya Roth, who has a little child, on bail.
        fr|sentence|Jeanine Mbala|-|La peine infligée à Jeanine Mbala est injuste.
        fr|assault|étudiants|police|Les étudiants ont défilé avant d'être dispersés par la police.
        en|assault|students|-|The students marched before being beaten.
        en|assault|Max Roth|-|Max Roth was arrested. "I refused to sign and they beat me," he says.\
        """)
    void toWhomAnotherNounBelongsDoesNotDoIt(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Boris Orlov|police|Amina Said fled, but police detained Boris Orlov.
        en|arrest|brother|gendarmes|Amina Said got away, but gendarmes detained her brother.
        en|assault|Amina Said|soldiers|Amina Said runs the clinic. On Friday soldiers beat her in Lusanga.
        en|assault|Amina Said|Soldiers|Amina Said runs the clinic. Soldiers beat her on Friday.
        en|summons|Amina Said|Officers|Amina Said runs the clinic. Officers questioned her on Friday.
        en|summons|brother|Officers|Amina Said runs the clinic. Officers questioned her brother on Friday.
        """)
    void whoDoesSomethingElseBeforeButAndWhomHerMeans(
            String tag, String kind, String patients, String agents, String text) {
        reads(tag, kind, patients, agents, text);
    }
}
