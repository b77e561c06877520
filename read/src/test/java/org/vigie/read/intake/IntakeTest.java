package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Bulletin;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

class IntakeTest {
    private static final String RUSSIAN =
            "Вчера суд в городе Алга продлил арест слесарю Ивану Петренко на два месяца."
                    + " Его жена сообщила, что он не получает лекарства, и просит о помощи.";
    private static final String FRENCH =
            "Hier, à Algua, la police a arrêté trois ouvrières de la conserverie. Leur avocate a"
                + " été prévenue après dix heures, et les familles attendent devant le tribunal.";

    @Test
    void plainTextKeepsItsWordsAndIsNamedAfterItsFirstLine() {
        String text = "Trois ouvrières arrêtées\n\n" + FRENCH + "\n";

        Bulletin bulletin =
                read(text.getBytes(StandardCharsets.UTF_8), "/home/someone/news/algua.txt");

        assertThat(bulletin.id()).isEqualTo("algua.txt");
        assertThat(bulletin.title()).isEqualTo("Trois ouvrières arrêtées");
        assertThat(bulletin.text()).isEqualTo(text);
        assertThat(bulletin.language()).isEqualTo("fr");
        assertThat(bulletin.published()).isEmpty();
        assertThat(bulletin.sha256())
                .isEqualTo(Intake.sha256(text.getBytes(StandardCharsets.UTF_8)))
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void russianIsDecodedFromTheEncodingsItIsFoundIn(String charset) {
        Bulletin bulletin = read(RUSSIAN.getBytes(Charset.forName(charset)), "a.txt");

        assertThat(bulletin.text()).isEqualTo(RUSSIAN);
        assertThat(bulletin.language()).isEqualTo("ru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-8"})
    void frenchIsDecodedFromTheEncodingsItIsFoundIn(String charset) {
        Bulletin bulletin = read(FRENCH.getBytes(Charset.forName(charset)), "a.txt");

        assertThat(bulletin.text()).isEqualTo(FRENCH);
        assertThat(bulletin.language()).isEqualTo("fr");
    }

    /// The shorter a text, the less the frequencies of its bytes say.
    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5"})
    void aSingleShortLineOfRussianIsDecodedByItsWords(String charset) {
        String line = "Он был задержан в понедельник и не вышел из дома.";

        assertThat(read(line.getBytes(Charset.forName(charset)), "a.txt").text())
                .isEqualTo(line);
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNotPartOfTheText() {
        byte[] bytes = ("\uFEFF" + FRENCH + "\r\nFin.\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes, "a.txt").text()).isEqualTo(FRENCH + "\nFin.\n");
    }

    @Test
    void aDeclaredEncodingOfAPageIsBelieved() {
        String html = "<html><head><meta charset=\"koi8-r\"><title>Алга</title></head><body><p>"
                + RUSSIAN + "</p></body></html>";

        Bulletin bulletin = read(html.getBytes(Charset.forName("KOI8-R")), "a.html");

        assertThat(bulletin.text()).isEqualTo("Алга\n\n" + RUSSIAN);
    }

    @Test
    void frontMatterGivesTitleDayAndLanguageAndIsNotText() {
        String markdown =
                "---\ntitle: \"Trois ouvrières\"\ndate: 2021-03-14\nlanguage: fr-FR\n---\n\n"
                        + FRENCH;

        Bulletin bulletin = read(markdown.getBytes(StandardCharsets.UTF_8), "a.md");

        assertThat(bulletin.title()).isEqualTo("Trois ouvrières");
        assertThat(bulletin.published()).contains(LocalDate.of(2021, 3, 14));
        assertThat(bulletin.language()).isEqualTo("fr");
        assertThat(bulletin.text()).isEqualTo("Trois ouvrières\n\n" + FRENCH);
    }

    @Test
    void aRuleOfDashesAtTheBeginningIsNoFrontMatter() {
        String text = "---\n" + FRENCH;

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "a.md").text()).isEqualTo(text);
    }

    @Test
    void whatTheCallerKnowsGoesBeforeWhatTheFileSays() {
        String markdown = "---\ndate: 2021-03-14\nlanguage: en\n---\n" + FRENCH;

        Outcome outcome = Intake.read(
                markdown.getBytes(StandardCharsets.UTF_8),
                "a.md",
                Optional.of(LocalDate.of(2020, 1, 2)),
                Optional.of("ru"));

        Bulletin bulletin = only(outcome);
        assertThat(bulletin.published()).contains(LocalDate.of(2020, 1, 2));
        assertThat(bulletin.language()).isEqualTo("ru");
    }

    @Test
    void aLongFirstLineIsCutToATitleBetweenWords() {
        String line = "mot ".repeat(80) + "est dans le texte que les gens ont lu";

        String title = read(line.getBytes(StandardCharsets.UTF_8), "a.txt").title();

        assertThat(title).hasSizeLessThan(90).endsWith("mot…");
    }

    @Test
    void whatIsNoBulletinIsRefusedWithAReason() {
        assertThat(refusal(new byte[0])).isEqualTo(Outcome.Reason.EMPTY);
        assertThat(refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.Reason.EMPTY);
        assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.Reason.BROKEN);
        assertThat(refusal(new byte[] {0, 0, 0, 12, 'f', 't', 0, 'y'}))
                .isEqualTo(Outcome.Reason.NOT_TEXT);
        assertThat(refusal(new byte[Intake.MAX_BYTES + 1])).isEqualTo(Outcome.Reason.TOO_LARGE);
        assertThat(refusal("le a ".repeat(Intake.MAX_CHARS / 4).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.Reason.TOO_LONG);
        assertThat(refusal("xyzzy plugh".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.Reason.LANGUAGE_NOT_FOUND);
        assertThat(refusal("---\ndate: soon\n---\nle texte".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.Reason.BAD_DAY);
    }

    @Test
    void aLanguageThatIsNotInstalledIsRefusedAndTheInstalledOnesAreNamed() {
        Outcome outcome = Intake.read(
                FRENCH.getBytes(StandardCharsets.UTF_8),
                "a.txt",
                Optional.empty(),
                Optional.of("eo"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Outcome.Reason.LANGUAGE_NOT_INSTALLED);
            assertThat(refused.message()).contains("fr");
        });
    }

    private static Bulletin read(byte[] bytes, String name) {
        return only(Intake.read(bytes, name, Optional.empty(), Optional.empty()));
    }

    private static Bulletin only(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        return ((Outcome.Taken) outcome).bulletins().getFirst();
    }

    private static Outcome.Reason refusal(byte[] bytes) {
        Outcome outcome = Intake.read(bytes, "a.txt", Optional.empty(), Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }
}
