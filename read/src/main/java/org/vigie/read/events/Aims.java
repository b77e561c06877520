package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// What people who hold nobody do for a release is no release: `the lawyers worked for years to
/// free her` asks for it, `nothing was done to free her` says that she is not free.
final class Aims {
    private final Passage passage;

    Aims(Passage passage) {
        this.passage = passage;
    }

    /// Says of a release that is read as a fact that it is only an aim, where it is.
    void judge(Telling telling) {
        if (telling.modality != Modality.ASSERTED
                || telling.kind() != EventKind.RELEASE
                || !(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup free)
                || free.form() != VerbGroup.Form.INFINITIVE
                || free.passive()
                || !isAim(free)) {
            return;
        }
        int doing = verbBefore(telling);
        if (doing < 0) {
            return;
        }
        VerbGroup verb = (VerbGroup) telling.parse.chunks().get(doing);
        Token main = passage.token(verb.main());
        if (isNothing(telling.parse, doing) || verb.negated()) {
            telling.modality = Modality.DENIED;
        } else if (!passage.grammar().is(main, Grammar.Word.MANAGES)
                && !passage.grammar().is(main, Grammar.Word.ORDERS)
                && !passage.grammar().is(main, Grammar.Word.ALLOWS)
                && (verb.passive() || isOther(telling.parse.subject(doing)))) {
            telling.modality = Modality.DEMANDED;
        }
    }

    /// `to free`, `pour libérer`, `afin de libérer`: not `avant de libérer`.
    private boolean isAim(VerbGroup infinitive) {
        int least = Math.max(passage.sentenceBegin(infinitive.first()), infinitive.first() - 2);
        for (int at = infinitive.main() - 1; at >= least; at--) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.IN_ORDER_TO)) {
                return true;
            }
        }
        return false;
    }

    /// The verb whose aim the infinitive is, in the same clause; -1 for none.
    private static int verbBefore(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk - 1; j >= 0; j--) {
            switch (chunks.get(j)) {
                case VerbGroup verb -> {
                    return verb.finite() ? j : -1;
                }
                case Link link -> {
                    boolean parted = link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.AND)
                            || link.is(Link.Kind.COMMA);
                    if (parted) {
                        return -1;
                    }
                }
                case NounGroup group -> {}
            }
        }
        return -1;
    }

    /// Whether a word for no thing stands at a verb, as its subject or its object.
    private boolean isNothing(Parse parse, int verb) {
        return isNegative(parse, verb - 1) || isNegative(parse, verb + 1);
    }

    private boolean isNegative(Parse parse, int at) {
        return at >= 0
                && at < parse.chunks().size()
                && !(parse.chunks().get(at) instanceof VerbGroup)
                && passage.grammar()
                        .isForm(
                                passage.token(parse.chunks().get(at).first()),
                                Grammar.Word.NEGATIVE);
    }

    /// Whether what is said to do it holds nobody: no authority, and nobody unnamed.
    private boolean isOther(List<NounGroup> doers) {
        return !doers.isEmpty()
                && doers.stream().noneMatch(group -> group.pronoun() || passage.isAuthority(group));
    }
}
