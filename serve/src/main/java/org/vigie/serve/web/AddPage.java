package org.vigie.serve.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.read.text.LanguageFiles;
import org.vigie.record.KeptBulletin;
import org.vigie.serve.Desk;
import org.vigie.serve.TypedDay;
import org.vigie.serve.page.Arrival;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Doubts;
import org.vigie.serve.page.Perhaps;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes bulletins in, pasted or as files.
final class AddPage {
    private static final String FILES = "files";

    private final Desk desk;
    private final Casebook casebook;

    AddPage(Desk desk, Casebook casebook) {
        this.desk = desk;
        this.casebook = casebook;
    }

    ServerResponse show(Visit visit) {
        return form(visit, HttpStatus.OK, "");
    }

    ServerResponse add(Visit visit) throws IOException, ServletException {
        Optional<LocalDate> day = day(visit);
        if (day.isEmpty() && visit.value("published").isPresent()) {
            return form(visit, HttpStatus.BAD_REQUEST, "add.bad-day");
        }
        Optional<String> language =
                visit.value("language").filter(LanguageFiles.languages()::contains);
        List<Desk.Brought> files = new ArrayList<>();
        for (Part part : visit.request().multipartData().getOrDefault(FILES, List.of())) {
            if (part.getSize() > 0) {
                files.add(new Desk.Brought(
                        part.getInputStream().readAllBytes(),
                        Optional.ofNullable(part.getSubmittedFileName()).orElse("file")));
            }
        }
        visit.request()
                .param("text")
                .filter(text -> !text.isBlank())
                .ifPresent(text -> files.add(new Desk.Brought(
                        text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8),
                        visit.words().say("add.pasted"))));
        return files.isEmpty()
                ? form(visit, HttpStatus.BAD_REQUEST, "add.nothing")
                : arrived(
                        visit,
                        desk.add(files, day, language).stream()
                                .map(taken -> arrival(visit.words(), taken))
                                .toList());
    }

    /// Reads a kept bulletin again, as of another day or in another language.
    ServerResponse again(Visit visit) {
        String number = visit.request().pathVariable("number");
        Optional<KeptBulletin> kept = number.matches("\\d{1,12}")
                ? desk.record().bulletin(Long.parseLong(number))
                : Optional.empty();
        Optional<LocalDate> day = day(visit);
        Optional<String> language =
                visit.value("language").filter(LanguageFiles.languages()::contains);
        if (kept.isEmpty()) {
            return visit.notFound();
        }
        if (day.isEmpty() || language.isEmpty()) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        Desk.Taken taken = desk.readAgain(kept.get(), day.get(), language.get());
        return taken instanceof Desk.Taken.Kept
                ? Visit.goTo("/bulletins/" + number)
                : visit.message(HttpStatus.BAD_REQUEST, "error.form");
    }

    private static Optional<LocalDate> day(Visit visit) {
        // what is none is said to the person by whoever asks, who knows whether a day is needed
        return visit.value("published").flatMap(TypedDay::of);
    }

    /// Whoever may be known already is told of while the bulletin is before people's eyes.
    private ServerResponse arrived(Visit visit, List<Arrival> arrivals) {
        if (visit.wantsPart()) {
            String title = visit.words().say("added.title");
            return visit.page("arrivals-alone", "add", title, Map.of("arrivals", arrivals));
        }
        Set<Long> fresh = arrivals.stream()
                .flatMap(arrival -> arrival.fresh().stream())
                .collect(Collectors.toSet());
        List<Perhaps> perhaps = fresh.isEmpty()
                ? List.of()
                : new Doubts(casebook.arrived(fresh), visit.words(), ZoneOffset.UTC).perhaps(fresh);
        if (perhaps.isEmpty()
                && arrivals.size() == 1
                && !arrivals.getFirst().href().isEmpty()) {
            return Visit.goTo(arrivals.getFirst().href());
        }
        return visit.page(
                "added",
                "add",
                visit.words().say("added.title"),
                Map.of("arrivals", arrivals, "perhaps", perhaps));
    }

    private static Arrival arrival(Words words, Desk.Taken taken) {
        return switch (taken) {
            case Desk.Taken.Refused(var name, var reason) ->
                new Arrival(name, "", words.say("refused." + reason), Optional.empty());
            case Desk.Taken.Kept(var bulletin, var origin, var added, var claims) -> {
                String known = added.alreadyKnown() ? words.say("added.known") + " " : "";
                String dated = bulletin.published()
                        .map(published -> new TimeWords(words).day(published))
                        .orElse(words.say("added.no-day"));
                yield new Arrival(
                        bulletin.title(),
                        "/bulletins/" + added.bulletin(),
                        known + words.say("added.read", claims, dated),
                        Optional.of(added.bulletin()).filter(_ -> !added.alreadyKnown()));
            }
        };
    }

    private ServerResponse form(Visit visit, HttpStatus status, String problem) {
        Words words = visit.words();
        String chosen = visit.value("language").orElse("");
        List<Choice> languages = new ArrayList<>(Tongue.readable(chosen));
        languages.addFirst(new Choice("", words.say("add.detect"), chosen.isEmpty()));
        return visit.answer(
                status,
                "add",
                "add",
                words.say("add.title"),
                Map.of(
                        "languages",
                        languages,
                        "problem",
                        problem,
                        "text",
                        visit.request().param("text").orElse(""),
                        "published",
                        visit.value("published").orElse(""),
                        "watched",
                        desk.watched()));
    }
}
