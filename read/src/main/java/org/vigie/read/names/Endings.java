package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How a language inflects names that its dictionary does not know: which forms a name may
/// have had before its ending was changed. A language that does not inflect names has no such
/// file.
final class Endings {
    private static final int SHORTEST_STEM = 2;
    private final List<Change> changes;

    private record Change(String ending, List<String> bases) {}

    Endings(String tag) {
        List<Change> read = new ArrayList<>();
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/names/endings.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() != 2) {
                throw line.wrong("expected an ending, a tab and the endings it may stand for");
            }
            List<String> bases = List.of(columns.get(1).split("\\|")).stream()
                    .map(base -> base.equals("-") ? "" : Fold.bare(base))
                    .toList();
            read.add(new Change(Fold.bare(columns.get(0)), bases));
        }
        this.changes = List.copyOf(read);
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
        for (Change change : changes) {
            int stem = form.length() - change.ending().length();
            if (stem >= SHORTEST_STEM && form.endsWith(change.ending())) {
                for (String base : change.bases()) {
                    bases.add(form.substring(0, stem) + base);
                }
            }
        }
        return bases;
    }

    /// {@return whether two forms may be forms of one name}
    ///
    /// @param one   a form, folded
    /// @param other a form, folded
    boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (changes.isEmpty()) {
            return false;
        }
        Set<String> bases = bases(one);
        for (String base : bases(other)) {
            if (bases.contains(base)) {
                return true;
            }
        }
        return false;
    }
}
