package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Given names and surnames that are known, and the endings by which unknown ones show
/// themselves.
final class PeopleList {
    private final List<Ending> endings;
    private final List<String> adjectives;
    private final List<String> placeEndings;

    private record Ending(String ending, Gender gender) {}

    /// The lists that all languages share, read when the first name is looked up.
    private static final class Shared {
        private static final SortedLines GIVEN = SortedLines.of("lang/shared/names/given.tsv");
        private static final SortedLines SURNAMES =
                SortedLines.of("lang/shared/names/surnames.tsv");
        private static final SortedLines LEGAL =
                SortedLines.of("lang/shared/names/legal-forms.tsv");
    }

    PeopleList(String tag) {
        List<Ending> read = new ArrayList<>();
        List<String> ofPlaces = new ArrayList<>();
        List<String> towns = new ArrayList<>();
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/names/surnames.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() != 2) {
                throw line.wrong("expected an ending, a tab and m, f, u, place or town");
            }
            if (columns.get(1).equals("place")) {
                ofPlaces.add(columns.get(0));
                continue;
            }
            if (columns.get(1).equals("town")) {
                towns.add(Fold.bare(columns.get(0)));
                continue;
            }
            read.add(new Ending(Fold.bare(columns.get(0)), gender(columns.get(1))));
        }
        read.sort((one, other) -> other.ending().length() - one.ending().length());
        this.endings = List.copyOf(read);
        this.adjectives = List.copyOf(ofPlaces);
        this.placeEndings = List.copyOf(towns);
    }

    /// {@return the gender of a known given name; nothing if it is not known}
    ///
    /// @param name a name, folded to bare letters
    Optional<Gender> given(String name) {
        return Shared.GIVEN.find(name).map(PeopleList::gender);
    }

    /// {@return whether it is a known surname}
    ///
    /// @param name a name, folded to bare letters
    boolean isSurname(String name) {
        return Shared.SURNAMES.find(name).isPresent();
    }

    /// {@return whether it is the legal form of a company}
    ///
    /// @param word a word, folded to bare letters
    static boolean isLegalForm(String word) {
        return Shared.LEGAL.find(word).isPresent();
    }

    /// {@return the gender that a surname's ending shows; nothing if the ending is no
    /// surname's}
    ///
    /// @param name a name, folded to bare letters
    Optional<Gender> ending(String name) {
        for (Ending ending : endings) {
            if (name.length() >= ending.ending().length() + 3 && name.endsWith(ending.ending())) {
                return Optional.of(ending.gender());
            }
        }
        return Optional.empty();
    }

    /// {@return whether a word that the dictionary does not know ends as an adjective made of
    /// a place}
    ///
    /// @param word a word, in lower case
    boolean adjective(String word) {
        return adjectives.stream()
                .anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    /// {@return whether a word ends as names of places do}
    ///
    /// @param word a word, folded to bare letters
    boolean placeEnding(String word) {
        return placeEndings.stream()
                .anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    private static Gender gender(String letter) {
        return switch (letter) {
            case "m" -> Gender.MASCULINE;
            case "f" -> Gender.FEMININE;
            default -> Gender.UNKNOWN;
        };
    }
}
