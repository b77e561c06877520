package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

/// What appeals and statements of unions and committees tell of people whom they describe, list or
/// quote, in invented sentences. `-` means nobody.
class WhatAppealsTellTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        dismissal|Rosa Lind|-|Rosa Lind, a nurse dismissed in March, wrote to the board.
        charge|Rosa Lind|-|Rosa Lind, a prisoner of conscience charged with sedition, was denied bail.
        arrest|Omar Adu|-|Omar Adu, a welder from Karst arrested in March, was beaten.
        killing|pupil|-|Rosa Lind, the mother of a pupil killed in March, was fined.
        dismissal|Omar Adu|firm|Omar Adu, a driver sacked by the firm in 2019, was held.
        arrest|Two welders|-|Two welders, the union announced, were taken away.
        statement|-|union|In Karst, the union condemned the raid.
        """)
    void whatIsSetBesideANameDescribesIt(String kind, String patients, String agents, String text) {
        check(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Omar Adu|-|Omar Adu is a welder who was arrested in March.
        release|Rosa Lind|-|Rosa Lind is a prisoner of conscience who must be released at once.
        release|Rosa Lind|-|The league considers Rosa Lind a prisoner of conscience who should be freed.
        dismissal|Omar Adu|-|Omar Adu is the third welder fired since April, when nine cooks joined.
        killing|Rosa Lind|-|Rosa Lind is the fifth reporter killed in Karst this year.
        dismissal|Omar Adu|-|Omar Adu is one of nine welders who were dismissed in March.
        """)
    void whatSomebodyIsSaidToBeIsNobodyElse(
            String kind, String patients, String agents, String text) {
        check(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Omar Adu;Rosa Lind|-|Those arrested included the head of the league, Omar Adu and his deputy, Rosa Lind.
        sentence|Omar Adu;two pupils|-|Those condemned include Omar Adu and two pupils.
        arrest|Omar Adu|-|Among those detained was the league's head, Omar Adu.
        dismissal|Nine cooks;Omar Adu;Rosa Lind|-|Nine cooks were dismissed on Monday in Karst, including Omar Adu and Rosa Lind.
        arrest|six cooks;Max Rey;Tom Beck|Police|Police arrested six cooks, including Max Rey and Tom Beck, at the house of Ann Roe.
        """)
    void whoIsListedIsMeant(String kind, String patients, String agents, String text) {
        check(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        charge|Omar Adu|-|Omar Adu has been in prison, away from his wife and children, since March, and is facing new charges.
        arrest|Omar Adu|-|Omar Adu was arrested while more than 70 pupils waited outside.
        assault|-|-|Around 90 were injured, according to a report by the News Agency.
        arrest|90 cooks|-|At least 90 cooks were detained during a march, backed by the league.
        resignation|Omar Adu|-|Omar Adu is under pressure from the ministry to resign.
        dismissal|welder|-|A welder was fired for wearing a badge on the shop floor.
        summons|Rosa Lind|-|"I was questioned for six hours," said Rosa Lind, one of the cooks.
        release|Omar Adu|-|Omar Adu is in prison. "It is illegal," said Frank Lund. "We demand his release."
        """)
    void whoStandsBesideHasNoPart(String kind, String patients, String agents, String text) {
        check(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|asserted|The league calls for the immediate and unconditional release of the cooks arrested in Karst.
        sentence|asserted|The league asked the minister to free the welders sentenced to five years.
        detention|asserted|The authorities should release the cooks in police custody.
        release|demanded|Release the nine cooks arrested on Monday!
        release|demanded|The strike will continue till the cooks are released.
        release|asserted|Omar Adu was beaten until he was released on Friday.
        charge|denied|Omar Adu was released without being charged.
        trial|denied|Omar Adu has been held for a year without being brought before a court.
        commutation|denied|The board recommended against clemency for Omar Adu.
        """)
    void onlyWhatIsAskedForIsDemanded(String kind, String modality, String text) {
        assertThat(InventedSentences.last("en", kind, text).modality().label())
                .as(text)
                .isEqualTo(modality);
    }

    private static void check(String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("en", kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }
}
