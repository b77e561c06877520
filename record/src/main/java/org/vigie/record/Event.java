package org.vigie.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One line of the record's history.
///
/// @param entry     number of the entry that tells it
/// @param time      when it was written
/// @param kind      what happened
/// @param by        who did it; empty where the content was destroyed
/// @param of        ids of what it is about, without those that are not public
/// @param facts     what else the entry tells of the act itself
/// @param redaction number of the entry that says why the content was destroyed
public record Event(
        long entry,
        Instant time,
        EntryKind kind,
        Optional<String> by,
        List<String> of,
        Map<String, String> facts,
        Optional<Long> redaction) {

    /// Copies the collections.
    public Event {
        of = List.copyOf(of);
        facts = Map.copyOf(facts);
    }
}
