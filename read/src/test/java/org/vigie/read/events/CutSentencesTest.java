package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.read.frames.Example;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Sentences that are cut anywhere and run into others are read, whatever stands last in them:
/// titles have no final mark, and files get damaged. The pieces are those of the examples beside
/// the frames, so that the rules apply.
///
/// Repeat one with `-Dvigie.seed=N -Dtest=CutSentencesTest`.
class CutSentencesTest {
    private static final long SEED = Long.getLong("vigie.seed", 20120319L);
    private static final int SENTENCES = 4000;
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2021, 5, 14));

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void sentencesCutAnywhereAreRead(String tag) {
        Language language = Language.of(tag);
        EventReader reader = new EventReader(language);
        List<String> sentences =
                reader.lexicon().examples().stream().map(Example::sentence).toList();
        Random random = new Random(SEED);
        for (int i = 0; i < SENTENCES; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
                text.append(piece(sentences.get(random.nextInt(sentences.size())), random))
                        .append(' ');
            }
            String cut = text.toString().strip();

            assertThatCode(() -> reader.told(Text.of(cut, language), DAY))
                    .as("sentence %d of -Dvigie.seed=%d: %s", i, SEED, cut)
                    .doesNotThrowAnyException();
        }
    }

    /// The first words of a sentence, or its last ones without the final mark.
    private static String piece(String sentence, Random random) {
        String[] words = sentence.replaceAll("[.!?]$", "").split(" ", -1);
        int at = random.nextInt(words.length + 1);
        return String.join(
                " ",
                random.nextBoolean()
                        ? List.of(words).subList(0, at)
                        : List.of(words).subList(at, words.length));
    }
}
