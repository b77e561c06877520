package org.vigie.cases;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person found out about a case and says in their own name. An entry of the record; taken
/// back by another.
public sealed interface Finding {
    /// By which findings are looked up among all entries.
    String THING = "findings";

    /// {@return the number of its entry}
    long entry();

    /// {@return when it was entered}
    Instant time();

    /// {@return who says so}
    String by();

    /// {@return the id of the claim or the mention that it is about}
    String about();

    /// How a demand was answered.
    ///
    /// @param entry   the number of its entry
    /// @param time    when it was entered
    /// @param by      who says so
    /// @param about   id of a claim that demands it
    /// @param answer  the answer, in the field's categories
    /// @param shownBy id of the claim that shows it, where one does
    /// @param note    in the person's words
    record Answered(
            long entry,
            Instant time,
            String by,
            String about,
            Demand.Answer answer,
            Optional<String> shownBy,
            String note)
            implements Finding {}

    /// Enters how a demand was answered.
    ///
    /// @param store   the record
    /// @param claim   id of a claim that demands it
    /// @param answer  the answer
    /// @param shownBy id of the claim that shows it, where one does
    /// @param note    in the person's words; may be empty
    /// @param by      who says so
    /// @return the number of its entry
    static long answered(
            Record store,
            String claim,
            Demand.Answer answer,
            Optional<String> shownBy,
            String note,
            String by) {
        Map<String, String> facts = new HashMap<>(
                Map.of("what", "answered", "about", claim, "answer", answer.label(), "note", note));
        List<String> of = new ArrayList<>(List.of(THING, claim));
        shownBy.ifPresent(shown -> {
            facts.put("shown-by", shown);
            of.add(shown);
        });
        return store.history().note(new Act(EntryKind.FINDING, by, of, facts));
    }

    /// Takes a finding back.
    ///
    /// @param store   the record
    /// @param finding what is taken back
    /// @param why     why; may be empty
    /// @param by      who takes it back
    /// @return the number of the entry that says so
    static long undo(Record store, Finding finding, String why, String by) {
        return store.history()
                .note(new Act(
                        EntryKind.FINDING,
                        by,
                        List.of(THING, claim(finding.about())),
                        Map.of("undoes", String.valueOf(finding.entry()), "why", why)));
    }

    private static String claim(String about) {
        int colon = about.indexOf(':');
        return colon < 0 ? about : about.substring(0, colon);
    }

    /// {@return the findings that hold, oldest first: those taken back are left out, and those
    /// about what is not public}
    ///
    /// @param store the record
    static List<Finding> holding(Record store) {
        final int page = 1000;
        List<Finding> all = new ArrayList<>();
        Set<String> undone = new HashSet<>();
        List<Event> events = store.history().eventsOf(THING, 0, page);
        while (!events.isEmpty()) {
            for (Event event : events) {
                Optional.ofNullable(event.facts().get("undoes")).ifPresent(undone::add);
                of(event).ifPresent(all::add);
            }
            events = store.history().eventsOf(THING, events.getLast().entry() + 1, page);
        }
        all.removeIf(finding -> undone.contains(String.valueOf(finding.entry())));
        return List.copyOf(all);
    }

    private static Optional<Finding> of(Event event) {
        Map<String, String> facts = event.facts();
        return event.kind() == EntryKind.FINDING && "answered".equals(facts.get("what"))
                ? Optional.of(new Answered(
                        event.entry(),
                        event.time(),
                        event.by().orElse(""),
                        facts.getOrDefault("about", ""),
                        Demand.Answer.parse(facts.getOrDefault("answer", "")),
                        Optional.ofNullable(facts.get("shown-by")),
                        facts.getOrDefault("note", "")))
                : Optional.empty();
    }
}
