package org.vigie.resolve.name;

import com.ibm.icu.text.Transliterator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented people with patronymics, as they are left out, shortened, turned and transliterated,
/// beside their brothers, sisters, fathers and namesakes.
final class PeoplePairs {
    private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN");

    private final Random random;
    private final List<String> given;
    private final List<String> patronymics;
    private final List<String> surnames;

    PeoplePairs(List<String> given, List<String> patronymics, List<String> surnames, long seed) {
        this.given = given;
        this.patronymics = patronymics;
        this.surnames = surnames;
        this.random = new Random(seed);
    }

    private record Person(String given, String patronymic, String surname) {}

    List<NamePairs.Pair> pairs(int count) {
        List<NamePairs.Pair> pairs = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Person one = new Person(pick(given), pick(patronymics), pick(surnames));
            boolean same = random.nextInt(2) == 0;
            Person other = same ? one : relative(one);
            boolean both = !same && one.given.equals(other.given);
            pairs.add(new NamePairs.Pair(same, write(one, both), write(other, both)));
        }
        return pairs;
    }

    private Person relative(Person one) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Person(another(given, one.given), one.patronymic, one.surname);
            case 2 -> new Person(one.given, another(patronymics, one.patronymic), one.surname);
            default -> new Person(one.given, one.patronymic, another(surnames, one.surname));
        };
    }

    /// @param whole whether the patronymic has to stand, because it alone tells two apart
    private String write(Person person, boolean whole) {
        int kind = random.nextInt(whole ? 3 : 5);
        String written = switch (kind) {
            case 0 -> person.given + " " + person.patronymic + " " + person.surname;
            case 1 -> person.surname + " " + person.given + " " + person.patronymic;
            case 2 -> person.surname + ", " + person.given + " " + person.patronymic;
            case 3 -> person.given + " " + person.surname;
            default -> person.given + " " + person.patronymic.charAt(0) + ". " + person.surname;
        };
        return random.nextBoolean() ? LATIN.transliterate(written) : written;
    }

    private String another(List<String> from, String than) {
        String other = pick(from);
        while (other.equals(than)) {
            other = pick(from);
        }
        return other;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
