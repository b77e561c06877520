package org.vigie.resolve.name;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Compares names: the probability that two of them name one person, body or place, and why.
///
/// Not for several threads at once, for it keeps its working space; [#another] makes one more that
/// shares all tables.
public final class NameMatcher {
    private static final int NEAR = 100;

    private final NameReader reader;
    private final SoundCosts costs;
    private final NameModel model;
    private final Alignment alignment;
    private final SoundDistance distance;
    private final double[] features = new double[NameFeatures.COUNT];

    private NameMatcher(NameReader reader, SoundCosts costs, NameModel model) {
        this.reader = reader;
        this.costs = costs;
        this.model = model;
        this.distance = new SoundDistance(costs);
        this.alignment = new Alignment(costs, new Name("", List.of(), false, false));
    }

    /// {@return a matcher with the tables of this package; they take a fraction of a second
    /// to
    /// load}
    public static NameMatcher load() {
        return new NameMatcher(NameReader.load(), SoundCosts.load(), NameModel.load());
    }

    static NameMatcher of(NameReader reader, SoundCosts costs, NameModel model) {
        return new NameMatcher(reader, costs, model);
    }

    /// {@return one more, for another thread}
    public NameMatcher another() {
        return new NameMatcher(reader, costs, model);
    }

    /// {@return a name, ready to be compared often}
    ///
    /// @param written as a bulletin or a list has it
    public Name read(String written) {
        return reader.read(written);
    }

    /// {@return the probability that two names name one, by the names alone}
    ///
    /// @param one   a name
    /// @param other another
    public double probability(Name one, Name other) {
        return NameModel.probability(logOdds(one, other, Optional.empty()));
    }

    /// {@return the natural logarithm of the odds that two names name one}
    ///
    /// @param one    a name
    /// @param other  another
    /// @param bodies whether they are the names of bodies or places; told by their words
    ///     where
    ///     it is not known
    public double logOdds(Name one, Name other, Optional<Boolean> bodies) {
        boolean ofBodies = bodies.orElseGet(() -> one.namesBody() || other.namesBody());
        double best = limited(one, other, ofBodies);
        if (one.also().isPresent()) {
            best = Math.max(best, limited(one.also().get(), other, ofBodies));
        }
        if (other.also().isPresent()) {
            best = Math.max(best, limited(one, other.also().get(), ofBodies));
        }
        if (one.also().isPresent() && other.also().isPresent()) {
            best = Math.max(best, limited(one.also().get(), other.also().get(), ofBodies));
        }
        return best;
    }

    private double limited(Name one, Name other, boolean ofBodies) {
        double logOdds = fitted(one, other, ofBodies);
        return ofBodies ? logOdds : Math.min(logOdds, NameLimits.most(alignment));
    }

    /// {@return what the model says; it leaves the names aligned}
    private double fitted(Name one, Name other, boolean ofBodies) {
        alignment.align(one, other);
        NameFeatures.of(alignment, features);
        return model.logOdds(features, ofBodies);
    }

    /// {@return the comparison of two names, with all that counts for and against}
    ///
    /// @param one    a name
    /// @param other  another
    /// @param bodies as for [#logOdds]
    public NameMatch match(Name one, Name other, Optional<Boolean> bodies) {
        boolean ofBodies = bodies.orElseGet(() -> one.namesBody() || other.namesBody());
        Name mine = better(one, other, ofBodies);
        Name theirs = better(other, mine, ofBodies);
        double fitted = fitted(mine, theirs, ofBodies);
        double most = ofBodies ? fitted : Math.min(fitted, NameLimits.most(alignment));
        return Reasons.of(alignment, features, model.weights(ofBodies), most, most - fitted);
    }

    /// {@return of a name and what it is also, what is more like another}
    private Name better(Name name, Name other, boolean ofBodies) {
        return name.also()
                .filter(also -> limited(also, other, ofBodies) > limited(name, other, ofBodies))
                .orElse(name);
    }

    /// How much two short texts, such as places or trades, say the same.
    public enum Resemblance {
        /// All words of the shorter one.
        SAME,
        /// Some words.
        PART,
        /// None.
        NONE
    }

    /// {@return how much two places, trades or offices say the same}
    ///
    /// @param one   a place or trade
    /// @param other another
    public Resemblance resemblance(Name one, Name other) {
        int shared = 0;
        for (Token a : one.tokens()) {
            for (Token b : other.tokens()) {
                if (a.hash() == b.hash() || distance.between(a, b) <= NEAR || a.sharesGroup(b)) {
                    shared++;
                    break;
                }
            }
        }
        if (shared == 0) {
            return Resemblance.NONE;
        }
        return shared >= Math.min(one.size(), other.size()) ? Resemblance.SAME : Resemblance.PART;
    }

    /// {@return whether a word of one name may stand for a word of another}
    ///
    /// @param one   a name
    /// @param other another
    public boolean shareWord(Name one, Name other) {
        alignment.align(one, other);
        return alignment.matched > 0;
    }

    /// {@return what makes its names ready}
    public NameReader reader() {
        return reader;
    }

    /// {@return how rare the words are at least that two names share, in bits: an unusual way
    /// of writing a common name counts no more than the name}
    ///
    /// @param one   a name
    /// @param other another
    public double sharedBits(Name one, Name other) {
        alignment.align(one, other);
        double bits = 0;
        for (int word = 0; word < one.size(); word++) {
            int with = alignment.ofOne[word];
            if (with >= 0) {
                Vocabulary known = reader.vocabulary();
                double least = Math.min(
                        known.leastBits(one.token(word)), known.leastBits(other.token(with)));
                bits += Math.min(alignment.bits(word), least);
            }
        }
        return bits;
    }

    double[] features(Name one, Name other) {
        alignment.align(one, other);
        NameFeatures.of(alignment, features);
        return Arrays.copyOf(features, features.length);
    }

    Alignment alignment() {
        return alignment;
    }
}
