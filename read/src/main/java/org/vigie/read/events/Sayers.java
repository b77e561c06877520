package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;

/// Who says or asks it: the named subject of a verb, wherever the language puts it.
final class Sayers {
    private final Passage passage;
    private final Speakers speakers;
    private final Asides asides;
    private final LeadIns leadIns;

    Sayers(Passage passage, Speakers speakers, Asides asides) {
        this.passage = passage;
        this.speakers = speakers;
        this.asides = asides;
        this.leadIns = new LeadIns(passage, speakers::canSpeak);
    }

    /// {@return the first speaker named before a chunk, in whatever place}
    Optional<Quote> speakerBefore(Parse parse, int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && group.bare()
                    && speakers.canSpeak(group)) {
                return speakers.named(group);
            }
        }
        return Optional.empty();
    }

    /// {@return the named subject of a verb of saying or asking}
    Optional<Quote> subjectOf(Parse parse, int at) {
        if (parse.chunks().get(at) instanceof VerbGroup verb
                && (verb.imperative()
                        || isImpersonal(parse, at)
                        || Asides.isOwnVoice(passage.token(verb.main()))
                        || isUnbound(parse, at, verb)
                        || describes(parse, at, verb))) {
            return Optional.empty();
        }
        int beside = new Seams(passage, parse, asides).beside(at);
        if (beside >= 0) {
            return askerOf(parse, beside);
        }
        List<NounGroup> subjects = parse.subject(at);
        if (subjects.isEmpty()) {
            subjects = leadIns.subject(parse, at);
        }
        for (NounGroup group : subjects) {
            Optional<Quote> named = speakers.named(beforeApposition(parse, group))
                    .or(() -> isSome(parse, group) ? asides.oneOf(parse, group) : Optional.empty())
                    .or(() -> speakers.state(group));
            if (named.isPresent()) {
                return named;
            }
        }
        if (subjects.stream().anyMatch(speakers::isFirstPerson)) {
            return Optional.empty();
        }
        return openingSpeaker(parse, at)
                .or(() -> asides.placeOfSaying(parse, clauseBegin(parse, at), at));
    }

    /// «Следует провести расследование»: what stands behind the infinitive that a verb governs
    /// is the infinitive's.
    private boolean isImpersonal(Parse parse, int at) {
        List<NounGroup> subject = parse.subject(at);
        return passage.grammar().says("cases")
                && at + 1 < parse.chunks().size()
                && parse.chunks().get(at + 1) instanceof VerbGroup next
                && next.form() == VerbGroup.Form.INFINITIVE
                && !subject.isEmpty()
                && subject.getFirst().first() > next.first()
                && parse.object(at + 1).contains(subject.getFirst());
    }

    /// `L'un d'eux`, `several of the drivers`.
    private boolean isSome(Parse parse, NounGroup group) {
        Token head = passage.token(group.head());
        int next = parse.chunkOf(group.head()) + 1;
        boolean ofThem = next < parse.chunks().size()
                && parse.chunks().get(next) instanceof NounGroup whole
                && whole.pronoun();
        return ofThem
                || passage.isFigure(head)
                || passage.grammar().isForm(head, Grammar.Word.QUANTIFIER);
    }

    /// `– asking for an inquiry`: a gerund that opens a sentence without any other verb.
    private static boolean isUnbound(Parse parse, int at, VerbGroup verb) {
        return verb.form() == VerbGroup.Form.GERUND
                && parse.chunks().subList(0, at).stream().allMatch(Link.class::isInstance)
                && parse.chunks().stream()
                        .noneMatch(chunk -> chunk instanceof VerbGroup other && other.finite());
    }

    /// `marchers demanding her release`, `a letter demanding …`: the purpose of what is done.
    private boolean describes(Parse parse, int at, VerbGroup verb) {
        return verb.form() == VerbGroup.Form.GERUND
                && !passage.grammar().says("cases")
                && asides.isAsking(verb)
                && at > 0
                && parse.chunks().get(at - 1) instanceof NounGroup;
    }

    /// `The committee, an ally of the miners, complains`: what only describes the subject
    /// stands between commas.
    private NounGroup beforeApposition(Parse parse, NounGroup group) {
        if (group.pronoun()
                || group.name().isPresent()
                || group.head() < parse.sentence().firstToken()
                || group.head() >= parse.sentence().endToken()) {
            return group;
        }
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head());
        boolean setOff = at >= 2 && isComma(chunks.get(at - 1)) && isComma(after(chunks, at));
        for (int j = at - 2; setOff && j >= 0 && chunks.get(j) instanceof NounGroup whole; j--) {
            if (whole.bare()) {
                return speakers.canSpeak(whole) ? whole : group;
            }
        }
        return group;
    }

    /// The first chunk past a group's complements, or its last.
    private static Chunk after(List<Chunk> chunks, int at) {
        int next = at + 1;
        while (next < chunks.size() - 1
                && chunks.get(next) instanceof NounGroup group
                && !group.bare()) {
            next++;
        }
        return chunks.get(Math.min(next, chunks.size() - 1));
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    /// The speaker that opens the clause of a verb whose subject was not found.
    private Optional<Quote> openingSpeaker(Parse parse, int at) {
        boolean cases = passage.grammar().says("cases");
        for (int j = clauseBegin(parse, at); j < at; j++) {
            if (parse.chunks().get(j) instanceof NounGroup group
                    && group.bare()
                    && !group.pronoun()
                    && (!cases || group.maybe(Feature.NOMINATIVE) && !isOwner(parse, j))) {
                Optional<Quote> named = speakers.named(group);
                if (named.isPresent() || !cases) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    /// «сведения об аресте Власова подтвердили»: right behind a noun it says whose that is.
    private static boolean isOwner(Parse parse, int at) {
        return at > 0
                && parse.chunks().get(at - 1) instanceof NounGroup
                && ((NounGroup) parse.chunks().get(at)).maybe(Feature.GENITIVE);
    }

    /// {@return whether what looks like a participle is a past that goes on from one before, or
    /// an infinitive stands for its verb}
    boolean goesOn(Parse parse, int at) {
        return new Seams(passage, parse, asides).beside(at) >= 0 || keepsOn(parse, at);
    }

    /// `continue d'exiger`: an infinitive that only says what somebody goes on doing.
    private boolean keepsOn(Parse parse, int at) {
        boolean marked = at > 1
                && parse.chunks().get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE
                && parse.chunks().get(at - 1) instanceof Link link
                && link.is(Link.Kind.PREPOSITION);
        return marked
                && parse.chunks().get(at - 2) instanceof VerbGroup keeps
                && keeps.finite()
                && passage.grammar().is(passage.token(keeps.main()), Grammar.Word.KEEPS_ON);
    }

    /// {@return the subject of a verb of asking, which only people and bodies do}
    Optional<Quote> askerOf(Parse parse, int at) {
        Optional<Quote> named = subjectOf(parse, at);
        boolean asks = parse.chunks().get(at) instanceof VerbGroup verb
                && (verb.finite() || verb.form() == VerbGroup.Form.PARTICIPLE)
                && !verb.imperative();
        return named.isPresent() || !asks || isImpersonal(parse, at)
                ? named
                : parse.subject(at).stream().findFirst().flatMap(speakers::anyone);
    }

    private static int clauseBegin(Parse parse, int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof Link link
                    && (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.RELATIVE) && !SourceCues.isClosed(parse, j, at))) {
                return j + 1;
            }
        }
        return 0;
    }
}
