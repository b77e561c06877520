package org.vigie.cli;

import org.vigie.record.Record;

import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.List;

/// The words by which a command is told to answer from what was known on a day, or to show what is
/// not public.
final class ViewOptions {
    @Option(names = "--as-known", paramLabel = "DAY", descriptionKey = "as-known")
    private String day = "";

    @Option(names = "--compartment", paramLabel = "NAME", descriptionKey = "compartment")
    private List<String> compartments = List.of();

    @Option(names = "--because", paramLabel = "WORDS", descriptionKey = "because")
    private String because = "";

    /// {@return the record as it is to be shown; closed before the record itself}
    ///
    /// @param of what is looked at; empty for anything
    Record of(Record store, Terminal terminal, String of) {
        if (!compartments.isEmpty() && because.isBlank()) {
            throw CommandException.wrongUse("wrong.no-because");
        }
        Record opened = store.opened(
                compartments,
                because.strip(),
                ReviewOptions.by("", terminal),
                of.isEmpty() ? List.of() : List.of(of));
        if (day.isEmpty()) {
            return opened;
        }
        Instant end = SourceOptions.day(day)
                .plusDays(1)
                .atStartOfDay(terminal.zone())
                .toInstant()
                .minusSeconds(1);
        return opened.asKnown(end);
    }
}
