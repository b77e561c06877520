package org.vigie.serve.api;

import org.vigie.cases.CaseFile;
import org.vigie.cases.Custody;
import org.vigie.cases.Demands;
import org.vigie.cases.Roll;
import org.vigie.cases.Step;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.record.Folding;
import org.vigie.record.Record;
import org.vigie.serve.map.Gazetteer;
import org.vigie.serve.sheet.HandOver;
import org.vigie.serve.words.Words;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The folds of the record: cases and their sheets, demands, calendar, counts, chronology.
final class Cases {
    private static final int DAYS_AHEAD = 30;
    static final int NAME_CHARS = 200;

    private Cases() {}

    private static Shapes shapes(Ask ask) {
        return new Shapes(ask.desk().record());
    }

    static JsonNode list(Ask ask) {
        List<String> asked = Folding.words(ask.value("name").orElse(""));
        Optional<Custody.State> state =
                ask.value("state", text -> Endpoints.labelled(Custody.State.values(), text));
        Predicate<List<Place>> there = place(ask);
        List<Roll.Case> found = ask.folds().roll().cases().stream()
                .filter(one -> answers(one, asked)
                        && (state.isEmpty() || one.state() == state.get())
                        && there.test(one.places()))
                .toList();
        Ask.Piece<Roll.Case> piece = ask.piece(found);
        return Shapes.piece(Shapes.list(piece.items(), shapes(ask)::person), piece.next());
    }

    /// {@return whether one of some places is where a program asks for}
    private static Predicate<List<Place>> place(Ask ask) {
        String typed = ask.value("place").orElse("");
        if (typed.length() > NAME_CHARS) {
            throw Ask.wrong("place");
        }
        Predicate<Place> there = Gazetteer.in(typed);
        return where -> typed.isEmpty() || where.stream().anyMatch(there);
    }

    private static boolean answers(Roll.Case one, List<String> asked) {
        List<String> words = Folding.words(one.name());
        return asked.stream()
                .allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }

    static JsonNode file(Ask ask) {
        return shapes(ask)
                .file(meant(
                        ask,
                        ask.value("name").filter(text -> text.length() <= NAME_CHARS),
                        ask.value("mention")));
    }

    static JsonNode demands(Ask ask) {
        Demands demands = ask.folds().demands();
        var piece = ask.piece(demands.all());
        return Shapes.piece(
                Shapes.list(demands.whole(piece.items()), shapes(ask)::demand), piece.next());
    }

    static JsonNode calendar(Ask ask) {
        LocalDate from = ask.day("from").orElse(ask.folds().today());
        LocalDate to = ask.day("to").orElse(from.plusDays(DAYS_AHEAD));
        if (to.isBefore(from) || to.isAfter(from.plusYears(Folds.MOST_YEARS))) {
            throw Ask.wrong("to");
        }
        ObjectNode answer = Shapes.object();
        answer.set(
                "items",
                Shapes.list(
                        ask.folds().agenda(from, to, ask.flag("proposed")).items(),
                        shapes(ask)::item));
        return answer;
    }

    static JsonNode counts(Ask ask) {
        Optional<EventKind> kind =
                ask.value("event", text -> Endpoints.labelled(EventKind.values(), text));
        Tally.Unit unit = ask.value("unit", text -> Endpoints.labelled(Tally.Unit.values(), text))
                .orElse(Tally.Unit.PERSONS);
        Tally.By by = ask.value("by", text -> Endpoints.labelled(Tally.By.values(), text))
                .orElse(Tally.By.KIND);
        LocalDate asOf = ask.day("as-of").orElse(ask.folds().today());
        return Shapes.tally(ask.folds().tally(kind, unit, by, asOf));
    }

    static JsonNode series(Ask ask) {
        var piece = ask.piece(ask.folds().series());
        return Shapes.piece(Shapes.list(piece.items(), shapes(ask)::series), piece.next());
    }

    static JsonNode chronology(Ask ask) {
        Ask.Piece<Step> piece = ask.piece(steps(ask));
        return Shapes.piece(
                Shapes.list(ask.folds().whole(piece.items()), shapes(ask)::step), piece.next());
    }

    /// {@return the claims of a time, of a kind, told in a way, as a program asks for them;
    /// they may lack their words, see [Folds#whole]}
    static List<Step> steps(Ask ask) {
        LocalDate to = ask.day("to").orElse(ask.folds().today());
        LocalDate from = ask.day("from").orElse(to.minusYears(1));
        Predicate<List<Place>> there = place(ask);
        return ask
                .folds()
                .between(
                        from,
                        to,
                        ask.value("event", text -> Endpoints.labelled(EventKind.values(), text)),
                        ask.value("modality", text -> Endpoints.labelled(Modality.values(), text)),
                        ask.flag("proposed"))
                .stream()
                .filter(step -> there.test(step.claim().claim().where()))
                .toList();
    }

    static JsonNode demand(Ask ask) {
        String claim = ask.path().getOrDefault("claim", "");
        return ask.folds()
                .demands()
                .askedBy(claim)
                .map(shapes(ask)::demand)
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
    }

    /// {@return a case sheet, which leaves the record: an entry tells of it}
    static JsonNode sheet(Ask ask) {
        CaseFile file = meant(
                ask,
                ask.optional("name", NAME_CHARS),
                ask.optional("mention", Judgements.MENTION_CHARS));
        if (file.all().reviewed().steps().isEmpty()) {
            throw new ApiException(Problem.NOT_FOUND, "");
        }
        String name = "vigie-" + ask.folds().today() + ".pdf";
        Words words = Words.of(ask.optional("language", Judgements.MENTION_CHARS)
                .map(tag -> Words.languages().stream()
                        .filter(tag::equals)
                        .findFirst()
                        .orElseThrow(() -> Ask.wrong("language")))
                .orElse("en"));
        Record record = ask.desk().record();
        HandOver hand = new HandOver(
                record,
                record,
                ask.desk().clock(),
                ask.folds().zone(),
                ask.person().name());
        return Shapes.object()
                .put("name", name)
                .put(
                        "base64",
                        Base64.getEncoder()
                                .encodeToString(hand.pdf(file.name(), file, words, name)));
    }

    private static CaseFile meant(Ask ask, Optional<String> name, Optional<String> mention) {
        if (name.isPresent() == mention.isPresent()) {
            throw Ask.wrong("name");
        }
        return name.map(ask.folds()::file)
                .orElseGet(() -> ask.folds()
                        .fileOf(mention.orElseThrow())
                        .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, "")));
    }
}
