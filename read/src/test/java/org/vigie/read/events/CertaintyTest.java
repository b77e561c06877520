package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How sure a claim is, and whose word it is, in invented sentences.
class CertaintyTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private static List<Claim> read(String tag, String sentence) {
        return READERS.computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(sentence, Language.of(tag)), Optional.of(DAY));
    }

    private static Claim only(String tag, String kind, String sentence) {
        List<Claim> claims = read(tag, sentence).stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(sentence).hasSize(1);
        return claims.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en|arrest|reported|union|Three dockers were arrested, the union said.
        en|arrest|asserted|-|The governor tried to break the strike by arresting leaders.
        en|release|demanded|-|The dockers need to be released within a day.
        en|release|demanded|dockers|The dockers want Omar Deniz to be released.
        en|release|demanded|Press League|The authorities must immediately and unconditionally release Omar Deniz, the Press League said.
        en|assault|denied|-|The High Court stayed the eviction of nine families on Friday.
        en|transfer|denied|-|The court suspended the deportation of the singer.
        en|agreement|asserted|-|The deal averted a strike by 300 drivers.
        en|strike|denied|-|The deal averted a strike by 300 drivers.
        en|detention|asserted|-|Omar Deniz was remanded in custody for allegedly insulting a minister.
        en|detention|unconfirmed|-|Omar Deniz was allegedly remanded in custody for insulting a minister.
        en|seizure|asserted|-|Police confiscated two tons of allegedly illegal leaflets.
        en|threat|asserted|-|Residents demanded that the officers produce papers, but were threatened with arrest.
        en|sentence|asserted|-|Lawyers demanded that Omar Deniz be released, but he was sentenced to two years.
        en|arrest|reported|lawyer|Three dockers were arrested, said Omar Deniz's lawyer.
        en|arrest|reported|union|Three dockers were arrested, said the miners' union.
        en|release|demanded|union|The miners' union demands the release of Omar Deniz.
        en|release|demanded|union|The union demands the release of Leila Haddad and Omar Deniz and asks all to write.
        en|crackdown|asserted|-|The repression in the valley does not make headlines any longer.
        en|arrest|asserted|-|His arrest did not frighten the union.
        en|protest|denied|-|The march did not take place.
        en|release|asserted|-|Ann Lee was questioned all night before being freed.
        en|strike|planned|-|The bus drivers' union will down tools for 24 hours.
        en|release|asserted|-|The appeal helped to free four women.
        en|release|asserted|-|The court decided to free Omar Deniz.
        en|disappearance|asserted|-|The whereabouts of Omar Deniz are still not known.
        en|detention|asserted|-|Two drivers, who were arrested with her, have been placed under house arrest.
        en|killing|asserted|-|The union demands an inquiry into the killing of Max Meier.
        en|transfer|demanded|-|Do not deport Ann Lee!
        en|arrest|denied|-|The police did not arrest Ann Lee.
        en|release|denied|-|Her request for release was rejected.
        en|release|denied|-|The judge rejected her second request for release on Wednesday.
        en|trial|demanded|union|The union wants the officers who beat the drivers to be tried.
        en|arrest|asserted|-|Ann Lee was taken from her home on 3 May, a day after she announced a strike.
        en|sentence|asserted|-|Joseph Mulenga could not pay the fine and was jailed for a month.
        en|torture|reported|Paul Roth|Paul Roth told the court, which adjourned the case, that he had been tortured.
        en|sentence|demanded|prosecutor|The prosecutor asked for seven years.
        en|trial|demanded|league|The league urges the police to find and prosecute the thieves.
        en|release|demanded|Dockers' League|The Dockers' League, which pays the bail, calls on the court to free Ann Lee.
        en|assault|reported|Ann Lee|Her aunt, Ann Lee, says masked men beat the boy.
        en|assault|reported|relatives|Soldiers beat three women, relatives and neighbours told the radio.
        en|sentence|asserted|-|The court found that Peter Novak had insulted the king and sentenced him to a year.
        en|arrest|reported|lawyer|The lawyer told the judge that three dockers had been arrested.
        en|assault|reported|23 women|23 women say they were beaten in the buses.
        en|torture|reported|Leila Haddad|Leila Haddad claimed to have been tortured in the barracks.
        en|arrest|reported|union|Three dockers, the union said, were arrested.
        en|arrest|unconfirmed|-|Two stewards are reported to have been arrested.
        en|release|demanded|panel|The panel condemned the trial and asks the king to release Leila Haddad.
        en|trial|planned|-|They are to appear in court.
        en|charge|denied|-|No charge was ever brought against Leila Haddad.
        en|assault|denied|ministry|The ministry said that nobody was beaten.
        en|arrest|denied|Police|Police said that no students had been arrested.
        en|charge|denied|-|Not one of the officers has been charged.\
        """)
    void aClaimIsAsSureAsItsSentenceSays(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        fr|detention|asserted|-|Après avoir emprisonné dix militants, la junte a parlé.
        fr|charge|asserted|-|Visés par un mandat d'arrêt, deux officiers ont été accusés de complot.
        fr|release|demanded|-|Il incombe aux autorités de libérer les bergers.
        fr|release|demanded|-|La libération du poète fait partie des revendications.
        fr|release|demanded|-|Elles militent en faveur de la libération du poète.\
        """)
    void aClaimIsAsSureAsItsFrenchSentenceSays(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ru|strike|asserted|-|Забастовка не остановила завод.
        ru|protest|denied|-|В Уральске в пикете отказано.
        ru|torture|reported|жены|По словам его жены, сотрудники повезли его в отделение, где его избивали.
        ru|sentence|demanded|Прокурор|Прокурор просил три года колонии.
        ru|strike|denied|Дирекция завода|Дирекция завода забастовку отрицает.\
        """)
    void aClaimIsAsSureAsItsRussianSentenceSays(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        fr|strike|asserted|-|La grève n'a pas perturbé le trafic.
        fr|killing|asserted|-|Nous demandons que toute la lumière soit faite sur l'assassinat de Max Meier.
        fr|torture|asserted|-|La ligue réclame une enquête sur les tortures infligées à Max Meier.
        fr|arrest|demanded|ligue|La ligue réclame une enquête et l'arrestation de Max Meier.
        fr|death|asserted|-|Nous exigeons que les responsables de la mort de Max Meier soient jugés.
        fr|transfer|demanded|-|N'extradez pas Max Meier !
        fr|torture|denied|ministère|Le ministère a démenti que Max Meier ait été torturé.
        fr|sentence|asserted|-|Le juge a estimé que les témoins mentaient et a condamné Max Meier à deux ans.
        fr|trial|demanded|famille|La famille dit que les gardes ont battu Max Meier et demande leur procès.
        fr|trial|demanded|-|Elles se battent pour que le colonel soit jugé.
        fr|trial|denied|-|Le procès n'a pas eu lieu lundi.
        fr|trial|demanded|syndicat|Le procureur a parlé lundi. Le syndicat, lui, réclame que les gendarmes soient jugés.
        fr|release|denied|-|Sa demande de libération a été rejetée.
        fr|appeal|asserted|-|Le juge a rejeté sa deuxième demande de mise en liberté.
        fr|sentence|demanded|parquet|Le parquet avait demandé trois ans pour Max Meier.
        fr|arrest|demanded|ligue|La ligue, qui condamne l'incendie, demande l'arrestation des coupables.
        fr|investigation|demanded|ligue|La ligue avait, dès le 29 mai, réclamé une enquête indépendante.
        fr|protest|planned|-|Rassemblement à 18 h, place Saint-Roch.\
        """)
    void aFrenchClaimIsAsSureAsItsSentenceSays(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en|charge|asserted|-|One of the officers has been charged.
        en|release|denied|-|Nothing has been done to free Omar Deniz.
        en|release|demanded|-|The committee was founded to free Omar Deniz.
        en|release|demanded|-|The lawyers tried to free Omar Deniz.
        en|seizure|denied|-|Nothing was stolen from the house of Omar Deniz.
        en|arrest|denied|-|Max Meier was neither arrested nor questioned.
        en|summons|denied|-|Max Meier was neither arrested nor questioned.
        en|dismissal|demanded|governor|The governor wants the teachers fired.
        en|strike|possible|-|The miners will strike unless the company reinstates their leader.
        en|release|planned|-|The list names 12 prisoners to be freed on Friday.
        en|release|demanded|-|They asked for Leila Haddad to be freed.
        en|arrest|demanded|-|We call on the government to stop arresting teachers.
        en|assault|denied|-|Police did not hit Leila Haddad.
        en|acquittal|demanded|league|The league wants the charges against Leila Haddad dropped.
        en|assault|denied|-|It is not true that the miners were shot.
        en|dismissal|denied|-|The union will not let the company sack its members.
        en|dismissal|demanded|-|The government must not let the company sack its members.
        en|arrest|asserted|-|The judge let the police arrest the poet.
        en|protest|denied|-|The rally was cancelled by the union.
        en|advocacy|demanded|-|Send a letter to the minister.
        fr|arrest|reported|un de leurs avocats|Trois dockers ont été arrêtés, a indiqué à la radio un de leurs avocats.
        fr|arrest|reported|parquet|Le parquet a fait savoir que trois dockers avaient été arrêtés.
        fr|torture|reported|Rosa Quintel|Rosa Quintel dit avoir été torturée à la caserne.
        fr|release|demanded|ligue|La ligue condamne le procès et réclame la libération de Rosa Quintel.
        fr|release|demanded|ministre|Le ministre s'est prononcé pour la libération de Rosa Quintel.
        fr|release|demanded|-|Nous exigeons la libération de Rosa Quintel.
        fr|protest|planned|-|Rassemblement samedi, 15 h, devant la mairie.
        fr|arrest|unconfirmed|-|Trois dockers auraient été arrêtés.
        fr|arrest|asserted|-|La police a arrêté vingt personnes selon les organisateurs.\
        """)
    void howSureItIsGrammarSaysToo(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ru|arrest|reported|адвокаты|Трое горняков, как сообщают адвокаты, арестованы.
        ru|ban|reported|Жена|Жена рассказала, что дверь выломали, мужа избили, а адвоката не пустили.
        ru|arrest|reported|Медиаволна|Горняков арестовали, сообщает издание «Медиаволна».
        ru|arrest|reported|Волна|«Волна» пишет, что горняков арестовали.
        ru|arrest|asserted|-|Жена рассказала, что мужа избили. Соседа полиция арестовала.
        ru|transfer|demanded|-|Власти не должны высылать горняков.
        ru|transfer|demanded|-|Власти должны предотвратить высылку горняков.
        ru|transfer|demanded|-|Власти должны не допустить высылки горняков.
        ru|arrest|reported|полиции|В полиции сообщили, что арестованы трое горняков.
        ru|release|demanded|Комитет|Комитет призвал разорвать договор и освободить горняков.
        ru|arrest|asserted|-|По подсчётам центра, арестованы трое горняков.
        ru|fine|reported|профсоюза|По данным профсоюза, Анна Лось была оштрафована на 30 тысяч рублей.
        ru|arrest|unconfirmed|-|Возможно, Анна Лось арестована.
        ru|arrest|possible|-|Возможно, Анну Лось арестуют.
        ru|arrest|denied|-|Арестовать Анну Лось не удалось.
        ru|arrest|asserted|-|Анну Лось удалось арестовать в порту.
        ru|release|denied|-|В досрочном освобождении Анне Лось отказали.
        ru|killing|denied|-|Казнь Анны Лось отложена.
        ru|agreement|denied|-|Переговоры с дирекцией зашли в тупик.
        ru|dismissal|demanded|Профсоюз|Профсоюз требует восстановить Анну Лось на работе.
        ru|ban|denied|-|Суд снял запрет на митинги.
        ru|ban|asserted|-|Суд так и не снял запрет на митинги.
        ru|ban|demanded|-|Требуем разблокировать сайт газеты!
        ru|charge|denied|-|Обвинение Анне Лось до сих пор не предъявлено.
        ru|appeal|planned|-|Мы обжалуем приговор Анне Лось.
        ru|appeal|planned|-|Мы подадим жалобу в суд.
        ru|advocacy|demanded|-|Письма отправляйте министру юстиции.
        ru|fine|possible|-|По этой статье предусмотрен штраф до двух тысяч рублей.\
        """)
    void howSureItIsRussianGrammarSaysToo(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ru|release|demanded|-|Рабочие вышли с плакатом «Свободу Ивану Лосю».
        ru|release|demanded|-|Люди кричали: «Отпустите Ивана Лося!»
        en|release|demanded|-|Workers chanted "Free Omar Deniz" in front of the court.
        en|release|demanded|-|Under the slogan “Free the bakers”, 300 workers marched.
        en|release|demanded|-|Their slogan was "Release Omar Deniz".
        en|ban|demanded|-|Some 200 people chanted "No to the closure".
        ru|dismissal|demanded|-|Рабочие скандировали «Нет увольнениям!».
        en|commutation|denied|-|Amnesty for Omar Deniz was rejected.
        en|release|demanded|-|They held banners that said "Freedom for Omar Deniz".
        fr|release|demanded|-|Aux cris de « Libérez Marc Loy », 300 ouvriers ont défilé.
        fr|release|demanded|-|Les ouvriers portaient des pancartes « Libérez Marc Loy ».\
        """)
    void whatASloganAsksForIsDemanded(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en|search|asserted|-|After the raid, the paper was not published.
        en|arrest|asserted|-|Following the arrest of Omar Deniz, the shop did not open.
        en|search|denied|-|There was no raid.
        en|killing|denied|-|In the clash nobody was killed.
        en|assault|denied|-|In the village none was beaten.
        en|assault|asserted|-|In the village everybody was beaten.
        fr|arrest|asserted|-|Après l'arrestation de Marc Loy, l'atelier n'a pas ouvert.\
        """)
    void aCircumstanceIsNotDeniedWithWhatItGoesWith(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ru|arrest|reported|лиги|По данным лиги, задержали 81 человека.
        ru|search|asserted|-|Прокурор заверил, что ссоры не было, и обыскал цех.
        ru|release|demanded|Профсоюз|Профсоюз заявил, что люди устали, и требует освободить задержанных.
        ru|release|demanded|Объединение|Объединение осудило суд и призвало власти освободить Анну Лось.
        ru|release|demanded|Верховный представитель ЕС|Верховный представитель ЕС призвал Минск освободить Анну Лось.
        ru|transfer|demanded|Фонд|Фонд просит Турцию не высылать Анну Лось.
        ru|sentence|reported|Новый день|Анну Лось приговорили к году, передаёт «Новый день» со ссылкой на соседа.
        ru|appeal|reported|Ильи Вольнова|Суд, как стало известно в субботу от адвоката Ильи Вольнова, подтвердил приговор Анне Лось.
        ru|arrest|asserted|-|Союз напоминает, что Анна Лось арестована.
        ru|statement|asserted|-|Международный союз приветствует освобождение Анны Лось.
        ru|investigation|asserted|-|Прокуратура расследует гибель Анны Лось.
        ru|arrest|asserted|-|Арестованы, по данным полиции, двадцать горняков.
        ru|release|demanded|Союз|Союз обратился к королю с просьбой освободить Анну Лось.
        en|arrest|reported|league|The league said that nine drivers were questioned, six detained and two beaten.
        en|protest|asserted|-|Nine drivers were detained at a rally in Lapia, according to the league.
        en|release|demanded|panel|The panel reiterated its call for the release of Ann Lee.
        fr|release|demanded|centaine d'avocats|Une centaine d'avocats demandent la libération de Rosa Quintel.
        fr|torture|reported|l'un d'eux|Deux témoins sont partis ; l'un d'eux affirme avoir été torturé à la caserne.
        en|release|demanded|Observatory|The Observatory condemned the law and called for the two drivers to be freed.
        en|release|demanded|ministry|The ministry expressed its concern and asked for the release of Ann Lee.
        en|assault|reported|lawyer|According to his lawyer, Karim Bel was beaten.
        fr|assault|reported|avocat|Selon son avocat, Karim Bel a été battu.
        ru|torture|reported|адвоката|По словам адвоката, Савицкого избивали в изоляторе.
        ru|assault|reported|матери Ивана Минина|По словам матери Ивана Минина, Павла Берга избили.
        ru|assault|reported|Мать Ивана Минина|Мать Ивана Минина рассказала, что Павла Берга избили.
        en|release|demanded|Federation|The Federation demands that the guards be tried, and asks the governor to free Max Roth.
        en|sentence|demanded|prosecution|The prosecution wants seventeen years for Ann Lee.
        en|investigation|demanded|Poland|Poland demanded an inquiry.
        en|arrest|asserted|-|The union recalls that three dockers were arrested in May.
        en|strike|planned|-|The union announced a strike.
        fr|investigation|demanded|France|La France a demandé une enquête internationale.
        fr|sentence|demanded|parquet de Louga|Le parquet de Louga a demandé mercredi huit ans de prison contre Rosa Quintel.
        fr|visit|demanded|comité|Le comité a exprimé sa colère et demandé à envoyer une mission.
        fr|dismissal|asserted|-|Le ministre a annoncé la suspension de trois agents.
        fr|arrest|asserted|-|La ligue rappelle que trois dockers ont été arrêtés.
        fr|transfer|demanded|comité|Le comité invite l'État à renoncer à l'expulsion de Rosa Quintel.
        """)
    void aClaimHasTheSourceThatItsSentenceNames(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    private static void holds(Claim claim, String modality, String source, String sentence) {
        assertThat(claim.modality().label()).as(sentence).isEqualTo(modality);
        assertThat(claim.source().map(Quote::text))
                .as(sentence)
                .isEqualTo(Optional.ofNullable(source));
    }

    @Test
    void aQuotationKeepsItsSpeakerOverSentences() {
        Claim claim = only(
                "fr",
                "arrest",
                "« La nuit a été longue. Trois dockers ont été arrêtés au port », a déclaré Paul"
                        + " Kemgang.");

        assertThat(claim.source().map(Quote::text)).contains("Paul Kemgang");
    }

    @Test
    void aPronounThatSpeaksStandsForWhoSpokeBefore() {
        Claim claim = only(
                "en",
                "arrest",
                "Leila Haddad said that the night had been long. Three dockers, she added, were"
                        + " arrested.");

        assertThat(claim.source().map(Quote::text)).contains("Leila Haddad");
    }

    @Test
    void aRelativeClauseUnderWhatIsSaidStaysAsserted() {
        Claim claim = only(
                "en",
                "arrest",
                "The union said that Leila Haddad, who was arrested in May, is in good health.");

        assertThat(claim.modality().label()).isEqualTo("asserted");
        assertThat(claim.source()).isEmpty();
    }

    @Test
    void aSentenceThatOnlyNamesItsSourceSpeaksForTheOneBefore() {
        Claim claim = only(
                "ru", "arrest", "Полиция арестовала троих горняков. Об этом сообщает профсоюз.");

        assertThat(claim.source().map(Quote::text)).contains("профсоюз");
    }

    @Test
    void aHedgeDoesNotLeakFromAnAside() {
        Claim claim =
                only("en", "killing", "Samir Okba was shot dead on Monday, apparently by two men.");

        assertThat(claim.modality().label()).isEqualTo("asserted");
    }

    @Test
    void whatAnUnrelatedVerbTakesIsNotDemanded() {
        Claim claim =
                only("fr", "torture", "La ligue demande que le préfet commente les tortures.");

        assertThat(claim.modality().label()).isEqualTo("asserted");
    }

    @Test
    void aTitleThatTellsSomethingLabelsNothing() {
        String under = "\n\nDix lycéens ont été arrêtés lors de la marche organisée lundi.";

        assertThat(read("fr", "Dix arrestations lors de la mobilisation nationale" + under))
                .noneMatch(claim -> claim.modality() == Modality.PLANNED);
        assertThat(read("fr", "Programme de la semaine\n\nMarche des lycéens à Koubala."))
                .allMatch(claim -> claim.modality() == Modality.PLANNED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        fr|assault|reported|avocat|Trois élèves ont été battus, précise leur avocat.
        fr|assault|reported|ligue|Trois élèves ont été battus, annonce la ligue.
        fr|assault|reported|ligue|Trois élèves ont été battus, alerte la ligue.
        fr|assault|asserted|-|Trois élèves ont été battus, une annonce de la ligue suivra.
        ru|investigation|asserted|-|Следствие возбудило дело, адвокат заявил, что Зотова пытали.
        ru|torture|reported|адвокат|Следствие возбудило дело, адвокат заявил, что Зотова пытали.
        ru|investigation|asserted|-|Прокуратура начала проверку, администрация изолятора побои отрицает.
        ru|arrest|reported|адвокат|Ивана Зотова задержали, сообщил адвокат.\
        """)
    void whoSaysSomethingElseDidNotSayWhatStandsBefore(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en|trial|planned|-|The trial of Max Roth was put off until 3 June.
        en|trial|planned|-|Judges put off the trial of Max Roth until 3 June.
        en|agreement|denied|-|The negotiations with the owners were put off.
        ru|agreement|denied|-|Переговоры с компанией сорваны.
        en|trial|planned|-|Eleven vendors arrested on 6 May are due in court on Wednesday.
        en|arrest|asserted|-|Eleven vendors arrested on 6 May are due in court on Wednesday.
        en|assault|denied|-|The eviction was put off at the last moment.\
        """)
    void aHearingThatIsPutOffIsHeldLater(
            String tag, String kind, String modality, String source, String sentence) {
        holds(only(tag, kind, sentence), modality, source, sentence);
    }
}
