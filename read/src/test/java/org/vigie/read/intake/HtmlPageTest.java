package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Bulletin;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

class HtmlPageTest {
    private static final String MENU =
            "<nav><ul><li><a href='/'>Accueil</a></li><li>Adhérer</li></ul></nav>";
    private static final String FOOTER = "<footer>Tous droits réservés par le comité</footer>";
    private static final String FIRST =
            "La police a arrêté mardi trois ouvrières de la conserverie d'Algua,"
                    + " qui réclament le paiement de leurs heures.";
    private static final String SECOND =
            "Leur avocate n'a pas pu les voir, et les familles attendent des nouvelles.";

    @Test
    void theArticleIsReadAndWhatStandsRoundItIsNot() {
        Bulletin bulletin = read("<body>" + MENU + "<article><h1>Trois arrestations</h1><p>" + FIRST
                + "</p><p>" + SECOND + "</p></article><aside>Lire aussi : une autre affaire</aside>"
                + FOOTER + "</body>");

        assertThat(bulletin.text()).isEqualTo("Trois arrestations\n\n" + FIRST + "\n\n" + SECOND);
        assertThat(bulletin.title()).isEqualTo("Trois arrestations");
    }

    @Test
    void withoutAnArticleTheDensestBlockIsRead() {
        Bulletin bulletin =
                read("<head><title>Trois arrestations | Comité</title></head><body><div id=x><div"
                        + " class=left-sidebar><p>Nos autres pages sur des sujets voisins et"
                        + " lointains</p></div><div"
                        + " class=c1><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div"
                        + " class=c2><p><a"
                        + " href=/>Encore un"
                        + " lien vers une page"
                        + " que personne ne"
                        + " lira"
                        + " ici</a></p></div>"
                        + "</div></body>");

        assertThat(bulletin.text()).isEqualTo("Trois arrestations\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test
    void itemsOfListsStandOnLinesOfTheirOwn() {
        Bulletin bulletin = read("<article><p>" + FIRST
                + "</p><p>Nous demandons :</p><ul><li>la libération de toutes ;</li><li><p>la fin"
                + " des poursuites ;</p><ul><li>dans la ville</li></ul></li></ul><p>"
                + SECOND
                + "</p></article>");

        assertThat(bulletin.text())
                .isEqualTo(FIRST
                        + "\n\n"
                        + "Nous demandons :\n\n"
                        + "- la libération de toutes ;\n"
                        + "- la fin des poursuites ;\n"
                        + "  - dans la ville\n\n" + SECOND);
    }

    @Test
    void lineBreaksCellsAndScriptsAreTold() {
        Bulletin bulletin = read("<article><p>le texte<br>de la page   est\n"
            + " lu</p><table><tr><td>un</td><td>deux</td></tr><tr><td>trois</td></tr></table><script>var"
            + " le = 'dans';</script></article>");

        assertThat(bulletin.text()).isEqualTo("le texte\nde la page est lu\n\nun | deux\ntrois");
    }

    @Test
    void theDayComesFromThePagesOwnMarks() {
        String article =
                "<article><p>" + FIRST + "</p><time datetime='2021-03-15'>lundi</time></article>";

        assertThat(read("<meta property='article:published_time'"
                                + " content='2021-03-14T23:30:00+06:00'>"
                                + article)
                        .published())
                .contains(LocalDate.of(2021, 3, 14));
        assertThat(read(article).published()).contains(LocalDate.of(2021, 3, 15));
        assertThat(read("<meta name=date content='hier'><article><p>" + FIRST + "</p></article>")
                        .published())
                .isEmpty();
    }

    @Test
    void aPageOfMenusAloneIsEmpty() {
        Outcome outcome = Intake.read(
                ("<html><body>" + MENU + "</body></html>").getBytes(StandardCharsets.UTF_8),
                "a.html",
                Optional.empty(),
                Optional.empty());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Outcome.Reason.EMPTY));
    }

    private static Bulletin read(String html) {
        Outcome outcome = Intake.read(
                ("<!doctype html><html>" + html + "</html>").getBytes(StandardCharsets.UTF_8),
                "page",
                Optional.empty(),
                Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        return ((Outcome.Taken) outcome).bulletins().getFirst();
    }
}
