package org.vigie.read.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Edtf;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A time has the tense of its own clause, whoever says so and wherever it stands: every verb with
/// every time, in every frame.
class TimesByTenseTest {
    /// A Friday.
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    /// What happened and what lies ahead, how it is framed, and sentences that tell of both.
    ///
    /// @param past   tells what happened
    /// @param future tells what lies ahead
    /// @param frames around what is told, `*`
    /// @param before times, each with what it means beside a verb of the past, after `=`
    /// @param after  ... and beside one of the future
    /// @param pairs  sentences with a time behind (`{p}`, `{P}`) and one ahead (`{f}`)
    private record Ways(
            String past, String future, String frames, String before, String after, String pairs) {}

    private static final Map<String, Ways> WAYS = Map.of(
            "en",
            new Ways("""
                police arrested six miners
                six miners were arrested
                the court sentenced Max Meier
                the union held a strike
                Max Meier was sentenced to two years
                the miners have stopped work
                troops had fired on the crowd
                a judge freed two teachers
                the union marched through the town
                six people died
                Max Meier has been charged with libel
                the strike began
                the trial opened
                the hearing took place\
                """, """
                    the miners will strike
                    the union will march through the town
                    the court will try Max Meier
                    the trial will open
                    the hearing will take place
                    Max Meier will be tried
                    the union plans to march
                    the miners intend to stop work
                    the trial is due to open
                    the hearing is scheduled
                    Max Meier is to appear in court
                    the union calls on all to march
                    a rally will be held
                    Max Meier must report to the police\
                    """, """
                        *
                        *, the committee announced
                        *, said the league
                        *, according to the lawyer
                        The committee announced that *
                        The league says *
                        *, and the league condemned it
                        *, its lawyer, who had been told nothing, says
                        *, the committee said in a statement\
                        """, """
                            on 3 May=2021-05-03
                            on Tuesday=2021-05-11
                            in November=2020-11
                            on 20 December=2020-12-20\
                            """, """
                                on 3 June=2021-06-03
                                on Tuesday=2021-05-18
                                in September=2021-09
                                on 16 August=2021-08-16\
                                """, """
                                    Six miners who were arrested {p} will be tried {f}.
                                    Six miners arrested {p} will be tried {f}.
                                    Six miners were arrested {p} and will be tried {f}.
                                    Six miners were arrested {p}; their trial will open {f}.
                                    The march that was banned {p} will be held {f}.
                                    Six miners, arrested {p}, are to be tried {f}.
                                    {P}, police arrested six miners; {f} they will be tried.
                                    The trial of six miners, who were arrested {p}, opens {f}.
                                    Max Meier, whose house was searched {p}, must report to the police {f}.
                                    Max Meier was arrested {p}, and the union has called a rally {f}.
                                    The union, whose office was raided {p}, will march {f}.
                                    Police say that the six arrested {p} will be charged {f}.
                                    Max Meier, arrested {p}, faces trial {f}.
                                    The union will march {f} to protest against the arrests made {p}.
                                    The union calls for a rally {f} after police arrested its leader {p}.
                                    The strike, which began {p}, will end {f}.
                                    A court {p} ordered that Max Meier be tried {f}.
                                    The minister said {p} that the ban would be lifted {f}.\
                                    """),
            "fr",
            new Ways("""
                la police a arrêté six mineurs
                six mineurs ont été arrêtés
                le tribunal a condamné Marc Loy
                le syndicat a fait grève
                Marc Loy a été condamné à deux ans
                les mineurs ont cessé le travail
                la troupe avait tiré sur la foule
                un juge a libéré deux enseignants
                le syndicat a défilé dans la ville
                six personnes sont mortes
                Marc Loy vient d'être inculpé de diffamation
                la grève a commencé
                le procès s'est ouvert
                l'audience a eu lieu\
                """, """
                    les mineurs feront grève
                    le syndicat défilera dans la ville
                    le tribunal jugera Marc Loy
                    le procès s'ouvrira
                    l'audience aura lieu
                    Marc Loy sera jugé
                    le syndicat prévoit de défiler
                    les mineurs comptent cesser le travail
                    le procès doit s'ouvrir
                    l'audience est prévue
                    Marc Loy doit comparaître
                    le syndicat appelle à manifester
                    un rassemblement se tiendra
                    Marc Loy devra se présenter à la police\
                    """, """
                        *
                        *, a annoncé le comité
                        *, dit la ligue
                        *, selon l'avocat
                        Le comité a annoncé que *
                        La ligue dit que *
                        *, et la ligue l'a condamné
                        *, affirme son avocat, à qui l'on n'avait rien dit
                        *, a indiqué le comité dans un communiqué\
                        """, """
                            le 3 mai=2021-05-03
                            mardi=2021-05-11
                            en novembre=2020-11
                            le 20 décembre=2020-12-20\
                            """, """
                                le 3 juin=2021-06-03
                                mardi=2021-05-18
                                en septembre=2021-09
                                le 16 août=2021-08-16\
                                """, """
                                    Six mineurs qui ont été arrêtés {p} seront jugés {f}.
                                    Six mineurs arrêtés {p} seront jugés {f}.
                                    Six mineurs ont été arrêtés {p} et seront jugés {f}.
                                    Six mineurs ont été arrêtés {p} ; leur procès s'ouvrira {f}.
                                    La marche interdite {p} aura lieu {f}.
                                    Six mineurs, arrêtés {p}, doivent être jugés {f}.
                                    {P}, la police a arrêté six mineurs ; {f}, ils seront jugés.
                                    Le procès de six mineurs, qui ont été arrêtés {p}, s'ouvre {f}.
                                    Marc Loy, dont la maison a été fouillée {p}, devra se présenter à la police {f}.
                                    Marc Loy a été arrêté {p}, et le syndicat appelle à manifester {f}.
                                    Le syndicat, dont le local a été fouillé {p}, défilera {f}.
                                    Selon la police, les six personnes arrêtées {p} seront inculpées {f}.
                                    Marc Loy, arrêté {p}, sera jugé {f}.
                                    Le syndicat défilera {f} pour protester contre les arrestations opérées {p}.
                                    Le syndicat appelle à un rassemblement {f} après l'arrestation de son chef {p}.
                                    La grève, qui a commencé {p}, prendra fin {f}.
                                    Le ministre a dit {p} que l'interdiction serait levée {f}.\
                                    """),
            "ru",
            new Ways("""
                полиция задержала шестерых шахтёров
                шестеро шахтёров были задержаны
                суд приговорил Макса Мейера к двум годам
                профсоюз провёл забастовку
                Макс Мейер осуждён на два года
                шахтёры прекратили работу
                солдаты стреляли в толпу
                судья освободил двух учителей
                рабочие прошли по городу
                шесть человек погибли
                Максу Мейеру предъявили обвинение
                забастовка началась
                процесс открылся
                заседание состоялось\
                """, """
                    шахтёры начнут забастовку
                    рабочие пройдут по городу
                    суд рассмотрит дело Макса Мейера
                    процесс откроется
                    заседание состоится
                    Макса Мейера будут судить
                    профсоюз планирует провести марш
                    шахтёры намерены прекратить работу
                    процесс должен открыться
                    Макс Мейер должен явиться в суд
                    профсоюз призывает выйти на митинг
                    митинг пройдёт\
                    """, """
                        *
                        *, сообщил комитет
                        *, говорит лига
                        *, по словам адвоката
                        Комитет сообщил, что *
                        Лига говорит, что *
                        *, и лига осудила это
                        *, утверждает адвокат, которому ничего не сказали
                        *, говорится в заявлении комитета\
                        """, """
                            3 мая=2021-05-03
                            во вторник=2021-05-11
                            в ноябре=2020-11
                            20 декабря=2020-12-20\
                            """, """
                                3 июня=2021-06-03
                                во вторник=2021-05-18
                                в сентябре=2021-09
                                16 августа=2021-08-16\
                                """, """
                                    Шестеро шахтёров, которых задержали {p}, предстанут перед судом {f}.
                                    Шестеро шахтёров, задержанных {p}, предстанут перед судом {f}.
                                    Шестеро шахтёров были задержаны {p} и предстанут перед судом {f}.
                                    Шестерых шахтёров задержали {p}; суд над ними начнётся {f}.
                                    Марш, запрещённый {p}, пройдёт {f}.
                                    {P} полиция задержала шестерых шахтёров; {f} их будут судить.
                                    Процесс по делу шестерых шахтёров, которых задержали {p}, откроется {f}.
                                    Макс Мейер, дом которого обыскали {p}, должен явиться в полицию {f}.
                                    Макса Мейера задержали {p}, и профсоюз призывает выйти на митинг {f}.
                                    Профсоюз, офис которого обыскали {p}, проведёт марш {f}.
                                    По словам полиции, шестерым задержанным {p} предъявят обвинение {f}.
                                    Забастовка, которая началась {p}, закончится {f}.
                                    Министр сказал {p}, что запрет снимут {f}.
                                    Профсоюз выйдет на марш {f}, протестуя против задержаний, которые прошли {p}.\
                                    """));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void aTimeHasTheTenseOfItsClause(String tag) {
        Ways ways = Objects.requireNonNull(WAYS.get(tag));
        List<String> wrong = new ArrayList<>();
        int read = checkAll(tag, ways.past, ways.before, ways.frames, wrong)
                + checkAll(tag, ways.future, ways.after, ways.frames, wrong);
        assertThat(read).isGreaterThan(1500);
        assertThat(wrong).isEmpty();
    }

    private static int checkAll(
            String tag, String told, String times, String frames, List<String> wrong) {
        int read = 0;
        for (String verb : told.split("\n")) {
            for (String time : times.split("\n")) {
                String[] meant = time.split("=");
                for (String frame : frames.split("\n")) {
                    String comma = tag.equals("ru") ? " " : ", ";
                    Stream.of(verb + " " + meant[0], meant[0] + comma + verb)
                            .map(clause -> sentence(frame, clause))
                            .filter(sentence -> !times(tag, sentence).equals(List.of(meant[1])))
                            .forEach(wrong::add);
                    read += 2;
                }
            }
        }
        return read;
    }

    private static String sentence(String frame, String clause) {
        String whole = (frame.replace("*", clause) + ".").replaceAll("que (?=[ue]n )", "qu'");
        return Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void eachOfTwoTimesHasItsOwn(String tag) {
        Ways ways = Objects.requireNonNull(WAYS.get(tag));
        List<String> wrong = new ArrayList<>();
        for (String pattern : ways.pairs.split("\n")) {
            for (int i = 0; i < 3; i++) {
                // the first time of what happened is near, the others tell their year by tense
                String[] behind = ways.before.split("\n")[i + 1].split("=");
                String[] ahead = ways.after.split("\n")[i + 1].split("=");
                String begin = Character.toUpperCase(behind[0].charAt(0)) + behind[0].substring(1);
                String sentence = pattern.replace("{p}", behind[0])
                        .replace("{P}", begin)
                        .replace("{f}", ahead[0]);
                boolean inOrder =
                        pattern.toLowerCase(Locale.ROOT).indexOf("{p}") < pattern.indexOf("{f}");
                List<String> meant =
                        inOrder ? List.of(behind[1], ahead[1]) : List.of(ahead[1], behind[1]);
                if (!times(tag, sentence).equals(meant)) {
                    wrong.add(sentence);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> times(String tag, String sentence) {
        Language language = Language.of(tag);
        return TimeReader.of(language).read(Text.of(sentence, language), Optional.of(DAY)).stream()
                .flatMap(time -> time.edtf().stream())
                .map(Edtf::text)
                .toList();
    }
}
