package org.vigie.cli;

import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import picocli.CommandLine.Option;

/// The words by which a command is told who decides, and why.
final class ReviewOptions {
    @Option(names = "--reason", paramLabel = "WORDS", descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    /// {@return why; whoever did not say is asked}
    String reason(Terminal terminal) {
        String said = reason.strip();
        if (said.isEmpty()) {
            said = terminal.person()
                    .map(person -> person.answer(terminal.say("review.why")))
                    .orElse("")
                    .strip();
        }
        if (said.isEmpty()) {
            throw CommandException.wrongUse("wrong.no-reason");
        }
        return said;
    }

    /// {@return who works at the record}
    String by(Terminal terminal) {
        return by(by, terminal);
    }

    /// {@return who works at the record: as typed, as the environment says, else the system's
    /// user}
    static String by(String typed, Terminal terminal) {
        String told = typed.isBlank() ? terminal.environment().getOrDefault("VIGIE_BY", "") : typed;
        return told.isBlank() ? System.getProperty("user.name", "vigie") : told.strip();
    }

    /// {@return the claim that somebody means}
    static KeptClaim claim(Record store, String typed) {
        return switch (store.findClaim(typed)) {
            case Found.One<KeptClaim>(var claim) -> claim;
            case Found.None<KeptClaim>() -> throw CommandException.failed("failed.no-claim");
            case Found.Several<KeptClaim>(var ids) ->
                throw CommandException.failed("failed.several", String.join(", ", ids));
        };
    }
}
