package org.vigie.cli;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Span;
import org.vigie.read.Reader;
import org.vigie.read.explain.Explained;
import org.vigie.read.explain.Explanation;
import org.vigie.serve.words.WhyWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Shows how the claims of a bulletin came about, or why nothing was read at a place.
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int MISSES = 8;

    private final Terminal terminal;
    private final Refusals refusals;
    private final Reader reader = Reader.installed();
    private final WhyWords why;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(names = "--at", paramLabel = "LINE:COLUMN", descriptionKey = "explain-at")
    private String at = "";

    @Option(names = "--claim", paramLabel = "N", descriptionKey = "explain-claim")
    private int claim;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
        this.refusals = new Refusals(terminal);
        this.why = new WhyWords(terminal.words());
    }

    @Override
    public Integer call() {
        for (Source source : sources.sources()) {
            Arrival.of(
                    source,
                    terminal,
                    sources.published(),
                    sources.language(),
                    arrival -> explain(source, arrival));
        }
        return refusals.tell();
    }

    private void explain(Source source, Arrival arrival) {
        switch (arrival) {
            case Arrival.Refused(var key) -> refusals.add(source.place(), key);
            case Arrival.Taken taken -> {
                taken.pieces().forEach(piece -> explain(piece.bulletin()));
                refusals.add(source, taken.left());
            }
        }
    }

    private void explain(Bulletin bulletin) {
        Explained explained = reader.explain(bulletin);
        new BulletinText(terminal)
                .head(bulletin, terminal.say("list.claims", explained.claims().size()));
        if (!at.isEmpty()) {
            explainPlace(bulletin, explained, TextPlace.of(bulletin.text(), at));
        } else if (claim != 0) {
            if (claim < 1 || claim > explained.claims().size()) {
                throw CommandException.wrongUse(
                        "wrong.claim-number", explained.claims().size());
            }
            print(bulletin, explained, claim - 1);
        } else {
            for (int i = 0; i < explained.claims().size(); i++) {
                print(bulletin, explained, i);
            }
        }
    }

    /// The claims that a place is among the words of; else what was tried there.
    private void explainPlace(Bulletin bulletin, Explained explained, int place) {
        boolean read = false;
        for (int i = 0; i < explained.claims().size(); i++) {
            if (stands(explained.claims().get(i).claim(), place)) {
                print(bulletin, explained, i);
                read = true;
            }
        }
        if (!read) {
            terminal.print("");
            terminal.print(terminal.say("why.nothing"));
        }
        print(why.misses(explained.misses(place, MISSES)));
        if (!read) {
            explained.sentence(place).ifPresent(sentence -> print(why.say(sentence)));
        }
    }

    private static boolean stands(Claim claim, int place) {
        Span at = new Span(place, place + 1);
        return claim.trigger().span().overlaps(at)
                || claim.mentions().stream()
                        .anyMatch(mention -> mention.quote().span().overlaps(at));
    }

    private void print(Bulletin bulletin, Explained explained, int index) {
        Explanation explanation = explained.claims().get(index);
        terminal.print("");
        new ClaimText(terminal)
                .lines(explanation.claim(), bulletin.text(), "%2d".formatted(index + 1), "")
                .forEach(terminal::print);
        print(why.say(explanation));
    }

    private void print(List<WhyWords.Section> sections) {
        sections.forEach(this::print);
    }

    private void print(WhyWords.Section section) {
        Ink ink = new Ink(terminal.coloured());
        terminal.print("");
        terminal.print("   " + ink.strong(section.title()));
        for (WhyWords.Line line : section.lines()) {
            String detail = line.detail().isEmpty() ? "" : "  " + ink.faint(line.detail());
            terminal.print("     " + ink.plain(line.text()) + detail);
        }
    }
}
