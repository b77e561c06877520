package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a language inflects names that its dictionary does not know: which forms a name may
/// have had before its ending was changed. A language that does not inflect names has no such
/// file.
final class Endings {
    private static final int SHORTEST_STEM = 2;
    private final Map<Character, List<Change>> changes = new HashMap<>();

    private record Change(String ending, List<String> bases) {}

    Endings(String tag) {
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/names/endings.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() != 2) {
                throw line.wrong("expected an ending, a tab and the endings it may stand for");
            }
            List<String> bases = List.of(columns.get(1).split("\\|")).stream()
                    .map(base -> base.equals("-") ? "" : Fold.bare(base))
                    .toList();
            String ending = Fold.bare(columns.get(0));
            changes.computeIfAbsent(ending.charAt(ending.length() - 1), last -> new ArrayList<>())
                    .add(new Change(ending, bases));
        }
    }

    /// {@return whether the language inflects names}
    boolean inflects() {
        return !changes.isEmpty();
    }

    /// {@return the forms that a name may have as an entry of a list, the form itself first}
    ///
    /// @param form a form, folded
    Set<String> bases(String form) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(form);
        if (form.isEmpty()) {
            return bases;
        }
        for (Change change : changes.getOrDefault(form.charAt(form.length() - 1), List.of())) {
            int stem = form.length() - change.ending().length();
            if (stem >= SHORTEST_STEM && form.endsWith(change.ending())) {
                for (String base : change.bases()) {
                    bases.add(form.substring(0, stem) + base);
                }
            }
        }
        return bases;
    }
}
