package org.vigie.serve.api;

import org.vigie.read.intake.Intake;
import org.vigie.read.text.LanguageFiles;
import org.vigie.record.Hit;
import org.vigie.record.KeptBulletin;
import org.vigie.record.Listed;
import org.vigie.serve.Desk;
import org.vigie.serve.PageKeeper;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Bulletins: listed, taken in, looked at, searched, read again; and the pages that they name.
final class Bulletins {
    static final int NAME_CHARS = 200;
    static final int ADDRESS_CHARS = 2000;
    private static final int QUERY_CHARS = 400;

    private Bulletins() {}

    static JsonNode list(Ask ask) {
        int limit = ask.limit();
        List<Listed> found = ask.desk().record().walk().bulletins(ask.cursorNumber(-1), limit);
        Shapes shapes = new Shapes(ask.desk().record());
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(found.getLast().number()));
        return Shapes.piece(Shapes.list(found, shapes::bulletin), next);
    }

    static JsonNode one(Ask ask) {
        return new Shapes(ask.desk().record()).whole(bulletin(ask));
    }

    static KeptBulletin bulletin(Ask ask) {
        return ask.desk()
                .record()
                .bulletin(ask.number("number"))
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
    }

    static Schema keptForm() {
        return Schema.object()
                .with("number", Schema.number())
                .with("id", Schema.text())
                .with("known", Schema.flag())
                .with("claims", Schema.number());
    }

    static Schema takenForm() {
        return Schema.object()
                .with("kept", Schema.list(keptForm()))
                .with(
                        "refused",
                        Schema.list(Schema.object()
                                .with("name", Schema.text())
                                .with("reason", Schema.text())));
    }

    static JsonNode add(Ask ask) {
        Optional<LocalDate> published = ask.optionalDay("published");
        Optional<String> language = ask.optional("language", 35);
        if (language.filter(tag -> !LanguageFiles.languages().contains(tag)).isPresent()) {
            throw Ask.wrong("language");
        }
        List<Desk.Taken> taken = ask.desk()
                .add(
                        List.of(new Desk.Brought(bytes(ask), ask.text("name", NAME_CHARS))),
                        published,
                        language);
        ObjectNode answer = Shapes.object();
        answer.set(
                "kept",
                Shapes.list(
                        taken.stream()
                                .filter(Desk.Taken.Kept.class::isInstance)
                                .map(Desk.Taken.Kept.class::cast)
                                .toList(),
                        Bulletins::kept));
        answer.set(
                "refused",
                Shapes.list(
                        taken.stream()
                                .filter(Desk.Taken.Refused.class::isInstance)
                                .map(Desk.Taken.Refused.class::cast)
                                .toList(),
                        Bulletins::refused));
        return answer;
    }

    private static byte[] bytes(Ask ask) {
        Optional<String> text = ask.optional("text", Intake.MAX_BYTES);
        Optional<String> base64 = ask.optional("base64", 2 * Intake.MAX_BYTES);
        if (text.isPresent() == base64.isPresent()) {
            throw Ask.wrong("text");
        }
        if (text.isPresent()) {
            return text.get().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(base64.orElseThrow());
        } catch (IllegalArgumentException notBase64) {
            throw Ask.wrong("base64");
        }
    }

    private static ObjectNode kept(Desk.Taken.Kept one) {
        return Shapes.object()
                .put("number", one.added().bulletin())
                .put("id", one.added().id())
                .put("known", one.added().alreadyKnown())
                .put("claims", one.claims());
    }

    private static ObjectNode refused(Desk.Taken.Refused one) {
        return Shapes.object().put("name", one.name()).put("reason", one.reason());
    }

    static JsonNode links(Ask ask) {
        Desk desk = ask.desk();
        List<String> links = desk.links(bulletin(ask));
        Set<String> fetched = desk.record().files().fetched(links);
        ObjectNode answer = Shapes.object();
        desk.pages().ifPresent(pages -> answer.put("way", pages.way()));
        answer.set(
                "items",
                Shapes.list(
                        links,
                        link -> Shapes.object()
                                .put("address", link)
                                .put("kept", fetched.contains(link))));
        return answer;
    }

    /// Nothing is fetched that the bulletin does not name.
    static JsonNode keepLink(Ask ask) {
        Desk desk = ask.desk();
        KeptBulletin kept = bulletin(ask);
        String address = ask.text("address", ADDRESS_CHARS);
        if (!desk.links(kept).contains(address)) {
            throw Ask.wrong("address");
        }
        PageKeeper pages = desk.pages().orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
        try {
            return switch (pages.keep(address, ask.person().name())) {
                case WHOLE -> Shapes.object().put("whole", true);
                case NOT_WHOLE -> Shapes.object().put("whole", false);
                case NO_ADDRESS -> throw Ask.wrong("address");
            };
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    static JsonNode again(Ask ask) {
        LocalDate published =
                ask.optionalDay("published").orElseThrow(() -> Ask.wrong("published"));
        String language = ask.text("language", 35);
        if (!LanguageFiles.languages().contains(language)) {
            throw Ask.wrong("language");
        }
        return switch (ask.desk().readAgain(bulletin(ask), published, language)) {
            case Desk.Taken.Kept one -> kept(one);
            case Desk.Taken.Refused _ -> throw new ApiException(Problem.NO_BULLETIN, "");
        };
    }

    static Schema hitForm() {
        return Forms.bulletin().with("excerpt", Schema.text());
    }

    static JsonNode search(Ask ask) {
        String typed = ask.value("q")
                .filter(text -> text.length() <= QUERY_CHARS)
                .orElseThrow(() -> Ask.wrong("q"));
        Shapes shapes = new Shapes(ask.desk().record());
        List<Hit> hits = ask.desk().search(typed, ask.limit(), ask.folds()::alike);
        ObjectNode answer = Shapes.object();
        answer.set(
                "items",
                Shapes.list(
                        hits, hit -> shapes.bulletin(hit.listed()).put("excerpt", hit.excerpt())));
        return answer;
    }
}
