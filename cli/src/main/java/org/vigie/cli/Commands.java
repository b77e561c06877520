package org.vigie.cli;

import org.vigie.record.Decision;

import picocli.CommandLine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// All commands, by name. They are made when they are needed, so that one command does not pay for
/// the others.
final class Commands {
    private static final Map<String, Function<Terminal, Object>> ALL = all();

    private static final Set<String> VERSION = Set.of("-V", "--version");

    private Commands() {}

    private static Map<String, Function<Terminal, Object>> all() {
        Map<String, Function<Terminal, Object>> all = new LinkedHashMap<>();
        all.put("read", ReadCommand::new);
        all.put("explain", ExplainCommand::new);
        all.put("add", AddCommand::new);
        all.put("list", ListCommand::new);
        all.put("show", ShowCommand::new);
        all.put("search", SearchCommand::new);
        all.put("case", CaseCommand::new);
        all.put("sheet", SheetCommand::new);
        all.put("demands", DemandsCommand::new);
        all.put("enter", EnterCommand::new);
        all.put("calendar", CalendarCommand::new);
        all.put("count", CountCommand::new);
        all.put("accept", terminal -> new DecideCommand(terminal, Decision.ACCEPT));
        all.put("reject", terminal -> new DecideCommand(terminal, Decision.REJECT));
        all.put("reopen", terminal -> new DecideCommand(terminal, Decision.REOPEN));
        all.put("correct", CorrectCommand::new);
        all.put("log", LogCommand::new);
        all.put("restrict", RestrictCommand::new);
        all.put("redact", RedactCommand::new);
        all.put("verify", VerifyCommand::new);
        all.put("checkpoint", CheckpointCommand::new);
        all.put("witness", WitnessCommand::new);
        all.put("proof", ProofCommand::new);
        all.put("verify-proof", VerifyProofCommand::new);
        all.put("timestamp", TimestampCommand::new);
        all.put("keep", KeepCommand::new);
        all.put("kept", KeptCommand::new);
        all.put("links", LinksCommand::new);
        all.put("check", CheckCommand::new);
        all.put("backup", BackupCommand::new);
        all.put("restore", RestoreCommand::new);
        all.put("export", ExportCommand::new);
        all.put("import", ImportCommand::new);
        all.put("copy", CopyCommand::new);
        all.put("rebuild", RebuildCommand::new);
        all.put("passphrase", PassphraseCommand::new);
        all.put("share-key", ShareKeyCommand::new);
        all.put("join-key", JoinKeyCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("dates", DatesCommand::new);
        all.put("resolve", ResolveCommand::new);
        all.put("judge", JudgeCommand::new);
        all.put("undo", UndoCommand::new);
        all.put("compare", CompareCommand::new);
        all.put("names", NamesCommand::line);
        all.put("demo", DemoCommand::new);
        return all;
    }

    /// {@return the names of all commands, in the order of `--help`}
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// Adds the command that is asked for; all of them where none of them is.
    ///
    /// @param line      the command line
    /// @param terminal  what commands see of the world
    /// @param arguments the words after `vigie`
    static void add(CommandLine line, Terminal terminal, String... arguments) {
        String asked = arguments.length == 0 ? "" : arguments[0];
        if (ALL.containsKey(asked)) {
            line.addSubcommand(asked, ALL.get(asked).apply(terminal));
        } else if (!VERSION.contains(asked)) {
            ALL.forEach((name, command) -> line.addSubcommand(name, command.apply(terminal)));
        }
    }
}
