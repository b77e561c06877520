package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is negated in part, supposed, asked after or ordered, in invented sentences.
class SupposedAndLimitedTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private static List<Claim> read(String tag, String kind, String sentence) {
        return READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(sentence, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|release|asserted|Deux mineurs n'ont été relâchés qu'au bout de trois jours.
        fr|release|asserted|Marie Dupont n'a été libérée que mardi.
        fr|investigation|asserted|La police n'a ouvert qu'une seule enquête.
        fr|release|denied|Aucun des mineurs n'a été relâché.
        fr|protest|asserted|Le syndicat a fait défiler plus de quatre cents femmes.
        fr|protest|denied|Le syndicat n'a pas fait défiler les femmes.
        fr|strike|possible|Les dockers feront grève si la direction ne cède pas.
        fr|arrest|possible|Si Marie Dupont est arrêtée, le village se soulèvera.
        fr|protest|possible|Si le maire ne cède pas, une marche aura lieu samedi.
        fr|protest|planned|Une marche aura lieu samedi, même si le maire l'interdit.
        fr|trial|possible|Le procès de Marie Dupont pourrait débuter en mai.
        fr|appeal|planned|L'avocat a fait savoir qu'il ferait appel.\
        """)
    void itIsAsSureAsItIsSaid(String tag, String kind, String modality, String sentence) {
        List<Claim> claims = read(tag, kind, sentence);

        assertThat(claims).as(sentence).hasSize(1);
        assertThat(claims.getFirst().modality().label()).as(sentence).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|summons|On ignore si Marie Dupont a été présentée à un juge.
        fr|appeal|Le parquet n'a pas dit s'il ferait appel.
        fr|detention|Sa famille ne sait pas où Marie Dupont est détenue.
        fr|investigation|Le sénateur a demandé si l'enquête avait été ouverte.\
        """)
    void whatIsOnlyAskedAfterIsNoClaim(String tag, String kind, String sentence) {
        assertThat(read(tag, kind, sentence)).as(sentence).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|strike|9 500 instituteurs|Les 9 500 instituteurs de Koubala sont en grève.
        fr|protest|Cinq cents paysans|Cinq cents paysans ont manifesté à Koubala.
        fr|strike|20 000 ouvriers|Quelque 20 000 ouvriers ont débrayé.\
        """)
    void aNumberInSeveralWordsStaysWhole(String tag, String kind, String who, String sentence) {
        assertThat(read(tag, kind, sentence).getFirst().mentions())
                .as(sentence)
                .extracting(mention -> mention.quote().text())
                .anyMatch(text -> text.startsWith(who));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|police|Marie Dupont aurait été frappée, ce que la police nie.
        fr|torture|autorités|Awa Diop aurait été frappée au commissariat, ce que démentent les autorités.
        fr|torture|ministère|Deux hommes auraient été torturés ; le ministère conteste ces accusations.
        fr|killing|armée|Trois bergers auraient été tués, information que l'armée dément.
        fr|torture|police|Omar Deniz aurait été torturé au poste. La police a démenti.
        fr|torture|ministère|Omar Deniz aurait été torturé. Le ministère nie toute responsabilité.
        en|torture|warden|Omar Deniz was reportedly tortured in the cell. The warden rejects the accusation.
        fr|dismissal|direction|Le port aurait licencié dix ouvriers. La direction le nie.\
        """)
    void whatIsAllegedAndDeniedIsTwoClaims(
            String tag, String kind, String source, String sentence) {
        List<Claim> claims = read(tag, kind, sentence);

        assertThat(claims).as(sentence).hasSize(2);
        assertThat(claims.getFirst().modality().label()).as(sentence).isEqualTo("unconfirmed");
        assertThat(claims.getLast().modality().label()).as(sentence).isEqualTo("denied");
        assertThat(claims.getLast().source().map(quote -> quote.text()))
                .as(sentence)
                .contains(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|Karim Bey a été frappé. Le ministre a démenti.
        fr|assault|Karim Bey a été frappé. Le ministre le nie.
        fr|arrest|Le juge conteste son renvoi. Karim Bey a été arrêté.\
        """)
    void aDenialOfWhatTheBulletinItselfSaysIsNone(String tag, String kind, String sentence) {
        assertThat(read(tag, kind, sentence)).as(sentence).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|protest|ministère de l'Éducation|Des lycéens ont manifesté mardi devant le ministère de l'Éducation.
        fr|protest|grilles de l'usine|Deux cents personnes se sont rassemblées devant les grilles de l'usine.\
        """)
    void whatPeopleGatherBeforeIsThePlace(String tag, String kind, String place, String sentence) {
        assertThat(read(tag, kind, sentence).getFirst().where())
                .as(sentence)
                .extracting(where -> where.quote().text())
                .containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|detention|asserted|Le juge a ordonné l'incarcération de Marie Dupont.
        fr|investigation|asserted|Le procureur a ordonné l'ouverture d'une enquête.
        fr|release|planned|Le juge a ordonné la libération de Marie Dupont.
        fr|arrest|asserted|Amara Diop, dite « la Lionne », a été arrêtée.
        fr|arrest|asserted|Paul Ndiaye, dit Paulo, a été arrêté à Koubala.
        fr|arrest|reported|Paul Ndiaye a été arrêté à Koubala, dit Awa Diop.\
        """)
    void ordersAndOtherNames(String tag, String kind, String modality, String sentence) {
        itIsAsSureAsItIsSaid(tag, kind, modality, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|dismissal|2020-11|Les ouvriers licenciés en novembre manifesteront samedi.
        fr|arrest|2021-03-09|Les deux mineurs arrêtés mardi seront jugés.
        fr|protest|2021-03-16|Une marche est annoncée mardi à Koubala.
        fr|strike|2021-03-20/..|Le syndicat a voté la grève à compter de samedi.
        fr|transfer|2021-03-12|Arrêtée le 3 mars, Marie Dupont a été transférée le 12 à la prison de Koubala.
        fr|summons|2021-03-09|Elle a été convoquée, par un simple texto et sans motif, mardi dernier.\
        """)
    void aTimeIsOnTheSideOfItsVerb(String tag, String kind, String when, String sentence) {
        assertThat(read(tag, kind, sentence)
                        .getFirst()
                        .when()
                        .map(time -> time.edtf().text()))
                .as(sentence)
                .contains(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|MAD 5000|Karim Bey a été condamné à un an de prison et à 5 000 dirhams.
        fr|MAD 2000|Awa Diop a été condamnée à trois mois de prison avec sursis et 2 000 dirhams.
        fr|IQD 3000000|À Bagdad, Karim Bey a été condamné à une amende de 3 millions de dinars.
        fr|CAD 634|À Montréal, au Canada, Marie Dupont a reçu une amende de 634 dollars.
        fr|USD 634|À Koubala, Marie Dupont a reçu une amende de 634 dollars.\
        """)
    void aSumIsAFineInTheMoneyOfTheCountry(String tag, String sum, String sentence) {
        assertThat(read(tag, "fine", sentence))
                .as(sentence)
                .extracting(claim -> claim.penalty().orElseThrow().amount().orElseThrow())
                .extracting(money -> money.currency() + " " + money.amount())
                .containsExactly(sum);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|sentence|Karim Bey a été condamné à un an de prison et à 5 000 dirhams.
        fr|sentence|Paul Ndiaye a été condamné à deux ans de prison et 300 euros d'amende.
        fr|fine|Paul Ndiaye a été condamné à deux ans de prison et 300 euros d'amende.\
        """)
    void aVerdictGivesALengthAndASum(String tag, String kind, String sentence) {
        assertThat(read(tag, kind, sentence)).as(sentence).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|protest|100000|Entre 100 000 et 250 000 personnes ont défilé.
        fr|detention|1000000|Un million de personnes au moins ont été enfermées dans des camps.
        fr|ban|3|La visite a été refusée trois fois à Karim Bey.\
        """)
    void howManyOrHowOften(String tag, String kind, long count, String sentence) {
        assertThat(read(tag, kind, sentence).getFirst().count().map(found -> found.value()))
                .as(sentence)
                .contains(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|protest|denied|La marche de samedi a été déprogrammée.
        fr|resignation|denied|Le ministre n'a pas l'intention de démissionner.
        fr|strike|possible|Les dockers n'hésiteront pas à faire grève.
        fr|arrest|possible|Un troisième homme est recherché.
        fr|dismissal|asserted|Le président annonce qu'il limoge trois ministres.
        fr|charge|asserted|Elles sont inculpées de rébellion et risquent cinq ans de prison.
        fr|trial|planned|Ils seront jugés le 26 mars et encourent un an de prison.
        fr|protest|asserted|La veillée a eu lieu mardi.\
        """)
    void whatIsMeantToBeOrNotToBe(String tag, String kind, String modality, String sentence) {
        itIsAsSureAsItIsSaid(tag, kind, modality, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|release|Awa Diop|La ligue réclame la libération de Karim Bey et celle d'Awa Diop.
        fr|arrest|frère|L'arrestation de Jean Petit et celle de son frère ont surpris.\
        """)
    void aPronounForAnEventTellsItOfOthers(String tag, String kind, String whom, String sentence) {
        List<Claim> claims = read(tag, kind, sentence);

        assertThat(claims).as(sentence).hasSize(2);
        assertThat(claims.getLast().mentions())
                .as(sentence)
                .extracting(mention -> mention.quote().text())
                .contains(whom);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|release|denied|The release of Max Meier was refused.
        fr|release|denied|La libération de Marie Dupont a été refusée.
        es|release|denied|La liberación de Juan Pérez fue denegada.
        en|release|demanded|The men arrested on 5 March should be released immediately.
        en|release|planned|He should be released on 20 March.\
        """)
    void aReleaseIsRefusedAskedForOrAwaited(
            String tag, String kind, String modality, String sentence) {
        itIsAsSureAsItIsSaid(tag, kind, modality, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|men|The men arrested on 5 March should be released immediately.
        en|arrest|women|The women arrested on Monday in Minsk must be freed.\
        """)
    void whomAModalSpeaksOfDidNotMakeTheArrest(
            String tag, String kind, String whom, String sentence) {
        assertThat(read(tag, kind, sentence).getFirst().mentions())
                .as(sentence)
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.role()).isEqualTo(Role.PATIENT);
                    assertThat(mention.quote().text()).isEqualTo(whom);
                });
    }

    @Test
    void aTextMayEndInAName() {
        assertThat(read("ru", "arrest", "Сообщил Петров")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|statement|asserted|Le comité, réuni mardi :~- condamne la répression policière ;~- exige la libération de Paul Ndiaye.\
        """)
    void whatABodyDoesInAListIsNoOrder(String tag, String kind, String modality, String text) {
        itIsAsSureAsItIsSaid(tag, kind, modality, text.replace("~", "\n\n"));
    }
}
