package org.vigie.cases;

import org.vigie.claim.Mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of cases of a large record by the way names are written: whoever something changed
/// about is folded anew, and nobody else.
final class OutlinedCases {
    private static final Comparator<Bare> TOLD = Comparator.comparingLong(
                    (Bare bare) -> bare.bulletin().number())
            .thenComparingInt(Bare::ordinal);

    private final Bearing bearing;
    private final Map<String, Roll.Case> caseOf = new HashMap<>();
    private final InOrder<Roll.Case> sorted = new InOrder<>(Roll.ORDER);
    /// By the ids of the bulletins that name those they are about.
    private Map<String, List<Finding>> findings = Map.of();
    private final LocalDate day;
    private Optional<Roll> roll = Optional.empty();

    OutlinedCases(Bearing bearing, LocalDate day) {
        this.bearing = bearing;
        this.day = day;
    }

    /// Takes in what people found out.
    void found(List<Finding> all) {
        findings = new HashMap<>();
        for (Finding finding : all) {
            findings.computeIfAbsent(
                            finding.about().replaceFirst("-.*", ""), _ -> new ArrayList<>())
                    .add(finding);
        }
    }

    /// {@return an empty list for another day, with what people found out}
    OutlinedCases on(LocalDate other) {
        OutlinedCases cases = new OutlinedCases(bearing, other);
        cases.findings = findings;
        return cases;
    }

    /// Folds the cases of some names.
    void fold(Collection<String> names) {
        for (String name : names) {
            Optional.ofNullable(caseOf.remove(name)).ifPresent(sorted::remove);
            folded(name).ifPresent(one -> {
                caseOf.put(name, one);
                sorted.add(one);
            });
        }
        roll = Optional.empty();
    }

    private Optional<Roll.Case> folded(String name) {
        List<Bare> claims = bearing.claims(name).stream()
                .filter(bare -> bare.persons().contains(name))
                .sorted(TOLD)
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Bare first = claims.getFirst();
        Mention mention = first.parties().named(name).getFirst();
        List<String> forms = claims.stream()
                .flatMap(bare -> bare.parties().named(name).stream())
                .map(one -> Named.spaced(one.quote().text()))
                .distinct()
                .toList();
        List<Step> steps = claims.stream()
                .sorted(Bare.ORDER)
                .map(bare -> bare.step(bare.parties().named(name)))
                .toList();
        List<Finding> found = findings.isEmpty()
                ? List.of()
                : claims.stream()
                        .map(bare -> bare.bulletin().id())
                        .distinct()
                        .flatMap(id -> findings.getOrDefault(id, List.of()).stream())
                        .toList();
        return Optional.of(Roll.oneCase(
                first.id() + ":" + (first.parties().mentions().indexOf(mention) + 1),
                forms,
                1,
                steps,
                found,
                day));
    }

    Roll roll() {
        Roll now = roll.orElseGet(() -> new Roll(day, List.copyOf(sorted.all())));
        roll = Optional.of(now);
        return now;
    }
}
