package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.record.ClaimFilter;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.record.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the record knows about a name, in order of time: accepted and corrected claims, and
/// proposed ones, which [Step#proposed] marks. Several people may answer to one name; [#forms]
/// tells.
///
/// @param name  the name as asked for
/// @param steps the claims
public record Chronology(String name, List<Step> steps) {
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::dating, Dating.ORDER)
            .thenComparingLong(step -> step.bulletin().number())
            .thenComparing(step -> step.claim().claim().trigger().span())
            .thenComparingLong(step -> step.claim().entry());

    /// Copies the list.
    public Chronology {
        steps = List.copyOf(steps);
    }

    /// {@return the chronology of a name}
    ///
    /// @param store the record
    /// @param name  a name or a part of it: every word of it needs to stand in one mention
    public static Chronology of(Record store, String name) {
        NameQuery query = NameQuery.of(name);
        Map<Long, KeptBulletin> bulletins = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        ClaimFilter wanted = ClaimFilter.all()
                .in(Status.ACCEPTED, Status.CORRECTED, Status.PROPOSED)
                .naming(name);
        for (KeptClaim claim : store.claims(wanted)) {
            KeptBulletin bulletin = bulletins.computeIfAbsent(
                    claim.bulletin(), number -> store.bulletin(number).orElseThrow());
            steps.add(step(store, query, claim, bulletin));
        }
        steps.sort(ORDER);
        return new Chronology(name, steps);
    }

    private static Step step(
            Record store, NameQuery query, KeptClaim claim, KeptBulletin bulletin) {
        String text = claim.reading() == bulletin.reading()
                ? bulletin.bulletin().text()
                : store.reading(claim.reading()).text();
        return new Step(
                claim,
                bulletin.listed(),
                Dating.of(claim.claim(), bulletin.bulletin().published()),
                claim.claim().mentions().stream()
                        .filter(mention -> query.matches(mention.quote().text()))
                        .toList(),
                Context.of(claim.claim(), text));
    }

    /// {@return this chronology without what nobody has looked at}
    public Chronology reviewed() {
        return new Chronology(
                name, steps.stream().filter(step -> !step.proposed()).toList());
    }

    /// {@return the ways the name is written in the claims, the commonest first}
    public List<String> forms() {
        Map<String, Integer> counts = new HashMap<>();
        for (Step step : steps) {
            for (Mention mention : step.mentions()) {
                counts.merge(mention.quote().text(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
