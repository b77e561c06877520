package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ways that each language has to attribute, hedge, deny, threaten, announce and demand, in
/// invented sentences.
class WaysOfTellingTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private static void holds(
            String tag, String kind, String modality, @Nullable String source, String sentence) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(sentence, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(sentence).isNotEmpty();
        Claim claim = claims.getFirst();
        assertThat(claim.modality().label()).as(sentence).isEqualTo(modality);
        if (source == null) {
            assertThat(claim.source()).as(sentence).isEmpty();
        } else {
            assertThat(claim.source().map(quote -> quote.text()).orElse(""))
                    .as(sentence)
                    .contains(source);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        en|arrest|reported|Max Meier|Three dockers were arrested, said Max Meier, a lawyer for the union.
        en|arrest|possible|-|The police are trying to arrest the leaders of the union.
        en|arrest|asserted|-|Her uncle called the arrest of Mara Lind on Monday “a scandal”.
        en|arrest|denied|-|Police tried to arrest Omar Deniz at home.
        en|arrest|denied|-|The leaders went underground to evade arrest.
        en|strike|asserted|-|Karim Sadel spent a month in hospital due to the strike of the nurses.
        en|arrest|asserted|-|The march was cancelled due to the arrest of two dockers.
        en|killing|asserted|-|The rally was called off over the killing of a teacher.
        en|strike|denied|-|The union called off the strike.
        en|release|demanded|league|The league urged the court to quash the verdict and release Karim Sadel.
        en|release|demanded|-|They asked the ministry to drop the charges and free her.
        en|release|demanded|-|The state should quash the verdict and immediately free all prisoners.
        en|investigation|demanded|-|The state must promptly, thoroughly and openly investigate the death of Karim Sadel.
        en|release|demanded|league|“The governor must now release Omar Deniz,” the league said.
        en|arrest|asserted|-|Dolen police allowed the strikers to hold a rally, but detained three of them.
        en|detention|unconfirmed|family|His family and his lawyer suspect that soldiers are holding Omar Deniz.
        en|assault|asserted|-|The state should punish those responsible for assaulting two nurses.
        en|arrest|reported|Witnesses|Witnesses said local leaders in Kesra and Dolen were arrested.
        en|strike|possible|-|The union threatened a strike over the dismissal of two cooks.
        fr|death|asserted|-|La fédération exige l’arrestation des responsables de la mort de Paul Martin.
        en|killing|asserted|-|The union demands the arrest of those responsible for the killing of Max Meier.
        en|arrest|denied|-|About three hundred people marched to the prison gates. Police made no arrests.
        ru|protest|planned|-|Новый марш объявлен на 22 марта.
        en|arrest|reported|Ruth Adler|Omar Deniz was arrested, his lawyer, Ruth Adler, told journalists.
        en|arrest|reported|Ruth Adler|Omar Deniz was arrested, Ruth Adler, a lawyer, said.
        en|arrest|reported|federation|According to a report by the federation, three dockers were arrested.
        en|arrest|reported|lawyers|Three dockers were arrested overnight, lawyers for the union said on Monday.
        en|arrest|reported|family|According to his family, Omar Deniz was arrested at home.
        en|arrest|reported|union|The union has reported the arrest of three dockers.
        en|arrest|reported|union|The arrest of three dockers was reported by the union.
        en|arrest|reported|union|In a statement on Friday, the union said three dockers had been arrested.
        en|arrest|reported|union|Per the union, three dockers were arrested.
        en|investigation|demanded|-|The state must promptly, thoroughly and openly investigate the death of Karim Sadel.
        en|release|demanded|league|“The governor must now release Omar Deniz,” the league said.
        en|arrest|asserted|-|Dolen police allowed the strikers to hold a rally, but detained three of them.
        en|detention|unconfirmed|family|His family and his lawyer suspect that soldiers are holding Omar Deniz.
        en|assault|asserted|-|The state should punish those responsible for assaulting two nurses.
        en|arrest|reported|Witnesses|Witnesses described how police arrested three dockers.
        en|arrest|reported|brother|Omar Deniz was arrested at a checkpoint, his brother told us.
        en|arrest|reported|Interior Ministry|The Interior Ministry confirmed on Tuesday that Omar Deniz had been arrested.
        en|arrest|reported|Radio Harbour|Radio Harbour reports that Omar Deniz was arrested.
        en|arrest|reported|Harbour Times|Omar Deniz was arrested on Friday, the Harbour Times reports.
        en|arrest|reported|Harbour Times|Omar Deniz has been arrested, writes the Harbour Times.
        en|torture|reported|Omar Deniz|Omar Deniz says he was beaten in the cell.
        en|torture|reported|prisoners|The prisoners complain of beatings in the cells.
        en|killing|reported|Police|Police say a guard shot dead two miners.
        en|killing|denied|army|The army denies that its men killed two miners.
        en|killing|denied|army|The army denied killing the two miners.
        en|arrest|denied|ministry|The ministry denied that anyone had been arrested.
        en|arrest|denied|-|No one was arrested.
        en|arrest|denied|-|Nobody has been arrested so far.
        en|release|denied|-|The court refused to release Ann Lee.
        en|release|denied|-|Ann Lee has still not been released.
        en|release|demanded|Amnesty|Amnesty called on the king to release Ann Lee.
        en|release|demanded|union|The union demands that Ann Lee be released.
        en|release|demanded|union|The union demanded Ann Lee's immediate release.
        en|release|demanded|union|The union is calling for the release of Ann Lee.
        en|release|demanded|European Union|The European Union urged the king to release Ann Lee.
        en|release|demanded|-|We call on the king to release Ann Lee.
        en|release|demanded|-|We urge the authorities to release Ann Lee immediately.
        en|release|demanded|-|Ann Lee must be released immediately.
        en|release|demanded|-|Ann Lee should be released at once.
        en|release|demanded|-|They marched to demand the release of Ann Lee.
        en|release|demanded|Human Rights League|Ann Lee should be immediately released, the Human Rights League said.
        en|release|demanded|Human Rights League|The authorities should release Ann Lee, the Human Rights League said today.
        en|release|planned|-|Ann Lee is due to be released on Friday.
        en|release|planned|-|Ann Lee will be released on Friday.
        en|release|planned|-|Ann Lee is expected to be released next week.
        en|trial|planned|-|Ann Lee is to stand trial on 20 April.
        en|trial|planned|-|The trial of Ann Lee is set for 20 April.
        en|trial|planned|-|The trial of Ann Lee is scheduled to open on 20 April.
        en|strike|planned|-|The dockers plan to strike on Friday.
        en|strike|possible|-|The union threatened to strike.
        en|strike|possible|-|The dockers could go on strike.
        en|strike|possible|-|The dockers may strike next week.
        en|sentence|possible|-|Ann Lee faces ten years in prison.
        en|sentence|possible|-|Ann Lee could be sentenced to ten years in prison.
        en|arrest|possible|-|Ann Lee risks arrest if she returns.
        en|arrest|possible|-|She fears that she will be arrested.
        en|arrest|unconfirmed|-|Three dockers are said to have been arrested.
        en|arrest|unconfirmed|-|Three dockers were allegedly arrested.
        en|arrest|unconfirmed|-|Three dockers have reportedly been arrested.
        en|arrest|unconfirmed|-|It is rumoured that three dockers were arrested.
        en|arrest|unconfirmed|-|There are unconfirmed reports that three dockers were arrested.
        en|arrest|unconfirmed|-|Three dockers appear to have been arrested.
        en|arrest|unconfirmed|-|Three dockers are believed to have been arrested.
        en|arrest|unconfirmed|-|Three dockers may have been arrested.
        en|arrest|unconfirmed|-|Some fifty dockers are thought to have been arrested.
        en|arrest|unconfirmed|-|It seems that three dockers were arrested.
        en|arrest|unconfirmed|-|Three dockers were apparently arrested on Friday.
        en|arrest|unconfirmed|lawyer|Three dockers appear to have been arrested, a lawyer said.
        en|torture|demanded|-|Stop the torture of prisoners!
        en|crackdown|demanded|-|End the crackdown on the dockers!
        en|sentence|demanded|prosecutor|The prosecutor asked for ten years in prison for Ann Lee.
        en|acquittal|demanded|defence|The defence asked the court to acquit Ann Lee.
        en|advocacy|demanded|-|Please write to the minister.
        en|advocacy|demanded|-|Sign the petition!
        en|protest|demanded|-|Join the rally outside the embassy!
        en|protest|planned|-|A rally will be held on 20 April outside the embassy.
        en|protest|planned|-|The union has called a rally for 20 April.
        en|strike|demanded|union|The union called for a general strike.
        en|investigation|demanded|panel|The panel called for an independent investigation into the shooting.
        en|investigation|demanded|-|We demand an independent inquiry into the shooting.
        en|arrest|asserted|-|Police arrested three dockers.
        en|arrest|asserted|-|Police said nothing; three dockers were arrested.
        en|arrest|asserted|-|Police arrested Omar Deniz, who says he is a docker.
        en|arrest|asserted|-|Police arrested 216 people, by the union's count.
        """)
    void englishSaysWhoseWordItIsAndHowSure(
            String tag, String kind, String modality, @Nullable String source, String sentence) {
        holds(tag, kind, modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        fr|trial|planned|-|Max Meier sera arrêté, jugé et libéré.
        fr|trial|planned|-|Max Meier sera arrêté, puis jugé.
        fr|trial|possible|-|Max Meier pourrait être arrêté, puis jugé à Brest.
        fr|trial|asserted|-|Max Meier a été arrêté, puis jugé à Brest.
        fr|trial|asserted|-|Le syndicat a écrit au ministre ; arrêté en mai, Max Meier sera libéré, et Lina Roum a été jugée.
        fr|trial|asserted|-|Max Meier a été jugé dans de mauvaises conditions.
        fr|arrest|reported|ligue|La ligue a fait état mardi de dix arrestations.
        fr|assault|reported|procureur|Le procureur a fait état, pour sa part, de six blessés.
        fr|arrest|reported|ligue|Selon un premier bilan de la ligue, sept dockers ont été arrêtés.
        fr|arrest|reported|ligue|Sept dockers ont été arrêtés, selon un bilan provisoire de la ligue.
        fr|arrest|asserted|-|Selon le décompte de la ligue, sept dockers ont été arrêtés.
        fr|arrest|asserted|-|La ligue, basée à Brest, a confirmé l'arrestation de deux dockers.
        fr|arrest|reported|ligue|La ligue, fondée en 2009, a dit que deux dockers avaient été arrêtés.
        fr|release|demanded|ligue|La ligue continue d'exiger la libération de Max Meier.
        fr|release|demanded|syndicat|Le syndicat n'a cessé de demander que Max Meier soit libéré.
        fr|release|demanded|-|Les dockers ont défilé pour demander la libération de Max Meier.
        fr|arrest|reported|Lina Roum|« Ils sont venus à l'aube et ont arrêté mon frère », a raconté Lina Roum.
        fr|arrest|reported|Lina Roum|Lina Roum, une voisine, a raconté à la radio que la police avait arrêté trois dockers.
        fr|arrest|reported|Max Meier|Trois dockers ont été arrêtés, selon Max Meier, avocat du syndicat.
        fr|arrest|reported|avocats du syndicat|Trois dockers ont été arrêtés dans la nuit, ont indiqué lundi les avocats du syndicat.
        fr|arrest|reported|famille|D'après sa famille, Omar Deniz a été arrêté chez lui.
        fr|arrest|reported|syndicat|Le syndicat fait état de l'arrestation de trois dockers.
        fr|arrest|reported|syndicat|Dans un communiqué, le syndicat affirme que trois dockers ont été arrêtés.
        fr|arrest|reported|syndicat|Un communiqué du syndicat annonce que trois dockers ont été arrêtés.
        fr|arrest|reported|syndicat|Trois dockers ont été arrêtés, a-t-on appris auprès du syndicat.
        fr|arrest|reported|témoins|Des témoins ont décrit comment la police a arrêté trois dockers.
        fr|arrest|reported|ministère de l'Intérieur|Le ministère de l'Intérieur a confirmé mardi que trois dockers avaient été arrêtés.
        fr|arrest|reported|Radio Port|Radio Port rapporte qu'Omar Deniz a été arrêté.
        fr|arrest|reported|Radio Port|Omar Deniz a été arrêté vendredi, rapporte Radio Port.
        fr|arrest|reported|ligue|À en croire la ligue, trois dockers ont été arrêtés.
        fr|torture|reported|Omar Deniz|Omar Deniz dit avoir été battu dans sa cellule.
        fr|torture|reported|Omar Deniz|Omar Deniz affirme que les gardiens l'ont torturé.
        fr|torture|reported|Omar Deniz|Omar Deniz assure qu'il a été torturé.
        fr|killing|denied|armée|L'armée dément avoir tué deux mineurs.
        fr|killing|denied|armée|L'armée nie que ses hommes aient tué deux mineurs.
        fr|arrest|denied|ministère|Le ministère a démenti l'arrestation de trois dockers.
        fr|arrest|denied|-|Personne n'a été arrêté.
        fr|arrest|denied|-|Aucun docker n'a été arrêté.
        fr|release|denied|-|La cour a refusé de libérer Lina Roum.
        fr|release|denied|-|Lina Roum n'a toujours pas été libérée.
        fr|release|demanded|Amnesty|Amnesty a appelé le roi à libérer Lina Roum.
        fr|release|demanded|syndicat|Le syndicat exige que Lina Roum soit libérée.
        fr|release|demanded|syndicat|Le syndicat réclame la libération immédiate de Lina Roum.
        fr|release|demanded|Union européenne|L'Union européenne presse le roi de libérer Lina Roum.
        fr|release|demanded|Union européenne|L'Union européenne a demandé au roi de libérer Lina Roum.
        fr|release|demanded|Max Meier|« Libérez Lina Roum », a lancé Max Meier.
        fr|release|demanded|-|Nous appelons le roi à libérer Lina Roum.
        fr|release|demanded|-|Nous demandons que Lina Roum soit libérée.
        fr|release|demanded|-|Liberté pour Lina Roum !
        fr|release|demanded|-|Libérez Lina Roum !
        fr|release|demanded|-|Lina Roum doit être libérée immédiatement.
        fr|release|demanded|-|Il faut libérer Lina Roum.
        fr|release|demanded|-|Ils ont défilé pour réclamer la libération de Lina Roum.
        fr|release|demanded|Ligue des droits de l'Homme|Les autorités doivent libérer Lina Roum, a déclaré la Ligue des droits de l'Homme.
        fr|release|planned|-|Lina Roum doit être libérée vendredi.
        fr|release|planned|-|Lina Roum sera libérée vendredi.
        fr|release|planned|-|Lina Roum devrait être libérée la semaine prochaine.
        fr|trial|planned|-|Lina Roum sera jugée le 20 avril.
        fr|trial|planned|-|Le procès de Lina Roum est prévu le 20 avril.
        fr|trial|planned|-|Le procès de Lina Roum est fixé au 20 avril.
        fr|trial|planned|-|Le procès de Lina Roum s'ouvre jeudi.
        fr|trial|planned|-|Le procès de Lina Roum a été renvoyé au 20 avril.
        fr|strike|planned|-|Les dockers comptent faire grève vendredi.
        fr|strike|possible|-|Les dockers menacent de faire grève lundi.
        fr|strike|possible|-|Les dockers pourraient faire grève.
        fr|strike|possible|-|Les dockers n'excluent pas une grève.
        fr|sentence|possible|-|Lina Roum risque dix ans de prison.
        fr|sentence|possible|-|Lina Roum encourt dix ans de prison.
        fr|sentence|possible|-|Lina Roum est passible de dix ans de prison.
        fr|arrest|possible|-|Lina Roum risque d'être arrêtée à son retour.
        fr|arrest|unconfirmed|-|Trois dockers auraient été arrêtés.
        fr|arrest|unconfirmed|-|Il semblerait que trois dockers aient été arrêtés.
        fr|arrest|unconfirmed|-|Trois dockers auraient, dit-on, été arrêtés.
        fr|arrest|unconfirmed|-|Le bruit court que trois dockers ont été arrêtés.
        fr|arrest|unconfirmed|-|Selon des informations non confirmées, trois dockers ont été arrêtés.
        fr|arrest|unconfirmed|-|Trois dockers ont apparemment été arrêtés.
        fr|arrest|unconfirmed|syndicat|Selon le syndicat, trois dockers auraient été arrêtés.
        fr|torture|demanded|-|Halte à la torture !
        fr|crackdown|demanded|-|Stop à la répression des dockers !
        fr|crackdown|demanded|-|Nous exigeons la fin de la répression.
        fr|sentence|demanded|procureur|Le procureur a requis dix ans de prison contre Lina Roum.
        fr|acquittal|demanded|défense|La défense demande l'acquittement de Lina Roum.
        fr|advocacy|demanded|-|Écrivez au ministre.
        fr|advocacy|demanded|-|Signez la pétition !
        fr|protest|demanded|-|Venez nombreux au rassemblement devant l'ambassade !
        fr|protest|planned|-|Un rassemblement aura lieu le 20 avril devant l'ambassade.
        fr|protest|planned|-|Le syndicat appelle à un rassemblement le 20 avril.
        fr|strike|demanded|syndicat|Le syndicat appelle à la grève générale.
        fr|investigation|demanded|comité|Le comité demande une enquête indépendante sur la fusillade.
        fr|investigation|demanded|-|Nous réclamons l'ouverture d'une enquête sur la fusillade.
        fr|dismissal|demanded|-|Réintégration des dockers licenciés !
        fr|arrest|asserted|-|La police a arrêté trois dockers.
        fr|arrest|asserted|-|La police a arrêté Omar Deniz, qui se dit docker.
        fr|arrest|asserted|-|La police a arrêté 216 personnes, selon le décompte du syndicat.
        fr|arrest|asserted|-|Si la cour l'avait voulu, on ne l'aurait pas jugé ; trois dockers ont été arrêtés.
        """)
    void frenchSaysWhoseWordItIsAndHowSure(
            String tag, String kind, String modality, @Nullable String source, String sentence) {
        holds(tag, kind, modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        ru|arrest|reported|Анна Лось|«Они пришли на рассвете и арестовали моего брата», — рассказала Анна Лось.
        ru|arrest|reported|Анна Лось|Анна Лось, соседка, рассказала газете, что полиция арестовала троих горняков.
        ru|arrest|reported|Егор Пахомов|Трое горняков арестованы, сообщил адвокат Егор Пахомов.
        ru|arrest|reported|юристы профсоюза|Троих горняков задержали ночью, сообщили в понедельник юристы профсоюза.
        ru|arrest|reported|родных|По словам родных, Егора Пахомова арестовали дома.
        ru|arrest|reported|Профсоюз|Профсоюз сообщил об аресте троих горняков.
        ru|arrest|reported|профсоюза|В заявлении профсоюза говорится, что троих горняков арестовали.
        ru|arrest|reported|профсоюза|Троих горняков арестовали, говорится в заявлении профсоюза.
        ru|arrest|reported|профсоюза|По данным профсоюза, учителя Лося арестовали.
        ru|arrest|reported|профсоюза|По информации профсоюза, учителя Лося арестовали.
        ru|arrest|reported|Очевидцы|Очевидцы рассказали, как полиция задержала троих горняков.
        ru|arrest|reported|брат|Егора Пахомова задержали на посту, рассказал нам его брат.
        ru|arrest|reported|МВД|В МВД подтвердили, что Егор Пахомов арестован.
        ru|arrest|reported|Портовая газета|Как пишет «Портовая газета», Егора Пахомова арестовали.
        ru|arrest|reported|Портовая газета|Егор Пахомов арестован. Об этом сообщает «Портовая газета».
        ru|arrest|reported|адвоката|Егора Пахомова арестовали, стало известно от адвоката.
        ru|torture|reported|Егор Пахомов|Егор Пахомов говорит, что его пытали.
        ru|torture|reported|Егор Пахомов|Егор Пахомов утверждает, что его избивали в камере.
        ru|torture|reported|Заключенные|Заключенные жалуются на пытки.
        ru|torture|reported|Егор Пахомов|Егор Пахомов заявил о пытках.
        ru|killing|denied|Армия|Армия отрицает убийство двух горняков.
        ru|killing|denied|Армия|Армия отрицает, что солдаты убили двух горняков.
        ru|arrest|denied|МВД|В МВД опровергли арест Егора Пахомова.
        ru|arrest|denied|-|Никто не арестован.
        ru|arrest|denied|-|Егора Пахомова не арестовали.
        ru|release|denied|-|Егора Пахомова до сих пор не освободили.
        ru|release|demanded|Комитет|Комитет призвал власти освободить Егора Пахомова.
        ru|release|demanded|Профсоюз|Профсоюз требует, чтобы Егора Пахомова освободили.
        ru|release|demanded|Профсоюз|Профсоюз требует немедленного освобождения Егора Пахомова.
        ru|release|demanded|Евросоюз|Евросоюз потребовал освободить Егора Пахомова.
        ru|release|demanded|Марк Дорн|«Освободите Егора Пахомова», — сказал Марк Дорн.
        ru|release|demanded|-|Мы призываем власти освободить Егора Пахомова.
        ru|release|demanded|-|Требуем освободить Егора Пахомова!
        ru|release|demanded|-|Свободу Егору Пахомову!
        ru|release|demanded|-|Освободите Егора Пахомова!
        ru|release|demanded|-|Егора Пахомова необходимо немедленно освободить.
        ru|release|demanded|-|Егор Пахомов должен быть немедленно освобожден.
        ru|release|demanded|Комитет|Власти должны освободить Егора Пахомова, заявил Комитет защиты рек.
        ru|release|planned|-|В пятницу Егор Пахомов должен выйти на свободу.
        ru|release|planned|-|В пятницу Егора Пахомова освободят.
        ru|trial|planned|-|Суд над Егором Пахомовым начнется 20 апреля.
        ru|trial|planned|-|Суд над Егором Пахомовым назначен на 20 апреля.
        ru|trial|planned|-|Заседание по делу Егора Пахомова перенесли на 20 апреля.
        ru|strike|planned|-|Горняки планируют забастовку в пятницу.
        ru|strike|planned|-|В пятницу горняки собираются бастовать.
        ru|strike|possible|-|Профсоюз грозит забастовкой.
        ru|strike|possible|-|Горняки могут начать забастовку.
        ru|strike|possible|-|Горняки не исключают забастовки.
        ru|sentence|possible|-|Егору Пахомову грозит десять лет колонии.
        ru|sentence|possible|-|Егор Пахомов может получить десять лет.
        ru|arrest|possible|-|Егору Пахомову грозит арест.
        ru|arrest|unconfirmed|-|Троих горняков якобы арестовали.
        ru|arrest|unconfirmed|-|По слухам, троих горняков арестовали.
        ru|arrest|unconfirmed|-|Трое горняков, предположительно, арестованы.
        ru|arrest|unconfirmed|-|По неподтвержденным данным, арестованы трое горняков.
        ru|arrest|unconfirmed|-|Кажется, троих горняков арестовали.
        ru|arrest|unconfirmed|-|Сообщается об аресте троих горняков.
        ru|arrest|unconfirmed|-|По-видимому, арестованы трое горняков.
        ru|arrest|unconfirmed|-|Говорят, что троих горняков арестовали.
        ru|crackdown|demanded|-|Нет репрессиям!
        ru|crackdown|demanded|-|Мы требуем прекратить репрессии.
        ru|sentence|demanded|Прокурор|Прокурор запросил для Егора Пахомова десять лет колонии.
        ru|sentence|demanded|Гособвинение|Гособвинение просит приговорить Егора Пахомова к десяти годам.
        ru|acquittal|demanded|Защита|Защита просит оправдать Егора Пахомова.
        ru|advocacy|demanded|-|Пишите министру.
        ru|advocacy|demanded|-|Подпишите петицию!
        ru|protest|demanded|-|Приходите на митинг у посольства!
        ru|protest|planned|-|Митинг пройдет 20 апреля у посольства.
        ru|protest|planned|-|20 апреля состоится митинг у посольства.
        ru|strike|demanded|Профсоюз|Профсоюз призывает к всеобщей забастовке.
        ru|investigation|demanded|Комитет|Комитет требует независимого расследования расстрела.
        ru|investigation|demanded|-|Мы требуем расследовать гибель горняков.
        ru|arrest|asserted|-|Полиция арестовала троих горняков.
        ru|arrest|asserted|-|Полиция задержала 216 человек, по подсчетам профсоюза.
        ru|arrest|asserted|-|Полиция арестовала Егора Пахомова, который называет себя горняком.
        """)
    void russianSaysWhoseWordItIsAndHowSure(
            String tag, String kind, String modality, @Nullable String source, String sentence) {
        holds(tag, kind, modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        en|strike|reported|works council|Some 300 welders are on strike, the works council says.
        en|hunger-strike|reported|sister|Her sister told the radio that Omar Deniz is on hunger strike.
        en|arrest|reported|lawyer|Police arrested six miners, according to the group's lawyer.
        en|arrest|reported|ministry|According to the ministry's figures, police arrested nine men.
        en|torture|reported|family|Omar Deniz was tortured, according to the family's version.
        en|threat|reported|Ann Lee|Ann Lee was arrested; her husband said so. According to her, two guards threatened her.
        en|torture|reported|he|In a letter from the prison he wrote that he had been tortured.
        en|threat|reported|him|The guards, according to him, threatened the others.
        en|torture|denied|warden|The warden dismissed the allegations of torture.
        en|investigation|demanded|panel|A new inquiry was demanded by the panel.
        en|release|demanded|Guild of Printers|The Guild of Printers joins calls for the release of Omar Deniz.
        en|release|demanded|-|Sign the petition for the release of Omar Deniz!
        en|release|demanded|-|The authorities must ensure that he is released.
        en|release|demanded|lawyers|A request for release was filed by defence lawyers.
        en|investigation|demanded|Relatives|Relatives are seeking an inquiry into his death.
        fr|strike|reported|comité d'entreprise|Quelque 300 soudeurs sont en grève, signale le comité d'entreprise.
        fr|death|reported|autorités|Les autorités ont annoncé le décès de Karim Bey.
        fr|assault|reported|source syndicale|De source syndicale, neuf ouvriers ont été blessés.
        fr|arrest|reported|source proche|Nadir Aziz a été arrêté au port, a-t-on appris d'une source proche de la famille.
        fr|torture|denied|directeur|Le directeur a rejeté les accusations de torture.
        fr|investigation|demanded|rapporteuse|Une enquête a été demandée par la rapporteuse.
        fr|release|demanded|Ana Duarte|Ana Duarte, secrétaire du syndicat, a réitéré sa demande de libération des neuf.
        fr|release|demanded|mère|Sa mère supplie le roi d'ordonner sa libération.
        fr|sentence|reported|télévision|La télévision d'État a rapporté mardi que l'ancien maire a été condamné à neuf ans.
        fr|search|reported|rédaction|Les bureaux ont été perquisitionnés pendant six heures, selon la rédaction.
        ru|arrest|unconfirmed|-|По неподтверждённым данным, задержан ещё один журналист.
        ru|death|reported|Власти|Власти объявили о смерти Карима Беева.
        """)
    void whoSaysOrAsksItIsFoundHoweverItIsTold(
            String tag, String kind, String modality, @Nullable String source, String sentence) {
        holds(tag, kind, modality, source, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        ru|release|denied|-|В среду суд отказал ткачу Егору Пахомову в условно-досрочном освобождении.
        ru|investigation|denied|-|Следственный комитет дело о пытках возбуждать не стал.
        ru|release|denied|-|Егора Пахомова отпускать не стали.
        ru|crackdown|demanded|-|Мы требуем прекратить преследование учителей.
        ru|arrest|possible|-|Редактор Егор Пахомов находится в розыске.
        ru|investigation|demanded|Союз|Союз горняков ждёт от властей расследования взрыва.
        ru|release|planned|-|Егор Пахомов должен был выйти на свободу в июне.
        ru|disappearance|asserted|-|Об Егоре Пахомове с января нет никаких вестей.
        """)
    void russianRefusesWhatIsAskedForAndDeniesBehindTheVerb(
            String tag, String kind, String modality, @Nullable String source, String sentence) {
        holds(tag, kind, modality, source, sentence);
    }
}
