package org.vigie.record;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that search finds a text by: each word folded, with its lemmas after it.
///
/// @param spans where the words stand
/// @param forms for each of them, its folded form and its lemmas
record SearchWords(List<Span> spans, List<Set<String>> forms) {

    static SearchWords of(String text, List<Term> terms) {
        Map<Integer, List<String>> lemmas = new HashMap<>();
        for (Term term : terms) {
            lemmas.computeIfAbsent(term.span().begin(), begin -> new ArrayList<>())
                    .addAll(term.lemmas());
        }
        List<Span> spans = Folding.spans(text);
        List<Set<String>> forms = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Set<String> words = new LinkedHashSet<>();
            words.add(Folding.fold(span.of(text)));
            for (String lemma : lemmas.getOrDefault(span.begin(), List.of())) {
                words.addAll(Folding.words(lemma));
            }
            forms.add(words);
        }
        return new SearchWords(spans, forms);
    }

    /// {@return all of them, with a blank between}
    String line() {
        StringBuilder line = new StringBuilder();
        for (Set<String> words : forms) {
            for (String word : words) {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        return line.toString();
    }

    /// {@return the spans of the words that have one of some forms}
    List<Span> marks(Set<String> wanted) {
        List<Span> marks = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (forms.get(i).stream().anyMatch(wanted::contains)) {
                marks.add(spans.get(i));
            }
        }
        return marks;
    }
}
