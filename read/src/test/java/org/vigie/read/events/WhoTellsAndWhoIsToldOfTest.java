package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;

/// Who is meant in the long sentences of news agencies, where owners, sayers and descriptions stand
/// beside those to whom it was done; in invented sentences. `-` means nobody.
class WhoTellsAndWhoIsToldOfTest {
    private static void reads(String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("en", kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Sara Holm|Police|Police arrested Sara Holm, former Prime Minister Otto Olsen's aide.
        disappearance|Sara Holm|Gunmen|Gunmen abducted Sara Holm, Mayor Otto Olsen's niece, on Friday.
        arrest|Sara Holm|-|Sara Holm, President Otto Olsen's main rival, was arrested on Friday.
        torture|Sara Holm;Max Kern|guards|Sara Holm, Otto Olsen's niece, and Max Kern were beaten by guards.
        arrest|Sara Holm;main rival|Police|Police arrested Sara Holm and President Otto Olsen's main rival.
        sentence|deputy|court|A court jailed opposition leader Otto Olsen's deputy.
        threat|family|Agents|Agents threatened prisoner Otto Olsen's family on May 10.
        release|Sara Holm|-|The union demanded the release of Sara Holm, Otto Olsen's niece.
        arrest|Max Olsen|-|Otto Olsen's brother, Max Olsen, was arrested.
        sentence|Sara Holm;Otto Olsen;Max Kern|court|A court jailed Sara Holm, Otto Olsen and Max Kern.\
        """)
    void whoOwnsADescriptionIsNotWhomItDescribes(
            String kind, String patients, String agents, String text) {
        reads(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|two detained editors|-|The mayor met Omar Deniz and two detained editors.
        detention|former candidate|-|A court fined a man for praising an imprisoned former candidate.\
        """)
    void aParticipleBeforeANounTellsOfThatNounAlone(
            String kind, String patients, String agents, String text) {
        reads(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|-|"The court freed them on bail," Tomas Reed, father of one of the detainees, told The Courier.
        release|-|"The court freed them on bail," Tomas Reed, their lawyer, told Reuters on Monday.
        release|-|"The court freed them on bail," Tomas Reed, who defends them, told Reuters.
        release|nine men|The court freed nine men on bail, Tomas Reed, who defends them, told The Courier.
        arrest|Ivan Kern;Petr Malik|Police arrested Ivan Kern and Petr Malik, lawyer Tomas Reed told AFP.\
        """)
    void whoTellsItIsItsSourceAndNotWhomItBefell(String kind, String patients, String text) {
        Claim claim = InventedSentences.last("en", kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(claim.source().orElseThrow().text()).as(text).isEqualTo("Tomas Reed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|nurse|-|The nurse sued the mill. She had been arrested on March 10.
        arrest|nurse|-|A nurse told Reuters. She had been arrested on March 10.
        arrest|lawyer|police|A lawyer representing a jailed activist has been freed, a day after she was detained by police.
        sentence|Two editors|-|Two editors with the Vesna TV channel that covers Lubango were sentenced to 12 days in jail.
        assault|Ivan Kern;Petr Malik|-|Police arrested Ivan Kern and Petr Malik, lawyer Sara Holm said. Both were beaten.
        sentence|Petr Malik|Anna Holt|A judge jailed Ivan Kern for a year, while Judge Anna Holt handed an 11-day jail term to Petr Malik.
        arrest|Omar Deniz|-|Workers protested against the arrests and torture of Omar Deniz.
        strike|-|miners|The agency published an article about the strike of the miners.
        arrest|Miners|-|Miners arrested over the deaths of 34 colleagues will be released.
        release|Miners|-|Miners arrested over the deaths of 34 colleagues will be released.
        arrest|hundred miners|Police|Police arrested over a hundred miners.
        charge|six farmers|-|Those held in April included 20 gardeners, six farmers charged with trespassing and others.
        assault|striking miner|police|On Friday police shot and killed a striking miner.
        arrest|nurses|-|They want to arrest and deport the nurses.
        assault|-|police|Police spokesman Denis Adler said he was unaware of the incident which occurred where police fired rubber bullets.
        assault|husband|police|Ana Holm told U.S.-funded Radio Vesna on Wednesday that police hit her husband with batons.
        protest|-|-|They were known for their ties to anti-Kremlin protests.
        sentence|Ivan Kern;Petr Malik;Sara Holm|court|The court found Ivan Kern, Petr Malik and Sara Holm guilty of subversion.
        torture|Omar Deniz|Prison authorities|Prison authorities refuse to hospitalise Omar Deniz.\
        """)
    void whoIsMeantIsNotWhoStandsNearest(String kind, String patients, String agents, String text) {
        reads(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fine|She was found guilty of failing to obey police and fined about $260.
        sentence|He was convicted of failing to report a crime and jailed for two years.
        release|Eight youths held over a protest were released on bail on Tuesday.
        charge|People in the north continue to be accused of aiding rebels.\
        """)
    void whatSomebodyFailedToDoLeavesWhatFollowsAFact(String kind, String text) {
        Claim claim = InventedSentences.last("en", kind, text);

        assertThat(claim.modality()).as(text).isEqualTo(Modality.ASSERTED);
        assertThat(claim.source()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sentence|-|Each of them could be jailed for up to three years.
        sentence|treason|They were jailed for at least ten years for treason.
        arrest|-|The court issued arrest warrants for four leaders of the Students' League.
        summons|-|Police summoned Omar Deniz to the central station for questioning.
        sentence|sharing a film|The teacher was jailed for sharing a film in order to warn parents.
        sentence|"rioting" and "insulting the king,"|He was jailed for "rioting" and "insulting the king," according to the league.
        charge|undermining the state|Omar Deniz is facing charges of undermining the state.
        sentence|spying and plotting against the state|He was jailed for spying and plotting against the state.
        assault|-|Two men were run over by an armoured car.
        detention|-|The prefect placed nine nurses under house arrest after a call for peaceful marches.\
        """)
    void aChargeIsNoLengthNoPurposeAndNobody(String kind, String charge, String text) {
        Claim claim = InventedSentences.last("en", kind, text);

        assertThat(claim.charge().map(quote -> quote.text()).orElse("-"))
                .as(text)
                .isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sentence|P7Y|Otto Vold was sentenced at his one-day trial Monday to seven years in jail.
        sentence|-|Otto Vold was convicted of spreading rumours in a one-day, closed-door trial in Gorin.
        sentence|P15Y|Otto Vold and Sara Holm were given 15 years and nine years in prison, respectively.
        detention|-|86 prisoners are serving prison sentences, 90 are awaiting trial.
        detention|P2Y|He is serving a two-year sentence.\
        """)
    void howLongSomethingElseLastsIsNoPenalty(String kind, String length, String text) {
        Claim claim = InventedSentences.last("en", kind, text);

        assertThat(claim.penalty().flatMap(penalty -> penalty.duration()).orElse("-"))
                .as(text)
                .isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sentence|five|Otto Brand|The five were arrested in May. Judge Otto Brand, sitting in the Gorin Court, sentenced them to a year in prison.
        sentence|Ana Roa|-|Mr. Karl Benda has been sentenced to three years in prison, and a one year suspended sentence, while Mrs. Ana Roa has been sentenced to two years in prison.
        detention|Karl Benda;Max Olsen|court|Karl Benda and Max Olsen were detained over a drawing on a statue of Otto Vold, father of the current leader, Paul Vold. The court sent the two to pretrial detention.
        charge|protesting teachers|-|The protesting teachers, who are represented by Karl Benda and Max Olsen, were detained and told that they would be charged.
        assault|Karl Benda;Max Olsen|militants|Karl Benda and Max Olsen were seized by militants, beaten at a party office and handed over to police.
        transfer|Karl Benda;Max Olsen|militants|Karl Benda and Max Olsen were seized by militants, beaten at a party office and handed over to police.\
        """)
    void whoeverIsNamedInBetweenIsNotMeant(
            String kind, String patients, String agents, String text) {
        reads(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        commutation|Karl Benda was sentenced to three years in prison, and a one year suspended sentence.
        detention|Police arrested nine men during a demonstration held by scores of nurses.
        dismissal|The judge refused to hear the allegations, which the ministry dismissed as groundless.
        strike|Traffic came to a standstill as police closed the road.\
        """)
    void wordsOfOtherSensesTellNothing(String kind, String text) {
        assertThat(InventedSentences.read("en", kind, text)).as(text).isEmpty();
    }

    @Test
    void whoeverAsksIsTheSubjectAndNotTheLastOfAList() {
        Claim claim = InventedSentences.last(
                "en",
                "investigation",
                "Rights groups have condemned the treatment of Karl Benda, 22, and Max Olsen, 21,"
                        + " and demanded an investigation into the case.");

        assertThat(claim.source().orElseThrow().text()).isEqualTo("Rights groups");
    }
}
