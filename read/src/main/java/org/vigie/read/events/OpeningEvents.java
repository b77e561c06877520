package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.List;

/// What opens a clause and only says when or why happened to its subject, if to anybody in it:
/// «За день до ареста Анна Лис через адвоката Павла Громова передала письмо».
final class OpeningEvents {
    /// Its clause begins, and its verb stands, at most this many chunks away.
    private static final int REACH = 24;

    private final Passage passage;

    OpeningEvents(Passage passage) {
        this.passage = passage;
    }

    /// Bars those of whom the clause behind tells beside its subject.
    void bar(Telling telling, List<Candidate> all) {
        EventKind.Group group = telling.kind().group();
        if (group != EventKind.Group.LIBERTY
                && group != EventKind.Group.VIOLENCE
                && group != EventKind.Group.PROCEEDINGS) {
            return;
        }
        int verb = verbBehind(telling);
        if (verb < 0) {
            return;
        }
        List<NounGroup> subjects = telling.parse.subject(verb);
        if (group == EventKind.Group.PROCEEDINGS && subjects.stream().anyMatch(this::isCrowd)) {
            barCrowd(telling, subjects, all);
        }
        if (subjects.stream().noneMatch(this::isNamedPerson)) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && !candidate.isIn(telling, "patient")
                    && candidate.group.head() > telling.head
                    && candidate.group.head() < telling.parse.sentence().endToken()
                    && !subjects.contains(candidate.group)
                    && isBeside(candidate.group)) {
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    /// «После заседания около ста человек вышли на площадь»: they are not tried.
    private static void barCrowd(Telling telling, List<NounGroup> crowd, List<Candidate> all) {
        for (Candidate candidate : all) {
            boolean of = crowd.contains(candidate.group) && !candidate.isIn(telling, "patient");
            candidate.barred |= of;
            candidate.outside |= of;
        }
        telling.unnamedPatient |= all.stream().noneMatch(one -> one.isIn(telling, "patient"));
    }

    private boolean isCrowd(NounGroup group) {
        return group.number().isPresent()
                && passage.grammar().is(passage.token(group.head()), Grammar.Word.PERSONS);
    }

    private boolean isNamedPerson(NounGroup group) {
        return group.name().isPresent() && passage.isOnePerson(group);
    }

    /// Whether a group is neither a subject nor an object.
    private boolean isBeside(NounGroup group) {
        return group.preposition().isPresent()
                || passage.grammar().says("cases")
                        && !group.maybe(Feature.NOMINATIVE)
                        && !group.maybe(Feature.ACCUSATIVE);
    }

    /// The verb of the clause that a noun behind a preposition opens; -1 where the noun does
    /// not open one.
    private static int verbBehind(Telling telling) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof NounGroup event)
                || event.preposition().isEmpty()) {
            return -1;
        }
        for (int j = telling.chunk - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup || j < telling.chunk - REACH) {
                return -1;
            }
            if (chunks.get(j) instanceof Link link && Outsiders.ends(link)) {
                break;
            }
        }
        boolean comma = false;
        int last = Math.min(chunks.size(), telling.chunk + REACH);
        for (int j = telling.chunk + 1; j < last; j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.finite() ? j : -1;
            }
            if (chunks.get(j) instanceof Link link) {
                if (Outsiders.ends(link) || comma && link.is(Link.Kind.COMMA)) {
                    return -1;
                }
                comma |= link.is(Link.Kind.COMMA);
            }
        }
        return -1;
    }
}
