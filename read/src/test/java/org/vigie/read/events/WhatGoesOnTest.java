package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

/// What a verb shares with the one that it goes on from, and who only looks on, protests or is
/// named by the next words; in invented sentences. `-` means nobody.
class WhatGoesOnTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|planned|printer|police|The police will search the shop and arrest the printer.
        ban|possible|paper|court|The court could jail her and close the paper.
        ban|planned|paper|court|The court will fine the editor and close down the paper.
        seizure|asserted|phone|police|The police came to arrest the printer and seized his phone.
        fine|asserted|company|-|The company sacked 40 welders after a walkout and was fined 3,000 dollars.
        release|asserted|Rosa Lind|-|Rosa Lind was questioned for six hours and let go.
        release|asserted|Four welders|-|Four welders were stopped, questioned and let go.
        detention|asserted|Rosa Lind|-|Rosa Lind was arrested and put in a cell.
        assault|asserted|nine tents|Settlers;soldiers|Settlers accompanied by soldiers tore down nine tents.
        sentence|possible|Omar Adu|-|Omar Adu is charged with incitement and faces up to ten years in prison.
        assault|asserted|Omar Adu|-|Omar Adu was sacked for criticising the director and evicted from the flat.
        fine|asserted|organisers|mayor|The mayor will ban the march and has fined the organisers.
        """)
    void aVerbSharesTheSubjectAndTheFutureOfTheOneBefore(
            String kind, String modality, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("en", kind, text);

        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|-|About 300 people met outside the court to protest against the arrests.
        dismissal|-|Dozens of nurses rallied to denounce the dismissals.
        assault|-|Farmers blocked the road to protest the shooting.
        arrest|colleague|Lawyers in Ruvo protested against the arrest of a colleague.
        arrest|-|Neighbours saw him being forced into a van.
        assault|two men|Neighbours saw soldiers beating two men.
        acquittal|-|We ask the ministry to drop all charges and to say where Rosa Lind is.
        release|Rosa Lind|We ask the ministry to drop all charges and release Rosa Lind.
        assault|seven others|Two welders were shot dead and seven others wounded on Monday.
        killing|Two welders|Two welders were shot dead and seven others wounded on Monday.
        release|five|The union demands the release of the five.
        trial|nine|The trial of the nine opened on Monday.
        release|Three of the five|Three of the five were released.
        arrest|-|The arrest of two caused anger.
        """)
    void onlyThoseWhomItBefallsAreMeant(String kind, String patients, String text) {
        assertThat(InventedSentences.written(
                        InventedSentences.last("en", kind, text), Role.PATIENT))
                .as(text)
                .isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        possible|The editor fled after a warrant was issued for her arrest.
        possible|A judge has signed a warrant for the arrest of nine welders.
        asserted|The editor was arrested on a warrant of 3 May.
        """)
    void aWarrantIsNoArrest(String modality, String text) {
        assertThat(InventedSentences.last("en", "arrest", text).modality().label())
                .as(text)
                .isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Nine of the welders had been freed on bail; the other five are in prison. Rosa Lind and Omar Adu met Paul Roth. Ida Falk and Bo Reed wrote. The union demands the release of the five.|five
        Rosa Lind, Omar Adu, Paul Roth, Ida Falk and Bo Reed are in prison. The union demands the release of the five.|Rosa Lind;Omar Adu;Paul Roth;Ida Falk;Bo Reed
        """)
    void aFigureMeansTheLastOfWhomAsManyWereTold(String text, String patients) {
        assertThat(InventedSentences.written(
                        InventedSentences.last("en", "release", text), Role.PATIENT))
                .as(text)
                .isEqualTo(patients);
    }
}
