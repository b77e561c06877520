package org.vigie.read.dates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A match of a rule: which tokens, and what they filled its slots with.
///
/// @param rule  the rule
/// @param begin the first token of the expression (not of its context)
/// @param end   one past its last token
/// @param slots what was caught, in the order of the pattern
record Term(Rule rule, int begin, int end, List<Capture> slots) {

    /// One filled slot.
    ///
    /// @param name  the slot
    /// @param begin its first token
    /// @param end   one past its last token
    /// @param edge  what stood there
    record Capture(String name, int begin, int end, Edge edge) {

        /// A word answers to the slot's name, a shape to the names of its fields.
        private Optional<String> value(String slot) {
            Optional<String> own = edge.value(edge.name());
            if (own.isPresent()) {
                return name.equals(slot) ? own : Optional.empty();
            }
            return edge.value(slot);
        }
    }

    /// The fixed or caught value of a slot.
    Optional<String> text(String slot) {
        String fixed = rule.settings().get(slot);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        for (Capture capture : slots) {
            Optional<String> value = capture.value(slot);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    OptionalInt number(String slot) {
        Optional<String> text = text(slot);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.get()));
        } catch (NumberFormatException fraction) {
            return OptionalInt.empty();
        }
    }

    /// The term that fills a slot.
    Optional<Term> term(String slot) {
        return capture(slot).flatMap(found -> found.edge().term());
    }

    Optional<Capture> capture(String slot) {
        for (Capture capture : slots) {
            if (capture.name().equals(slot)) {
                return Optional.of(capture);
            }
        }
        return Optional.empty();
    }
}
