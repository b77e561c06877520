package org.vigie.serve.map;

import java.util.List;

/// A map ready to be drawn, in units of its own.
///
/// @param width   how wide it is
/// @param height  how high it is
/// @param coasts  a path of SVG: where land meets water
/// @param borders a path of SVG: where countries meet
/// @param labels  names of countries
/// @param dots    towns, in the order they were given in
public record Drawing(
        int width, int height, String coasts, String borders, List<Label> labels, List<Dot> dots) {

    /// Copies the lists.
    public Drawing {
        labels = List.copyOf(labels);
        dots = List.copyOf(dots);
    }

    /// A name on the map.
    ///
    /// @param x    its middle
    /// @param y    its line
    /// @param code the country's code, ISO 3166-1 alpha-2
    public record Label(int x, int y, String code) {}

    /// A town on the map.
    ///
    /// @param x from the left
    /// @param y from the top
    /// @param r radius
    public record Dot(int x, int y, int r) {}
}
