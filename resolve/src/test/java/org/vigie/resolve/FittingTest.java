package org.vigie.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.vigie.resolve.name.Corpora;
import org.vigie.resolve.name.NameFitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The parameters that ship, how they are fitted anew, and what they reach on people they were not
/// fitted on.
class FittingTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/vigie/resolve");

    private static Optional<Corpora> found = Optional.empty();
    private static Optional<NameFitting> ofAll = Optional.empty();

    @BeforeAll
    static void fitNames() {
        found = Corpora.find();
        ofAll = found.map(NameFitting::of);
    }

    private static Corpora corpora() {
        assumeTrue(found.isPresent(), "the corpora do not lie beside this checkout");
        return found.orElseThrow();
    }

    private static NameFitting names() {
        return ofAll.orElseThrow();
    }

    private static Map<String, String> fitted() {
        Corpora corpora = corpora();
        NameFitting names = names();
        Map<String, String> files = new TreeMap<>();
        names.files().forEach((file, text) -> files.put("name/" + file, text));
        files.put(
                "evidence.tsv",
                EvidenceFitting.of(corpora, names.matcher(), _ -> true).file());
        return files;
    }

    @Test
    @EnabledIfSystemProperty(
            named = "vigie.train",
            matches = ".+",
            disabledReason = "writes the parameters anew; CONTRIBUTING says how")
    void parametersAreWrittenAnew() throws IOException {
        for (Map.Entry<String, String> file : fitted().entrySet()) {
            Files.writeString(SHIPPED.resolve(file.getKey()), file.getValue());
        }

        assertThat(SHIPPED.resolve("evidence.tsv")).isNotEmptyFile();
    }

    @Test
    void shippedParametersAreWhatTheCorporaGive() throws IOException {
        for (Map.Entry<String, String> file : fitted().entrySet()) {
            assertThat(Files.readString(SHIPPED.resolve(file.getKey())))
                    .as(file.getKey() + " is not what FittingTest writes; CONTRIBUTING says how")
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void namesOfPeopleNotFittedOnAreTold() {
        Map<String, PairScores> scores = NameFitting.crossChecked(corpora());

        System.out.println(table(scores));
        assertThat(of(scores, "cyrillic-latin").bestF1()).isGreaterThan(0.97);
        assertThat(of(scores, "cyrillic-latin").recallAtPrecision(0.99)).isGreaterThan(0.94);
        assertThat(of(scores, "latin-latin").bestF1()).isGreaterThan(0.93);
        assertThat(of(scores, "other-scripts").bestF1()).isGreaterThan(0.9);
        assertThat(of(scores, "relatives").bestF1()).isGreaterThan(0.98);
        assertThat(of(scores, "bodies").bestF1()).isGreaterThan(0.98);
        assertThat(scores)
                .allSatisfy((_, pairs) ->
                        assertThat(pairs.precisionFrom(Identities.ALONE)).isGreaterThan(0.99));
    }

    private static PairScores of(Map<String, PairScores> scores, String pairs) {
        return scores.getOrDefault(pairs, new PairScores());
    }

    private static String table(Map<String, PairScores> scores) {
        StringBuilder table = new StringBuilder();
        scores.forEach((name, pairs) -> table.append(String.format(
                "%-16s %6d pairs  F1 %.4f  recall at 99 %% precision %.4f  right from p .99 on"
                        + " %.4f%n",
                name,
                pairs.size(),
                pairs.bestF1(),
                pairs.recallAtPrecision(0.99),
                pairs.precisionFrom(Identities.ALONE))));
        return table.toString();
    }

    @Test
    void figuresNotFittedOnAreClusteredAndJoinsThatAreSureAreRight() {
        Corpora corpora = corpora();
        EvidenceFitting fitting =
                EvidenceFitting.of(corpora, names().matcher(), FittingTest::learnt);

        EvidenceFitting.Table others = EvidenceFitting.table(
                corpora, fitting.comparer(), false, person -> !learnt(person));
        EvidenceFitting.Table withCodes =
                EvidenceFitting.table(corpora, fitting.comparer(), true, person -> !learnt(person));

        assertThat(fitting.f1(others)).isGreaterThan(0.955);
        assertThat(fitting.f1(withCodes)).isGreaterThan(0.965);
        assertThat(fitting.scores(others).precisionFrom(Identities.ALONE)).isGreaterThan(0.99);
        assertThat(fitting.scores(withCodes).precisionFrom(Identities.ALONE)).isGreaterThan(0.99);
    }

    private static boolean learnt(String person) {
        return (person.hashCode() * 0x9E3779B1 >>> 9) % 2 == 0;
    }
}
