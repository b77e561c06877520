package org.vigie.resolve;

import org.vigie.resolve.Comparison.Evidence;
import org.vigie.resolve.Comparison.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Weighs two bearers of a record: their names, their births, and what bulletins tell beside. What
/// is not told counts neither way; and a common name with nothing rarer beside it is never enough
/// to join by itself. Nor is a rare one, where a year of birth is told of one side alone: bulletins
/// tell it to keep namesakes apart.
final class Ties {
    /// Rarer than this, in bits, a name may join by itself.
    static final double RARE_BITS = 26;

    /// Rarer than this, a name may join if a place or people named with it are shared: a common
    /// name in one town is still a common name.
    private static final double CORROBORATED_BITS = 20;

    /// Bulletins seldom tell a year of birth that is wrong by more years than this.
    private static final int YEARS = 2;

    private static final double YEARS_APART = -10;
    private static final double NOT_ALONE = logOdds(Identities.ALONE) - 0.5;
    /// No names count more, for or against.
    static final double MOST = 12;

    private final Comparer comparer;
    private final EvidenceWeights weights = EvidenceWeights.load();

    Ties(Comparer comparer) {
        this.comparer = comparer;
    }

    static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-Math.clamp(logOdds, -40, 40)));
    }

    /// {@return whether a name is rare enough to join its mentions by itself}
    boolean rare(Profile profile) {
        return comparer.sharedBits(profile, profile) >= RARE_BITS;
    }

    /// {@return whether years of birth or a bulletin that names both tell two apart}
    boolean parted(Bearer one, Bearer other) {
        return !Collections.disjoint(one.beside(), other.own())
                || birth(one.profile(), other.profile())
                        .filter(evidence -> evidence.logOdds() <= YEARS_APART)
                        .isPresent();
    }

    private static Profile bare(Profile profile) {
        return new Profile(profile.name(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /// {@return the log-odds that two are one}
    float score(Bearer one, Bearer other) {
        double names = names(one, other);
        return (float) (names + sum(evidence(one, other, names)));
    }

    private double names(Bearer one, Bearer other) {
        return Math.clamp(
                comparer.logOdds(bare(one.profile()), bare(other.profile())), -MOST, MOST);
    }

    /// {@return how two compare, with every reason}
    Comparison compare(Bearer one, Bearer other) {
        Comparison bare = comparer.compare(bare(one.profile()), bare(other.profile()));
        double names = names(one, other);
        List<Evidence> evidence = evidence(one, other, names);
        return new Comparison(probability(names + sum(evidence)), bare.names(), evidence);
    }

    private static double sum(List<Evidence> evidence) {
        return evidence.stream().mapToDouble(Evidence::logOdds).sum();
    }

    private List<Evidence> evidence(Bearer one, Bearer other, double names) {
        List<Evidence> evidence = new ArrayList<>();
        birth(one.profile(), other.profile()).ifPresent(evidence::add);
        if (!Collections.disjoint(one.beside(), other.own())) {
            evidence.add(evidence(Kind.SIDE_BY_SIDE));
        }
        boolean shared = company(one, other).map(evidence::add).isPresent();
        double sum = names + sum(evidence);
        if (sum > NOT_ALONE) {
            Profile mine = one.profile();
            Profile theirs = other.profile();
            double bits = comparer.sharedBits(mine, theirs);
            if (bits < (shared ? CORROBORATED_BITS : RARE_BITS)) {
                evidence.add(new Evidence(Kind.COMMON_NAME, NOT_ALONE - sum));
            } else if (!shared && mine.birth().isPresent() != theirs.birth().isPresent()) {
                evidence.add(new Evidence(Kind.BIRTH_ONE_SIDED, NOT_ALONE - sum));
            }
        }
        return evidence;
    }

    private Optional<Evidence> birth(Profile one, Profile other) {
        return Comparer.birth(one, other).map(kind -> {
            boolean apart = Math.abs(one.birth().orElseThrow().year()
                            - other.birth().orElseThrow().year())
                    > YEARS;
            return apart && kind == Kind.BIRTH_DIFFERENT
                    ? new Evidence(kind, YEARS_APART)
                    : near(one, other, kind);
        });
    }

    /// An age tells the year of birth but for one.
    private Evidence near(Profile one, Profile other, Kind kind) {
        boolean years = one.birth().orElseThrow().month() == 0
                || other.birth().orElseThrow().month() == 0;
        return kind == Kind.BIRTH_NEAR_YEAR && years
                ? new Evidence(kind, weights.of(Kind.BIRTH_ONLY_YEAR) / 2)
                : evidence(kind);
    }

    private Optional<Evidence> company(Bearer one, Bearer other) {
        if (!Collections.disjoint(one.company(), other.company())) {
            return Optional.of(evidence(Kind.SAME_COMPANY));
        }
        return comparer.place(one.profile().places(), other.profile().places())
                .filter(kind -> kind == Kind.PLACE_SAME || kind == Kind.PLACE_RENAMED)
                .or(() -> comparer.role(one.profile().roles(), other.profile().roles())
                        .filter(kind -> kind == Kind.ROLE_SAME))
                .map(kind -> new Evidence(kind, weights.of(Kind.SAME_COMPANY)));
    }

    private Evidence evidence(Kind kind) {
        return new Evidence(kind, weights.of(kind));
    }
}
