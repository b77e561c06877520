package org.vigie.read.events;

import org.vigie.read.explain.RuleLine;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Token;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lines of a language's data, each file read when it is first asked for.
final class RuleLines {
    private final String tag;
    private final Map<String, List<LanguageFiles.Line>> files = new HashMap<>();

    RuleLines(String tag) {
        this.tag = tag;
    }

    /// {@return the line of a rule; of one that a model learnt the line of its word}
    ///
    /// @param head the word that the rule is about
    RuleLine of(FrameRule rule, Token head) {
        return rule.isLearnt() ? learnt(rule, head) : line(rule.file(), rule.line());
    }

    private RuleLine learnt(FrameRule rule, Token head) {
        Set<String> words = new LinkedHashSet<>();
        head.readings().forEach(reading -> words.add("word&" + reading.lemma() + "\t"));
        words.add("word&" + head.folded() + "\t");
        for (String word : words) {
            for (LanguageFiles.Line line : lines(rule.file())) {
                if (line.text().startsWith(word)) {
                    return new RuleLine(rule.file(), line.number(), line.text().strip());
                }
            }
        }
        return new RuleLine(rule.file(), 1, rule.id());
    }

    /// {@return the line of a cue}
    RuleLine of(CueIndex.Hit hit) {
        String place = hit.cue().place();
        int colon = place.lastIndexOf(':');
        return line(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
    }

    /// {@return the line at which a rule of dates begins}
    ///
    /// @param rule its name, such as `fr/last-week`
    Optional<RuleLine> ofDates(String rule) {
        String begin = "rule " + rule.substring(rule.indexOf('/') + 1);
        for (String path : LanguageFiles.list(tag, "dates")) {
            for (LanguageFiles.Line line : lines(path)) {
                if (line.text().strip().equals(begin)) {
                    return Optional.of(new RuleLine(path, line.number(), begin));
                }
            }
        }
        return Optional.empty();
    }

    private RuleLine line(String file, int number) {
        String text = lines(file).stream()
                .filter(line -> line.number() == number)
                .map(line -> line.text().strip())
                .findFirst()
                .orElse("");
        return new RuleLine(file, number, text);
    }

    private List<LanguageFiles.Line> lines(String file) {
        return files.computeIfAbsent(file, LanguageFiles::lines);
    }
}
