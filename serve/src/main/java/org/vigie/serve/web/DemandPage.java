package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.serve.Desk;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.FindingRow;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One demand: who asked, what followed, and how people say that it was answered.
final class DemandPage {
    private static final int NOTE_CHARS = 2000;
    private static final int CLAIM_CHARS = 80;

    private final Casebook casebook;
    private final Record record;
    private final String collector;

    DemandPage(Casebook casebook, Desk desk) {
        this.casebook = casebook;
        this.record = desk.record();
        this.collector = desk.collector();
    }

    ServerResponse show(Visit visit) {
        return demand(visit)
                .map(demand -> page(visit, HttpStatus.OK, demand, Typed.of(visit), ""))
                .orElseGet(visit::notFound);
    }

    /// Enters how a person says that it was answered. What cannot be understood is said beside
    /// what was typed.
    ServerResponse answer(Visit visit) {
        Optional<Demand> demand = demand(visit);
        if (demand.isEmpty()) {
            return visit.notFound();
        }
        Typed typed = Typed.of(visit);
        Optional<Demand.Answer> answer = Stream.of(Demand.Answer.values())
                .filter(one -> one.label().equals(typed.answer()))
                .findFirst();
        if (answer.isEmpty()) {
            return page(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    demand.get(),
                    typed,
                    "finding.fault.answer");
        }
        Optional<Effect> effect = Effect.parse(typed.effect());
        if (effect.isEmpty() && !typed.effect().isEmpty()) {
            return page(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    demand.get(),
                    typed,
                    "finding.fault.effect");
        }
        Optional<String> shown = shown(typed.shownBy());
        if (shown.isEmpty() && !typed.shownBy().isEmpty()) {
            return page(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    demand.get(),
                    typed,
                    "finding.fault.claim");
        }
        Finding.answered(
                record, demand.get().id(), answer.get(), effect, shown, typed.note(), collector);
        return Visit.goTo("/demands/" + demand.get().id());
    }

    private Optional<String> shown(String typed) {
        return record.findClaim(typed) instanceof Found.One<KeptClaim>(var claim)
                ? Optional.of(claim.id())
                : Optional.empty();
    }

    private Optional<Demand> demand(Visit visit) {
        return casebook.demands().askedBy(visit.request().pathVariable("claim"));
    }

    /// What somebody typed.
    ///
    /// @param answer  label of an answer
    /// @param effect  label of an effect; may be empty
    /// @param shownBy a claim's id
    /// @param note    their words
    private record Typed(String answer, String effect, String shownBy, String note) {
        static Typed of(Visit visit) {
            String other = visit.value("other").orElse("");
            return new Typed(
                    cut(visit.value("answer").orElse(""), CLAIM_CHARS),
                    cut(visit.value("effect").orElse(""), CLAIM_CHARS),
                    cut(other.isEmpty() ? visit.value("claim").orElse("") : other, CLAIM_CHARS),
                    cut(visit.value("note").orElse(""), NOTE_CHARS));
        }

        private static String cut(String text, int chars) {
            return text.substring(0, Math.min(text.length(), chars));
        }
    }

    private ServerResponse page(
            Visit visit, HttpStatus status, Demand demand, Typed typed, String fault) {
        Words words = visit.words();
        Lines lines = new Lines(words, casebook.zone());
        String said = new CaseWords(words).demand(demand);
        Map<String, Object> values = new HashMap<>();
        values.put("id", demand.id());
        values.put("said", said);
        values.put("state", words.say("answer." + demand.answer().label()));
        values.put("decided", demand.found().isPresent());
        values.put("sections", sections(demand, lines, words));
        values.put("found", found(demand, lines));
        values.put("answers", answers(typed, words));
        values.put("effects", effects(typed, words));
        values.put("effect", words.say("effect." + demand.effect().label()));
        values.put("claims", claims(demand, typed, lines));
        values.put("typed", typed.shownBy());
        values.put("note", typed.note());
        values.put("fault", fault.isEmpty() ? "" : words.say(fault));
        return visit.answer(status, "demand", "demands", words.say("demands.one"), values);
    }

    private static List<Section> sections(Demand demand, Lines lines, Words words) {
        return List.of(
                new Section("asked", words.say("demands.asked-by"), lines.asked(demand), ""),
                new Section(
                        "followed",
                        words.say("demands.came-after"),
                        lines.followed(demand),
                        words.say("demands.nothing")));
    }

    private List<FindingRow> found(Demand demand, Lines lines) {
        return demand.findings().reversed().stream()
                .map(finding -> new FindingRow(
                        finding.entry(),
                        lines.answered(finding),
                        finding.note(),
                        lines.foundBy(finding),
                        finding.shownBy().flatMap(this::href).orElse("")))
                .toList();
    }

    /// {@return where a claim stands; empty if it is gone or not public}
    private Optional<String> href(String id) {
        return record.findClaim(id) instanceof Found.One<KeptClaim>(var claim)
                ? Optional.of("/bulletins/" + claim.bulletin() + "?claim=" + id + "#c-" + id)
                : Optional.empty();
    }

    /// What the program suggests stands beside the choices and is never chosen: what goes in
    /// with a person's name is what that person chose.
    private static List<Choice> answers(Typed typed, Words words) {
        return Stream.of(Demand.Answer.values())
                .map(answer -> new Choice(
                        answer.label(),
                        words.say("answer." + answer.label()),
                        answer.label().equals(typed.answer())))
                .toList();
    }

    private static List<Choice> effects(Typed typed, Words words) {
        return Stream.of(Effect.values())
                .map(effect -> new Choice(
                        effect.label(),
                        words.say("effect." + effect.label()),
                        effect.label().equals(typed.effect())))
                .toList();
    }

    /// What followed is offered as what shows it, the newest first.
    private static List<Choice> claims(Demand demand, Typed typed, Lines lines) {
        return demand.followed().reversed().stream()
                .map(effect -> new Choice(
                        effect.step().claim().id(),
                        lines.effect(effect),
                        effect.step().claim().id().equals(typed.shownBy())))
                .toList();
    }
}
