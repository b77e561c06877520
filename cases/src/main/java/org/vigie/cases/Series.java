package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.record.Folding;
import org.vigie.record.Record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What others counted, as one of them went on counting one thing: on trial, 43, then 52. Figures
/// of two counters, or of two definitions, are never joined.
///
/// @param kind       what happened to those who are counted
/// @param definition whom the counter counts, in the words of the newest bulletin; empty where only
///     the kind says
/// @param place      the place it is counted for, as named; empty where none is
/// @param counter    who counts: whom the bulletins name; empty for the bulletins themselves
/// @param points     the figures, in order of time; never empty. Nothing is known after the last.
public record Series(
        EventKind kind,
        String definition,
        String place,
        Optional<String> counter,
        List<Point> points) {

    /// One figure.
    ///
    /// @param count the figure, with its bound and what it was before
    /// @param asOf  the day it is of: the last day of the claim's time, else the bulletin's
    /// @param step  the claim that tells it
    public record Point(Count count, Optional<LocalDate> asOf, Step step) {}

    /// Two counters that differ about one thing at one time.
    ///
    /// @param one   a figure
    /// @param other another's, of the same day and about the same
    public record Disagreement(Point one, Point other) {}

    /// Copies the list.
    public Series {
        points = List.copyOf(points);
    }

    private record Key(EventKind kind, String whom, String place, String counter) {}

    /// {@return the counts that claims tell, those with most figures first}
    ///
    /// @param store the record
    public static List<Series> of(Record store) {
        return of(Steps.of(store, Steps.reviewed().told(Modality.ASSERTED, Modality.REPORTED)));
    }

    /// {@return the counts that claims tell, those with most figures first}
    ///
    /// @param steps claims, in order of time
    static List<Series> of(List<Step> steps) {
        Map<Key, List<Point>> points = new LinkedHashMap<>();
        for (Step step : steps) {
            Claim claim = step.claim().claim();
            claim.count()
                    .ifPresent(count -> points.computeIfAbsent(key(claim), _ -> new ArrayList<>())
                            .add(new Point(count, asOf(step), step)));
        }
        return points.entrySet().stream()
                .map(entry -> series(entry.getKey(), entry.getValue()))
                .sorted((one, other) ->
                        Integer.compare(other.points().size(), one.points().size()))
                .toList();
    }

    /// {@return figures of different counters about one thing at one time}
    ///
    /// @param all counts
    public static List<Disagreement> disagreements(List<Series> all) {
        List<Disagreement> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).comparable(all.get(j))) {
                    compare(all.get(i), all.get(j), found);
                }
            }
        }
        return found;
    }

    private static void compare(Series one, Series other, List<Disagreement> found) {
        for (Point first : one.points()) {
            for (Point second : other.points()) {
                if (first.asOf().isPresent()
                        && first.asOf().equals(second.asOf())
                        && differ(first.count(), second.count())) {
                    found.add(new Disagreement(first, second));
                }
            }
        }
    }

    private boolean comparable(Series other) {
        return kind == other.kind
                && Folding.fold(place).equals(Folding.fold(other.place))
                && !counter.equals(other.counter);
    }

    /// "At least 40" and "52" agree; "40" and "52" do not.
    private static boolean differ(Count one, Count other) {
        return switch (one.bound()) {
            case EXACT ->
                other.bound() != org.vigie.claim.Bound.EXACT
                        ? differ(other, one)
                        : one.value() != other.value();
            case AT_LEAST ->
                other.bound() == org.vigie.claim.Bound.EXACT && other.value() < one.value();
            case AT_MOST ->
                other.bound() == org.vigie.claim.Bound.EXACT && other.value() > one.value();
            // A tenth either way is what "about" grants.
            case ABOUT ->
                other.bound() == org.vigie.claim.Bound.EXACT
                        && Math.abs(other.value() - one.value()) * 10 > one.value();
        };
    }

    private static Series series(Key key, List<Point> points) {
        Claim newest = points.getLast().step().claim().claim();
        return new Series(
                key.kind(),
                whom(newest),
                newest.where().stream()
                        .findFirst()
                        .map(place -> place.quote().text())
                        .orElse(""),
                newest.source().map(Quote::text),
                points);
    }

    private static Key key(Claim claim) {
        return new Key(
                claim.kind(),
                noun(whom(claim)),
                claim.where().stream()
                        .findFirst()
                        .map(Place::quote)
                        .map(quote -> Folding.fold(quote.text()))
                        .orElse(""),
                claim.source().map(quote -> Folding.fold(quote.text())).orElse(""));
    }

    private static String whom(Claim claim) {
        return claim.in(Role.PATIENT).stream()
                .findFirst()
                .or(() -> claim.in(Role.AGENT).stream().findFirst())
                .map(mention -> mention.quote().text().replaceAll("\\s+", " "))
                .orElse("");
    }

    /// "52 prévenus" and "43 prévenus" are one definition: the figure is not part of it.
    private static String noun(String whom) {
        return String.join(
                " ",
                Folding.words(whom).stream()
                        .filter(word -> word.chars().noneMatch(Character::isDigit))
                        .toList());
    }

    private static Optional<LocalDate> asOf(Step step) {
        return step.claim()
                .claim()
                .when()
                .flatMap(when -> when.edtf().bounds().latestEnd())
                .or(() -> step.bulletin().published());
    }
}
