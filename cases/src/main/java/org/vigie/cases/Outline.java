package org.vigie.cases;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.BulletinFilter;
import org.vigie.record.EntryKind;
import org.vigie.record.Growth;
import org.vigie.record.ReadBulletin;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All claims of a large record that stand, in few bytes each, and the lists over all of it that
/// are folded from them: made from the record in one pass, and kept up with it by [#follow], which
/// reads only the bulletins that something came about and folds only what that touches.
///
/// Nothing of it lies on the disk. What was hidden or destroyed since stays in it until it is
/// thrown away: [#follow] tells when that has to be. Several threads may share it.
public final class Outline {
    private static final int PAGE_BULLETINS = 200;
    private static final int FEW_BULLETINS = 1_000;

    private final Record store;
    private final String hiding;
    private Barer barer = new Barer();
    private final Map<Long, List<Bare>> ofBulletin = new HashMap<>();
    private final InOrder<Bare> inOrder = new InOrder<>(Bare.ORDER);
    /// Numbers of bulletins with something to decide, and of those without.
    private final BitSet toDo = new BitSet();

    private final BitSet done = new BitSet();
    private final Bearing bearing = new Bearing();
    private OutlinedCases cases;
    /// Those of another day, while not all are folded for it: what changes meanwhile is folded
    /// for both days. Only the turn that began last ends.
    private Optional<OutlinedCases> turning = Optional.empty();
    private final OutlinedDemands demands;
    private final OutlinedAgenda agenda = new OutlinedAgenda();
    /// The names of those about whom something changed that is not folded yet.
    private final Set<String> touched = new HashSet<>();
    private long size;
    private boolean outdated;

    private Outline(Record store, LocalDate day) {
        this.store = store;
        this.hiding = store.hiding();
        this.size = store.size();
        this.cases = new OutlinedCases(bearing, day);
        this.demands = new OutlinedDemands(store, bearing);
    }

    /// {@return the outline of a record}
    ///
    /// @param store the record
    /// @param day   the day custody is told of
    public static Outline of(Record store, LocalDate day) {
        Outline outline = new Outline(store, day);
        outline.readAll();
        return outline;
    }

    private synchronized void readAll() {
        long after = -1;
        List<ReadBulletin> page = store.walk().read(after, PAGE_BULLETINS);
        while (!page.isEmpty()) {
            page.forEach(bulletin -> replace(bulletin, barer.bare(bulletin)));
            after = page.getLast().number();
            page = store.walk().read(after, PAGE_BULLETINS);
        }
        // what tells that names are held already takes as much as they do; those of bulletins that
        // are read again are held again
        barer = new Barer();
        fold(true);
        follow();
    }

    /// Takes in what came into the record since the last time.
    ///
    /// @return whether it may still be shown; if not, something was hidden, shown again or
    ///     destroyed, and it has to be made anew
    public synchronized boolean follow() {
        Growth growth = store.walk().since(size);
        outdated = outdated
                || growth.kinds().contains(EntryKind.RESTRICTION)
                || growth.kinds().contains(EntryKind.REDACTION)
                || !store.hiding().equals(hiding);
        if (outdated) {
            return false;
        }
        if (!growth.bulletins().isEmpty()) {
            boolean found = growth.kinds().contains(EntryKind.FINDING);
            List<Long> grown = growth.bulletins().stream().sorted().toList();
            for (int from = 0; from < grown.size(); from += PAGE_BULLETINS) {
                store.walk()
                        .read(grown.subList(from, Math.min(grown.size(), from + PAGE_BULLETINS)))
                        .forEach(bulletin -> take(bulletin, found));
            }
            fold(found);
        }
        // not before: what could not be read now, for the record was busy, is read the next time
        size = growth.size();
        return true;
    }

    private void take(ReadBulletin bulletin, boolean found) {
        List<Bare> now = barer.bare(bulletin);
        replace(bulletin, now);
        if (found) {
            now.forEach(bare -> touched.addAll(bare.parties().patients()));
        }
    }

    /// Puts claims of a bulletin in the place of those that it had.
    private void replace(ReadBulletin bulletin, List<Bare> now) {
        List<Bare> before = ofBulletin.getOrDefault(bulletin.number(), List.of());
        for (Bare gone : before) {
            if (!now.contains(gone)) {
                bearing.remove(gone);
                demands.remove(gone);
                agenda.remove(gone);
                inOrder.remove(gone);
                touched.addAll(gone.parties().patients());
            }
        }
        for (Bare come : now) {
            if (!before.contains(come)) {
                bearing.add(come);
                demands.add(come);
                agenda.add(come);
                inOrder.add(come);
                touched.addAll(come.parties().patients());
            }
        }
        ofBulletin.put(bulletin.number(), now);
        boolean left =
                bulletin.claims().stream().anyMatch(claim -> claim.status().undecided());
        toDo.set(Math.toIntExact(bulletin.number()), left);
        done.set(Math.toIntExact(bulletin.number()), !left);
    }

    /// {@return the numbers of the bulletins with which people are so far; empty if they are
    /// many, which are found quickly in the record}
    ///
    /// @param progress how far
    public synchronized Optional<List<Long>> few(BulletinFilter.Progress progress) {
        BitSet some = switch (progress) {
            case ANY -> new BitSet();
            case TO_DO -> toDo;
            case DONE -> done;
        };
        return progress == BulletinFilter.Progress.ANY || some.cardinality() > FEW_BULLETINS
                ? Optional.empty()
                : Optional.of(some.stream().asLongStream().boxed().toList());
    }

    private void fold(boolean found) {
        if (found) {
            List<Finding> findings = Finding.holding(store);
            cases.found(findings);
            turning.ifPresent(other -> other.found(findings));
            demands.found(findings);
        }
        cases.fold(touched);
        turning.ifPresent(other -> other.fold(touched));
        demands.fold(touched);
        touched.clear();
    }

    /// {@return everybody by the way their names are written, without asking who is who; of the
    /// day that was told last}
    public synchronized Roll roll() {
        return cases.roll();
    }

    /// Folds the list of cases for another day, name by name, so that others may ask meanwhile:
    /// until all are folded they are shown the list of the day before. If it fails, nothing has
    /// changed, and it may be tried again.
    ///
    /// @param day the day custody is told of
    public void turnTo(LocalDate day) {
        OutlinedCases turned = beginTurn(day);
        try {
            List<String> names = names();
            for (int from = 0; from < names.size(); from += PAGE_BULLETINS) {
                synchronized (this) {
                    turned.fold(names.subList(from, Math.min(names.size(), from + PAGE_BULLETINS)));
                }
            }
            synchronized (this) {
                cases = turning.filter(turned::equals).orElse(cases);
            }
        } finally {
            synchronized (this) {
                turning = turning.filter(other -> !other.equals(turned));
            }
        }
    }

    /// {@return the cases of another day, with none folded yet; what changes from now on is
    /// folded for that day too}
    synchronized OutlinedCases beginTurn(LocalDate day) {
        OutlinedCases turned = cases.on(day);
        turning = Optional.of(turned);
        return turned;
    }

    private synchronized List<String> names() {
        return bearing.names();
    }

    /// {@return what was asked for, and how it was answered}
    public synchronized Demands demands() {
        return demands.demands();
    }

    private Stream<Bare> all() {
        return inOrder.all().stream();
    }

    /// {@return what lies between two days, as [Agenda#of] tells it; the items' claims are
    /// without their words, see [#whole]}
    ///
    /// @param from     the first day
    /// @param to       the last day, not before the first
    /// @param proposed whether to take what nobody has looked at yet, too
    /// @param skip     how many of the first are left out
    /// @param limit    how many are told at most
    public synchronized List<Agenda.Item> agenda(
            LocalDate from, LocalDate to, boolean proposed, long skip, long limit) {
        return agenda.items(from, to, proposed, skip, limit);
    }

    /// {@return figures counted from the record, as [Tally#of] counts them}
    ///
    /// @param kinds the kinds of event that are counted; empty for all
    /// @param unit  what is counted
    /// @param by    what rows are made by
    /// @param asOf  the last day something may have begun on
    public Tally tally(Set<EventKind> kinds, Tally.Unit unit, Tally.By by, LocalDate asOf) {
        List<Bare> told;
        synchronized (this) {
            told = all().filter(bare -> bare.reviewed() && bare.told())
                    .filter(bare -> kinds.isEmpty() || kinds.contains(bare.kind()))
                    .toList();
        }
        return Tally.ofTold(told.stream(), unit, by, asOf);
    }

    /// {@return the counts that claims tell, as [Series#of] has them}
    public List<Series> series() {
        List<Long> counting;
        synchronized (this) {
            counting = all().filter(bare -> bare.reviewed() && bare.told())
                    .filter(bare -> bare.rest().count().isPresent())
                    .map(Bare::entry)
                    .toList();
        }
        return Series.of(Steps.whole(store, counting).values().stream()
                .sorted(Chronology.ORDER)
                .toList());
    }

    /// {@return claims with a time of their own that may lie between two days, in order of
    /// time, without their words, see [#whole]; each is made a step when it is asked for}
    ///
    /// @param from     the first day
    /// @param to       the last day
    /// @param kind     the kind of event; any if empty
    /// @param modality how they are told; in any way if empty
    /// @param proposed whether to take what nobody has looked at yet, too
    public synchronized List<Step> between(
            LocalDate from,
            LocalDate to,
            Optional<EventKind> kind,
            Optional<Modality> modality,
            boolean proposed) {
        return steps(all().filter(bare -> bare.dating() instanceof Dating.Told
                        && (proposed || bare.reviewed())
                        && kind.map(bare.kind()::equals).orElse(true)
                        && modality.map(bare.modality()::equals).orElse(true)
                        && !bare.dating().before(from)
                        && !bare.dating().after(to))
                .toList());
    }

    private static List<Step> steps(List<Bare> claims) {
        return new AbstractList<>() {
            @Override
            public Step get(int at) {
                return claims.get(at).step();
            }

            @Override
            public int size() {
                return claims.size();
            }
        };
    }

    /// {@return claims with their words, in the same order; those that are gone or not public
    /// are left out}
    ///
    /// @param bare claims without them, not more than a page shows
    public List<Step> whole(List<Step> bare) {
        Map<String, Step> whole = Steps.whole(
                store, bare.stream().map(step -> step.claim().entry()).toList());
        return bare.stream()
                .flatMap(step -> Optional.ofNullable(whole.get(step.claim().id())).stream())
                .toList();
    }

    /// {@return items with the words of their claims, in the same order; those that are gone or
    /// not public are left out}
    ///
    /// @param bare items without them, not more than a page shows
    public List<Agenda.Item> wholeItems(List<Agenda.Item> bare) {
        Map<String, Step> whole = Steps.whole(
                store, bare.stream().map(item -> item.step().claim().entry()).toList());
        return bare.stream()
                .flatMap(item -> Optional.ofNullable(
                                whole.get(item.step().claim().id()))
                        .stream()
                        .map(item::from))
                .toList();
    }
}
