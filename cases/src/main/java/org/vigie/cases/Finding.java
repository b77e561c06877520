package org.vigie.cases;

import org.vigie.claim.Edtf;
import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    /// @param effect  what became of the situation, where the person said so
    /// @param shownBy id of the claim that shows it, where one does
    /// @param note    in the person's words
    record Answered(
            long entry,
            Instant time,
            String by,
            String about,
            Demand.Answer answer,
            Optional<Effect> effect,
            Optional<String> shownBy,
            String note)
            implements Finding {}

    /// That an organisation recognises somebody.
    ///
    /// @param entry        the number of its entry
    /// @param time         when it was entered
    /// @param by           who says so
    /// @param about        id of a mention of the person
    /// @param called       how the mention's bulletin writes their name; empty in old entries
    /// @param organisation who recognises them
    /// @param standing     as what
    /// @param since        since when, where that is known
    /// @param source       where that can be read, in the person's words
    record Recognised(
            long entry,
            Instant time,
            String by,
            String about,
            String called,
            String organisation,
            Standing standing,
            Optional<Edtf> since,
            String source)
            implements Finding {}

    /// As what an organisation recognises somebody.
    enum Standing {
        /// Held for what they are or believe, having used or urged no violence.
        PRISONER_OF_CONSCIENCE,
        /// Held for political motives, by one of the definitions in use.
        POLITICAL_PRISONER,
        /// Held without lawful ground.
        ARBITRARILY_DETAINED,
        /// Taken by those who deny it.
        FORCIBLY_DISAPPEARED;

        /// {@return the label used in entries and in the interface's message keys}
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// {@return the standing that somebody typed, if it is one}
        ///
        /// @param label such as `political-prisoner`
        public static Optional<Standing> parse(String label) {
            return Stream.of(values())
                    .filter(standing -> standing.label().equals(label))
                    .findFirst();
        }
    }

    /// That somebody looked into a case and found it to be as it stands.
    ///
    /// @param entry  the number of its entry
    /// @param time   when it was entered
    /// @param by     who says so
    /// @param about  id of a mention of the person
    /// @param called how the mention's bulletin writes their name; empty in old entries
    /// @param day    the day on which it was so
    /// @param how    how they know
    record Verified(
            long entry,
            Instant time,
            String by,
            String about,
            String called,
            LocalDate day,
            String how)
            implements Finding {}

    /// Enters that an organisation recognises somebody.
    ///
    /// @param store        the record
    /// @param mention      id of a mention of the person
    /// @param organisation who recognises them
    /// @param standing     as what
    /// @param since        since when, where that is known
    /// @param source       where that can be read
    /// @param by           who says so
    /// @return the number of its entry
    static long recognised(
            Record store,
            String mention,
            String organisation,
            Standing standing,
            Optional<Edtf> since,
            String source,
            String by) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "what",
                "recognised",
                "about",
                mention,
                "called",
                called(store, mention),
                "organisation",
                organisation,
                "standing",
                standing.label(),
                "source",
                source));
        since.ifPresent(when -> facts.put("since", when.text()));
        return enter(store, mention, facts, by);
    }

    /// Enters that a case was looked into.
    ///
    /// @param store   the record
    /// @param mention id of a mention of the person
    /// @param day     the day on which it was so
    /// @param how     how the person knows
    /// @param by      who says so
    /// @return the number of its entry
    static long verified(Record store, String mention, LocalDate day, String how, String by) {
        return enter(
                store,
                mention,
                Map.of(
                        "what",
                        "verified",
                        "about",
                        mention,
                        "called",
                        called(store, mention),
                        "day",
                        day.toString(),
                        "how",
                        how),
                by);
    }

    /// A claim may be rejected or corrected later; what was found stays with whom it is about.
    private static String called(Record store, String mention) {
        int place = Integer.parseInt(mention.substring(mention.indexOf(':') + 1));
        return store.findClaim(claim(mention)) instanceof Found.One<KeptClaim>(var claim)
                ? Named.spaced(claim.claim().mentions().get(place - 1).quote().text())
                : "";
    }

    private static long enter(Record store, String about, Map<String, String> facts, String by) {
        return store.history()
                .note(new Act(EntryKind.FINDING, by, List.of(THING, claim(about)), facts));
    }

    /// Enters how a demand was answered.
    ///
    /// @param store   the record
    /// @param claim   id of a claim that demands it
    /// @param answer  the answer
    /// @param effect  what became of the situation, where they say so
    /// @param shownBy id of the claim that shows it, where one does
    /// @param note    in the person's words; may be empty
    /// @param by      who says so
    /// @return the number of its entry
    static long answered(
            Record store,
            String claim,
            Demand.Answer answer,
            Optional<Effect> effect,
            Optional<String> shownBy,
            String note,
            String by) {
        Map<String, String> facts = new HashMap<>(
                Map.of("what", "answered", "about", claim, "answer", answer.label(), "note", note));
        effect.ifPresent(became -> facts.put("effect", became.label()));
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
        return event.kind() == EntryKind.FINDING
                ? switch (event.facts().getOrDefault("what", "")) {
                    case "answered" -> Optional.of(answered(event));
                    case "recognised" -> recognised(event);
                    case "verified" -> Optional.of(verified(event));
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    private static String fact(Event event, String key) {
        return event.facts().getOrDefault(key, "");
    }

    private static Answered answered(Event event) {
        return new Answered(
                event.entry(),
                event.time(),
                event.by().orElse(""),
                fact(event, "about"),
                Demand.Answer.parse(fact(event, "answer")),
                Effect.parse(fact(event, "effect")),
                Optional.ofNullable(event.facts().get("shown-by")),
                fact(event, "note"));
    }

    private static Optional<Finding> recognised(Event event) {
        return Standing.parse(fact(event, "standing"))
                .map(standing -> new Recognised(
                        event.entry(),
                        event.time(),
                        event.by().orElse(""),
                        fact(event, "about"),
                        fact(event, "called"),
                        fact(event, "organisation"),
                        standing,
                        Optional.ofNullable(event.facts().get("since")).map(Edtf::new),
                        fact(event, "source")));
    }

    private static Verified verified(Event event) {
        return new Verified(
                event.entry(),
                event.time(),
                event.by().orElse(""),
                fact(event, "about"),
                fact(event, "called"),
                LocalDate.parse(fact(event, "day")),
                fact(event, "how"));
    }
}
