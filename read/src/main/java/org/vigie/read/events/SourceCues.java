package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.WordPattern;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Sources that a phrase names: `selon X`, `according to X`, «по словам X», «по его словам».
final class SourceCues {
    /// The labels of the cues that may name a source.
    private static final Set<String> LABELS = Set.of("prep", "data", "cites");

    private final Passage passage;
    private final Speakers speakers;
    private final Asides asides;
    private final Map<Integer, List<CueIndex.Hit>> bySentence = new HashMap<>();

    SourceCues(Passage passage, Speakers speakers, Asides asides) {
        this.passage = passage;
        this.asides = asides;
        this.speakers = speakers;
    }

    Optional<Quote> source(Telling telling, Ascent ascent) {
        return labelled(telling, ascent, "prep");
    }

    /// {@return whom a speaker cites, where nobody else is named: `citing the family`}
    Optional<Quote> cited(Telling telling, Ascent ascent) {
        return labelled(telling, ascent, "cites");
    }

    private Optional<Quote> labelled(Telling telling, Ascent ascent, String label) {
        Parse parse = telling.parse;
        for (CueIndex.Hit hit : hits(parse.sentence())) {
            boolean fits = hit.cue().label().equals(label)
                    || label.equals("prep")
                            && hit.cue().label().equals("data")
                            && (opens(parse, hit) || !isCounted(telling));
            if (fits && covers(telling, ascent, hit.match())) {
                Optional<Quote> speaker = speaker(parse, hit.match());
                if (speaker.isPresent()) {
                    return speaker;
                }
            }
        }
        return Optional.empty();
    }

    /// The cues of a sentence that may name a source, found once for all that it tells.
    private List<CueIndex.Hit> hits(Sentence sentence) {
        return bySentence.computeIfAbsent(sentence.index(), index -> find(sentence));
    }

    private List<CueIndex.Hit> find(Sentence sentence) {
        List<CueIndex.Hit> found = new ArrayList<>();
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            List<CueIndex.Hit> hits = passage.lexicon().sayings().all(passage, token, false);
            if (!hits.isEmpty()
                    && hits.stream().noneMatch(hit -> hit.cue().label().equals("figure"))) {
                hits.stream()
                        .filter(hit -> LABELS.contains(hit.cue().label()))
                        .filter(hit -> !asides.isAs(hit.match().first())
                                || !asides.isWhen(hit.match().first()) && !hasSpeaker(hit.match()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// `As the union reported, …`: who says it stands between, and is no matter of the cue.
    private boolean hasSpeaker(WordPattern.Match as) {
        boolean verb = passage.token(as.end() - 1).is(Pos.VERB);
        for (int at = as.first() + 1; verb && at < as.end() - 1; at++) {
            if (passage.token(at).is(Pos.DETERMINER) || passage.token(at).is(Pos.NOUN)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sentence begins with a cue, which then bears all that it tells.
    private static boolean opens(Parse parse, CueIndex.Hit hit) {
        return hit.match().first() == parse.sentence().firstToken();
    }

    /// «задержаны, по данным полиции, 20 человек»: data are the word for the figure only.
    private boolean isCounted(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        return telling.patients.stream().anyMatch(this::isFigure)
                || isFigure(chunks.get(telling.chunk))
                || telling.chunk + 1 < chunks.size() && isFigure(chunks.get(telling.chunk + 1));
    }

    private Optional<Quote> speaker(Parse parse, WordPattern.Match cue) {
        OptionalInt possessive = possessiveIn(cue);
        if (possessive.isPresent()) {
            return ownerOf(parse, possessive.getAsInt()).flatMap(speakers::named);
        }
        int chunk = parse.chunkOf(cue.end() - 1);
        if (parse.chunks().get(chunk) instanceof NounGroup origin
                && origin.head() == cue.end() - 1
                && origin.end() > cue.end()) {
            // `De source policière, …`: the cue's own noun, described, is who says it.
            return Optional.of(speakers.quoteOf(origin));
        }
        for (int j = chunk; j < parse.chunks().size() && j <= chunk + 2; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group && group.head() >= cue.end()) {
                Optional<Quote> named =
                        speakers.namedAfterCue(group).or(() -> asides.oneOf(parse, group));
                boolean owner = isOwner(parse, j);
                if (owner && ownsPeople(parse, j)) {
                    continue;
                }
                if (named.isPresent() || !owner) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    /// `the group's lawyer` speaks, not the group; of `the group's figures` it is the group.
    private boolean ownsPeople(Parse parse, int owner) {
        return parse.chunks().subList(owner + 1, parse.chunks().size()).stream()
                .filter(NounGroup.class::isInstance)
                .map(NounGroup.class::cast)
                .findFirst()
                .filter(passage::isHuman)
                .isPresent();
    }

    /// `according to the country's commission`: the owner stands first.
    private boolean isOwner(Parse parse, int at) {
        return at + 1 < parse.chunks().size()
                && passage.grammar()
                        .isForm(
                                passage.token(parse.chunks().get(at + 1).first()),
                                Grammar.Word.GENITIVE_CLITIC);
    }

    /// «по его словам»: whose words they are stands inside the cue.
    private OptionalInt possessiveIn(WordPattern.Match cue) {
        for (int at = cue.first(); at < cue.end(); at++) {
            boolean object = at > cue.first()
                    && passage.grammar().isForm(passage.token(at), Grammar.Word.OBJECT_PRONOUN);
            if (object || passage.grammar().isForm(passage.token(at), Grammar.Word.POSSESSIVE)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<NounGroup> ownerOf(Parse parse, int possessive) {
        int at = parse.chunkOf(possessive);
        if (!(parse.chunks().get(at) instanceof NounGroup group)) {
            return Optional.empty();
        }
        return group.pronoun() ? Optional.of(group) : parse.of(at).stream().findFirst();
    }

    // ---- how far it reaches

    private boolean covers(Telling telling, Ascent ascent, WordPattern.Match cue) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(cue.first());
        int end = segmentEnd(parse, parse.chunkOf(cue.end() - 1));
        boolean left = telling.chunk < at;
        boolean parted = left
                ? isParted(parse, afterFrame(parse, telling.chunk, at), at)
                        || isContrasted(parse, telling.chunk, at)
                : isParted(parse, end, telling.chunk) && at > 0;
        if (parted || tellsFigure(parse, at, end)) {
            return false;
        }
        boolean within = telling.chunk > at && telling.chunk < end;
        if (left && (followsAnd(parse, at) || isOfLaterVerb(parse, telling.chunk, at, end))) {
            return false;
        }
        if (within && telling.chunk < parse.chunkOf(cue.end() - 1) + 2) {
            return false;
        }
        boolean inAdjunct = isInAdjunct(parse, at, telling.chunk);
        if (ascent.end() == Ascent.End.ADJUNCT && end + 1 == ascent.edge()) {
            return true;
        }
        if (ascent.end() == Ascent.End.ADJUNCT) {
            return at > ascent.edge()
                            && at - telling.chunk < 4
                            && !isComma(parse, telling.chunk, at)
                    || at > ascent.edge() && at < telling.chunk;
        }
        return !inAdjunct;
    }

    /// `est détenue et son frère a été, selon la ligue, battu`: between a verb's auxiliary and
    /// its participle it is about that verb, and no clause before.
    private static boolean isOfLaterVerb(Parse parse, int trigger, int cue, int end) {
        boolean inside = cue > 1
                && end + 1 < parse.chunks().size()
                && parse.chunks().get(end + 1) instanceof VerbGroup verb
                && verb.shared()
                && parse.chunks().get(cue - 2) instanceof VerbGroup;
        boolean another = isVerbBetween(parse, trigger - 1, cue - 2);
        for (int j = trigger + 1; inside && !another && j < cue; j++) {
            another = parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.RELATIVE);
        }
        return inside && another;
    }

    /// Whether the cue stands in a relative clause that the trigger is not in.
    static boolean isInAdjunct(Parse parse, int cue, int trigger) {
        for (int j = cue - 1; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE) && isClosed(parse, j, cue)) {
                    return false;
                }
                if (link.is(Link.Kind.RELATIVE)) {
                    return trigger < j
                            || isVerbBetween(parse, j, cue) && !isVerbBetween(parse, cue, trigger);
                }
                if (link.is(Link.Kind.STOP)) {
                    return false;
                }
            }
        }
        return false;
    }

    /// Whether a comma behind a relative clause's verb ends it before a chunk.
    static boolean isClosed(Parse parse, int relative, int to) {
        boolean verb = false;
        for (int j = relative + 1; j < to; j++) {
            Chunk chunk = parse.chunks().get(j);
            verb |= chunk instanceof VerbGroup group && group.finite();
            if (verb && chunk instanceof Link link && link.is(Link.Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerbBetween(Parse parse, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Parse parse, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /// One past the last chunk before the mark that ends the phrase.
    private static int segmentEnd(Parse parse, int from) {
        for (int j = from; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof Link link
                    && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP))) {
                return j;
            }
            if (parse.chunks().get(j) instanceof VerbGroup) {
                return j;
            }
        }
        return parse.chunks().size();
    }

    /// `216 people by the union's count`, «по данным центра, 19 человек»: the figure only.
    private boolean tellsFigure(Parse parse, int cue, int end) {
        int next = end;
        while (next < parse.chunks().size()
                && parse.chunks().get(next) instanceof Link link
                && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.OTHER))) {
            next++;
        }
        boolean middle = cue > 0;
        boolean before = middle && isFigureBefore(parse, cue);
        boolean after = middle
                && next > end
                && next < parse.chunks().size()
                && isFigure(parse.chunks().get(next))
                && !isVerbBetween(parse, next, clauseEnd(parse, next));
        return before || after;
    }

    /// A figure stands in the stretch before the cue, and no verb.
    private boolean isFigureBefore(Parse parse, int cue) {
        boolean figure = false;
        for (int j = cue - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup verb) {
                return figure && j < cue - 1 && !verb.passive();
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP))) {
                break;
            }
            figure |= isFigure(chunk);
        }
        return figure;
    }

    private static int clauseEnd(Parse parse, int from) {
        for (int j = from; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof Link link
                    && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP))) {
                return j;
            }
        }
        return parse.chunks().size();
    }

    /// A figure of people or things: `fined 30,000 roubles` counts nobody.
    private boolean isFigure(Chunk chunk) {
        if (!(chunk instanceof NounGroup group)) {
            return false;
        }
        for (int at = group.first(); at < group.end(); at++) {
            if (passage.isFigure(passage.token(at))) {
                return passage.money(at).isEmpty();
            }
        }
        return false;
    }

    private boolean isParted(Parse parse, int from, int to) {
        for (int j = from; j < to && j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof Link link
                    && (link.is(Link.Kind.BOUNDARY)
                                    && !passage.grammar()
                                            .isForm(
                                                    passage.token(link.first()),
                                                    Grammar.Word.CONTRAST)
                            || link.is(Link.Kind.STOP)
                                    && !passage.token(link.first()).isMark(")"))) {
                return true;
            }
        }
        return false;
    }

    /// `nine have died since the protests began, according to the league`: a clause that only
    /// says when parts nothing.
    private int afterFrame(Parse parse, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            boolean frames = parse.chunks().get(j) instanceof Link link
                    && link.is(Link.Kind.BOUNDARY)
                    && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.FRAMING);
            if (frames && !isParted(parse, from, j)) {
                return j + 1;
            }
        }
        return from;
    }

    /// «телефоны забрали, а его, по данным центра, избили»: what stands before a contrast is
    /// not
    /// told by the one named behind it.
    private boolean isContrasted(Parse parse, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (parse.chunks().get(j) instanceof Link link
                    && link.is(Link.Kind.BOUNDARY)
                    && passage.grammar()
                            .isForm(passage.token(link.first()), Grammar.Word.CONTRAST)) {
                return true;
            }
        }
        return false;
    }

    private static boolean followsAnd(Parse parse, int at) {
        for (int j = at - 1; j >= Math.max(0, at - 2); j--) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return true;
            }
        }
        return false;
    }
}
