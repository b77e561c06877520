package org.vigie.cases;

import org.vigie.record.Folding;
import org.vigie.record.NameQuery;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which way of writing a name in Russian is its nominative, among several that differ by their
/// endings: bulletins name people as the sentence has them.
final class Nominative {
    private static final Set<String> BASIC = Set.of("", "й", "ь", "ий", "ый");
    private static final Set<String> IN_A = Set.of("а", "я", "ая", "яя", "о");
    private static final int OTHER = 2;

    private Nominative() {}

    /// {@return whether a form is another case of one of the others, which is nearer to the
    /// nominative}
    ///
    /// @param form   a way of writing a name
    /// @param others further ones of the same person
    static boolean isOblique(String form, Collection<String> others) {
        return others.stream().anyMatch(other -> isCaseOf(Folding.words(form), other));
    }

    private static boolean isCaseOf(List<String> words, String other) {
        List<String> nearer = Folding.words(other);
        if (words.size() != nearer.size() || words.equals(nearer)) {
            return false;
        }
        int own = 0;
        int others = 0;
        for (int at = 0; at < words.size(); at++) {
            String one = words.get(at);
            String two = nearer.get(at);
            if (!one.equals(two)) {
                if (!NameQuery.of(one).matches(two)) {
                    return false;
                }
                int common = common(one, two);
                own += rank(one.substring(common));
                others += rank(two.substring(common));
            }
        }
        return others < own;
    }

    private static int rank(String ending) {
        if (BASIC.contains(ending)) {
            return 0;
        }
        return IN_A.contains(ending) ? 1 : OTHER;
    }

    private static int common(String one, String two) {
        int common = 0;
        while (common < Math.min(one.length(), two.length())
                && one.charAt(common) == two.charAt(common)) {
            common++;
        }
        return common;
    }
}
