package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;

/// What unions and committees write in French, in invented sentences: in their own voice, of their
/// members, of laws that are called after somebody. `-` means nobody.
class WhatCommitteesWriteTest {
    private static void reads(
            String kind, String patients, String agents, String modality, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        statement|-|-|Les ouvriers occupent le dépôt. Nous condamnons ces violences.
        statement|-|-|Ces gestes sont des gestes de citoyens. Nous dénonçons cette rafle.
        strike|-|-|Les dockers ont voté hier. Nous avons décidé de nous mettre en grève.
        statement|-|Syndicat des mineurs|Le Syndicat des mineurs (SDM), affilié à la Centrale des travailleurs (CDT), condamne ces violences.
        arrest|Marc Lenoir|police|La police (PNC), appuyée par des soldats, a arrêté Marc Lenoir.
        statement|-|ligue|La ligue est inquiète. Elle condamne ces violences.
        assault|dockers|police|Les dockers occupent le quai. Ils ont été frappés par la police.\
        """)
    void whatTheBulletinItselfDoesNobodyElseDoes(
            String kind, String patients, String agents, String text) {
        reads(kind, patients, agents, "asserted", text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        acquittal|Quatre militants CGT|Quatre militants CGT ont été relaxés mardi.
        arrest|deux délégués SUD de la raffinerie|La police a arrêté deux délégués SUD de la raffinerie.
        dismissal|Marc Lenoir|Le délégué CGT Marc Lenoir a été licencié.
        arrest|étudiants|Les étudiants contre la loi travail ont été arrêtés.
        detention|Marc Lenoir|Marc Lenoir a été interpellé pendant la marche contre la loi Delcourt. Placé en garde à vue, il a refusé de parler.
        dismissal|enseignant|Le recteur a signé la mutation d'office d'un enseignant.
        dismissal|Marc Lenoir|La direction a prononcé la mise à la retraite d'office de Marc Lenoir.
        torture|détenus|Les policiers ont frappé les détenus lors de leur transfert.
        sentence|militants|Les militants comparaissaient hier. Accusés d'avoir séquestré deux cadres de l'usine, ils ont été condamnés.
        sentence|-|Accusés d'avoir séquestré deux cadres de l'usine, ils ont été condamnés à six mois de prison.
        sentence|ouvriers|Le tribunal condamne, malgré tout, les ouvriers à six mois de prison.
        arrest|Marc Lenoir|Marc Lenoir a été arrêté dans le cadre d'une enquête.\
        """)
    void membersAreWhoTheyAreAndNotTheirBody(String kind, String patients, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        crackdown|demanded|La répression doit cesser.
        arrest|demanded|Les arrestations doivent cesser immédiatement.
        disappearance|unconfirmed|L'enlèvement présumé du pasteur inquiète ses fidèles.
        killing|unconfirmed|On a d'abord cru que le pasteur avait été tué.
        release|planned|Dans l'attente de leur libération, ils doivent voir un médecin.
        arrest|asserted|Des meurtriers présumés ont été arrêtés.
        protest|asserted|Dimanche, les syndicats ont organisé un rassemblement.
        protest|asserted|Le collectif a organisé un rassemblement de soutien, samedi, devant la mairie.
        protest|planned|Les syndicats ont prévu un rassemblement dimanche.
        protest|planned|Une marche est organisée dimanche.
        dismissal|asserted|Le licenciement de Marc Lenoir n'est pas acceptable.
        killing|asserted|Le meurtre du pasteur n'a jamais été élucidé.
        arrest|asserted|Dix arrestations, ce n'est pas un hasard.
        arrest|denied|L'arrestation de Marc Lenoir n'a pas été confirmée.
        release|denied|La libération de Marc Lenoir n'est pas certaine.
        acquittal|demanded|Les militants doivent être libérés et toutes les poursuites abandonnées.
        assault|asserted|Le délégué a été arrêté et son frère blessé.\
        """)
    void whatIsOwedSupposedOrOverIsToldSo(String kind, String modality, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);
        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(claim.source()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        charge|avoir participé à une marche interdite|Le pasteur est inculpé d'avoir participé à une marche interdite.
        charge|avoir manifesté devant la mairie|Le pasteur est poursuivi pour avoir manifesté devant la mairie.
        arrest|-|Elle a été arrêtée à la suite d'une perquisition à son domicile.\
        """)
    void whatSomebodyIsChargedWithMayBeAnEvent(String kind, String charge, String text) {
        String found = InventedSentences.last("fr", kind, text)
                .charge()
                .map(Quote::text)
                .orElse("-");
        assertThat(found).as(text).isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|La police a retrouvé le corps sans vie du pasteur.
        killing|Le délégué est tombé sous le coup d'une sanction.
        summons|La police entend faire respecter le couvre-feu.
        dismissal|Le texte a été enterré par son renvoi en commission.
        investigation|Ils veulent faire des deux jours un temps fort.
        investigation|La centrale a engagé de multiples actions.\
        """)
    void whatIsSaidInPassingIsNoEvent(String kind, String text) {
        assertThat(InventedSentences.read("fr", kind, text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sentence|Accusés d'avoir insulté deux cadres, ils ont été condamnés hier.
        arrest|Il a été arrêté pour avoir caché deux évadés.\
        """)
    void whomAChargeTellsOfIsNotCounted(String kind, String text) {
        assertThat(InventedSentences.last("fr", kind, text).count()).as(text).isEmpty();
    }
}
