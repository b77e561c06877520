package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.ClaimJson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads bulletins with their claims, many at once: each text once, and nothing that only those
/// need who show it.
final class WalkQueries {
    private static final int PAGE_THINGS = 500;
    private static final int PAGE_ENTRIES = 1_000;
    private final Handle handle;
    private final Sight sight;

    /// @param sight what may be found
    WalkQueries(Handle handle, Sight sight) {
        this.handle = handle;
        this.sight = sight;
    }

    private record Bulletin(
            long number, String id, Optional<LocalDate> published, String language) {}

    /// A claim's row, before its JSON is read.
    private record Row(
            long entry, long bulletin, int ordinal, long reading, Status status, JsonNode told) {}

    /// {@return bulletins in the order in which they came, behind one of them}
    List<ReadBulletin> after(long number, int limit) {
        return read(
                sight.bind(handle.createQuery("SELECT number FROM bulletin WHERE number > :after"
                                + sight.visible("number") + " ORDER BY number LIMIT :limit"))
                        .bind("after", number)
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list());
    }

    /// {@return bulletins by their numbers, of those that there are}
    List<ReadBulletin> read(Collection<Long> numbers) {
        List<ReadBulletin> read = new ArrayList<>(numbers.size());
        for (List<Long> page : pages(numbers)) {
            page(page, read);
        }
        return read;
    }

    private static List<List<Long>> pages(Collection<Long> numbers) {
        List<Long> sorted = numbers.stream().sorted().toList();
        List<List<Long>> pages = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += PAGE_THINGS) {
            pages.add(sorted.subList(from, Math.min(sorted.size(), from + PAGE_THINGS)));
        }
        return pages;
    }

    private void page(List<Long> numbers, List<ReadBulletin> read) {
        List<Bulletin> bulletins = bulletins(numbers);
        if (bulletins.isEmpty()) {
            return;
        }
        List<Row> rows = rows(bulletins.stream().map(Bulletin::number).toList());
        Map<Long, Text> texts = texts(rows.stream().map(Row::reading).collect(Collectors.toSet()));
        Map<Long, List<ReadBulletin.ReadClaim>> claims = new HashMap<>();
        for (Row row : rows) {
            Optional.ofNullable(texts.get(row.reading()))
                    .ifPresent(
                            text -> claims.computeIfAbsent(row.bulletin(), _ -> new ArrayList<>())
                                    .add(claim(row, text)));
        }
        for (Bulletin one : bulletins) {
            read.add(new ReadBulletin(
                    one.number(),
                    one.id(),
                    one.published(),
                    one.language(),
                    claims.getOrDefault(one.number(), List.of())));
        }
    }

    private List<Bulletin> bulletins(List<Long> numbers) {
        return sight.bind(handle.createQuery("SELECT number, id, published, language FROM bulletin"
                        + " WHERE number IN (<numbers>)" + sight.visible("number")
                        + " ORDER BY number"))
                .bindList("numbers", numbers)
                .map((row, context) -> new Bulletin(
                        row.getLong(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(LocalDate::parse),
                        row.getString(4)))
                .list();
    }

    /// How claims stand is looked at here: asked for by it, a store goes through all claims
    /// that stand so for each page.
    private List<Row> rows(List<Long> bulletins) {
        return handle
                .createQuery("SELECT c.number, c.bulletin, c.ordinal, c.reading, c.status,"
                        + " p.payload, k.payload FROM claim c JOIN entry p ON p.number = c.number"
                        + " LEFT JOIN entry k ON k.number = c.correction WHERE c.bulletin IN"
                        + " (<bulletins>) ORDER BY c.bulletin, c.ordinal")
                .bindList("bulletins", bulletins)
                .map((row, context) -> row(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Row> row(ResultSet row) throws SQLException {
        Status status = Status.parse(row.getString(5));
        if (!status.stands() && !status.undecided()) {
            return Optional.empty();
        }
        byte[] proposed = row.getBytes(6);
        JsonNode told = Optional.ofNullable(row.getBytes(7))
                .map(corrected -> CanonicalJson.parse(corrected).path("corrected"))
                .orElseGet(() -> CanonicalJson.parse(proposed).path("claim"));
        return Optional.of(new Row(
                row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4), status, told));
    }

    private record Text(String text, ClaimJson json) {}

    private Map<Long, Text> texts(Set<Long> readings) {
        Map<Long, Text> texts = new HashMap<>();
        for (List<Long> page : pages(readings)) {
            handle.createQuery("SELECT number, payload FROM entry WHERE number IN (<numbers>)")
                    .bindList("numbers", page)
                    .map((row, context) -> Map.entry(row.getLong(1), text(row.getBytes(2))))
                    .forEach(one -> texts.put(
                            one.getKey(), new Text(one.getValue(), new ClaimJson(one.getValue()))));
        }
        return texts;
    }

    /// {@return the text in what a reading's entry says; what search finds it by is many times
    /// as long, and passed over}
    static String text(byte[] payload) {
        try (JsonParser json = CanonicalJson.MAPPER.createParser(payload)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = json.currentName().equals("text");
                json.nextToken();
                if (found) {
                    return json.getString();
                }
                json.skipChildren();
            }
        }
        throw new IllegalStateException("an entry lacks key=text");
    }

    private static ReadBulletin.ReadClaim claim(Row row, Text text) {
        return new ReadBulletin.ReadClaim(
                row.entry(),
                row.ordinal(),
                row.status(),
                text.json().parse(row.told()),
                text.text());
    }

    private record Came(long entry, EntryKind kind, List<String> of) {}

    /// {@return the kinds of the entries that came since there were so many, and how many there
    /// are now}
    Growth kinds(long size) {
        List<EntryKind> kinds = handle.createQuery(
                        "SELECT DISTINCT kind FROM entry WHERE number >= :from")
                .bind("from", size)
                .map((row, context) -> EntryKind.parse(row.getString(1)))
                .list();
        return new Growth(StoredTree.size(handle), Set.copyOf(kinds), Set.of());
    }

    /// {@return what came since there were so many entries}
    Growth since(long size) {
        long now = StoredTree.size(handle);
        Set<EntryKind> kinds = new HashSet<>();
        Set<String> bulletins = new HashSet<>();
        long from = size;
        while (from < now) {
            List<Came> page = came(from);
            for (Came one : page) {
                kinds.add(one.kind());
                one.of().stream().map(WalkQueries::bulletin).forEach(bulletins::add);
            }
            from = page.isEmpty() ? now : page.getLast().entry() + 1;
        }
        return new Growth(now, kinds, numbers(bulletins));
    }

    private List<Came> came(long from) {
        return handle.createQuery("SELECT number, kind, CASE WHEN kind IN (<telling>) THEN payload"
                        + " END FROM entry WHERE number >= :from ORDER BY number LIMIT :limit")
                .bindList(
                        "telling", Growth.TELLING.stream().map(EntryKind::label).toList())
                .bind("from", from)
                .bind("limit", PAGE_ENTRIES)
                .map((row, context) -> {
                    EntryKind kind = EntryKind.parse(row.getString(2));
                    return new Came(
                            row.getLong(1),
                            kind,
                            Optional.ofNullable(row.getBytes(3))
                                    .map(payload ->
                                            Payloads.things(kind, CanonicalJson.parse(payload)))
                                    .orElse(List.of()));
                })
                .list();
    }

    private static String bulletin(String thing) {
        return thing.contains("-") ? ClaimId.bulletin(thing) : thing;
    }

    private Set<Long> numbers(Set<String> ids) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PAGE_THINGS) {
            sight.bind(handle.createQuery("SELECT id, number FROM bulletin WHERE id IN (<ids>)"
                            + sight.visible("number")))
                    .bindList("ids", all.subList(from, Math.min(all.size(), from + PAGE_THINGS)))
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(one -> numbers.put(one.getKey(), one.getValue()));
        }
        return Set.copyOf(numbers.values());
    }
}
