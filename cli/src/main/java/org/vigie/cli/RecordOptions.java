package org.vigie.cli;

import org.vigie.record.Opening;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.record.RecordPlaces;
import org.vigie.serve.words.TimeWords;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The words by which a command is told on which record it works and what opens it.
final class RecordOptions {
    private static final int TRIES = 3;

    @Option(
            names = {"--record", "--store"},
            paramLabel = "FILE",
            descriptionKey = "record")
    private String record = "";

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "key-file")
    private String keyFile = "";

    /// Where a record and its key lie.
    ///
    /// @param file     the record
    /// @param key      the key's file
    /// @param keyAsked whether somebody named the key's file
    record Place(Path file, Path key, boolean keyAsked) {}

    /// {@return where the record and its key lie: as told, as the environment says, or in the
    /// user's folders}
    Place place(Terminal terminal) {
        Quiet.keep();
        RecordPlaces usual = RecordPlaces.of(
                terminal.environment(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
        Optional<Path> file = server(terminal).isPresent()
                ? Optional.empty()
                : told(record, "VIGIE_RECORD", terminal);
        Optional<Path> key = told(keyFile, "VIGIE_KEY_FILE", terminal);
        return new Place(file.orElse(usual.data()), key.orElse(usual.keyFile()), key.isPresent());
    }

    /// {@return where the record and its key lie, which is no server}
    Place file(Terminal terminal) {
        if (server(terminal).isPresent()) {
            throw CommandException.wrongUse("wrong.server");
        }
        return place(terminal);
    }

    private static Optional<Path> told(String typed, String variable, Terminal terminal) {
        String path = typed.isEmpty() ? terminal.environment().getOrDefault(variable, "") : typed;
        return path.isEmpty() ? Optional.empty() : Optional.of(SourceOptions.path(path));
    }

    /// {@return the address of the server that the record lies on, if it lies on one}
    Optional<String> server(Terminal terminal) {
        String typed =
                record.isEmpty() ? terminal.environment().getOrDefault("VIGIE_RECORD", "") : record;
        return isServer(typed) ? Optional.of(typed) : Optional.empty();
    }

    static boolean isServer(String typed) {
        return typed.startsWith("postgresql://") || typed.startsWith("postgres://");
    }

    /// {@return the record, which must be there}
    Record open(Terminal terminal) {
        Optional<String> server = server(terminal);
        if (server.isPresent()) {
            Quiet.keep();
            return timed(
                    opened(Record.open(server.get(), terminal.clock()), shown(server.get())),
                    terminal);
        }
        Place place = place(terminal);
        if (!Files.exists(place.file())) {
            throw CommandException.failed("record.missing", place.file().toString());
        }
        try (RecordKey key = key(place, terminal)) {
            return timed(
                    opened(
                            Record.open(place.file(), key, terminal.clock()),
                            place.file().toString()),
                    terminal);
        }
    }

    /// Warns where this computer's clock cannot be right.
    private static Record timed(Record store, Terminal terminal) {
        store.history()
                .clockBehind()
                .ifPresent(newest -> terminal.tell(terminal.say(
                        "record.clock-behind",
                        new TimeWords(terminal.words()).moment(newest, terminal.zone()))));
        return store;
    }

    /// {@return the record; it is made if it is not there, and where it lies is told}
    Record openOrMake(Terminal terminal) {
        Optional<String> server = server(terminal);
        if (server.isPresent()) {
            Quiet.keep();
            if (Record.open(server.get(), terminal.clock()) instanceof Opening.Opened(var store)) {
                return timed(store, terminal);
            }
            terminal.tell(terminal.say("record.made", shown(server.get())));
            return Record.create(server.get(), terminal.clock());
        }
        Place place = place(terminal);
        if (Files.exists(place.file())) {
            return open(terminal);
        }
        try (RecordKey key = keyOrMake(place, terminal)) {
            Record made = Record.create(place.file(), key, terminal.clock());
            terminal.tell(terminal.say("record.made", place.file().toString()));
            return made;
        }
    }

    /// {@return the key of a record that is to be made; the key file is made if it is not
    /// there}
    RecordKey keyOrMake(Place place, Terminal terminal) {
        if (Files.exists(place.key())) {
            terminal.tell(terminal.say("record.key-used", place.key().toString()));
            return RecordKey.read(place.key());
        }
        RecordKey made = RecordKey.make(place.key());
        terminal.tell(terminal.say("record.key-made", place.key().toString()));
        terminal.tell(terminal.say("record.key-advice"));
        return made;
    }

    /// {@return an address without the password that may stand in it}
    static String shown(String address) {
        return address.replaceAll("//[^@/]*@", "//").replaceAll("\\?.*", "");
    }

    /// {@return what opens a record that is there: the key file if it does, else a passphrase}
    RecordKey key(Place place, Terminal terminal) {
        if (place.keyAsked() && !Files.exists(place.key())) {
            throw CommandException.failed("record.no-key-file", place.key().toString());
        }
        if (Files.exists(place.key())) {
            RecordKey key = RecordKey.read(place.key());
            if (place.keyAsked() || opens(place, key, terminal)) {
                return key;
            }
            key.close();
        }
        Terminal.Person person = terminal.person()
                .orElseThrow(() -> CommandException.failed("record.needs-passphrase"));
        for (int tried = 0; tried < TRIES; tried++) {
            RecordKey key = passphrase(person.secret(terminal.say("record.passphrase")));
            if (opens(place, key, terminal)) {
                return key;
            }
            key.close();
            terminal.tell(terminal.say("record.wrong-passphrase"));
        }
        throw CommandException.failed("record.not-opened", place.file().toString());
    }

    private static boolean opens(Place place, RecordKey key, Terminal terminal) {
        Opening opening = Record.open(place.file(), key, terminal.clock());
        if (opening instanceof Opening.Opened(var store)) {
            store.close();
        }
        return !(opening instanceof Opening.WrongKey);
    }

    /// {@return the key of a passphrase, which is wiped}
    static RecordKey passphrase(char[] typed) {
        try {
            if (typed.length == 0) {
                throw CommandException.failed("record.no-passphrase");
            }
            return RecordKey.ofPassphrase(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// {@return an open record, or says why it is not}
    static Record opened(Opening opening, String place) {
        return switch (opening) {
            case Opening.Opened(var store) -> store;
            case Opening.Missing() -> throw CommandException.failed("record.missing", place);
            case Opening.WrongKey() -> throw CommandException.failed("record.wrong-key", place);
            case Opening.TooNew(var format, var known) ->
                throw CommandException.failed("record.too-new", format, known);
        };
    }
}
