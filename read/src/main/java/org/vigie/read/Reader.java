package org.vigie.read;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.events.EventReader;
import org.vigie.read.explain.Explained;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads bulletins into claims, in every language that is installed.
///
/// Immutable and shared between threads; a language loads when its first bulletin comes.
public final class Reader {
    /// Changes when the same bulletin may give other claims.
    public static final String VERSION = "0.1.0";

    private final Map<String, EventReader> readers = new ConcurrentHashMap<>();

    private Reader() {}

    /// {@return a reader of all installed languages}
    public static Reader installed() {
        return new Reader();
    }

    /// {@return the BCP 47 tags of the languages it reads}
    public static List<String> languages() {
        return LanguageFiles.languages();
    }

    /// {@return the claims of a bulletin, in the order of their triggers}
    ///
    /// @param bulletin a bulletin in an installed language
    /// @throws IllegalArgumentException if the language is not installed
    public List<Claim> read(Bulletin bulletin) {
        return reader(bulletin.language()).read(text(bulletin), bulletin.published());
    }

    /// {@return the claims of a bulletin, the same that [#read] gives, with how each came
    ///     about} Takes a few times as long as reading.
    ///
    /// @param bulletin a bulletin in an installed language
    /// @throws IllegalArgumentException if the language is not installed
    public Explained explain(Bulletin bulletin) {
        return reader(bulletin.language()).explain(text(bulletin), bulletin.published());
    }

    /// {@return the lemmas of a bulletin for search, one for each word, parted by spaces,
    ///     accents and ё
    ///     folded; of a word with several readings the one of a content word}
    ///
    /// @param bulletin a bulletin in an installed language
    public String lemmas(Bulletin bulletin) {
        List<String> lemmas = new ArrayList<>();
        for (Token token : text(bulletin).tokens()) {
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
                lemmas.add(Fold.bare(lemma(token)));
            }
        }
        return String.join(" ", lemmas);
    }

    /// A participle is searched for under its verb, so that `arrêtée` and `arrêter` agree.
    private static String lemma(Token token) {
        for (Pos wanted : List.of(Pos.VERB, Pos.NOUN, Pos.ADJECTIVE)) {
            for (Reading reading : token.readings()) {
                if (reading.pos() == wanted) {
                    return reading.lemma();
                }
            }
        }
        return token.folded();
    }

    private EventReader reader(String tag) {
        return readers.computeIfAbsent(tag, key -> new EventReader(Language.of(key)));
    }

    private static Text text(Bulletin bulletin) {
        return Text.of(bulletin.text(), Language.of(bulletin.language()));
    }
}
