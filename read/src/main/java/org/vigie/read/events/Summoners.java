package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Settles which body summons or tries somebody where only the way there is told: `summoned to the
/// prosecutor's office`, `comparaître devant la cour criminelle`, «вызвали на допрос в КГБ».
///
/// A body that has neither a name nor a word beside it, `before a judge`, is a place as often.
final class Summoners {
    private static final int REACH = 6;

    private final Passage passage;

    Summoners(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        boolean kind = telling.kind() == EventKind.SUMMONS || telling.kind() == EventKind.TRIAL;
        if (!kind || isActive(telling) || isDone(telling, all)) {
            return;
        }
        for (Candidate candidate : all) {
            if (isSummoner(telling, candidate.group)) {
                candidate.acts = true;
                candidate.outside = false;
                candidate.barred = true;
                return;
            }
        }
    }

    private boolean isSummoner(Telling telling, NounGroup group) {
        int preposition = preposition(telling, group);
        if (preposition < 0 || group.head() < telling.head) {
            return false;
        }
        int at = telling.parse.chunkOf(group.head());
        return passage.grammar().isForm(passage.token(preposition), Grammar.Word.SUMMONED_TO)
                && at - telling.chunk <= REACH
                && isBody(group)
                && Behests.isInClause(telling, group.head());
    }

    /// The preposition of a group, or of whose it is: `to the prosecutor's office`; -1 if none.
    private int preposition(Telling telling, NounGroup group) {
        int at = telling.parse.chunkOf(group.head());
        boolean here = group.head() < telling.parse.sentence().endToken()
                && at < telling.parse.chunks().size()
                && telling.parse.chunks().get(at).equals(group);
        if (!here || group.preposition().isPresent()) {
            return here ? group.preposition().orElse(-1) : -1;
        }
        boolean owned = at > 1
                && telling.parse.chunks().get(at - 1) instanceof Link link
                && passage.grammar()
                        .isForm(passage.token(link.first()), Grammar.Word.GENITIVE_CLITIC);
        return owned && telling.parse.chunks().get(at - 2) instanceof NounGroup owner
                ? owner.preposition().orElse(-1)
                : -1;
    }

    private boolean isBody(NounGroup group) {
        boolean body = passage.kindOf(group)
                .filter(kind -> kind == MentionKind.AUTHORITY || kind == MentionKind.ORGANISATION)
                .isPresent();
        String words = passage.mention(group).of(passage.text().chars()).strip();
        boolean owned = group.preposition().isEmpty();
        return body && (owned || group.name().isPresent() || words.contains(" "));
    }

    /// `A judge questioned her in the Ministry of Justice`: who does it is its subject.
    private static boolean isActive(Telling telling) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        return chunk instanceof VerbGroup verb
                && !verb.passive()
                && telling.kind() == EventKind.SUMMONS
                && "agent".equals(telling.rule.roles().get("subject"))
                && !telling.parse.subject(telling.chunk).isEmpty();
    }

    private boolean isDone(Telling telling, List<Candidate> all) {
        return all.stream()
                .anyMatch(one -> one.isIn(telling, "agent")
                        && passage.isHuman(one.group)
                        && !one.group.pronoun());
    }
}
