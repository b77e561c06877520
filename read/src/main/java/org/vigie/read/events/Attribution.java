package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.WordPattern;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.Optional;

/// Finds whom the bulletin names as saying it: `X a déclaré que …`, `selon X`, `…, said X`.
///
/// An attribution covers its own clause: what is said after it, or before it up to a comma.
final class Attribution {
    private final Passage passage;
    private final Certainty certainty;

    Attribution(Passage passage, Certainty certainty) {
        this.passage = passage;
        this.certainty = certainty;
    }

    void attribute(Telling telling) {
        if (telling.modality == Modality.DEMANDED || telling.source.isPresent()) {
            return;
        }
        Optional<Quote> source = byPreposition(telling).or(() -> byVerb(telling));
        if (source.isPresent()) {
            telling.source = source;
            if (telling.modality == Modality.ASSERTED) {
                telling.modality = Modality.REPORTED;
            }
        }
    }

    private Optional<Quote> byPreposition(Telling telling) {
        Parse parse = telling.parse;
        for (int token = parse.sentence().firstToken();
                token < parse.sentence().endToken();
                token++) {
            for (CueIndex.Hit hit : passage.lexicon().sayings().all(passage, token, false)) {
                if (hit.cue().label().equals("prep") && reaches(telling, token)) {
                    return speakerAfter(parse, hit.match());
                }
            }
        }
        return Optional.empty();
    }

    /// Whether no other clause parts the cue and the trigger.
    private boolean reaches(Telling telling, int token) {
        int from = Math.min(telling.parse.chunkOf(token), telling.chunk);
        int to = Math.max(telling.parse.chunkOf(token), telling.chunk);
        for (int j = from; j < to; j++) {
            if (telling.parse.chunks().get(j) instanceof Link link
                    && (link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.STOP)
                                    && ";".equals(passage.token(link.first()).form()))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Quote> speakerAfter(Parse parse, WordPattern.Match cue) {
        int chunk = parse.chunkOf(cue.end() - 1);
        for (int j = chunk; j < parse.chunks().size() && j <= chunk + 2; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group && group.head() >= cue.end()) {
                return passage.isHuman(group) && !group.pronoun()
                        ? Optional.of(Quote.of(passage.text().chars(), passage.mention(group)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Quote> byVerb(Telling telling) {
        Parse parse = telling.parse;
        Optional<Quote> before = verbBefore(telling, parse);
        return before.isPresent() ? before : verbAfter(telling, parse);
    }

    /// `X dit que …`: the verb stands before the trigger, with a that, a colon or quotation
    /// mark between,
    /// or governs an infinitive.
    private Optional<Quote> verbBefore(Telling telling, Parse parse) {
        boolean linked = false;
        for (int j = telling.chunk - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link) {
                linked |= link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.QUOTE)
                        || passage.token(link.first()).isMark(":");
                if (link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.STOP)
                                && passage.token(link.first()).isMark(";")) {
                    return Optional.empty();
                }
            }
            if (chunk instanceof VerbGroup verb
                    && isSaying(verb)
                    && (linked || takesBareClause(parse, j, telling))) {
                return certainty.speaker(parse, j);
            }
        }
        return Optional.empty();
    }

    /// English leaves out `that`: a subject stands between the two verbs.
    private boolean takesBareClause(Parse parse, int verb, Telling telling) {
        return verb + 1 < telling.chunk
                && parse.chunks().get(verb + 1) instanceof NounGroup subject
                && subject.bare()
                && parse.chunks().get(telling.chunk) instanceof VerbGroup own
                && own.finite();
    }

    /// `…, a déclaré X`: after a comma or quotation mark, the verb and then its subject, or
    /// the reverse.
    private Optional<Quote> verbAfter(Telling telling, Parse parse) {
        boolean apart = false;
        for (int j = telling.chunk + 1; j < parse.chunks().size(); j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link) {
                apart |= link.is(Link.Kind.COMMA) || link.is(Link.Kind.QUOTE);
                if (link.is(Link.Kind.STOP)
                        || link.is(Link.Kind.BOUNDARY)
                        || link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.THAT)) {
                    return Optional.empty();
                }
            }
            if (chunk instanceof VerbGroup verb && verb.finite()) {
                if (!apart || !isSaying(verb)) {
                    return Optional.empty();
                }
                return subjectAround(parse, j);
            }
        }
        return Optional.empty();
    }

    private Optional<Quote> subjectAround(Parse parse, int verb) {
        for (int step : new int[] {1, -1}) {
            int at = verb + step;
            if (at >= 0
                    && at < parse.chunks().size()
                    && parse.chunks().get(at) instanceof NounGroup group
                    && group.bare()
                    && !group.pronoun()
                    && passage.isHuman(group)) {
                return Optional.of(Quote.of(passage.text().chars(), passage.mention(group)));
            }
        }
        return Optional.empty();
    }

    private boolean isSaying(VerbGroup verb) {
        List<CueIndex.Hit> hits = passage.lexicon().sayings().all(passage, verb.main(), true);
        return hits.stream().anyMatch(hit -> hit.cue().label().equals("verb"));
    }
}
