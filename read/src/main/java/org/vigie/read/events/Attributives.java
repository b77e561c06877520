package org.vigie.read.events;

import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.NounGroup;

import java.util.List;

/// Keeps what a participle before a noun tells to that noun: `The mayor met Ann Lee and two
/// detained editors` detains the editors, and the mayor detained nobody.
final class Attributives {
    private Attributives() {}

    static void bar(Telling telling, List<Candidate> all) {
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
}
