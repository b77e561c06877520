package org.vigie.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guesses the readings of names that no dictionary knows, by their endings, from `endings.tsv`.
///
/// The longest ending that fits decides; a word needs three letters before it.
final class Endings {
    private static final int STEM_CHARS = 3;

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private int longest;

    private record Rule(String lemmaEnding, Reading pattern) {}

    Endings(String path, TagMap tags) {
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            String[] columns = line.text().split("\t");
            if (columns.length != 3) {
                throw line.wrong("expected ending, ending of the lemma and tag, parted by tabs");
            }
            rules.computeIfAbsent(columns[0], ending -> new ArrayList<>())
                    .add(new Rule(columns[1], tags.reading("", columns[2])));
            longest = Math.max(longest, columns[0].length());
        }
    }

    List<Reading> guess(String lower) {
        String folded = Fold.lower(lower);
        for (int length = Math.min(longest, folded.length() - STEM_CHARS); length > 0; length--) {
            String ending = folded.substring(folded.length() - length);
            List<Rule> found = rules.get(ending);
            if (found != null) {
                String stem = folded.substring(0, folded.length() - length);
                return found.stream()
                        .map(rule -> new Reading(
                                stem + rule.lemmaEnding(),
                                rule.pattern().pos(),
                                rule.pattern().features()))
                        .toList();
            }
        }
        return List.of();
    }
}
