package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The folded words of those who are named in a claim: each leads to the claim by an index, and the
/// claim has them all in a line, each between blanks.
///
/// @param words each once
record NamedIn(Set<String> words) {

    /// {@return the words of a claim's parties}
    ///
    /// @param claim in JSON
    static NamedIn of(JsonNode claim) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode role : claim.path("roles")) {
            words.addAll(Folding.words(Payloads.text(role, "text")));
        }
        return new NamedIn(words);
    }

    /// {@return all of them; a blank stands before and after each}
    String line() {
        return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
    }

    /// {@return the pattern that `LIKE` finds a line by: folded words hold no sign that it
    /// takes for another}
    static String like(NameQuery.Range range) {
        return "% " + range.from() + (range.open() ? "%" : " %");
    }

    /// Lets no word lead to a claim any longer.
    static void forget(Handle handle, long claim) {
        String line = handle.createQuery("SELECT names FROM claim WHERE number = :claim")
                .bind("claim", claim)
                .mapTo(String.class)
                .one()
                .strip();
        if (!line.isEmpty()) {
            handle.createUpdate("DELETE FROM claim_word WHERE claim = :claim AND word IN (<words>)")
                    .bind("claim", claim)
                    .bindList("words", List.of(line.split(" ")))
                    .execute();
        }
    }
}
