package org.vigie.resolve.name;

import org.vigie.resolve.PairScores;
import org.vigie.resolve.name.NameFeatures.Feature;
import org.vigie.resolve.name.RarityFitting.Rarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Fits all parameters of names: how rare words are, what sounds cost, what features weigh.
public final class NameFitting {
    private static final double RIDGE = 0.3;
    private static final int STEPS = 12;
    private static final int PEOPLE = 4000;
    private static final int BODIES = 8000;
    private static final int CHECKED = 2000;
    private static final long PEOPLE_SEED = 5;
    private static final long BODIES_SEED = 7;

    /// Pairs rewritten and invented count half, lest they outweigh those that people wrote.
    private static final double INVENTED = 0.5;

    /// Pairs of people also teach what bodies' names weigh, where these have no example.
    private static final double FOR_BODIES = 0.1;

    private final SortedMap<String, Rarity> rarity;
    private final SoundCosts costs;
    private final NameMatcher matcher;
    private final NameModel model;

    private NameFitting(Corpora corpora, Predicate<NamePairs.Pair> taken) {
        WordSounds sounds = new WordSounds();
        Vocabulary vocabulary = Vocabulary.load(sounds);
        rarity = RarityFitting.fit(corpora, sounds);
        rarity.forEach(
                (heard, known) -> vocabulary.know(heard, (float) known.bits(), known.flags()));
        NameReader reader = NameReader.of(sounds, vocabulary);
        List<NamePairs.Pair> pairs = new ArrayList<>(corpora.cyrillicLatin());
        pairs.addAll(corpora.latinLatin());
        pairs.removeIf(taken.negate());
        List<Corpora.Writing> writings = new ArrayList<>();
        pairs.stream()
                .filter(NamePairs.Pair::same)
                .forEach(pair -> writings.add(new Corpora.Writing(pair.one(), pair.other(), 1)));
        writings.addAll(corpora.writings());
        costs = SoundFitting.fit(reader, writings);
        NameModel none =
                new NameModel(new double[NameFeatures.COUNT], new double[NameFeatures.COUNT]);
        model = model(corpora, pairs, NameMatcher.of(reader, costs, none));
        matcher = NameMatcher.of(reader, costs, model);
    }

    /// {@return what is fitted to all pairs}
    ///
    /// @param corpora what to fit to
    public static NameFitting of(Corpora corpora) {
        return new NameFitting(corpora, _ -> true);
    }

    /// {@return what is fitted to some pairs}
    ///
    /// @param corpora what to fit to
    /// @param taken   which pairs of people may be learnt from
    static NameFitting of(Corpora corpora, Predicate<NamePairs.Pair> taken) {
        return new NameFitting(corpora, taken);
    }

    /// {@return scores of pairs that were not learnt from, by what they are pairs of: people
    /// are parted in two, and each half is scored by what the other gave}
    ///
    /// @param corpora what to fit to
    public static Map<String, PairScores> crossChecked(Corpora corpora) {
        NamePairs people = new NamePairs();
        people.know(corpora.cyrillicLatin());
        people.know(corpora.latinLatin());
        Map<String, PairScores> scores = new TreeMap<>();
        for (int half = 0; half < 2; half++) {
            int part = half;
            NameMatcher matcher = of(
                            corpora,
                            pair -> people.part(pair.one(), 2) != part
                                    && people.part(pair.other(), 2) != part)
                    .matcher();
            List<NamePairs.Pair> cyrillic = people.ofPart(corpora.cyrillicLatin(), part, 2);
            List<NamePairs.Pair> latin = people.ofPart(corpora.latinLatin(), part, 2);
            score(scores, "cyrillic-latin", matcher, cyrillic);
            score(scores, "latin-latin", matcher, latin);
            score(scores, "other-scripts", matcher, OtherScripts.rewrite(cyrillic, 5));
            score(scores, "other-scripts", matcher, OtherScripts.rewrite(latin, 8));
            PeoplePairs invented = PeoplePairs.of(corpora, PEOPLE_SEED + 1);
            score(scores, "relatives", matcher, invented.pairs(CHECKED));
            score(scores, "other-countries", matcher, invented.elsewhere(CHECKED));
            score(
                    scores,
                    "bodies",
                    matcher,
                    BodyPairs.of(corpora, BODIES_SEED + 1).pairs(CHECKED));
        }
        return scores;
    }

    private static void score(
            Map<String, PairScores> scores,
            String name,
            NameMatcher matcher,
            List<NamePairs.Pair> pairs) {
        PairScores into = scores.computeIfAbsent(name, _ -> new PairScores());
        pairs.forEach(pair -> into.add(
                matcher.probability(matcher.read(pair.one()), matcher.read(pair.other())),
                pair.same()));
    }

    private static NameModel model(
            Corpora corpora, List<NamePairs.Pair> pairs, NameMatcher matcher) {
        List<LogisticFitting.Case> people = new ArrayList<>();
        add(people, matcher, pairs, 1);
        add(people, matcher, OtherScripts.rewrite(pairs, 0), INVENTED);
        add(people, matcher, OtherScripts.rewrite(pairs, 3), INVENTED);
        PeoplePairs invented = PeoplePairs.of(corpora, PEOPLE_SEED);
        add(people, matcher, invented.pairs(PEOPLE), INVENTED);
        add(people, matcher, invented.elsewhere(PEOPLE), INVENTED);
        List<LogisticFitting.Case> bodies = new ArrayList<>();
        add(bodies, matcher, BodyPairs.of(corpora, BODIES_SEED).pairs(BODIES), 1);
        people.forEach(one -> bodies.add(
                new LogisticFitting.Case(one.features(), one.same(), one.weight() * FOR_BODIES)));
        return new NameModel(
                LogisticFitting.fit(people, RIDGE, STEPS),
                LogisticFitting.fit(bodies, RIDGE, STEPS));
    }

    private static void add(
            List<LogisticFitting.Case> cases,
            NameMatcher matcher,
            List<NamePairs.Pair> pairs,
            double weight) {
        for (NamePairs.Pair pair : pairs) {
            double[] features =
                    matcher.features(matcher.read(pair.one()), matcher.read(pair.other()));
            cases.add(new LogisticFitting.Case(features, pair.same(), weight));
        }
    }

    /// {@return what compares names by the fitted parameters}
    public NameMatcher matcher() {
        return matcher;
    }

    /// {@return the data files by their names, as they ship}
    public Map<String, String> files() {
        return Map.of(
                "rarity.tsv", rarityFile(),
                "costs.tsv", costsFile(),
                "weights.tsv", weightsFile());
    }

    private String rarityFile() {
        StringBuilder file = new StringBuilder("""
            # sounds TAB bits of rarity TAB g (given name), p (patronymic), - (surname); made by FittingTest
            # from public lists of names
            """);
        rarity.forEach((heard, known) -> file.append(heard)
                .append(String.format(Locale.ROOT, "\t%.1f\t%s\n", known.bits(), known.flags())));
        return file.toString();
    }

    private String costsFile() {
        StringBuilder file = new StringBuilder("""
            # two scripts TAB sound TAB counterpart (- for none) TAB cost in hundredths of a nat; learnt by
            # FittingTest
            """);
        SoundCosts plain = SoundCosts.plain();
        for (Script one : Script.values()) {
            for (Script other : Script.values()) {
                if (one.compareTo(other) <= 0) {
                    append(file, plain, one, other);
                }
            }
        }
        return file.toString();
    }

    private void append(StringBuilder file, SoundCosts plain, Script one, Script other) {
        int[] table = costs.table(one, other);
        int[] unlearnt = plain.table(one, other);
        for (int sound = 0; sound < Sounds.count(); sound++) {
            for (int to = one == other ? sound : 0; to < Sounds.count(); to++) {
                int at = sound * Sounds.SIZE + to;
                if (table[at] != unlearnt[at]) {
                    file.append(one).append(' ').append(other);
                    file.append('\t').append(letter(sound)).append('\t').append(letter(to));
                    file.append('\t').append(table[at]).append('\n');
                }
            }
        }
    }

    private static String letter(int sound) {
        return sound == 0 ? "-" : Sounds.format(new byte[] {(byte) sound});
    }

    private String weightsFile() {
        StringBuilder file = new StringBuilder("""
            # feature TAB weight for people TAB weight for bodies; fitted by FittingTest
            """);
        for (Feature feature : Feature.values()) {
            file.append(String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\n",
                    feature.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    model.person()[feature.ordinal()],
                    model.body()[feature.ordinal()]));
        }
        return file.toString();
    }
}
