package org.vigie.read.explain;

/// A line of a language's data.
///
/// @param file the file, such as `lang/fr/frames/arrest.frames`
/// @param line the line's number, from 1
/// @param text the line as it is written
public record RuleLine(String file, int line, String text) {

    /// {@return file and line, as an editor takes them}
    public String place() {
        return file + ":" + line;
    }
}
