package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.frames.Alternative;
import org.vigie.read.frames.Condition;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.frames.WordClass;
import org.vigie.read.frames.WordPattern;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the words that name events, by the frames of the language.
///
/// Where several rules fit one word, the longer pattern wins, then the one with more conditions,
/// then
/// the earlier rule; where two triggers overlap, the longer one wins.
final class Triggers {
    /// What kinds of event the object of a verb may name that only changes it.
    private static final Map<EventKind, Set<EventKind>> CHANGED = Map.of(
            EventKind.BAN,
            EnumSet.of(EventKind.BAN),
            EventKind.COMMUTATION,
            EnumSet.of(EventKind.SENTENCE, EventKind.FINE));

    private final Passage passage;
    private final Slots slots;

    Triggers(Passage passage, Slots slots) {
        this.passage = passage;
        this.slots = slots;
    }

    List<Telling> find() {
        List<Telling> found = new ArrayList<>();
        for (Token token : passage.text().tokens()) {
            if (token.kind() == Token.Kind.WORD) {
                at(token).ifPresent(found::add);
            }
        }
        return withoutOverlaps(found);
    }

    private Optional<Telling> at(Token token) {
        List<FrameRule> rules = passage.lexicon().fitting(token);
        if (rules.isEmpty() || isOther(token)) {
            return Optional.empty();
        }
        Telling best = null;
        for (FrameRule rule : rules) {
            if (best != null && !isBetter(rule, best.rule) || !placeFits(rule, token)) {
                continue;
            }
            boolean verb = rule.type() == FrameRule.Type.VERB;
            Optional<WordPattern.Match> match = rule.pattern().match(passage, token.index(), verb);
            if (match.isEmpty()
                    || isSecondPenalty(rule, token.index(), match.get())
                    || Crossings.isOne(passage, token.index(), match.get())) {
                continue;
            }
            Telling telling = telling(rule, token.index(), match.get());
            if (holds(rule, telling)
                    && !passage.lexicon().isStopped(rule.kind(), passage, token.index())) {
                best = telling;
            }
        }
        return Optional.ofNullable(best);
    }

    /// `condamné à un an de prison et à 5 000 dirhams`: the verb tells the first penalty, the
    /// sum is a second one.
    private boolean isSecondPenalty(FrameRule rule, int head, WordPattern.Match match) {
        for (int at = head + 1; rule.kind() == EventKind.FINE && at < match.end(); at++) {
            if (passage.timeAt(at).filter(Terms::isLength).isPresent()) {
                return true;
            }
        }
        return false;
    }

    static boolean isBetter(FrameRule rule, FrameRule than) {
        int bySize = Integer.compare(rule.pattern().size(), than.pattern().size());
        return bySize != 0
                ? bySize > 0
                : rule.conditions().size() > than.conditions().size();
    }

    Telling telling(FrameRule rule, int head, WordPattern.Match match) {
        int first = Math.min(head, match.first());
        return new Telling(rule, passage.parseOf(head), head, first, endOf(match));
    }

    /// `appear before the magistrates' court`: a phrase that ends with a possessor goes on to
    /// what the possessor has.
    private int endOf(WordPattern.Match match) {
        int end = match.end();
        boolean possessor = end - match.first() > 1
                && end + 1 < passage.sentenceEnd(end - 1)
                && passage.grammar().isForm(passage.token(end), Grammar.Word.GENITIVE_CLITIC)
                && passage.chunk(end + 1) instanceof NounGroup thing
                && thing.first() == end + 1;
        return possessor ? passage.chunk(end + 1).end() : end;
    }

    /// Whether the token's reading and place fit what the rule's head is.
    boolean headFits(FrameRule rule, Token token) {
        return rule.fits(token.word()) && !isOther(token) && placeFits(rule, token);
    }

    /// Whether a token is part of a time or a name, which tell of no event.
    private boolean isOther(Token token) {
        return passage.timeAt(token.index()).isPresent()
                || passage.nameAt(token.index()).isPresent();
    }

    /// Whether the token stands where what the rule's head is can stand.
    boolean placeFits(FrameRule rule, Token token) {
        return switch (rule.type()) {
            case VERB -> verbal(passage.chunk(token.index()), token);
            case NOUN -> nominal(passage.chunk(token.index()), token);
            case ADJ -> true;
        };
    }

    /// A verb stands in a verb group, or is a participle beside its noun.
    private boolean verbal(Chunk chunk, Token token) {
        if (chunk instanceof VerbGroup verb) {
            return verb.main() == token.index()
                    || token.is(Pos.VERB, Feature.PARTICIPLE)
                            && !passage.grammar().is(token, Grammar.Word.PARTICIPLE_AUXILIARY);
        }
        return token.is(Pos.VERB, Feature.PARTICIPLE)
                && chunk instanceof NounGroup group
                && group.head() != token.index();
    }

    private static boolean nominal(Chunk chunk, Token token) {
        return !(chunk instanceof VerbGroup verb && verb.main() == token.index())
                || !token.is(Pos.VERB);
    }

    // ---- conditions

    private boolean holds(FrameRule rule, Telling telling) {
        for (Condition condition : rule.conditions()) {
            if (isThere(condition, telling) != condition.wanted()) {
                return false;
            }
        }
        return true;
    }

    boolean isThere(Condition condition, Telling telling) {
        return switch (condition.slot()) {
            case "next" ->
                telling.end < passage.sentenceEnd(telling.head)
                        && accepts(condition.values(), telling.end);
            case "previous" ->
                telling.first > passage.sentenceBegin(telling.head)
                        && (accepts(condition.values(), telling.first - 1)
                                || isOwnReflexive(condition.values(), telling));
            case "sentence" ->
                anywhere(
                        condition.values(),
                        telling,
                        passage.sentenceBegin(telling.head),
                        passage.sentenceEnd(telling.head));
            case "clause" ->
                anywhere(condition.values(), telling, clauseBegin(telling), clauseEnd(telling));
            default -> inSlot(condition, telling);
        };
    }

    /// `Une voiture s'est arrêtée`: the pronoun stands before the auxiliary.
    private boolean isOwnReflexive(List<Alternative> values, Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || !verb.reflexive()
                || verb.passive()) {
            return false;
        }
        for (int at = verb.first(); at < telling.first; at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.REFLEXIVE)
                    && accepts(values, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean inSlot(Condition condition, Telling telling) {
        List<NounGroup> filling = slots.fill(telling, condition.slot());
        List<NounGroup> groups =
                filling.isEmpty() && condition.slot().equals("object") ? inGap(telling) : filling;
        for (Alternative value : condition.values()) {
            if (value instanceof Alternative.Any(var wordClass)
                    && wordClass == WordClass.NONE
                    && filling.isEmpty()) {
                return true;
            }
            for (NounGroup group : groups) {
                boolean byClass = value instanceof Alternative.Any
                        && (value.end(passage, group.head()) >= 0
                                || value instanceof Alternative.Any(var wanted)
                                        && standsFor(group, wanted));
                if (byClass
                        || !(value instanceof Alternative.Any) && anyToken(value, telling, group)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A pronoun may stand for people; for one person where things have pronouns of their own:
    /// `Soldiers took him at dawn`.
    private boolean standsFor(NounGroup pronoun, WordClass wanted) {
        if (!pronoun.pronoun() || wanted != WordClass.PERSON) {
            return pronoun.pronoun() && wanted == WordClass.HUMAN;
        }
        return passage.grammar().says("neuter-bodies")
                && (Pronouns.isHe(passage, pronoun) || Pronouns.isShe(passage, pronoun));
    }

    /// `took her goods away`, `held a march in the prison`: what is done to a thing that stands
    /// among the words of a pattern.
    private static List<NounGroup> inGap(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup)) {
            return List.of();
        }
        return telling.parse.object(telling.chunk).stream()
                .filter(group -> group.first() > telling.head && group.end() < telling.end)
                .toList();
    }

    /// Whether a group is called by a word: by its head, a word of its name (`Cour
    /// suprême de …`), what stands before it, or those it is made of.
    private boolean anyToken(Alternative value, Telling telling, NounGroup group) {
        if (value.end(passage, group.head()) >= 0) {
            return true;
        }
        for (int at = group.core(); group.name().isPresent() && at < group.head(); at++) {
            if (value.end(passage, at) >= 0) {
                return true;
            }
        }
        return group.title().isPresent() && value.end(passage, group.title().getAsInt()) >= 0
                || described(telling, group)
                        .filter(noun -> value.end(passage, noun.head()) >= 0)
                        .isPresent()
                || isMadeOf(value, members(telling, group));
    }

    private boolean isMadeOf(Alternative value, List<NounGroup> members) {
        for (NounGroup member : members) {
            if (value.end(passage, member.head()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The noun that stands before a name and says what it is: `l'hebdomadaire Le Ponton`.
    private Optional<NounGroup> described(Telling telling, NounGroup group) {
        if (group.name().isEmpty() || !group.bare() || !isOf(telling, group)) {
            return Optional.empty();
        }
        int at = telling.parse.chunkOf(group.head());
        return at > 0
                        && telling.parse.chunks().get(at - 1) instanceof NounGroup noun
                        && noun.name().isEmpty()
                ? Optional.of(noun)
                : Optional.empty();
    }

    /// Those of whom a collective is made: `une vingtaine d'hommes`.
    private List<NounGroup> members(Telling telling, NounGroup group) {
        boolean collective = group.name().isEmpty()
                && isOf(telling, group)
                && passage.lexicon()
                        .people(passage.token(group.head()))
                        .filter(MentionKind.GROUP::equals)
                        .isPresent();
        return collective ? telling.parse.of(telling.parse.chunkOf(group.head())) : List.of();
    }

    private static boolean isOf(Telling telling, NounGroup group) {
        return group.head() >= telling.parse.sentence().firstToken()
                && group.head() < telling.parse.sentence().endToken();
    }

    private boolean accepts(List<Alternative> values, int at) {
        for (Alternative value : values) {
            if (value.end(passage, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean anywhere(List<Alternative> values, Telling telling, int from, int to) {
        for (int at = from; at < to; at++) {
            if (at != telling.head && accepts(values, at)) {
                return true;
            }
        }
        return false;
    }

    private int clauseBegin(Telling telling) {
        for (int j = telling.chunk - 1; j >= 0; j--) {
            if (telling.parse.chunks().get(j) instanceof Link link && parts(link)) {
                return link.end();
            }
        }
        return passage.sentenceBegin(telling.head);
    }

    private int clauseEnd(Telling telling) {
        for (int j = telling.chunk + 1; j < telling.parse.chunks().size(); j++) {
            if (telling.parse.chunks().get(j) instanceof Link link && parts(link)) {
                return link.first();
            }
        }
        return passage.sentenceEnd(telling.head);
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.RELATIVE);
    }

    // ---- overlaps

    /// `The ban was lifted`, `reduced the sentence`: what changes something tells one event,
    /// not two.
    List<Telling> withoutChanged(List<Telling> found) {
        Map<Integer, Set<EventKind>> changed = new HashMap<>();
        for (Telling verb : found) {
            Set<EventKind> kinds = CHANGED.getOrDefault(verb.kind(), Set.of());
            if (!kinds.isEmpty() && verb.rule.type() == FrameRule.Type.VERB) {
                for (NounGroup object : slots.fill(verb, "object")) {
                    changed.computeIfAbsent(object.head(), head -> new HashSet<>())
                            .addAll(kinds);
                }
            }
        }
        List<Telling> kept = new ArrayList<>(found);
        kept.removeIf(noun -> noun.rule.type() == FrameRule.Type.NOUN
                && changed.getOrDefault(noun.head, Set.of()).contains(noun.kind()));
        return kept;
    }

    private static List<Telling> withoutOverlaps(List<Telling> found) {
        List<Telling> byLength = new ArrayList<>(found);
        byLength.sort(Comparator.comparingInt(
                        (Telling telling) -> -telling.rule.pattern().size())
                .thenComparingInt(telling -> telling.head));
        Map<Parse, List<Telling>> bySentence = new HashMap<>();
        List<Telling> kept = new ArrayList<>();
        for (Telling telling : byLength) {
            List<Telling> beside =
                    bySentence.computeIfAbsent(telling.parse, parse -> new ArrayList<>());
            if (beside.stream().noneMatch(other -> overlap(telling, other))) {
                beside.add(telling);
                kept.add(telling);
            }
        }
        kept.sort(Comparator.comparingInt(telling -> telling.head));
        return kept;
    }

    /// Two tellings overlap where one's head is among the other's own words; an object in a
    /// gap is not.
    private static boolean overlap(Telling one, Telling other) {
        return one.first < other.end
                && other.first < one.end
                && (isAtEndOf(one, other)
                        || isAtEndOf(other, one)
                        || isClose(one)
                        || isClose(other)
                        || one.head == other.head);
    }

    /// Whether the words of a trigger stand together, but for a time between.
    private static boolean isClose(Telling telling) {
        int words = 0;
        List<Chunk> chunks = telling.parse.chunks();
        int last = telling.parse.chunkOf(telling.end - 1);
        for (int j = telling.parse.chunkOf(telling.first); j <= last; j++) {
            Chunk chunk = chunks.get(j);
            boolean time = chunk instanceof Link link && link.is(Link.Kind.TIME);
            words += time
                    ? 0
                    : Math.min(chunk.end(), telling.end) - Math.max(chunk.first(), telling.first);
        }
        int size = telling.rule.pattern().size();
        return size > 1 && words <= size + 2;
    }

    /// «Обвинение ему до сих пор не предъявлено»: what is denied is not told by its noun too,
    /// whatever stands between.
    private static boolean isAtEndOf(Telling one, Telling other) {
        return one.kind() == other.kind()
                && other.rule.pattern().size() > 1
                && other.parse.chunks().get(other.chunk) instanceof VerbGroup verb
                && verb.negated()
                && (one.head == other.first || one.head == other.end - 1);
    }
}
