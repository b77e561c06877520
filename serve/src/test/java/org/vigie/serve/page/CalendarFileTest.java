package org.vigie.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Agenda;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.read.intake.Intake;
import org.vigie.record.Acquisition;
import org.vigie.record.Decision;
import org.vigie.record.Reading;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.serve.words.Words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2021-03-20T10:00:00Z");
    private static final String TEXT =
            "Суд; над \"Иваном, Петренко\"\nEND:VEVENT будет в апреле, и ещё один — 3 мая.";

    @TempDir
    Path folder;

    private static Quote quote(String words) {
        int at = TEXT.indexOf(words);
        return Quote.of(TEXT, new Span(at, at + words.length()));
    }

    private static Claim hearing(String trigger, String edtf) {
        return new Claim(
                EventKind.TRIAL,
                quote(trigger),
                List.of(new Mention(
                        Role.PATIENT, MentionKind.PERSON, quote("Иваном, Петренко\"\nEND:VEVENT"))),
                Optional.of(new When(new Edtf(edtf), Optional.empty(), Optional.empty())),
                List.of(),
                Modality.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "test");
    }

    private String file() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (RecordKey key = RecordKey.make(folder.resolve("key"));
                Record store = Record.create(folder.resolve("record"), key, clock)) {
            Bulletin bulletin = new Bulletin(
                    "t",
                    Intake.sha256(bytes),
                    "Суд",
                    TEXT,
                    Optional.of(LocalDate.parse("2021-03-19")),
                    "ru");
            store.add(
                            new Acquisition("t", NOW, "Ada"),
                            bytes,
                            new Reading(
                                    bulletin,
                                    List.of(
                                            hearing("Суд", "2021-04"),
                                            hearing("один", "2021-05-03")),
                                    List.of(),
                                    "test 1"))
                    .newClaims()
                    .forEach(id -> store.review(id, Decision.ACCEPT, "", "Ada"));
            return CalendarFile.of(
                    Agenda.of(
                            store,
                            LocalDate.parse("2021-04-01"),
                            LocalDate.parse("2021-05-31"),
                            false),
                    Words.of("ru"),
                    ZoneOffset.UTC,
                    NOW);
        }
    }

    @Test
    void aDayThatIsKnownIsADayAndAMonthIsTheWholeMonthAndTentative() {
        String file = file();

        assertThat(file)
                .contains("DTSTART;VALUE=DATE:20210503\r\nDTEND;VALUE=DATE:20210504\r\n")
                .contains("DTSTART;VALUE=DATE:20210401\r\nDTEND;VALUE=DATE:20210501\r\n")
                .containsOnlyOnce("STATUS:CONFIRMED")
                .containsOnlyOnce("STATUS:TENTATIVE");
    }

    @Test
    void noLineIsLongerThanReadersTakeAndNoCharIsCut() {
        String file = file();

        assertThat(file.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        assertThat(file).doesNotContain("\uFFFD");
        assertThat(file.replace("\r\n ", "")).contains("Петренко");
    }

    @Test
    void whatABulletinSaysBeginsNoPropertyOfItsOwn() {
        String file = file().replace("\r\n ", "");

        assertThat(file.lines().filter("END:VEVENT"::equals)).hasSize(2);
        assertThat(file.lines().filter(line -> line.startsWith("SUMMARY:")))
                .allSatisfy(line -> assertThat(line).contains("Иваном\\, Петренко"));
    }
}
