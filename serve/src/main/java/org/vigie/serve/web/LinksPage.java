package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.KeptBulletin;
import org.vigie.serve.Desk;
import org.vigie.serve.PageKeeper;
import org.vigie.serve.page.LinkRow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The addresses that a bulletin names: which are kept, and the rest to be kept by a click. Nothing
/// is fetched that the bulletin does not name, and nothing without the click.
final class LinksPage {
    private final Desk desk;
    private final ReviewPage review;

    LinksPage(Desk desk, ReviewPage review) {
        this.desk = desk;
        this.review = review;
    }

    ServerResponse show(Visit visit) {
        return review.bulletin(visit.request().pathVariable("number"))
                .map(kept -> show(visit, kept))
                .orElseGet(visit::notFound);
    }

    private ServerResponse show(Visit visit, KeptBulletin kept) {
        List<String> links = desk.links(kept);
        Set<String> fetched = desk.record().files().fetched(links);
        return visit.page(
                "links",
                "bulletins",
                visit.words().say("links.title"),
                Map.of(
                        "number", kept.listed().number(),
                        "bulletin", kept.bulletin().title(),
                        "rows",
                                links.stream()
                                        .map(link -> new LinkRow(link, fetched.contains(link)))
                                        .toList(),
                        "way", desk.pages().map(PageKeeper::way).orElse("")));
    }

    ServerResponse keep(Visit visit) {
        Optional<KeptBulletin> kept = review.bulletin(visit.request().pathVariable("number"));
        Optional<String> address = visit.value("address")
                .filter(typed -> kept.map(desk::links).orElse(List.of()).contains(typed));
        if (kept.isEmpty() || desk.pages().isEmpty()) {
            return visit.notFound();
        }
        if (address.isEmpty()) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        try {
            return switch (desk.pages().get().keep(address.get(), desk.collector())) {
                case WHOLE -> Visit.goTo("/bulletins/" + kept.get().listed().number() + "/links");
                case NOT_WHOLE -> visit.message(HttpStatus.BAD_GATEWAY, "error.page-not-whole");
                case NO_ADDRESS -> visit.message(HttpStatus.BAD_REQUEST, "error.no-address");
            };
        } catch (IOException noRoom) {
            return visit.message(HttpStatus.INSUFFICIENT_STORAGE, "error.no-page");
        }
    }
}
