package org.vigie.cli;

import org.vigie.record.Checkpoint;
import org.vigie.record.Notary;
import org.vigie.record.NoteKey;
import org.vigie.record.Record;
import org.vigie.record.SignedNote;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/// Tells what the record is now, signed: to be printed, mailed or published, so that nothing before
/// can be changed or cut off unseen.
@Command(name = "checkpoint", mixinStandardHelpOptions = true)
final class CheckpointCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private String out = "";

    @Option(names = "--qr", descriptionKey = "qr")
    private boolean qr;

    @Option(names = "--qr-file", paramLabel = "FILE", descriptionKey = "qr-file")
    private String qrFile = "";

    @Option(names = "--since", paramLabel = "FILE", descriptionKey = "since-witness")
    private String since = "";

    @Option(names = "--keys", descriptionKey = "keys")
    private boolean keys;

    @Option(names = "--cosigned", paramLabel = "FILE", descriptionKey = "cosigned")
    private String cosigned = "";

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "witness-key")
    private String key = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    CheckpointCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Record store = record.open(terminal)) {
            Notary notary = store.notary();
            if (keys) {
                terminal.tell(terminal.say("checkpoint.keys"));
                Notary.Keys both = notary.keys();
                TextFile.give(
                        both.log().text() + "\n" + both.witness().text() + "\n", out, terminal);
            } else if (!cosigned.isEmpty()) {
                keep(notary);
            } else if (!since.isEmpty()) {
                TextFile.give(notary.request(earlier(store)).written(), out, terminal);
            } else {
                give(notary.checkpoint());
            }
        }
        return ExitCode.DONE;
    }

    private void keep(Notary notary) {
        if (key.isEmpty()) {
            throw CommandException.wrongUse("wrong.missing", "--key");
        }
        NoteKey witness = TextFile.key(key, NoteKey.Purpose.COSIGNATURE, terminal);
        boolean kept = SignedNote.parse(TextFile.read(cosigned, terminal))
                .filter(note -> notary.keep(note, witness, ReviewOptions.by(by, terminal)))
                .isPresent();
        if (!kept) {
            throw CommandException.failed("failed.cosigned");
        }
        terminal.print(terminal.say("checkpoint.kept", witness.name()));
    }

    /// {@return how many entries there were at a checkpoint of this record}
    private long earlier(Record store) {
        if (since.matches("[1-9]\\d{0,17}")) {
            long entries = Long.parseLong(since);
            if (entries > store.size()) {
                throw CommandException.failed("failed.other-checkpoint");
            }
            return entries;
        }
        Checkpoint then = Checkpoint.parse(TextFile.read(since, terminal))
                .orElseThrow(() -> CommandException.failed("failed.checkpoint", since));
        Checkpoint now = store.checkpoint();
        if (!then.origin().equals(now.origin()) || then.size() > now.size()) {
            throw CommandException.failed("failed.other-checkpoint");
        }
        return then.size();
    }

    private void give(SignedNote note) {
        if (!qrFile.isEmpty()) {
            writeQr(QrCode.of(note.written()));
        }
        TextFile.give(note.written(), out, terminal);
        if (qr) {
            terminal.print("");
            terminal.print(QrCode.of(note.written()).lines().stripTrailing());
        }
    }

    private void writeQr(QrCode code) {
        Path file = SourceOptions.path(qrFile);
        try {
            if (qrFile.endsWith(".svg")) {
                Files.writeString(file, code.svg(), StandardOpenOption.CREATE_NEW);
            } else if (qrFile.endsWith(".png")) {
                Files.write(file, code.png(), StandardOpenOption.CREATE_NEW);
            } else {
                throw CommandException.wrongUse("wrong.qr-file");
            }
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", file.toString());
        }
    }
}
