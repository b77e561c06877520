package org.vigie.cases;

import org.vigie.claim.MentionKind;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Folding;
import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who is who as far as somebody is concerned, without reading all of the record: its words of
/// names are put into an index in memory, and only bulletins are read that have words like those
/// of the names, in any script, and those that judgements tie to them.
public final class Around {
    /// So many bulletins are told in all, shared among the names.
    private static final int BULLETINS = 3000;

    private static final int AT_LEAST = 100;

    /// Judgements are followed from name to name so many times.
    private static final int ROUNDS = 4;

    private final Record store;
    private final WordsAlike words;
    private final Map<String, Set<String>> likes = new HashMap<>();

    private Around(Record store, Comparer comparer) {
        this.store = store;
        this.words = WordsAlike.of(store, comparer);
    }

    /// {@return who is who as far as some bulletins go, and those that name whoever may be one
    /// of the people in them}
    ///
    /// @param store     the record
    /// @param bulletins numbers of bulletins
    public static People bulletins(Record store, Collection<Long> bulletins) {
        return people(store, namesIn(store, bulletins), bulletins);
    }

    /// {@return who is who as far as bulletins go that name whoever may bear some names}
    ///
    /// @param store the record
    /// @param names names
    public static People names(Record store, Collection<String> names) {
        return people(store, names, Set.of());
    }

    /// {@return who is who among those alone who are written as a name is, and whom people
    /// judged one with them, where all who are written alike would be too many}
    ///
    /// @param store    the record
    /// @param comparer compares people
    /// @param name     a name or a part of it
    public static People written(Record store, Comparer comparer, String name) {
        Map<String, Long> bulletins = new HashMap<>();
        Set<NameQuery> known = new HashSet<>();
        Set<NameQuery> fresh = Set.of(NameQuery.of(name));
        for (int round = 0; round < ROUNDS && !fresh.isEmpty(); round++) {
            known.addAll(fresh);
            for (NameQuery one : fresh) {
                store.claims(Steps.standing().naming(String.join(" ", one.words())))
                        .forEach(claim -> bulletins.put(bulletin(claim.id()), claim.bulletin()));
            }
            fresh = judgedWith(store, known, bulletins.keySet());
        }
        return new People(
                store, comparer, Optional.of(Set.copyOf(bulletins.values())), Optional.of(known));
    }

    /// {@return further names of whom people judged to be one with somebody who bears a name}
    ///
    /// @param known     names
    /// @param bulletins ids of those that name who bears them
    private static Set<NameQuery> judgedWith(
            Record store, Set<NameQuery> known, Set<String> bulletins) {
        Set<NameQuery> more = new HashSet<>();
        for (Judgement judgement : same(store)) {
            List<String> both = List.of(judgement.one(), judgement.other());
            if (both.stream().anyMatch(mention -> bulletins.contains(bulletin(mention)))) {
                List<String> names = both.stream()
                        .flatMap(mention -> mention(store, mention).stream())
                        .map(Named::name)
                        .toList();
                if (names.stream()
                        .anyMatch(name -> known.stream().anyMatch(one -> one.matches(name)))) {
                    names.forEach(name -> more.add(NameQuery.of(name)));
                }
            }
        }
        more.removeAll(known);
        return more;
    }

    private static List<Judgement> same(Record store) {
        return Judgement.holding(store).stream()
                .filter(judgement -> judgement.verdict() == Judgement.Verdict.SAME)
                .toList();
    }

    /// {@return the id of the bulletin that a claim or a mention is of}
    private static String bulletin(String id) {
        return id.replaceFirst("-.*", "");
    }

    /// {@return who is who within some bulletins alone}
    ///
    /// @param store     the record
    /// @param comparer  compares people
    /// @param bulletins their numbers
    public static People within(Record store, Comparer comparer, Set<Long> bulletins) {
        return new People(store, comparer, Optional.of(bulletins));
    }

    private static People people(Record store, Collection<String> names, Collection<Long> beside) {
        Comparer comparer = Comparer.load().naming(false);
        Around around = new Around(store, comparer);
        Set<Long> only = around.judged(names);
        only.addAll(beside);
        return new People(store, comparer, Optional.of(only));
    }

    /// {@return a mention, of which no more is read than its bulletin}
    ///
    /// @param store the record
    /// @param id    a claim's and the place among its mentions
    public static Optional<Named> mention(Record store, String id) {
        Mentions mentions =
                new Mentions(Optional.of(bulletins(store, List.of(id))), Optional.empty());
        mentions.follow(store);
        return mentions.number(id).flatMap(mentions::get);
    }

    private static Set<Long> bulletins(Record store, List<String> mentions) {
        Set<Long> bulletins = new TreeSet<>();
        for (String mention : mentions) {
            if (store.findBulletin(bulletin(mention))
                    instanceof Found.One<KeptBulletin>(var bulletin)) {
                bulletins.add(bulletin.listed().number());
            }
        }
        return bulletins;
    }

    /// {@return judgements that contradict others} Of the record only those bulletins are read
    /// of which people judged.
    ///
    /// @param store the record
    public static List<Judgement> contradicted(Record store) {
        List<String> judged = Judgement.holding(store).stream()
                .flatMap(judgement -> Stream.of(judgement.one(), judgement.other()))
                .distinct()
                .toList();
        Set<Long> only = bulletins(store, judged);
        return new People(store, Comparer.load().naming(false), Optional.of(only)).contradicted();
    }

    /// {@return the bulletins of some names, and of those whom people judged to be one with
    /// them}
    private Set<Long> judged(Collection<String> names) {
        Set<Long> all = new TreeSet<>(bulletins(names));
        List<Judgement> judgements = same(store);
        Set<String> known = new HashSet<>(names);
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> more = new TreeSet<>();
            for (Judgement judgement : judgements) {
                Set<Long> both = bulletins(store, List.of(judgement.one(), judgement.other()));
                if (both.stream().anyMatch(all::contains)) {
                    Stream.of(judgement.one(), judgement.other())
                            .flatMap(id -> mention(store, id).stream())
                            .map(Named::name)
                            .filter(known::add)
                            .forEach(more::add);
                    all.addAll(both);
                }
            }
            if (more.isEmpty()) {
                break;
            }
            all.addAll(bulletins(more));
        }
        return all;
    }

    /// {@return numbers of bulletins in which whoever bears one of the names may be named}
    ///
    /// @param names as written
    private Set<Long> bulletins(Collection<String> names) {
        Set<Long> bulletins = new TreeSet<>();
        int most = Math.max(AT_LEAST, BULLETINS / Math.max(1, names.size()));
        for (String name : new TreeSet<>(names)) {
            List<Set<String>> like = Folding.words(name).stream()
                    .distinct()
                    .map(word -> likes.computeIfAbsent(word, words::like))
                    .toList();
            bulletins.addAll(store.nameWords().bulletins(like, most));
        }
        return bulletins;
    }

    /// {@return the names of people in some bulletins}
    ///
    /// @param store     the record
    /// @param bulletins their numbers
    private static Set<String> namesIn(Record store, Collection<Long> bulletins) {
        Set<String> names = new TreeSet<>();
        for (long bulletin : bulletins) {
            store.claims(ClaimFilter.all().ofBulletin(bulletin)).stream()
                    .flatMap(claim -> claim.claim().mentions().stream())
                    .filter(mention -> mention.kind() == MentionKind.PERSON)
                    .forEach(mention -> names.add(Named.spaced(mention.quote().text())));
        }
        return names;
    }
}
