package org.vigie.cases;

import org.vigie.claim.Bound;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.record.Acquisition;
import org.vigie.record.Decision;
import org.vigie.record.Reading;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An invented bulletin, told claim by claim: `told("2021-03-14", "…").arrest("pris", "Jean
/// Kabemba")`.
final class Told {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2021-06-01T09:00:00Z"), ZoneOffset.UTC);

    private final String text;
    private final Optional<LocalDate> published;
    private final List<Claim> claims = new ArrayList<>();

    private Told(String text, Optional<LocalDate> published) {
        this.text = text;
        this.published = published;
    }

    static Record emptyRecord(Path folder) {
        try (RecordKey key = RecordKey.make(folder.resolve("record.key"))) {
            return Record.create(folder.resolve("record.vigie"), key, CLOCK);
        }
    }

    static Told told(String published, String text) {
        return new Told(
                text, Optional.of(published).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    Told claim(EventKind kind, String trigger, String patient, String edtf) {
        return claim(kind, Modality.ASSERTED, trigger, patient, edtf);
    }

    Told claim(EventKind kind, Modality modality, String trigger, String patient, String edtf) {
        return claim(kind, modality, trigger, patient, edtf, Optional.empty());
    }

    Told claim(
            EventKind kind,
            Modality modality,
            String trigger,
            String patient,
            String edtf,
            Optional<Penalty> penalty) {
        claims.add(new Claim(
                kind,
                quote(trigger),
                List.of(new Mention(Role.PATIENT, MentionKind.PERSON, quote(patient))),
                Optional.of(edtf)
                        .filter(time -> !time.isEmpty())
                        .map(time -> new When(new Edtf(time), Optional.empty(), Optional.empty())),
                List.of(),
                modality,
                Optional.empty(),
                Optional.empty(),
                penalty,
                Optional.empty(),
                "test"));
        return this;
    }

    /// Lets the last claim name nobody.
    Told ofNobody() {
        Claim last = claims.removeLast();
        claims.add(new Claim(
                last.kind(),
                last.trigger(),
                List.of(),
                last.when(),
                last.where(),
                last.modality(),
                last.source(),
                last.count(),
                last.penalty(),
                last.charge(),
                last.rule()));
        return this;
    }

    /// Gives the last claim a place.
    Told at(String place) {
        Claim last = claims.removeLast();
        claims.add(new Claim(
                last.kind(),
                last.trigger(),
                last.mentions(),
                last.when(),
                List.of(new Place(quote(place), OptionalLong.empty())),
                last.modality(),
                last.source(),
                last.count(),
                last.penalty(),
                last.charge(),
                last.rule()));
        return this;
    }

    /// Gives the last claim a charge.
    Told on(String charge) {
        Claim last = claims.removeLast();
        claims.add(new Claim(
                last.kind(),
                last.trigger(),
                last.mentions(),
                last.when(),
                last.where(),
                last.modality(),
                last.source(),
                last.count(),
                last.penalty(),
                Optional.of(quote(charge)),
                last.rule()));
        return this;
    }

    /// Gives the last claim a figure, and who counts.
    Told counted(long value, String source) {
        Claim last = claims.removeLast();
        claims.add(new Claim(
                last.kind(),
                last.trigger(),
                last.mentions(),
                last.when(),
                last.where(),
                last.modality(),
                Optional.of(source).filter(s -> !s.isEmpty()).map(this::quote),
                Optional.of(Count.of(value, Bound.EXACT)),
                last.penalty(),
                last.charge(),
                last.rule()));
        return this;
    }

    private Quote quote(String words) {
        int begin = text.indexOf(words);
        return Quote.of(text, new Span(begin, begin + words.length()));
    }

    /// {@return ids of its claims, proposed}
    List<String> proposeIn(Record store) {
        return proposeIn(store, "tract");
    }

    List<String> proposeIn(Record store, String origin) {
        return proposeIn(store, origin, "test 1");
    }

    List<String> proposeIn(Record store, String origin, String reader) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Bulletin bulletin = new Bulletin(
                "tract", sha256(bytes), text.lines().findFirst().orElse(""), text, published, "fr");
        return store.add(
                        new Acquisition(origin, CLOCK.instant(), "Ada Moreau"),
                        bytes,
                        new Reading(bulletin, claims, List.of(), reader))
                .newClaims();
    }

    void acceptIn(Record store) {
        proposeIn(store).forEach(id -> store.review(id, Decision.ACCEPT, "", "Ada Moreau"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
