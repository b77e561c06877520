package org.vigie.cli;

import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.KeptClaim;
import org.vigie.serve.words.FigureWords;
import org.vigie.serve.words.TimeWords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What claims tell, at a glance: who was taken or set free, what is expected, asked for, denied.
/// Each with its claims, for none of it is a fact.
final class Knowledge {
    private static final Set<EventKind> TAKEN =
            Set.of(EventKind.ARREST, EventKind.DETENTION, EventKind.DISAPPEARANCE);
    private static final Set<Modality> TOLD = Set.of(Modality.ASSERTED, Modality.REPORTED);

    private final Terminal terminal;
    private final Ink ink;
    private final TimeWords times;
    private final FigureWords figures;
    private final List<KeptClaim> claims;

    /// Prepares.
    ///
    /// @param terminal where it is shown
    /// @param claims   the claims
    Knowledge(Terminal terminal, List<KeptClaim> claims) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
        this.times = new TimeWords(terminal.words());
        this.figures = new FigureWords(terminal.words());
        this.claims = claims;
    }

    /// Prints one part after another; a part that has nothing is left out.
    void print() {
        people("knows.taken", claim -> TAKEN.contains(claim.kind()) && told(claim));
        people("knows.freed", claim -> claim.kind() == EventKind.RELEASE && told(claim));
        events("knows.planned", claim -> claim.modality() == Modality.PLANNED);
        events("knows.demanded", claim -> claim.modality() == Modality.DEMANDED);
        events("knows.unconfirmed", claim -> claim.modality() == Modality.UNCONFIRMED);
        events("knows.denied", claim -> claim.modality() == Modality.DENIED);
        events("knows.counts", claim -> claim.count().isPresent() && told(claim));
    }

    private static boolean told(Claim claim) {
        return TOLD.contains(claim.modality());
    }

    private void people(String title, Predicate<Claim> wanted) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (KeptClaim kept : claims) {
            if (wanted.test(kept.claim())) {
                kept.claim().in(Role.PATIENT).stream()
                        .filter(mention -> mention.kind() == MentionKind.PERSON)
                        .forEach(person -> ids.computeIfAbsent(name(person), _ -> new ArrayList<>())
                                .add(kept.id()));
            }
        }
        part(
                title,
                ids.entrySet().stream()
                        .map(entry -> entry.getKey()
                                + "  "
                                + ink.faint(String.join(" ", entry.getValue())))
                        .toList());
    }

    private void events(String title, Predicate<Claim> wanted) {
        part(
                title,
                claims.stream()
                        .filter(kept -> wanted.test(kept.claim()))
                        .map(kept -> line(kept.claim()) + "  " + ink.faint(kept.id()))
                        .toList());
    }

    private String line(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(terminal.say("kind." + claim.kind().label()));
        String people = claim.in(Role.PATIENT).stream()
                .map(Knowledge::name)
                .collect(Collectors.joining(", "));
        if (!people.isEmpty()) {
            parts.add(people);
        }
        claim.count().map(figures::say).ifPresent(parts::add);
        claim.when().ifPresent(when -> parts.add(times.say(when.edtf())));
        return String.join(" · ", parts);
    }

    private static String name(Mention mention) {
        return Printable.of(mention.quote().text().replaceAll("\\s+", " "));
    }

    private void part(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            terminal.print("");
            terminal.print(terminal.say(title));
            lines.forEach(line -> terminal.print("  " + line));
        }
    }
}
