package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.Note;
import org.vigie.read.text.WordForm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the lists know of single words, looked up once for each.
final class KnownWords {
    private final Endings endings;
    private final PlaceList places;
    private final Note<String> bare;
    private final Note<List<String>> forms;
    private final Note<Optional<PlaceEntry>> place;
    private final Note<Boolean> given;
    private final Note<Boolean> surname;
    private final Note<Boolean> surnameEnding;
    private final Openings placeOpenings;
    private final Openings nameOpenings;

    KnownWords(
            Language language,
            NameWords words,
            PlaceList places,
            PeopleList people,
            Endings endings) {
        this.endings = endings;
        this.places = places;
        this.bare = new Note<>(language, word -> Fold.bare(word.form()));
        this.forms = new Note<>(language, word -> forms(bare.of(word)));
        this.place = new Note<>(language, this::findPlace);
        this.given = new Note<>(
                language,
                word -> forms.of(word).stream()
                        .anyMatch(form -> people.given(form).isPresent()));
        this.surname =
                new Note<>(language, word -> forms.of(word).stream().anyMatch(people::isSurname));
        this.surnameEnding = new Note<>(
                language,
                word -> people.ending(bare.of(word)).isPresent()
                        || endings.inflects()
                                && forms.of(word).stream()
                                        .anyMatch(form -> people.ending(form).isPresent()));
        this.placeOpenings = new Openings(language, places);
        this.nameOpenings = new Openings(language, words);
    }

    /// A list of phrases, with the words that begin one remembered.
    final class Openings {
        private final Forms.Phrases phrases;
        private final Note<List<String>> close;
        private final Note<List<String>> apart;

        private Openings(Language language, Forms.Phrases phrases) {
            this.phrases = phrases;
            this.close = new Note<>(language, word -> openings(word, ""));
            this.apart = new Note<>(language, word -> openings(word, " "));
        }

        private List<String> openings(WordForm word, String gap) {
            return forms.of(word).stream()
                    .map(form -> form + gap)
                    .filter(phrases::begins)
                    .toList();
        }

        Forms.Phrases phrases() {
            return phrases;
        }

        /// {@return the forms of a word that begin a phrase of more words, with the gap
        /// behind them}
        ///
        /// @param gap whether white space follows the word
        List<String> of(WordForm word, boolean gap) {
            return gap ? apart.of(word) : close.of(word);
        }
    }

    /// {@return a form, folded to bare letters}
    String bare(WordForm word) {
        return bare.of(word);
    }

    /// {@return the forms under which a list may have a word, the form itself first}
    List<String> forms(WordForm word) {
        return forms.of(word);
    }

    private List<String> forms(String form) {
        Set<String> all = new LinkedHashSet<>(endings.bases(form));
        int hyphen = form.indexOf('-');
        if (endings.inflects() && hyphen > 0) {
            // Only the first part of a compound may be inflected: в Ростове-на-Дону.
            for (String base : endings.bases(form.substring(0, hyphen))) {
                all.add(base + form.substring(hyphen));
            }
        }
        return List.copyOf(all);
    }

    /// {@return what the lists know of a word as a place's name}
    Optional<PlaceEntry> place(WordForm word) {
        return place.of(word);
    }

    private Optional<PlaceEntry> findPlace(WordForm word) {
        boolean common = Scan.isCommon(word);
        for (String base : forms.of(word)) {
            Optional<PlaceEntry> found = places.find(base);
            // An inflected common word is no village abroad.
            boolean likely = base.equals(bare.of(word)) || !common;
            if (found.filter(entry -> likely || entry.own()).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// {@return whether a word is a known given name}
    boolean isGiven(WordForm word) {
        return given.of(word);
    }

    /// {@return whether a word is a known surname}
    boolean isSurname(WordForm word) {
        return surname.of(word);
    }

    /// {@return whether a word ends as surnames do}
    boolean endsLikeSurname(WordForm word) {
        return surnameEnding.of(word);
    }

    /// {@return the places of several words}
    Openings placeOpenings() {
        return placeOpenings;
    }

    /// {@return the names of several words that are known as a whole}
    Openings nameOpenings() {
        return nameOpenings;
    }
}
