package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people are accused of by those who hold them: `he was convicted of killing a guard` does
/// not say that he killed one. What a union accuses soldiers of is its own word, and stays.
final class Accusations {
    /// What people are not said to have done because a court or the police hold it against
    /// them.
    private static final Set<EventKind> CRIMES = EnumSet.of(
            EventKind.KILLING,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.THREAT,
            EventKind.DISAPPEARANCE,
            EventKind.SEIZURE,
            EventKind.ARREST,
            EventKind.DETENTION);

    /// What is done to people for what they are said to have done.
    private static final Set<EventKind> ANSWERS = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.FINE,
            EventKind.ACQUITTAL,
            EventKind.COMMUTATION,
            EventKind.SUMMONS,
            EventKind.INVESTIGATION);

    /// How many tokens before an act the words that introduce it may begin.
    private static final int REACH = 6;

    private final Passage passage;

    Accusations(Passage passage) {
        this.passage = passage;
    }

    /// Takes away what is told as a charge alone.
    void removeFrom(List<Telling> told) {
        List<Telling> all = new ArrayList<>(told);
        for (int i = 1; i < all.size(); i++) {
            Telling act = all.get(i);
            Telling before = all.get(i - 1);
            boolean answers = before.parse == act.parse
                    && before.head < act.first
                    && ANSWERS.contains(before.kind());
            if (answers && isAct(act) && isCharge(act, before)) {
                told.remove(act);
            }
        }
    }

    /// Whether a verb that is not finite tells it: `for killing`, `d'avoir tué`.
    private static boolean isAct(Telling telling) {
        return CRIMES.contains(telling.kind())
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && (verb.form() == VerbGroup.Form.GERUND
                        || verb.form() == VerbGroup.Form.INFINITIVE)
                && !verb.passive();
    }

    private boolean isCharge(Telling act, Telling answer) {
        int begin = act.parse.chunks().get(act.chunk).first();
        for (int at = Math.max(answer.first, begin - REACH); at < begin; at++) {
            Optional<CueIndex.Hit> hit = passage.lexicon().charges().at(passage, at, true);
            int end = hit.map(cue -> cue.match().end()).orElse(begin);
            boolean hedged = end == begin - 1 && passage.token(end).is(Pos.ADVERB);
            if (hit.isPresent() && (end >= begin || hedged) && end <= act.head) {
                return !isAccusedByOthers(act.parse, answer) && !isAuthority(answer.patients);
            }
        }
        return false;
    }

    /// `The union accuses soldiers of …`, `accused by the union of …`.
    private boolean isAccusedByOthers(Parse parse, Telling answer) {
        Chunk chunk = parse.chunks().get(answer.chunk);
        if (!(chunk instanceof VerbGroup verb) || answer.kind() != EventKind.CHARGE) {
            return false;
        }
        List<NounGroup> accusers =
                verb.passive() ? parse.by(answer.chunk) : parse.subject(answer.chunk);
        return accusers.stream().anyMatch(group -> !isAuthority(List.of(group)));
    }

    private boolean isAuthority(List<NounGroup> groups) {
        return groups.stream()
                .anyMatch(group -> passage.kindOf(group)
                        .filter(MentionKind.AUTHORITY::equals)
                        .isPresent());
    }
}
