package org.vigie.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Span;
import org.vigie.serve.page.MarkedText.Line;
import org.vigie.serve.page.MarkedText.Mark;
import org.vigie.serve.page.MarkedText.Part;
import org.vigie.serve.page.MarkedText.Piece;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MarkedTextTest {
    private static final String TEXT = "Titre\n\nPaul et Anne arrêtés.\n- un point\n";

    @Test
    void linesKeepTheirPlaceInTheText() {
        List<Line> lines = MarkedText.of(TEXT, "Titre", List.of()).lines();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).title()).isTrue();
        assertThat(lines.get(1).gap()).isTrue();
        assertThat(lines.get(1).begin()).isEqualTo(TEXT.indexOf("Paul"));
        assertThat(lines.get(2).item()).isTrue();
        assertThat(lines.get(2).gap()).isFalse();
    }

    @Test
    void marksThatCrossEachOtherCutTheTextWhereTheyBeginAndEnd() {
        Mark people = mark(0, Part.PATIENT, "Paul et Anne");
        Mark event = mark(1, Part.TRIGGER, "Anne arrêtés");

        List<Piece> pieces =
                MarkedText.of(TEXT, "", List.of(people, event)).lines().get(1).pieces();

        assertThat(pieces)
                .extracting(Piece::text)
                .containsExactly("Paul et ", "Anne", " arrêtés", ".");
        assertThat(pieces).extracting(Piece::data).containsExactly("0:p", "0:p 1:t", "1:t", "");
        assertThat(pieces.get(1).begins(event)).isTrue();
        assertThat(pieces.get(1).begins(people)).isFalse();
        assertThat(pieces.get(2).begins(event)).isFalse();
    }

    @Test
    void ofTwoTriggersTheShorterComesFirst() {
        Mark wide = mark(0, Part.TRIGGER, "Anne arrêtés");
        Mark narrow = mark(1, Part.TRIGGER, "arrêtés");

        List<Piece> pieces =
                MarkedText.of(TEXT, "", List.of(wide, narrow)).lines().get(1).pieces();

        assertThat(pieces.get(2).triggers()).containsExactly(narrow, wide);
    }

    @Test
    void whateverTheMarksNoCharIsLostOrDoubled() {
        long seed = 20120319;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Mark> marks = IntStream.range(0, random.nextInt(12))
                    .mapToObj(card -> {
                        int begin = random.nextInt(TEXT.length());
                        int end = begin + random.nextInt(TEXT.length() - begin + 1);
                        return new Mark(card, Part.WHEN, "asserted", new Span(begin, end));
                    })
                    .toList();

            String said = MarkedText.of(TEXT, "", marks).lines().stream()
                    .map(line ->
                            line.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));

            assertThat(said)
                    .as("seed " + seed + " round " + round)
                    .isEqualTo(TEXT.lines()
                            .filter(line -> !line.isBlank())
                            .collect(Collectors.joining("\n")));
        }
    }

    private static Mark mark(int card, Part part, String words) {
        int begin = TEXT.indexOf(words);
        return new Mark(card, part, "asserted", new Span(begin, begin + words.length()));
    }
}
