package org.vigie.serve.page;

import org.vigie.cases.Agenda;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Charge;
import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.cases.Step;
import org.vigie.claim.Edtf;
import org.vigie.claim.Modality;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.ClaimWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
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
    private final ZoneId zone;

    /// Begins a page.
    ///
    /// @param words the page's language
    /// @param zone  where hours are told
    public Lines(Words words, ZoneId zone) {
        this.zone = zone;
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
                part(
                        "recognition",
                        file.recognitions().stream().map(this::recognised).toList()),
                part("charges", file.charges().stream().map(this::charge).toList()),
                part("hearings", steps(file.hearings())),
                part("penalties", steps(file.penalties())),
                part("health", steps(file.health())),
                part("visits", steps(file.visits())),
                part("demands", file.demands().stream().map(this::demand).toList()),
                part("actions", steps(file.actions())),
                part("does-not-fit", steps(file.custody().against())));
    }

    /// {@return the claims that the lines made so far rest on, in the order of their marks}
    public List<Reference> references() {
        return sources.references();
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

    private Line recognised(Finding.Recognised recognised) {
        String source = recognised.source().isBlank() ? "" : recognised.source() + " — ";
        return Line.of(cases.recognition(recognised), List.of()).with(source + foundBy(recognised));
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

    /// {@return a demand as a line, with what people found the answer to be, or else with what
    /// followed it}
    ///
    /// @param demand the demand
    public Line demand(Demand demand) {
        List<Step> steps = new ArrayList<>(demand.asked());
        demand.followed().forEach(effect -> steps.add(effect.step()));
        return new Line(
                cases.since("", demand.since(), false).replaceFirst("^, ", ""),
                "/demands/" + demand.id(),
                cases.capital(cases.demand(demand)) + " — "
                        + words.say("answer." + demand.answer().label()) + effectOf(demand),
                demand.found().map(this::found).orElseGet(() -> effects(demand)),
                "",
                false,
                sources.marks(steps));
    }

    /// Nothing is said of what nothing tells.
    private String effectOf(Demand demand) {
        return demand.effect() == Effect.NOT_KNOWN
                ? ""
                : ", " + words.say("effect." + demand.effect().label());
    }

    private String effects(Demand demand) {
        String said =
                demand.followed().stream().map(this::effect).collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : words.say("demands.followed", said);
    }

    /// {@return what followed, with the answer it looks like}
    ///
    /// @param effect what followed
    public String effect(Demand.Followed effect) {
        return claims.line(effect.step().claim().claim()) + " — "
                + words.say("answer." + effect.answer().label()) + ", "
                + words.say("effect." + effect.effect().label());
    }

    /// {@return how a person says that a demand was answered, and what became of the situation
    /// where they said that}
    ///
    /// @param finding what they found
    public String answered(Finding.Answered finding) {
        String answer = words.say("answer." + finding.answer().label());
        return finding.effect()
                .map(effect -> answer + " — " + words.say("effect." + effect.label()))
                .orElse(answer);
    }

    private String found(Finding.Answered finding) {
        String said = foundBy(finding);
        return finding.note().isBlank() ? said : said + ": " + finding.note();
    }

    /// {@return what people found out about somebody, the newest first}
    ///
    /// @param file their case
    public List<FindingRow> found(CaseFile file) {
        return file.found().reversed().stream()
                .map(finding -> switch (finding) {
                    case Finding.Answered answered ->
                        row(answered, answered(answered), answered.note());
                    case Finding.Recognised recognised ->
                        row(recognised, cases.recognition(recognised), recognised.source());
                    case Finding.Verified verified ->
                        row(
                                verified,
                                words.say("finding.verified", times.day(verified.day())),
                                verified.how());
                })
                .toList();
    }

    private FindingRow row(Finding finding, String said, String note) {
        return new FindingRow(finding.entry(), said, note, foundBy(finding), "");
    }

    /// {@return who found something, and when they said so}
    ///
    /// @param finding what they found
    public String foundBy(Finding finding) {
        return words.say("finding.by", finding.by(), times.moment(finding.time(), zone));
    }

    /// {@return what people found the answer to be, a line each, led by the entry's number}
    ///
    /// @param demand the demand
    public List<Line> findings(Demand demand) {
        return demand.findings().stream()
                .map(finding -> new Line(
                        Long.toString(finding.entry()),
                        "",
                        answered(finding),
                        found(finding),
                        "",
                        false,
                        List.of()))
                .toList();
    }

    /// {@return the claims that ask for something, a line each}
    ///
    /// @param demand the demand
    public List<Line> asked(Demand demand) {
        return steps(demand.asked());
    }

    /// {@return what followed a demand, a line each}
    ///
    /// @param demand the demand
    public List<Line> followed(Demand demand) {
        return demand.followed().stream()
                .map(effect -> new Line(
                        cases.when(effect.step().dating()),
                        "",
                        cases.capital(effect(effect)),
                        "",
                        certainty(effect.step()),
                        false,
                        sources.marks(List.of(effect.step()))))
                .toList();
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
