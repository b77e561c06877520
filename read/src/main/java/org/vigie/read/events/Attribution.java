package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds whom the bulletin names as saying it: `X a déclaré que …`, `selon X`, `…, said X`, a
/// quotation's speaker.
///
/// An attribution covers its own clause: what only describes in it stays asserted.
final class Attribution {
    private static final Set<EventKind> LOSSES =
            Set.of(EventKind.DEATH, EventKind.KILLING, EventKind.DISAPPEARANCE);

    private final Passage passage;
    private final Speakers speakers;
    private final Asides asides;
    private final Sayers sayers;
    private final Quotations quotations;
    private final SourceCues cues;
    private final ListedSayings listed;
    private final Map<Integer, Optional<Quote>> backward = new HashMap<>();

    Attribution(Passage passage, Speakers speakers, Asides asides) {
        this.passage = passage;
        this.speakers = speakers;
        this.asides = asides;
        this.sayers = new Sayers(passage, speakers, asides);
        this.quotations = new Quotations(passage, asides, this);
        this.cues = new SourceCues(passage, speakers, asides);
        this.listed = new ListedSayings(passage, asides, sayers);
    }

    void attribute(Telling telling, Ascent ascent) {
        if (telling.source.isPresent() || isFramed(telling)) {
            return;
        }
        Optional<Quote> source = source(telling, reach(telling, ascent));
        if (source.isEmpty() && telling.modality == Modality.ASSERTED) {
            source = bySomebody(telling, ascent);
        }
        if (source.isEmpty() || isOwnVoice(telling, source.get())) {
            return;
        }
        telling.source = source;
        if (telling.modality == Modality.ASSERTED) {
            telling.modality = Modality.REPORTED;
        }
    }

    /// `He wrote that he had been beaten`, in a text that names nobody.
    private Optional<Quote> bySomebody(Telling telling, Ascent ascent) {
        return ascent.steps().stream()
                .filter(step -> telling.parse.chunks().get(step.chunk()) instanceof VerbGroup verb
                        && carries(telling, step.relation(), verb)
                        && !isKnown(telling, verb)
                        && !isBringingAbout(telling, verb))
                .flatMap(step -> telling.parse.subject(step.chunk()).stream())
                .filter(NounGroup::pronoun)
                .findFirst()
                .flatMap(speakers::unnamed);
    }

    /// `during his first questioning`: what only says when is the bulletin's own word.
    private boolean isFramed(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)
                || telling.modality != Modality.ASSERTED
                || isPredicate(telling)) {
            return false;
        }
        boolean premodifier = telling.rule.type() == FrameRule.Type.VERB;
        return premodifier
                || isSetting(telling, group)
                || group.preposition().isPresent()
                        && passage.grammar()
                                .isForm(
                                        passage.token(group.preposition().getAsInt()),
                                        Grammar.Word.FRAMING);
    }

    /// `four hundred are on strike, the council reports`: what somebody is, is no setting.
    private boolean isPredicate(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk - 1) instanceof VerbGroup verb
                && verb.finite()
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE);
    }

    /// `nine were held at a rally, says the league`: a gathering that only says where others
    /// were held is known.
    private boolean isSetting(Telling telling, NounGroup group) {
        return Counts.TOGETHER.contains(telling.kind())
                && telling.rule.type() != FrameRule.Type.ADJ
                && group.preposition().isPresent()
                && passage.grammar()
                        .isForm(
                                passage.token(group.preposition().getAsInt()),
                                Grammar.Word.LOCATION);
    }

    /// `The league counted nine men shot`, `nine shot, says the league`: a participle behind
    /// its noun is told as the noun is, where the noun is what the verb tells or has no verb.
    private Ascent reach(Telling telling, Ascent ascent) {
        int leading = ascent.end() == Ascent.End.ADJUNCT ? leading(telling, ascent.edge()) : -1;
        if (leading >= 0) {
            return Ascent.of(passage, asides, telling.parse, leading);
        }
        boolean describes = ascent.end() == Ascent.End.ADJUNCT
                && ascent.edge() == telling.chunk
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE;
        int noun = describes ? described(telling) : -1;
        if (noun < 0) {
            return ascent;
        }
        Ascent over = Ascent.of(passage, asides, telling.parse, noun);
        for (Ascent.Step step : over.steps()) {
            if (telling.parse.chunks().get(step.chunk()) instanceof VerbGroup verb) {
                boolean told = step.relation() == Ascent.Relation.OBJECT && isTelling(verb);
                return told ? over : ascent;
            }
        }
        return over;
    }

    /// `according to his wife, officers took him to the station, where he was beaten`: the verb
    /// of the clause that one goes on which says what happened there; -1 if none.
    private int leading(Telling telling, int edge) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean goesOn = edge > 1
                && chunks.get(edge) instanceof Link link
                && link.is(Link.Kind.RELATIVE)
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.WHERE)
                && chunks.get(edge - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA);
        for (int j = edge - 2; goesOn && j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup) {
                return j;
            }
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                return -1;
            }
        }
        return -1;
    }

    /// The noun that a participle stands behind, past times and complements; -1 if none.
    private static int described(Telling telling) {
        for (int j = telling.chunk - 1; j >= 0; j--) {
            switch (telling.parse.chunks().get(j)) {
                case NounGroup group -> {
                    if (group.bare()) {
                        return group.pronoun() ? -1 : j;
                    }
                }
                case Link link -> {
                    if (!link.is(Link.Kind.COMMA)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.OTHER)
                            && !link.is(Link.Kind.PREPOSITION)) {
                        return -1;
                    }
                }
                case VerbGroup verb -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private Optional<Quote> source(Telling telling, Ascent ascent) {
        return byParticiple(telling)
                .or(() -> bySaying(telling, ascent))
                .or(() -> listed.speaker(telling))
                .or(() -> cues.source(telling, ascent))
                .or(() -> byAside(telling, ascent))
                .or(() -> byQuotation(telling))
                .or(() -> bySentenceAfter(telling, ascent))
                .or(() -> cues.cited(telling, ascent));
    }

    /// The doer is not the source of what is told of the doer: `said he had been at the rally`
    /// is; a statement's own body is not.
    private boolean isOwnVoice(Telling telling, Quote source) {
        boolean statement =
                telling.kind() == EventKind.STATEMENT || telling.kind() == EventKind.RESOLUTION;
        return statement
                && telling.mentions.stream()
                        .anyMatch(mention -> mention.quote().span().equals(source.span()));
    }

    /// `the beatings reported by the families`.
    private Optional<Quote> byParticiple(Telling telling) {
        int next = telling.chunk + 1;
        List<Chunk> chunks = telling.parse.chunks();
        boolean told = next < chunks.size()
                && chunks.get(telling.chunk) instanceof NounGroup
                && chunks.get(next) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && isTelling(verb);
        return told
                ? telling.parse.by(next).stream().findFirst().flatMap(speakers::named)
                : Optional.empty();
    }

    private boolean isTelling(VerbGroup verb) {
        return asides.sayings(verb).stream().anyMatch(hit -> hit.cue().label().equals("tells"));
    }

    // ---- verbs of saying that govern

    private Optional<Quote> bySaying(Telling telling, Ascent ascent) {
        for (Ascent.Step step : ascent.steps()) {
            if (isToldOrThat(step.relation())
                    && telling.parse.chunks().get(step.chunk()) instanceof VerbGroup told
                    && told.passive()
                    && asides.isSaying(told)
                    && !telling.parse.by(step.chunk()).isEmpty()) {
                if (isCourt(telling.parse.by(step.chunk()))) {
                    return Optional.empty();
                }
                return speakers.named(telling.parse.by(step.chunk()).getFirst());
            }
            if (telling.parse.chunks().get(step.chunk()) instanceof VerbGroup verb
                    && carries(telling, step.relation(), verb)
                    && !isKnown(telling, verb)) {
                if (isBringingAbout(telling, verb)) {
                    return Optional.empty();
                }
                return isRuling(telling.parse, step.chunk())
                        ? Optional.empty()
                        : sayers.subjectOf(telling.parse, step.chunk());
            }
            if (step.relation() == Ascent.Relation.THAT && isConviction(telling.parse, step)) {
                return sayers.speakerBefore(telling.parse, step.chunk());
            }
        }
        return Optional.empty();
    }

    /// `Dix arrestations ont été signalées par X`, `Il a été rapporté par X que …`.
    private static boolean isToldOrThat(Ascent.Relation relation) {
        return relation == Ascent.Relation.SUBJECT || relation == Ascent.Relation.THAT;
    }

    /// `The union announces that it will march`, `… that it suspends three men`: announcing
    /// brings it about.
    private boolean isBringingAbout(Telling telling, VerbGroup verb) {
        return asides.isAnnouncing(verb)
                && (telling.modality == Modality.PLANNED || isOwnAct(telling, verb));
    }

    /// Whether who announces does it now.
    private boolean isOwnAct(Telling telling, VerbGroup announcing) {
        return telling.modality == Modality.ASSERTED
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.past()
                && !verb.passive()
                && verb.subject().isPresent()
                && telling.parse.subject(telling.parse.chunkOf(announcing.main())).stream()
                        .anyMatch(telling.agents::contains);
    }

    /// `The court found that …`: what a court says settles it.
    private boolean isRuling(Parse parse, int at) {
        return isCourt(parse.subject(at));
    }

    private boolean isCourt(List<NounGroup> groups) {
        return groups.stream().anyMatch(group -> {
            for (int token = group.first(); token < group.end(); token++) {
                if (passage.grammar().is(passage.token(token), Grammar.Word.COURT)) {
                    return true;
                }
            }
            return false;
        });
    }

    /// «родные уверены, что …»: an adjective says it.
    private boolean isConviction(Parse parse, Ascent.Step step) {
        Chunk chunk = parse.chunks().get(step.chunk());
        return !(chunk instanceof VerbGroup)
                && passage.lexicon().sayings().all(passage, chunk.first(), false).stream()
                        .anyMatch(hit -> hit.cue().label().equals("verb"));
    }

    /// `The hospital announced the death of …`: an announcement does not bring it about.
    private boolean isLoss(Telling telling, VerbGroup verb) {
        return LOSSES.contains(telling.kind()) && asides.isAnnouncing(verb);
    }

    /// «об аресте сообщил адвокат»: what is spoken of stands before the verb.
    private boolean isSpokenOf(Telling telling, VerbGroup verb) {
        for (int j = telling.chunk; j >= Math.max(0, telling.chunk - 1); j--) {
            boolean spoken = telling.parse.chunks().get(j) instanceof NounGroup group
                    && group.end() <= verb.first()
                    && group.preposition().isPresent()
                    && passage.grammar()
                            .isForm(
                                    passage.token(group.preposition().getAsInt()),
                                    Grammar.Word.ABOUT);
            if (spoken) {
                return true;
            }
        }
        return false;
    }

    /// `accuse la police de torture`: of what somebody is accused, by who says it.
    private boolean isAccused(Telling telling, VerbGroup verb) {
        return passage.grammar().is(passage.token(verb.main()), Grammar.Word.ACCUSES)
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup group
                && group.first() > verb.end()
                && group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    /// Whether a verb says what stands to it in this relation.
    private boolean carries(Telling telling, Ascent.Relation relation, VerbGroup verb) {
        if (verb.passive() && (verb.finite() || verb.form() == VerbGroup.Form.INFINITIVE)) {
            return relation == Ascent.Relation.THAT && asides.isConvinced(verb);
        }
        for (CueIndex.Hit hit : asides.sayings(verb)) {
            boolean fits = switch (hit.cue().label()) {
                case "tells" ->
                    relation != Ascent.Relation.SUBJECT
                            && !(relation == Ascent.Relation.INFINITIVE && asides.isAsking(verb));
                case "verb", "announces", "recalls" ->
                    relation == Ascent.Relation.OBJECT
                                    && (isLoss(telling, verb)
                                            || isSpokenOf(telling, verb)
                                            || isAccused(telling, verb))
                            || relation == Ascent.Relation.THAT
                            || relation == Ascent.Relation.BARE
                            || relation == Ascent.Relation.COLON
                            || relation == Ascent.Relation.INFINITIVE;
                default -> false;
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /// {@return who says or asks it}
    Sayers sayers() {
        return sayers;
    }

    boolean isSaying(VerbGroup verb) {
        return asides.isSaying(verb);
    }

    // ---- asides and quotations

    private Optional<Quote> byAside(Telling telling, Ascent ascent) {
        for (Asides.Aside aside : asides.of(telling.parse)) {
            if (aside.verb() != telling.chunk
                    && !isBackground(telling, aside)
                    && !isCircumstance(telling, aside.verb())
                    && covers(telling, ascent, aside)) {
                return Optional.of(aside.speaker());
            }
        }
        return Optional.empty();
    }

    /// `Quand Max Meier a été arrêté, la ligue a protesté`: the verb of the clause that this
    /// one hangs on says nothing of it.
    private static boolean isCircumstance(Telling telling, int verb) {
        Clauses clauses = telling.parse.clauses();
        return verb > telling.chunk
                && clauses.kind(telling.chunk) == Clauses.Kind.CONJUNCTION
                && clauses.relation(verb, telling.chunk) == Clauses.Relation.ABOVE;
    }

    /// `…, recalls the union`: known before; `…, announces the union` of what is to come: its
    /// own doing.
    private boolean isBackground(Telling telling, Asides.Aside aside) {
        return telling.parse.chunks().get(aside.verb()) instanceof VerbGroup verb
                && (isKnown(telling, verb) || isBringingAbout(telling, verb));
    }

    /// `The union recalls that nine men died`: what is brought to mind was known before.
    private boolean isKnown(Telling telling, VerbGroup verb) {
        return telling.modality == Modality.ASSERTED && asides.isRecalling(verb);
    }

    private boolean covers(Telling telling, Ascent ascent, Asides.Aside aside) {
        if (aside.end() + 1 == telling.chunk) {
            return true;
        }
        boolean after = aside.first() > telling.chunk;
        int from = after ? telling.chunk : aside.end();
        int to = after ? aside.first() : telling.chunk;
        if (isParted(telling.parse, from, to)
                || SourceCues.isInAdjunct(telling.parse, aside.first(), telling.chunk)
                || after && isInFront(telling, aside)
                || after && followsAnd(telling.parse, aside.first())
                || isQuotedElsewhere(telling, aside)) {
            return false;
        }
        boolean describes = ascent.end() == Ascent.End.ADJUNCT;
        return !describes || aside.first() > ascent.edge() && aside.end() <= telling.chunk + 1;
    }

    /// `Arrêtée lundi, Ann Lee affirme avoir été battue`: what a participle in front says of
    /// who goes on to tell something else is the bulletin's own word.
    private static boolean isInFront(Telling telling, Asides.Aside aside) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean participle = chunks.get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && (telling.chunk == 0 || !(chunks.get(telling.chunk - 1) instanceof NounGroup));
        boolean subject = aside.verb() > aside.first()
                || chunks.get(aside.verb()) instanceof VerbGroup said
                        && said.subject().isPresent()
                        && said.subject().getAsInt() < said.main();
        int next = aside.verb() + 1;
        return participle
                && subject
                && next < chunks.size()
                && !(chunks.get(next) instanceof Link link
                        && (link.is(Link.Kind.STOP) || link.is(Link.Kind.COMMA)));
    }

    /// Where the aside closes a quotation, it covers what is quoted only.
    private boolean isQuotedElsewhere(Telling telling, Asides.Aside aside) {
        int first = telling.parse.chunks().get(aside.first()).first();
        boolean closes = first > 1
                && (passage.token(first - 1).isMark("»")
                        || passage.token(first - 1).isMark("”")
                        || passage.token(first - 1).isMark("\"")
                        || passage.token(first - 2).isMark("»"));
        return closes && quotations.around(telling.head).isEmpty() && isQuoted(first);
    }

    private boolean isQuoted(int aside) {
        for (int at = aside - 1; at >= Math.max(0, aside - 5); at--) {
            if (quotations.around(at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isParted(Parse parse, int from, int to) {
        for (int j = from; j < to && j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof Link link
                    && link.is(Link.Kind.STOP)
                    && !passage.token(link.first()).isMark("(")
                    && !passage.token(link.first()).isMark(")")) {
                return true;
            }
        }
        return false;
    }

    private static boolean followsAnd(Parse parse, int first) {
        for (int j = first - 1; j >= Math.max(0, first - 2); j--) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Quote> byQuotation(Telling telling) {
        return quotations.around(telling.head).flatMap(Quotations.Spoken::speaker);
    }

    // ---- the sentence after

    /// `Three were held. This was reported by X.`: a sentence of nothing but its source speaks
    /// for the one before.
    private Optional<Quote> bySentenceAfter(Telling telling, Ascent ascent) {
        if (ascent.end() == Ascent.End.ADJUNCT || telling.modality != Modality.ASSERTED) {
            return Optional.empty();
        }
        int next = telling.parse.sentence().index() + 1;
        if (next >= passage.parses().size()) {
            return Optional.empty();
        }
        return backward.computeIfAbsent(next, this::backwardSource);
    }

    private Optional<Quote> backwardSource(int sentence) {
        Parse parse = passage.parses().get(sentence);
        if (!passage.lexicon()
                .pointsBack(
                        passage, parse.sentence().firstToken(), parse.sentence().endToken())) {
            return Optional.empty();
        }
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && asides.isSaying(verb)) {
                int behind = j + 1;
                return sayers.subjectOf(parse, j)
                        .or(() -> asides.placeOfSaying(
                                parse, behind, parse.chunks().size()));
            }
        }
        return Optional.empty();
    }

    /// {@return whether a token is spoken by someone else, so that its `we` are not the
    ///     bulletin}
    boolean isQuoted(Telling telling) {
        return quotations.around(telling.head).isPresent();
    }

    boolean isOwnVoice(NounGroup group) {
        return speakers.isFirstPerson(group)
                || group.pronoun()
                        && passage.grammar()
                                .isForm(passage.token(group.head()), Grammar.Word.IMPERSONAL);
    }
}
