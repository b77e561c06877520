package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.frames.Alternative;
import org.vigie.read.frames.Condition;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What the form of a trigger's verb says of its certainty: negation, the future, the conditional
/// of hearsay, an order.
final class VerbForms {
    /// What is said to go on is hearsay: `a indiqué que trois ouvriers seraient détenus`.
    private static final Set<EventKind> LASTING =
            EnumSet.of(EventKind.DETENTION, EventKind.DISAPPEARANCE, EventKind.BAN);

    private final Passage passage;
    private final SharedPassives sharedPassives;
    private final Presupposed presupposed;

    VerbForms(Passage passage) {
        this.passage = passage;
        this.sharedPassives = new SharedPassives(passage);
        this.presupposed = new Presupposed(passage);
    }

    Optional<Modality> modality(Telling telling, Ascent ascent) {
        OptionalInt at = isCountedFrom(telling) ? OptionalInt.empty() : verbOf(telling, ascent);
        if (at.isEmpty()
                || !(telling.parse.chunks().get(at.getAsInt()) instanceof VerbGroup verb)) {
            boolean denied = isNegatedNoun(telling) && !isNegationOwn(telling);
            return denied ? Optional.of(Modality.DENIED) : Optional.empty();
        }
        boolean shared = ascent.shared().isPresent() && ascent.shared().equals(at);
        boolean own = at.getAsInt() == telling.chunk
                || shared
                || telling.rule.type() == FrameRule.Type.ADJ;
        boolean does = !own && isDoer(telling, at.getAsInt(), verb);
        boolean light = !own
                && !does
                && isLight(verb)
                && !Predicates.takes(passage, telling, at.getAsInt())
                && !isCircumstance(telling, at.getAsInt());
        boolean happens = !does && happens(telling, at.getAsInt());
        boolean goesOn =
                !own && passage.grammar().is(passage.token(verb.main()), Grammar.Word.ENDING);
        boolean negated = verb.negated()
                        && !goesOn
                        && !isFrame(telling)
                        && (own || light || happens)
                        && !presupposed.isOne(telling, at.getAsInt(), verb)
                || own && hasNoSubject(telling, at.getAsInt())
                || own && isBehindNothing(telling, at.getAsInt())
                || own && WithoutDoing.isOne(passage, telling.parse, at.getAsInt())
                || own && isNegatedBehind(telling, at.getAsInt(), verb);
        if (Cancellations.isOne(passage, telling, at.getAsInt(), verb)
                || (negated || isNegatedNoun(telling)) && !isNegationOwn(telling)) {
            // `Do not deport Ann Lee!` asks that it be not done
            boolean order = at.getAsInt() == 0
                    && own
                    && !telling.learnt
                    && telling.kind() != EventKind.ADVOCACY
                    && verb.finite()
                    && canOrder(verb)
                    && telling.parse.subject(at.getAsInt()).isEmpty();
            return Optional.of(order ? Modality.DEMANDED : Modality.DENIED);
        }
        boolean weak = happens && !own && !light && says(telling, at.getAsInt(), verb);
        return own || light || happens && !weak
                ? tense(telling, at.getAsInt(), verb, own)
                : Optional.empty();
    }

    /// `His arrest did not give rise to protests`: what an event does to something else it does
    /// after it happened; `take place` only says that it does.
    private boolean isDoer(Telling telling, int at, VerbGroup verb) {
        return !verb.passive()
                && telling.parse.object(at).stream()
                        .anyMatch(group -> !passage.grammar()
                                .is(passage.token(group.head()), Grammar.Word.OCCURS))
                && telling.parse.subject(at).stream()
                        .anyMatch(group -> group.head() == telling.head);
    }

    /// «дело возбуждать не стала»: the negated auxiliary stands behind its infinitive.
    private boolean isNegatedBehind(Telling telling, int at, VerbGroup verb) {
        if (!passage.freeOrder() || verb.form() != VerbGroup.Form.INFINITIVE) {
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        int behind = at + 1;
        while (behind < chunks.size() && chunks.get(behind) instanceof NounGroup) {
            behind++;
        }
        return behind < chunks.size()
                && chunks.get(behind) instanceof VerbGroup auxiliary
                && auxiliary.negated()
                && passage.grammar()
                        .is(passage.token(auxiliary.main()), Grammar.Word.FUTURE_AUXILIARY);
    }

    /// `the arrest would be linked to …`: what is hedged is the link.
    private static boolean says(Telling telling, int at, VerbGroup verb) {
        return verb.conditional()
                && (verb.passive() || !telling.parse.object(at).isEmpty());
    }

    private Optional<Modality> tense(Telling telling, int at, VerbGroup verb, boolean own) {
        if (verb.conditional() && !own && canBe(verb) && !isPerfect(verb)) {
            return Optional.empty();
        }
        if (verb.conditional()
                && passage.grammar().says("hearsay-conditional")
                && !hasIf(telling)) {
            return Optional.of(
                    isFutureOfPast(telling, at, verb) ? Modality.PLANNED : Modality.UNCONFIRMED);
        }
        if (isFuture(telling, at, verb)) {
            return Optional.of(Modality.PLANNED);
        }
        if (isGuess(verb)) {
            return Optional.of(Modality.UNCONFIRMED);
        }
        return own && isOrder(telling, at, verb)
                ? Optional.of(Modality.DEMANDED)
                : Optional.empty();
    }

    /// `Le ministre a déclaré qu'ils seraient jugés`: after a verb of saying in the past the
    /// conditional is the future that was announced.
    private boolean isFutureOfPast(Telling telling, int at, VerbGroup verb) {
        List<Chunk> chunks = telling.parse.chunks();
        int that = at - 1;
        while (that >= 0 && !(chunks.get(that) instanceof Link link && link.is(Link.Kind.THAT))) {
            if (chunks.get(that) instanceof VerbGroup) {
                return false;
            }
            that--;
        }
        for (int j = that - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup saying) {
                return saying.past()
                        && isSaying(saying)
                        && !isPerfect(verb)
                        && !LASTING.contains(telling.kind());
            }
        }
        return false;
    }

    /// `Le procès pourrait s'ouvrir`: the conditional of what is possible is no hearsay.
    private boolean canBe(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> hit.cue().label().equals(Modality.POSSIBLE.label()));
    }

    private boolean isSaying(VerbGroup verb) {
        for (int at = verb.first(); at <= verb.main(); at++) {
            boolean main = at == verb.main();
            boolean says = passage.lexicon().sayings().all(passage, at, true).stream()
                    .anyMatch(hit -> main || hit.cue().pattern().size() > 1);
            if (says) {
                return true;
            }
        }
        return false;
    }

    private boolean isPerfect(VerbGroup verb) {
        for (int token = verb.first(); token < verb.main(); token++) {
            if (passage.grammar().is(passage.token(token), Grammar.Word.HAVE)) {
                return true;
            }
        }
        return false;
    }

    /// `may have been arrested`: a modal of possibility over what is past.
    private boolean isGuess(VerbGroup verb) {
        return verb.modal().isPresent()
                && passage.grammar()
                        .isForm(passage.token(verb.modal().getAsInt()), Grammar.Word.PERHAPS)
                && verb.first() < verb.main()
                && hasPerfect(verb);
    }

    private boolean hasPerfect(VerbGroup verb) {
        for (int at = verb.modal().getAsInt() + 1; at < verb.main(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.HAVE)) {
                return true;
            }
        }
        return false;
    }

    /// A future, or in languages with aspect the present of a verb that looks at the whole.
    private boolean isFuture(Telling telling, int at, VerbGroup verb) {
        if (verb.future() || SharedFutures.isOne(passage, telling.parse, at)) {
            return true;
        }
        Token main = passage.token(verb.main());
        boolean perfectivePresent = verb.finite()
                && passage.grammar().says("perfective-future")
                && !passage.grammar().is(main, Grammar.Word.BIASPECTUAL)
                && main.is(Pos.VERB)
                && main.readings().stream()
                        .filter(reading -> reading.pos() == Pos.VERB && !isOfUs(main, reading))
                        .allMatch(reading -> reading.has(Feature.PERFECTIVE)
                                && (reading.has(Feature.PRESENT) || reading.has(Feature.FUTURE))
                                && !reading.has(Feature.PAST)
                                && !reading.has(Feature.IMPERATIVE));
        return perfectivePresent || isToDo(telling, at, verb);
    }

    /// «Мы подадим жалобу», «обжалуем приговор»: what we shall do is also the form by which we
    /// would call on each other, and a rare participle.
    private static boolean isOfUs(Token main, Reading other) {
        return (other.has(Feature.IMPERATIVE) || other.has(Feature.PARTICIPLE))
                && main.readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.VERB
                                && reading.has(Feature.FIRST)
                                && reading.has(Feature.PLURAL)
                                && !reading.has(Feature.IMPERATIVE));
    }

    /// `They are to appear on Monday`.
    private boolean isToDo(Telling telling, int at, VerbGroup verb) {
        if (verb.form() != VerbGroup.Form.INFINITIVE || !passage.grammar().says("be-to-future")) {
            return false;
        }
        for (int j = at - 1; j >= 0 && j >= at - 4; j--) {
            Chunk chunk = telling.parse.chunks().get(j);
            if (chunk instanceof VerbGroup be) {
                return be.finite()
                        && !be.negated()
                        && passage.grammar().is(passage.token(be.main()), Grammar.Word.BE);
            }
            if (chunk instanceof NounGroup group) {
                return verb.passive() && j == at - 2 && !isNth(group);
            }
        }
        return false;
    }

    /// `the first woman to be jailed` was jailed; `nine prisoners to be freed` are not free.
    private boolean isNth(NounGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.NTH)) {
                return true;
            }
        }
        return false;
    }

    // ---- negation

    /// Whether the rule itself asks for the negation: `n'a pas été autorisé` is a ban.
    boolean isNegationOwn(Telling telling) {
        if (telling.learnt && telling.kind() == EventKind.DISAPPEARANCE) {
            return true;
        }
        for (String word : telling.rule.pattern().words()) {
            if (passage.grammar().isNegative(word)) {
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

    /// `No charge was ever brought`.
    private boolean hasNoSubject(Telling telling, int at) {
        return telling.parse.subject(at).stream().anyMatch(group -> {
            Token first = passage.token(group.first());
            if (isNotOne(group)) {
                return true;
            }
            return (group.first() < group.head() || group.end() == group.head() + 1)
                    && passage.grammar().isForm(first, Grammar.Word.NEGATIVE)
                    && !isCompared(group.first() + 1)
                    && !passage.grammar().isForm(first, Grammar.Word.WITHOUT);
        });
    }

    /// `no fewer than nine`: whether what a negative stands before compares.
    private boolean isCompared(int at) {
        return at < passage.text().tokens().size()
                && passage.grammar().isForm(passage.token(at), Grammar.Word.COMPARATIVE);
    }

    /// `Nothing was stolen`: a word for no thing, which is no group of people.
    private boolean isBehindNothing(Telling telling, int at) {
        boolean opens = at == 1 || at > 1 && telling.parse.chunks().get(at - 2) instanceof Link;
        return opens
                && telling.parse.chunks().get(at) instanceof VerbGroup verb
                && verb.finite()
                && telling.parse.chunks().get(at - 1) instanceof Link link
                && link.is(Link.Kind.OTHER)
                && link.end() - link.first() == 1
                && !passage.grammar().isForm(passage.token(link.first()), Grammar.Word.WITHOUT)
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.NEGATIVE);
    }

    /// `Not one of the officers was charged.`
    private boolean isNotOne(NounGroup group) {
        return group.first() > passage.sentenceBegin(group.head())
                && group.first() == group.head()
                && passage.grammar().isForm(passage.token(group.head()), Grammar.Word.ONE)
                && passage.grammar()
                        .isForm(passage.token(group.first() - 1), Grammar.Word.NEGATION);
    }

    private boolean isNegatedNoun(Telling telling) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        if (!(chunk instanceof NounGroup group)) {
            return isNegatedPattern(telling);
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

    /// `made no arrests`: a word of the trigger behind its verb.
    private boolean isNegatedPattern(Telling telling) {
        for (int at = telling.head + 1; at < telling.end; at++) {
            Token token = passage.token(at);
            if (passage.grammar().isForm(token, Grammar.Word.NEGATIVE)
                    && !passage.isFigure(token)
                    && token.is(Pos.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    // ---- orders

    /// A verb with no subject that opens its sentence and can be an order: `Libérez X`, "Free
    /// X".
    boolean isOrder(Telling telling, int at, VerbGroup verb) {
        // `Après avoir interdit le syndicat, …`: what is done already is no order
        boolean done = verb.form() == VerbGroup.Form.INFINITIVE && isPerfect(verb);
        if (done
                || !canOrder(verb)
                || verb.subject().isPresent()
                || verb.modal().isPresent()) {
            return false;
        }
        // «Письма отправляйте министру»: a form that only orders, wherever words may stand
        if (verb.imperative() && verb.plural() && passage.grammar().says("cases")) {
            return true;
        }
        // `chanted "Free Ann Lee"`: it orders what stands in the quotation that it opens
        if (Quotation.opensAt(passage.text().tokens(), verb.first())) {
            return Quotation.reaches(passage.text().tokens(), verb.first(), telling.first);
        }
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = telling.parse.chunks().get(j);
            boolean opens = chunk instanceof Link link && opensOrder(link, verb);
            if (!opens) {
                return chunk instanceof VerbGroup other && isOrder(telling, j, other)
                        || chunk instanceof NounGroup && goesOnOrder(telling, at, j);
            }
        }
        return true;
    }

    /// `come to the vigil, and write to the minister`: an order joined to an order.
    private boolean goesOnOrder(Telling telling, int at, int from) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean joined = chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.AND);
        for (int j = from; joined && j >= 0; j--) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    return isOrder(telling, j, verb);
                }
                case Link link -> {
                    if (link.is(Link.Kind.STOP) || link.is(Link.Kind.RELATIVE)) {
                        return false;
                    }
                }
                case NounGroup group -> {}
            }
        }
        return false;
    }

    private static boolean opensOrder(Link link, VerbGroup verb) {
        boolean to = link.is(Link.Kind.PREPOSITION) && verb.form() == VerbGroup.Form.INFINITIVE;
        return to
                || !link.is(Link.Kind.THAT)
                        && !link.is(Link.Kind.RELATIVE)
                        && !link.is(Link.Kind.PREPOSITION);
    }

    private boolean canOrder(VerbGroup verb) {
        Token main = passage.token(verb.main());
        boolean bare = verb.finite()
                && !verb.past()
                && !verb.passive()
                && passage.grammar().says("bare-imperative")
                && main.is(Pos.VERB, Feature.INFINITIVE);
        return bare
                || main.is(Pos.VERB, Feature.IMPERATIVE)
                        && main.is(Pos.VERB, Feature.SECOND)
                        && !goesOn(verb)
                        && !(main.is(Pos.VERB, Feature.PAST)
                                && passage.grammar().says("cases"))
                || verb.imperative()
                || verb.form() == VerbGroup.Form.INFINITIVE;
    }

    /// `– condamne la répression`: what may be the third person too is what the body named over
    /// the list does; an order of that form is cried out.
    private boolean goesOn(VerbGroup verb) {
        Token main = passage.token(verb.main());
        Token last = passage.token(passage.sentenceEnd(verb.main()) - 1);
        return main.readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.VERB
                                && reading.has(Feature.THIRD)
                                && reading.has(Feature.PRESENT))
                && !last.isMark("!");
    }

    // ---- the verb that counts

    boolean isLight(VerbGroup verb) {
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

    /// `After the raid, the paper was not published`: what a preposition sets in front, with a
    /// comma, is not what its verb is about.
    private static boolean isCircumstance(Telling telling, int verb) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean set = chunks.get(telling.chunk) instanceof NounGroup event
                && (event.preposition().isPresent()
                        || telling.chunk == 1 && chunks.getFirst() instanceof Link);
        if (!set || verb < telling.chunk) {
            return false;
        }
        return chunks.subList(telling.chunk, verb).stream()
                .anyMatch(chunk -> chunk instanceof Link comma && comma.is(Link.Kind.COMMA));
    }

    /// `cent jours après le massacre, des piquets se tiendront`: it only says when.
    private boolean isCountedFrom(Telling telling) {
        int before = telling.parse.chunks().get(telling.chunk).first() - 1;
        return before >= passage.sentenceBegin(telling.head)
                && passage.timeAt(before).isPresent()
                && passage.grammar().isForm(passage.token(before), Grammar.Word.FRAMING);
    }

    /// `n'a pas reçu de soins depuis son arrestation`: since when nothing is done.
    private boolean isFrame(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof NounGroup event
                && event.preposition().isPresent()
                && passage.grammar()
                        .isForm(
                                passage.token(event.preposition().getAsInt()),
                                Grammar.Word.FRAMING);
    }

    /// `Perhaps he was arrested`: what its own verb tells as done is guessed at, not risked.
    boolean isDone(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.main() == telling.head
                && !verb.future()
                && !hasIf(telling)
                && (verb.past() || verb.passive() && verb.form() == VerbGroup.Form.PARTICIPLE);
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
    private OptionalInt verbOf(Telling telling, Ascent ascent) {
        List<Chunk> chunks = telling.parse.chunks();
        if (chunks.get(telling.chunk) instanceof VerbGroup own) {
            boolean shares = own.form() == VerbGroup.Form.PARTICIPLE
                    && ascent.shared().isPresent()
                    && chunks.get(ascent.shared().getAsInt()) instanceof VerbGroup;
            if (shares) {
                return ascent.shared();
            }
            OptionalInt parted = partedAuxiliary(telling.parse, telling.chunk, own);
            if (parted.isPresent()) {
                return parted;
            }
            OptionalInt passive = sharedPassives.of(chunks, telling.chunk);
            return passive.isPresent() ? passive : OptionalInt.of(telling.chunk);
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

    /// `auraient, selon la ligue, été arrêtés`: the auxiliary stands before an aside.
    ///
    /// @param at a verb group's chunk
    OptionalInt partedAuxiliary(Parse parse, int at, VerbGroup verb) {
        List<Chunk> chunks = parse.chunks();
        boolean parted = verb.form() == VerbGroup.Form.PARTICIPLE
                && at > 2
                && chunks.get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA);
        boolean aside = false;
        for (int j = at - 2; parted && j >= 0 && j > at - 9; j--) {
            if (aside
                    && chunks.get(j) instanceof VerbGroup auxiliary
                    && auxiliary.finite()
                    && auxiliary.main() == auxiliary.end() - 1
                    && isAuxiliary(auxiliary)) {
                return OptionalInt.of(j);
            }
            if (aside) {
                break;
            }
            aside = chunks.get(j) instanceof Link link && link.is(Link.Kind.COMMA);
        }
        return OptionalInt.empty();
    }

    private boolean isAuxiliary(VerbGroup verb) {
        return passage.grammar().is(passage.token(verb.main()), Grammar.Word.HAVE)
                || passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE);
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.RELATIVE)
                || link.is(Link.Kind.THAT);
    }
}
