package org.vigie.serve.account;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Searches and lists that people keep under a name, each their own. Keeping one is an entry, so is
/// letting it go.
public final class SavedSearches {
    /// How many chars a name may have.
    public static final int NAME_CHARS = 80;

    /// How many one person keeps at most.
    public static final int MOST = 50;

    private static final int VALUE_CHARS = 400;

    /// What can be kept: the pages, each with the fields of its filter.
    private static final Map<String, List<String>> FIELDS = new TreeMap<>(Map.of(
            "/cases", List.of("name", "state", "place"),
            "/search", List.of("q", "kind", "modality", "place", "language", "year"),
            "/demands", List.of("name", "state")));

    private static final String THING = "searches";
    private static final int PAGE = 1000;

    private final Record record;
    private final List<Saved> kept = new ArrayList<>();
    private long next;

    /// Reads what people keep.
    ///
    /// @param record where it is kept
    public SavedSearches(Record record) {
        this.record = record;
    }

    /// A search that somebody keeps.
    ///
    /// @param entry the number of its entry
    /// @param by    whose it is
    /// @param name  what they call it
    /// @param page  the page it is of, such as `/cases`
    /// @param query what stands behind the question mark there, encoded
    public record Saved(long entry, String by, String name, String page, String query) {
        /// {@return its address}
        public String href() {
            return page + "?" + query;
        }
    }

    /// {@return the pages whose searches can be kept}
    public static List<String> pages() {
        return List.copyOf(FIELDS.keySet());
    }

    /// {@return what stands behind the question mark of a search, encoded; empty where a page
    /// has no such filter, a value is too long or none is there}
    ///
    /// @param page   one of [#pages]
    /// @param values by the fields of its filter; others are left out
    public static Optional<String> query(String page, Map<String, String> values) {
        List<String> fields = FIELDS.getOrDefault(page, List.of()).stream()
                .filter(field -> !values.getOrDefault(field, "").isBlank())
                .toList();
        boolean tooLong = fields.stream()
                .anyMatch(field -> values.getOrDefault(field, "").length() > VALUE_CHARS);
        return fields.isEmpty() || tooLong
                ? Optional.empty()
                : Optional.of(fields.stream()
                        .map(field -> field + "="
                                + URLEncoder.encode(
                                        values.getOrDefault(field, "").strip(),
                                        StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /// {@return what somebody keeps of a page, by name}
    ///
    /// @param by   who
    /// @param page such as `/cases`
    public synchronized List<Saved> of(String by, String page) {
        follow();
        return kept.stream()
                .filter(one -> one.by().equals(by) && one.page().equals(page))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /// Keeps a search. Another one of the same name and page takes the place of the first.
    ///
    /// @param by    whose it is
    /// @param name  what they call it
    /// @param page  the page it is of
    /// @param query what stands behind the question mark there, encoded
    /// @return whether it is kept; it is not where somebody keeps [#MOST] already
    public synchronized boolean keep(String by, String name, String page, String query) {
        follow();
        List<Saved> own = kept.stream().filter(one -> one.by().equals(by)).toList();
        boolean known = own.stream()
                .anyMatch(one -> one.name().equals(name) && one.page().equals(page));
        if (own.size() >= MOST && !known) {
            return false;
        }
        note(by, Map.of("search", name, "page", page, "query", query));
        return true;
    }

    /// Lets a search go.
    ///
    /// @param by    whose it is; nobody lets go what others keep
    /// @param entry the number of its entry
    /// @return what was let go; empty if there is no such search of theirs
    public synchronized Optional<Saved> remove(String by, long entry) {
        follow();
        Optional<Saved> meant = kept.stream()
                .filter(one -> one.by().equals(by) && one.entry() == entry)
                .findFirst();
        meant.ifPresent(_ -> note(by, Map.of("removes", Long.toString(entry))));
        return meant;
    }

    private void note(String by, Map<String, String> facts) {
        record.history().note(new Act(EntryKind.SETTING, by, List.of(THING), facts));
    }

    private void follow() {
        long size = record.size();
        while (next < size) {
            List<Event> events = record.history().eventsOf(THING, next, PAGE);
            events.forEach(this::apply);
            next = events.size() < PAGE ? size : events.getLast().entry() + 1;
        }
    }

    private void apply(Event event) {
        String by = event.by().orElse("");
        Map<String, String> facts = event.facts();
        kept.removeIf(one -> one.by().equals(by)
                && (Long.toString(one.entry()).equals(facts.get("removes"))
                        || one.name().equals(facts.get("search"))
                                && one.page().equals(facts.get("page"))));
        if (facts.containsKey("search")) {
            kept.add(new Saved(
                    event.entry(),
                    by,
                    facts.getOrDefault("search", ""),
                    facts.getOrDefault("page", ""),
                    facts.getOrDefault("query", "")));
        }
    }
}
