package org.vigie.cli;

import org.vigie.cases.Context;
import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.claim.When;
import org.vigie.serve.words.FigureWords;
import org.vigie.serve.words.TimeWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A claim as a person reads it on a terminal: a small block of lines.
final class ClaimText {
    private static final String INDENT = "   ";
    private static final List<String> LABELS =
            List.of("patient", "agent", "when", "where", "count", "penalty", "charge", "source");

    private final Terminal terminal;
    private final Ink ink;
    private final TimeWords times;
    private final FigureWords figures;
    private final Paragraph paragraph;
    private final int labelColumns;

    /// Prepares a language.
    ///
    /// @param terminal where it will be shown
    ClaimText(Terminal terminal) {
        this.terminal = terminal;
        this.ink = new Ink(terminal.coloured());
        this.times = new TimeWords(terminal.words());
        this.figures = new FigureWords(terminal.words());
        this.paragraph = new Paragraph(terminal.columns() - INDENT.length() - 2);
        this.labelColumns = LABELS.stream()
                        .map(label -> terminal.say("claim." + label).length())
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 2;
    }

    /// {@return the lines of a claim}
    ///
    /// @param claim a claim
    /// @param text  the text that its spans stand on
    /// @param head  what goes before its kind, such as its id
    /// @param tail  what goes after its certainty, such as where it stands in review
    List<String> lines(Claim claim, String text, String head, String tail) {
        List<String> lines = new ArrayList<>();
        String modality = terminal.say("modality." + claim.modality().label());
        lines.add(ink.faint(head)
                + "  "
                + ink.strong(terminal.say("kind." + claim.kind().label()))
                + " · "
                + ink.certainty(claim.modality(), modality)
                + (tail.isEmpty() ? "" : " · " + tail)
                + "  "
                + ink.faint(claim.rule()));
        facts(claim, lines);
        quote(Context.of(claim, text), claim, lines);
        return lines;
    }

    private void facts(Claim claim, List<String> lines) {
        people(claim, Role.PATIENT, lines);
        people(claim, Role.AGENT, lines);
        claim.when().ifPresent(when -> lines.add(fact("when", when(when))));
        if (!claim.where().isEmpty()) {
            lines.add(fact(
                    "where",
                    claim.where().stream()
                            .map(place -> oneLine(place.quote().text()))
                            .collect(Collectors.joining(", "))));
        }
        claim.count().ifPresent(count -> lines.add(fact("count", figures.say(count))));
        claim.penalty().ifPresent(penalty -> lines.add(fact("penalty", figures.say(penalty))));
        claim.charge().ifPresent(charge -> lines.add(fact("charge", oneLine(charge.text()))));
        claim.source().ifPresent(source -> lines.add(fact("source", oneLine(source.text()))));
    }

    private void people(Claim claim, Role role, List<String> lines) {
        List<Mention> mentions = claim.in(role);
        if (!mentions.isEmpty()) {
            lines.add(fact(
                    role.label(),
                    mentions.stream().map(this::person).collect(Collectors.joining(", "))));
        }
    }

    private String person(Mention mention) {
        return oneLine(mention.quote().text())
                + " ("
                + terminal.say("mention." + mention.kind().label())
                + ")";
    }

    private String when(When when) {
        StringBuilder line = new StringBuilder(times.say(when.edtf()));
        line.append("  ").append(ink.faint(when.edtf().text()));
        when.quote()
                .ifPresent(quote -> line.append("  ")
                        .append(terminal.say("claim.said", oneLine(quote.text()))));
        when.inferred()
                .ifPresent(what -> line.append("  ")
                        .append(ink.faint("(" + terminal.say("claim.inferred") + ")")));
        return line.toString();
    }

    private String fact(String label, String value) {
        String words = terminal.say("claim." + label);
        return INDENT + ink.faint(words) + " ".repeat(labelColumns - words.length()) + value;
    }

    private void quote(Context context, Claim claim, List<String> lines) {
        int trigger = claim.trigger().span().begin() - context.begin();
        List<Paragraph.Mark> marks = context.marks().stream()
                .map(span -> {
                    UnaryOperator<String> how = span.begin() == trigger ? ink::trigger : ink::name;
                    return new Paragraph.Mark(span, how);
                })
                .toList();
        for (String line : paragraph.lines(context.text(), marks)) {
            lines.add(INDENT + ink.faint("│") + " " + line);
        }
    }

    private static String oneLine(String text) {
        return Printable.of(text.replaceAll("\\s+", " "));
    }
}
