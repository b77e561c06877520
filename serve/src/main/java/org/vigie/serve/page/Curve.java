package org.vigie.serve.page;

import org.vigie.cases.Series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A count by others as it changed: its figures, and steps drawn up to the last of them.
///
/// @param title  what is counted, and by whom
/// @param points the figures in words
/// @param path   the steps as an SVG path in a box of 600 by 120; empty where fewer than two
///     figures have a day
public record Curve(String title, List<Line> points, String path) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;
    private static final int EDGE = 6;

    /// Copies the list.
    public Curve {
        points = List.copyOf(points);
    }

    /// {@return a curve}
    ///
    /// @param title  what is counted, and by whom
    /// @param series the figures
    /// @param points the figures in words
    public static Curve of(String title, Series series, List<Line> points) {
        return new Curve(title, points, path(series));
    }

    /// A figure holds until the next; nothing is drawn after the last.
    private static String path(Series series) {
        List<Series.Point> dated = series.points().stream()
                .filter(point -> point.asOf().isPresent())
                .toList();
        if (dated.size() < 2) {
            return "";
        }
        LocalDate first = day(dated.getFirst());
        long days = Math.max(1, day(dated.getLast()).toEpochDay() - first.toEpochDay());
        long most =
                dated.stream().mapToLong(point -> point.count().value()).max().orElse(1);
        List<String> moves = new ArrayList<>();
        Optional<Double> before = Optional.empty();
        for (Series.Point point : dated) {
            double x = EDGE
                    + (double) (WIDTH - 2 * EDGE)
                            * (day(point).toEpochDay() - first.toEpochDay())
                            / days;
            double y = HEIGHT
                    - EDGE
                    - (double) (HEIGHT - 2 * EDGE) * point.count().value() / Math.max(1, most);
            before.ifPresent(level -> moves.add(place("L", x, level)));
            moves.add(place(before.isEmpty() ? "M" : "L", x, y));
            before = Optional.of(y);
        }
        return String.join(" ", moves);
    }

    private static String place(String move, double x, double y) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", move, x, y);
    }

    private static LocalDate day(Series.Point point) {
        return point.asOf().orElseThrow();
    }
}
