package org.vigie.cases;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person judged of two mentions: that they are one, that they are not, or that it cannot be
/// told. An entry of the record; taken back by another.
///
/// @param entry   the number of its entry
/// @param time    when
/// @param by      who
/// @param verdict what was judged
/// @param one     a mention, see [Named#id]
/// @param other   another
/// @param why     in the person's words
public record Judgement(
        long entry,
        Instant time,
        String by,
        Verdict verdict,
        String one,
        String other,
        String why) {
    private static final int PAGE = 1000;

    /// What may be judged.
    public enum Verdict {
        /// They are one.
        SAME,
        /// They are two.
        DIFFERENT,
        /// It cannot be told.
        UNSURE;

        /// {@return the label used in entries and in the interface's message keys}
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// {@return the verdict that somebody typed, if it is one}
        ///
        /// @param label such as `same`
        public static Optional<Verdict> parse(String label) {
            for (Verdict verdict : values()) {
                if (verdict.label().equals(label)) {
                    return Optional.of(verdict);
                }
            }
            return Optional.empty();
        }
    }

    /// Enters a judgement.
    ///
    /// @param store   the record
    /// @param verdict what is judged
    /// @param one     a mention
    /// @param other   another
    /// @param why     why
    /// @param by      who judges
    /// @return the number of its entry
    public static long enter(
            Record store, Verdict verdict, String one, String other, String why, String by) {
        return store.history()
                .note(new Act(
                        EntryKind.JUDGEMENT,
                        by,
                        List.of(claim(one), claim(other)),
                        Map.of(
                                "verdict",
                                verdict.label(),
                                "one",
                                one,
                                "other",
                                other,
                                "why",
                                why)));
    }

    /// Takes a judgement back.
    ///
    /// @param store     the record
    /// @param judgement what is taken back
    /// @param why       why
    /// @param by        who takes it back
    /// @return the number of the entry that says so
    public static long undo(Record store, Judgement judgement, String why, String by) {
        return store.history()
                .note(new Act(
                        EntryKind.JUDGEMENT,
                        by,
                        List.of(claim(judgement.one), claim(judgement.other)),
                        Map.of("undoes", String.valueOf(judgement.entry), "why", why)));
    }

    private static String claim(String mention) {
        return mention.substring(0, mention.indexOf(':'));
    }

    /// {@return the judgements that hold, oldest first: those taken back are left out}
    ///
    /// @param store the record
    public static List<Judgement> holding(Record store) {
        List<Judgement> all = new ArrayList<>();
        Set<String> undone = new HashSet<>();
        List<Event> page = page(store, 0);
        while (!page.isEmpty()) {
            for (Event event : page) {
                Optional.ofNullable(event.facts().get("undoes")).ifPresent(undone::add);
                of(event).ifPresent(all::add);
            }
            page = page(store, page.getLast().entry() + 1);
        }
        all.removeIf(judgement -> undone.contains(String.valueOf(judgement.entry)));
        return List.copyOf(all);
    }

    private static List<Event> page(Record store, long from) {
        return store.history().eventsOf(EntryKind.JUDGEMENT, from, PAGE);
    }

    private static Optional<Judgement> of(Event event) {
        Map<String, String> facts = event.facts();
        return Verdict.parse(facts.getOrDefault("verdict", ""))
                .map(verdict -> new Judgement(
                        event.entry(),
                        event.time(),
                        event.by().orElse(""),
                        verdict,
                        facts.getOrDefault("one", ""),
                        facts.getOrDefault("other", ""),
                        facts.getOrDefault("why", "")));
    }
}
