package org.vigie.bench;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The least that reading a language costs: words cut out by a pattern and each looked up in the
/// dictionary, all analyses.
final class Floor {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+|\\S");
    private static final Map<String, String> DICTIONARIES = Map.of(
            "fr", "org/languagetool/resource/fr/french.dict",
            "en", "org/languagetool/resource/en/english.dict",
            "ru", "org/languagetool/resource/ru/russian.dict");
    private static final Map<String, Floor> LOADED = new ConcurrentHashMap<>();

    private final Dictionary dictionary;

    private Floor(String tag) {
        URL place = Optional.ofNullable(Floor.class
                        .getClassLoader()
                        .getResource(DICTIONARIES.getOrDefault(tag, tag)))
                .orElseThrow(() -> new IllegalStateException("no dictionary of " + tag));
        try {
            this.dictionary = Dictionary.read(place);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Floor of(String tag) {
        return LOADED.computeIfAbsent(tag, Floor::new);
    }

    /// {@return how many analyses the words of a text have}
    int analyses(String text) {
        DictionaryLookup lookup = new DictionaryLookup(dictionary);
        Matcher words = WORD.matcher(text);
        int analyses = 0;
        while (words.find()) {
            analyses += lookup.lookup(words.group()).size();
        }
        return analyses;
    }
}
