package org.vigie.read.dates;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How a language's verbs say past and future, where the dictionary alone does not: `tense.tsv`.
///
/// Each line is a key, a tab and words, `~` before a lemma:
/// `perfect` auxiliaries whose present with a participle is past · `passive` auxiliaries whose
/// tense
/// a participle shares · `support` auxiliaries whose tense an infinitive shares (`did not come`) ·
/// `ahead` verbs whose present makes an infinitive future · `planning` verbs
/// whose infinitive, and whose `action`, lies ahead in any tense · `planned` words that put their
/// clause into the
/// future · `arranged` those among them that do so only where nothing in the sentence is past ·
/// `held` those whose perfect is past ·
/// `past` words that put it into the past · `recent` verbs whose present with a preposition and an
/// infinitive is past · `narrated` verbs whose present, beside a day, tells what is past ·
/// `boundary` words that begin another clause · `clause` those that begin what is said · `never`
/// words that are no verbs in reports, whatever the dictionary says.
final class Tenses {
    private static final Set<String> KEYS = Set.of(
            "perfect",
            "support",
            "recent",
            "narrated",
            "passive",
            "ahead",
            "planning",
            "planned",
            "arranged",
            "held",
            "past",
            "boundary",
            "clause",
            "never",
            "action");

    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Map<String, Set<String>> lemmas = new HashMap<>();

    private final Note<Set<String>> keys;

    Tenses(Language language, String folder) {
        this.keys = new Note<>(language, this::keys);
        for (LanguageFiles.Line line : LanguageFiles.lines(folder + "tense.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() != 2 || !KEYS.contains(columns.get(0))) {
                throw line.wrong("expected one of " + KEYS + ", a tab and words");
            }
            for (String word : columns.get(1).split(" +")) {
                boolean lemma = word.startsWith("~");
                (lemma ? lemmas : forms)
                        .computeIfAbsent(columns.get(0), key -> new HashSet<>())
                        .add(Fold.lower(lemma ? word.substring(1) : word));
            }
        }
    }

    /// Whether a token is among the words of a key.
    boolean has(String key, Token token) {
        return keys.of(token).contains(key);
    }

    private Set<String> keys(WordForm word) {
        return KEYS.stream().filter(key -> has(key, word)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean has(String key, WordForm word) {
        if (forms.getOrDefault(key, Set.of()).contains(word.folded())) {
            return true;
        }
        Set<String> known = lemmas.getOrDefault(key, Set.of());
        return known.contains(word.folded())
                || word.readings().stream().map(Reading::lemma).anyMatch(known::contains);
    }
}
