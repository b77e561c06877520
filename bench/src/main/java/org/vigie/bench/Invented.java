package org.vigie.bench;

import org.vigie.claim.Bulletin;
import org.vigie.record.Acquisition;
import org.vigie.record.Reading;
import org.vigie.record.Submission;
import org.vigie.record.Term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Bulletins of invented people in three languages, as many as are asked for: the same seed gives
/// the same ones. A few people are told of often and most of them seldom, as in a real record.
final class Invented {
    /// Claims of every bulletin.
    static final int CLAIMS = 10;

    /// Half of the bulletins are in the first language.
    private static final List<String> LANGUAGES = List.of("fr", "fr", "en", "ru");

    private static final LocalDate FIRST_DAY = LocalDate.of(2009, 1, 5);
    private static final int BULLETINS_A_DAY = 20;
    /// A person is told of in so many claims, in the middle.
    private static final int CLAIMS_A_PERSON = 20;
    /// How much oftener the first people are told of than the last: as the power of chance.
    private static final double UNEVEN = 1.5;
    private static final int MAX_LAG_DAYS = 6;

    private final long seed;
    private final int people;
    private final Map<String, List<Telling>> tellings = new HashMap<>();
    private final Map<String, Names> names = new HashMap<>();

    private record Names(List<String> given, List<String> syllables, List<String> places) {}

    /// @param seed      chance
    /// @param bulletins how many there will be; sets how many people they tell of
    Invented(long seed, int bulletins) {
        this.seed = seed;
        this.people = Math.max(CLAIMS_A_PERSON, bulletins * CLAIMS / CLAIMS_A_PERSON);
        for (String line : lines("names")) {
            String[] columns = line.split("\t");
            names.put(
                    columns[0], new Names(words(columns[1]), words(columns[2]), words(columns[3])));
            tellings.put(
                    columns[0], lines(columns[0]).stream().map(Telling::parse).toList());
        }
    }

    private static List<String> words(String column) {
        return List.of(column.split(" "));
    }

    private static List<String> lines(String table) {
        String name = "/invented/" + table + ".tsv";
        try (InputStream lines = Invented.class.getResourceAsStream(name)) {
            if (lines == null) {
                throw new IllegalStateException("the program lacks resource=" + name);
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return one bulletin}
    ///
    /// @param number from 0; later ones are published later
    Submission bulletin(int number) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + number);
        String language = LANGUAGES.get(number % LANGUAGES.size());
        LocalDate day = FIRST_DAY.plusDays(number / BULLETINS_A_DAY);
        List<String> places = names(language).places();
        StringBuilder text = new StringBuilder("Bulletin " + number + "\n");
        List<Term> terms = new ArrayList<>();
        List<Telling.Told> told = new ArrayList<>();
        List<Telling> patterns = tellings.getOrDefault(language, List.of());
        for (int i = 0; i < CLAIMS; i++) {
            Telling.Matter matter = new Telling.Matter(
                    name(somebody(chance), language),
                    places.get(chance.nextInt(places.size())),
                    day.minusDays(chance.nextInt(MAX_LAG_DAYS)));
            told.add(patterns.get(chance.nextInt(patterns.size())).tell(text, terms, matter));
        }
        return submission("n" + number + ".txt", text.toString(), day, language, told, terms);
    }

    private static Submission submission(
            String name,
            String text,
            LocalDate day,
            String language,
            List<Telling.Told> told,
            List<Term> terms) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Bulletin bulletin = new Bulletin(
                name,
                sha256(bytes),
                text.lines().findFirst().orElse(""),
                text,
                Optional.of(day),
                language);
        return new Submission(
                new Acquisition(name, Instant.parse(day.plusDays(1) + "T09:00:00Z"), "bench"),
                bytes,
                new Reading(
                        bulletin,
                        told.stream().map(claim -> claim.claim(text)).toList(),
                        terms,
                        "bench 1"));
    }

    private int somebody(SplittableRandom chance) {
        return (int) (people * Math.pow(chance.nextDouble(), UNEVEN));
    }

    /// {@return somebody's name, written in a language}
    ///
    /// @param person from 0; the first are told of most
    String name(int person, String language) {
        Names parts = names(language);
        List<String> syllables = parts.syllables();
        StringBuilder surname = new StringBuilder();
        for (int left = person + syllables.size(); left > 0; left /= syllables.size()) {
            surname.append(syllables.get(left % syllables.size()));
        }
        return parts.given().get(person % parts.given().size()) + " "
                + surname.substring(0, 1).toUpperCase(Locale.ROOT) + surname.substring(1);
    }

    /// {@return a name of somebody told of about as often as the middle one}
    String middling() {
        return name(people / 2, "fr");
    }

    /// {@return the name of the person told of most}
    String foremost() {
        return name(0, "fr");
    }

    private Names names(String language) {
        return Optional.ofNullable(names.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no names in " + language));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
