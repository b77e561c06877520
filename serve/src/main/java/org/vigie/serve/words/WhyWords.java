package org.vigie.serve.words;

import org.vigie.claim.Claim;
import org.vigie.claim.Quote;
import org.vigie.read.explain.Analysis;
import org.vigie.read.explain.Certainty;
import org.vigie.read.explain.Choice;
import org.vigie.read.explain.Dating;
import org.vigie.read.explain.Explained;
import org.vigie.read.explain.Explanation;
import org.vigie.read.explain.Group;
import org.vigie.read.explain.Miss;
import org.vigie.read.explain.RoleReason;
import org.vigie.read.explain.RuleLine;
import org.vigie.read.explain.Word;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a claim came about, in words.
public final class WhyWords {
    private static final int MISSES = 8;

    private final Words words;

    /// Prepares a language.
    ///
    /// @param words of the language
    public WhyWords(Words words) {
        this.words = words;
    }

    /// One part of an explanation.
    ///
    /// @param title what it is about
    /// @param lines what it says
    public record Section(String title, List<Line> lines) {

        /// Copies the list.
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// One line of an explanation.
    ///
    /// @param text   what it says
    /// @param detail what stands fainter after it: where the data say so, what a model weighed
    public record Line(String text, String detail) {
        static Line of(String text) {
            return new Line(text, "");
        }
    }

    /// How a claim came about.
    ///
    /// @param sections what tells it
    /// @param readSo   whether the reader of today reads it still
    public record Told(List<Section> sections, boolean readSo) {

        /// Copies the list.
        public Told {
            sections = List.copyOf(sections);
        }
    }

    /// {@return how a claim came about; where the reader of today does not read it, what it
    /// makes of its sentence}
    ///
    /// @param explained the bulletin as the reader of today reads it
    /// @param claim     as it was proposed
    public Told told(Explained explained, Claim claim) {
        Optional<Explanation> found = explained.claims().stream()
                .filter(one -> isSame(one.claim(), claim))
                .findFirst();
        List<Section> sections = new ArrayList<>(found.map(this::say).orElse(List.of()));
        int place = claim.trigger().span().begin();
        sections.add(misses(explained.misses(place, MISSES)));
        if (found.isEmpty()) {
            explained.sentence(place).ifPresent(sentence -> sections.addAll(say(sentence)));
        }
        return new Told(sections, found.isPresent());
    }

    /// The reader of today may take a word more or less for the trigger.
    private static boolean isSame(Claim one, Claim other) {
        return one.kind() == other.kind()
                && one.trigger().span().overlaps(other.trigger().span());
    }

    /// {@return how a claim came about, from the rule to the words}
    ///
    /// @param why a claim's explanation
    public List<Section> say(Explanation why) {
        List<Section> sections = new ArrayList<>();
        sections.add(section("why.rule", rule(why)));
        sections.add(section("why.certainty", List.of(certainty(why.certainty()))));
        why.dating().ifPresent(dating -> sections.add(section("why.date", dating(dating))));
        if (!why.roles().isEmpty()) {
            List<Line> lines = new ArrayList<>();
            why.roles().forEach(role -> lines.addAll(role(role)));
            sections.add(section("why.roles", lines));
        }
        sections.addAll(say(why.sentence()));
        return sections;
    }

    /// {@return a sentence's groups and words}
    ///
    /// @param sentence the sentence
    public List<Section> say(Analysis sentence) {
        List<Line> groups = sentence.groups().stream()
                .filter(group ->
                        group.kind() != Group.Kind.LINK || !group.traits().isEmpty())
                .map(this::group)
                .toList();
        List<Line> readings = sentence.words().stream().map(this::word).toList();
        return List.of(section("why.groups", groups), section("why.words", readings));
    }

    /// {@return the rules that did not fire, and why}
    ///
    /// @param misses the rules, the nearest first
    public Section misses(List<Miss> misses) {
        List<Line> lines = misses.isEmpty()
                ? List.of(Line.of(words.say("why.no-misses")))
                : misses.stream().map(this::miss).toList();
        return section("why.misses", lines);
    }

    private Section section(String key, List<Line> lines) {
        return new Section(words.say(key), lines);
    }

    private List<Line> rule(Explanation why) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(why.rule()));
        if (!why.accepted().equals(Choice.BY_RULE)) {
            lines.add(new Line(
                    words.say("why.accepted", why.accepted().probability()),
                    terms(why.accepted())));
        }
        return lines;
    }

    private static Line line(RuleLine rule) {
        return new Line(rule.text(), rule.place());
    }

    private Line certainty(Certainty certainty) {
        String modality = words.say("modality." + certainty.modality().label());
        String key = "why.certainty." + label(certainty.basis());
        boolean quoted = certainty.basis() == Certainty.Basis.CUE
                || certainty.basis() == Certainty.Basis.SOURCE;
        String text = certainty
                .cue()
                .filter(_ -> quoted || certainty.basis() == Certainty.Basis.FORM)
                .map(cue -> words.say(quoted ? key : key + "-of", modality, oneLine(cue)))
                .orElseGet(() -> words.say(key, modality, ""));
        return new Line(text, certainty.rule().map(RuleLine::place).orElse(""));
    }

    private List<Line> dating(Dating dating) {
        List<Line> lines = new ArrayList<>();
        String said = dating.when().quote().map(WhyWords::oneLine).orElse("");
        lines.add(new Line(
                words.say("why.date.value", said, dating.when().edtf().text(), dating.name()),
                dating.rule().map(RuleLine::place).orElse("")));
        if (dating.from().isEmpty()) {
            lines.add(Line.of(words.say("why.date.all-said")));
        }
        for (Dating.Reference from : dating.from()) {
            lines.add(reference(from));
        }
        dating.when()
                .inferred()
                .ifPresent(what -> lines.add(Line.of(words.say("why.date.inferred", what))));
        if (!dating.chosen().equals(Choice.BY_RULE)) {
            lines.add(new Line(
                    words.say("why.date.model", dating.chosen().probability()),
                    terms(dating.chosen())));
        }
        return lines;
    }

    private Line reference(Dating.Reference from) {
        String value =
                from.kind() == Dating.Reference.Kind.TENSE && !from.value().equals("none")
                        ? words.say("feature." + from.value())
                        : from.value();
        return Line.of(words.say(
                "why.date." + label(from.kind()),
                value,
                from.words().map(WhyWords::oneLine).orElse("")));
    }

    private List<Line> role(RoleReason reason) {
        List<Line> lines = new ArrayList<>();
        String role = words.say("claim." + reason.mention().role().label());
        lines.add(new Line(
                words.say("why.role", role, oneLine(reason.mention().quote())),
                words.say("why.origin." + label(reason.origin()))));
        if (reason.places().isEmpty() && reason.choice().equals(Choice.BY_RULE)) {
            return lines;
        }
        lines.add(Line.of("  "
                + (reason.places().isEmpty()
                        ? words.say("why.role.no-place")
                        : words.say("why.role.places", String.join(", ", reason.places())))));
        lines.add(Line.of("  "
                + (reason.ruled().isEmpty()
                        ? words.say("why.role.unruled")
                        : words.say("why.role.ruled", words.say("claim." + reason.ruled())))));
        if (!reason.choice().equals(Choice.BY_RULE)) {
            lines.add(new Line(
                    "  " + words.say("why.role.model", reason.choice().probability()),
                    terms(reason.choice())));
        }
        return lines;
    }

    private static String terms(Choice choice) {
        return choice.terms().stream()
                .map(term -> String.format(Locale.ROOT, "%+.2f %s", term.weight(), term.feature()))
                .collect(Collectors.joining("  "));
    }

    private Line group(Group group) {
        String traits = group.traits().stream()
                .sorted()
                .map(trait -> words.say("feature." + trait))
                .collect(Collectors.joining(", "));
        String kind = group.kind() == Group.Kind.LINK
                ? ""
                : words.say("why.group-" + label(group.kind()));
        String detail = kind.isEmpty() || traits.isEmpty() ? kind + traits : kind + ", " + traits;
        return new Line(oneLine(group.quote()), detail);
    }

    private Line word(Word word) {
        String readings = word.readings().isEmpty()
                ? words.say("why.unknown")
                : word.readings().stream().map(this::reading).collect(Collectors.joining("; "));
        return new Line(oneLine(word.quote()), readings);
    }

    private String reading(Reading reading) {
        StringBuilder said = new StringBuilder(reading.lemma())
                .append(" (")
                .append(words.say("pos." + label(reading.pos())));
        for (Feature feature : Feature.values()) {
            if (reading.has(feature)) {
                said.append(", ").append(words.say("feature." + label(feature)));
            }
        }
        return said.append(')').toString();
    }

    private Line miss(Miss miss) {
        String detail = miss.why() == Miss.Why.OTHER_READING
                ? words.say("pos." + (miss.detail().equals("adj") ? "adjective" : miss.detail()))
                : miss.detail();
        String why = words.say("why.miss." + label(miss.why()), detail);
        return new Line(
                words.say(
                        "why.miss",
                        words.say("kind." + miss.kind().label()),
                        oneLine(miss.word()),
                        why),
                miss.rule().place() + "  " + miss.rule().text());
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String oneLine(Quote quote) {
        return quote.text().replaceAll("\\s+", " ");
    }
}
