package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.Optional;

/// Adverbs and phrases that say how sure a clause is: `apparemment`, `reportedly`, «якобы».
///
/// They count for the stretch between commas that they stand in; alone between commas, or opening
/// the sentence, for the clause around them. After an `and` they count for what follows only.
final class ClauseCues {
    private final Passage passage;
    private final VerbForms forms;

    ClauseCues(Passage passage, VerbForms forms) {
        this.passage = passage;
        this.forms = forms;
    }

    Optional<Modality> modality(Telling telling, Ascent ascent) {
        Parse parse = telling.parse;
        Optional<Modality> own = within(telling, telling.chunk, telling.chunk + 1);
        if (own.isPresent()) {
            return own;
        }
        for (Ascent.Step step : ascent.steps()) {
            boolean above = step.relation() != Ascent.Relation.LINK;
            Optional<Modality> cue = above && isNear(telling, step)
                    ? within(telling, step.chunk(), step.chunk() + 1)
                    : Optional.empty();
            if (cue.isPresent()) {
                return cue;
            }
            Optional<Modality> over = step.relation() == Ascent.Relation.THAT
                    ? within(telling, segmentBegin(parse, step.chunk()), step.chunk() + 1)
                    : Optional.empty();
            if (over.isPresent()) {
                return over;
            }
        }
        for (int j = 0; j < parse.chunks().size(); j++) {
            Optional<Modality> cue = within(telling, j, j + 1);
            if (cue.isPresent()
                    && reaches(telling, ascent, j)
                    && !(cue.get() == Modality.PLANNED && describesSubject(telling, j))) {
                return cue;
            }
        }
        return Optional.empty();
    }

    /// `est recherché`: whether the trigger's own verb is a word of a cue.
    boolean isOwnVerb(Telling telling) {
        Chunk own = telling.parse.chunks().get(telling.chunk);
        for (int token = own.first(); token <= telling.head; token++) {
            for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, token, false)) {
                if (hit.cue().scope().equals("clause") && hit.match().end() > telling.head) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A verb that is itself told lends its cue to its object only where it is light.
    private boolean isNear(Telling telling, Ascent.Step step) {
        return switch (step.relation()) {
            case THAT, BARE, COLON -> true;
            case NOUN, LINK, OBJECT, SUBJECT, INFINITIVE ->
                telling.parse.chunks().get(step.chunk()) instanceof VerbGroup verb
                        && (forms.isLight(verb) || step.relation() != Ascent.Relation.OBJECT);
        };
    }

    private Optional<Modality> within(Telling telling, int from, int to) {
        Parse parse = telling.parse;
        for (int token = parse.chunks().get(from).first();
                token < parse.chunks().get(to - 1).end();
                token++) {
            for (CueIndex.Hit hit : passage.lexicon().modalities().all(passage, token, false)) {
                Modality modality = Modality.parse(hit.cue().label());
                if (hit.cue().scope().equals("clause")
                        && !isSomeonesWord(parse, token, modality)
                        && !(modality == Modality.UNCONFIRMED && isOfAnother(telling, token))) {
                    return Optional.of(modality);
                }
            }
        }
        return Optional.empty();
    }

    /// `fined for allegedly insulting a mayor`, `seized allegedly illegal leaflets`: only the
    /// reason is doubted, or what a thing is like.
    private boolean isOfAnother(Telling telling, int token) {
        // `pour avoir prétendument volé`: within the verb that tells the reason
        int begin = passage.chunk(token) instanceof VerbGroup verb
                        && verb.form() == VerbGroup.Form.INFINITIVE
                ? verb.first()
                : token;
        boolean reason = begin > passage.sentenceBegin(token)
                && begin > telling.head
                && passage.lexicon().charges().all(passage, begin - 1, true).stream()
                        .anyMatch(hit -> hit.match().end() == begin);
        return !passage.grammar().says("cases") && (reason || describes(telling, token));
    }

    private boolean describes(Telling telling, int token) {
        return passage.chunk(token) instanceof NounGroup group
                && token < group.head()
                && passage.token(token).is(Pos.ADVERB)
                && telling.parse.chunkOf(token) != telling.chunk;
    }

    /// «Жители говорят, что …»: a verb that hedges without a subject reports with one.
    private boolean isSomeonesWord(Parse parse, int token, Modality modality) {
        VerbGroup verb = passage.verbAt(token);
        return modality == Modality.UNCONFIRMED
                && verb != null
                && verb.main() == token
                && !parse.subject(parse.chunkOf(token)).isEmpty()
                && passage.grammar().says("cases");
    }

    private boolean reaches(Telling telling, Ascent ascent, int cue) {
        Parse parse = telling.parse;
        int first = segmentBegin(parse, cue);
        int end = segmentEnd(parse, cue);
        if (telling.chunk < cue && isVerb(parse, cue) && followsAnd(parse, cue)
                || isVerb(parse, cue) && isNextVerb(parse, cue, telling.chunk)) {
            return false;
        }
        if (telling.chunk >= first && telling.chunk < end) {
            return !isVerbBetween(parse, cue, telling.chunk)
                    && !(telling.chunk < cue && isNextClause(parse, telling.chunk, cue));
        }
        boolean left = telling.chunk < first;
        if (isParted(parse, Math.min(cue, telling.chunk), Math.max(cue, telling.chunk))) {
            return false;
        }
        if (left && followsAnd(parse, cue)) {
            return false;
        }
        boolean alone = end - first <= 1 || !hasVerb(parse, first, end) && first == 0;
        if (!alone) {
            return false;
        }
        return ascent.end() != Ascent.End.ADJUNCT && !isVerbBetween(parse, cue, telling.chunk);
    }

    /// `Two vendors arrested on Monday are due in court`: what is said of people is not said of
    /// what had befallen them.
    private static boolean describesSubject(Telling telling, int cue) {
        return telling.chunk < cue
                && isVerb(telling.parse, cue)
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup own
                && (own.form() == VerbGroup.Form.PARTICIPLE
                        || telling.parse.clauses().kind(telling.chunk) == Clauses.Kind.RELATIVE);
    }

    /// `sont inculpées de rébellion et risquent cinq ans`: what a second verb says is its own.
    private static boolean isVerb(Parse parse, int at) {
        return parse.chunks().get(at) instanceof VerbGroup verb && verb.finite();
    }

    private static int segmentBegin(Parse parse, int at) {
        for (int j = at; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof Link link && parts(link)) {
                return j + 1;
            }
        }
        return 0;
    }

    private static int segmentEnd(Parse parse, int at) {
        for (int j = at + 1; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof Link link && parts(link)) {
                return j;
            }
        }
        return parse.chunks().size();
    }

    private static boolean hasVerb(Parse parse, int from, int end) {
        for (int j = from; j < end; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    /// Whether another event's verb stands between.
    private boolean isVerbBetween(Parse parse, int one, int other) {
        for (int j = Math.min(one, other) + 1; j < Math.max(one, other); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb
                    && verb.finite()
                    && !forms.isLight(verb)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParted(Parse parse, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link && parts(link) && !link.is(Link.Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /// `is charged with murder and could face ten years`: the cue is the next verb's own.
    private static boolean isNextClause(Parse parse, int from, int cue) {
        if (!(parse.chunks().get(cue) instanceof VerbGroup verb) || !verb.finite()) {
            return false;
        }
        for (int j = from + 1; j < cue; j++) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return true;
            }
        }
        return false;
    }

    /// `could not escape and was arrested`: what a verb says is not said of the next one that
    /// has a tense of its own.
    private static boolean isNextVerb(Parse parse, int cue, int telling) {
        boolean and = false;
        for (int j = cue + 1; j <= telling; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (and && chunk instanceof VerbGroup verb && verb.finite() && !verb.shared()) {
                return true;
            }
            and |= chunk instanceof Link link && link.is(Link.Kind.AND);
        }
        return false;
    }

    private static boolean followsAnd(Parse parse, int cue) {
        for (int j = cue - 1; j >= Math.max(0, cue - 2); j--) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return true;
            }
        }
        return false;
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.COMMA)
                || link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.RELATIVE)
                || link.is(Link.Kind.THAT);
    }
}
