package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.cases.Judgement.Verdict;
import org.vigie.claim.EventKind;
import org.vigie.record.Decision;
import org.vigie.record.Found;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Comparison;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PeopleTest {
    private static final Comparer COMPARER = Comparer.load().naming(false);
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final String RARE = "Жанболат Ержигитулы Тхапсаев";
    private static final String RARE_LATIN = "Zhanbolat Yerzhigituly Tkhapsayev";

    @TempDir
    Path folder;

    private static String arrested(Record store, String text, String name) {
        return told(text)
                        .claim(EventKind.ARREST, "pris", name, "2021-03-12")
                        .proposeIn(store)
                        .getFirst()
                + ":1";
    }

    private static Told told(String text) {
        return Told.told("2021-03-14", text);
    }

    private static List<List<String>> groups(People people) {
        return people.all().stream()
                .map(person -> person.mentions().stream().map(Named::id).toList())
                .toList();
    }

    private static People people(Record store) {
        return People.of(store, COMPARER);
    }

    @Test
    void aRareNameInTwoScriptsIsOneCase() {
        try (Record store = Told.emptyRecord(folder)) {
            arrested(store, RARE + " pris.", RARE);
            arrested(store, RARE_LATIN + " pris.", RARE_LATIN);

            assertThat(Roll.of(store, people(store), DAY).cases())
                    .singleElement()
                    .satisfies(one -> assertThat(one.forms()).contains(RARE, RARE_LATIN))
                    .extracting(Roll.Case::claims)
                    .isEqualTo(2);
            assertThat(people(store).chronology("Tkhapsayev").steps()).hasSize(2);
        }
    }

    @Test
    void aNameAskedForInAnotherScriptIsFound() {
        try (Record store = Told.emptyRecord(folder)) {
            arrested(store, RARE + " pris.", RARE);

            assertThat(people(store).named("Janbolat Tkhapsaïev")).hasSize(1);
            assertThat(people(store).chronology("Janbolat Tkhapsaïev").steps()).hasSize(1);
        }
    }

    @Test
    void aCommonNameIsAskedAboutAndStandsOnceInTheListUntilItIsParted() {
        try (Record store = Told.emptyRecord(folder)) {
            String one = arrested(store, "Иван Иванов pris.", "Иван Иванов");
            String other = arrested(store, "Hier Иван Иванов pris.", "Иван Иванов");
            People people = people(store);
            assertThat(people.all()).hasSize(2);
            assertThat(people.cases())
                    .singleElement()
                    .extracting(Person::groups)
                    .isEqualTo(2);
            assertThat(people.questions(10)).hasSize(1);

            Judgement.enter(store, Verdict.DIFFERENT, one, other, "two towns", "Ada Moreau");
            people.follow();

            assertThat(people.cases()).hasSize(2);
            assertThat(people.questions(10)).isEmpty();
            assertThat(people.chronology(people.person(one).orElseThrow()).steps())
                    .hasSize(1);
        }
    }

    @Test
    void aMentionIsPartedFromTheRareNameItBears() {
        try (Record store = Told.emptyRecord(folder)) {
            arrested(store, RARE + " pris.", RARE);
            arrested(store, "Hier " + RARE + " pris.", RARE);
            String son = arrested(store, "Le fils " + RARE + " pris.", RARE);
            People people = people(store);
            Named mention = people.mention(son).orElseThrow();
            assertThat(people.all()).hasSize(1);

            people.partners(mention)
                    .forEach(other -> Judgement.enter(
                            store, Verdict.DIFFERENT, son, other.id(), "his son", "Ada Moreau"));
            people.follow();

            assertThat(people.all())
                    .extracting(person -> person.mentions().size())
                    .containsExactly(2, 1);
            assertThat(people.person(son).orElseThrow().mentions()).hasSize(1);
        }
    }

    @Test
    void aJudgementHoldsAlthoughTheClaimItWasMadeOnIsRejected() {
        try (Record store = Told.emptyRecord(folder)) {
            List<String> claims = told("Ruth Ndaye pris, puis jugé.")
                    .claim(EventKind.ARREST, "pris", "Ruth Ndaye", "2021-03-12")
                    .claim(EventKind.TRIAL, "jugé", "Ruth Ndaye", "2021-03-13")
                    .proposeIn(store);
            String other = arrested(store, "Le Boiteux pris.", "Le Boiteux");
            Judgement.enter(
                    store, Verdict.SAME, claims.getFirst() + ":1", other, "nickname", "Ada Moreau");

            store.review(claims.getFirst(), Decision.REJECT, "", "Ada Moreau");

            assertThat(people(store).all()).hasSize(1);
        }
    }

    @Test
    void agesAndYearsOfBirthThatBulletinsTellPartNamesakes() {
        try (Record store = Told.emptyRecord(folder)) {
            String one = arrested(store, RARE + ", né en 1962, pris.", RARE);
            String other = arrested(store, RARE + ", 31 ans, pris.", RARE);
            People people = people(store);
            Named first = people.mention(one).orElseThrow();
            Named second = people.mention(other).orElseThrow();

            assertThat(first.told().births()).containsExactly("1962");
            assertThat(second.told().births()).containsExactly("1990");
            assertThat(people.all()).hasSize(2);
            assertThat(people.cases()).hasSize(2);
            assertThat(people.compare(first, second).evidence())
                    .extracting(Comparison.Evidence::kind)
                    .contains(Comparison.Kind.BIRTH_DIFFERENT);
        }
    }

    @Test
    void yearsOfPrisonAreNoAge() {
        try (Record store = Told.emptyRecord(folder)) {
            String one = arrested(store, "Jean Kabemba, 12 ans de prison, pris.", "Jean Kabemba");

            assertThat(people(store).mention(one).orElseThrow().told().births()).isEmpty();
        }
    }

    @Test
    void aTownUnderItsFormerNameTiesLikeTheTown() {
        try (Record store = Told.emptyRecord(folder)) {
            String one = told("Айдос Сарымов pris à Шевченко.")
                            .claim(EventKind.ARREST, "pris", "Айдос Сарымов", "2021-03-12")
                            .at("Шевченко")
                            .proposeIn(store)
                            .getFirst()
                    + ":1";
            String other = told("Aidos Sarymov pris à Актау.")
                            .claim(EventKind.ARREST, "pris", "Aidos Sarymov", "2021-03-12")
                            .at("Актау")
                            .proposeIn(store)
                            .getFirst()
                    + ":1";
            People people = people(store);

            assertThat(people.compare(
                                    people.mention(one).orElseThrow(),
                                    people.mention(other).orElseThrow())
                            .evidence())
                    .extracting(Comparison.Evidence::kind)
                    .contains(Comparison.Kind.PLACE_RENAMED);
        }
    }

    @Test
    void contradictoryJudgementsAreShownAndTheDifferentOneHolds() {
        try (Record store = Told.emptyRecord(folder)) {
            String one = arrested(store, "Ruth Ndaye pris.", "Ruth Ndaye");
            String two = arrested(store, "Le Boiteux pris.", "Le Boiteux");
            String three = arrested(store, "Mark Lindqvist pris.", "Mark Lindqvist");
            Judgement.enter(store, Verdict.SAME, one, two, "a", "Ada Moreau");
            Judgement.enter(store, Verdict.SAME, two, three, "b", "Ada Moreau");
            long against = Judgement.enter(store, Verdict.DIFFERENT, one, three, "c", "Ada Moreau");
            People people = people(store);

            assertThat(people.contradicted()).extracting(Judgement::entry).containsExactly(against);
            assertThat(people.person(one)).isNotEqualTo(people.person(three));

            Judgement.undo(store, people.contradicted().getFirst(), "wrong", "Ada Moreau");
            people.follow();

            assertThat(people.contradicted()).isEmpty();
            assertThat(people.all()).hasSize(1);
        }
    }

    @Test
    void aBulletinThatComesRegroupsOnlyWhomItTouches() {
        try (Record store = Told.emptyRecord(folder)) {
            for (String name : NAMES) {
                arrested(store, name + " pris.", name);
            }
            People people = people(store);
            long before = people.regrouped();

            arrested(store, "Hier Zhanbolat E. Tkhapsaev pris.", "Zhanbolat E. Tkhapsaev");
            people.follow();

            assertThat(people.regrouped() - before).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aJudgementTouchesOnlyWhomItIsAbout() {
        try (Record store = Told.emptyRecord(folder)) {
            for (int number = 0; number < 300; number++) {
                arrested(store, invented(number) + " pris.", invented(number));
            }
            String one = arrested(store, "Иван Иванов pris.", "Иван Иванов");
            String other = arrested(store, "Hier Ivan Ivanov pris.", "Ivan Ivanov");
            People people = people(store);
            int asked = people.asked();
            long grouped = people.regrouped();
            long looked = people.looked();

            long entry = Judgement.enter(store, Verdict.SAME, one, other, "x", "Ada Moreau");
            people.follow();

            assertThat(people.asked()).isEqualTo(asked - 1);
            assertThat(people.person(one)).isEqualTo(people.person(other));
            assertThat(people.regrouped() - grouped).isLessThanOrEqualTo(2);
            assertThat(people.looked() - looked).isLessThanOrEqualTo(4);

            Judgement.holding(store).stream()
                    .filter(held -> held.entry() == entry)
                    .forEach(held -> Judgement.undo(store, held, "y", "Ada Moreau"));
            people.follow();

            assertThat(people.asked()).isEqualTo(asked);
            assertThat(people.regrouped() - grouped).isLessThanOrEqualTo(4);
            assertThat(people.looked() - looked).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void whoWasJudgedOneWithANameIsFoundByItWithoutReadingAll() {
        try (Record store = Told.emptyRecord(folder)) {
            for (int number = 0; number < 30; number++) {
                arrested(store, invented(number) + " pris.", invented(number));
            }
            String one = arrested(store, "Ruth Ndaye pris.", "Ruth Ndaye");
            String nickname = arrested(store, "Le Boiteux pris.", "Le Boiteux");
            String third = arrested(store, "Mark Lindqvist pris.", "Mark Lindqvist");
            Judgement.enter(store, Verdict.SAME, one, nickname, "nickname", "Ada Moreau");
            Judgement.enter(store, Verdict.SAME, nickname, third, "his name", "Ada Moreau");

            People around = Around.names(store, List.of("Ruth Ndaye"));

            assertThat(around.chronology("Ruth Ndaye").steps()).hasSize(3);
            assertThat(around.all()).hasSizeLessThan(10);
            People written = Around.written(store, COMPARER, "Ndaye");
            assertThat(written.chronology("Ndaye").steps()).hasSize(3);
            assertThat(written.all()).hasSize(1);
            assertThat(Around.mention(store, nickname).map(Named::name)).contains("Le Boiteux");
            assertThat(Around.mention(store, "ffffff-1:1")).isEmpty();
        }
    }

    @Test
    void whoIsNewIsAskedAboutWithoutReadingTheWholeRecordAsWithIt() {
        try (Record store = Told.emptyRecord(folder)) {
            for (int other = 0; other < 30; other++) {
                arrested(store, "No " + other + " Ruth Ndaye pris.", "Ruth Ndaye");
            }
            arrested(store, "Айдос Сарымов pris.", "Айдос Сарымов");
            arrested(store, "A. Sarymov pris.", "A. Sarymov");
            arrested(store, "Сарымов pris.", "Сарымов");
            arrested(store, RARE + " pris.", RARE);
            arrested(store, "Саша Тихоненко pris.", "Саша Тихоненко");
            String one = arrested(store, "Hier Aïdos Sarymov pris.", "Aïdos Sarymov");
            String two = arrested(store, "Alexandre Tikhonenko pris.", "Alexandre Tikhonenko");
            People whole = people(store);
            String three = arrested(store, RARE_LATIN + " pris.", RARE_LATIN);
            whole.follow();
            Set<Long> come = Set.of(
                    whole.mention(three).orElseThrow().bulletin(),
                    whole.mention(one).orElseThrow().bulletin(),
                    whole.mention(two).orElseThrow().bulletin());

            People around = Around.bulletins(store, come);

            assertThat(around.questionsIn(come)).isNotEmpty().isEqualTo(whole.questionsIn(come));
            assertThat(around.joinedIn(come)).isEqualTo(whole.joinedIn(come));
            assertThat(Stream.concat(
                                    around.questionsIn(come).stream(),
                                    around.joinedIn(come).stream())
                            .map(question -> question.other().name()))
                    .contains("Айдос Сарымов", "A. Sarymov", "Саша Тихоненко", RARE)
                    .doesNotContain("Ruth Ndaye");
        }
    }

    @Test
    void aNameIsFoundAmongManyInAnotherScript() {
        try (Record store = Told.emptyRecord(folder)) {
            Told many = told(IntStream.range(0, 2500)
                    .mapToObj(number -> invented(number) + " pris. ")
                    .collect(Collectors.joining()));
            for (int number = 0; number < 2500; number++) {
                many = many.claim(EventKind.ARREST, invented(number), invented(number), "");
            }
            many.proposeIn(store);
            arrested(store, RARE + " pris.", RARE);
            People people = people(store);
            arrested(store, "Чингиз Шохаев pris.", "Чингиз Шохаев");
            people.follow();

            assertThat(people.find("Janbolat Erjiguitouly Tkhapsaïev"))
                    .first()
                    .satisfies(found -> assertThat(found.person().forms()).containsExactly(RARE));
            assertThat(people.find("Tchinguiz Chokhaïev"))
                    .first()
                    .satisfies(found ->
                            assertThat(found.person().forms()).containsExactly("Чингиз Шохаев"));
            assertThat(Around.names(store, List.of("Tchinguiz Chokhaïev"))
                            .find("Tchinguiz Chokhaïev"))
                    .hasSize(1);
        }
    }

    private static String invented(int number) {
        String[] begin = {"Bal", "Dor", "Fen", "Gul", "Mir", "Nor", "Pel", "Sab", "Tor", "Vel"};
        String[] end = {
            "adan", "emir", "inos", "orak", "ubel", "andi", "erto", "illa", "onde", "uri"
        };
        return begin[number % 10] + end[number / 10 % 10] + " "
                + begin[number / 100 % 10] + end[number / 1000 % 10]
                + (char) ('a' + number % 7) + end[number % 10];
    }

    private static final List<String> NAMES = List.of(
            RARE,
            RARE_LATIN,
            "Иван Иванов",
            "Ivan Ivanov",
            "Айдос Сарымов",
            "Aïdos Sarymov",
            "Ruth Ndaye",
            "Kabemba",
            "Jean Kabemba",
            "Le Boiteux");

    /// What a fold kept up with the record says is what a fresh fold says, whatever was done.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void followingIsTheSameAsBeginningAnew(long seed) {
        Random random = new Random(seed);
        try (Record store = Told.emptyRecord(folder)) {
            People people = people(store);
            List<String> claims = new ArrayList<>();
            List<Long> restrictions = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                act(store, random, claims, restrictions, step);
                if (random.nextInt(3) > 0) {
                    people.follow();
                }
            }
            people.follow();
            People fresh = people(store);

            fresh.cases()
                    .forEach(person -> person.mentions()
                            .forEach(named -> assertThat(people.person(named.id()))
                                    .as("seed %d, %s alone", seed, named.name())
                                    .contains(person)));
            assertThat(Around.contradicted(store)).isEqualTo(fresh.contradicted());
            assertThat(groups(people)).as("seed %d", seed).isEqualTo(groups(fresh));
            assertThat(people.cases()).isEqualTo(fresh.cases());
            assertThat(people.questions(1000)).isEqualTo(fresh.questions(1000));
            assertThat(people.contradicted()).isEqualTo(fresh.contradicted());
        }
    }

    private static void act(
            Record store, Random random, List<String> claims, List<Long> restrictions, int step) {
        int what = claims.size() < 6 ? 0 : random.nextInt(12);
        if (what < 5) {
            String one = NAMES.get(random.nextInt(NAMES.size()));
            String age =
                    random.nextInt(4) == 0 ? ", " + (20 + random.nextInt(3) * 20) + " ans," : "";
            String other = NAMES.get(random.nextInt(NAMES.size()));
            Told told = told("No " + step + ". " + one + age + " pris, " + other + " vu.")
                    .claim(EventKind.ARREST, "pris", one, "2021-03-12");
            claims.addAll((other.equals(one) ? told : told.claim(EventKind.VISIT, "vu", other, ""))
                    .proposeIn(store));
        } else if (what < 8) {
            String one = claims.get(random.nextInt(claims.size()));
            String other = claims.get(random.nextInt(claims.size()));
            if (!one.equals(other)) {
                Verdict verdict = Verdict.values()[random.nextInt(3)];
                Judgement.enter(store, verdict, one + ":1", other + ":1", "x", "Ada");
            }
        } else if (what == 8) {
            List<Judgement> holding = Judgement.holding(store);
            if (!holding.isEmpty()) {
                Judgement.undo(store, holding.get(random.nextInt(holding.size())), "x", "Ada");
            }
        } else if (what == 9) {
            String claim = claims.get(random.nextInt(claims.size()));
            if (store.findClaim(claim) instanceof Found.One<?>) {
                Decision[] decisions = Decision.values();
                store.review(claim, decisions[random.nextInt(decisions.length)], "", "Ada");
            }
        } else if (what == 10) {
            String claim = claims.remove(random.nextInt(claims.size()));
            store.guard().redact(claim, "asked for", "rule", "Ada");
        } else if (restrictions.isEmpty()) {
            String bulletin = claims.get(random.nextInt(claims.size())).replaceFirst("-.*", "");
            restrictions.add(store.guard().restrict(bulletin, "lawyers", "asked for", "Ada"));
        } else {
            store.guard().lift(restrictions.removeFirst(), "no more", "Ada");
        }
    }
}
