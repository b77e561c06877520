package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.record.Listed;
import org.vigie.record.ReadBulletin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes claims bare: names, days, places and charges that many claims tell are held once.
final class Barer {
    private final Map<Object, Object> held = new HashMap<>();
    private final Map<List<Mention>, Bare.Parties> parties = new HashMap<>();

    /// {@return the claims of a bulletin, bare}
    List<Bare> bare(ReadBulletin bulletin) {
        Listed listed = new Listed(
                bulletin.number(),
                bulletin.id(),
                "",
                "",
                "",
                bulletin.published().map(this::once),
                once(bulletin.language()),
                Instant.EPOCH,
                0,
                0);
        List<Bare> bare = new ArrayList<>(bulletin.claims().size());
        for (ReadBulletin.ReadClaim claim : bulletin.claims()) {
            bare.add(bare(claim, listed));
        }
        return List.copyOf(bare);
    }

    private Bare bare(ReadBulletin.ReadClaim read, Listed listed) {
        Claim claim = read.claim();
        return new Bare(
                listed,
                read.entry(),
                read.ordinal(),
                claim.trigger().span().begin(),
                once(claim.trigger().text()),
                claim.kind(),
                claim.modality(),
                read.status(),
                dating(claim, listed),
                parties(claim.mentions()),
                once(new Bare.Rest(
                        claim.where().stream().map(this::bare).toList(),
                        claim.source().map(this::bare),
                        claim.count(),
                        claim.penalty(),
                        claim.charge().map(this::bare),
                        once(Set.copyOf(Circumstance.of(
                                claim, Context.of(claim, read.text()), listed.language()))))));
    }

    private Dating dating(Claim claim, Listed listed) {
        Dating dating = Dating.of(claim, listed.published());
        return once(
                dating instanceof Dating.Told(var when, var lasting)
                        ? new Dating.Told(
                                new When(when.edtf(), Optional.empty(), when.inferred()), lasting)
                        : dating);
    }

    private Bare.Parties parties(List<Mention> mentions) {
        List<Mention> bare = new ArrayList<>(mentions.size());
        for (int place = 0; place < mentions.size(); place++) {
            Mention mention = mentions.get(place);
            // the place keeps two mentions of one name apart
            bare.add(once(new Mention(
                    mention.role(),
                    mention.kind(),
                    new Quote(new Span(place, place), once(mention.quote().text())))));
        }
        return parties.computeIfAbsent(bare, Bare.Parties::of);
    }

    private Place bare(Place place) {
        return once(new Place(bare(place.quote()), place.geonames()));
    }

    private Quote bare(Quote quote) {
        return once(new Quote(new Span(0, 0), once(quote.text())));
    }

    @SuppressWarnings("unchecked") // what is held is equal to it, and of its class
    private <T> T once(T thing) {
        return (T) held.computeIfAbsent(thing, same -> same);
    }
}
