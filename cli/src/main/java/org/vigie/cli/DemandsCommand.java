package org.vigie.cli;

import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.record.Record;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.CaseWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked of those in power, what came after, and how people say that it was answered.
@Command(name = "demands", mixinStandardHelpOptions = true)
final class DemandsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "CLAIM", descriptionKey = "demand-claim")
    private String claim = "";

    @Option(names = "--open", descriptionKey = "open-only")
    private boolean open;

    @Option(names = "--answer", paramLabel = "ANSWER", descriptionKey = "demand-answer")
    private String answer = "";

    @Option(names = "--effect", paramLabel = "EFFECT", descriptionKey = "demand-effect")
    private String effect = "";

    @Option(names = "--shown-by", paramLabel = "CLAIM", descriptionKey = "shown-by")
    private String shownBy = "";

    @Option(names = "--note", paramLabel = "WORDS", descriptionKey = "finding-note")
    private String note = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private RecordOptions record = new RecordOptions();

    DemandsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!answer.isEmpty() && claim.isEmpty() || !effect.isEmpty() && answer.isEmpty()) {
            throw CommandException.wrongUse("wrong.no-demand");
        }
        try (Record store = record.open(terminal)) {
            if (!answer.isEmpty()) {
                enter(store);
            } else if (!claim.isEmpty()) {
                show(demand(store), new Lines(terminal.words(), terminal.zone()));
            } else {
                show(Demand.of(store));
            }
        }
        return ExitCode.DONE;
    }

    private void enter(Record store) {
        Demand.Answer said = Stream.of(Demand.Answer.values())
                .filter(one -> one.label().equals(answer))
                .findFirst()
                .orElseThrow(() -> CommandException.wrongUse(
                        "wrong.choice",
                        "--answer",
                        Stream.of(Demand.Answer.values())
                                .map(Demand.Answer::label)
                                .collect(Collectors.joining(", "))));
        Demand demand = demand(store);
        Optional<String> shown = shownBy.isEmpty()
                ? Optional.empty()
                : Optional.of(ReviewOptions.claim(store, shownBy).id());
        long entry = Finding.answered(
                store,
                demand.id(),
                said,
                effect(),
                shown,
                note.strip(),
                ReviewOptions.by(by, terminal));
        terminal.print(terminal.say(
                "demands.said",
                entry,
                Printable.of(new CaseWords(terminal.words()).demand(demand)),
                terminal.say("answer." + said.label())));
    }

    private Optional<Effect> effect() {
        return effect.isEmpty()
                ? Optional.empty()
                : Optional.of(Effect.parse(effect)
                        .orElseThrow(() -> CommandException.wrongUse(
                                "wrong.choice",
                                "--effect",
                                Stream.of(Effect.values())
                                        .map(Effect::label)
                                        .collect(Collectors.joining(", ")))));
    }

    private Demand demand(Record store) {
        String id = ReviewOptions.claim(store, claim).id();
        return Demand.of(store).stream()
                .filter(demand -> demand.asked().stream()
                        .anyMatch(step -> step.claim().id().equals(id)))
                .findFirst()
                .orElseThrow(() -> CommandException.failed("failed.no-demand"));
    }

    private void show(Demand demand, Lines lines) {
        CaseText sheet = new CaseText(terminal);
        sheet.print(lines.demand(demand), "");
        sheet.print(
                new Section("asked", terminal.say("demands.asked-by"), lines.asked(demand), ""));
        sheet.print(new Section(
                "followed", terminal.say("demands.came-after"), lines.followed(demand), ""));
        if (!demand.findings().isEmpty()) {
            sheet.print(new Section(
                    "found", terminal.say("demands.found"), lines.findings(demand), ""));
        }
    }

    private void show(List<Demand> demands) {
        if (demands.isEmpty()) {
            terminal.print(terminal.say("demands.none"));
            return;
        }
        Lines lines = new Lines(terminal.words(), terminal.zone());
        CaseText sheet = new CaseText(terminal);
        sheet.print(new Section(
                "open",
                terminal.say("demands.open"),
                demands.stream().filter(Demand::open).map(lines::demand).toList(),
                ""));
        if (!open) {
            sheet.print(new Section(
                    "answered",
                    terminal.say("demands.answered"),
                    demands.stream()
                            .filter(demand -> !demand.open())
                            .map(lines::demand)
                            .toList(),
                    ""));
        }
    }
}
