package org.vigie.resolve.name;

import com.ibm.icu.text.Transliterator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Invented people with patronymics, as they are left out, shortened, turned and transliterated,
/// beside their brothers, sisters, fathers and namesakes.
public final class PeoplePairs {
    private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN");
    private static final int GIVEN = 300;
    private static final int PATRONYMICS = 400;

    private final Random random;
    private final List<String> given;
    private final List<Father> fathers;
    private final List<String> surnames;
    private final List<List<String>> givenElsewhere;
    private final List<List<String>> surnamesElsewhere;

    private PeoplePairs(
            Corpora corpora,
            List<String> given,
            List<Father> fathers,
            List<String> surnames,
            long seed) {
        this.givenElsewhere = corpora.givenNamesOfCountries();
        this.surnamesElsewhere = corpora.surnamesOfCountries();
        this.given = given;
        this.fathers = fathers;
        this.surnames = surnames;
        this.random = new Random(seed);
    }

    /// A father's name and the patronymic made of it.
    private record Father(String name, String patronymic) {}

    private record Person(String given, Father father, String surname) {}

    /// {@return inventions, always the same for a seed}
    public static PeoplePairs of(Corpora corpora, long seed) {
        List<String> given = corpora.givenNames().stream()
                .limit(GIVEN - 1)
                .filter(Corpora.Counted::man)
                .map(Corpora.Counted::name)
                .toList();
        List<Father> fathers = corpora.patronymics().stream()
                .limit(PATRONYMICS - 1)
                .filter(Corpora.Counted::man)
                .map(patronymic -> new Father(patronymic.father(), patronymic.name()))
                .toList();
        List<String> surnames = new ArrayList<>(corpora.surnamesOfCountries().stream()
                .map(List::getFirst)
                .filter(name -> name.matches("[\\u0401-\\u04ff]+"))
                .toList());
        given.stream()
                .filter(name -> name.matches(".*[бвдлмнр]"))
                .forEach(name -> surnames.add(name + "ов"));
        return new PeoplePairs(corpora, given, fathers, surnames, seed);
    }

    List<NamePairs.Pair> pairs(int count) {
        return Stream.generate(this::pair).limit(count).toList();
    }

    private NamePairs.Pair pair() {
        Person one = new Person(pick(given), pick(fathers), pick(surnames));
        boolean same = random.nextInt(2) == 0;
        Person other = same ? one : relative(one);
        boolean both = !same && one.given.equals(other.given);
        return new NamePairs.Pair(same, write(one, both), write(other, both));
    }

    /// {@return two men of one family, both with their patronymics: brothers, or father and
    /// son}
    public List<String> relatives() {
        Person one = new Person(pick(given), pick(fathers), pick(surnames));
        Person other = random.nextBoolean() ? brother(one) : son(one);
        return List.of(write(one, true), write(other, true));
    }

    /// {@return pairs of people of any country, without patronymics: one, or a brother or
    /// sister}
    List<NamePairs.Pair> elsewhere(int count) {
        return Stream.generate(() -> {
                    List<String> name = pick(givenElsewhere);
                    List<String> surname = pick(surnamesElsewhere);
                    boolean same = random.nextInt(3) == 0;
                    List<String> other = same ? name : another(givenElsewhere, name);
                    return new NamePairs.Pair(same, plain(name, surname), plain(other, surname));
                })
                .limit(count)
                .toList();
    }

    private String plain(List<String> name, List<String> surname) {
        int script = random.nextInt(2);
        String first = written(name, script);
        String last = written(surname, script);
        return random.nextInt(4) == 0 ? last + " " + first : first + " " + last;
    }

    private static String written(List<String> name, int script) {
        return name.get(script).isBlank() ? name.get(1 - script) : name.get(script);
    }

    private Person relative(Person one) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> brother(one);
            case 2 -> new Person(one.given, another(fathers, one.father), one.surname);
            case 3 -> new Person(one.given, one.father, another(surnames, one.surname));
            default -> son(one);
        };
    }

    private Person brother(Person one) {
        return new Person(another(given, one.given), one.father, one.surname);
    }

    /// {@return a son, half of them called after their grandfather}
    private Person son(Person father) {
        String name = random.nextBoolean() ? father.father.name : another(given, father.given);
        Father known = fathers.stream()
                .filter(one -> one.name.equals(father.given))
                .findFirst()
                .orElseGet(() -> new Father(father.given, father.given + "ович"));
        return new Person(name, known, father.surname);
    }

    /// @param whole whether the patronymic has to stand, because it alone tells two apart
    private String write(Person person, boolean whole) {
        int kind = random.nextInt(whole ? 3 : 5);
        String patronymic = person.father.patronymic;
        String written = switch (kind) {
            case 0 -> person.given + " " + patronymic + " " + person.surname;
            case 1 -> person.surname + " " + person.given + " " + patronymic;
            case 2 -> person.surname + ", " + person.given + " " + patronymic;
            case 3 -> person.given + " " + person.surname;
            default -> person.given + " " + patronymic.charAt(0) + ". " + person.surname;
        };
        return random.nextBoolean() ? LATIN.transliterate(written) : written;
    }

    private <T> T another(List<T> from, T than) {
        T other = pick(from);
        while (other.equals(than)) {
            other = pick(from);
        }
        return other;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
