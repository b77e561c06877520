package org.vigie.serve.page;

import java.util.List;

/// A place of claims, as the map's list tells it.
///
/// @param name   what it is called
/// @param forms  how bulletins write it, the commonest first
/// @param kinds  what is told to have been there, with how often
/// @param claims how many claims name it, each once
/// @param proposed how many of them nobody has reviewed
public record PlaceRow(String name, List<Form> forms, String kinds, long claims, long proposed) {

    /// Copies the list.
    public PlaceRow {
        forms = List.copyOf(forms);
    }

    /// One way to write it.
    ///
    /// @param words  the words
    /// @param href   where the claims that write it so are shown
    /// @param claims how many they are
    public record Form(String words, String href, long claims) {}
}
