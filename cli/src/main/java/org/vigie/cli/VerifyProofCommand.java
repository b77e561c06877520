package org.vigie.cli;

import org.vigie.record.NoteKey;
import org.vigie.record.ProofFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Checks a proof from a file, without any record.
@Command(name = "verify-proof", mixinStandardHelpOptions = true)
final class VerifyProofCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "proof")
    private String file = "";

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "log-key", required = true)
    private String key = "";

    VerifyProofCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ProofFile proof = ProofFile.parse(TextFile.read(file, terminal))
                .orElseThrow(() -> CommandException.failed("failed.proof", file));
        NoteKey known = TextFile.key(key, NoteKey.Purpose.NOTE, terminal);
        ProofFile.Outcome outcome = proof.check(known);
        if (outcome != ProofFile.Outcome.HOLDS) {
            String reason = "proof."
                    + switch (outcome) {
                        case NOT_INCLUDED, HOLDS -> "not-included";
                        case NOT_SIGNED -> "not-signed";
                        case OTHER_CONTENT -> "other-content";
                    };
            terminal.tell(terminal.say("wrong", terminal.say(reason)));
            return ExitCode.NOT_VERIFIED;
        }
        terminal.print(terminal.say("proof.holds", proof.entry(), known.name()));
        terminal.print(Printable.of(proof.leaf()).stripTrailing());
        proof.content()
                .ifPresent(text -> terminal.print(
                        Printable.of(text.substring(text.indexOf('\n') + 1)).stripTrailing()));
        return ExitCode.DONE;
    }
}
