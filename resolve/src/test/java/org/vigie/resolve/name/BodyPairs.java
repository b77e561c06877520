package org.vigie.resolve.name;

import com.ibm.icu.text.Transliterator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Invented bodies, companies and ships, written in several ways, and others that nearly bear their
/// names.
final class BodyPairs {
    private static final Transliterator CYRILLIC =
            Transliterator.getInstance("Latin-ASCII; Latin-Cyrillic; Any-Title");

    private final Random random;
    private final List<String> proper;
    private final Map<String, List<String>> words = new TreeMap<>();
    private final Map<String, List<String>> forms = new TreeMap<>();

    private BodyPairs(List<String> proper, long seed) {
        this.proper = proper;
        this.random = new Random(seed);
        for (DataFile.Row row : DataFile.rows("words.tsv")) {
            String[] columns = row.columns();
            Map<String, List<String>> into = switch (columns[2]) {
                case "word" -> words;
                case "legal-form" -> forms;
                default -> new HashMap<>();
            };
            if (columns[0].chars().allMatch(c -> c < 0x530)) {
                into.computeIfAbsent(columns[1], _ -> new ArrayList<>()).add(columns[0]);
            }
        }
    }

    /// {@return bodies whose proper names are those of towns}
    static BodyPairs of(Corpora corpora, long seed) {
        List<String> proper = corpora.places().stream()
                .map(Corpora.Writing::one)
                .filter(name -> name.matches("[A-Z][a-z]{3,9}"))
                .toList();
        return new BodyPairs(proper, seed);
    }

    /// What a body's name is made of.
    private record Body(List<String> names, List<String> meanings, String form, String number) {}

    List<NamePairs.Pair> pairs(int count) {
        List<NamePairs.Pair> pairs = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Body body = body();
            boolean same = random.nextInt(10) < 4;
            Body other = same ? loose(body) : changed(body);
            pairs.add(new NamePairs.Pair(same, write(body, false), write(other, true)));
        }
        return pairs;
    }

    private Body body() {
        List<String> names = new ArrayList<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            names.add(pick(proper));
        }
        List<String> meanings = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            meanings.add(pick(List.copyOf(words.keySet())));
        }
        return new Body(
                names,
                meanings,
                random.nextInt(3) > 0 ? pick(List.copyOf(forms.keySet())) : "",
                random.nextInt(8) == 0 ? String.valueOf(1 + random.nextInt(60)) : "");
    }

    private Body loose(Body body) {
        List<String> names = new ArrayList<>();
        body.names.forEach(name -> names.add(random.nextInt(6) == 0 ? typo(name) : name));
        List<String> meanings = new ArrayList<>(body.meanings);
        if (random.nextInt(6) == 0 && !meanings.isEmpty()) {
            meanings.removeLast();
        }
        String form = random.nextInt(3) == 0 ? "" : body.form;
        return new Body(names, meanings, form, body.number);
    }

    private Body changed(Body body) {
        List<String> names = new ArrayList<>(body.names);
        List<String> meanings = new ArrayList<>(body.meanings);
        String number = body.number;
        int kind = random.nextInt(5);
        if (kind == 0 && !number.isEmpty()) {
            number = String.valueOf(1 + (Integer.parseInt(number) + 1 + random.nextInt(50)) % 90);
        } else if (kind <= 2 && !meanings.isEmpty()) {
            String before = meanings.getFirst();
            while (before.equals(meanings.getFirst())) {
                meanings.set(0, pick(List.copyOf(words.keySet())));
            }
        } else {
            int at = random.nextInt(names.size());
            names.set(at, pick(proper));
            if (names.size() == 1 && meanings.isEmpty() && body.form.isEmpty()) {
                meanings.add(pick(List.copyOf(words.keySet())));
            }
        }
        return new Body(names, meanings, random.nextInt(3) == 0 ? "" : body.form, number);
    }

    private String write(Body body, boolean mayTranslate) {
        List<String> parts = new ArrayList<>(body.names);
        boolean cyrillic = mayTranslate && random.nextInt(4) == 0;
        if (cyrillic) {
            parts.replaceAll(CYRILLIC::transliterate);
        }
        for (String meaning : body.meanings) {
            parts.add(
                    random.nextInt(3) == 0 ? 0 : parts.size(),
                    pick(words.getOrDefault(meaning, List.of(meaning))));
        }
        if (!body.number.isEmpty()) {
            parts.add(body.number);
        }
        if (!body.form.isEmpty()) {
            parts.add(
                    random.nextInt(4) == 0 ? 0 : parts.size(),
                    pick(forms.getOrDefault(body.form, List.of(body.form))));
        }
        return String.join(" ", parts);
    }

    private String typo(String name) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
            case 1 ->
                name.substring(0, at) + "aeiounrst".charAt(random.nextInt(9)) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at) + name.substring(at);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
