package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

/// Whom pronouns, numbers, companions and lists mean, in invented bulletins of two sentences: the
/// person of the sentence before and not who speaks of them, all of a list and not its last.
class WhoIsMeantTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    /// The people to whom the last event of a kind is done, in the order of the text.
    private static List<String> patients(String tag, String kind, String text) {
        return people(tag, kind, Role.PATIENT, text);
    }

    private static List<String> people(String tag, String kind, Role role, String text) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(text).isNotEmpty();
        return claims.getLast().mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|summons|Игоря Титова|Адвоката Ланевича Игоря Титова вызвали на допрос.
        ru|arrest|Марина Иванова|Жена Петрова Марина Иванова задержана.
        ru|arrest|Асан|Сын Бакирова Асан задержан.
        ru|fine|Вера Лунина|Мать Сергея Лунина Вера Лунина оштрафована.
        ru|arrest|Игорь Титов|Адвокат Игорь Титов арестован.
        ru|fine|Марию Лис|Суд оштрафовал главу штаба Ивана Кедра Марию Лис.
        ru|arrest|Ивана Кедра|Полиция задержала поэта, врача и правозащитника Ивана Кедра.
        ru|death|Иван Кедр|Умер поэт, врач и правозащитник Иван Кедр.
        ru|search|Ивана Кедра|Обыск прошёл у главы союза врачей и сестёр Ивана Кедра.
        ru|arrest|рыбаков|Суд арестовал задержанных в порту рыбаков.
        ru|fine|рыбаков|Суд оштрафовал задержанных в порту и проведших две ночи в отделе рыбаков.
        ru|release|рыбака|Суд освободил осуждённого за клевету рыбака.
        ru|release|осуждённого|Суд освободил осуждённого за убийство рыбака.
        ru|assault|рыбаков|Полиция избила вышедших на площадь рыбаков.
        ru|arrest|рыбака|Полиция задержала самого рыбака.
        ru|sentence|Валерия Лозовая|Взятая вместе с Рябовой Валерия Лозовая получила десять суток ареста.
        ru|arrest|Ивана Кедра|Полиция задержала Ивана Кедра, избитого после ссоры с поэтом Егором Лозой.
        ru|sentence|Егор Лоза;Анна Лис|Егор Лоза, Анна Лис — четверо суток ареста.
        ru|assault|учительницу|На учительницу напали двое неизвестных.
        ru|death|38 рыбаков|38 рыбаков погибли 3 марта, двое из них — подростки.
        ru|sentence|Семёну Кроту|Прокурор просил дать девять лет Егору Лозе, Ивану Зимину — семь лет, а Семёну Кроту — пять лет.
        ru|charge|Ивана Кедра|Ивана Кедра вызвали в школу, обвинили в хулиганстве и задержали.
        ru|search|Редакцию газеты|Редакцию газеты обыскали.
        ru|search|Ивану Кедру|Рано утром к Ивану Кедру пришли с обыском.
        en|torture|Grace Stone|Grace Stone, who was arrested together with her deputy, Peter Roth, has been tortured.
        en|detention|Paul Roth;Ivan Reed|Two drivers who had been arrested with her, Paul Roth and Ivan Reed, remain in detention.
        en|arrest|Grace Stone;Peter Roth|Grace Stone was arrested on 2 May together with her deputy, Peter Roth.
        fr|torture|Claire Roux|Claire Roux, qui a été arrêtée avec son adjoint, Pierre Roth, a été torturée.
        en|arrest|Grace Stone|Grace Stone, a 41-year-old nurse and mother of three, was arrested in Sitra.
        en|arrest|Grace Stone|Grace Stone, 41, was arrested in Sitra.
        en|torture|political prisoners|Two guards were convicted of torturing political prisoners.
        en|arrest|leaders|The governor broke the strike by arresting leaders.
        en|charge|Grace Stone|Grace Stone is accused of beating policemen.
        en|arrest|Grace Stone;Paul Roth|The secretary, Grace Stone, and a teacher, Paul Roth, were arrested.
        en|arrest|two doctors|The nurses were questioned about two doctors arrested in May.
        en|release|journalists|Judge Omar Reed ordered the journalists be released.
        en|assault|Grace Stone;Paul Roth|Grace Stone, 41, and Paul Roth, 20, were beaten in the street.
        en|arrest|Peter Roth|Peter Roth, dockworker, trade unionist and lay preacher, was arrested.
        en|release|All but three of the nineteen dockers|All but three of the nineteen dockers were released.
        en|assault|three;Ann Lee|The three, who include the treasurer Ann Lee, were beaten.
        en|torture|Rania Fawzy|Rania Fawzy was arrested on 3 May. Her husband, the poet Sherif Nagy, fled the country. She was tortured.
        en|assault|34 people|Police charged the marchers, leaving at least 34 people injured.
        en|assault|two students|The clash left a woman dead and two students injured.
        ru|killing|рабочий|Солдаты открыли огонь, погиб рабочий.
        ru|arrest|Айгуль Сейткали|Полиция задержала активистку Айгуль Сейткали.
        ru|arrest|Айгуль Сейткали|Задержана активистка Айгуль Сейткали.
        en|trial|officers|The union wants the officers who beat the drivers to be tried.
        en|trial|officers|The union demands that the officers who beat the drivers be tried.
        en|fine|officers|The court ordered the officers who arrested Ann Lee to pay a fine.
        en|dismissal|Ann Lee|The guards who forced Ann Lee to leave were fined.
        fr|trial|policiers|Le syndicat demande que les policiers qui ont battu les chauffeurs soient jugés.\
        """)
    void whatOnlySaysWhoSomebodyIsIsNotWhoIsMeant(
            String tag, String kind, String patient, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patient.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|baker|A baker, 43, was beaten.
        en|arrest|boy|A boy aged 15 was arrested.
        en|arrest|Ivo Falk|Ivo Falk, 43, a baker, was arrested.
        en|detention|40 bakers|The authorities are holding about 40 bakers.
        en|detention|nurse|Soldiers are holding a nurse.
        en|transfer|Twelve miners|Twelve miners who spent May in Block 7 of Gora Prison were moved to a camp.
        en|release|Twelve people|Twelve people, three of them women, were released.
        en|assault|Tom Beck|Tom Beck was taken to the capital, Karst, and was beaten.
        en|disappearance|Two bakers|Two bakers who led the march disappeared in May.
        en|dismissal|fourteen of them|The company responded by suspending fourteen of them.
        fr|arrest|boulanger|Le boulanger, 43 ans, a été arrêté.
        fr|arrest|Marc Loy|Marc Loy, 15 ans, étudiant, a été arrêté.
        ru|assault|Двенадцать рабочих|Двенадцать рабочих избили на площади.
        ru|killing|40 рабочих|Около 40 рабочих убили за день.
        ru|assault|охранника|Двенадцать рабочих избили охранника.
        ru|arrest|Олег Белов|Олег Белов, 43 года, задержан.
        ru|release|рабочих|Водители вышли с плакатом «Отпустите рабочих».\
        """)
    void howOldAndHowManyTheyAreChangesNobody(
            String tag, String kind, String patient, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|release|Mary Brown|The guards will not let Mary Brown go.
        fr|assault|Roux|Le gendarme Roux a affirmé qu'un inconnu avait tiré sur lui.
        fr|sentence|Claire Roux|Marc Roux a été tué. Claire Roux a été arrêtée. Le tribunal lui a infligé deux ans de prison.
        fr|arrest|Paul Martin|Paul Martin s'est éteint. En 1958, il prit la tête de la grève : six morts, dont son cousin Joaquim Roth. La police l'a arrêté.
        fr|arrest|Joaquim Roth|Paul Martin s'est éteint. Son cousin Joaquim Roth a pris la tête de la grève. La police l'a arrêté.
        en|release|two boys|The judge let the two boys go.
        en|disappearance|Omar Deniz|The family has had no word from Omar Deniz for three weeks.
        en|assault|Mary Brown|Mary Brown was arrested on Monday, lawyer Carl Stone said. She was beaten.
        en|assault|Paul Martin|According to lawyer Ann Stone, Paul Martin was arrested on Monday. He was beaten in the street.
        en|release|Mary Brown|Mary Brown was arrested, her brother Carl said. Amnesty International demands her release.
        en|charge|Mary Brown|Judge Omar Reed sentenced Mary Brown to two years in prison. She has been charged with treason.
        en|torture|Sara Miller|The lawyer Sara Miller was arrested. According to her husband, Mark Miller, she has been tortured.
        en|torture|Sara Miller|The lawyer Sara Miller was arrested. The lawyer is ill. She has been tortured.
        en|arrest|Max Meier|Max Meier met Ann Lee on Monday. He was arrested on Tuesday.
        en|assault|farmer|Bob Roth, a journalist, interviewed the farmer. The farmer said he was beaten by police.
        fr|assault|Marie Brun|Marie Brun a été arrêtée lundi, selon l’avocat Carl Stone. La police l’a battue.
        fr|charge|Paul Martin|La juge Rita Real a condamné Paul Martin à deux ans de prison. Il a été inculpé de trahison.
        fr|torture|Sara Miller|L’avocate Sara Miller a été arrêtée. Selon son mari, Marc Miller, elle a été torturée.
        fr|trial|Marie Brun|Selon l’avocat Carl Stone, Marie Brun a été arrêtée lundi. Son procès s’ouvre lundi prochain.
        ru|assault|Мария Браун|Мария Браун арестована в понедельник, сообщил адвокат Карл Штейн. Полиция ее избила.
        ru|sentence|Мария Браун|Мария Браун арестована в понедельник, сообщил адвокат Карл Штейн. Ей грозит пять лет.
        ru|assault|Сара Миллер|Сара Миллер арестована. Марк Миллер допрошен. Ее избили.
        ru|release|Марк Миллер|Марк Миллер арестован. Сара Миллер допрошена. Его отпустили.
        ru|fine|Учителей|Учителей признали виновными. Их оштрафовали.
        ru|torture|Сара Миллер|Сара Миллер арестована. По словам ее мужа Марка Миллера, в изоляторе ее пытали.
        ru|charge|Павел Мартынов|Судья Рита Рид приговорила Павла Мартынова к двум годам колонии. Павел Мартынов болен. Ему предъявили обвинение.\
        """)
    void aPronounMeansWhomItFits(String tag, String kind, String patient, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|Paul Martin;Mary Brown|Paul Martin, a journalist, and Mary Brown, a teacher, were arrested on Monday. They were beaten.
        en|assault|Paul Martin;Mary Brown|According to lawyer Ann Stone, Paul Martin and Mary Brown were arrested on Monday. Police beat them.
        en|assault|Paul Martin;Mary Brown|Paul Martin and Mary Brown were arrested on Monday. Both were beaten.
        en|fine|Paul Martin;Mary Brown|Paul Martin and Mary Brown were arrested on Monday. A court fined the two.
        en|assault|Paul Martin;Mary Brown;Ivan Petrov|Police arrested the journalist Paul Martin, his wife, Mary Brown, and their neighbour Ivan Petrov. All three were beaten.
        en|release|Paul Martin;Mary Brown;Ivan Petrov|Paul Martin, Mary Brown and Ivan Petrov were arrested. Amnesty International demands the release of the three.
        en|transfer|Mary Brown;John Brown|Mary Brown was arrested at home. Her brother John Brown was picked up at work. The two were transferred to Kamiti prison.
        fr|assault|Paul Martin;Marie Brun|Paul Martin, journaliste, et Marie Brun, enseignante, ont été arrêtés lundi. Tous deux ont été battus.
        fr|fine|Paul Martin;Marie Brun|Selon l’avocate Anne Stone, Paul Martin et Marie Brun ont été arrêtés lundi. Un tribunal les a condamnés à une amende.
        fr|transfer|Agnès Diru;Christine Kami;Egide Harer;Térence Mozi|Le tribunal a condamné Agnès Diru, Christine Kami, Egide Harer et Térence Mozi. Les quatre ont été transférés à Bubanza.
        fr|release|Paul Martin;Marie Brun;Ivan Petrov|Paul Martin, Marie Brun et Ivan Petrov ont été arrêtés lundi. Amnesty International demande leur libération.
        ru|assault|Павел Мартынов;Мария Браун|Журналист Павел Мартынов и учительница Мария Браун арестованы в понедельник. Обоих избили.
        ru|charge|Павел Мартынов;Мария Браун|Павел Мартынов и Мария Браун арестованы в понедельник. Им предъявили обвинение в измене.
        ru|release|Павел Мартынов;Мария Браун;Иван Петров|Павел Мартынов, Мария Браун и Иван Петров арестованы в понедельник. «Мемориал» требует освобождения всех троих.\
        """)
    void aPluralMeansAll(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|Omar Deniz|Le président du syndicat Omar Deniz a été arrêté.
        fr|arrest|Omar Deniz|Le secrétaire général du SYNEB Omar Deniz a été arrêté.
        fr|arrest|Omar Deniz|Le militant de la Ruche Omar Deniz a été arrêté.
        fr|arrest|Omar Deniz|Le rédacteur en chef du quotidien Le Phare Omar Deniz a été arrêté.
        fr|arrest|Omar Deniz|Le coordinateur du mouvement Sursaut Omar Deniz a été arrêté.
        fr|arrest|Omar Deniz|Le journaliste de Radio Horizon Omar Deniz a été arrêté.
        fr|release|Luc Berthelin|La ligue exige la libération du maire de Koubala Luc Berthelin.
        fr|arrest|Awa Diatta|La responsable des médias Awa Diatta a été arrêtée.
        fr|arrest|Omar Deniz;Luc Berthelin;Awa Diatta|Le président du SYNEB Omar Deniz, le vice-président du SYNEB Luc Berthelin et la trésorière Awa Diatta ont été arrêtés.
        fr|arrest|avocat de la famille Omar Deniz|L'avocat de la famille Omar Deniz a été arrêté.
        fr|arrest|frère du blogueur Omar Deniz|La police a arrêté le frère du blogueur Omar Deniz.
        fr|release|Omar Deniz|L'ancien président de la Cour suprême Omar Deniz a été libéré.\
        """)
    void whoIsNamedBehindAComplementIsMeant(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|release|Luc Roux;Omar Deniz|Luc Roux et Omar Deniz ont ensuite tous deux été relâchés.
        fr|release|Luc Roux;Omar Deniz|Luc Roux et Omar Deniz ont été tous les deux relâchés.
        fr|sentence|Omar Deniz|Luc Roux a été relâché, Omar Deniz a lui été condamné à mort.
        fr|release|tous les détenus|La milice a relâché tous les détenus.\
        """)
    void aWordForTheSubjectMayStandInsideTheVerb(
            String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|Omar Deniz|Omar Deniz dit Le Lion a été arrêté lundi.
        fr|arrest|Omar Deniz;Luc Roux;Awa Diatta|La police a arrêté Omar Deniz dit Lion, Luc Roux dit Faucon et Awa Diatta.
        fr|arrest|Omar Deniz;Luc Roux|Omar Deniz, plus connu sous le surnom de « Lion », et l'avocat Luc Roux ont été arrêtés.
        fr|arrest|Omar Deniz|Omar Deniz, alias Le Lion, a été arrêté.
        fr|arrest|Awa Diatta|Chroniqueuse sur la chaîne TV9, Awa Diatta a été arrêtée.
        en|arrest|Omar Deniz;Luke Reed|Omar Deniz, better known as Lion, and Luke Reed were arrested.
        ru|arrest|Олег Громов|Олег Громов по прозвищу Север задержан.\
        """)
    void anAliasIsNobodyElse(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|ban|junte militaire|La junte militaire qui a pris le pouvoir en septembre a interdit toute manifestation.
        fr|arrest|policier|Le policier qui avait frappé le maire a arrêté deux élèves.
        en|arrest|officers|The officers who had beaten the mayor arrested two pupils.\
        """)
    void whoStandsInARelativeClauseHasNoPartBehindIt(
            String tag, String kind, String agents, String text) {
        assertThat(people(tag, kind, Role.AGENT, text)).as(text).containsExactly(agents.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Paul Martin;Mary Brown|Paul Martin was arrested along with Mary Brown.
        en|release|Ivan Petrov;three colleagues|Ivan Petrov was released together with three colleagues.
        fr|arrest|Paul Martin;Marie Brun|Paul Martin a été arrêté avec Marie Brun.
        fr|detention|Biram Abeid;neuf autres militants|Biram Abeid est détenu depuis mars avec neuf autres militants.
        ru|arrest|Павел Мартынов;Марией Браун|Павел Мартынов арестован вместе с Марией Браун.
        ru|release|Иван Петров;тремя коллегами|Иван Петров освобожден вместе с тремя коллегами.\
        """)
    void whatIsDoneTogetherIsDoneToAll(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Leo Marsh;Sami Haddad|Two students, Leo Marsh and Sami Haddad, were arrested on Monday.
        en|arrest|Samir Okba;Lena Duarte;Tomas Reyes|Those arrested are Samir Okba, Lena Duarte and Tomas Reyes.
        fr|arrest|Léo Marsh;Sami Haddad|Deux animateurs de la fédération, Léo Marsh et Sami Haddad, ont été arrêtés lundi.
        ru|arrest|Лев Марков;Семен Хадин|Двое студентов, Лев Марков и Семен Хадин, арестованы в понедельник.\
        """)
    void namesStandForWhatTheyAreSetBeside(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|Paul Martin|Ruth Adler, his lawyer, said that Paul Martin had been beaten.
        en|assault|Paul Martin;Ruth Adler|Paul Martin and Ruth Adler say that they were beaten.
        fr|torture|Paul Martin|Selon l’avocate du syndicat, Nadia Ferro, Paul Martin a été torturé.
        ru|assault|Павла Мартынова|По словам адвоката профсоюза Надии Ферро, Павла Мартынова избили.\
        """)
    void whoSpeaksIsNoneOfThem(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|torture|Viktor Hale is the minister. He denied that anybody had been ill-treated.
        fr|torture|Viktor Hale est le ministre. Il a démenti que quiconque ait été maltraité.
        en|killing|The Dockers’ Union condemned the massacre in Jinja.\
        """)
    void anybodyIsNobodyNamed(String tag, String kind, String text) {
        assertThat(patients(tag, kind, text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Ann Lee|Ann Lee was arrested after a meeting with Bob Roth.
        en|trial|Ann Roth|Ann Roth was tried with Bob Meier as her lawyer.
        en|arrest|Bheki Nkosi;Thuli Dube|Bheki Nkosi, president of the Dockers' Union, and Thuli Dube were arrested.
        fr|arrest|Paul Martin;Anna Roux|Paul Martin, rédacteur en chef de L’Écho, et l’avocate Anna Roux ont été arrêtés.
        en|detention|Grace Akello|Grace Akello was arrested. Her sister, Rose Akello, is a nurse. Akello is being held in Jinja.
        ru|detention|Окунев|Полиция задержала Петра Окунева и Анну Рудову. Окунев остаётся под стражей.
        en|release|Chan Sok;all detained miners|The government must free Chan Sok and all detained miners.
        en|arrest|several other trade unionists|Police arrested several other trade unionists.
        en|assault|teachers|The teachers, many of them women, were beaten by soldiers.
        fr|assault|enseignants|Les enseignants, pour la plupart des femmes, ont été frappés par des soldats.
        en|torture|Omar Deniz|Lawyers for Omar Deniz say he was tortured.
        en|detention|Grace Akello|Grace Akello was arrested. Her sister, Rose Akello, says soldiers came at night. The police deny holding her.
        fr|arrest|amis de M. Martin|La police a arrêté les amis de M. Martin.
        fr|dismissal|ouvriers des usines|Les ouvriers des usines ont été licenciés.
        en|charge|two|Two students were arrested, lawyers Carl Lee and Bob Roth said. The two were charged with theft.\
        """)
    void whoStandsNearbyIsNotMeant(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    /// Who suffered it is not accused of it, nor who is accused its victim.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|sentence|man|The man who killed Ann Lee was sentenced to ten years in prison.
        en|sentence|two officers|A court convicted two officers of beating Max Meier.
        en|killing|son|Ann Lee, whose son was killed by police, was fined.
        en|acquittal|soldiers|The soldiers accused of killing Ann Lee were acquitted.
        fr|killing|fils|Anna Roux, dont le fils a été tué par la police, a été condamnée à une amende.
        fr|killing|Karim Bassol|La mère de Karim Bassol, tué par la police en mars, a été convoquée.
        fr|arrest|militants|Les avocats des militants arrêtés sont venus.
        fr|arrest|membre du syndicat|Un membre du syndicat arrêté mardi est malade.
        fr|killing|dix habitants|Le colonel Bako, dont les hommes ont tué dix habitants, a été arrêté.
        fr|arrest|ravisseurs de Nadia Serfaoui|Les ravisseurs de Nadia Serfaoui ont été arrêtés.
        fr|charge|Trois policiers|Trois policiers ont été inculpés de torture sur Paul Martin.
        ru|sentence|Мужчину|Мужчину, который убил Анну Рудову, приговорили к десяти годам.
        ru|sentence|двух полицейских|Суд осудил двух полицейских за избиение Павла Мартынова.
        ru|acquittal|Солдат|Солдат, обвиняемых в убийстве Анны Рудовой, оправдали.
        ru|trial|мужчинами|Суд над мужчинами, которые избили Павла Мартынова, начнётся в понедельник.
        ru|assault|Павла Мартынова|Арестованы полицейские, которые избили Павла Мартынова.\
        """)
    void whoSufferedItIsNotAccused(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|release|Юлия Громова;Петр;Алла Шаркова|Вчера на свободу вышли основательница «Медиа-дома» Юлия Громова, её сын Петр и редактор Алла Шаркова.
        ru|assault|Мухаммеда Сапарова|Неизвестные избили корреспондента «Волны» Мухаммеда Сапарова.
        ru|arrest|Анну Рябову;двух волонтёров|Полиция задержала директора фонда «Опора» Анну Рябову и двух волонтёров.
        ru|assault|Мухаммеда Сапарова|Неизвестные избили в Москве корреспондента «Свободы» Мухаммеда Сапарова.
        ru|sentence|Олега Титова|Главу фонда Олега Титова, которого задержали из-за листовок, якобы найденных в машине, приговорили к году колонии.
        ru|fine|троих рыбаков|Вчера схватили троих рыбаков, их позже оштрафовали.
        ru|arrest|Артур Громов|Возглавлявший шествие пастор Артур Громов арестован.
        ru|commutation|рыбака|Осуждённого на семь лет рыбака помиловал президент.\
        """)
    void whatDescribesAPersonIsNobodyElse(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|arrest|сорока учителей|По данным центра «Рубеж», с января в городе задержано свыше сорока учителей.
        ru|killing|тридцати егерей|По данным сети «Лес и воля», за год в стране убито более тридцати егерей.
        ru|arrest|Иван Зимин|В городе милицией задержан и, по словам коллег, избит корреспондент Иван Зимин.
        ru|commutation|Юлия Громова;Олег Зимин|Вышли на свободу Юлия Громова и Олег Зимин: их помиловал президент А. Б. Громыко.\
        """)
    void whoeverIsCountedOrComesLastIsMeant(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|detention|пятерых|Суд отправил пятерых под стражу.
        ru|arrest|Двое из них|Полиция задержала девять студентов. Двое из них арестованы.
        ru|release|Остальных|Полиция задержала девять студентов. Двое из них арестованы. Остальных отпустили.
        ru|release|всех, кто осуждён за стихи|Фонд требует освободить всех, кто осуждён за стихи.
        ru|arrest|девять рыбаков;дочь одной из работниц|Задержаны девять рыбаков и дочь одной из работниц.\
        """)
    void partOfSeveralIsMeantAlone(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|seizure|Аркадию Петровичу|Мужу Анны Рябовой, Аркадию Петровичу, заблокировали счёт.
        ru|arrest|Антон|В воскресенье сын Анны Рябовой, Антон, водитель трамвая, арестован.
        ru|assault|мужа Анны Рябовой|Неизвестные избили мужа Анны Рябовой.\
        """)
    void aRelativeIsNotWhoseRelativeItIs(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|sentence|Олегу Краснову|Ивану Зимину дали два года, Анне Рябовой — три, Олегу Краснову — пять лет колонии.
        ru|sentence|Рябову|Суд арестовал Зимина на пятнадцать суток, Рябову — на десять.
        ru|arrest|Двое рабочих|Двое рабочих, как выяснили журналисты, арестованы.\
        """)
    void everyClauseHasItsOwnPeople(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @Test
    void anyNumberOfPronounsCanFollowOneAnother() {
        String text = "Paul Martin was arrested on Monday. " + "He was beaten again. ".repeat(5000);

        assertThat(patients("en", "arrest", text)).containsExactly("Paul Martin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|onze étudiants et lycéens|La gendarmerie a arrêté onze étudiants et lycéens à Labé.
        fr|dismissal|2 400 mineurs et dockers|La direction a licencié 2 400 mineurs et dockers mardi.
        fr|arrest|deux étudiants;professeur|La police a arrêté deux étudiants et un professeur.
        fr|arrest|Trois jeunes femmes|Trois jeunes femmes ont été interpellées mardi à Bingerville.
        fr|dismissal|Trente et un ouvriers de la mine|Trente et un ouvriers de la mine ont été licenciés.
        fr|arrest|Huit enseignants;Awa Diop|Huit enseignants, parmi lesquels Awa Diop, ont été arrêtés.
        fr|detention|Quatre d’entre eux;Awa Diop|Quatre d’entre eux, dont Awa Diop, sont détenus à Kara.
        en|arrest|nine doctors and nurses|Police arrested nine doctors and nurses on Monday.
        ru|arrest|девять врачей и медсестер|Полиция задержала девять врачей и медсестер.\
        """)
    void whatOneNumberCountsIsOneMention(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|Paul Martin;Luc Nze|hommes|Paul Martin et Luc Nze ont été arrêtés. Des hommes masqués les ont frappés.
        fr|release|Paul Martin;Luc Nze||Paul Martin et Luc Nze ont été arrêtés. Les médecins demandent qu’ils soient libérés.
        en|assault|Paul Martin;Mary Brown|men|Paul Martin and Mary Brown were arrested. Masked men beat them.\
        """)
    void whoDoesItIsNotWhomTheObjectMeans(
            String tag, String kind, String patients, String agent, String text) {
        List<String> agents = agent == null ? List.of() : List.of(agent);

        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
        assertThat(people(tag, kind, Role.AGENT, text)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|statement|France;Allemagne|La France et l’Allemagne ont condamné mardi l’arrestation de Jean Mba.
        fr|transfer|Khartoum|Khartoum a expulsé trois journalistes.
        fr|release|police|NIAMEY – La police a relâché deux étudiants.
        en|strike|Dockers|Dockers in Rotterdam, Liverpool and Sydney stopped work for an hour.
        en|statement|Brussels|Brussels condemned the arrest of John Doe.\
        """)
    void aPlaceThatActsIsWhoGovernsIt(String tag, String kind, String agents, String text) {
        assertThat(people(tag, kind, Role.AGENT, text)).as(text).containsExactly(agents.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|Deux étudiants|vigiles|Deux étudiants se sont fait tabasser par des vigiles.
        fr|dismissal|Rosa Mendel|direction|Rosa Mendel s’est vu notifier son licenciement par la direction.
        fr|ban|journal|ministère|Le journal s’est vu retirer sa licence par le ministère.
        fr|arrest|trois pêcheurs|préfet|Le préfet a fait arrêter trois pêcheurs.\
        """)
    void whoSeesItHappenSuffersIt(
            String tag, String kind, String patients, String agent, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
        assertThat(people(tag, kind, Role.AGENT, text)).as(text).containsExactly(agent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|release|deux dockers|Des policiers interpellent deux dockers. Ces derniers ont été relâchés.
        fr|release|Marc Bile;Luc Nandi|La police a interpellé Marc Bile et Luc Nandi. Ceux-ci ont été relâchés.
        fr|release|Marc Bile|Le maire Paul Roth a reçu Marc Bile. Celui-ci a été relâché mardi.
        fr|release|Awa Diop|Awa Diop a écrit à Marc Bile. Celle-ci a été relâchée.
        fr|threat|avocat|Marc Bile a vu son avocat. Celui-ci a été menacé.
        fr|sentence|Marc Bile;Luc Nandi|Une peine de dix ans a été prononcée à l'encontre de Marc Bile et de Luc Nandi.
        fr|charge|docker|Des poursuites ont été engagées à l'encontre d'un docker.
        fr|transfer|Six dockers kurdes|Six dockers kurdes arrêtés à Kribo ont été transférés à la prison de Sabar.
        fr|arrest|Deux militants syndicaux kurdes|Deux militants syndicaux kurdes ont été arrêtés.
        fr|release|Ali Dembé|Ali Dembé, arrêté avec son chauffeur et deux collègues, a été relâché.
        fr|acquittal|policier|Le policier, qui avait tué deux étudiants et blessé une passante, a été acquitté.
        fr|sentence|Félix Moreno|Le tribunal a condamné à cinq ans de prison l’opposant Félix Moreno.
        en|release|Ann Lee|Ann Lee, arrested with two friends and a neighbour, was released.
        en|release|Bo Roth|The court granted Bo Roth bail.
        en|ban|Bo Roth|The consulate denied Bo Roth entry.
        en|ban|reporters|The ministry refused the reporters entry visas.
        en|torture|five weavers|Guards gave five weavers electric shocks.
        en|sentence|Ann Lee|The judge handed Ann Lee life in prison.
        en|release|two union leaders|The court granted two union leaders bail.
        en|dismissal|nine hospital workers|The board sacked nine hospital workers.
        en|arrest|Bo Roth|The union condemned the arrest of Bo Roth.
        en|dismissal|Ann Lee|The guild denounced the sacking of Ann Lee.
        en|sentence|Bo Roth|The committee deplored the conviction of Bo Roth.\
        """)
    void whatStandsBetweenIsPassed(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|Douze étudiant·es|Douze étudiant·es ont été arrêté·es à Kribo.
        fr|dismissal|Six salarié.e.s;deux élu(e)s|Six salarié.e.s et deux élu(e)s ont été licencié.e.s.
        fr|transfer|militant-e-s|Les militant-e-s ont été expulsé-e-s.
        fr|arrest|deux ex-soldats|La police a arrêté deux ex-soldats.
        fr|release|enfants-soldats|Les enfants-soldats ont été libérés.\
        """)
    void wordsThatNoDictionaryHasAreMadeOfOthers(
            String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|dizaine de militants;Marc Bile|Une dizaine de militants, notamment Marc Bile, ont été arrêtés.
        fr|arrest|militants;Marc Bile|Des militants, notamment Marc Bile, ont été arrêtés.
        fr|arrest|vingt personnes;Paul Rondo|Samedi, vingt personnes ont été arrêtées ; parmi elles, le photographe Paul Rondo.
        fr|arrest|personnes;Marc Bile;Luc Nandi|Parmi les personnes arrêtées figurent Marc Bile et Luc Nandi.
        fr|detention|Cinq d’entre eux;Ali Sow|Cinq d’entre eux, au nombre desquels le maire Ali Sow, sont détenus.
        fr|arrest|Omar Ziani;fils|Omar Ziani a été arrêté avec son fils.
        fr|arrest|Omar Ziani|Omar Ziani a été arrêté avec son ordinateur.\
        """)
    void whoIsNamedAmongThemIsMeantToo(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|detention|Marc Bile|Seul Marc Bile est détenu.
        fr|arrest|meurtrier présumé de Karim Bassol|Le meurtrier présumé de Karim Bassol a été arrêté.\
        """)
    void whatIsNoPartOfANameOrIsPartOfADescription(
            String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @Test
    void theDayOfAMonthIsNobody() {
        String text = "Il a été transféré le 14 à la prison de Kondengui, où il est détenu.";

        assertThat(patients("fr", "detention", text)).isEmpty();
    }
}
