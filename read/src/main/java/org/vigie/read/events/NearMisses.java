package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.explain.Choice;
import org.vigie.read.explain.Miss;
import org.vigie.read.frames.Alternative;
import org.vigie.read.frames.Condition;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.frames.WordPattern;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules whose head stands in a text and that gave no claim, each with what kept it from it.
final class NearMisses {
    private final Passage passage;
    private final List<Telling> unmerged;
    private final List<Telling> merged;
    private final List<Telling> told;
    private final Function<Telling, Choice> acceptance;
    private final RuleLines lines;
    private final Triggers triggers;

    /// Prepares.
    ///
    /// @param unmerged   every telling
    /// @param merged     those that repeat no other
    /// @param told       those that became claims
    /// @param lines      the lines of the data
    /// @param acceptance what the model made of one that became none
    NearMisses(
            Passage passage,
            List<Telling> unmerged,
            List<Telling> merged,
            List<Telling> told,
            RuleLines lines,
            Function<Telling, Choice> acceptance) {
        this.passage = passage;
        this.unmerged = unmerged;
        this.merged = merged;
        this.told = told;
        this.lines = lines;
        this.acceptance = acceptance;
        this.triggers = new Triggers(passage, new Slots(passage));
    }

    List<Miss> find() {
        List<Miss> misses = new ArrayList<>();
        for (Token token : passage.text().tokens()) {
            if (token.kind() == Token.Kind.WORD) {
                for (FrameRule rule : passage.lexicon().rules(token)) {
                    miss(rule, token).ifPresent(misses::add);
                }
            }
        }
        return misses;
    }

    private Optional<Miss> miss(FrameRule rule, Token token) {
        Optional<Telling> here = unmerged.stream()
                .filter(telling -> telling.head == token.index())
                .findFirst();
        if (here.isPresent() && here.get().rule.equals(rule)) {
            return told.contains(here.get())
                    ? Optional.empty()
                    : Optional.of(untold(here.get(), token));
        }
        if (!triggers.headFits(rule, token)) {
            return Optional.of(unfit(rule, token));
        }
        boolean verb = rule.type() == FrameRule.Type.VERB;
        Optional<WordPattern.Match> match = rule.pattern().match(passage, token.index(), verb);
        if (match.isEmpty()) {
            String missing = rule.pattern().missing(passage, token.index(), verb);
            return Optional.of(miss(rule, token, Miss.Why.WORD_MISSING, missing));
        }
        Telling tried = triggers.telling(rule, token.index(), match.get());
        for (Condition condition : rule.conditions()) {
            if (triggers.isThere(condition, tried) != condition.wanted()) {
                return Optional.of(miss(rule, token, Miss.Why.CONDITION, written(condition)));
            }
        }
        if (passage.lexicon().isStopped(rule.kind(), passage, token.index())) {
            return Optional.of(miss(rule, token, Miss.Why.STOPPED, ""));
        }
        String winner =
                here.or(() -> over(token)).map(telling -> telling.rule.id()).orElse("");
        return Optional.of(miss(rule, token, Miss.Why.OUTDONE, winner));
    }

    /// A telling that became no claim.
    private Miss untold(Telling telling, Token token) {
        if (!merged.contains(telling)) {
            return miss(telling.rule, token, Miss.Why.RETOLD, "");
        }
        double likely = acceptance.apply(telling).probability();
        return miss(
                telling.rule,
                token,
                Miss.Why.UNLIKELY,
                String.format(Locale.ROOT, "%.0f %%", 100 * likely));
    }

    /// The telling whose words a token is among.
    private Optional<Telling> over(Token token) {
        return unmerged.stream()
                .filter(telling -> telling.first <= token.index() && token.index() < telling.end)
                .findFirst();
    }

    private Miss unfit(FrameRule rule, Token token) {
        if (passage.timeAt(token.index()).isPresent()) {
            return miss(rule, token, Miss.Why.TIME, "");
        }
        if (passage.nameAt(token.index()).isPresent()) {
            return miss(rule, token, Miss.Why.NAME, "");
        }
        String wanted = rule.type().name().toLowerCase(Locale.ROOT);
        return miss(rule, token, Miss.Why.OTHER_READING, wanted);
    }

    private Miss miss(FrameRule rule, Token token, Miss.Why why, String detail) {
        Quote word = Quote.of(
                passage.text().chars(), passage.text().span(token.index(), token.index() + 1));
        return new Miss(rule.kind(), word, lines.of(rule, token), why, detail);
    }

    private static String written(Condition condition) {
        String values = condition.values().stream()
                .map(NearMisses::written)
                .collect(Collectors.joining("|"));
        return (condition.wanted() ? "if " : "unless ") + condition.slot() + "=" + values;
    }

    private static String written(Alternative value) {
        return switch (value) {
            case Alternative.Lemma(var lemma) -> lemma;
            case Alternative.Form(var form) -> "\"" + form + "\"";
            case Alternative.Any(var wordClass) ->
                "<" + wordClass.name().toLowerCase(Locale.ROOT) + ">";
        };
    }
}
