package org.vigie.record;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Invented bulletins with a reader as simple as can be: `[word]` is the trigger of an arrest,
/// `{name}` its patient, `word<lemma>` a word with its dictionary form.
final class Samples {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-03-15T09:00:00Z"), ZoneOffset.UTC);
    static final Acquisition BY_HAND =
            new Acquisition("tract.txt", Instant.parse("2021-03-14T18:30:00Z"), "Ada Moreau");

    private static final Pattern MARK = Pattern.compile("\\[([^]]*)]|\\{([^}]*)}|<([^>]*)>");

    private Samples() {}

    static RecordKey key() {
        return RecordKey.ofDigits("5f".repeat(32).toCharArray(), Path.of("test.key"));
    }

    static Record create(Path folder) {
        try (RecordKey key = key()) {
            return Record.create(folder.resolve("record.vigie"), key, CLOCK);
        }
    }

    static Record open(Path folder) {
        try (RecordKey key = key()) {
            if (Record.open(folder.resolve("record.vigie"), key, CLOCK)
                    instanceof Opening.Opened(var store)) {
                return store;
            }
        }
        throw new AssertionError("the record does not open");
    }

    static Added add(Record store, String marked) {
        Reading reading = read(marked, "reader 1");
        return store.add(BY_HAND, bytes(reading), reading);
    }

    static byte[] bytes(Reading reading) {
        return reading.bulletin().text().getBytes(StandardCharsets.UTF_8);
    }

    static Reading read(String marked, String reader) {
        StringBuilder text = new StringBuilder();
        List<Span> triggers = new ArrayList<>();
        List<Span> patients = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            if (matcher.group(3) != null) {
                int begin = text.lastIndexOf(" ") + 1;
                terms.add(new Term(new Span(begin, text.length()), List.of(matcher.group(3))));
            } else {
                String words = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                Span span = new Span(text.length(), text.length() + words.length());
                (matcher.group(1) == null ? patients : triggers).add(span);
                text.append(words);
            }
        }
        matcher.appendTail(text);
        return reading(text.toString(), triggers, patients, terms, reader);
    }

    private static Reading reading(
            String text,
            List<Span> triggers,
            List<Span> patients,
            List<Term> terms,
            String reader) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            List<Span> patient = i < patients.size() ? List.of(patients.get(i)) : List.of();
            claims.add(arrest(text, triggers.get(i), patient));
        }
        String title = text.lines().findFirst().orElse("");
        String sha256 = Sha256.hex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        LocalDate day = LocalDate.of(2021, 3, 14);
        return new Reading(
                new Bulletin("tract.txt", sha256, title, text, Optional.of(day), "fr"),
                claims,
                terms,
                reader);
    }

    static Claim arrest(String text, Span trigger, List<Span> patients) {
        List<Mention> mentions = patients.stream()
                .map(span -> new Mention(Role.PATIENT, MentionKind.PERSON, Quote.of(text, span)))
                .toList();
        return claim(EventKind.ARREST, Quote.of(text, trigger), mentions, "test/arrest#1");
    }

    static Claim claim(EventKind kind, Quote trigger, List<Mention> mentions, String rule) {
        return new Claim(
                kind,
                trigger,
                mentions,
                Optional.empty(),
                List.of(),
                Modality.ASSERTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rule);
    }
}
