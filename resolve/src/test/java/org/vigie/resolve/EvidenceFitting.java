package org.vigie.resolve;

import org.vigie.resolve.Comparison.Kind;
import org.vigie.resolve.name.Corpora;
import org.vigie.resolve.name.LogisticFitting;
import org.vigie.resolve.name.NameMatcher;
import org.vigie.resolve.name.PeoplePairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Fits what counts beside the names, to a table of historical figures with errors, and to invented
/// relatives in one town, for the table has none.
final class EvidenceFitting {
    private static final int CLUSTER = 1;
    private static final int NAME = 2;
    private static final int BIRTH = 6;
    private static final int PLACE = 7;
    private static final int CODE = 8;
    private static final int ROLE = 10;

    private static final double RIDGE = 0.3;
    private static final int STEPS = 10;

    /// One pair of so many is learnt from.
    private static final int SAMPLED = 4;

    private static final int RELATIVES = 600;
    private static final long SEED = 11;

    private static final int KINDS = Kind.values().length;

    /// Set by judgement: no table has them, or it has errors in years far more often than
    /// bulletins get them wrong, for a program put them in.
    private static final List<Kind> JUDGED = List.of(
            Kind.BIRTH_YEAR_ALIKE,
            Kind.BIRTH_DIFFERENT,
            Kind.PLACE_RENAMED,
            Kind.RENAMED,
            Kind.COMMON_NAME,
            Kind.BIRTH_ONE_SIDED,
            Kind.SIDE_BY_SIDE,
            Kind.SAME_COMPANY);

    private final Comparer comparer;
    private final EvidenceWeights weights = EvidenceWeights.load();

    private EvidenceFitting(NameMatcher matcher) {
        comparer = new Comparer(matcher, PlaceNames.load(matcher.reader()), weights).naming(false);
    }

    /// Lines of the table with the answer.
    ///
    /// @param people the person of each line
    record Table(List<Profile> profiles, List<String> people) {}

    /// {@return a comparer with weights fitted to some of the figures}
    ///
    /// @param matcher compares their names
    /// @param taken   whose lines may be learnt from
    static EvidenceFitting of(Corpora corpora, NameMatcher matcher, Predicate<String> taken) {
        EvidenceFitting fitting = new EvidenceFitting(matcher);
        List<LogisticFitting.Case> cases = new ArrayList<>();
        Table table = table(corpora, fitting.comparer, true, taken);
        for (long pair : Blocks.pairs(table.profiles)) {
            if (Math.floorMod(pair * 31 >>> 7, SAMPLED) == 0) {
                int one = Blocks.first(pair);
                int other = Blocks.second(pair);
                cases.add(fitting.example(
                        table.profiles.get(one),
                        table.profiles.get(other),
                        table.people.get(one).equals(table.people.get(other))));
            }
        }
        PeoplePairs invented = PeoplePairs.of(corpora, SEED);
        for (int count = 0; count < RELATIVES; count++) {
            List<Profile> relatives = invented.relatives().stream()
                    .map(name -> fitting.comparer.profile(new Particulars(
                            name, List.of(), List.of("Aktau"), List.of(), List.of())))
                    .toList();
            cases.add(fitting.example(relatives.getFirst(), relatives.getLast(), false));
        }
        fitting.take(LogisticFitting.fit(cases, RIDGE, STEPS));
        return fitting;
    }

    /// {@return the lines of some people}
    static Table table(
            Corpora corpora, Comparer comparer, boolean withCodes, Predicate<String> taken) {
        List<List<String>> lines = corpora.figures().stream()
                .filter(line -> taken.test(line.get(CLUSTER)))
                .toList();
        return new Table(
                lines.stream().map(line -> profile(comparer, line, withCodes)).toList(),
                lines.stream().map(line -> line.get(CLUSTER)).toList());
    }

    private static Profile profile(Comparer comparer, List<String> line, boolean withCodes) {
        return comparer.profile(new Particulars(
                line.get(NAME),
                told(line.get(BIRTH)),
                told(line.get(PLACE)),
                told(line.get(ROLE)),
                withCodes ? told(line.get(CODE)) : List.of()));
    }

    private static List<String> told(String value) {
        return Stream.of(value).filter(text -> !text.isBlank()).toList();
    }

    private LogisticFitting.Case example(Profile one, Profile other, boolean same) {
        double[] features = new double[KINDS + 2];
        features[Kind.START.ordinal()] = 1;
        double names = Math.clamp(
                comparer.matcher().logOdds(one.name(), other.name(), Optional.of(false)),
                -EvidenceWeights.MOST,
                EvidenceWeights.MOST);
        features[names > 0 ? KINDS : KINDS + 1] = names;
        Stream.of(
                        Comparer.birth(one, other),
                        comparer.place(one.places(), other.places()),
                        comparer.role(one.roles(), other.roles()),
                        Comparer.code(one.codes(), other.codes()))
                .flatMap(Optional::stream)
                .forEach(kind -> features[kind.ordinal()] = 1);
        return new LogisticFitting.Case(features, same, 1);
    }

    private void take(double... fitted) {
        for (Kind kind : Kind.values()) {
            if (!JUDGED.contains(kind)) {
                weights.set(kind, fitted[kind.ordinal()]);
            }
        }
        weights.setNames(fitted[KINDS], fitted[KINDS + 1]);
    }

    Comparer comparer() {
        return comparer;
    }

    /// {@return pairwise F1 of the clusters of a table}
    double f1(Table table) {
        int[] clusters = Linkage.clusters(comparer, table.profiles, 2);
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> right = new HashMap<>();
        Map<String, Integer> people = new HashMap<>();
        for (int line = 0; line < clusters.length; line++) {
            found.merge(String.valueOf(clusters[line]), 1, Integer::sum);
            people.merge(table.people.get(line), 1, Integer::sum);
            right.merge(table.people.get(line) + " " + clusters[line], 1, Integer::sum);
        }
        return 2.0 * pairs(right) / (pairs(found) + pairs(people));
    }

    /// {@return the scores of a table's pairs that are compared at all}
    PairScores scores(Table table) {
        PairScores scores = new PairScores();
        for (long pair : Blocks.pairs(table.profiles)) {
            int one = Blocks.first(pair);
            int other = Blocks.second(pair);
            double logOdds = comparer.logOdds(table.profiles.get(one), table.profiles.get(other));
            scores.add(
                    1 / (1 + StrictMath.exp(-logOdds)),
                    table.people.get(one).equals(table.people.get(other)));
        }
        return scores;
    }

    private static long pairs(Map<String, Integer> groups) {
        return groups.values().stream()
                .mapToLong(size -> size * (size - 1L) / 2)
                .sum();
    }

    /// {@return the data file as it ships}
    String file() {
        StringBuilder file = new StringBuilder("""
            # what TAB how much it counts, in nats; fitted by FittingTest to a table of historical figures
            # with errors, those below the empty line set by judgement
            """);
        file.append(String.format(Locale.ROOT, "names-for\t%.3f\n", weights.ofNames(1)));
        file.append(String.format(Locale.ROOT, "names-against\t%.3f\n", -weights.ofNames(-1)));
        Stream.of(Kind.values())
                .filter(kind -> !JUDGED.contains(kind))
                .forEach(kind -> append(file, kind));
        file.append('\n');
        JUDGED.forEach(kind -> append(file, kind));
        return file.toString();
    }

    private void append(StringBuilder file, Kind kind) {
        file.append(String.format(
                Locale.ROOT,
                "%s\t%.3f\n",
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                weights.of(kind)));
    }
}
