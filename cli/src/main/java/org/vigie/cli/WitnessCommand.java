package org.vigie.cli;

import org.vigie.record.NoteKey;
import org.vigie.record.Record;
import org.vigie.record.WitnessRequest;
import org.vigie.record.Witnessing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Vouches for a partner's record: signs its checkpoint if it only grew since it was seen last.
@Command(name = "witness", mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "request")
    private String file = "";

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "log-key")
    private String key = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private String out = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    WitnessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WitnessRequest request = WitnessRequest.parse(TextFile.read(file, terminal))
                .orElseThrow(() -> CommandException.failed("failed.checkpoint", file));
        Optional<NoteKey> known = key.isEmpty()
                ? Optional.empty()
                : Optional.of(TextFile.key(key, NoteKey.Purpose.NOTE, terminal));
        try (Record store = record.openOrMake(terminal)) {
            return answer(store.notary().witness(request, known, ReviewOptions.by(by, terminal)));
        }
    }

    private int answer(Witnessing said) {
        return switch (said) {
            case Witnessing.Cosigned(var note, var first) -> {
                terminal.tell(terminal.say(first ? "witness.first" : "witness.grew"));
                TextFile.give(note.written(), out, terminal);
                yield ExitCode.DONE;
            }
            case Witnessing.Unknown(var origin) ->
                throw CommandException.failed("witness.unknown", origin);
            case Witnessing.Own() -> throw CommandException.failed("witness.own");
            case Witnessing.Unsigned(var origin) -> refuse("witness.unsigned", origin);
            case Witnessing.Elsewhere(var size) ->
                // A number to be typed, so without marks of thousands.
                throw CommandException.failed("witness.elsewhere", Long.toString(size));
            case Witnessing.Behind(var size) -> refuse("witness.behind", size);
            case Witnessing.Contradicting(var seen, var given) -> {
                int code = refuse("witness.contradicting", seen.size());
                terminal.print(seen.text().stripTrailing());
                terminal.print("");
                terminal.print(given.written().stripTrailing());
                yield code;
            }
        };
    }

    private int refuse(String key, Object value) {
        terminal.tell(terminal.say("wrong", terminal.say(key, value)));
        return ExitCode.NOT_VERIFIED;
    }
}
