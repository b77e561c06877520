package org.vigie.serve.map;

import java.util.List;

/// The part of the world that a map shows: degrees are as long east as north in its middle.
///
/// @param west  longitude of the left edge
/// @param north latitude of the upper edge
/// @param scale units of the map to a degree of latitude
/// @param slant how much shorter a degree of longitude is
record Frame(double west, double north, double scale, double slant) {
    static final int WIDTH = 900;
    static final int HEIGHT = 540;
    private static final double LEAST_DEGREES = 16;
    private static final double MARGIN = 1.5;
    private static final double WORLD_DEGREES = 170;

    /// {@return the part of the world that holds spots, with some room around them}
    static Frame around(List<Spot> spots) {
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(-60);
        double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(80);
        double west = spots.stream().mapToDouble(Spot::longitude).min().orElse(-180);
        double east = spots.stream().mapToDouble(Spot::longitude).max().orElse(180);
        double middle = (south + north) / 2;
        double slant = Math.max(0.2, Math.cos(Math.toRadians(middle)));
        double high = Math.max(
                LEAST_DEGREES,
                Math.max(north - south, (east - west) * slant * HEIGHT / WIDTH) * MARGIN);
        double scale = HEIGHT / Math.min(high, WORLD_DEGREES);
        return new Frame(
                (west + east) / 2 - WIDTH / 2.0 / scale / slant,
                middle + HEIGHT / 2.0 / scale,
                scale,
                slant);
    }

    double x(double longitude) {
        return (longitude - west) * slant * scale;
    }

    double y(double latitude) {
        return (north - latitude) * scale;
    }

    /// {@return whether a line between two points may be seen}
    boolean shows(double x, double y, double toX, double toY) {
        return Math.max(x, toX) >= 0
                && Math.min(x, toX) <= WIDTH
                && Math.max(y, toY) >= 0
                && Math.min(y, toY) <= HEIGHT
                && Math.abs(x - toX) < WIDTH;
    }
}
