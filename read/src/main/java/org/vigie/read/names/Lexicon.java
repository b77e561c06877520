package org.vigie.read.names;

import org.vigie.read.text.Language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All that one language's files say of names.
record Lexicon(NameWords words, PlaceList places, PeopleList people, Endings endings) {
    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    /// {@return the lexicon of a language, loaded once a process}
    static Lexicon of(Language language) {
        return LOADED.computeIfAbsent(
                language.tag(),
                tag -> new Lexicon(
                        new NameWords(tag),
                        new PlaceList(tag),
                        new PeopleList(tag),
                        new Endings(tag)));
    }
}
