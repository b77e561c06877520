package org.vigie.serve.page;

import org.vigie.cases.Judgement;
import org.vigie.cases.Named;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.cases.Step;
import org.vigie.resolve.name.NameMatch;
import org.vigie.serve.page.Card.Fact;
import org.vigie.serve.page.Card.Item;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.ComparisonWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows, in one language, who may be the same as whom, and what people judged.
public final class Doubts {
    private static final int QUOTES = 3;
    private static final int EVENTS = 4;
    private static final int PERHAPS = 20;

    private final People people;
    private final Words words;
    private final TimeWords times;
    private final ZoneId zone;

    /// Prepares.
    ///
    /// @param people who is who
    /// @param words  the language
    /// @param zone   where hours are told
    public Doubts(People people, Words words, ZoneId zone) {
        this.people = people;
        this.words = words;
        this.times = new TimeWords(words);
        this.zone = zone;
    }

    /// {@return questions with all that a person needs to answer them}
    ///
    /// @param questions two mentions each
    public List<Doubt> of(List<People.Question> questions) {
        List<Doubt> doubts = new ArrayList<>();
        ComparisonWords comparison = new ComparisonWords(words);
        for (People.Question question : questions) {
            doubts.add(new Doubt(
                    doubts.size() + 1,
                    question.one().id(),
                    question.other().id(),
                    words.say("who.likely", ComparisonWords.likely(words, question.probability())),
                    side(question.one()),
                    side(question.other()),
                    question.why().names().words().stream()
                            .map(pairing -> aligned(pairing, comparison))
                            .toList(),
                    comparison.evidence(question.why())));
        }
        return doubts;
    }

    /// {@return who in bulletins that have just come in may be known already, the most valuable
    /// question first, after those who were counted with somebody of another writing}
    ///
    /// @param bulletins their numbers
    public List<Perhaps> perhaps(Set<Long> bulletins) {
        return Stream.concat(
                        people.joinedIn(bulletins).stream()
                                .filter(two ->
                                        !two.one().name().equals(two.other().name()))
                                .map(two -> perhaps(two, true)),
                        people.questionsIn(bulletins).stream().map(two -> perhaps(two, false)))
                .limit(PERHAPS)
                .toList();
    }

    private Perhaps perhaps(People.Question two, boolean joined) {
        return new Perhaps(
                two.one().name(),
                two.other().name(),
                Cards.personOf(two.one().id()) + "#who",
                words.say("who.likely", ComparisonWords.likely(words, two.probability())),
                joined);
    }

    private static Doubt.Aligned aligned(NameMatch.Pairing pairing, ComparisonWords comparison) {
        return new Doubt.Aligned(
                pairing.one().isEmpty() ? "–" : pairing.one(),
                pairing.other().isEmpty() ? "–" : pairing.other(),
                comparison.how(pairing));
    }

    private Side side(Named named) {
        Optional<Person> person = people.person(named.id());
        List<Step> steps = person.map(known -> people.steps(known)).orElse(List.of());
        return new Side(
                named.name(),
                Cards.personOf(named.id()),
                facts(named, person, steps),
                Stream.concat(
                                steps.stream()
                                        .filter(step ->
                                                step.claim().bulletin() == named.bulletin()),
                                steps.stream()
                                        .filter(step ->
                                                step.claim().bulletin() != named.bulletin()))
                        .limit(QUOTES)
                        .map(this::cited)
                        .toList());
    }

    private List<Fact> facts(Named named, Optional<Person> person, List<Step> steps) {
        List<Fact> facts = new ArrayList<>();
        List<Named> mentions = person.map(Person::mentions).orElse(List.of(named));
        add(
                facts,
                "forms",
                person.map(Person::forms).orElse(List.of()).stream()
                        .filter(form -> !form.equals(named.name()))
                        .toList());
        add(facts, "born", told(mentions, one -> one.told().births()));
        add(facts, "where", told(mentions, one -> one.told().places()));
        add(facts, "role", told(mentions, one -> one.told().roles()));
        CaseWords cases = new CaseWords(words);
        add(
                facts,
                "events",
                steps.stream()
                        .map(step ->
                                words.say("kind." + step.claim().claim().kind().label()) + ", "
                                        + cases.when(step.dating()))
                        .distinct()
                        .limit(EVENTS)
                        .toList());
        add(
                facts,
                "mentions",
                List.of(words.say(
                        "who.in-bulletins",
                        mentions.stream().map(Named::bulletin).distinct().count())));
        return facts;
    }

    private static List<String> told(List<Named> mentions, Function<Named, List<String>> what) {
        Set<String> told = new LinkedHashSet<>();
        mentions.forEach(mention -> told.addAll(what.apply(mention)));
        return List.copyOf(told);
    }

    private void add(List<Fact> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(
                    name,
                    words.say("who." + name),
                    values.stream()
                            .map(value -> new Item(value, Optional.empty(), ""))
                            .toList()));
        }
    }

    private Side.Cited cited(Step step) {
        return new Side.Cited(
                Cards.snippets(step.context()),
                step.bulletin().language(),
                step.bulletin().title(),
                step.bulletin().published().map(times::day).orElse(""),
                Sources.href(step));
    }

    /// {@return the mentions that a person is made of, each with where it stands}
    ///
    /// @param person whose
    public List<Counted> mentions(Person person) {
        List<Step> steps = people.steps(person);
        return person.mentions().stream()
                .map(named -> new Counted(
                        named.id(),
                        named.name(),
                        steps.stream()
                                .filter(step -> step.claim().bulletin() == named.bulletin())
                                .limit(1)
                                .map(this::cited)
                                .toList()))
                .toList();
    }

    /// A mention that is counted to a person.
    ///
    /// @param id    its id
    /// @param name  as written
    /// @param cited where it stands, first
    public record Counted(String id, String name, List<Side.Cited> cited) {
        /// Copies the list.
        public Counted {
            cited = List.copyOf(cited);
        }
    }

    /// {@return judgements that hold, the newest first}
    ///
    /// @param judgements some that hold
    public List<Judged> judged(List<Judgement> judgements) {
        List<Judgement> against = people.contradicted();
        return judgements.reversed().stream()
                .map(judgement -> new Judged(
                        judgement.entry(),
                        judgement.verdict().label(),
                        words.say(
                                "who.judged",
                                name(judgement.one()),
                                name(judgement.other()),
                                words.say("verdict." + judgement.verdict().label())),
                        judgement.why(),
                        Stream.of(judgement.by(), times.moment(judgement.time(), zone))
                                .filter(said -> !said.isBlank())
                                .collect(Collectors.joining(", ")),
                        against.contains(judgement)))
                .toList();
    }

    /// A mention may be gone with its claim; its id stays.
    private String name(String mention) {
        return people.mention(mention).map(Named::name).orElse(mention);
    }
}
