package org.vigie.cases;

import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Comparison;
import org.vigie.resolve.Identities;
import org.vigie.resolve.Identities.Judged;
import org.vigie.resolve.Pair;
import org.vigie.resolve.Particulars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Mentions mentions;
    private final Bearers bearers;
    private final Seeker seeker;
    private List<Judgement> judgements = List.of();
    private List<Person> cases = List.of();
    private final Groups groups = new Groups();
    private final Map<Long, Person> personOf = new HashMap<>();
    private long size = -1;

    /// @param only read these bulletins; all of them where nothing is said
    People(Record store, Comparer comparer, Optional<Set<Long>> only) {
        this(store, comparer, only, Optional.empty());
    }

    /// @param only read these bulletins; all of them where nothing is said
    /// @param whom take these people alone; everybody where nothing is said
    People(
            Record store,
            Comparer comparer,
            Optional<Set<Long>> only,
            Optional<Set<NameQuery>> whom) {
        this.store = store;
        this.comparer = comparer;
        this.identities = new Identities(comparer);
        this.mentions = new Mentions(only, whom);
        this.bearers = new Bearers(comparer, identities);
        this.seeker = new Seeker(comparer, identities, bearers);
        follow();
    }

    /// Two mentions that may be one, with the reasons.
    ///
    /// @param one         a mention
    /// @param other       another
    /// @param probability that those are one who bear them, under all their names
    /// @param why         how the two mentions compare
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
        return new People(store, comparer, Optional.empty());
    }

    /// Takes in what was put into the record since the last time.
    public synchronized void follow() {
        if (store.size() == size) {
            return;
        }
        size = store.size();
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
        groups.follow(identities.regroupings(), bearers);
        cases = List.of();
        personOf.clear();
        seeker.outdated();
    }

    /// {@return everybody, in the order in which the record names them first; of one name and
    /// not judged one does not make one person}
    public synchronized List<Person> all() {
        return groups.all().values().stream().map(named -> new Person(named, 1)).toList();
    }

    private long group(Named named) {
        return identities.group(bearers.of(named.number()));
    }

    /// {@return people as cases are kept of them: whoever bears the same name counts as one
    /// until people or what is told part them, which [Person#groups] tells; a surname alone is
    /// the one person who bears it}
    public synchronized List<Person> cases() {
        if (cases.isEmpty()) {
            cases = Namesakes.together(groups.all(), this::apart);
            cases.forEach(this::keep);
        }
        return cases;
    }

    private void keep(Person person) {
        person.mentions().forEach(named -> personOf.put(named.number(), person));
    }

    /// {@return the person as cases are kept of whom a mention names} Only those are read who
    /// may count as one with them.
    private Person person(Named named) {
        if (!personOf.containsKey(named.number())) {
            Set<Long> own = Set.of(group(named));
            Namesakes.together(groups.around(own), this::apart).stream()
                    .filter(person -> person.mentions().contains(named))
                    .forEach(this::keep);
        }
        return Optional.ofNullable(personOf.get(named.number())).orElseThrow();
    }

    /// {@return whether people, or what bulletins tell, part two groups}
    private boolean apart(Named one, Named other) {
        return identities.parted(bearers.of(one.number()), bearers.of(other.number()));
    }

    /// {@return the person whom a mention names}
    ///
    /// @param id a mention's, see [Named#id]
    public synchronized Optional<Person> person(String id) {
        return mentions.number(id).flatMap(mentions::get).map(this::person);
    }

    /// {@return whoever answers to a name; where nobody is written so, whoever likeliest bears
    /// it in another spelling}
    ///
    /// @param name a name or a part of it
    public synchronized List<Person> named(String name) {
        NameQuery query = NameQuery.of(name);
        Map<Long, Person> meant = new TreeMap<>();
        groups.names().stream()
                .filter(query::matches)
                .flatMap(folded -> groups.bearing(folded).stream())
                .flatMap(group -> groups.of(group).stream())
                .map(this::person)
                .forEach(person -> meant.put(person.mentions().getFirst().number(), person));
        if (!meant.isEmpty()) {
            return List.copyOf(meant.values());
        }
        return find(name).stream()
                .limit(1)
                .map(found -> person(found.person().mentions().getFirst()))
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

    /// {@return how many pairs were looked at to ask about them since the beginning, counting
    /// each time}
    public synchronized long looked() {
        return identities.looked();
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
        return identities.questions(limit).stream()
                .map(question -> question(
                        question.pair().one(), question.pair().other(), question.probability()))
                .toList();
    }

    /// {@return how many questions there are}
    public synchronized int asked() {
        return identities.asked();
    }

    /// {@return who may be the same as somebody, the most valuable question first}
    ///
    /// @param person somebody
    public synchronized List<Question> questionsOf(Person person) {
        return questionsOf(person.mentions().stream());
    }

    private List<Question> questionsOf(Stream<Named> some) {
        Set<Long> numbers = numbers(some);
        return identities.questionsOf(numbers).stream()
                .map(question -> {
                    long one = question.pair().one();
                    long other = question.pair().other();
                    return numbers.contains(one)
                            ? question(one, other, question.probability())
                            : question(other, one, question.probability());
                })
                .toList();
    }

    /// {@return who may be the same as somebody whom some bulletins name, the most valuable
    /// question first; the mention in these bulletins is the first of the two}
    ///
    /// @param of numbers of bulletins
    public synchronized List<Question> questionsIn(Collection<Long> of) {
        return questionsOf(mentions.in(of));
    }

    /// {@return with whom scores alone joined somebody whom some bulletins name; the mention in
    /// these bulletins is the first of the two}
    ///
    /// @param of numbers of bulletins
    public synchronized List<Question> joinedIn(Collection<Long> of) {
        List<Question> joined = new ArrayList<>();
        identities.joinedOf(numbers(mentions.in(of))).forEach((one, two) -> {
            long other =
                    two.pair().one() == one ? two.pair().other() : two.pair().one();
            joined.add(question(one, other, two.probability()));
        });
        return List.copyOf(joined);
    }

    private Set<Long> numbers(Stream<Named> some) {
        return some.map(named -> bearers.of(named.number())).collect(Collectors.toSet());
    }

    private Question question(long one, long other, double probability) {
        return new Question(
                mentions.get(one).orElseThrow(),
                mentions.get(other).orElseThrow(),
                probability,
                identities.compare(new Pair(one, other)));
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
        List<Found> found = new ArrayList<>();
        seeker.likeliest(comparer.profile(told)).forEach((group, probability) -> {
            if (probability >= least) {
                List<Named> named = groups.of(group);
                found.add(new Found(new Person(named, 1), probability));
            }
        });
        found.sort(Comparator.comparingDouble(Found::probability)
                .reversed()
                .thenComparingLong(one -> one.person().mentions().getFirst().number()));
        return List.copyOf(found);
    }

    /// {@return the chronology of whoever answers to a name, under all their names}
    ///
    /// @param name what is asked
    public Chronology chronology(String name) {
        return PersonSteps.named(store, name, named(name));
    }

    /// {@return the claims about one person, in order of time}
    ///
    /// @param person the person
    public List<Step> steps(Person person) {
        return PersonSteps.of(store, person);
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
        Set<Long> own = person.mentions().stream().map(Named::number).collect(Collectors.toSet());
        return judgements.stream()
                .filter(judgement -> Stream.of(judgement.one(), judgement.other())
                        .flatMap(id -> mentions.number(id).stream())
                        .anyMatch(own::contains))
                .toList();
    }

    /// {@return judgements that hold, oldest first}
    public synchronized List<Judgement> judgements() {
        return judgements;
    }

    /// {@return judgements that contradict others: two mentions judged different that further
    /// judgements join}
    public synchronized List<Judgement> contradicted() {
        return Contradictions.among(
                judgements,
                mention -> mentions.number(mention)
                        .map(number -> String.valueOf(bearers.of(number)))
                        .orElse(mention));
    }
}
