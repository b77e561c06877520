package org.vigie.resolve;

import org.vigie.resolve.Comparison.Evidence;
import org.vigie.resolve.Comparison.Kind;
import org.vigie.resolve.name.Name;
import org.vigie.resolve.name.NameMatcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Compares profiles: the log-odds of the names, and those of what else is known (after Fellegi and
/// Sunter, A Theory for Record Linkage, 1969), so that each piece of evidence can be told.
///
/// What is not known counts neither way. Not for several threads at once; [#another] makes one
/// more.
public final class Comparer {
    private static final int CODE_BEGIN = 3;

    private final NameMatcher matcher;
    private final PlaceNames placeNames;
    private final EvidenceWeights weights;
    private Optional<Boolean> bodies = Optional.empty();
    private boolean ofPlaces;

    Comparer(NameMatcher matcher, PlaceNames placeNames, EvidenceWeights weights) {
        this.matcher = matcher;
        this.placeNames = placeNames;
        this.weights = weights;
    }

    /// {@return a comparer with the tables of this room}
    public static Comparer load() {
        NameMatcher matcher = NameMatcher.load();
        return new Comparer(matcher, PlaceNames.load(matcher.reader()), EvidenceWeights.load());
    }

    /// {@return one more, for another thread}
    public Comparer another() {
        Comparer another = new Comparer(matcher.another(), placeNames, weights);
        another.bodies = bodies;
        another.ofPlaces = ofPlaces;
        return another;
    }

    /// {@return one that knows what its names name}
    ///
    /// @param names whether they name bodies or places, not people
    public Comparer naming(boolean names) {
        Comparer another = new Comparer(matcher.another(), placeNames, weights);
        another.bodies = Optional.of(names);
        return another;
    }

    /// {@return one whose names name places, which may have been renamed}
    public Comparer ofPlaces() {
        Comparer another = naming(true);
        another.ofPlaces = true;
        return another;
    }

    /// {@return what its names are compared with}
    public NameMatcher matcher() {
        return matcher;
    }

    /// {@return what is told of someone, ready to be compared often}
    ///
    /// @param told as written
    public Profile profile(Particulars told) {
        return new Profile(
                matcher.read(told.name()),
                told.births().stream()
                        .flatMap(birth -> Birth.parse(birth).stream())
                        .findFirst(),
                told.places().stream().map(matcher::read).toList(),
                told.roles().stream().map(matcher::read).toList(),
                told.codes().stream()
                        .map(code ->
                                code.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    /// {@return the natural logarithm of the odds that two profiles are one}
    ///
    /// @param one   a profile
    /// @param other another
    public double logOdds(Profile one, Profile other) {
        double names = matcher.logOdds(one.name(), other.name(), bodies);
        if (renamed(one, other)) {
            return Math.max(0, names) + weights.of(Kind.RENAMED);
        }
        boolean told = isTold(one) || isTold(other);
        return told ? weights.ofNames(names) + beyond(one, other) : names;
    }

    private boolean renamed(Profile one, Profile other) {
        return ofPlaces && placeNames.same(one.name(), other.name());
    }

    private static boolean isTold(Profile profile) {
        return profile.birth().isPresent()
                || !profile.places().isEmpty()
                || !profile.roles().isEmpty()
                || !profile.codes().isEmpty();
    }

    private double beyond(Profile one, Profile other) {
        return weights.of(Kind.START)
                + weights.of(birth(one, other))
                + weights.of(place(one.places(), other.places()))
                + weights.of(role(one.roles(), other.roles()))
                + weights.of(code(one.codes(), other.codes()));
    }

    /// {@return how rare what two names share is, in bits: 20 for what one in a million bears}
    ///
    /// @param one   a profile
    /// @param other another
    public double sharedBits(Profile one, Profile other) {
        return matcher.sharedBits(one.name(), other.name());
    }

    /// {@return how two profiles compare, with every reason}
    ///
    /// @param one   a profile
    /// @param other another
    public Comparison compare(Profile one, Profile other) {
        List<Evidence> evidence = new ArrayList<>();
        double names = matcher.logOdds(one.name(), other.name(), bodies);
        if (renamed(one, other)) {
            double more = weights.of(Kind.RENAMED) + Math.max(0, names) - names;
            evidence.add(new Evidence(Kind.RENAMED, more));
        } else if (isTold(one) || isTold(other)) {
            double start = weights.of(Kind.START) + weights.ofNames(names) - names;
            evidence.add(new Evidence(Kind.START, start));
            birth(one, other).ifPresent(kind -> evidence.add(evidence(kind)));
            place(one.places(), other.places()).ifPresent(kind -> evidence.add(evidence(kind)));
            role(one.roles(), other.roles()).ifPresent(kind -> evidence.add(evidence(kind)));
            code(one.codes(), other.codes()).ifPresent(kind -> evidence.add(evidence(kind)));
        }
        double probability = 1 / (1 + StrictMath.exp(-logOdds(one, other)));
        return new Comparison(
                probability, matcher.match(one.name(), other.name(), bodies), evidence);
    }

    private Evidence evidence(Kind kind) {
        return new Evidence(kind, weights.of(kind));
    }

    static Optional<Kind> birth(Profile one, Profile other) {
        if (one.birth().isEmpty() || other.birth().isEmpty()) {
            return Optional.empty();
        }
        return switch (one.birth().get().compare(other.birth().get())) {
            case UNKNOWN -> Optional.empty();
            case SAME_DAY -> Optional.of(Kind.BIRTH_SAME_DAY);
            case NEAR_DAY -> Optional.of(Kind.BIRTH_NEAR_DAY);
            case SAME_YEAR -> Optional.of(Kind.BIRTH_SAME_YEAR);
            case ONLY_YEAR -> Optional.of(Kind.BIRTH_ONLY_YEAR);
            case YEAR_MISTYPED -> Optional.of(Kind.BIRTH_YEAR_MISTYPED);
            case NEAR_YEAR -> Optional.of(Kind.BIRTH_NEAR_YEAR);
            case YEAR_ALIKE -> Optional.of(Kind.BIRTH_YEAR_ALIKE);
            case DIFFERENT -> Optional.of(Kind.BIRTH_DIFFERENT);
        };
    }

    Optional<Kind> place(List<Name> ones, List<Name> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Kind best = Kind.PLACE_DIFFERENT;
        for (Name one : ones) {
            for (Name other : others) {
                if (one.soundHash() == other.soundHash()) {
                    return Optional.of(Kind.PLACE_SAME);
                }
                if (placeNames.same(one, other)) {
                    best = Kind.PLACE_RENAMED;
                } else if (best == Kind.PLACE_DIFFERENT) {
                    best = switch (matcher.resemblance(one, other)) {
                        case SAME -> Kind.PLACE_SAME;
                        case PART -> Kind.PLACE_ALIKE;
                        case NONE -> best;
                    };
                }
            }
        }
        return Optional.of(best);
    }

    Optional<Kind> role(List<Name> ones, List<Name> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Kind best = Kind.ROLE_DIFFERENT;
        for (Name one : ones) {
            for (Name other : others) {
                switch (matcher.resemblance(one, other)) {
                    case SAME -> best = Kind.ROLE_SAME;
                    case PART -> best = best == Kind.ROLE_SAME ? best : Kind.ROLE_ALIKE;
                    case NONE -> {}
                }
            }
        }
        return Optional.of(best);
    }

    static Optional<Kind> code(List<String> ones, List<String> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Kind best = Kind.CODE_DIFFERENT;
        for (String one : ones) {
            for (String other : others) {
                if (one.equals(other)) {
                    return Optional.of(Kind.CODE_SAME);
                }
                if (one.length() > CODE_BEGIN && other.startsWith(one.substring(0, CODE_BEGIN))) {
                    best = Kind.CODE_ALIKE;
                }
            }
        }
        return Optional.of(best);
    }
}
