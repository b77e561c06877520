package org.vigie.read.events;

import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;

/// Keeps what a participle before a noun tells to that noun: `The mayor met Ann Lee and two
/// detained editors` detains the editors, and the mayor detained nobody.
final class Attributives {
    private Attributives() {}

    static void bar(Passage passage, Telling telling, List<Candidate> all) {
        if (isBeforeItsNoun(telling, passage)) {
            // «адвокат арестованной в мае студентки»
            List<NounGroup> described = telling.parse.subject(telling.chunk);
            int first = telling.parse.chunks().get(telling.chunk).first();
            for (Candidate candidate : all) {
                boolean other = candidate.group.end() <= first
                        && !described.contains(candidate.group)
                        && candidate.origin == Candidate.Origin.SENTENCE
                        && !candidate.slots.contains("by")
                        && !candidate.slots.contains("ins");
                candidate.barred |= other;
                candidate.outside |= other;
            }
            return;
        }
        if (telling.rule.type() != FrameRule.Type.VERB
                || !(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)
                || telling.head >= group.head()
                || all.stream().noneMatch(one -> one.group.equals(group))) {
            return;
        }
        for (Candidate candidate : all) {
            boolean other = candidate.group.head() < group.first()
                    && candidate.origin == Candidate.Origin.SENTENCE
                    && !candidate.slots.contains("by")
                    && !candidate.slots.contains("ins");
            candidate.barred |= other;
            candidate.outside |= other;
        }
    }

    /// {@return whether a full or short participle says of the people right behind it, or
    /// behind its own complements, what was done to them: «арестованная в мае студентка»,
    /// «вчера осуждена студентка»}
    ///
    /// Only in a language with cases, where the form shows that they are its subject.
    static boolean isDoneTo(Telling telling, Candidate candidate, Passage passage) {
        return passage.grammar().says("cases")
                && telling.rule.type() == FrameRule.Type.VERB
                && "patient".equals(telling.rule.roles().get("object"))
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && passage.token(verb.main()).is(Pos.VERB, Feature.PARTICIPLE)
                && passage.token(verb.main()).is(Pos.VERB, Feature.PASSIVE)
                && candidate.slots.contains("object")
                && candidate.group.first() >= verb.end()
                && candidate.group.bare()
                && (candidate.group.maybe(Feature.NOMINATIVE) || isBeforeItsNoun(telling, passage))
                && !telling.parse.isTitle(telling.parse.chunkOf(candidate.group.head()))
                && passage.isHuman(candidate.group)
                && telling.parse.subject(telling.chunk).contains(candidate.group);
    }

    /// «арестованная в мае студентка»: a participle that stands before whom it describes, with
    /// complements of its own.
    private static boolean isBeforeItsNoun(Telling telling, Passage passage) {
        if (!passage.grammar().says("cases")
                || telling.rule.type() != FrameRule.Type.VERB
                || !(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || verb.form() != VerbGroup.Form.PARTICIPLE
                || !verb.passive()) {
            return false;
        }
        List<NounGroup> described = telling.parse.subject(telling.chunk);
        return !described.isEmpty()
                && telling.parse.chunkOf(described.getFirst().head()) > telling.chunk + 1
                && described.getFirst().bare();
    }
}
