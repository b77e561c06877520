package org.vigie.serve.page;

import java.util.List;

/// A part of a sheet.
///
/// @param id    what links to it call it; letters and hyphens
/// @param title what it is called
/// @param lines what it says
/// @param empty what it says where it has no lines; an empty text leaves the part out
public record Section(String id, String title, List<Line> lines, String empty) {

    /// Copies the list.
    public Section {
        lines = List.copyOf(lines);
    }

    /// {@return whether there is anything to show}
    public boolean shown() {
        return !lines.isEmpty() || !empty.isEmpty();
    }
}
