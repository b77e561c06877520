package org.vigie.read.frames;

import org.vigie.claim.MentionKind;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People and bodies that only several words together name, each by its form or lemma, articles
/// left out: `security service`, `sécurité de état`.
final class PeoplePhrases {
    private final Map<String, List<Phrase>> byWord = new HashMap<>();

    /// @param words its words, folded
    private record Phrase(List<String> words, MentionKind kind) {}

    void add(String phrase, MentionKind kind) {
        Phrase added = new Phrase(List.of(phrase.split(" +")), kind);
        for (String word : added.words) {
            byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(added);
        }
    }

    void addAll(PeoplePhrases others) {
        byWord.putAll(others.byWord);
    }

    /// {@return the kind of the first phrase that has a token among its words, if one stands
    ///     here}
    Optional<MentionKind> at(Token head, List<Token> tokens) {
        if (byWord.isEmpty()) {
            return Optional.empty();
        }
        Optional<MentionKind> found = with(head.folded(), head, tokens);
        for (Reading reading : head.readings()) {
            found = found.isPresent() ? found : with(reading.lemma(), head, tokens);
        }
        return found;
    }

    private Optional<MentionKind> with(String word, Token head, List<Token> tokens) {
        for (Phrase phrase : byWord.getOrDefault(word, List.of())) {
            int within = phrase.words.indexOf(word);
            if (fits(phrase, within, -1, head.index(), tokens)
                    && fits(phrase, within, 1, head.index(), tokens)) {
                return Optional.of(phrase.kind);
            }
        }
        return Optional.empty();
    }

    /// Whether the words before or behind one of a phrase stand there.
    private static boolean fits(Phrase phrase, int within, int step, int head, List<Token> tokens) {
        int at = head;
        for (int i = within + step; i >= 0 && i < phrase.words.size(); i += step) {
            String word = phrase.words.get(i);
            do {
                at += step;
            } while (at >= 0
                    && at < tokens.size()
                    && tokens.get(at).is(Pos.DETERMINER)
                    && !is(tokens.get(at), word));
            if (at < 0 || at >= tokens.size() || !is(tokens.get(at), word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Token token, String word) {
        return token.folded().equals(word)
                || token.readings().stream().anyMatch(reading -> reading.lemma().equals(word));
    }
}
