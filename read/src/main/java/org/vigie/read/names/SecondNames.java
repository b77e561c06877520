package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds where within a run of capitals another name begins, in a language whose names show their
/// case: «сестра Павла Громова Ирина», «штаб Громова Олега Лиса», «на Площадной Громова».
final class SecondNames {
    private final Scan scan;
    private final PersonWords people;
    private final boolean genitive;

    SecondNames(Scan scan) {
        this.scan = scan;
        this.people = new PersonWords(scan);
        this.genitive = scan.lexicon().words().says("genitive");
    }

    /// {@return where a second name begins in a run, or -1}
    ///
    /// @param from   the run's first token
    /// @param end    one past its last
    /// @param titled whether a word before it says what a person is
    /// @param where  whether a preposition of place stands before it
    int begin(int from, int end, boolean titled, boolean where) {
        if (!genitive) {
            return -1;
        }
        if (where && isPlaceBefore(from, end)) {
            return from + 1;
        }
        boolean two = from + 2 < end
                && people.isGiven(from)
                && !people.isGiven(from + 1)
                && !people.isPatronymic(from + 1)
                && !of(from + 1, Feature.SURNAME).isEmpty()
                && !of(from + 2, Feature.GIVEN).isEmpty()
                && !people.isPatronymic(from + 2);
        if (two) {
            return from + 2;
        }
        return !titled && isOwnerBefore(from, end) ? from + 1 : clash(from, end);
    }

    /// «из Астаны Кулиев Нурлан», «на Площадной Громова»: a big town, or an adjective that
    /// agrees with no surname behind it.
    private boolean isPlaceBefore(int from, int end) {
        if (from + 1 >= end) {
            return false;
        }
        List<Reading> surname = of(from + 1, Feature.SURNAME);
        boolean adjective = scan.token(from).is(Pos.ADJECTIVE)
                && !people.isGiven(from)
                && !surname.isEmpty()
                && scan.token(from).readings().stream()
                        .noneMatch(one -> surname.stream().anyMatch(other -> agree(one, other)));
        boolean town = scan.placeEnd(from) == from + 1
                && from + 2 < end
                && people.endsLikeSurname(from + 1)
                && people.isGiven(from + 2)
                && scan.knownPlace(from)
                        .filter(place -> place.weight() >= RunNames.KNOWN_TOWN)
                        .isPresent();
        return adjective || town;
    }

    /// «координатора штаба Громова Олега Лиса»: a surname, then a given name and a surname, all
    /// of which can be genitives; nobody has two surnames about a given name.
    private boolean isOwnerBefore(int from, int end) {
        return end == from + 3
                && !people.isGiven(from)
                && (people.isSurname(from) || people.endsLikeSurname(from))
                && people.isGiven(from + 1)
                && !people.isPatronymic(from + 2)
                && (people.isSurname(from + 2) || people.endsLikeSurname(from + 2))
                && from > scan.text().sentenceOf(from).firstToken()
                && scan.token(from - 1).is(Pos.NOUN, Feature.GENITIVE);
    }

    /// «вместе с Рябовой Валерия Лозовая»: where a given name agrees in no case with the
    /// surname or given name before it, or -1.
    private int clash(int from, int end) {
        // «Нины Ким»: after a given name a surname that keeps its form, and is a given name too
        boolean plain = end == from + 2
                && people.isGiven(from)
                && (people.isSurname(from + 1) || !of(from + 1, Feature.SURNAME).isEmpty());
        for (int at = from + 1; at < end && !plain; at++) {
            List<Reading> before = of(at - 1, Feature.SURNAME);
            List<Reading> given = of(at, Feature.GIVEN);
            // «Машину Анны Рябовой угнали»
            boolean common = at - 1 == from
                    && scan.startsClause(from)
                    && Scan.hasCommonReading(scan.token(from));
            boolean agrees = common
                    || isHerSurname(at)
                    || before.isEmpty()
                    || given.isEmpty()
                    || before.stream()
                            .anyMatch(one -> given.stream().anyMatch(other -> agree(one, other)));
            if (!agrees || !given.isEmpty() && isThird(from, at, end)) {
                return at;
            }
        }
        return -1;
    }

    /// {@return whether a man's given name behind a woman's is her surname, which keeps its
    /// form: «Нину Гай», «Дарье Клим»}
    boolean isHerSurname(int at) {
        List<Reading> given = of(at, Feature.GIVEN);
        List<Reading> before = of(at - 1, Feature.GIVEN);
        return !before.isEmpty()
                && before.stream().allMatch(reading -> reading.has(Feature.FEMININE))
                && given.stream()
                        .allMatch(reading ->
                                reading.has(Feature.MASCULINE) && reading.has(Feature.NOMINATIVE));
    }

    /// «главу штаба Ивана Кедра Марию Лис»: a given name behind another and what is none,
    /// before a further word, or in a case of its own: «сестра Ивана Кедра Мария».
    private boolean isThird(int from, int at, int end) {
        return at == from + 2
                && (end > at + 1 || isApart(from, at))
                && people.isGiven(from)
                && !people.isGiven(from + 1)
                && !people.isPatronymic(from + 1)
                && scan.token(from + 1).kind() == Token.Kind.WORD
                && !people.isPatronymic(at);
    }

    private boolean isApart(int from, int at) {
        List<Reading> first = of(from, Feature.GIVEN);
        return !first.isEmpty()
                && first.stream()
                        .noneMatch(one -> of(at, Feature.GIVEN).stream()
                                .anyMatch(other ->
                                        (one.features() & other.features() & Feature.CASES) != 0));
    }

    private List<Reading> of(int at, Feature kind) {
        return scan.token(at).readings().stream()
                .filter(reading -> reading.has(kind))
                .toList();
    }

    private static boolean agree(Reading one, Reading other) {
        return (one.features() & other.features() & Feature.CASES) != 0
                && (one.features() & other.features() & Feature.GENDERS) != 0;
    }
}
