package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;

/// What a bulletin in French goes on to tell of those it has named: of the rest of them, of both,
/// of what is asked for them, on which day; in invented sentences whose lines `/` parts.
class WhatFrenchBulletinsGoOnToTellTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        detention|-|4|Neuf tisseuses ont été libérées dimanche ; quatre restent en garde à vue.
        detention|Quatre autres|4|Quatre autres se trouvent toujours en garde à vue.
        detention|deux frères|2|Les deux frères demeurent en résidence surveillée.
        detention|autres|-|Six tisseuses ont été libérées, les autres sont restées en garde à vue.
        assault|autres|-|Neuf tisseurs ont été arrêtés. Trois sont libres. Les autres ont été battus.
        assault|autres|-|La garde a arrêté Inès Duarte et battu les autres.
        assault|-|-|Certains ont été libérés, d'autres ont été battus.
        assault|Luis Duarte;Inès Duarte|-|Luis Duarte et Inès Duarte ont été arrêtés. L'un et l'autre ont été battus.
        trial|Luis Duarte;Inès Duarte|-|Luis Duarte et Inès Duarte sont détenus. Ni l'un ni l'autre n'a été jugé.
        release|huit derniers détenus|8|Le comité a obtenu la libération des huit derniers détenus.
        arrest|Deux anciens détenus|2|Deux anciens détenus ont été arrêtés à Lumasi.
        killing|trois premiers condamnés|3|Les trois premiers condamnés ont été exécutés.
        disappearance|trois responsables du syndicat des pêcheurs|3|Le comité demande la libération des trois responsables du syndicat des pêcheurs enlevés à Lumasi.
        arrest|trois responsables du syndicat des pêcheurs|3|Le comité demande la libération des trois responsables du syndicat des pêcheurs enlevés à Lumasi. Des hommes les ont embarqués mardi.
        arrest|Luis Duarte|-|Luis Duarte a quitté le pays. Un mandat d'arrêt a été lancé contre lui.
        torture|quatrième|-|Trois vendeurs ont été relâchés ; un quatrième a été giflé au commissariat.
        assault|-|3|Le commissaire Luis Duarte a parlé. Une tentative d'expulsion avait fait trois blessés.
        release|quatre|4|Quatre mineurs ont été arrêtés. La Fédération exige la libération des quatre.
        detention|Inès Duarte|-|Parmi eux figurent la poétesse Inès Duarte, emprisonnée depuis 2018, et les frères Luis et Paul Roth.
        arrest|12 ouvriers|12|La garde a arrêté mardi 12 ouvriers à Lumasi.
        arrest|grévistes|-|Les avocats du comité des grévistes arrêtés samedi ont porté plainte.
        """)
    void whoIsMeantAndHowMany(String kind, String patients, String count, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(claim.count().map(Count::value).map(Object::toString).orElse("-"))
                .as(text)
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|release|gouvernement|Nous demandons au gouvernement :/- de libérer Inès Duarte ;/- de cesser les rafles.
        fr|release|autorités|Le comité demande aux autorités :/– de libérer Inès Duarte ;/– d'ouvrir une enquête.
        fr|investigation|autorités de Lumasi|La Ligue appelle les autorités de Lumasi à :/- libérer Inès Duarte ;/- ouvrir une enquête.
        fr|release|-|La Ligue exige du préfet :/- la libération d'Inès Duarte ;/- une enquête.
        fr|release|-|La mission recommande :/1. la libération d'Inès Duarte ;/2. une enquête.
        fr|release|préfet|Le préfet doit :/- libérer Inès Duarte ;/- recevoir les tisseuses.
        en|release|government|The League calls on the government to:/- free Ines Duarte;/- open an inquiry.
        ru|release|власти|Союз призывает власти:/— освободить Анну Лозу;/— провести проверку.
        """)
    void whoIsAskedStandsOverTheList(String language, String kind, String agent, String text) {
        String lines = text.replace('/', '\n');
        Claim claim = InventedSentences.last(language, kind, lines);

        assertThat(claim.modality().label()).as(text).isEqualTo("demanded");
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agent);
        assertThat(InventedSentences.read(language, "statement", lines))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|detention|2021-05-05|Inès Duarte a été battue mardi 4 mai. Le lendemain, alors qu'elle venait porter plainte, la gendarmerie l'a retenue six heures.
        fr|assault|2021-05-03|Le 3 mai, quand les tisseuses ont refusé de partir, les gardes les ont frappées.
        fr|transfer|2021-05-10|Le tribunal a jugé lundi Luis Duarte pour une marche de novembre dernier. Il a été ramené le soir même à la prison de Lumasi.
        fr|release|2021-05-05|Luis Duarte a été arrêté le 3 mai. Il avait déjà été détenu en 2018. Deux jours plus tard, il a été libéré.
        fr|search|2021-05-03|Luis Duarte a été arrêté le 3 mai. Son frère est détenu depuis mars. Le même jour, leur atelier a été perquisitionné.
        en|release|2021-05-05|Luis Duarte was arrested on 3 May. He had been held in 2018 too. Two days later he was released.
        """)
    void daysCountFromTheDayOfTheStory(String language, String kind, String day, String text) {
        Claim claim = InventedSentences.last(language, kind, text);

        assertThat(claim.when().map(when -> when.edtf().text()).orElse("-"))
                .as(text)
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        charge|une « faute lourde »|La direction reproche à Inès Duarte une « faute lourde ».
        charge|un « outrage à magistrat »|Le parquet reproche à Inès Duarte un « outrage à magistrat ».
        dismissal|une « faute grave »|Inès Duarte a été licenciée pour une « faute grave ».
        """)
    void whatIsQuotedOfAChargeIsWhole(String kind, String charge, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);

        assertThat(claim.charge().map(Quote::text).orElse("-")).as(text).isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        denied|La grève continue après l'échec des négociations avec la direction.
        denied|Les pourparlers entre le syndicat et la mine ont capoté.
        denied|La direction a rompu les négociations mardi.
        asserted|Les négociations entre le syndicat et la mine ont repris mardi.
        """)
    void talksThatFailDoNotTakePlace(String modality, String text) {
        Claim claim = InventedSentences.last("fr", "agreement", text);

        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|threat|reported|Luis Duarte|Ligue|Selon la Ligue, Luis Duarte a été arrêté, battu et menacé.
        fr|release|reported|Luis Duarte|Ligue|Selon la Ligue, Luis Duarte a été arrêté à Lumasi, battu par des gardes puis relâché.
        fr|release|asserted|Luis Duarte|-|Luis Duarte a été relâché lundi, ses frères seront jugés mardi.
        fr|transfer|unconfirmed|Luis Duarte|-|Luis Duarte aurait été arrêté, torturé et transféré à Lumasi.
        fr|assault|reported|Inès Duarte|famille|D'après sa famille, Inès Duarte a été emmenée au poste, fouillée, giflée et laissée sans eau.
        fr|detention|reported|Inès Duarte|Inès Duarte|Inès Duarte dit avoir été enlevée par des hommes en tenue militaire, détenue dans une cave et interrogée sur ses contacts.
        fr|sentence|asserted|Luis Duarte|-|Luis Duarte a été reçu par le maire, accusé de vol et condamné en mai.
        fr|arrest|asserted|Inès Duarte|-|Inès Duarte n'a pas reçu son insuline depuis son arrestation.
        fr|arrest|denied|-|-|Il n'y a pas eu d'arrestations pendant la marche.
        fr|dismissal|possible|grévistes|-|Le ministre a menacé les grévistes de radiation.
        fr|dismissal|planned|-|-|Les dockers sont en grève contre un plan de 180 licenciements.
        fr|disappearance|denied|Inès Duarte|état-major|Inès Duarte dit avoir été enlevée par des soldats. L'état-major nie toute participation de ses hommes.
        fr|advocacy|demanded|ministre de la Justice|-|La bâtonnière a vu cinq grévistes. Nous vous invitons à écrire au ministre de la Justice.
        en|threat|reported|Ines Duarte|League|According to the League, Ines Duarte was arrested, beaten and threatened.
        """)
    void allOfARowIsToldAsItsVerbIs(
            String language,
            String kind,
            String modality,
            String patients,
            String source,
            String text) {
        Claim claim = InventedSentences.last(language, kind, text);

        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(claim.source().map(Quote::text).orElse("-")).as(text).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        appeal|syndicat|Leur avocat, Luis Duarte, est inquiet. Le syndicat a annoncé qu'il saisirait le tribunal.
        protest|fédération|Inès Duarte est détenue. La fédération a écrit au préfet. Elle appelle à un rassemblement samedi.
        protest|Union des pêcheurs|Inès Duarte est détenue. L'Union des pêcheurs prépare sa défense. Elle prévoit une marche samedi.
        advocacy|Ligue|La Ligue a écrit au préfet. Elle a lancé une pétition.
        protest|Luis Duarte|Le tribunal a libéré Luis Duarte. Il appelle à manifester samedi.
        hunger-strike|Luis Duarte|Luis Duarte est détenu. Le comité affirme qu'il fera une grève de la faim.
        """)
    void aBodyIsMeantWhereBodiesAct(String kind, String agents, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);

        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        trial|10|Luis Duarte et neuf autres ont été arrêtés. Ils seront jugés lundi.
        trial|10|Luis Duarte et les neuf autres dockers ont été arrêtés. Ils seront jugés lundi.
        dismissal|180|Les dockers sont en grève contre un plan de 180 licenciements.
        """)
    void theyAreAsManyAsWereTold(String kind, int count, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);

        assertThat(claim.count().orElseThrow().value()).as(text).isEqualTo(count);
    }
}
