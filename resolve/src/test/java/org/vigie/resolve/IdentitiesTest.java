package org.vigie.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.resolve.Identities.Judged;
import org.vigie.resolve.Identities.Question;

import java.util.List;
import java.util.Map;
import java.util.Set;

class IdentitiesTest {
    private static final Comparer PEOPLE = Comparer.load().naming(false);

    /// A name that hardly two people bear, in three writings.
    private static final String[] RARE = {
        "Жанболат Ержигитулы Тхапсаев",
        "Zhanbolat Yerzhigituly Tkhapsayev",
        "Janbolat Erjiguitouly Tkhapsaïev"
    };

    private static Bearer bearer(String name, Set<String> company) {
        return new Bearer(PEOPLE.profile(Particulars.of(name)), company, Set.of(), Set.of(), 1);
    }

    private static Bearer born(String name, String year) {
        Profile profile = PEOPLE.profile(
                new Particulars(name, List.of(year), List.of(), List.of(), List.of()));
        return new Bearer(profile, Set.of(), Set.of(), Set.of(), 1);
    }

    private static Identities of(Bearer... bearers) {
        Identities identities = new Identities(PEOPLE);
        for (int number = 0; number < bearers.length; number++) {
            identities.put(number, bearers[number]);
        }
        return identities;
    }

    private static Identities named(String... names) {
        return of(
                List.of(names).stream().map(name -> bearer(name, Set.of())).toArray(Bearer[]::new));
    }

    private static Pair pair(long one, long other) {
        return Pair.of(one, other);
    }

    @Test
    void aRareNameIsJoinedInAllItsWritings() {
        Identities identities = named(RARE);

        assertThat(List.of(identities.group(0), identities.group(1), identities.group(2)))
                .containsOnly(0L);
        assertThat(identities.joined())
                .isNotEmpty()
                .allMatch(joined -> joined.probability() >= Identities.ALONE);
    }

    @Test
    void aCommonNameAloneNeverJoinsButIsAskedAbout() {
        Identities identities = named("Иван Иванов", "Ivan Ivanov", "Иван Иванов");

        assertThat(List.of(identities.group(0), identities.group(1), identities.group(2)))
                .doesNotHaveDuplicates();
        assertThat(identities.joined()).isEmpty();
        assertThat(identities.questions()).hasSize(3);
        assertThat(identities.compare(pair(0, 1)).evidence())
                .extracting(Comparison.Evidence::kind)
                .contains(Comparison.Kind.COMMON_NAME);
    }

    @Test
    void aCommonNameInOneTownIsStillACommonName() {
        Identities identities = of(
                bearer("Иван Иванов", Set.of("жанаозен")),
                bearer("Ivan Ivanov", Set.of("жанаозен")));

        assertThat(identities.group(1)).isNotEqualTo(identities.group(0));
        assertThat(identities.questions()).hasSize(1);
    }

    @Test
    void twoWhoStandSideBySideAreNotJoined() {
        Profile one = PEOPLE.profile(Particulars.of(RARE[0]));
        Profile other = PEOPLE.profile(Particulars.of(RARE[1]));

        Identities identities = of(
                new Bearer(one, Set.of(), Set.of("7 a"), Set.of("7 b"), 1),
                new Bearer(other, Set.of(), Set.of("7 b"), Set.of("7 a"), 1));

        assertThat(identities.group(1)).isNotEqualTo(identities.group(0));
        assertThat(identities.parted(0, 1)).isTrue();
    }

    @Test
    void oneNameBornInOtherYearsIsHardlyOnePerson() {
        Identities apart = of(born("Айдос Сарымов", "1962"), born("Aidos Sarymov", "1989"));
        Identities near = of(born("Айдос Сарымов", "1962"), born("Aidos Sarymov", "1963"));

        assertThat(apart.compare(pair(0, 1)).probability()).isLessThan(0.15);
        assertThat(apart.parted(0, 1)).isTrue();
        assertThat(near.compare(pair(0, 1)).probability()).isGreaterThan(0.5);
        assertThat(near.parted(0, 1)).isFalse();
    }

    @Test
    void aRareNameWithAYearOfBirthOnOneSideAloneIsAskedAbout() {
        Identities alone = of(born(RARE[0], "1962"), bearer(RARE[1], Set.of()));
        Identities told = of(
                new Bearer(
                        born(RARE[0], "1962").profile(), Set.of("кайрат"), Set.of(), Set.of(), 1),
                bearer(RARE[1], Set.of("кайрат")));

        assertThat(alone.group(1)).isNotEqualTo(alone.group(0));
        assertThat(alone.questions()).hasSize(1);
        assertThat(alone.compare(pair(0, 1)).evidence())
                .extracting(Comparison.Evidence::kind)
                .contains(Comparison.Kind.BIRTH_ONE_SIDED);
        assertThat(told.group(1)).isEqualTo(told.group(0));
    }

    @Test
    void anUnusualWritingOfACommonNameIsStillACommonName() {
        Identities identities = named("Александр Петров", "Alexandre Pétrov", "Саша Петроф");

        assertThat(identities.joined()).isEmpty();
    }

    @Test
    void whomPeoplePartedOneNameIsNotJoinedByTheNameToEither() {
        Identities identities = named(RARE);

        identities.judge(Map.of(pair(0, 1), Judged.DIFFERENT));

        assertThat(List.of(identities.group(0), identities.group(1), identities.group(2)))
                .doesNotHaveDuplicates();
        assertThat(identities.questions()).hasSize(2);
    }

    @Test
    void theFigureOfAQuestionIsThatOfTheGroups() {
        Identities identities = named("Пётр Сидоров", "Petr Sidorov", "Mark Sidorov");
        double alone = identities.compare(pair(0, 1)).probability();

        identities.judge(Map.of(pair(1, 2), Judged.SAME));

        assertThat(identities.questions()).singleElement().satisfies(question -> {
            assertThat(question.pair()).isEqualTo(pair(0, 1));
            assertThat(question.probability()).isLessThan(alone);
        });
    }

    @Test
    void whatPeopleJudgedDifferentIsNeverJoined() {
        Identities identities = named(RARE);

        identities.judge(Map.of(pair(0, 1), Judged.DIFFERENT));

        assertThat(identities.group(1)).isNotEqualTo(identities.group(0));
        assertThat(identities.questions())
                .noneMatch(question -> question.pair().equals(pair(0, 1)));
    }

    @Test
    void whatPeopleJudgedTheSameIsJoinedHoweverItIsWritten() {
        Identities identities = named("Иван Иванов", "Mark Lindqvist", "Le Boiteux");

        identities.judge(Map.of(pair(0, 2), Judged.SAME));

        assertThat(identities.group(2)).isEqualTo(identities.group(0));
        assertThat(identities.group(1)).isEqualTo(1);
    }

    @Test
    void aJudgementTakenBackLeavesNoTrace() {
        Identities identities = named("Иван Иванов", "Mark Lindqvist", "Le Boiteux");
        identities.judge(Map.of(pair(0, 2), Judged.SAME));
        assertThat(identities.group(2)).isEqualTo(identities.group(0));

        identities.judge(Map.of());

        assertThat(identities.group(2)).isEqualTo(2);
    }

    @Test
    void ofContradictingJudgementsTheDifferentOneHolds() {
        Identities identities = named("Иван Иванов", "Le Boiteux", "Lindqvist");

        identities.judge(Map.of(
                pair(0, 1), Judged.SAME, pair(1, 2), Judged.SAME, pair(0, 2), Judged.DIFFERENT));

        assertThat(identities.group(2)).isNotEqualTo(identities.group(0));
    }

    @Test
    void whatPeopleLeftOpenIsNeitherAskedAgainNorJoined() {
        Identities common = named("Иван Иванов", "Ivan Ivanov");
        common.judge(Map.of(pair(0, 1), Judged.UNSURE));
        Identities rare = named(RARE[0], RARE[1]);
        rare.judge(Map.of(pair(0, 1), Judged.UNSURE));

        assertThat(common.questions()).isEmpty();
        assertThat(rare.questions()).isEmpty();
        assertThat(rare.group(1)).isNotEqualTo(rare.group(0));
    }

    @Test
    void groupsOfWhichPeopleJudgedAreNotAskedAboutByOtherMembers() {
        Identities identities = named("Иван Иванов", "Ivan Ivanov", "Иван Иванов");

        identities.judge(Map.of(pair(0, 1), Judged.SAME, pair(1, 2), Judged.DIFFERENT));

        assertThat(identities.questions()).isEmpty();
    }

    @Test
    void theQuestionThatJoinsTheLargestGroupsComesFirst() {
        Identities identities = named(
                "Пётр Сидоров",
                "Petr Sidorov",
                "Иван Иванов",
                "Иван Иванов",
                "Иван Иванов",
                "Ivan Ivanov");

        identities.judge(Map.of(pair(2, 3), Judged.SAME, pair(3, 4), Judged.SAME));

        List<Question> questions = identities.questions();
        assertThat(questions).hasSize(2);
        assertThat(identities.group(questions.getFirst().pair().one())).isEqualTo(2);
        assertThat(questions.getFirst().value())
                .isGreaterThan(questions.getLast().value());
    }

    @Test
    void whoComesRegroupsOnlyWhomTheyTouch() {
        Identities identities = named(RARE[0], "Le Boiteux", "Mark Lindqvist", "Ruth Adeyemi");
        long before = identities.regrouped();

        identities.put(4, bearer(RARE[1], Set.of()));

        assertThat(identities.regrouped() - before).isEqualTo(2);
        assertThat(identities.group(4)).isEqualTo(0);
    }
}
