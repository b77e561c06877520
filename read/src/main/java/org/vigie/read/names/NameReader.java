package org.vigie.read.names;

import org.vigie.claim.Span;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Finds the names in a text. Immutable; one for each language, shared between threads.
public final class NameReader {
    private final Language language;

    private NameReader(Language language) {
        this.language = language;
    }

    /// {@return the reader of a language's names}
    ///
    /// @param language an installed language
    public static NameReader of(Language language) {
        return new NameReader(language);
    }

    /// {@return the names of a text, in order; no two overlap}
    ///
    /// @param text a text of this reader's language
    /// @throws IllegalArgumentException if the text is of another language
    public List<Name> read(Text text) {
        if (!text.language().tag().equals(language.tag())) {
            throw new IllegalArgumentException("reader of " + language.tag() + " got a text in "
                    + text.language().tag());
        }
        Map<String, Integer> entities = new HashMap<>();
        List<Name> names = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int at = sentence.firstToken() + 1;
            while (at < sentence.endToken()) {
                int end = at;
                while (end < sentence.endToken() && text.tokens().get(end).isCapitalised()) {
                    end++;
                }
                if (end > at) {
                    names.add(name(text, at, end, entities));
                }
                at = end + 1;
            }
        }
        return List.copyOf(names);
    }

    private static Name name(Text text, int first, int end, Map<String, Integer> entities) {
        Span span = text.span(first, end);
        Token token = text.tokens().get(first);
        int entity =
                entities.computeIfAbsent(Fold.bare(span.of(text.chars())), key -> entities.size());
        Kind kind = end - first > 1 && !token.isUpperCase() ? Kind.PERSON : Kind.OTHER;
        return new Name(
                span,
                kind,
                entity,
                span,
                OptionalLong.empty(),
                first,
                end,
                Gender.UNKNOWN,
                "capitals");
    }
}
