package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a word that governs a telling means for what is told: what is due may be owed, what is
/// ordered may have begun, what was tried has not come about.
final class CueSense {
    /// What is owed to people: nobody is due to be arrested as of right.
    static final Set<EventKind> OWED = EnumSet.of(
            EventKind.RELEASE, EventKind.ACQUITTAL, EventKind.INVESTIGATION, EventKind.VISIT);

    /// What others do to people.
    private static final Set<EventKind.Group> ENDED = EnumSet.of(
            EventKind.Group.LIBERTY, EventKind.Group.PROCEEDINGS, EventKind.Group.VIOLENCE);

    /// What begins with the order for it.
    private static final Set<EventKind> BY_ORDER = EnumSet.of(
            EventKind.DETENTION,
            EventKind.INVESTIGATION,
            EventKind.BAN,
            EventKind.SEIZURE,
            EventKind.SANCTION);

    /// What is held on another day where it is put off.
    private static final Set<EventKind> ADJOURNED =
            EnumSet.of(EventKind.TRIAL, EventKind.APPEAL, EventKind.SUMMONS, EventKind.SENTENCE);

    private final Passage passage;

    CueSense(Passage passage) {
        this.passage = passage;
    }

    /// {@return the token that a cue must stand before to govern a telling: the first of its
    ///     words; its verb, where what stands before that is only the verb's object}
    static int core(Telling telling) {
        return telling.rule.type() == FrameRule.Type.VERB && !telling.learnt
                ? telling.head
                : telling.first;
    }

    /// {@return what a verb's cue says of this telling; empty where it says nothing of it}
    ///
    /// @param hit the cue
    Optional<Modality> of(Telling telling, Ascent.Step step, VerbGroup verb, CueIndex.Hit hit) {
        Token word = passage.token(hit.match().first());
        Modality modality = Modality.parse(hit.cue().label());
        if (modality == Modality.DENIED) {
            return denied(telling, step, verb, hit, word);
        }
        if (modality == Modality.DEMANDED && isOnADay(hit)) {
            return Optional.empty();
        }
        if (modality == Modality.PLANNED && takesEffect(telling, step, verb)) {
            return Optional.empty();
        }
        return Optional.of(
                modality == Modality.PLANNED
                                && (isWantedOfOthers(telling, step, word)
                                        || isToEnd(telling, step, word))
                        ? Modality.DEMANDED
                        : modality);
    }

    /// `called the arrest of Max Meier on Monday a scandal`: the preposition of `call on` is
    /// that of a day, behind what the verb has for its object.
    private boolean isOnADay(CueIndex.Hit hit) {
        int end = hit.match().end();
        return end - hit.match().first() > 2
                && passage.token(end - 1).is(Pos.PREPOSITION)
                && end < passage.text().tokens().size()
                && passage.timeAt(end).isPresent();
    }

    /// `Les arrestations doivent cesser`: what is owed to people is that nobody does it to them
    /// any more.
    private boolean isToEnd(Telling telling, Ascent.Step step, Token word) {
        if (step.relation() != Ascent.Relation.SUBJECT
                || !ENDED.contains(telling.kind().group())
                || !passage.grammar().isForm(word, Grammar.Word.OWES)) {
            return false;
        }
        int last = Math.min(telling.parse.chunks().size(), step.chunk() + 3);
        return telling.parse.chunks().subList(step.chunk(), last).stream()
                .anyMatch(chunk -> chunk instanceof VerbGroup ends
                        && passage.grammar().is(passage.token(ends.main()), Grammar.Word.ENDING));
    }

    private Optional<Modality> denied(
            Telling telling, Ascent.Step step, VerbGroup verb, CueIndex.Hit hit, Token word) {
        if (verb.negated() && passage.grammar().is(word, Grammar.Word.EXCLUDES)) {
            return Optional.of(Modality.POSSIBLE);
        }
        if (verb.negated() && passage.grammar().is(word, Grammar.Word.UNDETERRED)) {
            return Optional.empty();
        }
        if (passage.grammar().is(word, Grammar.Word.TRIES)) {
            return tried(telling);
        }
        if (passage.grammar().is(word, Grammar.Word.ADJOURNS)
                && ADJOURNED.contains(telling.kind())) {
            return Optional.empty();
        }
        int last = hit.match().end() - 1;
        boolean from = last > hit.match().first()
                && passage.grammar().isForm(passage.token(last), Grammar.Word.FROM)
                && !passage.grammar().isForm(passage.token(last), Grammar.Word.OF);
        boolean elsewhere = from && telling.parse.chunkOf(last) != telling.chunk - 1
                || isBesideRefused(telling, step, word);
        return elsewhere ? Optional.empty() : Optional.of(Modality.DENIED);
    }

    /// `refused food since his arrest`: what stands behind a preposition is not refused.
    private boolean isBesideRefused(Telling telling, Ascent.Step step, Token word) {
        return step.relation() == Ascent.Relation.OBJECT
                && passage.grammar().is(word, Grammar.Word.REFUSES)
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup group
                && (!group.bare()
                                && !passage.grammar()
                                        .isForm(
                                                passage.token(
                                                        group.preposition().getAsInt()),
                                                Grammar.Word.OF)
                        || passage.grammar()
                                .isForm(passage.token(group.first() - 1), Grammar.Word.FRAMING));
    }

    /// `tried to march`: whoever tries to gather has planned to; `tried to free him`: whoever
    /// tries to free others demands it. Who tries to join `the` march has not stopped it, and
    /// to try to petition is to petition.
    private Optional<Modality> tried(Telling telling) {
        if (telling.kind() == EventKind.ADVOCACY || isKnown(telling) || isMeans(telling)) {
            return Optional.empty();
        }
        if (telling.kind() == EventKind.RELEASE) {
            return Optional.of(Modality.DEMANDED);
        }
        return Optional.of(
                Counts.TOGETHER.contains(telling.kind()) ? Modality.PLANNED : Modality.DENIED);
    }

    /// `tried to break the strike by arresting its leaders`: by what it is tried is done.
    private boolean isMeans(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.GERUND
                && telling.parse.chunks().get(telling.chunk - 1) instanceof Link link
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.BY);
    }

    private boolean isKnown(Telling telling) {
        return Counts.TOGETHER.contains(telling.kind())
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup group
                && passage.grammar().isForm(passage.token(group.first()), Grammar.Word.ARTICLE);
    }

    /// {@return what a noun's cue says of this telling}: «при попытке провести митинг».
    Modality ofNoun(Telling telling, NounGroup noun, Modality modality) {
        boolean tried = modality == Modality.DENIED
                && passage.grammar().is(passage.token(noun.head()), Grammar.Word.TRIES);
        boolean own =
                Counts.TOGETHER.contains(telling.kind()) || telling.kind() == EventKind.RELEASE;
        return tried && own ? Modality.PLANNED : modality;
    }

    /// {@return what a word outside all groups says of what it governs}: «власти не должны
    /// высылать рыбаков» asks them not to.
    Modality ofLink(Link link, Modality modality) {
        boolean negated = link.first() > 0
                && passage.grammar().isForm(passage.token(link.first() - 1), Grammar.Word.NEGATION);
        return negated && modality == Modality.PLANNED && owes(link) ? Modality.DEMANDED : modality;
    }

    /// {@return whether a word outside all groups says what is owed}: «власти должны не
    /// допустить высылки».
    boolean owes(Link link) {
        return passage.grammar().isForm(passage.token(link.first()), Grammar.Word.OWES);
    }

    /// `wants the nurses to be released`: what is wanted of others is no plan.
    private boolean isWantedOfOthers(Telling telling, Ascent.Step step, Token word) {
        return step.relation() == Ascent.Relation.INFINITIVE
                && passage.grammar().is(word, Grammar.Word.WANTS)
                && telling.parse.chunks().get(step.chunk() + 1) instanceof NounGroup;
    }

    /// `The judge ordered her detention`: what an order itself brings about has happened; not
    /// what others are ordered to do.
    private boolean takesEffect(Telling telling, Ascent.Step step, VerbGroup verb) {
        boolean byOthers = step.relation() == Ascent.Relation.INFINITIVE
                && step.chunk() + 1 < telling.chunk
                && telling.parse.chunks().get(step.chunk() + 1) instanceof NounGroup
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup ordered
                && !ordered.passive();
        return BY_ORDER.contains(telling.kind())
                && !byOthers
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.ORDERS)
                && verb.finite()
                && !verb.negated()
                && !verb.conditional()
                && !verb.future();
    }

    /// `Les autorités doivent libérer …`: what is owed to people is asked for; with a day it is
    /// expected, as is `he should be released on 14 March`.
    Modality owed(Telling telling, int cue, Modality modality) {
        boolean owed = modality == Modality.PLANNED
                && OWED.contains(telling.kind())
                && passage.grammar().isForm(passage.token(cue), Grammar.Word.OWES);
        boolean expected = modality == Modality.DEMANDED
                && passage.grammar().isForm(passage.token(cue), Grammar.Word.OWES)
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.passive();
        if (expected && isDatedBehind(telling)) {
            return Modality.PLANNED;
        }
        boolean dated = owed
                && passage
                        .times(
                                telling.parse.sentence().firstToken(),
                                telling.parse.sentence().endToken())
                        .stream()
                        .anyMatch(time -> time.edtf().isPresent());
        return owed && !dated ? Modality.DEMANDED : modality;
    }

    /// Whether a day stands behind a verb in its own clause: not `those arrested on 5 March
    /// should be released`, nor `should be released, Amnesty said on 10 March`.
    private boolean isDatedBehind(Telling telling) {
        for (int at = telling.end; at < passage.sentenceEnd(telling.head); at++) {
            if (passage.timeAt(at).isPresent()) {
                return passage.timeAt(at).flatMap(TimeExpression::edtf).isPresent();
            }
            boolean parted = passage.token(at).kind() == Token.Kind.MARK
                    || passage.chunk(at) instanceof VerbGroup verb && verb.first() >= telling.end
                    || passage.chunk(at) instanceof Link link
                            && (link.is(Link.Kind.RELATIVE)
                                    || link.is(Link.Kind.THAT)
                                    || link.is(Link.Kind.BOUNDARY));
            if (parted) {
                return false;
            }
        }
        return false;
    }
}
