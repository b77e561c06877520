package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;

import java.util.List;

/// What a case, a film or a report is about: «адвокат ведёт дело о пытках». It happened to whom it
/// is said to be of, and to nobody who has to do with the case.
final class Matters {
    private final Passage passage;

    Matters(Passage passage) {
        this.passage = passage;
    }

    /// Bars everybody to whom the event's own words do not lead.
    void bar(Telling telling, List<Candidate> all) {
        barReceivers(telling, all);
        if (!isMatter(telling)) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.group.head() < telling.head) {
                candidate.slots.clear();
                candidate.barred = true;
                candidate.outside = true;
            }
        }
        telling.unnamedPatient |= all.stream().noneMatch(one -> one.isIn(telling, "patient"));
    }

    /// «Полиция не приняла заявление об угрозах»: whoever makes a complaint or deals with it
    /// did not do it, and it was done to no body that has it.
    private void barReceivers(Telling telling, List<Candidate> all) {
        if (telling.kind().group() != EventKind.Group.VIOLENCE
                || telling.chunk == 0
                || !(telling.parse.chunks().get(telling.chunk) instanceof NounGroup event)
                || event.preposition().isEmpty()
                || !(telling.parse.chunks().get(telling.chunk - 1) instanceof NounGroup paper)
                || !passage.grammar().is(passage.token(paper.head()), Grammar.Word.COMPLAINT)) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.group.head() < telling.head) {
                candidate.outside = true;
                candidate.barred |= !isPeople(candidate.group);
            }
        }
    }

    private boolean isPeople(NounGroup group) {
        return passage.kindOf(group)
                        .filter(kind -> kind == MentionKind.PERSON || kind == MentionKind.GROUP)
                        .isPresent()
                && !passage.grammar().is(passage.token(group.head()), Grammar.Word.OFFICIAL);
    }

    /// «отказал в возбуждении дела о побоях»: what a case is about says what the case is
    /// for; it is told besides only where something is said of it.
    void dropUnsaid(List<Telling> tellings) {
        tellings.removeIf(telling -> telling.kind().group() == EventKind.Group.VIOLENCE
                && telling.mentions.isEmpty()
                && telling.when.isEmpty()
                && telling.where.isEmpty()
                && telling.count.isEmpty()
                && telling.end == telling.first + 1
                && isMatter(telling)
                && isOfCase(telling));
    }

    private boolean isOfCase(Telling telling) {
        int before = telling.parse.chunks().get(telling.chunk).first() - 1;
        return before >= 0 && passage.grammar().is(passage.token(before), Grammar.Word.LEGAL_CASE);
    }

    private boolean isMatter(Telling telling) {
        Parse parse = telling.parse;
        return telling.chunk > 0
                && parse.chunks().get(telling.chunk) instanceof NounGroup event
                && event.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(event.preposition().getAsInt()), Grammar.Word.ABOUT)
                && parse.chunks().get(telling.chunk - 1) instanceof NounGroup work
                && (passage.grammar().is(passage.token(work.head()), Grammar.Word.LEGAL_CASE)
                        || passage.grammar().is(passage.token(work.head()), Grammar.Word.WORK));
    }
}
