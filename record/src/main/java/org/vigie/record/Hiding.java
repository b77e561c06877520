package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Works out which bulletins hold something that is not public: they are shown nowhere, for a
/// bulletin's text, title and file tell what is in it whatever else is left out.
final class Hiding {
    private static final String SAME_BYTES = Concern.start("b.sha256") + " = "
            + Concern.start("a.sha256") + " AND b.sha256 = a.sha256";

    /// Bulletins with a word in where they came from, or in the name that their reading gives.
    private static final String NAMED_BY_FILE = "SELECT b.number FROM bulletin b WHERE b.number IN"
            + " (SELECT entry FROM origin_word WHERE word >= :from AND word < :to)"
            + " UNION SELECT b.number FROM origin_word o JOIN acquisition a ON a.entry = o.entry"
            + " JOIN bulletin b ON " + SAME_BYTES
            + " WHERE o.word >= :from AND o.word < :to ORDER BY 1";

    private final Handle handle;
    private final Queries queries;

    /// @param handle an open transaction that may write
    Hiding(Handle handle) {
        this.handle = handle;
        this.queries = new Queries(handle, Sight.ALL);
    }

    /// {@return what is another whenever a bulletin was hidden since}
    ///
    /// Declarations are numbered by their entries, so their number and the last one tell which
    /// there are; while these stand, bulletins are only added to what they hide, unless one is
    /// destroyed.
    static String stamp(Handle handle) {
        return handle.createQuery("SELECT (SELECT COUNT(*) FROM restriction),"
                        + " (SELECT COALESCE(MAX(entry), -1) FROM restriction),"
                        + " (SELECT COUNT(*) FROM hidden),"
                        + " (SELECT COALESCE(MAX(bulletin), -1) FROM hidden)")
                .map((row, context) -> row.getLong(1) + "/" + row.getLong(2) + "/" + row.getLong(3)
                        + "/" + row.getLong(4))
                .one();
    }

    private record Person(long restriction, String compartment, NameQuery name) {
        /// {@return whether a text names them}
        boolean in(String text) {
            return name.matches(text);
        }
    }

    /// Takes in that something was declared not public, or public again.
    void declared(long entry, JsonNode payload) {
        Optional<Long> lifted = Payloads.lifted(payload);
        if (lifted.isPresent()) {
            for (String statement : List.of(
                    "DELETE FROM hidden WHERE restriction = :entry",
                    "DELETE FROM restriction WHERE entry = :entry")) {
                handle.createUpdate(statement).bind("entry", lifted.get()).execute();
            }
            return;
        }
        String compartment = Payloads.text(payload, "compartment");
        String thing = Payloads.optional(payload, "thing").orElse("");
        String person = String.join(
                " ", Folding.words(Payloads.optional(payload, "person").orElse("")));
        handle.createUpdate("INSERT INTO restriction (entry, compartment, thing, person) VALUES"
                        + " (:entry, :compartment, :thing, :person)")
                .bind("entry", entry)
                .bind("compartment", compartment)
                .bind("thing", thing)
                .bind("person", person)
                .execute();
        if (person.isEmpty()) {
            bulletinOf(thing).ifPresent(bulletin -> hide(bulletin, entry, compartment));
        } else {
            Person somebody = new Person(entry, compartment, NameQuery.of(person));
            mayName(somebody.name()).stream()
                    .filter(bulletin -> texts(bulletin).anyMatch(somebody::in))
                    .forEach(bulletin -> hide(bulletin, entry, compartment));
        }
    }

    /// {@return the bulletin that an id of it or of a claim of it begins with}
    private Optional<Long> bulletinOf(String thing) {
        String id = thing.contains("-") ? ClaimId.bulletin(thing) : thing;
        return handle.createQuery("SELECT number FROM bulletin WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return bulletins worth looking at: with a word in them that begins as the name's
    /// longest, or with a file whose name might name them}
    private Set<Long> mayName(NameQuery name) {
        NameQuery.Range range = name.longest();
        Set<Long> bulletins =
                new LinkedHashSet<>(Dialect.of(handle).beginning(handle, range.from()));
        handle.createQuery(NAMED_BY_FILE)
                .bind("from", range.from())
                .bind("to", range.to())
                .mapTo(Long.class)
                .forEach(bulletins::add);
        return bulletins;
    }

    /// {@return everything about a bulletin that an output may show}
    private Stream<String> texts(long bulletin) {
        return queries.bulletin(bulletin).stream()
                .flatMap(kept -> Stream.concat(
                        Stream.of(
                                kept.bulletin().text(),
                                kept.bulletin().title(),
                                kept.bulletin().id()),
                        kept.acquisitions().stream().map(Acquisition::origin)));
    }

    private List<Person> people() {
        return handle.createQuery(
                        "SELECT entry, compartment, person FROM restriction WHERE person <> ''"
                                + " ORDER BY entry")
                .map((row, context) -> new Person(
                        row.getLong(1), row.getString(2), NameQuery.of(row.getString(3))))
                .list();
    }

    /// Looks whether bulletins that are new, or read or acquired anew, hold what is not public.
    ///
    /// @param sha256 of their bytes; files that are no bulletins are passed over
    void told(Set<String> sha256) {
        List<Person> people = sha256.isEmpty() ? List.of() : people();
        if (people.isEmpty()) {
            return;
        }
        sha256.stream().flatMap(bytes -> queries.bulletinOf(bytes).stream()).forEach(bulletin -> {
            Set<String> texts = new HashSet<>(texts(bulletin).toList());
            people.stream()
                    .filter(person -> texts.stream().anyMatch(person::in))
                    .forEach(person -> hide(bulletin, person.restriction(), person.compartment()));
        });
    }

    /// {@return whether nobody who is not public is named in where a file came from}
    ///
    /// @param acquisitions of the file, which is no bulletin
    boolean isFree(List<Acquisition> acquisitions, Sight sight) {
        List<String> origins = acquisitions.stream().map(Acquisition::origin).toList();
        return people().stream()
                .filter(person -> !sight.opened().contains(person.compartment()))
                .noneMatch(person -> origins.stream().anyMatch(person::in));
    }

    private void hide(long bulletin, long restriction, String compartment) {
        handle.createUpdate(
                        "INSERT INTO hidden (bulletin, restriction, compartment) VALUES (:b, :r,"
                                + " :c) ON CONFLICT DO NOTHING")
                .bind("b", bulletin)
                .bind("r", restriction)
                .bind("c", compartment)
                .execute();
    }
}
