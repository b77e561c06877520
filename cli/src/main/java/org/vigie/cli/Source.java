package org.vigie.cli;

import java.nio.file.Path;

/// Something that a command is to read.
sealed interface Source {
    /// A file.
    ///
    /// @param path where it lies, as typed
    record PlainFile(Path path) implements Source {}

    /// A gold file, whose claims are never looked at.
    ///
    /// @param path where it lies
    record GoldFile(Path path) implements Source {}

    /// Standard input.
    record StandardInput() implements Source {}

    /// {@return what it is called where a person reads of it}
    default String place() {
        return switch (this) {
            case PlainFile(var path) -> path.toString();
            case GoldFile(var path) -> path.toString();
            case StandardInput() -> "standard-input";
        };
    }

    /// {@return what a part of it is called where a person reads of it}
    ///
    /// @param part the part's name, which begins with this source's own
    default String place(String part) {
        String whole = place();
        int name = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1;
        return whole.substring(0, name) + part;
    }
}
