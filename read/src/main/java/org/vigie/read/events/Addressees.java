package org.vigie.read.events;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;
import java.util.Optional;

/// Finds who is asked to do something, also where only a pronoun stands for them, or nothing:
/// `wrote to the government, asking it to free Ann Lee`, `a écrit au ministre pour lui demander
/// de`, «обратился к правительству с просьбой освободить».
final class Addressees {
    /// Whom one writes to stands at most so many chunks before what is asked.
    private static final int REACH = 10;

    private final Passage passage;

    Addressees(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling) {
        int verb = verb(telling);
        if (verb < 0 || telling.modality != Modality.DEMANDED || !telling.agents.isEmpty()) {
            return;
        }
        List<NounGroup> subject = telling.parse.subject(verb);
        subject.stream()
                .filter(group -> isAuthority(group) && !asks(telling, group))
                .forEach(group -> add(telling, group));
        boolean unnamed = subject.stream()
                .allMatch(group ->
                        group.pronoun() || !passage.isHuman(group) || asks(telling, group));
        if (unnamed && telling.agents.isEmpty()) {
            addressee(telling.parse.chunks(), verb).ifPresent(group -> add(telling, group));
        }
    }

    /// The active verb that tells what is asked, or whose object a noun is that tells it: `to
    /// stop the arrests`; -1 if there is none.
    private int verb(Telling telling) {
        boolean noun = telling.parse.chunks().get(telling.chunk) instanceof NounGroup group
                && group.bare();
        int at = noun ? telling.chunk - 1 : telling.chunk;
        boolean asked = at >= 0
                && telling.parse.chunks().get(at) instanceof VerbGroup verb
                && !verb.passive()
                && (!noun || passage.grammar().is(passage.token(verb.main()), Grammar.Word.ENDING))
                && "agent".equals(telling.rule.roles().get(noun ? "by" : "subject"));
        return asked ? at : -1;
    }

    /// «Профсоюз обращается к суду и просит освободить»: who asks is not who is asked.
    private boolean asks(Telling telling, NounGroup group) {
        return telling.source
                .filter(asker -> asker.span().equals(passage.mention(group)))
                .isPresent();
    }

    private boolean isAuthority(NounGroup group) {
        return !group.pronoun()
                && passage.kindOf(group).filter(MentionKind.AUTHORITY::equals).isPresent();
    }

    private Optional<NounGroup> addressee(List<Chunk> chunks, int verb) {
        for (int at = verb - 1; at > 0 && at > verb - REACH; at--) {
            if (chunks.get(at) instanceof Link link && link.is(Link.Kind.STOP)) {
                return Optional.empty();
            }
            if (chunks.get(at) instanceof NounGroup group
                    && isAuthority(group)
                    && (isGiven(group, chunks.get(at - 1))
                            || chunks.get(at - 1) instanceof VerbGroup)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /// `to the minister`, «к правительству»; «действия правительства» are not given.
    private boolean isGiven(NounGroup group, Chunk before) {
        return passage.grammar().says("cases")
                ? passage.token(group.head()).is(Pos.NOUN, Feature.DATIVE)
                        && (group.preposition().isPresent() || !(before instanceof NounGroup))
                : group.preposition().isPresent()
                        && passage.grammar()
                                .is(passage.token(group.preposition().getAsInt()), Grammar.Word.TO);
    }

    private void add(Telling telling, NounGroup group) {
        telling.agents.add(group);
        passage.kindOf(group)
                .ifPresent(kind -> telling.mentions.add(new Mention(
                        Role.AGENT,
                        kind,
                        Quote.of(passage.text().chars(), passage.mention(group)))));
    }
}
