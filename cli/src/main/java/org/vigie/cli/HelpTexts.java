package org.vigie.cli;

import org.jspecify.annotations.Nullable;
import org.vigie.serve.words.Words;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/// The texts of `--help`, which lie beside the others in `lang/<tag>/commands.tsv`: `help.` and
/// picocli's own key.
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final Words words;

    /// Prepares a language.
    ///
    /// @param words the language
    HelpTexts(Words words) {
        this.words = words;
    }

    /// Null is how a bundle says that it has no such text.
    @Override
    protected @Nullable Object handleGetObject(String key) {
        return containsKey(key) ? words.say(PREFIX + key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return words.knows(PREFIX + key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList());
    }
}
