package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Whether what one person accepts waits until another does so too. It is agreed in an entry and
/// holds for what is decided after it: no claim is moved by turning it on or off.
public final class SecondReader {
    /// What entries about it are about; they cannot be destroyed, for where claims stand
    /// follows from them.
    static final String THING = "review";

    private static final String FACT = "second-reader";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final NavigableMap<Long, Boolean> agreed;

    private SecondReader(NavigableMap<Long, Boolean> agreed) {
        this.agreed = agreed;
    }

    /// {@return what was agreed, entry by entry}
    ///
    /// @param handle of a record whose derived tables are written
    static SecondReader of(Handle handle) {
        List<Entry<Long, Boolean>> entries = handle.createQuery(
                        "SELECT e.number, e.payload FROM about a JOIN entry e ON e.number = a.entry"
                                + " WHERE a.thing = :thing AND e.kind = :kind")
                .bind("thing", THING)
                .bind("kind", EntryKind.SETTING.label())
                .map((row, context) -> Map.entry(
                        row.getLong(1),
                        Payloads.text(CanonicalJson.parse(row.getBytes(2)), FACT)
                                .equals(ON)))
                .list();
        NavigableMap<Long, Boolean> agreed = new TreeMap<>();
        entries.forEach(entry -> agreed.put(entry.getKey(), entry.getValue()));
        return new SecondReader(agreed);
    }

    /// {@return whether a second reader is wanted for what is decided in an entry}
    ///
    /// @param entry the entry's number
    boolean wanted(long entry) {
        return agreed.headMap(entry).values().stream().reduce(false, (_, last) -> last);
    }

    /// {@return whether a second reader was never wanted}
    boolean never() {
        return agreed.isEmpty();
    }

    /// {@return whether a second reader is wanted for what is decided from now on}
    ///
    /// @param record the record
    public static boolean wanted(Record record) {
        return record.access().read(handle -> of(handle).wanted(Long.MAX_VALUE));
    }

    /// Says whether a second reader is wanted from now on.
    ///
    /// @param record the record
    /// @param on     whether one is
    /// @param by     who says so
    public static void want(Record record, boolean on, String by) {
        record.history()
                .note(new Act(EntryKind.SETTING, by, List.of(THING), Map.of(FACT, on ? ON : OFF)));
    }
}
