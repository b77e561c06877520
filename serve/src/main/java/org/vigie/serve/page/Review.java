package org.vigie.serve.page;

import org.vigie.claim.Bulletin;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Status;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A bulletin and its claims, side by side.
///
/// @param number   the bulletin's number
/// @param title    its title
/// @param language BCP 47 tag of its language
/// @param tongue   its language's name in itself
/// @param day      the day it was published, in words; empty if unknown
/// @param iso      the same as `2012-03-19`; empty if unknown
/// @param name     what it was called when it came
/// @param origin   where it came from first
/// @param text     its text with marks
/// @param cards    its claims
/// @param current  index of the claim that is looked at
/// @param toDo     how many claims whoever looks is to decide about
/// @param fresh    how many of them nobody has decided about
/// @param lastShown number of the entry that proposed the newest of its claims; -1 without any
/// @param openKinds how many of them are of which kind, by labels, the commonest first
/// @param again    whether it may be read again as of another day or in another language
public record Review(
        long number,
        String title,
        String language,
        String tongue,
        String day,
        String iso,
        String name,
        String origin,
        MarkedText text,
        List<Card> cards,
        int current,
        int toDo,
        int fresh,
        long lastShown,
        Map<String, Long> openKinds,
        boolean again) {

    /// Copies the list.
    public Review {
        cards = List.copyOf(cards);
        openKinds = Collections.unmodifiableMap(new LinkedHashMap<>(openKinds));
    }

    /// {@return the page about a bulletin}
    ///
    /// @param kept    the bulletin
    /// @param claims  its claims, in any order
    /// @param current id of the claim that is looked at; else the first that is to be decided
    /// @param making  makes the cards
    /// @param tongue  the name of the bulletin's language in itself
    /// @param words   the interface's language
    public static Review of(
            KeptBulletin kept,
            List<KeptClaim> claims,
            Optional<String> current,
            Cards making,
            String tongue,
            Words words) {
        Bulletin bulletin = kept.bulletin();
        List<Card> cards = new ArrayList<>();
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (KeptClaim claim : claims) {
            if (claim.status() != Status.REJECTED) {
                marks.addAll(Marks.of(claim.claim(), cards.size(), bulletin.text()));
            }
            cards.add(making.card(claim, cards.size(), bulletin.text()));
        }
        return new Review(
                kept.listed().number(),
                bulletin.title(),
                bulletin.language(),
                tongue,
                bulletin.published().map(new TimeWords(words)::weekday).orElse(""),
                bulletin.published().map(LocalDate::toString).orElse(""),
                kept.listed().name(),
                kept.acquisitions().getFirst().origin(),
                MarkedText.of(bulletin.text(), bulletin.title(), marks),
                cards,
                index(cards, current),
                (int) cards.stream().filter(Card::open).count(),
                (int) claims.stream()
                        .filter(claim -> claim.status() == Status.PROPOSED)
                        .count(),
                claims.stream().mapToLong(KeptClaim::entry).max().orElse(-1),
                openKinds(claims),
                true);
    }

    private static int index(List<Card> cards, Optional<String> current) {
        return cards.stream()
                .filter(card -> current.map(card.id()::equals).orElse(card.open()))
                .findFirst()
                .map(Card::index)
                .orElse(0);
    }

    private static Map<String, Long> openKinds(List<KeptClaim> claims) {
        Map<String, Long> counts = claims.stream()
                .filter(claim -> claim.status() == Status.PROPOSED)
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().kind().label(),
                        TreeMap::new,
                        Collectors.counting()));
        Map<String, Long> commonestFirst = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> commonestFirst.put(entry.getKey(), entry.getValue()));
        return commonestFirst;
    }

    /// {@return the id of the card that a mark belongs to}
    ///
    /// @param mark a mark of the text
    public String cardId(MarkedText.Mark mark) {
        return cards.get(mark.card()).id();
    }

    /// {@return the classes of a piece, by the part of the current claim that covers it}
    ///
    /// @param piece a piece of the text
    public String lit(MarkedText.Piece piece) {
        StringBuilder classes = new StringBuilder();
        for (MarkedText.Part part : piece.parts(current)) {
            classes.append(" on on-").append(part.letter());
        }
        return classes.toString();
    }

    /// {@return the card that is looked at}
    public Card card() {
        return cards.get(current);
    }
}
