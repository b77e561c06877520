package org.vigie.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class NameMatcherTest {
    private static final NameMatcher MATCHER = NameMatcher.load();

    private static double score(String one, String other) {
        return MATCHER.probability(MATCHER.read(one), MATCHER.read(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Жанболат Ержигитов, Janbolat Erjiguitov",
        "Жанболат Ержигитов, Zhanbolat Yerzhigitov",
        "Жанболат Ержигитов, Schanbolat Jerschigitow",
        "Жанболат Ержигитов, Żanbołat Jerżygitow",
        "Жанболат Ержигитов, Janbolat Yerjigitov",
        "Чингиз Шохаев, Tchinguiz Chokhaïev",
        "Чингиз Шохаев, Chingiz Shokhayev",
        "Чингиз Шохаев, Tschingis Schochajew",
        "Чингиз Шохаев, Czyngiz Szochajew",
        "Чингиз Шохаев, Çingiz Şohayev",
        "Юрий Хвощёв, Iouri Khvochtchev",
        "Юрий Хвощёв, Jurij Chwoschtschow",
        "Юрий Хвощёв, Yuri Khvoshchev",
        "Юрий Хвощёв, Jurij Chwoszczow",
        "Юрий Хрищев, Yuri Hrişçev"
    })
    void fiveHabitsOfTransliterationMeet(String cyrillic, String latin) {
        assertThat(score(cyrillic, latin)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({
        "Мұхтар Жәкішұлы, Mūhtar Jäkışūly",
        "Әсемгүл Қайырбекқызы, Asemgul Kaiyrbekkyzy",
        "Нұрғиса Өтешов, Nurgisa Uteshov",
        "Мұхтар Жәкішев, Мухтар Джакишев",
        "Роза Төлетаева, Rosa Tuletaeva",
        "Қуаныш Бақытбекұлы, Kuanysh Bakytbekuly",
        "Gülnar Bajkenova, Гульнар Бажкенова",
        "Qanat Islam, Канат Ислам"
    })
    void kazakhIsReadInCyrillicAndLatin(String one, String other) {
        assertThat(score(one, other)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({
        "Γιώργος Καραμανής, Giorgos Karamanis",
        "გიორგი კაპანაძე, Giorgi Kapanadze",
        "Արամ Գրիգորյան, Aram Grigoryan",
        "דוד מזרחי, David Mizrahi",
        "محمود الكربولي, Mahmoud al-Karbouli",
        "राजेश शर्मा, Rajesh Sharma",
        "김민호, Kim Min-ho",
        "ジョン・ミラー, John Miller",
        "王小明, Wang Xiaoming"
    })
    void nineOtherScriptsMeetLatin(String one, String other) {
        assertThat(score(one, other)).isGreaterThan(0.7);
    }

    @Test
    void aPatronymicLeftOutIsNoContradictionAndAnotherOneIs() {
        double leftOut = score("Иван Петрович Сидоренко", "Ivan Sidorenko");
        double same = score("Иван Петрович Сидоренко", "Ivan Petrovich Sidorenko");
        double contradicted = score("Иван Петрович Сидоренко", "Ivan Nikolaevich Sidorenko");

        assertThat(leftOut).isGreaterThan(0.8);
        assertThat(same).isGreaterThan(0.95);
        assertThat(contradicted).isLessThan(Math.min(0.5, leftOut));
    }

    @ParameterizedTest
    @CsvSource({
        "Александр Тарасюк, Николай Тарасюк",
        "Serik Abdrakhmanov, Marat Abdrakhmanov",
        "Ержан Серикович Касымов, Данияр Серикович Касымов",
        "Анна Крылова, Александр Крылов"
    })
    void fatherAndSonBrothersAndSistersStayApart(String one, String other) {
        assertThat(score(one, other)).isLessThan(0.4);
    }

    @Test
    void surnamesOfWomenMeetThoseOfMen() {
        assertThat(score("Наталья Соколова", "Natalia Sokolov")).isGreaterThan(0.7);
        assertThat(score("Анна Достоевская", "Anna Dostoevski")).isGreaterThan(0.7);
        assertThat(MATCHER.match(
                                MATCHER.read("Наталья Соколова"),
                                MATCHER.read("Наталья Соколов"),
                                Optional.of(false))
                        .words())
                .anyMatch(pairing -> pairing.how() == NameMatch.How.WOMANS_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "Ivan Ivanov, Ивана Иванова, 0.5",
        "Александр Петров, Александра Петрова, 0.5",
        "Валерий Шевченко, Валерия Шевченко, 0.5",
        "Дмитрий Салыков, Дмитрия Салыкова, 0.9",
        "Aleksandr Petrov, Aleksandra Petrova, 0.1"
    })
    void aWomansNameMayBeAMansInAnotherCaseAndIsNoCertainty(String man, String other, double most) {
        assertThat(score(man, other)).isLessThanOrEqualTo(most + 0.001).isGreaterThan(0.05);
        assertThat(MATCHER.match(MATCHER.read(man), MATCHER.read(other), Optional.of(false))
                        .probability())
                .isEqualTo(score(man, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Nikita Orlov, Никита Орлов",
        "Mustafa Demir, Mustafah Demir",
        "Анна Крылова, Анны Крыловой"
    })
    void namesThatEndInAAreNotTakenForWomensForThat(String one, String other) {
        assertThat(score(one, other)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "'Тихонов Дмитрий', 'Dmitri Tikhonov'",
        "'Tikhonov, Dmitri', 'Дмитрий Тихонов'",
        "'Д. Тихоненко', 'Dmitri Tikhonenko'",
        "'D.P. Tikhonenko', 'Dmitri Pavlovitch Tikhonenko'",
        "'Саша Тихоненко', 'Aleksandr Tikhonenko'",
        "'Bob Carmichael', 'Robert Carmichael'",
        "'Jean-Pierre Lambertin', 'Jeanpierre Lambertin'",
        "'Abdel Rahman Khedira', 'Abdurrahman Khedira'",
        "'Dmitri Tikohnenko', 'Dmitri Tikhonenko'",
        "'Dmitri Tihonenko', 'Dimitri Tikhonennko'"
    })
    void orderInitialsNicknamesCompoundsAndSlipsAreForgiven(String one, String other) {
        assertThat(score(one, other)).isGreaterThan(0.6);
    }

    @Test
    void aMarriedNameAloneDoesNotSettleIt() {
        assertThat(score("Zhanar Tulegenova", "Zhanar Akhmetova")).isBetween(0.001, 0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "'ООО Каспий Сервис', 'Caspian Service LLC'",
        "'ТОО «Мунай Барлау»', 'Munai Barlau LLP'",
        "'Банк Алатау', 'Alatau Bank'",
        "'Banque Alatau SA', 'АО Банк Алатау'",
        "'ООО Ромашка', 'Romachka SARL'",
        "'Syndicat des travailleurs Zhanartu', 'Профсоюз рабочих Жанарту'",
        "'Union of Workers Zhanartu', 'Syndicat des ouvriers Zhanartu'",
        "'Министерство внутренних дел', 'Ministère de l’Intérieur'",
        "'МВД', 'Ministry of Internal Affairs'",
        "'Генеральная прокуратура', 'Prosecutor General''s Office'",
        "'Городской суд Онгдая', 'Tribunal municipal d''Ongdai'",
        "'Партия Жанару', 'Zhanaru Party'",
        "'Газета Таңсәрі', 'Journal Tansari'"
    })
    void bodiesMeetInThreeLanguagesWithTheirLegalForms(String one, String other) {
        assertThat(score(one, other)).isGreaterThan(0.8);
    }

    @Test
    void anotherBankOfThePlaceAndAnotherNumberAreOthers() {
        assertThat(score("Alatau Bank", "Alatau Insurance")).isLessThan(0.5);
        assertThat(score("School 14 Ongdai", "School 41 Ongdai")).isLessThan(0.05);
        assertThat(score("Ongdai City Court", "Ongdai City Hall")).isLessThan(0.05);
        assertThat(score("Городской суд Онгдая", "Городской суд Алгуа")).isLessThan(0.2);
        assertThat(score("Министерство внутренних дел", "Министерство иностранных дел"))
                .isLessThan(0.05);
    }

    @Test
    void theYoungerAndTheElderOfOneNameAreNotTakenForOne() {
        assertThat(score("Ivan Sidorenko Sr", "Иван Сидоренко-младший")).isLessThan(0.1);
        assertThat(score("Ivan Sidorenko Jr.", "Ivan Sidorenko")).isBetween(0.5, 0.9);
        assertThat(MATCHER.match(
                                MATCHER.read("Ivan Sidorenko Sr"),
                                MATCHER.read("Ivan Sidorenko Jr"),
                                Optional.of(false))
                        .evidence())
                .extracting(NameMatch.Evidence::kind)
                .contains(NameMatch.Kind.GENERATION);
    }

    @ParameterizedTest
    @CsvSource({
        "П. Сидоренко, Иван Сидоренко",
        "I. Sidorenko, Петр Сидоренко",
        "И. П. Сидоренко, Иван Николаевич Сидоренко",
        "И. П. Сидоренко, Николай Петрович Сидоренко"
    })
    void anInitialThatIsAnotherNamesCountsAgainst(String brief, String full) {
        assertThat(score(brief, full)).isLessThan(0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "Zhanar Tulegenova (Akhmetova), Жанар Ахметова",
        "Zhanar Tulegenova (Akhmetova), Жанар Тулегенова",
        "Жанар Тулегенова-Ахметова, Zhanar Akhmetova",
        "Zhanar Akhmetova née Tulegenova, Жанар Тулегенова"
    })
    void aNameBeforeMarriageThatIsToldIsHers(String one, String other) {
        assertThat(score(one, other)).isGreaterThan(0.8);
    }

    @Test
    void evidenceAddsUpToTheScoreAndTheOrderOfNamesDoesNotMatter() {
        Name written = MATCHER.read("Иван Петрович Сидоренко");
        Name brief = MATCHER.read("Sidorenko I. P.");

        NameMatch match = MATCHER.match(written, brief, Optional.empty());

        double sum = match.evidence().stream()
                .mapToDouble(NameMatch.Evidence::logOdds)
                .sum();
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(match.probability(), within());
        assertThat(MATCHER.probability(brief, written)).isCloseTo(match.probability(), within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "'  ','-'",
        "'(', ')'",
        "'...', 'x'",
        "'Ben', 'Ben'",
        "'🙂','🙂'",
        "'1','2'"
    })
    void anyTextCanBeCompared(String one, String other) {
        assertThat(score(one, other)).isBetween(0.0, 1.0);
    }
}
