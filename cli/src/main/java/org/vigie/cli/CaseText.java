package org.vigie.cli;

import org.vigie.serve.page.Line;
import org.vigie.serve.page.Section;
import org.vigie.serve.page.SourceMark;

import java.util.List;
import java.util.stream.Collectors;

/// Sheets of the desk as plain lines, each with the ids of the claims it rests on.
final class CaseText {
    private final Terminal terminal;
    private final Ink ink;

    CaseText(Terminal terminal) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
    }

    /// Prints a part with its title; one that has nothing to say is left out.
    void print(Section section) {
        if (section.lines().isEmpty()) {
            return;
        }
        terminal.print("");
        terminal.print(ink.strong(section.title()));
        section.lines().forEach(line -> print(line, "  "));
    }

    /// Prints a line and what stands behind it.
    void print(Line line, String indent) {
        String lead = line.lead().isEmpty() ? "" : Printable.of(line.lead()) + "  ";
        String certainty = line.modality().isEmpty()
                ? ""
                : " (" + terminal.say("modality." + line.modality()) + ")";
        String proposed = line.proposed() ? " " + terminal.say("case.proposed") : "";
        terminal.print(indent + lead + Printable.of(line.text()) + certainty + proposed + "  "
                + ink.faint(claims(line.marks())));
        if (!line.aside().isEmpty()) {
            terminal.print(indent + "  " + ink.faint(Printable.of(line.aside())));
        }
    }

    private static String claims(List<SourceMark> marks) {
        return marks.stream().map(SourceMark::claim).collect(Collectors.joining(" "));
    }
}
