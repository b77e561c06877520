package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Settles who does something where whoever says so says it of himself: `The police said they had
/// opened an inquiry`, «Прокуратура сообщила, что возбудила дело».
final class SelfTellers {
    /// What others tell of as often: only a force or body that speaks of `they` is meant
    /// itself.
    private static final Set<EventKind.Group> BY_POWERS =
            EnumSet.of(EventKind.Group.LIBERTY, EventKind.Group.VIOLENCE);
    private static final int REACH = 10;

    private final Passage passage;
    private final Coreference coreference;

    SelfTellers(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
    }

    void settle(Telling telling, List<Candidate> all) {
        int own = verb(telling);
        int saying = own < 0 ? -1 : saying(telling.parse, own);
        if (saying < 0) {
            return;
        }
        List<NounGroup> tellers = telling.parse.subject(saying);
        if (tellers.size() != 1 || !isOwn(telling, own, saying, tellers.getFirst())) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.group.equals(tellers.getFirst())) {
                candidate.acts = true;
                candidate.outside = false;
                candidate.barred = true;
            }
        }
    }

    /// The active verb by which a telling is done: its own, or the light one right before it.
    private int verb(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean noun = chunks.get(telling.chunk) instanceof NounGroup;
        int at = noun ? telling.chunk - 1 : telling.chunk;
        boolean does = at >= 0
                && chunks.get(at) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && !verb.reflexive()
                && (noun
                        ? passage.lexicon()
                                .lights()
                                .at(passage, verb.main(), true)
                                .filter(hit -> hit.cue().label().equals("agent"))
                                .isPresent()
                        : "agent".equals(telling.rule.roles().get("subject")));
        return does ? at : -1;
    }

    /// The verb of saying that a clause stands right behind, only its own pronoun, times and
    /// `that` between; -1 if there is none.
    private int saying(Parse parse, int at) {
        boolean that = at > 0 && parse.chunks().get(at - 1) instanceof VerbGroup;
        for (int j = at - 1; j >= 0 && j > at - REACH; j--) {
            switch (parse.chunks().get(j)) {
                case VerbGroup verb -> {
                    boolean says = that
                            && verb.finite()
                            && !verb.passive()
                            && !passage.lexicon()
                                    .sayings()
                                    .all(passage, verb.main(), true)
                                    .isEmpty();
                    return says ? j : -1;
                }
                case NounGroup group -> {
                    if (group.bare() && !group.pronoun() && passage.isHuman(group)) {
                        return -1;
                    }
                }
                case Link link -> {
                    that |= link.is(Link.Kind.THAT);
                    if (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.AND)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /// Whether the subject of a verb stands for who says it.
    private boolean isOwn(Telling telling, int at, int saying, NounGroup teller) {
        boolean power = passage.isAuthority(teller);
        if (teller.pronoun()
                || telling.kind() == EventKind.HUNGER_STRIKE && isBody(teller)
                || !passage.isHuman(teller)
                || BY_POWERS.contains(telling.kind().group()) && !power) {
            return false;
        }
        VerbGroup verb = (VerbGroup) telling.parse.chunks().get(at);
        List<NounGroup> subject = telling.parse.subject(at);
        if (passage.grammar().says("cases") && (subject.isEmpty() || isTold(telling, at))) {
            boolean many = isPlural((VerbGroup) telling.parse.chunks().get(saying));
            return many ? isPlural(verb) && power : !isPlural(verb);
        }
        return subject.size() == 1
                && subject.getFirst().pronoun()
                && verb.subject().isPresent()
                && passage.grammar()
                        .isForm(
                                passage.token(subject.getFirst().head()),
                                Grammar.Word.SUBJECT_PRONOUN)
                && !passage.grammar()
                        .isForm(passage.token(subject.getFirst().head()), Grammar.Word.IMPERSONAL)
                && (power && isThey(subject.getFirst())
                        || coreference.agree(List.of(teller), subject.getFirst()));
    }

    /// «что задержала девять человек»: what stands behind a verb that has no subject before it
    /// is its object.
    private static boolean isTold(Telling telling, int at) {
        return telling.parse.subject(at).stream()
                .allMatch(group -> telling.parse.chunkOf(group.head()) > at);
    }

    /// `Le comité dit qu'il fera une grève de la faim`: a body fasts not.
    private boolean isBody(NounGroup teller) {
        return passage.kindOf(teller)
                .filter(kind -> kind == MentionKind.AUTHORITY || kind == MentionKind.ORGANISATION)
                .isPresent();
    }

    private boolean isPlural(VerbGroup verb) {
        return passage.token(verb.main()).is(Pos.VERB, Feature.PLURAL);
    }

    private boolean isThey(NounGroup pronoun) {
        return passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.PLURAL_PRONOUN);
    }
}
