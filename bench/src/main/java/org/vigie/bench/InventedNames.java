package org.vigie.bench;

import com.ibm.icu.text.Transliterator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invents names of people, as many as are asked for: common given names come often, surnames are
/// made of the names of towns, two in five have a patronymic, half are romanised.
final class InventedNames {
    private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN");
    private static final String[] ENDINGS = {"ов", "ин", "енко", "ский", "улы", "ян", "швили", ""};
    private static final int GIVEN = 2000;

    private final Random random;
    private final List<String[]> given = new ArrayList<>();
    private final List<String[]> patronymics = new ArrayList<>();
    private final List<String[]> surnames = new ArrayList<>();

    InventedNames(Path corpora, long seed) throws IOException {
        random = new Random(seed);
        for (String line : head(corpora.resolve("lists/given-names-ru.tsv"))) {
            given.add(both(line.substring(0, line.indexOf('\t'))));
        }
        for (String line : head(corpora.resolve("lists/patronymics-ru.tsv"))) {
            patronymics.add(both(line.substring(0, line.indexOf('\t'))));
        }
        for (String line : Files.readAllLines(corpora.resolve("places/cities15000.txt"))) {
            for (String name : line.split("\t")[3].split(",")) {
                if (name.matches("[А-Я][а-я]{3,9}")) {
                    surnames.add(both(name.replaceAll("[аеиоуыьйя]+$", "")
                            + ENDINGS[random.nextInt(ENDINGS.length)]));
                }
            }
        }
    }

    private static List<String> head(Path file) throws IOException {
        return Files.readAllLines(file).subList(1, GIVEN);
    }

    private static String[] both(String cyrillic) {
        return new String[] {cyrillic, LATIN.transliterate(cyrillic)};
    }

    /// {@return one more name}
    String next() {
        int script = random.nextInt(2);
        String name = common(given)[script];
        String surname = common(surnames)[script];
        String middle = random.nextInt(5) < 2 ? " " + common(patronymics)[script] : "";
        return random.nextInt(4) == 0
                ? surname + " " + name + middle
                : name + middle + " " + surname;
    }

    /// The first of the list come most often.
    private String[] common(List<String[]> from) {
        double share = random.nextDouble();
        return from.get((int) (share * share * share * from.size()));
    }
}
