package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// Rows of the derived tables that only say that something is new: they wait, and are written table
/// by table, in the order of their keys where that is no order of time.
final class FoldedRows {
    /// So many words of names may wait; a word takes some hundred bytes.
    private static final int MAX_WAITING = 50_000;
    private static final int MAX_NUMBERS = 10_000;
    /// So much text may wait to be indexed.
    private static final int MAX_TEXT_CHARS = 8 << 20;

    private final Handle handle;
    private final Dialect dialect;
    private final Hiding hiding;
    private final Executor beside;
    private final Rows bulletins;
    private final Rows acquisitions;
    private final Rows claims;
    private final List<About> abouts = new ArrayList<>();
    private final List<OriginWord> origins = new ArrayList<>();
    private final List<NameWord> words = new ArrayList<>();
    private final List<FutureTask<Dialect.Words>> texts = new ArrayList<>();
    /// SHA-256 of bulletins that wait.
    private final Set<String> waiting = new HashSet<>();
    private int textChars;
    /// SHA-256 of bulletins that may hold what is not public.
    private final Set<String> told = new LinkedHashSet<>();
    /// Numbers of bulletins by their ids, of those met last.
    private final Map<String, Long> numbers = new HashMap<>();

    /// @param hiding tells what is not public
    /// @param beside finds the words of texts, one text after the other
    FoldedRows(Handle handle, Hiding hiding, Executor beside) {
        this.handle = handle;
        this.dialect = Dialect.of(handle);
        this.hiding = hiding;
        this.beside = beside;
        this.bulletins = new Rows(
                handle,
                "INSERT INTO bulletin (number, id, sha256, name, title, published, language, added,"
                        + " reading, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.acquisitions =
                new Rows(handle, "INSERT INTO acquisition (entry, sha256) VALUES (?, ?)");
        this.claims = new Rows(
                handle,
                "INSERT INTO claim (number, id, bulletin, ordinal, reading, kind, modality, names,"
                        + " status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'proposed')");
    }

    private record About(String thing, long entry) {}

    private record OriginWord(String word, long entry) {}

    private record NameWord(String word, long claim) {}

    void about(long entry, Collection<String> things) {
        things.forEach(thing -> abouts.add(new About(thing, entry)));
    }

    void acquisition(long entry, String sha256, String origin) {
        acquisitions.add(entry, sha256);
        came(entry, origin);
        told.add(sha256);
    }

    /// Lets a file be found by the words of where it came from, or of what it is called.
    ///
    /// @param entry the acquisition, or the entry that first read the bulletin
    void came(long entry, String origin) {
        new HashSet<>(Folding.words(origin))
                .forEach(word -> origins.add(new OriginWord(word, entry)));
    }

    void bulletin(Log.Row row, JsonNode payload, Bulletin bulletin) {
        String id = Payloads.text(payload, "id");
        bulletins.add(
                row.number(),
                id,
                bulletin.sha256(),
                bulletin.id(),
                bulletin.title(),
                bulletin.published().map(Object::toString),
                bulletin.language(),
                row.time(),
                row.number(),
                Payloads.text(payload, "reader"));
        FutureTask<Dialect.Words> words =
                new FutureTask<>(() -> words(row.number(), payload, bulletin));
        texts.add(words);
        beside.execute(words);
        textChars += bulletin.text().length();
        waiting.add(bulletin.sha256());
        came(row.number(), bulletin.id());
        told.add(bulletin.sha256());
        remember(id, row.number());
        if (textChars >= MAX_TEXT_CHARS) {
            write();
        }
    }

    /// {@return whether a bulletin waits to be written}
    boolean holds(String sha256) {
        return waiting.contains(sha256);
    }

    /// {@return what search finds a reading by}
    static Dialect.Words words(long number, JsonNode payload, Bulletin bulletin) {
        return new Dialect.Words(
                number,
                String.join(" ", Folding.words(bulletin.title())),
                SearchWords.of(bulletin.text(), Payloads.terms(payload, bulletin.text()))
                        .line());
    }

    private void remember(String id, long number) {
        if (numbers.size() == MAX_NUMBERS) {
            numbers.clear();
        }
        numbers.put(id, number);
    }

    /// Adds a claim; none where its bulletin was destroyed.
    void claim(Log.Row row, JsonNode payload) {
        String id = Payloads.text(payload, "id");
        JsonNode claim = payload.path("claim");
        NamedIn named = NamedIn.of(claim);
        number(ClaimId.bulletin(id)).ifPresent(bulletin -> {
            claims.add(
                    row.number(),
                    id,
                    bulletin,
                    ClaimId.ordinal(id),
                    Payloads.number(payload, "reading"),
                    Payloads.text(claim, "event"),
                    Payloads.text(claim, "modality"),
                    named.line());
            names(row.number(), named);
        });
    }

    private Optional<Long> number(String bulletin) {
        Optional<Long> known = Optional.ofNullable(numbers.get(bulletin));
        if (known.isPresent()) {
            return known;
        }
        write();
        Optional<Long> found = handle.createQuery("SELECT number FROM bulletin WHERE id = :id")
                .bind("id", bulletin)
                .mapTo(Long.class)
                .findOne();
        found.ifPresent(number -> remember(bulletin, number));
        return found;
    }

    /// Adds the words of those who are named in a claim.
    void names(long number, NamedIn named) {
        named.words().forEach(word -> words.add(new NameWord(word, number)));
        if (words.size() >= MAX_WAITING) {
            write();
        }
    }

    /// Writes all that waits.
    void write() {
        bulletins.write();
        acquisitions.write();
        claims.write();
        writeAbouts();
        writeOrigins();
        writeWords();
        dialect.index(handle, texts.stream().map(ReadAhead::done).toList());
        texts.clear();
        textChars = 0;
        waiting.clear();
        hiding.told(told);
        told.clear();
    }

    private void writeAbouts() {
        Rows rows = new Rows(
                handle, "INSERT INTO about (thing, entry) VALUES (?, ?) ON CONFLICT DO NOTHING");
        abouts.sort(Comparator.comparing(About::thing));
        abouts.forEach(about -> rows.add(about.thing(), about.entry()));
        rows.write();
        abouts.clear();
    }

    private void writeOrigins() {
        Rows rows = new Rows(
                handle,
                "INSERT INTO origin_word (word, entry) VALUES (?, ?) ON CONFLICT DO NOTHING");
        origins.sort(Comparator.comparing(OriginWord::word).thenComparingLong(OriginWord::entry));
        origins.forEach(origin -> rows.add(origin.word(), origin.entry()));
        rows.write();
        origins.clear();
    }

    private void writeWords() {
        Rows rows = new Rows(handle, "INSERT INTO claim_word (word, claim) VALUES (?, ?)");
        words.sort(Comparator.comparing(NameWord::word));
        words.forEach(word -> rows.add(word.word(), word.claim()));
        rows.write();
        words.clear();
    }
}
