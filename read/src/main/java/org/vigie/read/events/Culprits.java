package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.dates.TimeExpression;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps victims from being read as those who are called to account for what was done to them:
/// `An officer shot Jens Holm dead. He is under investigation`, `A manager broke the leg of Jens
/// Holm. He has been charged`.
///
/// A pronoun mostly stands for whom the sentence before names; not where that one is dead, nor
/// where a court asks who did it. Nor is anybody inquired into `over the death of Jens Holm` whom
/// the words name.
final class Culprits {
    private static final Set<EventKind> VIOLENCE =
            EnumSet.of(EventKind.KILLING, EventKind.ASSAULT, EventKind.TORTURE);

    /// What befalls the living.
    private static final Set<EventKind> OF_THE_LIVING = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.INVESTIGATION,
            EventKind.SUMMONS,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.FINE,
            EventKind.ACQUITTAL,
            EventKind.RELEASE,
            EventKind.DISMISSAL,
            EventKind.BAN);

    /// What befalls whoever hurt somebody, and seldom whom they hurt.
    private static final Set<EventKind> OF_CULPRITS = EnumSet.of(
            EventKind.INVESTIGATION,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.ACQUITTAL);

    /// What befalls an officer who hurt somebody; the one hurt is often charged instead.
    private static final Set<EventKind> OF_OFFICERS =
            EnumSet.of(EventKind.INVESTIGATION, EventKind.DISMISSAL);

    /// What a case is opened over, and not against whom it befell.
    private static final Set<EventKind> CAUSES = EnumSet.of(
            EventKind.KILLING,
            EventKind.DEATH,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.THREAT,
            EventKind.DISAPPEARANCE);

    private static final int SENTENCES_BACK = 2;
    /// How many days before its day of publication a report tells of as news.
    private static final int NEWS = 7;
    /// What an inquiry is into stands at most this many chunks behind it.
    private static final int REACH = 6;

    private final Passage passage;
    private final Slots slots;
    private final Coreference coreference;
    private final List<Telling> violence = new ArrayList<>();
    private final List<Telling> inquiries = new ArrayList<>();

    Culprits(Passage passage, Slots slots, Coreference coreference) {
        this.passage = passage;
        this.slots = slots;
        this.coreference = coreference;
    }

    /// Gives a telling of an act of justice, whose patient a pronoun stands for, the culprit of
    /// the violence told before instead of its victim.
    ///
    /// @param telling one whose people are decided, after all those before it
    void correct(Telling telling) {
        if (CAUSES.contains(telling.kind())) {
            withoutInquirers(telling);
        }
        if (VIOLENCE.contains(telling.kind())) {
            violence.add(telling);
        }
        if (OF_CULPRITS.contains(telling.kind())) {
            withoutVictims(telling);
        }
        if (telling.kind() == EventKind.INVESTIGATION) {
            inquiries.add(telling);
        }
        if (!OF_THE_LIVING.contains(telling.kind())
                || telling.patients.size() > 1
                || telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                        && isPluperfect(verb)) {
            return;
        }
        pronoun(telling).ifPresent(pronoun -> correct(telling, pronoun));
    }

    private void correct(Telling telling, NounGroup pronoun) {
        Optional<Telling> done = before(telling).filter(one -> !isEarlier(telling, one));
        boolean dead = done.filter(one -> one.kind() == EventKind.KILLING).isPresent();
        done.flatMap(one -> culprit(one, pronoun))
                .filter(culprit -> dead || isAsked(telling, culprit))
                .ifPresent(culprit -> {
                    telling.patients.clear();
                    telling.patients.add(culprit);
                    telling.agents.remove(culprit);
                });
    }

    /// `an inquiry into the death of Jens Holm`, `on trial for the murder of Jens Holm`.
    private void withoutVictims(Telling telling) {
        for (int j : over(telling)) {
            int head = ((NounGroup) telling.parse.chunks().get(j)).head();
            // `la condamnation à mort d'Ann Lee`: no event of its own
            boolean cause = passage.lexicon().fitting(passage.token(head)).stream()
                    .anyMatch(rule -> rule.type() == FrameRule.Type.NOUN
                            && CAUSES.contains(rule.kind())
                            && !passage.lexicon().isStopped(rule.kind(), passage, head));
            if (cause) {
                // `the violence of the police` is what they did
                telling.parse.of(j).stream()
                        .filter(passage::isPeople)
                        .forEach(telling.patients::remove);
            }
        }
    }

    /// `The prosecutor opened an inquiry into the killing of Jens Holm`: whoever inquires into
    /// it has not done it.
    private void withoutInquirers(Telling cause) {
        if (inquiries.isEmpty()) {
            return;
        }
        Telling inquiry = inquiries.getLast();
        if (inquiry.parse.equals(cause.parse) && over(inquiry).contains(cause.chunk)) {
            cause.agents.removeAll(inquiry.agents);
        }
    }

    /// The nouns right behind what tells of a case, with only nouns and prepositions between.
    private static List<Integer> over(Telling telling) {
        List<Integer> nouns = new ArrayList<>();
        List<Chunk> chunks = telling.parse.chunks();
        int from = telling.parse.chunkOf(telling.end - 1) + 1;
        for (int j = from; j < chunks.size() && j < from + REACH; j++) {
            switch (chunks.get(j)) {
                case NounGroup group -> nouns.add(j);
                case VerbGroup verb -> {
                    return nouns;
                }
                case Link link -> {
                    if (!link.is(Link.Kind.PREPOSITION)
                            && !link.is(Link.Kind.OTHER)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.AND)) {
                        return nouns;
                    }
                }
            }
        }
        return nouns;
    }

    /// Whether this is how one who hurt somebody is called to account, and more likely than
    /// that the one hurt is.
    private boolean isAsked(Telling telling, NounGroup culprit) {
        boolean officer = passage.isAuthority(culprit);
        return (officer ? OF_OFFICERS : OF_CULPRITS).contains(telling.kind());
    }

    /// `He was charged with theft on 3 May` of somebody killed later: it befell the victim
    /// before. What has a day counts as later only if it is not before the violence's, or,
    /// where that has none, if it is news.
    private boolean isEarlier(Telling telling, Telling done) {
        Optional<LocalDate> day = day(telling);
        Optional<LocalDate> since =
                day(done).or(() -> passage.published().map(published -> published.minusDays(NEWS)));
        return day.isPresent()
                && since.filter(begin -> !day.get().isBefore(begin)).isEmpty();
    }

    /// The first day that is told in a telling's sentence.
    private Optional<LocalDate> day(Telling telling) {
        Sentence sentence = telling.parse.sentence();
        return passage.times(sentence.firstToken(), sentence.endToken()).stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE)
                .flatMap(time -> time.edtf().stream())
                .flatMap(edtf -> edtf.bounds().earliestBegin().stream())
                .findFirst();
    }

    /// `He had been arrested`: what befell the victim before.
    private boolean isPluperfect(VerbGroup verb) {
        for (int at = verb.first(); at < verb.main(); at++) {
            Token token = passage.token(at);
            if (passage.grammar().is(token, Grammar.Word.HAVE)
                    && token.readings().stream().anyMatch(reading -> reading.has(Feature.PAST))) {
                return true;
            }
        }
        return false;
    }

    /// The one pronoun that stands beside it, or where the rule looks for a patient.
    private Optional<NounGroup> pronoun(Telling telling) {
        List<NounGroup> pronouns = new ArrayList<>(PartyFeatures.anaphors(telling));
        for (Map.Entry<String, String> place : telling.rule.roles().entrySet()) {
            if (place.getValue().equals("patient")) {
                slots.fill(telling, place.getKey()).stream()
                        .filter(group -> group.pronoun() && !pronouns.contains(group))
                        .forEach(pronouns::add);
            }
        }
        return pronouns.size() == 1 ? Optional.of(pronouns.getFirst()) : Optional.empty();
    }

    /// The last violence told of, if it was done to whom the telling seems to be about, or to
    /// somebody whom its pronoun cannot stand for.
    private Optional<Telling> before(Telling telling) {
        if (violence.isEmpty()) {
            return Optional.empty();
        }
        Telling last = violence.getLast();
        int sentences = telling.parse.sentence().index() - last.parse.sentence().index();
        boolean about = telling.patients.isEmpty()
                ? sentences == 1
                : sentences <= SENTENCES_BACK && last.patients.equals(telling.patients);
        return about ? Optional.of(last) : Optional.empty();
    }

    /// Who did it: one person whom the pronoun may stand for.
    private Optional<NounGroup> culprit(Telling done, NounGroup pronoun) {
        return done.agents.size() == 1
                        && isOne(done.agents.getFirst())
                        && coreference.agrees(done.agents.getFirst(), pronoun)
                ? Optional.of(done.agents.getFirst())
                : Optional.empty();
    }

    private boolean isOne(NounGroup group) {
        return !Passage.isPlural(group)
                && passage.kindOf(group)
                        .filter(kind -> kind == MentionKind.PERSON || kind == MentionKind.AUTHORITY)
                        .isPresent();
    }
}
