package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Adds bulletins in one transaction, each with its bytes and what was read from them.
///
/// Bulletins that are new are written many at a time; what is asked about each is asked for all of
/// them together. While one page of them is written, a thread of its own hashes the next.
final class Addition {
    private static final int MIN_ID_DIGITS = 6;
    /// How many bulletins wait to be written together.
    private static final int PAGE_BULLETINS = 128;

    private final Handle handle;
    private final Log log;
    private final Executor beside;
    private final Fold fold;
    private final Queries queries;
    private final Blobs blobs;
    /// SHA-256 of bulletins of this batch that are in the record already.
    private final Set<String> known = new HashSet<>();
    /// SHA-256 of bulletins whose derived rows wait to be written.
    private final Set<String> waiting = new HashSet<>();
    /// SHA-256 of files of this batch that are kept already.
    private final Set<String> kept = new HashSet<>();
    /// Ids that other bulletins have, of those that bulletins of this batch would like.
    private final Set<String> taken = new HashSet<>();

    private Addition(Handle handle, Log log, Executor beside) {
        this.handle = handle;
        this.log = log;
        this.beside = beside;
        this.fold = new Fold(handle, beside);
        this.queries = new Queries(handle, Sight.ALL);
        this.blobs = new Blobs(handle);
    }

    /// {@return what became of each bulletin, in their order}
    ///
    /// @param handle an open transaction that may write
    /// @param log    takes the entries
    static List<Added> add(Handle handle, Log log, List<Submission> submissions) {
        if (submissions.size() == 1) {
            return new Addition(handle, log, Runnable::run).add(submissions);
        }
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("record-hashing").factory())) {
            return new Addition(handle, log, thread).add(submissions);
        }
    }

    private List<Added> add(List<Submission> submissions) {
        List<Added> added = new ArrayList<>(submissions.size());
        for (int from = 0; from < submissions.size(); from += PAGE_BULLETINS) {
            List<Submission> page =
                    submissions.subList(from, Math.min(submissions.size(), from + PAGE_BULLETINS));
            look(page);
            page.forEach(submission -> added.add(add(submission)));
            log.hash(beside);
            while (log.waiting() > 1) {
                write();
            }
        }
        fold();
        return added;
    }

    /// Asks what the record has of a page of bulletins.
    private void look(List<Submission> page) {
        List<String> hashes = page.stream()
                .map(submission -> submission.reading().bulletin().sha256())
                .toList();
        known.addAll(queries.bulletinsOf(hashes));
        kept.addAll(blobs.kept(hashes));
        taken.addAll(queries.idsTaken(
                hashes.stream().map(hash -> hash.substring(0, MIN_ID_DIGITS)).toList()));
    }

    /// Writes the first page of entries that waits.
    private void write() {
        blobs.write();
        fold.take(log.sealPage());
    }

    /// Writes all that waits, with what follows from the entries, for what is to be asked next
    /// needs it.
    private void fold() {
        blobs.write();
        fold.take(log.seal());
        fold.write();
        known.addAll(waiting);
        waiting.clear();
    }

    private Added add(Submission submission) {
        Reading reading = submission.reading();
        String sha256 = reading.bulletin().sha256();
        if (waiting.contains(sha256)) {
            fold();
        }
        Optional<KeptBulletin> before = known.contains(sha256)
                ? queries.bulletinOf(sha256).flatMap(queries::bulletin)
                : Optional.empty();
        if (kept.add(sha256)) {
            blobs.add(sha256, submission.bytes());
        }
        log.append(
                EntryKind.ACQUISITION,
                Payloads.acquisition(submission.acquisition(), sha256, submission.bytes().length));
        waiting.add(sha256);
        return before.map(bulletin -> again(bulletin, reading)).orElseGet(() -> first(reading));
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
            boolean free = !taken.contains(id) && (digits == MIN_ID_DIGITS || !queries.idTaken(id));
            if (free) {
                taken.add(id);
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
        // A claim that was destroyed leaves a gap.
        int last = old.stream()
                .mapToInt(claim -> ClaimId.ordinal(claim.id()))
                .max()
                .orElse(0);
        for (Claim claim : fresh) {
            ids.add(propose(
                    id, last + ids.size() + 1, entry, json.tree(claim), otherwise(claim, old)));
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
