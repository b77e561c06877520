package org.vigie.resolve.name;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// How rare names are and what kind they are of, from public lists.
final class RarityFitting {
    /// Russian lists speak for a fifth of the names that bulletins have.
    private static final double SHARE = 0.2;

    /// The lists of countries do not count everywhere: a name counts as one of 4096 for each
    /// list.
    private static final double LISTED = 1.0 / 4096;

    private static final double FEWEST_GIVEN = 60;
    private static final double FEWEST_PATRONYMICS = 300;
    private static final double LEAST_BITS = 5;
    private static final double MOST_BITS = 16;

    private final WordSounds sounds;
    private final SortedMap<String, Draft> drafts = new TreeMap<>();

    private RarityFitting(WordSounds sounds) {
        this.sounds = sounds;
    }

    /// What is known about a name by its sounds.
    ///
    /// @param bits  how rare it is
    /// @param flags `g` for a given name, `p` for a patronymic, `-` for a surname, in the order
    ///     of the lists
    record Rarity(double bits, String flags) {}

    private static final class Draft {
        private double share;
        private String flags = "";
    }

    static SortedMap<String, Rarity> fit(Corpora corpora, WordSounds sounds) {
        RarityFitting fitting = new RarityFitting(sounds);
        fitting.counted(corpora.givenNames(), FEWEST_GIVEN, "g");
        fitting.counted(corpora.patronymics(), FEWEST_PATRONYMICS, "p");
        fitting.listed(corpora.givenNamesOfCountries(), "g");
        fitting.listed(OwnNames.given(), "g");
        fitting.listed(corpora.surnamesOfCountries(), "-");
        SortedMap<String, Rarity> rarity = new TreeMap<>();
        fitting.drafts.forEach((heard, draft) -> {
            double bits = -StrictMath.log(draft.share) / StrictMath.log(2);
            double rounded = Math.round(Math.clamp(bits, LEAST_BITS, MOST_BITS) * 10) / 10.0;
            rarity.put(heard, new Rarity(rounded, draft.flags));
        });
        return rarity;
    }

    private void counted(List<Corpora.Counted> names, double fewest, String flag) {
        double total = names.stream().mapToDouble(Corpora.Counted::count).sum();
        names.stream()
                .filter(name -> name.count() >= fewest)
                .forEach(name -> add(name.name(), name.count() / total * SHARE, flag));
    }

    private void listed(List<List<String>> names, String flag) {
        for (List<String> writings : names) {
            for (String name : writings) {
                if (!name.isBlank() && !name.contains(" ")) {
                    add(name, LISTED, flag);
                }
            }
        }
    }

    private void add(String name, double share, String flag) {
        String letters = name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] heard = letters.isEmpty()
                ? new byte[0]
                : sounds.of(letters.toCharArray(), 0, letters.length());
        if (heard.length == 0) {
            return;
        }
        Draft draft = drafts.computeIfAbsent(Sounds.format(heard), _ -> new Draft());
        draft.share += share;
        if (draft.flags.isEmpty()) {
            draft.flags = flag;
        } else if (!flag.equals("-") && !draft.flags.contains(flag)) {
            draft.flags += flag;
        }
    }
}
