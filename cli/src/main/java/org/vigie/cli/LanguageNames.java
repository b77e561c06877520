package org.vigie.cli;

import org.vigie.read.text.LanguageFiles;

/// What languages are called.
final class LanguageNames {
    private LanguageNames() {}

    /// {@return a language's name in itself, its tag where it tells none}
    ///
    /// @param tag BCP 47 tag
    static String own(String tag) {
        return LanguageFiles.lines("lang/" + tag + "/language.tsv").stream()
                .map(LanguageFiles.Line::columns)
                .filter(columns -> columns.size() == 2 && columns.getFirst().equals("name"))
                .map(columns -> columns.get(1))
                .findFirst()
                .orElse(tag);
    }
}
