package org.vigie.read;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.read.intake.Intake;
import org.vigie.read.intake.Outcome;
import org.vigie.read.intake.Piece;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold of any text and any bytes, whatever they say.
public final class Soundness {
    /// Beyond it a text is read once only.
    private static final int LONG_CHARS = 100_000;

    private static final Reader READER = Reader.installed();

    private Soundness() {}

    /// Takes bytes in and reads what they hold.
    ///
    /// @throws IllegalStateException if something does not hold
    public static void ofBytes(byte[] bytes) {
        Outcome outcome = Intake.read(bytes, "any", Optional.empty(), Optional.empty());
        if (outcome instanceof Outcome.Taken taken) {
            for (Piece piece : taken.pieces()) {
                require(
                        piece.bulletin().sha256().equals(Intake.sha256(piece.bytes())),
                        "a piece's sum is not that of its bytes");
                ofBulletin(piece.bulletin());
            }
        }
    }

    /// Reads a text.
    ///
    /// @throws IllegalStateException if something does not hold
    public static List<Claim> ofText(String text, String language) {
        return ofBulletin(new Bulletin(
                "any",
                "0".repeat(64),
                "any",
                text,
                Optional.of(LocalDate.of(2021, 3, 14)),
                language));
    }

    private static List<Claim> ofBulletin(Bulletin bulletin) {
        List<Claim> claims = READER.read(bulletin);
        String text = bulletin.text();
        for (Quote quote : quotes(claims)) {
            int begin = quote.span().begin();
            int end = quote.span().end();
            require(end <= text.length(), "a quote ends after the text");
            require(quote.span().of(text).equals(quote.text()), "a quote is not what stands there");
            require(!cuts(text, begin) && !cuts(text, end), "a quote cuts a code point");
        }
        if (text.length() < LONG_CHARS) {
            require(READER.read(bulletin).equals(claims), "read again, it gives other claims");
        }
        return claims;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static List<Quote> quotes(List<Claim> claims) {
        List<Quote> quotes = new ArrayList<>();
        for (Claim claim : claims) {
            quotes.add(claim.trigger());
            claim.mentions().stream().map(Mention::quote).forEach(quotes::add);
            claim.where().stream().map(Place::quote).forEach(quotes::add);
            claim.when().flatMap(when -> when.quote()).ifPresent(quotes::add);
            claim.source().ifPresent(quotes::add);
            claim.charge().ifPresent(quotes::add);
        }
        return quotes;
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
