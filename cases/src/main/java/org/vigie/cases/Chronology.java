package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;

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
    /// In order of time; what is of one time in the order it was told.
    static final Comparator<Step> ORDER = Comparator.comparing(Step::dating, Dating.ORDER)
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
        return new Chronology(
                name,
                Steps.of(
                        store,
                        Steps.standing().naming(name),
                        (_, mention) -> query.matches(mention.quote().text())));
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
