package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;

/// By whom something is done where the grammar says so from afar: behind a passive and its
/// accusation, behind what opens a sentence, in the clause before; in invented sentences. `-`
/// means nobody.
class OpeningsAndPassivesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|torture|Lena Adu|-|Ines Roy lives in Puno. At the police station Lena Adu was slapped.
        en|death|Lena Adu|-|Ines Roy lives in Puno. After the march Lena Adu died.
        en|arrest|Lena Adu|-|In court baker Lena Adu was arrested.
        ru|torture|Омарову|-|В отделе Омарову ударили по лицу.
        en|strike|-|union|The union wrote to Ines Roy. It will strike on Monday.
        en|appeal|-|Lena Adu|Lena Adu, who was fined in May, has filed a complaint.
        fr|arrest|Awa Diop|-|Après la marche Awa Diop a été arrêtée.
        fr|arrest|Awa Diop|-|Awa Diop n'en est pas à son premier séjour : arrêtée en 2016, elle avait fui.
        fr|detention|Omar Sall|gendarmes|Omar Sall a été placé en garde à vue par les gendarmes.
        fr|detention|Omar Sall|-|La garde à vue d'Omar Sall a été prolongée de 24 heures.
        fr|arrest|Omar Sall|-|Omar Sall a été arrêté sous les yeux de ses élèves.
        fr|charge|Omar Sall|Anselme Tako|Omar Sall, tailleur à Dourba, a été inculpé de vol par le juge Anselme Tako.
        fr|charge|Omar Sall|juge|Le juge a mis Omar Sall, tailleur à Dourba, en examen pour vol.
        fr|threat|Awa Diop;Lise Roux|milice|Le local a été fermé et Awa Diop et Lise Roux ont été harcelées par la milice.
        fr|release|Lise Roux|-|Awa Diop a été arrêtée et Lise Roux a été libérée.
        en|arrest|Ann Lee;Bo Roth|soldiers|The office was shut and Ann Lee and Bo Roth were arrested by soldiers.
        fr|killing|Awa Diop;Lise Roux|milice|Le local a brûlé et l'assassinat d'Awa Diop et Lise Roux par la milice a ému la ville.
        fr|arrest|Awa Diop;Lise Roux|gendarmes|Arrêtées lundi par les gendarmes, Awa Diop et Lise Roux se taisent.
        fr|summons|Awa Diop;Lise Roux|gendarmes|Après avoir été interrogées par les gendarmes, Awa Diop et Lise Roux ont quitté la ville.
        fr|dismissal|Awa Diop|direction|En renvoyant Awa Diop, la direction a mis le feu aux poudres.
        fr|charge|Awa Diop|procureur|Après avoir accusé Awa Diop de vol, le procureur a quitté la salle.
        fr|killing|Omar Sall|hommes|Ce sont des hommes masqués qui ont tué Omar Sall.
        fr|killing|Lise Roux|soldats|Lise Roux, libraire à Dourba, qui a été exécutée lundi par les soldats, était diabétique.
        fr|detention|Awa Diop|-|Les écoles sont restées fermées car le maintien en détention d'Awa Diop est illégal.
        fr|acquittal|-|-|Les avocats jubilent car un non-lieu a été rendu.
        fr|strike|-|infirmières|Les patients attendent alors que la grève des infirmières se poursuit.
        fr|trial|Awa Diop|tribunal de Dourba|Le tribunal de Dourba a jugé Awa Diop à huis clos.
        fr|detention|deux poètes|Anselme Tako|Le juge Anselme Tako vient de placer deux poètes sous mandat de dépôt.\
        """)
    void whoDoesItStandsAwayFromTheVerb(
            String tag, String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        espionnage|Omar Sall a été inculpé d'espionnage par le procureur.
        diffamation|Omar Sall a été mis en examen pour diffamation par le juge.
        outrage à l'armée|Omar Sall est poursuivi pour outrage à l'armée par le parquet.
        vol|Omar Sall a été inculpé de vol avant d'être battu par les gendarmes.
        diffamation par voie de presse|Omar Sall a été inculpé de diffamation par voie de presse.
        complicité du meurtre d'un maire par la milice|Omar Sall est accusé de complicité du meurtre d'un maire par la milice.\
        """)
    void whoAccusesIsNoPartOfTheCharge(String charge, String text) {
        Claim claim = InventedSentences.last("fr", "charge", text);

        assertThat(claim.charge().orElseThrow().text()).as(text).isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Omar Sall|`Dourba : Omar Sall arrêté\n\nLe syndicat des tailleurs suit l'affaire.`
        sentence|Cinq tailleurs|`Cinq tailleurs condamnés à deux ans de prison\n\nLe syndicat suit l'affaire.`
        killing|Omar Sall|`En tuant Omar Sall, la milice a choqué le pays.`
        assault|Lise Roux|`L'agression de Lise Roux, libraire à Dourba, par la milice a été filmée.`\
        """)
    void whatIsToldOnceOnlyIsNotDoubted(String kind, String patients, String text) {
        Claim claim = InventedSentences.last("fr", kind, text.replace("\\n", "\n"));

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        detention|Lise Roux|-|Lise Roux, libraire à Dourba, en détention depuis mars, a écrit au maire.
        detention|Lise Roux|-|Les voisins protestent, a dit Lise Roux, en détention depuis mars.
        hunger-strike|-|Lise Roux|En grève de la faim depuis lundi, Lise Roux a été hospitalisée.
        sentence|Lise Roux|-|La condamnation à mort de Lise Roux a été annoncée.
        summons|Lise Roux|enquêteurs|Lise Roux a été entendue par les enquêteurs.
        visit|Lise Roux|consul|Lise Roux a reçu en prison la visite du consul.
        """)
    void aStateOrNounNamesWhomItBefalls(String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Une camionnette s'est arrêtée devant la maison de Lise Roux.
        arrest|Les soldats se sont arrêtés devant l'école.
        arrest|Lise Roux s'est rendue à la gendarmerie pour porter plainte.
        transfer|Le tribunal s'est opposé à l'extradition de Lise Roux.
        transfer|Le juge a suspendu l'expulsion de Lise Roux.
        release|Les collègues de Lise Roux espèrent sa libération.
        torture|La torture est interdite par la Constitution.\
        """)
    void noSuchThingIsSaidToHaveHappened(String kind, String text) {
        assertThat(InventedSentences.read("fr", kind, text))
                .as(text)
                .noneMatch(claim -> claim.modality() == Modality.ASSERTED);
    }
}
