package org.vigie.cases;

import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Comparison;
import org.vigie.resolve.Identities;
import org.vigie.resolve.Identities.Judged;
import org.vigie.resolve.Pair;
import org.vigie.resolve.Particulars;
import org.vigie.resolve.Profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who is who in the record: everybody whom its claims name, with the judgements of people and the
/// joins that need none. A fold: held in memory, made from the record and kept up with it by
/// [#follow], which compares only who is new and regroups only whom that touches.
///
/// Several threads may share it.
public final class People {
    private static final double LIKELY = 0.5;

    private final Record store;
    private final Comparer comparer;
    private final Identities identities;
    private final Mentions mentions = new Mentions();
    private final Bearers bearers;
    private List<Judgement> judgements = List.of();
    private List<Person> cases = List.of();
    private final Map<Long, Person> personOf = new HashMap<>();
    private long size = -1;

    private People(Record store, Comparer comparer) {
        this.store = store;
        this.comparer = comparer;
        this.identities = new Identities(comparer);
        this.bearers = new Bearers(comparer, identities);
    }

    /// Two mentions that may be one, with the reasons.
    ///
    /// @param one         a mention
    /// @param other       another
    /// @param probability that they are one, with all that ties or parts them
    /// @param why         how they compare
    public record Question(Named one, Named other, double probability, Comparison why) {}

    /// Somebody who may bear a name that was asked for.
    ///
    /// @param person      who
    /// @param probability that a mention of theirs is the name
    public record Found(Person person, double probability) {}

    /// {@return who is who in a record}
    ///
    /// @param store the record
    public static People of(Record store) {
        return of(store, Comparer.load().naming(false));
    }

    /// {@return who is who in a record}
    ///
    /// @param store    the record
    /// @param comparer compares people
    public static People of(Record store, Comparer comparer) {
        People people = new People(store, comparer);
        people.follow();
        return people;
    }

    /// Takes in what was put into the record since the last time.
    public synchronized void follow() {
        if (store.checkpoint().size() == size) {
            return;
        }
        size = store.checkpoint().size();
        Mentions.Change change = mentions.follow(store);
        if (change.judgements()) {
            judgements = Judgement.holding(store);
        }
        List<Pair> apart = new ArrayList<>();
        Map<Pair, Judged> judged = new HashMap<>();
        for (Judgement judgement : judgements) {
            Optional<Long> one = mentions.number(judgement.one());
            Optional<Long> other = mentions.number(judgement.other());
            if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                Judged verdict = Judged.valueOf(judgement.verdict().name());
                judged.merge(Pair.of(one.get(), other.get()), verdict, Bearers::stronger);
                if (verdict != Judged.SAME) {
                    apart.add(new Pair(one.get(), other.get()));
                }
            }
        }
        bearers.follow(mentions, change, apart, judged);
        cases = List.of();
        personOf.clear();
    }

    /// {@return everybody, in the order in which the record names them first; of one name and
    /// not judged one does not make one person}
    public synchronized List<Person> all() {
        return groups().values().stream().map(named -> new Person(named, 1)).toList();
    }

    private Map<Long, List<Named>> groups() {
        Map<Long, List<Named>> groups = new LinkedHashMap<>();
        for (Named named : mentions.all()) {
            groups.computeIfAbsent(group(named), _ -> new ArrayList<>()).add(named);
        }
        return groups;
    }

    private long group(Named named) {
        return identities.group(bearers.of(named.number()));
    }

    /// {@return people as cases are kept of them: whoever bears the same name counts as one
    /// until people or what is told part them, which [Person#groups] tells; a surname alone is
    /// the one person who bears it}
    public synchronized List<Person> cases() {
        if (cases.isEmpty()) {
            cases = Namesakes.together(groups(), this::apart);
            cases.forEach(person ->
                    person.mentions().forEach(named -> personOf.put(named.number(), person)));
        }
        return cases;
    }

    /// {@return whether people, or what bulletins tell, part two groups}
    private boolean apart(Named one, Named other) {
        return identities.parted(bearers.of(one.number()), bearers.of(other.number()));
    }

    /// {@return the person whom a mention names}
    ///
    /// @param id a mention's, see [Named#id]
    public synchronized Optional<Person> person(String id) {
        cases();
        return mentions.number(id).map(personOf::get);
    }

    /// {@return whoever answers to a name; where nobody is written so, whoever likeliest bears
    /// it in another spelling}
    ///
    /// @param name a name or a part of it
    public synchronized List<Person> named(String name) {
        NameQuery query = NameQuery.of(name);
        List<Person> cases = cases();
        List<Person> meant =
                cases.stream().filter(person -> person.answers(query)).toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        return find(name).stream()
                .limit(1)
                .flatMap(found -> cases.stream()
                        .filter(person -> person.mentions()
                                .contains(found.person().mentions().getFirst())))
                .toList();
    }

    /// {@return how many pairs were joined by scores alone}
    public synchronized int joinedAlone() {
        return identities.joined().size();
    }

    /// {@return how many mentions were grouped since the beginning, counting each time}
    public synchronized long regrouped() {
        return identities.regrouped();
    }

    /// {@return the mention with an id}
    ///
    /// @param id a claim's and the place among its mentions
    public synchronized Optional<Named> mention(String id) {
        return mentions.number(id).flatMap(mentions::get);
    }

    /// {@return what people should judge, the most valuable first}
    ///
    /// @param limit how many at most
    public synchronized List<Question> questions(int limit) {
        return identities.questions().stream()
                .limit(limit)
                .map(question -> question(question.pair().one(), question.pair().other()))
                .toList();
    }

    /// {@return who may be the same as somebody, the most valuable question first}
    ///
    /// @param person somebody
    public synchronized List<Question> questionsOf(Person person) {
        Set<Long> numbers = new HashSet<>();
        person.mentions().forEach(named -> numbers.add(bearers.of(named.number())));
        return identities.questionsOf(numbers).stream()
                .map(question -> {
                    long one = question.pair().one();
                    long other = question.pair().other();
                    return numbers.contains(one) ? question(one, other) : question(other, one);
                })
                .toList();
    }

    private Question question(long one, long other) {
        Comparison why = identities.compare(new Pair(one, other));
        return new Question(
                mentions.get(one).orElseThrow(),
                mentions.get(other).orElseThrow(),
                why.probability(),
                why);
    }

    /// {@return how two mentions compare, whatever was judged of them}
    ///
    /// @param one   a mention
    /// @param other another, that another bearer bears
    public synchronized Comparison compare(Named one, Named other) {
        return identities.compare(new Pair(bearers.of(one.number()), bearers.of(other.number())));
    }

    /// {@return who may bear a name, in any script, the likeliest first}
    ///
    /// @param name what is looked for
    public List<Found> find(String name) {
        return find(Particulars.of(name), LIKELY);
    }

    /// {@return who may be somebody of whom something is told, the likeliest first}
    ///
    /// @param told  what is told
    /// @param least leave out those less likely
    public synchronized List<Found> find(Particulars told, double least) {
        Profile wanted = comparer.profile(told);
        Map<Long, Double> best = new HashMap<>();
        for (long number : identities.numbers()) {
            best.merge(identities.group(number), identities.likeness(wanted, number), Math::max);
        }
        List<Found> found = new ArrayList<>();
        groups().forEach((group, named) -> {
            double probability = best.getOrDefault(group, 0.0);
            if (probability >= least) {
                found.add(new Found(new Person(named, 1), probability));
            }
        });
        found.sort(Comparator.comparingDouble(Found::probability).reversed());
        return List.copyOf(found);
    }

    /// {@return the chronology of whoever answers to a name, under all their names}
    ///
    /// @param name a name or a part of it
    public Chronology chronology(String name) {
        NameQuery query = NameQuery.of(name);
        Set<String> own = new HashSet<>();
        named(name).stream()
                .flatMap(person -> person.mentions().stream())
                .forEach(named -> own.add(named.bulletin() + " " + named.name()));
        List<Step> steps = Steps.of(
                        store,
                        Steps.standing(),
                        (claim, mention) -> own.contains(claim.bulletin() + " "
                                        + Named.spaced(mention.quote().text()))
                                || query.matches(mention.quote().text()))
                .stream()
                .filter(step -> !step.mentions().isEmpty())
                .toList();
        return new Chronology(name, steps);
    }

    /// {@return the claims about one person, in order of time}
    ///
    /// @param person the person
    public List<Step> steps(Person person) {
        Set<String> own = new HashSet<>();
        person.mentions().forEach(named -> own.add(named.bulletin() + " " + named.name()));
        return Steps.ofClaims(
                store,
                person.mentions().stream()
                        .flatMap(named -> named.claims().stream())
                        .distinct()
                        .toList(),
                (claim, mention) -> own.contains(
                        claim.bulletin() + " " + Named.spaced(mention.quote().text())));
    }

    /// {@return the chronology of one person, under all their names}
    ///
    /// @param person the person
    public Chronology chronology(Person person) {
        return new Chronology(person.forms().getFirst(), steps(person));
    }

    /// {@return for each who would have to be judged different from a mention so that it stands
    /// apart from its person, a mention of theirs}
    ///
    /// @param mention the mention
    public synchronized List<Named> partners(Named mention) {
        Map<Long, Named> partners = new LinkedHashMap<>();
        List<Named> all = person(mention.id()).map(Person::mentions).orElse(List.of());
        long own = group(mention);
        for (Named other : all) {
            if (!other.equals(mention)) {
                long group = group(other);
                partners.putIfAbsent(group == own ? bearers.of(other.number()) : group, other);
            }
        }
        return List.copyOf(partners.values());
    }

    /// {@return for each group that only the same name holds together, its first mention}
    ///
    /// @param person whose groups
    public synchronized List<Named> groupsOf(Person person) {
        Map<Long, Named> firsts = new LinkedHashMap<>();
        person.mentions().forEach(named -> firsts.putIfAbsent(group(named), named));
        return List.copyOf(firsts.values());
    }

    /// {@return the judgements that hold and are about some mentions, oldest first}
    ///
    /// @param person whose mentions
    public synchronized List<Judgement> judgementsOf(Person person) {
        Set<Long> own = new HashSet<>();
        person.mentions().forEach(named -> own.add(named.number()));
        return judgements.stream()
                .filter(judgement -> Stream.of(judgement.one(), judgement.other())
                        .anyMatch(
                                id -> mentions.number(id).filter(own::contains).isPresent()))
                .toList();
    }

    /// {@return judgements that hold, oldest first}
    public synchronized List<Judgement> judgements() {
        return judgements;
    }

    /// {@return judgements that contradict others: two mentions judged different that further
    /// judgements join}
    public synchronized List<Judgement> contradicted() {
        Map<String, String> parents = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == Judgement.Verdict.SAME) {
                String one = root(parents, bearer(judgement.one()));
                String other = root(parents, bearer(judgement.other()));
                if (!one.equals(other)) {
                    parents.put(one, other);
                }
            }
        }
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == Judgement.Verdict.DIFFERENT)
                .filter(judgement -> root(parents, bearer(judgement.one()))
                        .equals(root(parents, bearer(judgement.other()))))
                .toList();
    }

    private String bearer(String mention) {
        return mentions.number(mention)
                .map(number -> String.valueOf(bearers.of(number)))
                .orElse(mention);
    }

    private static String root(Map<String, String> parents, String mention) {
        String at = mention;
        for (String next = parents.get(at); next != null; next = parents.get(at)) {
            at = next;
        }
        return at;
    }
}
