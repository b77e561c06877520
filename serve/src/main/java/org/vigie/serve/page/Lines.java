package org.vigie.serve.page;

import org.vigie.cases.Agenda;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Charge;
import org.vigie.cases.Demand;
import org.vigie.cases.Since;
import org.vigie.cases.Step;
import org.vigie.claim.Edtf;
import org.vigie.claim.Modality;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.ClaimWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Makes lines of what the cases know, in one language, for one page.
public final class Lines {
    private final Words words;
    private final CaseWords cases;
    private final ClaimWords claims;
    private final TimeWords times;
    private final Sources sources;

    /// Begins a page.
    ///
    /// @param words the page's language
    public Lines(Words words) {
        this.words = words;
        this.cases = new CaseWords(words);
        this.claims = new ClaimWords(words);
        this.times = new TimeWords(words);
        this.sources = new Sources(words);
    }

    /// {@return a case as a sentence: a line for each clause}
    ///
    /// @param file the case
    /// @param staleDays after how many days without news it is stale
    public List<Line> sentence(CaseFile file, int staleDays) {
        return cases.sentence(file, staleDays).stream()
                .map(clause -> Line.of(clause.text(), sources.marks(clause.steps())))
                .toList();
    }

    /// {@return the parts of a case that have something to say}
    ///
    /// @param file the case
    public List<Section> parts(CaseFile file) {
        return List.of(
                part("charges", file.charges().stream().map(this::charge).toList()),
                part("hearings", steps(file.hearings())),
                part("penalties", steps(file.penalties())),
                part("health", steps(file.health())),
                part("visits", steps(file.visits())),
                part("demands", file.demands().stream().map(this::demand).toList()),
                part("actions", steps(file.actions())),
                part("does-not-fit", steps(file.custody().against())));
    }

    private Section part(String name, List<Line> lines) {
        return new Section(name, words.say("case." + name), lines, "");
    }

    private List<Line> steps(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    /// {@return a claim as a line}
    ///
    /// @param step the claim
    public Line step(Step step) {
        return new Line(
                cases.when(step.dating()),
                "",
                cases.capital(claims.what(step.claim().claim())),
                "",
                certainty(step),
                step.proposed(),
                sources.marks(List.of(step)));
    }

    private static String certainty(Step step) {
        Modality modality = step.claim().claim().modality();
        return modality == Modality.ASSERTED ? "" : modality.label();
    }

    private Line charge(Charge charge) {
        String history = charge.history().stream()
                .map(turn -> words.say("act." + turn.act().name().toLowerCase(Locale.ROOT)) + " ("
                        + cases.when(turn.step().dating()) + ")")
                .collect(Collectors.joining(" → "));
        return new Line(
                "",
                "",
                charge.words(),
                history,
                "",
                false,
                sources.marks(charge.history().stream().map(Charge.Turn::step).toList()));
    }

    /// {@return a demand as a line, with what followed it}
    ///
    /// @param demand the demand
    public Line demand(Demand demand) {
        String followed = demand.followed().stream()
                .map(effect -> claims.line(effect.step().claim().claim()) + " — "
                        + words.say("answer." + effect.answer().label()))
                .collect(Collectors.joining("; "));
        List<Step> steps = new ArrayList<>(demand.asked());
        demand.followed().forEach(effect -> steps.add(effect.step()));
        Since since = demand.since();
        return new Line(
                cases.since("", since, false).replaceFirst("^, ", ""),
                "",
                cases.capital(cases.demand(demand)) + " — "
                        + words.say("answer." + demand.suggested().label()),
                followed.isEmpty() ? "" : words.say("demands.followed", followed),
                "",
                false,
                sources.marks(steps));
    }

    /// {@return something on the agenda as a line}
    ///
    /// @param item the thing
    public Line item(Agenda.Item item) {
        String kind = item.kind() == Agenda.Kind.YEARS
                ? words.say("agenda.years", item.years())
                : words.say(
                        "agenda." + item.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Line(
                item.exact()
                        ? times.weekday(item.first())
                        : times.say(Edtf.between(item.first(), item.last())),
                "",
                cases.capital(kind) + " · " + claims.what(item.step().claim().claim()),
                "",
                certainty(item.step()),
                item.step().proposed(),
                sources.marks(List.of(item.step())));
    }
}
