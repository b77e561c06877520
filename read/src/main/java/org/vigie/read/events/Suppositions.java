package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What is only supposed: what stands under an `if`, what will be if it comes true, and what is
/// only asked after: `nobody says whether she was charged`.
final class Suppositions {
    /// What `it is not known where he is held` tells by itself.
    private static final Set<EventKind> WHEREABOUTS =
            EnumSet.of(EventKind.DETENTION, EventKind.TRANSFER);

    private static final Set<Modality> OPEN =
            EnumSet.of(Modality.ASSERTED, Modality.REPORTED, Modality.UNCONFIRMED);
    /// How many tokens before a question the verb that asks it may stand.
    private static final int REACH = 4;

    private final Passage passage;
    private final Questions questions;

    Suppositions(Passage passage) {
        this.passage = passage;
        this.questions = new Questions(passage);
    }

    /// {@return whether somebody only asks, or does not say, if or where it is so}
    boolean isQuestion(Telling telling) {
        if (questions.isAsked(telling)) {
            return true;
        }
        OptionalInt opening = opening(telling);
        if (opening.isEmpty()) {
            return false;
        }
        int at = opening.getAsInt();
        if (questions.opensAt(telling.parse, at)) {
            return true;
        }
        boolean condition = isIf(telling.parse, at);
        boolean where = !condition && WHEREABOUTS.contains(telling.kind());
        return (condition || where) && isAsked(telling.parse, at);
    }

    /// Says of a telling that nothing else limits that it is possible, where an `if` does.
    void judge(Telling telling) {
        OptionalInt opening = opening(telling);
        boolean supposed = opening.isPresent()
                && isIf(telling.parse, opening.getAsInt())
                && OPEN.contains(telling.modality);
        if (supposed
                || OPEN.contains(telling.modality) && isConceded(telling)
                || telling.modality == Modality.PLANNED && dependsOnOne(telling)) {
            telling.modality = Modality.POSSIBLE;
        }
    }

    /// {@return the word of condition that makes a telling possible}
    Optional<Quote> condition(Telling telling) {
        for (int j = 0; j < telling.parse.chunks().size(); j++) {
            if (isIf(telling.parse, j)) {
                Chunk condition = telling.parse.chunks().get(j);
                return Optional.of(Quote.of(
                        passage.text().chars(),
                        passage.text().span(condition.first(), condition.end())));
            }
        }
        return Optional.empty();
    }

    /// The chunk of the word that opens the clause of a telling, where that is a condition or a
    /// question.
    private OptionalInt opening(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        // `if the court decides to release him`, `if they go on strike`
        boolean carried = !(chunks.get(telling.chunk) instanceof VerbGroup own)
                || own.form() == VerbGroup.Form.INFINITIVE;
        for (int j = telling.chunk - 1; j >= 0; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (isIf(telling.parse, j) || asksWhere(link)) {
                        return OptionalInt.of(j);
                    }
                    if (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)) {
                        return OptionalInt.empty();
                    }
                }
                case VerbGroup verb -> {
                    boolean lent = chunks.get(telling.chunk) instanceof VerbGroup
                            || passage.lexicon()
                                    .lights()
                                    .at(passage, verb.main(), true)
                                    .isPresent();
                    if (verb.finite() && !(carried && lent)) {
                        return OptionalInt.empty();
                    }
                    carried &= !verb.finite();
                }
                case NounGroup group -> {}
            }
        }
        return OptionalInt.empty();
    }

    private boolean asksWhere(Link link) {
        return link.is(Link.Kind.RELATIVE)
                && passage.token(link.first()).is(Pos.ADVERB)
                && passage.grammar()
                        .isForm(passage.token(link.first()), Grammar.Word.RELATIVE_OTHER);
    }

    /// `Even if he were released, nothing would change`: what would be, whatever comes, makes
    /// no fact of what may come.
    private boolean isConceded(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean under = false;
        for (int j = telling.chunk - 1; j >= 0 && !under; j--) {
            if (chunks.get(j) instanceof VerbGroup) {
                return false;
            }
            under = isConcession(telling.parse, j);
        }
        for (int j = telling.chunk + 1; under && j < chunks.size(); j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return verb.future() || verb.conditional();
            }
        }
        return false;
    }

    /// Whether a chunk is an `if` with a subject behind it; `even if` and `as if` are none.
    private boolean isIf(Parse parse, int at) {
        return opensCondition(parse, at)
                && !isUnconditional(parse.chunks().get(at).first());
    }

    private boolean isConcession(Parse parse, int at) {
        return opensCondition(parse, at)
                && isUnconditional(parse.chunks().get(at).first());
    }

    private boolean opensCondition(Parse parse, int at) {
        if (!(parse.chunks().get(at) instanceof Link link)
                || !link.is(Link.Kind.BOUNDARY)
                || at + 1 >= parse.chunks().size()) {
            return false;
        }
        Token token = passage.token(link.first());
        return passage.grammar().isForm(token, Grammar.Word.REFLEXIVE)
                || passage.grammar().isForm(token, Grammar.Word.IF);
    }

    private boolean isUnconditional(int at) {
        return at > passage.sentenceBegin(at)
                && passage.grammar().isForm(passage.token(at - 1), Grammar.Word.UNCONDITIONAL);
    }

    /// Whether the verb before a question asks it, or denies knowing.
    private boolean isAsked(Parse parse, int at) {
        int first = parse.chunks().get(at).first();
        for (int j = at - 1; j >= 0 && first - parse.chunks().get(j).end() < REACH; j--) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                Token main = passage.token(verb.main());
                return passage.grammar().is(main, Grammar.Word.WONDERS)
                        || verb.negated() && passage.grammar().is(main, Grammar.Word.KNOWS)
                        || isIf(parse, at) && passage.grammar().is(main, Grammar.Word.KNOWS);
            }
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }

    /// `The dockers will strike if …`, `If …, the dockers will strike`.
    boolean dependsOnOne(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean own = false;
        for (int j = telling.chunk + 1; j < chunks.size(); j++) {
            if (isIf(telling.parse, j)) {
                return !isAsked(telling.parse, j);
            }
            own |= chunks.get(telling.chunk) instanceof VerbGroup;
            if (chunks.get(j) instanceof Link link && parts(link)
                    || chunks.get(j) instanceof VerbGroup verb && verb.finite() && own) {
                break;
            }
        }
        return opensWithOne(telling);
    }

    private boolean opensWithOne(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!isIf(telling.parse, 0)) {
            return false;
        }
        int clauses = 0;
        for (int j = 1; j <= telling.chunk; j++) {
            if (chunks.get(j) instanceof Link link && parts(link)) {
                return false;
            }
            clauses += chunks.get(j) instanceof VerbGroup verb && verb.finite() ? 1 : 0;
        }
        boolean own = chunks.get(telling.chunk) instanceof VerbGroup verb && verb.finite();
        return clauses == (own ? 2 : 1);
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.RELATIVE);
    }
}
