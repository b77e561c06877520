package org.vigie.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.resolve.Identities.Judged;
import org.vigie.resolve.Identities.Question;
import org.vigie.resolve.Identities.Tie;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class IdentitiesTest {
    private static final Comparer PEOPLE = Comparer.load().naming(false);

    /// A name that hardly two people bear, in three writings.
    private static final String[] RARE = {
        "Жанболат Ержигитулы Тхапсаев",
        "Zhanbolat Yerzhigituly Tkhapsayev",
        "Janbolat Erjiguitouly Tkhapsaïev"
    };

    private static List<Profile> profiles(String... names) {
        return Stream.of(names)
                .map(name -> PEOPLE.profile(Particulars.of(name)))
                .toList();
    }

    private static Identities of(Tie tie, List<Judged> judged, String... names) {
        return Identities.of(PEOPLE, profiles(names), (_, _) -> tie, judged, Set.of());
    }

    @Test
    void aRareNameIsJoinedInAllItsWritings() {
        Identities identities = of(Tie.NONE, List.of(), RARE);

        assertThat(List.of(identities.group(0), identities.group(1), identities.group(2)))
                .containsOnly(0);
        assertThat(identities.joined())
                .isNotEmpty()
                .allMatch(pair -> pair.probability() >= Identities.ALONE);
    }

    @Test
    void aCommonNameAloneNeverJoinsButIsAskedAbout() {
        Identities identities =
                of(Tie.NONE, List.of(), "Иван Иванов", "Ivan Ivanov", "Иван Иванов");

        assertThat(List.of(identities.group(0), identities.group(1), identities.group(2)))
                .doesNotHaveDuplicates();
        assertThat(identities.joined()).isEmpty();
        assertThat(identities.questions()).hasSize(3);
    }

    @Test
    void aCommonNameInOneTownIsStillACommonName() {
        Identities identities = of(Tie.SHARED, List.of(), "Иван Иванов", "Ivan Ivanov");

        assertThat(identities.group(1)).isNotEqualTo(identities.group(0));
        assertThat(identities.questions()).hasSize(1);
    }

    @Test
    void twoWhoStandSideBySideAreNotJoined() {
        Identities identities = of(Tie.SIDE_BY_SIDE, List.of(), RARE[0], RARE[1]);

        assertThat(identities.group(1)).isNotEqualTo(identities.group(0));
    }

    @Test
    void whatPeopleJudgedDifferentIsNeverJoined() {
        Identities identities = of(Tie.NONE, List.of(new Judged(0, 1, false)), RARE);

        assertThat(identities.group(1)).isNotEqualTo(identities.group(0));
        assertThat(identities.questions())
                .noneMatch(question -> question.one() == 0 && question.other() == 1);
    }

    @Test
    void whatPeopleJudgedTheSameIsJoinedHoweverItIsWritten() {
        Identities identities = of(
                Tie.NONE,
                List.of(new Judged(0, 2, true)),
                "Иван Иванов",
                "Mark Lindqvist",
                "Le Boiteux");

        assertThat(identities.group(2)).isEqualTo(identities.group(0));
        assertThat(identities.group(1)).isEqualTo(1);
    }

    @Test
    void ofContradictingJudgementsTheDifferentOneHolds() {
        List<Judged> judged =
                List.of(new Judged(0, 1, true), new Judged(1, 2, true), new Judged(0, 2, false));

        Identities identities = of(Tie.NONE, judged, "Иван Иванов", "Le Boiteux", "Lindqvist");

        assertThat(identities.group(2)).isNotEqualTo(identities.group(0));
    }

    @Test
    void whatPeopleLeftOpenIsNeitherAskedAgainNorJoined() {
        Identities common = Identities.of(
                PEOPLE,
                profiles("Иван Иванов", "Ivan Ivanov"),
                (_, _) -> Tie.NONE,
                List.of(),
                Set.of(List.of(0, 1)));
        Identities rare = Identities.of(
                PEOPLE,
                profiles(RARE[0], RARE[1]),
                (_, _) -> Tie.NONE,
                List.of(),
                Set.of(List.of(0, 1)));

        assertThat(common.questions()).isEmpty();
        assertThat(rare.questions()).isEmpty();
        assertThat(rare.group(1)).isNotEqualTo(rare.group(0));
    }

    @Test
    void theQuestionThatJoinsTheLargestGroupsComesFirst() {
        List<Judged> judged = List.of(new Judged(2, 3, true), new Judged(3, 4, true));

        Identities identities = of(
                Tie.NONE,
                judged,
                "Пётр Сидоров",
                "Petr Sidorov",
                "Иван Иванов",
                "Иван Иванов",
                "Иван Иванов",
                "Ivan Ivanov");

        List<Question> questions = identities.questions();
        assertThat(questions).hasSize(2);
        assertThat(identities.group(questions.getFirst().one())).isEqualTo(2);
        assertThat(questions.getFirst().value())
                .isGreaterThan(questions.getLast().value());
    }
}
