package org.vigie.cli;

import org.vigie.claim.Claim;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Puts a claim right. What is not named stays as it is; an empty value takes it away.
@Command(name = "correct", mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    private final Terminal terminal;

    /// Each part that was named, with its values in order.
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    @Parameters(arity = "1", paramLabel = "CLAIM", descriptionKey = "claim")
    private String claim = "";

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Mixin
    private RecordOptions record = new RecordOptions();

    CorrectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "correct-kind")
    void kind(String value) {
        parts.put("kind", List.of(value));
    }

    @Option(names = "--patient", paramLabel = "WORDS", descriptionKey = "correct-patient")
    void patient(String[] values) {
        parts.put("patient", Arrays.asList(values));
    }

    @Option(names = "--agent", paramLabel = "WORDS", descriptionKey = "correct-agent")
    void agent(String[] values) {
        parts.put("agent", Arrays.asList(values));
    }

    @Option(names = "--when", paramLabel = "EDTF", descriptionKey = "correct-when")
    void when(String value) {
        parts.put("when", List.of(value));
    }

    @Option(names = "--where", paramLabel = "WORDS", descriptionKey = "correct-where")
    void where(String[] values) {
        parts.put("where", Arrays.asList(values));
    }

    @Option(names = "--modality", paramLabel = "HOW", descriptionKey = "correct-modality")
    void modality(String value) {
        parts.put("modality", List.of(value));
    }

    @Option(names = "--source", paramLabel = "WORDS", descriptionKey = "correct-source")
    void source(String value) {
        parts.put("source", List.of(value));
    }

    @Option(names = "--count", paramLabel = "FIGURE", descriptionKey = "correct-count")
    void count(String value) {
        parts.put("count", List.of(value));
    }

    @Option(names = "--penalty", paramLabel = "PENALTY", descriptionKey = "correct-penalty")
    void penalty(String value) {
        parts.put("penalty", List.of(value));
    }

    @Option(names = "--charge", paramLabel = "WORDS", descriptionKey = "correct-charge")
    void charge(String value) {
        parts.put("charge", List.of(value));
    }

    @Override
    public Integer call() {
        if (parts.isEmpty()) {
            throw CommandException.wrongUse("wrong.nothing-corrected");
        }
        try (Record store = record.open(terminal)) {
            KeptClaim kept = ReviewOptions.claim(store, claim);
            String text = store.reading(kept.reading()).text();
            Claim corrected = new Correction(kept.claim(), text, parts).claim();
            String reason = review.reason(terminal);
            KeptClaim now = store.correct(kept.id(), corrected, reason, review.by(terminal));
            String standing = terminal.say("status." + now.status().label());
            new ClaimText(terminal)
                    .lines(now.claim(), text, now.id(), standing)
                    .forEach(terminal::print);
        }
        return ExitCode.DONE;
    }
}
