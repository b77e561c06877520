package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.OptionalInt;

/// Takes in the words of one verb group from left to right.
final class VerbBuilder {
    /// How far before a verb a word may stand that makes its negation whole.
    private static final int REACH = 4;
    /// How far before a verb the word may stand that opens its clause.
    private static final int FAR = 12;
    /// How far behind a verb a word may stand that leaves something of what is negated.
    private static final int REST = 14;
    /// A reflexive stands at most so far before an infinitive that its verb governs.
    private static final int REFLEXIVE = 5;

    /// A time within a verb group has at most so many words.
    private static final int TIMES = 4;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;

    private int main = -1;
    private int finite = -1;
    private boolean negated;
    private boolean recent;
    private boolean reflexive;
    private boolean passive;
    private boolean future;
    private boolean conditional;
    private OptionalInt subject = OptionalInt.empty();
    private OptionalInt object = OptionalInt.empty();
    private OptionalInt modal = OptionalInt.empty();

    VerbBuilder(Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
    }

    /// Pronouns and negations before the verb; a subject pronoun begins the group.
    boolean leans(int at) {
        Token token = tokens.get(at);
        if (tags[at] == Tag.NEGATION) {
            negated = true;
            return true;
        }
        // `promettre de ne plus manifester`
        if (negated
                && tags[at] == Tag.ADVERB
                && grammar.isForm(token, Word.NEGATIVE)
                && beforeVerb(at)) {
            return true;
        }
        if (tags[at] != Tag.PRONOUN) {
            return false;
        }
        if (grammar.isForm(token, Word.REFLEXIVE)) {
            reflexive = true;
            return true;
        }
        boolean before = beforeVerb(at);
        if (before && grammar.isForm(token, Word.ADVERBIAL_PRONOUN)) {
            return true;
        }
        boolean subjectForm = grammar.isForm(token, Word.SUBJECT_PRONOUN);
        boolean objectForm = grammar.isForm(token, Word.OBJECT_PRONOUN)
                || grammar.isForm(token, Word.DATIVE_PRONOUN);
        boolean leans = !grammar.says("bare-imperative");
        // `nous vous invitons`: the first is the subject
        boolean second = leans && subject.isPresent();
        if (before
                && !second
                && (subjectForm || !objectForm && token.is(Pos.PRONOUN, Feature.SUBJECT))) {
            subject = OptionalInt.of(at);
            return true;
        }
        if (before && leans && (objectForm || second || token.is(Pos.PRONOUN, Feature.OBJECT))) {
            object = OptionalInt.of(at);
            return true;
        }
        return false;
    }

    /// Whether only pronouns, negations and adverbs stand between here and a verb.
    private boolean beforeVerb(int at) {
        int next = at + 1;
        while (next < tokens.size()
                && (tags[next] == Tag.PRONOUN
                        || tags[next] == Tag.NEGATION
                        || tags[next] == Tag.ADVERB)) {
            next++;
        }
        return next < tokens.size() && tags[next] != null && tags[next].isVerbal();
    }

    int chain(int from, int end) {
        int at = from;
        take(at);
        boolean more = true;
        while (more) {
            int next = pastRecent(skip(at + 1, end), end);
            more = next < end && tags[next].isVerbal() && nameAt[next] < 0 && joins(main, next);
            if (more) {
                boolean wasBe = grammar.is(tokens.get(main), Word.BE);
                boolean wasHave = grammar.is(tokens.get(main), Word.HAVE);
                int was = main;
                note(main);
                take(next);
                voice(next, was, wasBe, wasHave);
                at = next;
            }
        }
        int after = at + 1;
        while (after < end
                && tags[after] == Tag.ADVERB
                && grammar.isForm(tokens.get(after), Word.NEGATIVE)
                && !isMore(after, end)) {
            negated = true;
            after++;
        }
        return after > at + 1 ? after : at + 1;
    }

    /// `ont réuni plus de mille personnes`: with no word of negation before the verb it counts.
    private boolean isMore(int at, int end) {
        return !negated
                && at + 1 < end
                && grammar.isForm(tokens.get(at), Word.RESTRICTED)
                && grammar.isForm(tokens.get(at + 1), Word.OF);
    }

    /// `vient d'être arrêté`, `acaba de morir`: what has just happened is told by an
    /// infinitive.
    private int pastRecent(int at, int end) {
        boolean passes = at + 1 < end
                && grammar.is(tokens.get(main), Word.RECENT_PAST)
                && tags[main] == Tag.VERB
                && grammar.isForm(tokens.get(at), Word.OF)
                && tags[at + 1] == Tag.INFINITIVE;
        recent |= passes;
        return passes ? at + 1 : at;
    }

    private void take(int at) {
        main = at;
        if (tags[at] == Tag.VERB && finite < 0) {
            finite = at;
        }
    }

    private void note(int auxiliary) {
        Token token = tokens.get(auxiliary);
        if (grammar.is(token, Word.FUTURE_AUXILIARY) && !grammar.is(token, Word.BE)) {
            future = true;
        }
        if (grammar.isForm(token, Word.MODAL)) {
            modal = OptionalInt.of(auxiliary);
        }
    }

    /// `got beaten`: an auxiliary of participles that is neither `be` nor `have`.
    private boolean isGot(int auxiliary) {
        return grammar.is(tokens.get(auxiliary), Word.PARTICIPLE_AUXILIARY)
                && !grammar.isBeOrHave(tokens.get(auxiliary));
    }

    /// @param wasAt the word before it in the verb group
    private void voice(int at, int wasAt, boolean wasBe, boolean wasHave) {
        if (wasHave) {
            passive = false;
        } else if (tags[at] == Tag.PARTICIPLE && (wasBe || isGot(wasAt))) {
            passive = !reflexive && !grammar.is(tokens.get(at), Word.ACTIVE_WITH_BE);
        }
    }

    /// Adverbs, negations and times may stand inside a verb group.
    private int skip(int from, int end) {
        int at = floating(from, end);
        while (at < end
                && (tags[at] == Tag.ADVERB
                        || tags[at] == Tag.NEGATION
                        || isInverted(at)
                        || isTimeWithin(at, end)
                        || joinsAdverbs(at, end)
                        || grammar.isForm(tokens.get(at), Word.NEGATIVE)
                                && tags[at] != Tag.DETERMINER)) {
            at = floating(at + 1, end);
        }
        return at;
    }

    /// `ont été tous les deux arrêtés`, `a lui été condamné`: a word for the subject behind the
    /// auxiliary, before the verb's next part.
    private int floating(int from, int end) {
        if (from >= end
                || !(grammar.isForm(tokens.get(from), Word.ALL)
                        || grammar.isForm(tokens.get(from), Word.EMPHATIC))) {
            return from;
        }
        int at = from + 1;
        while (at < end
                && at < from + 3
                && (tags[at] == Tag.DETERMINER || tags[at] == Tag.NUMBER)) {
            at++;
        }
        boolean goesOn = at < end
                && (tags[at] == Tag.PARTICIPLE
                        || tags[at] == Tag.ADVERB
                        || tags[at] == Tag.INFINITIVE);
        return goesOn ? at : from;
    }

    /// `have now accused`, `was today fined`, `must now release`, `ont lundi soir arrêté`.
    private boolean isTimeWithin(int at, int end) {
        int next = at;
        while (next < end && next < at + TIMES && tags[next] == Tag.TIME) {
            next++;
        }
        return next > at
                && next < end
                && (at == main + 1 || tags[at - 1] == Tag.TIME || tags[at - 1] == Tag.ADVERB)
                && (tags[next] == Tag.PARTICIPLE
                                && grammar.is(tokens.get(main), Word.PARTICIPLE_AUXILIARY)
                        || tags[next] == Tag.INFINITIVE
                                && (grammar.isForm(tokens.get(main), Word.MODAL)
                                        || grammar.is(tokens.get(main), Word.FUTURE_AUXILIARY)));
    }

    /// `must promptly, fully and openly investigate`: what parts the adverbs of one verb.
    private boolean joinsAdverbs(int at, int end) {
        boolean parts = tokens.get(at).isMark(",") || grammar.isForm(tokens.get(at), Word.AND);
        int next = at + 1;
        if (parts && next < end && grammar.isForm(tokens.get(next), Word.AND)) {
            next++;
        }
        return parts
                && at > main + 1
                && tags[at - 1] == Tag.ADVERB
                && next < end
                && tags[next] == Tag.ADVERB
                && (grammar.isForm(tokens.get(main), Word.MODAL)
                        || grammar.is(tokens.get(main), Word.PARTICIPLE_AUXILIARY));
    }

    private boolean isInverted(int at) {
        return tokens.get(at).folded().startsWith("-");
    }

    private boolean joins(int auxiliary, int next) {
        Token token = tokens.get(auxiliary);
        boolean joins = joinsBy(token, next);
        if (joins) {
            for (int at = auxiliary + 1; at < next; at++) {
                negated |=
                        tags[at] == Tag.NEGATION || grammar.isForm(tokens.get(at), Word.NEGATIVE);
                if (isInverted(at)) {
                    subject = OptionalInt.of(at);
                }
            }
        }
        return joins;
    }

    private boolean joinsBy(Token auxiliary, int next) {
        return switch (tags[next]) {
            case PARTICIPLE -> grammar.is(auxiliary, Word.PARTICIPLE_AUXILIARY);
            case GERUND -> grammar.is(auxiliary, Word.BE);
            case INFINITIVE ->
                grammar.isForm(auxiliary, Word.MODAL)
                        || grammar.is(auxiliary, Word.MODAL)
                        || grammar.is(auxiliary, Word.FUTURE_AUXILIARY) && !isPerfect(main)
                        || grammar.is(auxiliary, Word.CAUSE)
                        || grammar.is(auxiliary, Word.RECENT_PAST) && next > main + 1;
            case VERB ->
                grammar.isForm(auxiliary, Word.MODAL) && next == main + 1
                        || (grammar.isForm(auxiliary, Word.MODAL)
                                        || grammar.is(auxiliary, Word.MODAL))
                                && isBare(next);
            default -> false;
        };
    }

    /// `could not pay`, `did not leave`: a bare form that may be a noun or the present too.
    private boolean isBare(int at) {
        return grammar.says("bare-imperative") && tokens.get(at).is(Pos.VERB, Feature.INFINITIVE);
    }

    private boolean isPerfect(int at) {
        return tags[at] == Tag.PARTICIPLE;
    }

    VerbGroup build(int from, int end) {
        Token token = tokens.get(main);
        boolean isFinite = finite >= 0;
        VerbGroup.Form form = isFinite
                ? VerbGroup.Form.FINITE
                : switch (tags[from < main ? firstVerbal(from) : main]) {
                    case INFINITIVE -> VerbGroup.Form.INFINITIVE;
                    case GERUND -> VerbGroup.Form.GERUND;
                    case PARTICIPLE ->
                        token.is(Pos.VERB, Feature.SHORT)
                                ? VerbGroup.Form.FINITE
                                : VerbGroup.Form.PARTICIPLE;
                    default -> VerbGroup.Form.PARTICIPLE;
                };
        Token tensed = tokens.get(isFinite ? finite : main);
        boolean participle = tags[main] == Tag.PARTICIPLE && !token.is(Pos.VERB, Feature.ACTIVE);
        boolean alone = form == VerbGroup.Form.PARTICIPLE
                || token.is(Pos.VERB, Feature.SHORT) && tags[main] == Tag.PARTICIPLE;
        return new VerbGroup(
                from,
                end,
                main,
                form,
                passive || alone && participle || suffers(from, form),
                negated
                        && !concedes(from, end)
                        && !fears(from, end, tensed)
                        && !restricts(from, end),
                reflexive,
                conditional || only(tensed, Feature.CONDITIONAL),
                future || only(tensed, Feature.FUTURE),
                recent
                        || tensed.is(Pos.VERB, Feature.PAST)
                        || isFinite && (tags[main] == Tag.PARTICIPLE || hasHad(from)),
                isFinite && only(tensed, Feature.IMPERATIVE),
                tensed.is(Pos.VERB, Feature.PLURAL) || !tensed.is(Pos.VERB, Feature.SINGULAR),
                subject,
                object,
                modal,
                false);
    }

    /// `se sont fait arrêter par …`, `s'est vu refuser un visa par …`: who is the subject
    /// suffers it.
    private boolean suffers(int from, VerbGroup.Form form) {
        if (tags[main] != Tag.INFINITIVE) {
            return false;
        }
        if (form == VerbGroup.Form.FINITE) {
            return reflexive && isCaused(from);
        }
        boolean seen = from == main
                && from > 0
                && tags[from - 1] != null
                && tags[from - 1].isVerbal()
                && grammar.is(tokens.get(from - 1), Word.UNDERGOES);
        for (int at = from - 2; seen && at >= Math.max(0, from - REFLEXIVE); at--) {
            if (grammar.isForm(tokens.get(at), Word.REFLEXIVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCaused(int from) {
        for (int at = from; at < main; at++) {
            if (tags[at] != null && tags[at].isVerbal() && grammar.is(tokens.get(at), Word.CAUSE)) {
                return true;
            }
        }
        return false;
    }

    /// `a fait savoir`: the verb that has someone do something is in the perfect.
    private boolean hasHad(int from) {
        for (int at = from + 1; at < main; at++) {
            if (tags[at] == Tag.PARTICIPLE && grammar.is(tokens.get(at), Word.CAUSE)) {
                return true;
            }
        }
        return false;
    }

    private boolean concedes(int from, int end) {
        for (int at = from; at < end; at++) {
            if (grammar.isForm(tokens.get(at), Word.NEGATIVE)
                    && at + 1 < tokens.size()
                    && grammar.isForm(tokens.get(at + 1), Word.CONCESSIVE)) {
                return true;
            }
        }
        return false;
    }

    /// `on craint qu'il n'ait été arrêté`: such a `ne` with a subjunctive, and no word
    /// that makes the negation whole, negates nothing.
    private boolean fears(int from, int end, Token tensed) {
        boolean feared = tensed.is(Pos.VERB, Feature.SUBJUNCTIVE)
                && isBehindFear(from, Math.max(0, from - FAR));
        if (!grammar.says("expletive-negation") || !only(tensed, Feature.SUBJUNCTIVE) && !feared) {
            return false;
        }
        for (int at = Math.max(0, from - REACH); at < Math.min(tokens.size(), end + 1); at++) {
            if (grammar.isForm(tokens.get(at), Word.NEGATIVE)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word of fearing opens the clause: `craint que la police ne tire`.
    private boolean isBehindFear(int from, int least) {
        for (int at = from - 1; at > least; at--) {
            if (grammar.isForm(tokens.get(at), Word.THAT)) {
                return grammar.is(tokens.get(at - 1), Word.FEARS);
            }
            if (tags[at] == Tag.VERB) {
                return false;
            }
        }
        return false;
    }

    /// `n'ont été relâchés qu'au bout de trois jours`: only the rest is negated.
    private boolean restricts(int from, int end) {
        boolean whole = false;
        for (int at = Math.max(0, from - REACH); at < end; at++) {
            whole |= grammar.isForm(tokens.get(at), Word.NEGATIVE)
                    && !grammar.isForm(tokens.get(at), Word.RESTRICTED);
        }
        for (int at = end; !whole && at < Math.min(tokens.size(), end + REST); at++) {
            if (grammar.isForm(tokens.get(at), Word.ONLY)) {
                return !isClause(at + 1);
            }
            if (tokens.get(at).kind() == Token.Kind.MARK && !tokens.get(at).isMark(",")
                    || tags[at] == Tag.VERB
                    || grammar.isForm(tokens.get(at), Word.NEGATIVE)) {
                return false;
            }
        }
        return false;
    }

    /// Whether a subject and its verb follow at once: `ne croit qu'elle …` is another `que`.
    private boolean isClause(int at) {
        return at + 1 < tokens.size()
                && grammar.isForm(tokens.get(at), Word.SUBJECT_PRONOUN)
                && (tags[at + 1] == Tag.VERB || tags[at + 1] == Tag.NEGATION);
    }

    private int firstVerbal(int from) {
        int at = from;
        while (!tags[at].isVerbal()) {
            at++;
        }
        return at;
    }

    /// Whether every finite verb reading of the form has the feature.
    private boolean only(Token token, Feature feature) {
        boolean any = false;
        for (Reading reading : token.readings()) {
            if (reading.pos() == Pos.VERB
                    && !reading.has(Feature.PARTICIPLE)
                    && !reading.has(Feature.INFINITIVE)) {
                if (!reading.has(feature)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
