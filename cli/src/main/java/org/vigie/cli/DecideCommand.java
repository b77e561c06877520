package org.vigie.cli;

import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// Decides about claims: one class, a command for each decision.
@Command(mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Decision decision;

    @Parameters(arity = "1..*", paramLabel = "CLAIM", descriptionKey = "claim")
    private List<String> claims = List.of();

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    DecideCommand(Terminal terminal, Decision decision) {
        this.terminal = terminal;
        this.decision = decision;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            List<KeptClaim> meant = claims.stream()
                    .map(typed -> ReviewOptions.claim(store, typed))
                    .toList();
            String reason = review.reason(terminal);
            for (KeptClaim claim : meant) {
                KeptClaim now = store.review(claim.id(), decision, reason, review.by(terminal));
                terminal.print(terminal.say(
                        "review.done",
                        now.id(),
                        terminal.say("kind." + now.claim().kind().label()),
                        terminal.say("status." + now.status().label())));
                terminal.out().flush();
            }
        }
        return ExitCode.DONE;
    }
}
