package org.vigie.cli;

import org.vigie.cases.Around;
import org.vigie.cases.Finding;
import org.vigie.cases.Finding.Standing;
import org.vigie.cases.Named;
import org.vigie.claim.Edtf;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Enters what a person found out about somebody: that an organisation recognises them, or that the
/// case was verified.
@Command(name = "enter", mixinStandardHelpOptions = true)
final class EnterCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "MENTION", descriptionKey = "judge-mention")
    private String mention = "";

    @Option(names = "--recognised-by", paramLabel = "NAME", descriptionKey = "recognised-by")
    private String organisation = "";

    @Option(names = "--as", paramLabel = "STANDING", descriptionKey = "recognised-as")
    private String standing = "";

    @Option(names = "--since", paramLabel = "TIME", descriptionKey = "recognised-since")
    private String since = "";

    @Option(names = "--verified", paramLabel = "DAY", descriptionKey = "verified-on")
    private String verified = "";

    @Option(names = "--source", paramLabel = "WORDS", descriptionKey = "finding-source")
    private String source = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    EnterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (organisation.isBlank() == verified.isEmpty()) {
            throw CommandException.wrongUse("wrong.enter");
        }
        try (Record store = record.open(terminal)) {
            Named meant = Around.mention(store, mention)
                    .orElseThrow(() -> CommandException.failed("failed.no-mention"));
            long entry = verified.isEmpty() ? recognised(store, meant) : verified(store, meant);
            terminal.print(terminal.say("enter.done", entry, Printable.of(meant.name())));
        }
        return ExitCode.DONE;
    }

    private long recognised(Record store, Named meant) {
        Standing told = Standing.parse(standing)
                .orElseThrow(() -> CommandException.wrongUse(
                        "wrong.choice",
                        "--as",
                        Stream.of(Standing.values())
                                .map(Standing::label)
                                .collect(Collectors.joining(", "))));
        return Finding.recognised(
                store,
                meant.id(),
                organisation.strip(),
                told,
                since(),
                source.strip(),
                ReviewOptions.by(by, terminal));
    }

    private Optional<Edtf> since() {
        try {
            return since.isEmpty() ? Optional.empty() : Optional.of(new Edtf(since));
        } catch (IllegalArgumentException noTime) {
            throw CommandException.wrongUse("wrong.edtf");
        }
    }

    private long verified(Record store, Named meant) {
        LocalDate day = SourceOptions.day(verified);
        if (day.isAfter(LocalDate.now(terminal.clock()))) {
            throw CommandException.wrongUse("wrong.day-ahead");
        }
        return Finding.verified(
                store, meant.id(), day, source.strip(), ReviewOptions.by(by, terminal));
    }
}
