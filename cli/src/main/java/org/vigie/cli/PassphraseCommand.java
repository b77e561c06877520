package org.vigie.cli;

import org.vigie.record.Act;
import org.vigie.record.EntryKind;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Sets or changes the passphrase that opens the record.
@Command(name = "passphrase", mixinStandardHelpOptions = true)
final class PassphraseCommand implements Callable<Integer> {
    private static final int MIN_CHARS = 10;

    private final Terminal terminal;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    PassphraseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RecordOptions.Place place = record.file(terminal);
        if (!Files.exists(place.file())) {
            throw CommandException.failed("record.missing", place.file().toString());
        }
        Terminal.Person person =
                terminal.person().orElseThrow(() -> CommandException.failed("record.needs-person"));
        try (RecordKey key = record.key(place, terminal);
                RecordKey fresh = fresh(person);
                Record store = RecordOptions.opened(
                        Record.changeKey(place.file(), key, fresh, terminal.clock()),
                        place.file().toString())) {
            store.history()
                    .note(new Act(
                            EntryKind.SETTING,
                            ReviewOptions.by(by, terminal),
                            List.of(),
                            Map.of("key", "changed")));
            terminal.print(terminal.say("passphrase.done", store.bulletinCount()));
        }
        if (Files.exists(place.key())) {
            terminal.tell(terminal.say("passphrase.key-file", place.key().toString()));
        }
        return ExitCode.DONE;
    }

    private RecordKey fresh(Terminal.Person person) {
        char[] once = person.secret(terminal.say("passphrase.new"));
        char[] twice = person.secret(terminal.say("passphrase.again"));
        try {
            if (once.length < MIN_CHARS) {
                throw CommandException.failed("passphrase.short", MIN_CHARS);
            }
            if (!Arrays.equals(once, twice)) {
                throw CommandException.failed("passphrase.differ");
            }
            return RecordOptions.passphrase(once);
        } finally {
            Arrays.fill(once, '\0');
            Arrays.fill(twice, '\0');
        }
    }
}
