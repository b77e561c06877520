package org.vigie.serve.page;

import org.vigie.cases.Step;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers the claims that a page rests on, in the order in which it names them.
public final class Sources {
    private final Words words;
    private final Map<String, Step> named = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// Begins a page.
    ///
    /// @param words the page's language
    public Sources(Words words) {
        this.words = words;
    }

    /// {@return the marks of claims}
    ///
    /// @param steps the claims
    public List<SourceMark> marks(List<Step> steps) {
        return steps.stream().distinct().map(this::mark).toList();
    }

    private SourceMark mark(Step step) {
        String id = step.claim().id();
        named.putIfAbsent(id, step);
        int number = numbers.computeIfAbsent(id, _ -> numbers.size() + 1);
        return new SourceMark(number, id, href(step), words.say("line.mark", number, label(step)));
    }

    /// {@return every claim that was marked, in the order of the numbers}
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        named.forEach((id, step) -> references.add(reference(id, step)));
        return references;
    }

    private Reference reference(String id, Step step) {
        return new Reference(
                numbers.getOrDefault(id, 0),
                quote(step),
                step.bulletin().language(),
                step.bulletin().title(),
                step.bulletin().published().map(new TimeWords(words)::day).orElse(""),
                words.say("modality." + step.claim().claim().modality().label()),
                id);
    }

    private static String quote(Step step) {
        return step.context().text().replaceAll("\\s+", " ").strip();
    }

    private String label(Step step) {
        return "«" + quote(step) + "» " + step.bulletin().title() + ", "
                + words.say("modality." + step.claim().claim().modality().label());
    }

    /// {@return where a claim stands in its bulletin}
    ///
    /// @param step the claim
    public static String href(Step step) {
        String claim = step.claim().id();
        return "/bulletins/" + step.bulletin().number() + "?claim=" + claim + "#c-" + claim;
    }
}
