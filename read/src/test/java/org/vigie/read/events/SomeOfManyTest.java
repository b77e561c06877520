package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.claim.When;

import java.util.Locale;

/// Some of many, and who does what to whom between clauses, in the plain English of unions and
/// courts; in invented sentences. `-` means nobody or nothing.
class SomeOfManyTest {
    private static void people(String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("en", kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    private static String count(Claim claim) {
        return claim.count().map(Count::value).map(Object::toString).orElse("-");
    }

    private static String when(Claim claim) {
        return claim.when().map(When::edtf).map(Object::toString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        trial|7|first seven|Guards seized nine weavers. The trial of the first seven opens on 20 May.
        sentence|4|first four|Guards seized nine weavers. The trial of the first four opens on 20 May. They face up to five years in prison.
        release|2|last two|Guards seized nine weavers. The last two were freed on Monday.
        detention|14|Fourteen of the thirty-one tutors|Fourteen of the thirty-one tutors rounded up after the March walkout remain in custody.
        arrest|31|thirty-one tutors|Fourteen of the thirty-one tutors rounded up after the March walkout remain in custody.
        release|6|Six of the twenty weavers|Six of the twenty weavers arrested in May have been released.
        detention|6|Six of the twenty weavers|Six of the twenty weavers detained at the gate remain behind bars.
        arrest|30|30;two editors|Among the 30 arrested were two editors.
        arrest|3|Rita Nkemelu;two pilots|Among those arrested were the guild's president, Rita Nkemelu, and two pilots.
        killing|-|Rita Nkemelu|Among those killed was the steward of the mill, Rita Nkemelu.
        charge|2|Two tanners|Two tanners were questioned on Monday. Neither has been charged.
        trial|10|All ten|All ten will have to appear in court on 20 May.\
        """)
    void someOfManyAreCountedAndNamedAlone(
            String kind, String count, String patients, String text) {
        Claim claim = InventedSentences.last("en", kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(count(claim)).as(text).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        assault|two tanners|sailors|In Dorr sailors shot two tanners.
        torture|Rita Nkemelu|wardens|In the prison wardens beat Rita Nkemelu.
        torture|Rita Nkemelu|sailors|At the barracks sailors beat Rita Nkemelu.
        strike|-|workers|In the port city workers went on strike on Monday.
        sentence|Otto Krall|court|A court in Dorr on Thursday gave Otto Krall, editor of the weekly Lamp, an 18-month suspended sentence.
        sentence|Rita Nkemelu|-|Rita Nkemelu was convicted and given two years in prison.
        seizure|his phones;two drives|Agents|Agents searched the home of Otto Krall, a notary who defends miners, and took away his phones and two drives.
        dismissal|two colleagues|firm|Nurses walked out after the firm sacked two colleagues.
        strike|-|Parcel riders|Parcel riders working for the Zoom platform ended a two-week walkout on Thursday.
        investigation|-|Prosecutors|Prosecutors said they had opened an investigation.
        threat|-|-|Rita Nkemelu had reported death threats to the police.\
        """)
    void whoActsStandsBehindAPlaceOrAcrossAClause(
            String kind, String patients, String agents, String text) {
        people(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|-|On Tuesday pupils protested in Dorr against the arrest of Otto Krall.
        dismissal|-|Tutors rallied on Sunday against the dismissal of four colleagues.
        killing|-|A picket was held in Dorr on Monday to denounce the killing of two tanners.
        arrest|2021-05-07|On Friday a march in Dorr ended with the arrest of nine pupils.
        dismissal|-|Otto Krall was dismissed for taking part in the April strike.
        dismissal|2021-05-10|Two tanners were dismissed on Monday for taking part in the April strike.
        detention|-|12 May. Two tanners were dismissed. Krall had already spent ten days behind bars.
        detention|2021-03/..|Rita Nkemelu has been detained since March.\
        """)
    void aDayBelongsToWhatItStandsWith(String kind, String when, String text) {
        assertThat(when(InventedSentences.last("en", kind, text))).as(text).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        dismissal|denied|The firm undertook not to dismiss anyone.
        assault|denied|The owners promised not to evict the nine families.
        strike|asserted|The drivers ended their strike on Monday after the firm promised to pay them.
        charge|denied|Two tanners were questioned. Neither has been charged.
        release|denied|Rita Nkemelu and Otto Krall were arrested. Neither has been released.
        ban|asserted|Rita Nkemelu and Otto Krall were arrested. Neither was allowed to see a notary.\
        """)
    void whatIsPromisedNotToBeDoneIsDenied(String kind, String modality, String text) {
        assertThat(InventedSentences.last("en", kind, text).modality())
                .as(text)
                .isEqualTo(Modality.valueOf(modality.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        strike|The weavers were released after signing pledges not to strike again.
        protest|They had to sign a pledge not to take part in protests.
        protest|Otto Krall was freed after he promised never to demonstrate again.\
        """)
    void whatPeoplePromiseNotToDoIsNoEvent(String kind, String text) {
        assertThat(InventedSentences.read("en", kind, text)).as(text).isEmpty();
    }
}
