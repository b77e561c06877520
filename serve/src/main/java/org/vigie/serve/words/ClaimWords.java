package org.vigie.serve.words;

import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A claim in one line of one language: what, to whom, by whom, when, where.
public final class ClaimWords {
    private final Words words;
    private final TimeWords times;
    private final FigureWords figures;

    /// Prepares a language.
    ///
    /// @param words the language
    public ClaimWords(Words words) {
        this.words = words;
        this.times = new TimeWords(words);
        this.figures = new FigureWords(words);
    }

    /// {@return the claim without its time, for where that stands beside it}
    ///
    /// @param claim any claim
    public String what(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("kind." + claim.kind().label()));
        String patients = names(claim, Role.PATIENT);
        if (!patients.isEmpty()) {
            parts.add(patients);
        }
        String agents = names(claim, Role.AGENT);
        if (!agents.isEmpty()) {
            parts.add(words.say("line.by", agents));
        }
        claim.count().map(figures::say).ifPresent(parts::add);
        claim.penalty().map(figures::say).ifPresent(parts::add);
        if (!claim.where().isEmpty()) {
            parts.add(claim.where().stream()
                    .map(place -> oneLine(place.quote().text()))
                    .collect(Collectors.joining(", ")));
        }
        claim.source()
                .ifPresent(
                        source -> parts.add(words.say("line.according", oneLine(source.text()))));
        return String.join(" · ", parts);
    }

    /// {@return the claim with its time}
    ///
    /// @param claim any claim
    public String line(Claim claim) {
        return claim.when()
                .map(when -> what(claim) + " · " + times.say(when.edtf()))
                .orElseGet(() -> what(claim));
    }

    private static String names(Claim claim, Role role) {
        return claim.in(role).stream()
                .map(Mention::quote)
                .map(quote -> oneLine(quote.text()))
                .collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
