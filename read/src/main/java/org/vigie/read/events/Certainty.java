package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.frames.Alternative;
import org.vigie.read.frames.Condition;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Block;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Says how the bulletin stands to what it tells: by the verb's own form, by what governs it, by
/// cues
/// in its clause, by the heading that it stands under.
final class Certainty {
    private static final int GOVERNOR_REACH = 14;

    private final Passage passage;
    private final Coreference coreference;

    Certainty(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
    }

    void judge(Telling telling) {
        Optional<Governor> governor = governor(telling);
        Optional<Modality> grammar = byGrammar(telling);
        Optional<Modality> heading = byHeading(telling);
        Optional<Modality> clause = byClause(telling);
        Optional<Modality> own = byOwnWords(telling).or(() -> byCry(telling));
        if (own.isPresent()) {
            telling.modality = own.get();
            telling.source = own.get() == Modality.DEMANDED
                    ? speaker(telling.parse, telling.chunk)
                    : Optional.empty();
        } else if (grammar.isPresent() && grammar.get() == Modality.DENIED) {
            telling.modality = Modality.DENIED;
        } else if (governor.isPresent()) {
            telling.modality = governor.get().modality();
            telling.source = governor.get().source();
        } else {
            telling.modality = clause.or(() -> grammar).or(() -> heading).orElse(Modality.ASSERTED);
        }
        if (telling.modality == Modality.ASSERTED && heading.isPresent()) {
            telling.modality = heading.get();
        }
    }

    /// A trigger whose own words are a cue: `est recherché`, `a requis dix ans`.
    private Optional<Modality> byOwnWords(Telling telling) {
        boolean verb = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
        for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, telling.head, verb)) {
            boolean within =
                    hit.match().first() >= telling.first && hit.match().end() <= telling.end;
            if (within && !hit.cue().scope().equals("heading")) {
                return Optional.of(modality(hit));
            }
        }
        return Optional.empty();
    }

    /// `Liberté pour Max Meier !`: an event noun that opens a sentence with no verb, cried out.
    private Optional<Modality> byCry(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean cried = passage.token(passage.sentenceEnd(telling.head) - 1).isMark("!");
        boolean opens = telling.chunk <= 1 && chunks.get(telling.chunk) instanceof NounGroup;
        boolean verbless = chunks.stream()
                .noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
        return cried && opens && verbless ? Optional.of(Modality.DEMANDED) : Optional.empty();
    }

    private record Governor(Modality modality, Optional<Quote> source) {}

    // ---- the verb's own form

    private Optional<Modality> byGrammar(Telling telling) {
        OptionalInt at = verbOf(telling);
        if (at.isEmpty()
                || !(telling.parse.chunks().get(at.getAsInt()) instanceof VerbGroup verb)) {
            return negatedNoun(telling) ? Optional.of(Modality.DENIED) : Optional.empty();
        }
        boolean own = at.getAsInt() == telling.chunk || telling.rule.type() == FrameRule.Type.ADJ;
        boolean light = !own && isLight(verb);
        if (verb.negated() && (own || light) && !negationIsOwn(telling) || negatedNoun(telling)) {
            return Optional.of(Modality.DENIED);
        }
        if (!own && !light && !happens(telling, at.getAsInt())) {
            return Optional.empty();
        }
        if (verb.conditional()
                && passage.grammar().says("hearsay-conditional")
                && !hasIf(telling)) {
            return Optional.of(Modality.UNCONFIRMED);
        }
        if (verb.future()) {
            return Optional.of(Modality.PLANNED);
        }
        if (own && isOrder(telling, at.getAsInt(), verb)) {
            return Optional.of(Modality.DEMANDED);
        }
        return Optional.empty();
    }

    /// Whether the rule itself asks for the negation: `n'a pas été autorisé` is a ban.
    private boolean negationIsOwn(Telling telling) {
        for (int at = telling.first; at < telling.end; at++) {
            boolean negative = passage.grammar().isForm(passage.token(at), Grammar.Word.NEGATIVE)
                    || passage.grammar().isForm(passage.token(at), Grammar.Word.NEGATION);
            if (negative && telling.rule.pattern().size() > 1) {
                return true;
            }
        }
        return telling.rule.conditions().stream()
                .anyMatch(condition -> condition.wanted() && asksNegation(condition));
    }

    private boolean asksNegation(Condition condition) {
        return condition.values().stream()
                .anyMatch(value -> value instanceof Alternative.Lemma(var lemma)
                                && passage.grammar().isNegative(lemma)
                        || value instanceof Alternative.Form(var form)
                                && passage.grammar().isNegative(form));
    }

    /// A verb with no subject that opens its sentence and can be an order: `Libérez X`, "Free
    /// X".
    private boolean isOrder(Telling telling, int at, VerbGroup verb) {
        Token main = passage.token(verb.main());
        boolean canOrder =
                main.is(Pos.VERB, Feature.IMPERATIVE) && main.is(Pos.VERB, Feature.SECOND)
                        || verb.imperative()
                        || verb.form() == VerbGroup.Form.INFINITIVE;
        if (!canOrder || verb.subject().isPresent() || verb.modal().isPresent()) {
            return false;
        }
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = telling.parse.chunks().get(j);
            boolean opens = chunk instanceof Link link
                    && !link.is(Link.Kind.THAT)
                    && !link.is(Link.Kind.RELATIVE)
                    && !link.is(Link.Kind.PREPOSITION);
            if (!opens) {
                return chunk instanceof VerbGroup other && isOrder(telling, j, other);
            }
        }
        return true;
    }

    private boolean negatedNoun(Telling telling) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        if (!(chunk instanceof NounGroup group)) {
            return false;
        }
        for (int at = group.first(); at < group.head(); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.NEGATIVE)
                    && !passage.isFigure(passage.token(at))) {
                return true;
            }
        }
        return group.first() > passage.sentenceBegin(group.head())
                && passage.grammar().isForm(passage.token(group.first() - 1), Grammar.Word.WITHOUT);
    }

    private boolean isLight(VerbGroup verb) {
        return passage.lexicon().lights().at(passage, verb.main(), true).isPresent()
                || passage.grammar().is(passage.token(verb.main()), Grammar.Word.HAVE)
                || passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE);
    }

    /// Whether the event noun is the subject of the verb: `la manifestation aura lieu`.
    private boolean happens(Telling telling, int verb) {
        return verb > telling.chunk
                && telling.parse.subject(verb).stream()
                        .anyMatch(group -> group.head() == telling.head);
    }

    private boolean hasIf(Telling telling) {
        for (int at = passage.sentenceBegin(telling.head);
                at < passage.sentenceEnd(telling.head);
                at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.IF)) {
                return true;
            }
        }
        return false;
    }

    /// The verb whose form tells of the trigger: its own, or the nearest finite one of its
    /// clause.
    private OptionalInt verbOf(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        if (chunks.get(telling.chunk) instanceof VerbGroup) {
            return OptionalInt.of(telling.chunk);
        }
        for (int j = telling.chunk - 1; j >= 0 && j > telling.chunk - 8; j--) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return OptionalInt.of(j);
            }
            if (chunks.get(j) instanceof Link link && parts(link)) {
                break;
            }
        }
        for (int j = telling.chunk + 1; j < chunks.size() && j < telling.chunk + 10; j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return OptionalInt.of(j);
            }
            if (chunks.get(j) instanceof Link link
                    && (parts(link) || link.is(Link.Kind.RELATIVE))) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.RELATIVE)
                || link.is(Link.Kind.THAT);
    }

    // ---- governors

    /// Walks to the left from the trigger to a word that governs it: `exige que X soit libéré`,
    /// `risque d'être condamné`, `la demande de libération`.
    private Optional<Governor> governor(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        Optional<Governor> within = inChunk(telling, chunks.get(telling.chunk));
        if (within.isPresent()) {
            return within;
        }
        boolean that = false;
        boolean joined = false;
        boolean crossedFinite = chunks.get(telling.chunk) instanceof VerbGroup own && own.finite();
        for (int j = telling.chunk - 1; j >= 0 && j > telling.chunk - GOVERNOR_REACH; j--) {
            Chunk chunk = chunks.get(j);
            switch (chunk) {
                case Link link -> {
                    joined |= link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA);
                    if (link.is(Link.Kind.THAT)) {
                        that = true;
                    } else if (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)) {
                        return linkCue(telling, link);
                    }
                    Optional<Governor> cue = linkCue(telling, link);
                    if (cue.isPresent() && (!crossedFinite || that)) {
                        return cue;
                    }
                }
                case VerbGroup verb -> {
                    Optional<Governor> cue = verbCue(telling, j, verb);
                    if (cue.isPresent() && (!crossedFinite || that)) {
                        return cue;
                    }
                    boolean other = verb.finite() && !verbIsPlain(verb);
                    if (other && !joined) {
                        return Optional.empty();
                    }
                    crossedFinite |= verb.finite();
                }
                case NounGroup group -> {
                    Optional<Governor> cue = nounCue(telling, group);
                    boolean governs = chunks.get(telling.chunk) instanceof NounGroup trigger
                                    && j + 1 == telling.chunk
                                    && !trigger.bare()
                            || !crossedFinite
                            || that;
                    if (cue.isPresent() && governs) {
                        return cue;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// A verb that the walk may pass: an auxiliary-like one, `il faut`, `c'est`.
    private boolean verbIsPlain(VerbGroup verb) {
        return isLight(verb);
    }

    /// A modal or cue inside the trigger's own group: `could be arrested`, `une éventuelle
    /// grève`.
    private Optional<Governor> inChunk(Telling telling, Chunk chunk) {
        for (int at = chunk.first(); at < telling.head; at++) {
            Optional<CueIndex.Hit> hit = governs(at, chunk instanceof VerbGroup);
            if (hit.isPresent() && (at < telling.first || at >= telling.end)) {
                return Optional.of(new Governor(modality(hit.get()), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<CueIndex.Hit> governs(int at, boolean verb) {
        return passage.lexicon().modalities().all(passage, at, verb).stream()
                .filter(hit -> hit.cue().scope().equals("governs"))
                .reduce((one, other) ->
                        other.cue().pattern().size() > one.cue().pattern().size() ? other : one);
    }

    private Optional<Governor> linkCue(Telling telling, Link link) {
        return governs(link.first(), false)
                .filter(hit -> hit.match().end() <= telling.first + 1)
                .map(hit -> new Governor(modality(hit), Optional.empty()));
    }

    private Optional<Governor> verbCue(Telling telling, int at, VerbGroup verb) {
        for (int token = verb.first(); token < verb.end(); token++) {
            boolean isMain = token == verb.main();
            boolean isModal = verb.modal().isPresent() && verb.modal().getAsInt() == token;
            if (!isMain && !isModal) {
                continue;
            }
            Optional<CueIndex.Hit> hit = governs(token, true);
            if (hit.isPresent()
                    && hit.get().match().first() < telling.first
                    && !(verb.negated() && hit.get().cue().pattern().size() == 1)) {
                Modality modality = modality(hit.get());
                boolean named = modality == Modality.DEMANDED || modality == Modality.REPORTED;
                return Optional.of(new Governor(
                        modality, named ? speaker(telling.parse, at) : Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Governor> nounCue(Telling telling, NounGroup group) {
        if (group.name().isPresent()) {
            return Optional.empty();
        }
        return governs(group.head(), false)
                .filter(hit -> hit.match().end() <= telling.first + 1)
                .map(hit -> new Governor(modality(hit), Optional.empty()));
    }

    private static Modality modality(CueIndex.Hit hit) {
        return Modality.parse(hit.cue().label());
    }

    /// {@return the named subject of a verb of saying or asking}
    Optional<Quote> speaker(Parse parse, int verb) {
        List<NounGroup> groups = coreference.resolveAll(parse.subject(verb));
        if (groups.isEmpty() || !passage.isHuman(groups.getFirst())) {
            return Optional.empty();
        }
        return Optional.of(Quote.of(passage.text().chars(), passage.mention(groups.getFirst())));
    }

    // ---- cues of the clause

    private Optional<Modality> byClause(Telling telling) {
        Parse parse = telling.parse;
        Optional<Modality> left = clauseCue(parse, telling, -1);
        return left.isPresent() ? left : clauseCue(parse, telling, 1);
    }

    /// Looks through the chunks on one side up to another clause; a that-clause belongs to
    /// the words
    /// before it.
    private Optional<Modality> clauseCue(Parse parse, Telling telling, int step) {
        boolean crossedOther = false;
        for (int j = telling.chunk; j >= 0 && j < parse.chunks().size(); j += step) {
            Chunk chunk = parse.chunks().get(j);
            if (j != telling.chunk) {
                if (chunk instanceof Link link
                        && (link.is(Link.Kind.STOP)
                                || link.is(Link.Kind.BOUNDARY)
                                || step > 0 && parts(link))) {
                    return Optional.empty();
                }
            }
            for (int token = chunk.first(); token < chunk.end(); token++) {
                Optional<Modality> cue = clauseCueAt(token);
                if (cue.isPresent() && !crossedOther) {
                    return cue;
                }
            }
            if (j != telling.chunk
                    && chunk instanceof VerbGroup verb
                    && verb.finite()
                    && !isLight(verb)) {
                crossedOther = true;
            }
        }
        return Optional.empty();
    }

    private Optional<Modality> clauseCueAt(int token) {
        for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, token, false)) {
            if (hit.cue().scope().equals("clause")) {
                return Optional.of(modality(hit));
            }
        }
        return Optional.empty();
    }

    // ---- headings

    private Optional<Modality> byHeading(Telling telling) {
        Sentence sentence = telling.parse.sentence();
        var leader = passage.text().blocks().get(sentence.block()).leader();
        while (leader.isPresent()) {
            for (Parse parse : passage.parses()) {
                if (parse.sentence().block() == leader.getAsInt()) {
                    Optional<Modality> cue = headingCue(
                            parse, passage.text().blocks().get(sentence.block()).kind());
                    if (cue.isPresent()) {
                        return cue;
                    }
                }
            }
            leader = passage.text().blocks().get(leader.getAsInt()).leader();
        }
        return Optional.empty();
    }

    private Optional<Modality> headingCue(Parse parse, Block.Kind kind) {
        for (int token = parse.sentence().firstToken();
                token < parse.sentence().endToken();
                token++) {
            for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, token, true)) {
                boolean list = kind == Block.Kind.ITEM || modality(hit) == Modality.PLANNED;
                if (hit.cue().scope().equals("heading") && list) {
                    return Optional.of(modality(hit));
                }
            }
        }
        return Optional.empty();
    }
}
