package org.vigie.read.names;

import org.vigie.read.text.Language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All that one language's files say of names.
record Lexicon(
        NameWords words, PlaceList places, PeopleList people, Endings endings, KnownWords known) {
    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    /// {@return the lexicon of a language, loaded once a process}
    static Lexicon of(Language language) {
        return LOADED.computeIfAbsent(language.tag(), tag -> load(language));
    }

    private static Lexicon load(Language language) {
        NameWords words = new NameWords(language);
        PlaceList places = new PlaceList(language.tag());
        PeopleList people = new PeopleList(language.tag());
        Endings endings = new Endings(language.tag());
        return new Lexicon(
                words,
                places,
                people,
                endings,
                new KnownWords(language, words, places, people, endings));
    }
}
