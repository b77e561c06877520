package org.vigie.record;

import org.jdbi.v3.core.statement.Query;

import java.util.Set;

/// What of the record somebody may see: everything that is public, and what lies in compartments
/// that were opened for them.
///
/// @param opened names of compartments
/// @param all    whether nothing is held back, as for the record's own work
record Sight(Set<String> opened, boolean all) {
    /// What is public.
    static final Sight PUBLIC = new Sight(Set.of(), false);

    /// Everything, for the record's own work; what it finds is shown to nobody.
    static final Sight ALL = new Sight(Set.of(), true);

    /// No compartment has this name; it keeps the list in SQL from being empty.
    private static final String NONE = "";

    /// Copies the set.
    Sight {
        opened = Set.copyOf(opened);
    }

    /// {@return a condition that leaves out what may not be seen, to stand after others}
    ///
    /// @param bulletin the column with a bulletin's number
    String visible(String bulletin) {
        return all
                ? ""
                : " AND " + bulletin + " NOT IN (SELECT bulletin FROM hidden WHERE compartment NOT"
                        + " IN (<opened>))";
    }

    /// {@return a condition that holds for entries whose content may be seen}
    ///
    /// @param entry the column with an entry's number
    String mayShow(String entry) {
        return all
                ? "1 = 1"
                : "kind <> 'restriction' AND NOT EXISTS (SELECT 1 FROM hidden h JOIN bulletin b ON"
                        + " b.number = h.bulletin WHERE h.compartment NOT IN (<opened>) AND EXISTS"
                        + " (SELECT 1 FROM concern a WHERE a.entry = " + entry
                        + " AND (a.thing = b.id OR a.thing = b.sha256 OR (a.thing > b.id || '-' AND"
                        + " a.thing < b.id || '.'))))";
    }

    /// {@return the query with the condition's values}
    Query bind(Query query) {
        return all ? query : query.bindList("opened", listed());
    }

    /// {@return names for a list in SQL, which may not be empty}
    Set<String> listed() {
        return opened.isEmpty() ? Set.of(NONE) : opened;
    }
}
