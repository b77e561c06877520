package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.record.Timestamp.Awaited;
import org.vigie.record.Timestamp.Fails;
import org.vigie.record.Timestamp.State;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Times that authorities vouch for after RFC 3161: of a checkpoint, and so of every entry before
/// it, or of a kept file. Requests leave as files and answers come as files; nothing is sent.
public final class Timestamps {
    private static final String REQUEST = "request";
    private static final String ANSWER = "answer";
    private static final String ANCHORS = "anchors";
    private static final String SIZE = "size";
    private static final int NONCE_BYTES = 8;

    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;
    private final Sight sight;

    Timestamps(Access access, Clock clock, Supplier<byte[]> salts, Sight sight) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
        this.sight = sight;
    }

    /// A request to give to an authority.
    ///
    /// @param entry number of the entry that tells of it
    /// @param bytes a `TimeStampReq`, in DER
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Request(long entry, byte[] bytes) {}

    /// {@return a request for a time on what the record is now}
    ///
    /// @param by who asks
    public Request request(String by) {
        return access.write(handle -> {
            Checkpoint now = new StoredTree(handle).checkpoint(StoredTree.size(handle));
            return asked(handle, by, List.of(), digest(now), Map.of(SIZE, text(now.size())));
        });
    }

    /// {@return a request for a time on a kept file}
    ///
    /// @param sha256 the start of its SHA-256
    /// @param by     who asks
    /// @throws RecordException if there is no such file, or there are several
    public Request requestFor(String sha256, String by) {
        return access.write(handle -> {
            String whole = new KeptFiles(access, clock, salts, sight)
                    .meant(handle, sha256)
                    .orElseThrow(() -> new RecordException(RecordException.Code.NO_SUCH_THING, ""));
            return asked(handle, by, List.of(whole), HexFormat.of().parseHex(whole), Map.of());
        });
    }

    private Request asked(
            Handle handle, String by, List<String> of, byte[] sha256, Map<String, String> facts) {
        byte[] request = TimeToken.request(sha256, Arrays.copyOf(salts.get(), NONCE_BYTES));
        var payload = Payloads.act(by, of, facts);
        payload.put(REQUEST, Base64.getEncoder().encodeToString(request));
        return new Request(append(handle, payload), request);
    }

    private long append(Handle handle, JsonNode payload) {
        Log log = new Log(handle, clock, salts);
        long entry = log.append(EntryKind.TIMESTAMP, payload);
        new Fold(handle).apply(log.seal());
        return entry;
    }

    /// Takes in an authority's answer. What does not stand is not kept.
    ///
    /// @param answer  a `TimeStampResp` or the token in it, in DER
    /// @param anchors who is trusted; kept beside it
    /// @param by      who brings it
    /// @return where the timestamp stands now
    public State bring(byte[] answer, TrustAnchors anchors, String by) {
        return access.write(handle -> {
            Optional<Asked> request = asked(handle).stream()
                    .filter(open -> TimeToken.answers(answer, open.request()))
                    .findFirst();
            if (request.isEmpty()) {
                return new Fails(TimeToken.fault(answer));
            }
            State state = state(handle, request.get(), answer, anchors);
            if (state instanceof Timestamp.Holds) {
                var payload = Payloads.act(
                        by,
                        request.get().file().stream().toList(),
                        Map.of(
                                "to",
                                text(request.get().entry()),
                                ANSWER,
                                Base64.getEncoder().encodeToString(answer),
                                ANCHORS,
                                anchors.kept()));
                append(handle, payload);
            }
            return state;
        });
    }

    /// {@return all timestamps, those of files that are not to be shown aside, oldest first;
    /// each judged by the certificates that were trusted when it came}
    public List<Timestamp> all() {
        return all(Optional.empty());
    }

    /// {@return all timestamps, oldest first}
    ///
    /// @param anchors who is trusted today, whoever was trusted then
    public List<Timestamp> all(TrustAnchors anchors) {
        return all(Optional.of(anchors));
    }

    private List<Timestamp> all(Optional<TrustAnchors> anchors) {
        return access.read(handle -> {
            Queries queries = new Queries(handle, sight);
            List<Answered> answers = answered(handle);
            List<Timestamp> all = new ArrayList<>();
            for (Asked asked : asked(handle)) {
                List<Answered> to = answers.stream()
                        .filter(answer -> answer.to() == asked.entry())
                        .toList();
                if (asked.file().filter(file -> !queries.mayShow(file)).isPresent()) {
                    continue;
                }
                if (to.isEmpty()) {
                    all.add(asked.timestamp(Optional.empty(), new Awaited()));
                }
                to.forEach(answer -> all.add(asked.timestamp(
                        Optional.of(answer.entry()),
                        state(handle, asked, answer.bytes(), anchors.orElseGet(answer::anchors)))));
            }
            return all;
        });
    }

    /// What leaves the record with a timestamp, for other programs to check it.
    ///
    /// @param answer  the authority's answer, as it came
    /// @param anchors the certificates that were trusted
    /// @param text    the checkpoint; empty for a file, which is itself what was vouched for
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Given(byte[] answer, TrustAnchors anchors, Optional<String> text) {}

    /// {@return an answer with what it takes to check it elsewhere}
    ///
    /// @param entry number of the entry with the answer
    public Optional<Given> give(long entry) {
        return access.read(handle -> answered(handle).stream()
                .filter(answer -> answer.entry() == entry)
                .findFirst()
                .map(answer -> new Given(
                        answer.bytes(), answer.anchors(), checkpoint(handle, answer.to()))));
    }

    private static Optional<String> checkpoint(Handle handle, long request) {
        return asked(handle).stream()
                .filter(asked -> asked.entry() == request && asked.file().isEmpty())
                .findFirst()
                .map(asked -> new StoredTree(handle).checkpoint(asked.size()).text());
    }

    private static State state(Handle handle, Asked asked, byte[] answer, TrustAnchors anchors) {
        byte[] today = asked.file()
                .map(HexFormat.of()::parseHex)
                .orElseGet(() -> digest(new StoredTree(handle).checkpoint(asked.size())));
        return TimeToken.judge(answer, asked.request(), today, anchors);
    }

    private static byte[] digest(Checkpoint checkpoint) {
        return Sha256.of(checkpoint.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Asked(
            long entry, Instant time, String by, Optional<String> file, long size, byte[] request) {

        Timestamp timestamp(Optional<Long> answer, State state) {
            return new Timestamp(entry, answer, time, by, file, size, state);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Answered(long entry, long to, byte[] bytes, TrustAnchors anchors) {}

    private static List<Asked> asked(Handle handle) {
        return told(handle, REQUEST).stream()
                .map(told -> new Asked(
                        told.entry(),
                        told.time(),
                        Payloads.text(told.payload(), "by"),
                        Payloads.strings(told.payload(), "of").stream().findFirst(),
                        Payloads.optional(told.payload(), SIZE)
                                .map(Long::parseLong)
                                .orElse(0L),
                        Base64.getDecoder().decode(Payloads.text(told.payload(), REQUEST))))
                .toList();
    }

    private static List<Answered> answered(Handle handle) {
        return told(handle, ANSWER).stream()
                .map(told -> new Answered(
                        told.entry(),
                        Long.parseLong(Payloads.text(told.payload(), "to")),
                        Base64.getDecoder().decode(Payloads.text(told.payload(), ANSWER)),
                        TrustAnchors.ofKept(Payloads.text(told.payload(), ANCHORS))))
                .toList();
    }

    private record Told(long entry, Instant time, JsonNode payload) {}

    private static List<Told> told(Handle handle, String what) {
        return handle
                .createQuery("SELECT number, time, payload FROM entry WHERE number IN (SELECT"
                        + " entry FROM seldom WHERE kind = :kind) AND payload IS NOT NULL ORDER BY"
                        + " number")
                .bind("kind", EntryKind.TIMESTAMP.label())
                .map((row, context) -> new Told(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        CanonicalJson.parse(row.getBytes(3))))
                .stream()
                .filter(told -> told.payload().path(what).isString())
                .toList();
    }
}
