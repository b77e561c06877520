package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.model.ClassModel;
import org.vigie.read.model.Features;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// Completes what the rules tell by what a model has learnt from marked bulletins: which words name
/// which kind of event where no rule says so, and how likely what a rule says is.
final class Learnt {
    /// What is less likely than this is no telling.
    static final double LIKELY = 0.2;
    /// A rule's kind that is less likely than this gives way to a likely one.
    private static final double UNLIKELY = 0.1;

    /// ... that is likelier than this.
    private static final double LIKELIER = 0.5;
    /// A rule of so many words knows better than a model of words.
    private static final int CERTAIN = 3;
    /// Of two words this near to each other that name one kind the likelier does.
    private static final int NEAR = 2;

    /// What befalls people alone.
    private static final Set<EventKind> OF_PEOPLE = EnumSet.of(
            EventKind.ARREST,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.DISAPPEARANCE,
            EventKind.SUMMONS);

    private static final Set<EventKind> BLOWS = EnumSet.of(EventKind.ASSAULT, EventKind.TORTURE);

    private final Passage passage;
    private final ClassModel model;
    private final Map<Integer, double[]> likely = new HashMap<>();

    /// A word that names an event by the model.
    private record Guess(int token, EventKind kind, double likely) {}

    /// @param ruled what the rules tell
    Learnt(Passage passage, ClassModel model, Triggers triggers, List<Telling> ruled) {
        this.passage = passage;
        this.model = model;
        if (!model.isEmpty()) {
            weigh(new WordFeatures(passage, triggers, ruled));
        }
    }

    private void weigh(WordFeatures known) {
        Features features = Features.unnamed();
        for (Token token : passage.text().tokens()) {
            if (!known.isContent(token) || says(token.index())) {
                continue;
            }
            features.clear();
            known.addWord(token.index(), features);
            if (model.knows(features, 0) || known.isRuled(token.index())) {
                known.addRest(token.index(), features);
                likely.put(token.index(), model.probabilities(features));
            }
        }
    }

    /// `the lawyers maintain that he was at home`: a verb that only says what follows is no
    /// event, unless a rule makes it one.
    private boolean says(int token) {
        Parse parse = passage.parseOf(token);
        int next = parse.chunkOf(token) + 1;
        return tells(parse, next - 1, token)
                || passage.chunk(token) instanceof VerbGroup verb
                        && verb.main() == token
                        && next < parse.chunks().size()
                        && parse.chunks().get(next) instanceof Link link
                        && link.is(Link.Kind.THAT)
                        && !passage.lexicon()
                                .sayings()
                                .all(passage, token, true)
                                .isEmpty();
    }

    /// `"He is free", his wife told reporters`: who is told something, and not to do something.
    private boolean tells(Parse parse, int at, int token) {
        boolean told = passage.grammar().is(passage.token(token), Grammar.Word.TELLING)
                && !passage.grammar().says("cases")
                && parse.chunks().get(at) instanceof VerbGroup;
        for (int j = at + 1; told && j < parse.chunks().size() && j < at + 4; j++) {
            told = !(parse.chunks().get(j) instanceof VerbGroup ordered)
                    || ordered.form() != VerbGroup.Form.INFINITIVE;
        }
        return told;
    }

    /// {@return the tellings of the rules, each with what the model makes of it, and those that
    ///     only the model tells; in the order of the text}
    List<Telling> complete(List<Telling> ruled) {
        if (model.isEmpty()) {
            return ruled;
        }
        Map<Integer, List<Telling>> bySentence = new TreeMap<>();
        for (Telling telling : ruled) {
            telling.likely = OptionalDouble.of(likely(telling, alike(telling.kind())));
            in(bySentence, telling.head).add(telling);
        }
        for (Guess guess : guesses()) {
            add(guess, in(bySentence, guess.token));
        }
        List<Telling> all = new ArrayList<>();
        bySentence.values().forEach(all::addAll);
        all.sort(Comparator.comparingInt(telling -> telling.head));
        return all;
    }

    private List<Telling> in(Map<Integer, List<Telling>> bySentence, int token) {
        return bySentence.computeIfAbsent(
                passage.text().sentenceOf(token).index(), sentence -> new ArrayList<>());
    }

    /// Adds what a guess tells to the tellings of its sentence, if none of them stands there or
    /// the one that does is far less likely.
    private void add(Guess guess, List<Telling> told) {
        if (passage.lexicon().isStopped(guess.kind, passage, guess.token)
                || OF_PEOPLE.contains(guess.kind) && isOfThing(guess.token)) {
            return;
        }
        Optional<Telling> there = told.stream()
                .filter(telling -> isAt(telling, guess))
                .min(Comparator.comparingDouble(telling -> telling.likely.orElse(0)));
        boolean gives = there.isPresent()
                && there.get().kind() != guess.kind
                && there.get().rule.pattern().size() < CERTAIN
                && likely(there.get(), EnumSet.of(there.get().kind())) < UNLIKELY
                && guess.likely > LIKELIER;
        if (there.isEmpty() || gives) {
            there.ifPresent(told::remove);
            told.add(telling(guess));
        }
    }

    /// `released the names`: what is done to things is done to nobody.
    private boolean isOfThing(int token) {
        Parse parse = passage.parseOf(token);
        int at = parse.chunkOf(token);
        if (!(parse.chunks().get(at) instanceof VerbGroup verb)
                || verb.main() != token
                || verb.passive() && !verb.finite()
                || passage.grammar().says("cases")) {
            return false;
        }
        List<NounGroup> done = verb.passive() ? parse.subject(at) : parse.object(at);
        return !done.isEmpty()
                && done.stream()
                        .allMatch(group -> group.name().isEmpty()
                                && !group.pronoun()
                                && !passage.isHuman(group));
    }

    private static boolean isAt(Telling telling, Guess guess) {
        boolean same = telling.kind() == guess.kind;
        int room = same ? NEAR : 0;
        return guess.token >= telling.first - room && guess.token < telling.end + room;
    }

    /// The likeliest kind of each word, the likeliest words first.
    private List<Guess> guesses() {
        List<Guess> found = new ArrayList<>();
        likely.forEach((token, classes) -> {
            int best = 1;
            for (int i = 2; i < classes.length; i++) {
                best = classes[i] > classes[best] ? i : best;
            }
            if (classes[best] >= LIKELY) {
                found.add(new Guess(token, EventKind.values()[best - 1], classes[best]));
            }
        });
        found.sort(Comparator.comparingDouble((Guess guess) -> -guess.likely)
                .thenComparingInt(guess -> guess.token));
        return found;
    }

    /// How likely the words of a telling name one of some kinds.
    private double likely(Telling telling, Set<EventKind> kinds) {
        double most = 0;
        for (int at = telling.first; at < telling.end; at++) {
            double[] classes = likely.get(at);
            double all = 0;
            for (EventKind kind : kinds) {
                all += classes == null ? 0 : classes[kind.ordinal() + 1];
            }
            most = Math.max(most, all);
        }
        return most;
    }

    /// Blows are an assault or torture by where they fall, which [Captivity] knows better than
    /// a model of words.
    private static Set<EventKind> alike(EventKind kind) {
        return BLOWS.contains(kind) ? BLOWS : EnumSet.of(kind);
    }

    private Telling telling(Guess guess) {
        Token token = passage.token(guess.token);
        FrameRule rule = passage.lexicon().learnt(guess.kind, type(guess.token), token);
        Telling telling = new Telling(
                rule, passage.parseOf(guess.token), guess.token, guess.token, guess.token + 1);
        telling.likely = OptionalDouble.of(guess.likely);
        telling.learnt = true;
        return telling;
    }

    private FrameRule.Type type(int token) {
        Chunk chunk = passage.chunk(token);
        return switch (chunk) {
            case VerbGroup verb when verb.main() == token -> FrameRule.Type.VERB;
            case NounGroup group
            when group.head() == token && !isParticiple(token) -> FrameRule.Type.NOUN;
            case NounGroup group when group.head() == token -> FrameRule.Type.VERB;
            default -> FrameRule.Type.ADJ;
        };
    }

    /// Whether a participle stands, with what belongs to it, before whom it describes:
    /// «осуждённого на семь лет рыбака».
    private boolean isParticiple(int token) {
        Parse parse = passage.parseOf(token);
        return passage.token(token).is(Pos.VERB, Feature.PARTICIPLE)
                && parse.describes(parse.chunkOf(token));
    }
}
