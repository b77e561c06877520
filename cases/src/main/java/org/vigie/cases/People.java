package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Place;
import org.vigie.record.KeptClaim;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Comparison;
import org.vigie.resolve.Identities;
import org.vigie.resolve.Particulars;
import org.vigie.resolve.Profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who is who in the record: everybody whom its claims name, with the judgements of people and the
/// joins that need none. A fold: held in memory, worked out anew from the record.
public final class People {
    private static final double LIKELY = 0.5;

    private final Comparer comparer;
    private final List<Named> named;
    private final List<Profile> profiles;
    private final List<Judgement> judgements;
    private final Identities identities;

    private People(
            Comparer comparer,
            List<Named> named,
            List<Profile> profiles,
            List<Judgement> judgements,
            Identities identities) {
        this.comparer = comparer;
        this.named = named;
        this.profiles = profiles;
        this.judgements = judgements;
        this.identities = identities;
    }

    /// Somebody, under all the names that were judged or scored to be theirs.
    ///
    /// @param mentions at least one, in the order of the record
    public record Person(List<Named> mentions) {
        /// Copies the list.
        public Person {
            mentions = List.copyOf(mentions);
        }

        /// {@return the ways the name is written, the commonest first}
        public List<String> forms() {
            Map<String, Integer> counts = new TreeMap<>();
            mentions.forEach(mention -> counts.merge(mention.name(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /// Two mentions that may be one, with the reasons.
    ///
    /// @param one         a mention
    /// @param other       another
    /// @param probability that they are one, with all that ties or parts them
    /// @param why         how their names compare
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
        List<Named> named = named(store.claims(Steps.standing()));
        List<Profile> profiles = named.stream()
                .map(one -> comparer.profile(Particulars.of(one.name())))
                .toList();
        List<Judgement> judgements = Judgement.holding(store);
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < named.size(); at++) {
            numbers.put(named.get(at).id(), at);
        }
        List<Identities.Judged> judged = new ArrayList<>();
        Set<List<Integer>> unsure = new HashSet<>();
        for (Judgement judgement : judgements) {
            Integer one = numbers.get(judgement.one());
            Integer other = numbers.get(judgement.other());
            if (one != null && other != null) {
                switch (judgement.verdict()) {
                    case SAME -> judged.add(new Identities.Judged(one, other, true));
                    case DIFFERENT -> judged.add(new Identities.Judged(one, other, false));
                    case UNSURE -> unsure.add(List.of(Math.min(one, other), Math.max(one, other)));
                }
            }
        }
        List<Set<String>> company = named.stream().map(People::company).toList();
        Identities identities = Identities.of(
                comparer,
                profiles,
                (one, other) ->
                        tie(named.get(one), named.get(other), company.get(one), company.get(other)),
                judged,
                unsure);
        return new People(comparer, named, profiles, judgements, identities);
    }

    private static List<Named> named(List<KeptClaim> claims) {
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, List<KeptClaim>> having = new HashMap<>();
        for (KeptClaim claim : claims) {
            List<Mention> mentions = claim.claim().mentions();
            for (int at = 0; at < mentions.size(); at++) {
                if (mentions.get(at).kind() == MentionKind.PERSON) {
                    String key =
                            claim.bulletin() + " " + mentions.get(at).quote().text();
                    ids.putIfAbsent(key, claim.id() + ":" + (at + 1));
                    List<KeptClaim> with = having.computeIfAbsent(key, _ -> new ArrayList<>());
                    if (!with.contains(claim)) {
                        with.add(claim);
                    }
                }
            }
        }
        List<Named> named = new ArrayList<>();
        ids.forEach((key, id) -> {
            List<KeptClaim> with = having.getOrDefault(key, List.of());
            String name = key.substring(key.indexOf(' ') + 1);
            named.add(new Named(id, name, with.getFirst().bulletin(), with));
        });
        return List.copyOf(named);
    }

    /// {@return the places and people that the claims about somebody name beside them}
    private static Set<String> company(Named named) {
        Set<String> company = new HashSet<>();
        for (KeptClaim kept : named.claims()) {
            for (Place place : kept.claim().where()) {
                company.add(place.quote().text().toLowerCase(Locale.ROOT));
            }
            for (Mention mention : kept.claim().mentions()) {
                boolean another = !mention.quote().text().equals(named.name());
                if (mention.kind() == MentionKind.PERSON && another) {
                    company.add(mention.quote().text().toLowerCase(Locale.ROOT));
                }
            }
        }
        return company;
    }

    private static Identities.Tie tie(
            Named one, Named other, Set<String> company, Set<String> otherCompany) {
        if (one.bulletin() == other.bulletin()) {
            boolean together = company.contains(other.name().toLowerCase(Locale.ROOT));
            return together ? Identities.Tie.SIDE_BY_SIDE : Identities.Tie.SHARED;
        }
        return Collections.disjoint(company, otherCompany)
                ? Identities.Tie.NONE
                : Identities.Tie.SHARED;
    }

    /// {@return everybody, in the order in which the record names them first}
    public List<Person> all() {
        return groups().values().stream().map(Person::new).toList();
    }

    private Map<Integer, List<Named>> groups() {
        Map<Integer, List<Named>> groups = new LinkedHashMap<>();
        for (int at = 0; at < named.size(); at++) {
            groups.computeIfAbsent(identities.group(at), _ -> new ArrayList<>()).add(named.get(at));
        }
        return groups;
    }

    /// {@return how many mentions were joined by scores alone}
    public int joinedAlone() {
        return identities.joined().size();
    }

    /// {@return the mention with an id}
    ///
    /// @param id as [Named#id] tells it
    public Optional<Named> mention(String id) {
        return named.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// {@return what people should judge, the most valuable first}
    ///
    /// @param limit how many at most
    public List<Question> questions(int limit) {
        return identities.questions().stream()
                .limit(limit)
                .map(question -> new Question(
                        named.get(question.one()),
                        named.get(question.other()),
                        question.probability(),
                        comparer.compare(
                                profiles.get(question.one()), profiles.get(question.other()))))
                .toList();
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
    public List<Found> find(Particulars told, double least) {
        Profile wanted = comparer.profile(told);
        double[] best = new double[named.size()];
        for (int at = 0; at < profiles.size(); at++) {
            double logOdds = comparer.logOdds(wanted, profiles.get(at));
            int group = identities.group(at);
            best[group] = Math.max(best[group], 1 / (1 + StrictMath.exp(-logOdds)));
        }
        List<Found> found = new ArrayList<>();
        groups().forEach((group, mentions) -> {
            if (best[group] >= least) {
                found.add(new Found(new Person(mentions), best[group]));
            }
        });
        found.sort(Comparator.comparingDouble(Found::probability).reversed());
        return List.copyOf(found);
    }

    /// {@return the chronology of whoever bears a name, under all their names; where nobody of
    /// the record is written so, that of whoever likeliest bears it in another spelling}
    ///
    /// @param store the record
    /// @param name  a name or a part of it
    public Chronology chronology(Record store, String name) {
        Set<String> forms = new HashSet<>();
        NameQuery query = NameQuery.of(name);
        for (Person person : all()) {
            boolean meant = person.mentions().stream().anyMatch(one -> query.matches(one.name()));
            if (meant) {
                forms.addAll(person.forms());
            }
        }
        if (forms.isEmpty()) {
            find(name).stream()
                    .limit(1)
                    .forEach(found -> forms.addAll(found.person().forms()));
        }
        List<Step> steps = Steps.of(
                        store,
                        Steps.standing(),
                        mention -> query.matches(mention.quote().text())
                                || forms.contains(mention.quote().text()))
                .stream()
                .filter(step -> !step.mentions().isEmpty())
                .toList();
        return new Chronology(name, steps);
    }

    /// {@return judgements that contradict others: two mentions judged different that further
    /// judgements join}
    public List<Judgement> contradicted() {
        Map<String, String> parents = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == Judgement.Verdict.SAME) {
                String one = root(parents, judgement.one());
                String other = root(parents, judgement.other());
                if (!one.equals(other)) {
                    parents.put(one, other);
                }
            }
        }
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == Judgement.Verdict.DIFFERENT)
                .filter(judgement ->
                        root(parents, judgement.one()).equals(root(parents, judgement.other())))
                .toList();
    }

    private static String root(Map<String, String> parents, String mention) {
        String at = mention;
        for (String next = parents.get(at); next != null; next = parents.get(at)) {
            at = next;
        }
        return at;
    }
}
