package org.vigie.serve;

import org.vigie.claim.Bulletin;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;
import org.vigie.record.Term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The dictionary forms by which search finds words in any of their forms.
public final class Lemmas {
    /// A search of more words than this is a text that was pasted into the wrong box.
    private static final int MOST_WORDS = 20;

    private Lemmas() {}

    /// {@return the words of a bulletin with the dictionary forms that differ from how they
    ///     stand}
    static List<Term> terms(Bulletin bulletin) {
        List<Term> terms = new ArrayList<>();
        for (Token token :
                Text.of(bulletin.text(), Language.of(bulletin.language())).tokens()) {
            Set<String> lemmas = lemmas(token);
            if (!lemmas.isEmpty()) {
                terms.add(new Term(token.span(), List.copyOf(lemmas)));
            }
        }
        return terms;
    }

    /// {@return for each word that somebody typed, its forms and lemmas in all languages}
    ///
    /// @param typed what they typed
    public static List<Set<String>> words(String typed) {
        List<Set<String>> words = new ArrayList<>();
        for (String word : typed.strip().split("[^\\p{L}\\p{N}'’-]+")) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(forms(word));
            }
        }
        return words;
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        for (String tag : LanguageFiles.languages()) {
            for (Token token : Text.of(word, Language.of(tag)).tokens()) {
                forms.addAll(lemmas(token));
            }
        }
        return forms;
    }

    private static Set<String> lemmas(Token token) {
        Set<String> lemmas = new LinkedHashSet<>();
        if (token.kind() == Token.Kind.WORD) {
            for (Reading reading : token.readings()) {
                lemmas.add(reading.lemma());
            }
        }
        return lemmas;
    }
}
