package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Says how the bulletin stands to what it tells: by the verb's own form, by what governs it, by
/// cues in its clause, by the heading that it stands under.
final class Certainty {
    private final Passage passage;
    private final Attribution attribution;
    private final Speakers speakers;
    private final VerbForms forms;
    private final ClauseCues cues;
    private final Headings headings;
    private final FramedEvents framed;
    private final Refusals refusals;
    private final HeldInfinitives infinitives;
    private final CueSense sense;

    Certainty(Passage passage, Attribution attribution, Speakers speakers) {
        this.passage = passage;
        this.attribution = attribution;
        this.speakers = speakers;
        this.forms = new VerbForms(passage);
        this.cues = new ClauseCues(passage, forms);
        this.headings = new Headings(passage);
        this.framed = new FramedEvents(passage);
        this.refusals = new Refusals(passage);
        this.infinitives = new HeldInfinitives(passage, attribution);
        this.sense = new CueSense(passage);
    }

    /// What governs a telling, and the source that it names for a demand.
    private record Governor(Modality modality, Optional<Quote> source) {}

    void judge(Telling telling, Ascent ascent) {
        Optional<Modality> heading = headings.above(telling);
        Optional<Modality> grammar = forms.modality(telling, ascent)
                .filter(form -> form != Modality.PLANNED
                        || !heading.equals(Optional.of(Modality.DEMANDED)));
        Optional<Modality> own = byOwnWords(telling).or(() -> headings.cry(telling));
        Optional<Governor> governor = governor(telling, ascent)
                .filter(one ->
                        one.modality() != Modality.POSSIBLE || !forms.isNegationOwn(telling));
        if (denies(telling)) {
            telling.modality = Modality.DENIED;
            telling.source = attribution.sayers().subjectOf(telling.parse, telling.chunk);
        } else if (own.isPresent() && !(own.get() == Modality.DENIED && isDemand(governor))) {
            telling.modality = own.get();
            telling.source = own.get() == Modality.DEMANDED
                    ? ownAsker(telling).or(() -> governor.flatMap(Governor::source))
                    : Optional.empty();
        } else if (grammar.equals(Optional.of(Modality.DENIED)) && !isDemand(governor)) {
            telling.modality = Modality.DENIED;
        } else if (governor.isPresent() && isGuess(governor.get(), grammar)) {
            telling.modality = Modality.UNCONFIRMED;
        } else if (governor.isPresent()) {
            telling.modality = governor.get().modality();
            telling.source = governor.get().source();
        } else {
            telling.modality = cues.modality(telling, ascent)
                    .filter(cue -> cue != Modality.DENIED
                            || !forms.isNegationOwn(telling) && !isStatement(telling))
                    .filter(cue -> !framed.isUndergone(telling))
                    .map(cue -> cue == Modality.POSSIBLE
                                    && forms.isDone(telling)
                                    && !cues.isOwnVerb(telling)
                            ? Modality.UNCONFIRMED
                            : cue)
                    .or(() -> grammar)
                    .or(() -> heading)
                    .or(() -> headings.invitation(telling))
                    .or(() -> headings.appointment(telling))
                    .orElse(Modality.ASSERTED);
            if (telling.modality == Modality.DEMANDED) {
                telling.source = ownAsker(telling);
            }
        }
        if (telling.modality == Modality.UNCONFIRMED && isRefuted(telling, ascent)) {
            telling.modality = Modality.DENIED;
        }
        if (telling.modality == Modality.ASSERTED && heading.isPresent()) {
            telling.modality = heading.get();
        }
        boolean open =
                telling.modality == Modality.ASSERTED || telling.modality == Modality.PLANNED;
        if (open && isInHedgedClause(telling)) {
            telling.modality = Modality.UNCONFIRMED;
        }
    }

    /// `Rumours that he had been arrested proved false.`
    private boolean isRefuted(Telling telling, Ascent ascent) {
        return cues.modality(telling, ascent).filter(Modality.DENIED::equals).isPresent();
    }

    /// `The prosecutor asked for ten years`: the trigger's own verb asks.
    private Optional<Quote> ownAsker(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                        && isAsked(verb)
                        && isDemand(verb)
                ? attribution.sayers().askerOf(telling.parse, telling.chunk)
                : Optional.empty();
    }

    /// `The government denied this`: a claim told by no word but that somebody denies it.
    private boolean denies(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.main() == telling.head
                && telling.end == telling.first + 1
                && !verb.passive()
                && !verb.negated()
                && attribution.isSaying(verb)
                && passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                        .anyMatch(hit -> modality(hit) == Modality.DENIED
                                && hit.cue().pattern().size() == 1);
    }

    private boolean isDemand(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> modality(hit) == Modality.DEMANDED);
    }

    /// `may have been arrested`: what is possible of what is past is not confirmed.
    private static boolean isGuess(Governor governor, Optional<Modality> grammar) {
        return governor.modality() == Modality.POSSIBLE
                && grammar.equals(Optional.of(Modality.UNCONFIRMED));
    }

    /// `Il paraîtrait que les procès … devraient commencer`: a hedge that ends in the word
    /// that begins
    /// the trigger's clause holds for what is planned there too; not for a relative clause
    /// within it.
    private boolean isInHedgedClause(Telling telling) {
        for (int j = telling.chunk - 1; j > 0; j--) {
            if (!(telling.parse.chunks().get(j) instanceof Link link)) {
                continue;
            }
            if (link.is(Link.Kind.THAT)) {
                return endsInHedge(telling, link);
            }
            if (link.is(Link.Kind.RELATIVE)
                    || link.is(Link.Kind.BOUNDARY)
                    || link.is(Link.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }

    private boolean endsInHedge(Telling telling, Link that) {
        for (int at = passage.sentenceBegin(telling.head); at < that.first(); at++) {
            for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, at, true)) {
                boolean reaches =
                        hit.match().end() == that.end() && hit.cue().pattern().size() > 1;
                if (reaches && modality(hit) == Modality.UNCONFIRMED) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A trigger whose own words are a cue: `est recherché`, `a requis dix ans`; or of which a
    /// model knows only that people are owed it, where its words refuse it: «отклонил
    /// ходатайство об освобождении».
    private Optional<Modality> byOwnWords(Telling telling) {
        boolean verb = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
        for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, telling.head, verb)) {
            boolean within =
                    hit.match().first() >= telling.first && hit.match().end() <= telling.end;
            boolean asks = within
                    && telling.kind() == EventKind.ADVOCACY
                    && hit.match().end() < telling.end
                    && hit.cue().scope().equals("governs")
                    && modality(hit) == Modality.DEMANDED;
            if (modality(hit) == Modality.DENIED && isStatement(telling)) {
                continue;
            }
            boolean ofKind = hit.cue().scope().equals(telling.kind().label());
            boolean refuses = telling.learnt
                    && CueSense.OWED.contains(telling.kind())
                    && hit.cue().scope().equals("governs")
                    && hit.cue().pattern().size() > 1
                    && modality(hit) == Modality.DENIED;
            boolean still = within && ofKind && isNegatedAt(hit.match().first());
            if (asks || refuses || within && (ofKind || hit.cue().scope().equals("clause"))) {
                return Optional.of(still ? Modality.ASSERTED : modality(hit));
            }
        }
        return Optional.empty();
    }

    /// «назвал публикацию ложью»: who denies something states it.
    private static boolean isStatement(Telling telling) {
        return telling.kind() == EventKind.STATEMENT;
    }

    /// `The ban was not lifted`: what is not ended goes on.
    private boolean isNegatedAt(int at) {
        return passage.chunk(at) instanceof VerbGroup verb && verb.negated();
    }

    // ---- governors

    private Optional<Governor> governor(Telling telling, Ascent ascent) {
        Optional<Governor> nearest = inChunk(telling)
                .or(() -> framed.has(telling) ? Optional.empty() : above(telling, ascent));
        if (nearest.filter(one -> one.modality() == Modality.UNCONFIRMED).isPresent()) {
            return denial(telling, ascent).or(() -> nearest);
        }
        if (isDemand(nearest) && refusals.isRefused(telling, ascent)) {
            return Optional.of(new Governor(Modality.DENIED, Optional.empty()));
        }
        boolean open = nearest.isPresent()
                && (nearest.get().modality() == Modality.DENIED
                        || nearest.get().modality() == Modality.PLANNED
                        || nearest.get().modality() == Modality.DEMANDED
                                && nearest.get().source().isEmpty());
        return open ? nearest.map(demand -> withAsker(demand, telling, ascent)) : nearest;
    }

    /// `dismissed the allegations of torture`: who denies it answers those who allege it.
    private Optional<Governor> denial(Telling telling, Ascent ascent) {
        return ascent.steps().stream()
                .filter(step -> telling.parse.chunks().get(step.chunk()) instanceof VerbGroup)
                .findFirst()
                .flatMap(step -> verbCue(
                        telling, step, (VerbGroup) telling.parse.chunks().get(step.chunk())))
                .filter(cue -> cue.modality() == Modality.DENIED);
    }

    /// `asks them not to deport her`: that something should not happen is asked for.
    private static boolean isDemand(Optional<Governor> governor) {
        return governor.filter(above -> above.modality() == Modality.DEMANDED).isPresent();
    }

    /// `prononcé pour sa libération`, `prie le roi de demander …`, `… de renoncer à …`: who
    /// asks stands further up.
    private Governor withAsker(Governor demand, Telling telling, Ascent ascent) {
        for (Ascent.Step step : ascent.steps()) {
            if (telling.parse.chunks().get(step.chunk()) instanceof Link link
                    && demand.modality() == Modality.DENIED
                    && sense.owes(link)) {
                return new Governor(Modality.DEMANDED, Optional.empty());
            }
            if (telling.parse.chunks().get(step.chunk()) instanceof VerbGroup verb) {
                Optional<Governor> cue = verbCue(telling, step, verb);
                boolean asked =
                        isAsked(verb) || attribution.sayers().goesOn(telling.parse, step.chunk());
                if (asked && cue.isPresent() && cue.get().modality() == Modality.DEMANDED) {
                    return cue.get();
                }
            }
        }
        return demand;
    }

    private Optional<Governor> above(Telling telling, Ascent ascent) {
        for (Ascent.Step step : ascent.steps()) {
            Chunk chunk = telling.parse.chunks().get(step.chunk());
            Optional<Governor> cue = switch (chunk) {
                case Link link -> linkCue(telling, link);
                case NounGroup group -> nounCue(telling, step, group);
                case VerbGroup verb -> verbCue(telling, step, verb);
            };
            if (cue.isPresent()) {
                return cue;
            }
            Optional<Modality> held =
                    chunk instanceof VerbGroup verb && !forms.isNegationOwn(telling)
                            ? infinitives
                                    .of(telling, step, verb)
                                    .map(one -> isOwed(verb) ? Modality.DEMANDED : one)
                            : Optional.empty();
            if (held.isPresent()) {
                return Optional.of(new Governor(held.get(), Optional.empty()));
            }
            if (isOrdered(telling, step, chunk)) {
                return Optional.of(new Governor(Modality.DEMANDED, Optional.empty()));
            }
            if (isBackground(telling, step, chunk)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `Join the rally`, `Venez au rassemblement`: an order to do what people do together.
    private boolean isOrdered(Telling telling, Ascent.Step step, Chunk chunk) {
        return Counts.TOGETHER.contains(telling.kind())
                && chunk instanceof VerbGroup verb
                && verb.form() != VerbGroup.Form.INFINITIVE
                && forms.isOrder(telling, step.chunk(), verb);
    }

    /// What a demand or plan says of other events: `demands that they answer for the killings`
    /// does not demand the killings.
    private boolean isBackground(Telling telling, Ascent.Step step, Chunk chunk) {
        boolean involved = step.relation() == Ascent.Relation.OBJECT
                || step.relation() == Ascent.Relation.SUBJECT && !isOwnSubject(telling, step);
        return involved
                && chunk instanceof VerbGroup verb
                && !forms.isLight(verb)
                && !passage.grammar().is(passage.token(verb.main()), Grammar.Word.ALLOWS);
    }

    private static boolean isOwnSubject(Telling telling, Ascent.Step step) {
        return telling.parse.subject(step.chunk()).stream()
                .anyMatch(group -> group.head() == telling.head);
    }

    /// A modal or cue inside the trigger's own group: `could be arrested`, `une éventuelle
    /// grève`.
    private Optional<Governor> inChunk(Telling telling) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        for (int at = chunk.first(); at < telling.head; at++) {
            Optional<CueIndex.Hit> hit = governs(at, chunk instanceof VerbGroup);
            boolean forbids =
                    hit.filter(cue -> modality(cue) == Modality.POSSIBLE).isPresent()
                            && forms.isNegationOwn(telling);
            if (hit.isPresent() && !forbids && (at < telling.first || at >= telling.end)) {
                return Optional.of(new Governor(
                        sense.owed(telling, at, modality(hit.get())), Optional.empty()));
            }
        }
        return isSupposed(telling, chunk)
                ? Optional.of(new Governor(Modality.UNCONFIRMED, Optional.empty()))
                : Optional.empty();
    }

    /// `l'enlèvement présumé`: what stands behind the noun doubts it.
    private boolean isSupposed(Telling telling, Chunk chunk) {
        return chunk instanceof NounGroup
                && telling.end == telling.head + 1
                && telling.end < passage.sentenceEnd(telling.head)
                && passage.grammar().isForm(passage.token(telling.end), Grammar.Word.SUPPOSED);
    }

    /// A cue that governs; a word of a date is none: `the May Day rally`.
    private Optional<CueIndex.Hit> governs(int at, boolean verb) {
        if (passage.timeAt(at).isPresent()) {
            return Optional.empty();
        }
        return passage.lexicon().modalities().all(passage, at, verb).stream()
                .filter(hit -> hit.cue().scope().equals("governs"))
                .reduce((one, other) ->
                        other.cue().pattern().size() > one.cue().pattern().size() ? other : one);
    }

    private Optional<Governor> linkCue(Telling telling, Link link) {
        return governs(link.first(), false)
                .filter(hit -> hit.match().end() <= CueSense.core(telling) + 1)
                .map(hit -> new Governor(sense.ofLink(link, modality(hit)), Optional.empty()));
    }

    private Optional<Governor> nounCue(Telling telling, Ascent.Step step, NounGroup group) {
        if (group.name().isPresent()) {
            return Optional.empty();
        }
        return governs(group.head(), false)
                .filter(hit -> hit.match().end() <= CueSense.core(telling) + 1)
                .map(hit -> new Governor(
                        sense.ofNoun(telling, group, modality(hit)),
                        modality(hit) == Modality.DEMANDED
                                ? ownerOf(telling.parse, step.chunk())
                                        .or(() -> voicing(telling.parse, step.chunk()))
                                        .or(() -> voicedBy(telling.parse, step.chunk()))
                                : Optional.empty()));
    }

    /// `reiterated its call for …`, «обратился к королю с просьбой …»: who voices the demand.
    private Optional<Quote> voicing(Parse parse, int noun) {
        for (int j = noun - 1; j >= 0; j--) {
            switch (parse.chunks().get(j)) {
                case VerbGroup verb -> {
                    boolean voices = verb.finite()
                            && !verb.passive()
                            && (forms.isLight(verb) || attribution.isSaying(verb));
                    return voices ? attribution.sayers().askerOf(parse, j) : Optional.empty();
                }
                case Link link -> {
                    if (!link.is(Link.Kind.OTHER)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.PREPOSITION)) {
                        return Optional.empty();
                    }
                }
                case NounGroup group -> {}
            }
        }
        return Optional.empty();
    }

    /// `A request for bail was filed by her lawyers`.
    private Optional<Quote> voicedBy(Parse parse, int noun) {
        for (int j = noun + 1; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                return verb.passive()
                        ? parse.by(j).stream().findFirst().flatMap(speakers::anyone)
                        : Optional.empty();
            }
            if (parse.chunks().get(j) instanceof Link) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `l'appel de la ligue`: whose demand it is.
    private Optional<Quote> ownerOf(Parse parse, int noun) {
        return parse.of(noun).stream()
                .filter(group -> parse.chunkOf(group.head()) == noun + 1)
                .filter(group -> !group.pronoun() && passage.isHuman(group))
                .findFirst()
                .flatMap(speakers::named);
    }

    private Optional<Governor> verbCue(Telling telling, Ascent.Step step, VerbGroup verb) {
        for (int token : cueTokens(verb)) {
            Optional<CueIndex.Hit> hit = governs(token, true);
            if (hit.isEmpty() || !applies(telling, step, verb, token, hit.get())) {
                continue;
            }
            Optional<Modality> sensed = sense.of(telling, step, verb, hit.get());
            if (sensed.isEmpty()) {
                continue;
            }
            Modality modality = sensed.get();
            boolean whole = hit.get().cue().pattern().size() == 1
                    || modality == Modality.PLANNED && !holdsNegation(hit.get());
            if (verb.negated() && whole) {
                return modality == Modality.PLANNED
                        ? Optional.of(new Governor(Modality.DENIED, Optional.empty()))
                        : Optional.empty();
            }
            OptionalInt parted = forms.partedAuxiliary(telling.parse, step.chunk(), verb);
            boolean asked = isAsked(verb)
                    || parted.isPresent()
                    || attribution.sayers().goesOn(telling.parse, step.chunk());
            boolean tried = modality(hit.get()) == Modality.DENIED;
            boolean needed = passage.grammar().is(passage.token(verb.main()), Grammar.Word.NEEDS)
                    && step.relation() == Ascent.Relation.INFINITIVE;
            boolean named = modality == Modality.DEMANDED && !tried && !isOwed(verb) && !needed
                    || modality == Modality.REPORTED
                    || modality == Modality.DENIED && attribution.isSaying(verb);
            return Optional.of(new Governor(
                    sense.owed(telling, token, modality),
                    named && asked && step.relation() != Ascent.Relation.SUBJECT
                            ? asker(telling, step, parted.orElse(step.chunk()))
                            : askedBy(telling, step, modality)));
        }
        return Optional.empty();
    }

    /// Whether a cue is itself negated: `n'hésiteront pas à`.
    private boolean holdsNegation(CueIndex.Hit hit) {
        for (int at = hit.match().first(); at < hit.match().end(); at++) {
            String form = "\"" + passage.token(at).folded() + "\"";
            if (passage.grammar().isNegative(passage.token(at).folded())
                    && hit.cue().pattern().toString().contains(form)) {
                return true;
            }
        }
        return false;
    }

    /// `The authorities must ensure that …`: the bulletin asks it of them.
    private boolean isOwed(VerbGroup verb) {
        return verb.modal().isPresent()
                && verb.modal().getAsInt() != verb.main()
                && governs(verb.modal().getAsInt(), true)
                        .filter(hit -> modality(hit) == Modality.DEMANDED)
                        .isPresent();
    }

    private static List<Integer> cueTokens(VerbGroup verb) {
        return verb.modal().isPresent() && verb.modal().getAsInt() != verb.main()
                ? List.of(verb.main(), verb.modal().getAsInt())
                : List.of(verb.main());
    }

    /// A subject is governed by a passive (`une marche est annoncée`) or a modal only; talks
    /// fail themselves.
    private boolean applies(
            Telling telling, Ascent.Step step, VerbGroup verb, int token, CueIndex.Hit hit) {
        if (step.relation() == Ascent.Relation.SUBJECT) {
            boolean modal = token != verb.main();
            boolean freely = passage.grammar().says("cases") && modality(hit) != Modality.DEMANDED;
            boolean opens = isInfinitive(telling.parse, step.chunk() + 1)
                    || isInfinitive(telling.parse, step.chunk() + 2)
                            && telling.parse.chunks().get(step.chunk() + 1) instanceof Link marker
                            && Seams.isMarker(marker)
                    || hit.match().end() < telling.parse.sentence().endToken()
                            && isInfinitive(
                                    telling.parse,
                                    telling.parse.chunkOf(hit.match().end()));
            boolean fails = telling.kind() == EventKind.AGREEMENT
                    && modality(hit) == Modality.DENIED
                    && telling.parse.object(step.chunk()).isEmpty();
            return isOwnSubject(telling, step)
                    && (verb.passive() || modal || freely || opens || fails);
        }
        return hit.match().first() < CueSense.core(telling) || step.chunk() > telling.chunk;
    }

    private static boolean isInfinitive(Parse parse, int at) {
        return at < parse.chunks().size()
                && parse.chunks().get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
    }

    /// A demand that is the purpose of an act (`pour réclamer …`) names no source.
    private static boolean isAsked(VerbGroup verb) {
        return verb.form() != VerbGroup.Form.INFINITIVE && !verb.passive();
    }

    /// `An inquiry was demanded by the panel`.
    private Optional<Quote> askedBy(Telling telling, Ascent.Step step, Modality modality) {
        return modality == Modality.DEMANDED && step.relation() == Ascent.Relation.SUBJECT
                ? telling.parse.by(step.chunk()).stream().findFirst().flatMap(speakers::anyone)
                : Optional.empty();
    }

    private Optional<Quote> asker(Telling telling, Ascent.Step step, int verb) {
        boolean turned = step.relation() == Ascent.Relation.SUBJECT && passage.freeOrder();
        return turned
                ? attribution.sayers().speakerBefore(telling.parse, telling.chunk)
                : attribution.sayers().askerOf(telling.parse, verb);
    }

    private static Modality modality(CueIndex.Hit hit) {
        return Modality.parse(hit.cue().label());
    }
}
