package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who did what and when, to anything in the record.
public final class History {
    private static final String COLUMNS =
            "SELECT e.number, e.time, e.kind, e.payload, e.redaction FROM entry e";
    private static final String UNNAMED = "";
    /// How far clocks of those who share a record may be apart.
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;
    private final Sight sight;

    History(Access access, Clock clock, Supplier<byte[]> salts, Sight sight) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
        this.sight = sight;
    }

    /// {@return the newest time in the record, where the clock is behind it: it was set back,
    /// or went ahead before. Entries keep their order all the same.}
    public Optional<Instant> clockBehind() {
        return access.read(handle -> new Queries(handle, Sight.ALL).newest())
                .filter(newest -> clock.instant().plus(CLOCK_SLACK).isBefore(newest));
    }

    /// Notes an act in an entry.
    ///
    /// @param act what was done
    /// @return the entry's number
    public long note(Act act) {
        return access.write(handle -> {
            Log log = new Log(handle, clock, salts);
            long entry = log.append(act.kind(), Payloads.act(act.by(), act.of(), act.facts()));
            new Fold(handle).apply(log.seal());
            return entry;
        });
    }

    /// Notes that something is given out of the record.
    ///
    /// @param what what it goes out as, such as `calendar`
    /// @param to   where it goes: a file, or what is known of the place
    /// @param of   ids of bulletins and claims and SHA-256 of files whose content it holds
    /// @param by   who takes it out
    /// @return the entry's number
    public long givenOut(String what, String to, List<String> of, String by) {
        return note(new Act(EntryKind.EXPORT, by, of, Map.of("as", what, "to", to)));
    }

    /// {@return what happened, in the order of the log}
    ///
    /// @param from  number of the first entry
    /// @param limit how many at most
    public List<Event> events(long from, int limit) {
        return access.read(handle -> {
            Set<String> hidden = hidden(handle);
            return handle.createQuery(
                            COLUMNS + " WHERE e.number >= :from ORDER BY e.number LIMIT :limit")
                    .bind("from", from)
                    .bind("limit", limit)
                    .map((row, context) -> event(row, hidden))
                    .list();
        });
    }

    /// {@return what people judged and took back, in the order of the log} It is found without
    /// going through all entries.
    ///
    /// @param from  number of the first entry
    /// @param limit how many at most
    public List<Event> judgements(long from, int limit) {
        return access.read(handle -> {
            Set<String> hidden = hidden(handle);
            return handle.createQuery(COLUMNS + " WHERE e.kind = 'judgement' AND e.number >= :from"
                            + " ORDER BY e.number LIMIT :limit")
                    .bind("from", from)
                    .bind("limit", limit)
                    .map((row, context) -> event(row, hidden))
                    .list();
        });
    }

    /// {@return what happened to one thing, in the order of the log; for a bulletin also to its
    /// bytes and claims}
    ///
    /// @param thing a bulletin's or a claim's id, a SHA-256, or another record's name; whole
    /// @param from  number of the first entry
    /// @param limit how many at most
    public List<Event> eventsOf(String thing, long from, int limit) {
        return access.read(handle -> {
            Set<String> hidden = hidden(handle);
            if (hidden.contains(thing) || hidden.contains(bulletin(thing))) {
                return List.of();
            }
            return Concern.of(handle, thing)
                    .bind(handle.createQuery(COLUMNS + " WHERE e.number >= :from AND e.number IN ("
                            + Concern.ENTRIES + ") ORDER BY e.number LIMIT :limit"))
                    .bind("from", from)
                    .bind("limit", limit)
                    .map((row, context) -> event(row, hidden))
                    .list();
        });
    }

    /// {@return ids and hashes of bulletins that are not to be shown}
    private Set<String> hidden(Handle handle) {
        Set<String> ids = new HashSet<>();
        Queries queries = new Queries(handle, sight);
        if (!sight.all()) {
            if (isAnybodyHidden(handle)) {
                handle.createQuery("SELECT DISTINCT sha256 FROM acquisition WHERE sha256 NOT IN"
                                + " (SELECT sha256 FROM bulletin)")
                        .mapTo(String.class)
                        .filter(sha256 -> !queries.mayShow(sha256))
                        .forEach(ids::add);
            }
            handle.createQuery(
                            "SELECT id, sha256 FROM bulletin WHERE number IN (SELECT bulletin FROM"
                                    + " hidden WHERE compartment NOT IN (<opened>))")
                    .bindList("opened", sight.listed())
                    .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                    .forEach(ids::addAll);
        }
        return ids;
    }

    /// Asked by itself: beside the acquisitions a store asks it only after it has gone through
    /// all of them.
    private static boolean isAnybodyHidden(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM restriction WHERE person <> ''")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static String bulletin(String thing) {
        return thing.contains("-") ? ClaimId.bulletin(thing) : thing;
    }

    private static Event event(ResultSet row, Set<String> hidden) throws SQLException {
        long redaction = row.getLong("redaction");
        Optional<Long> redacted = row.wasNull() ? Optional.empty() : Optional.of(redaction);
        EntryKind kind = EntryKind.parse(row.getString("kind"));
        long entry = row.getLong("number");
        Instant time = Instant.parse(row.getString("time"));
        Optional<JsonNode> payload =
                Optional.ofNullable(row.getBytes("payload")).map(CanonicalJson::parse);
        if (payload.isEmpty()) {
            return new Event(entry, time, kind, Optional.empty(), List.of(), Map.of(), redacted);
        }
        List<String> things = Payloads.things(kind, payload.get());
        boolean secret = kind == EntryKind.RESTRICTION
                || things.stream()
                        .anyMatch(thing ->
                                hidden.contains(thing) || hidden.contains(bulletin(thing)));
        return new Event(
                entry,
                time,
                kind,
                Optional.of(by(kind, payload.get())),
                secret ? List.of() : things,
                secret ? Map.of() : facts(kind, payload.get()),
                redacted);
    }

    private static String by(EntryKind kind, JsonNode payload) {
        String key = kind == EntryKind.BULLETIN ? "reader" : "by";
        return Payloads.optional(payload, key).orElse(UNNAMED);
    }

    /// {@return the short facts of an act; what a bulletin or claim says is not among them}
    private static Map<String, String> facts(EntryKind kind, JsonNode payload) {
        Map<String, String> facts = new TreeMap<>();
        Stream<String> keys = switch (kind) {
            case GENESIS -> Stream.of("origin");
            case ACQUISITION -> Stream.of("origin", "time");
            case BULLETIN, CLAIM, RESTRICTION -> Stream.of();
            case TIMESTAMP -> Stream.of("size", "to");
            case REVIEW -> Stream.of("decision", "reason");
            case CORRECTION -> Stream.of("reason");
            case KEY,
                    WITNESS,
                    COSIGNATURE,
                    ACCESS,
                    EXPORT,
                    BACKUP,
                    CHECK,
                    SETTING,
                    REDACTION,
                    JUDGEMENT,
                    FINDING -> payload.propertyNames().stream().filter(key -> !key.equals("by"));
        };
        keys.forEach(
                key -> Payloads.optional(payload, key).ifPresent(text -> facts.put(key, text)));
        return facts;
    }
}
