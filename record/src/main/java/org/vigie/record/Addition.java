package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds bytes and what was read from them, in one transaction.
final class Addition {
    private static final int MIN_ID_DIGITS = 6;

    private final Handle handle;
    private final Log log;
    private final Queries queries;

    Addition(Handle handle, Log log) {
        this.handle = handle;
        this.log = log;
        this.queries = new Queries(handle, Sight.ALL);
    }

    Added add(Acquisition acquisition, byte[] bytes, Reading reading) {
        String sha256 = reading.bulletin().sha256();
        Optional<KeptBulletin> known = queries.bulletinOf(sha256).flatMap(queries::bulletin);
        Blobs blobs = new Blobs(handle);
        if (!blobs.has(sha256)) {
            blobs.put(sha256, bytes);
        }
        log.append(EntryKind.ACQUISITION, Payloads.acquisition(acquisition, sha256, bytes.length));
        Added added =
                known.map(bulletin -> again(bulletin, reading)).orElseGet(() -> first(reading));
        Fold fold = new Fold(handle);
        log.seal().forEach(fold::apply);
        return added;
    }

    private Added first(Reading reading) {
        String id = freeId(reading.bulletin().sha256());
        long number = log.append(EntryKind.BULLETIN, Payloads.bulletin(reading, id, List.of()));
        ClaimJson json = new ClaimJson(reading.bulletin().text());
        List<String> ids = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            ids.add(propose(id, ids.size() + 1, number, json.tree(claim), Optional.empty()));
        }
        return new Added(number, id, false, ids);
    }

    private String freeId(String sha256) {
        for (int digits = MIN_ID_DIGITS; digits < sha256.length(); digits += 2) {
            String id = sha256.substring(0, digits);
            if (!queries.idTaken(id)) {
                return id;
            }
        }
        return sha256;
    }

    private String propose(
            String bulletin, int ordinal, long reading, ObjectNode claim, Optional<String> after) {
        String id = ClaimId.of(bulletin, ordinal);
        log.append(EntryKind.CLAIM, Payloads.claim(id, reading, claim, after));
        return id;
    }

    private Added again(KeptBulletin known, Reading reading) {
        String id = known.listed().id();
        long number = known.listed().number();
        if (same(known, reading)) {
            return new Added(number, id, true, List.of());
        }
        List<KeptClaim> old = new ClaimQueries(handle, Sight.ALL)
                .claims(ClaimFilter.all().in(Status.values()).ofBulletin(number));
        boolean sameText = known.bulletin().text().equals(reading.bulletin().text());
        ClaimJson json = new ClaimJson(reading.bulletin().text());
        Map<String, KeptClaim> told = sameText ? told(old, known.reading(), json) : Map.of();
        List<String> kept = new ArrayList<>();
        List<Claim> fresh = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            Optional.ofNullable(told.remove(wording(json.tree(claim))))
                    .ifPresentOrElse(same -> kept.add(same.id()), () -> fresh.add(claim));
        }
        long entry = log.append(EntryKind.BULLETIN, Payloads.bulletin(reading, id, kept));
        List<String> ids = new ArrayList<>();
        for (Claim claim : fresh) {
            ids.add(propose(
                    id,
                    old.size() + ids.size() + 1,
                    entry,
                    json.tree(claim),
                    otherwise(claim, old)));
        }
        return new Added(number, id, true, ids);
    }

    private static boolean same(KeptBulletin known, Reading reading) {
        Bulletin before = known.bulletin();
        Bulletin now = reading.bulletin();
        return known.reader().equals(reading.reader())
                && before.text().equals(now.text())
                && before.title().equals(now.title())
                && before.published().equals(now.published())
                && before.language().equals(now.language());
    }

    /// {@return the claims there are, by what they say}
    private Map<String, KeptClaim> told(List<KeptClaim> old, long reading, ClaimJson json) {
        Map<String, KeptClaim> told = new HashMap<>();
        String text = queries.payload(reading).path("text").asString();
        for (KeptClaim claim : old) {
            if (Reading.stands(claim.proposed(), text)) {
                told.put(wording(json.tree(claim.proposed())), claim);
            }
        }
        return told;
    }

    /// {@return what a claim says, whichever rule says it}
    private static String wording(ObjectNode claim) {
        return CanonicalJson.text(claim.without("rule"));
    }

    /// {@return the id of a reviewed claim that tells the same event in other words}
    private static Optional<String> otherwise(Claim claim, List<KeptClaim> old) {
        return old.stream()
                .filter(other -> !other.reviews().isEmpty())
                .filter(other -> other.proposed().kind() == claim.kind()
                        && other.proposed()
                                .trigger()
                                .span()
                                .overlaps(claim.trigger().span()))
                .map(KeptClaim::id)
                .findFirst();
    }
}
