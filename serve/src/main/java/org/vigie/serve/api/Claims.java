package org.vigie.serve.api;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.Added;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.Status;
import org.vigie.record.Together;
import org.vigie.serve.account.SecondReading;
import org.vigie.serve.account.SecondReading.Whom;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Claims: listed, proposed by other programs, decided, put right.
final class Claims {
    static final int REASON_CHARS = 2000;
    static final int READER_CHARS = 60;
    private static final int MAX_PUSHED = 2000;

    /// No entry has a larger number.
    private static final long AN_ENTRY = 1_000_000_000_000L;

    private Claims() {}

    static JsonNode list(Ask ask) {
        ClaimFilter filter = ClaimFilter.all();
        Optional<Status> status =
                ask.value("status", text -> Endpoints.labelled(Status.values(), text));
        Optional<EventKind> kind =
                ask.value("event", text -> Endpoints.labelled(EventKind.values(), text));
        Optional<Modality> modality =
                ask.value("modality", text -> Endpoints.labelled(Modality.values(), text));
        if (status.isPresent()) {
            filter = filter.in(status.get());
        }
        if (kind.isPresent()) {
            filter = filter.of(kind.get());
        }
        if (modality.isPresent()) {
            filter = filter.told(modality.get());
        }
        return piece(ask, filter);
    }

    static JsonNode ofBulletin(Ask ask) {
        long number = Bulletins.bulletin(ask).listed().number();
        return piece(ask, ClaimFilter.all().ofBulletin(number));
    }

    /// Accepts what is left of a bulletin and was shown to whoever decides.
    static JsonNode acceptAll(Ask ask) {
        long number = Bulletins.bulletin(ask).listed().number();
        long shown = ask.count("shown", AN_ENTRY);
        Optional<EventKind> kind = ask.optional("event", REASON_CHARS)
                .map(label -> Endpoints.labelled(EventKind.values(), label)
                        .orElseThrow(() -> Ask.wrong("event")));
        ClaimFilter open = ClaimFilter.all().ofBulletin(number).in(Status.PROPOSED);
        List<KeptClaim> left = ask.desk().record().claims(kind.map(open::of).orElse(open));
        List<String> seen = left.stream()
                .filter(claim -> claim.entry() <= shown)
                .map(KeptClaim::id)
                .toList();
        Together act = ask.desk()
                .record()
                .review(
                        seen,
                        Decision.ACCEPT,
                        ask.optional("reason", REASON_CHARS).orElse(""),
                        ask.person().name());
        return Shapes.object()
                .put("accepted", act.count())
                .put("left", left.size() - act.count())
                .put("first", act.first());
    }

    /// Takes back what one such act accepted, and nothing that somebody decided about since.
    static JsonNode takeBack(Ask ask) {
        long number = Bulletins.bulletin(ask).listed().number();
        Together act = new Together(
                ask.count("first", AN_ENTRY), (int) ask.count("accepted", Integer.MAX_VALUE));
        List<String> claims =
                ask.desk().record().claims(ClaimFilter.all().ofBulletin(number)).stream()
                        .map(KeptClaim::id)
                        .toList();
        int undone = ask.desk()
                .record()
                .takeBack(
                        claims,
                        act,
                        ask.optional("reason", REASON_CHARS).orElse(""),
                        ask.person().name());
        return Shapes.object().put("undone", undone).put("left", act.count() - undone);
    }

    static JsonNode waiting(Ask ask) {
        Whom whom = ask.value("for", text -> Endpoints.labelled(Whom.values(), text))
                .orElse(Whom.YOU);
        SecondReading reading = new SecondReading(ask.desk().record(), ask.person());
        ObjectNode answer = Shapes.object();
        answer.set(
                "items",
                Shapes.list(
                        reading.claims(whom, ask.limit()), new Shapes(ask.desk().record())::claim));
        return answer;
    }

    private static JsonNode piece(Ask ask, ClaimFilter filter) {
        int limit = ask.limit();
        Record record = ask.desk().record();
        List<KeptClaim> found = record.walk().claims(filter, ask.cursor(), limit);
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(found.getLast().id());
        return Shapes.piece(Shapes.list(found, new Shapes(record)::claim), next);
    }

    static JsonNode one(Ask ask) {
        return shape(ask, claim(ask));
    }

    private static JsonNode shape(Ask ask, KeptClaim claim) {
        return new Shapes(ask.desk().record()).claim(claim);
    }

    static KeptClaim claim(Ask ask) {
        return ask.desk().record().findClaim(ask.path().getOrDefault("claim", ""))
                        instanceof Found.One<KeptClaim>(var claim)
                ? claim
                : gone();
    }

    private static KeptClaim gone() {
        throw new ApiException(Problem.NOT_FOUND, "");
    }

    static JsonNode review(Ask ask) {
        Decision decision = Endpoints.labelled(Decision.values(), ask.text("decision", 20))
                .orElseThrow(() -> Ask.wrong("decision"));
        String reason = ask.optional("reason", REASON_CHARS).orElse("");
        KeptClaim claim = claim(ask);
        return shape(
                ask,
                ask.desk()
                        .record()
                        .review(claim.id(), decision, reason, ask.person().name()));
    }

    static JsonNode correct(Ask ask) {
        KeptClaim claim = claim(ask);
        String reason = ask.optional("reason", REASON_CHARS).orElse("");
        if (ask.count("seen", AN_ENTRY) != claim.reviews().size()) {
            throw new ApiException(Problem.CHANGED, "seen");
        }
        Record record = ask.desk().record();
        Claim corrected = parsed(
                new ClaimJson(record.reading(claim.reading()).text()),
                ask.body().path("claim"),
                "claim");
        try {
            return shape(
                    ask,
                    record.correct(claim.id(), corrected, reason, ask.person().name()));
        } catch (IllegalArgumentException elsewhere) {
            throw new ApiException(Problem.NO_QUOTE, "claim");
        }
    }

    private static Claim parsed(ClaimJson json, JsonNode node, String where) {
        try {
            return json.parse(node);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException wrong) {
            // its message may name what was sent
            throw Ask.wrong(where);
        }
    }

    /// Proposes claims beside those that are proposed already. They are a reading of their own;
    /// it tells the standing ones again, so that none of them is superseded.
    static JsonNode push(Ask ask) {
        KeptBulletin kept = Bulletins.bulletin(ask);
        String reader = ask.text("reader", READER_CHARS);
        JsonNode sent = ask.body().path("claims");
        if (!sent.isArray() || sent.isEmpty() || sent.size() > MAX_PUSHED) {
            throw Ask.wrong("claims");
        }
        Bulletin bulletin = kept.bulletin();
        ClaimJson json = new ClaimJson(bulletin.text());
        Record record = ask.desk().record();
        List<Claim> claims = new ArrayList<>();
        record.claims(ClaimFilter.all().ofBulletin(kept.listed().number())).stream()
                .filter(claim -> claim.reading() == kept.reading())
                .forEach(claim -> claims.add(claim.proposed()));
        for (int i = 0; i < sent.size(); i++) {
            Claim claim = parsed(json, sent.path(i), "claims/" + i);
            if (!claims.contains(claim)) {
                claims.add(claim);
            }
        }
        return proposed(ask, kept, reader, claims);
    }

    private static JsonNode proposed(
            Ask ask, KeptBulletin kept, String reader, List<Claim> claims) {
        try {
            Added added = ask.desk().propose(kept, claims, reader);
            ObjectNode answer = Shapes.object();
            answer.set("proposed", Shapes.words(added.newClaims()));
            return answer;
        } catch (IllegalArgumentException elsewhere) {
            throw new ApiException(Problem.NO_QUOTE, "claims");
        }
    }
}
