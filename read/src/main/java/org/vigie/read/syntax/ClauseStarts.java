package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells where an `and` or a comma begins a clause with a subject of its own from where it goes on
/// with a list.
final class ClauseStarts {
    private final SentenceChunks base;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final boolean cases;

    ClauseStarts(SentenceChunks base) {
        this.base = base;
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.cases = base.cases();
    }

    /// `According to Ann Lee, Max Meier and …`: a group with a preposition that no verb stands
    /// before, and after which the sentence begins.
    boolean opensSentence(int at) {
        return !((NounGroup) chunks.get(at)).bare()
                && !completesSubject(at)
                && !verbBefore(at)
                && verbAfter(at);
    }

    /// `Police in the cities of Cali, Pasto and Ipiales`.
    private boolean completesSubject(int at) {
        int j = at;
        while (j > 0 && chunks.get(j - 1) instanceof NounGroup && !base.standsBare(j)) {
            j--;
        }
        return base.grammar().says("bare-imperative")
                && base.isPlace((NounGroup) chunks.get(at))
                && j < at
                && base.standsBare(j);
    }

    private boolean verbAfter(int at) {
        return chunks.subList(at + 1, chunks.size()).stream()
                .anyMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
    }

    /// `X was arrested and Y was released`: after the `and` a new clause with its own subject
    /// begins; so does `asks the court to free X and the mayor to lift the ban`.
    boolean beginsClause(int at, NounGroup group, int first) {
        for (int j = at + 1; j < chunks.size() && j < at + 6; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return group.bare()
                        && (verb.finite()
                                        && !needsOthers(group, verb)
                                        && verbBefore(at)
                                        && !isListBehindVerb(at)
                                        && !Awaited.isAt(chunks, at)
                                || verb.form() == VerbGroup.Form.INFINITIVE
                                        && isOfInfinitive(first));
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.COMMA)
                            || SentenceChunks.ends(link)
                            || link.is(Link.Kind.AND))) {
                return link.is(Link.Kind.AND) && beginsPair(at, j, group);
            }
        }
        return false;
    }

    /// «Рабочих уволили, журналистов и врачей задержали»: two that only a comma parts from the
    /// verb before are both of the next.
    private boolean isListBehindVerb(int at) {
        return at > 3
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.AND)
                && chunks.get(at - 2) instanceof NounGroup
                && isComma(at - 3)
                && chunks.get(at - 4) instanceof VerbGroup verb
                && verb.finite();
    }

    /// {@return whether a link is the «но» of «не только рабочие, но и инженеры»}
    ///
    /// @param at   the index of the group before
    /// @param link the index of the link
    boolean isAlso(int at, int link) {
        return cases
                && chunks.get(link) instanceof Link but
                && base.grammar().isForm(tokens.get(but.first()), Grammar.Word.CONTRAST)
                && link + 1 < chunks.size()
                && chunks.get(link + 1) instanceof Link and
                && and.is(Link.Kind.AND)
                && chunks.get(at) instanceof NounGroup group
                && base.grammar().isForm(tokens.get(group.first()), Grammar.Word.MERELY)
                && group.first() > 0
                && base.grammar().isNegative(tokens.get(group.first() - 1).folded());
    }

    private boolean isOfInfinitive(int group) {
        return group > 0
                && chunks.get(group - 1) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
    }

    /// `in Cali, Pasto and Ipiales`: a name that ends a list of names which commas began behind
    /// a preposition.
    boolean endsList(int at, NounGroup last) {
        int places = 0;
        for (int j = at; !cases && j >= 0 && last.name().isPresent(); j -= 2) {
            if (!(chunks.get(j) instanceof NounGroup before) || before.name().isEmpty()) {
                return false;
            }
            places++;
            if (!before.bare()) {
                return places > 1;
            }
            if (j < 2 || !isComma(j - 1)) {
                return false;
            }
        }
        return false;
    }

    /// `said leaders in Cali and Pasto were held`: one alone is no subject of a plural verb.
    private boolean needsOthers(NounGroup group, VerbGroup verb) {
        return !cases
                && isPluralOnly(tokens.get(verb.first()))
                && group.number().isEmpty()
                && !group.pronoun()
                && (base.isPlace(group)
                        || base.isPerson(group)
                        || group.maybe(Feature.SINGULAR) && !group.maybe(Feature.PLURAL));
    }

    /// Whether a form is plural and nothing else: `were`, `ont`.
    private boolean isPluralOnly(Token form) {
        return base.grammar().isForm(form, Grammar.Word.PLURAL_VERB)
                || form.is(Pos.VERB, Feature.PLURAL) && !form.is(Pos.VERB, Feature.SINGULAR);
    }

    /// `The office was shut and Ann Lee and Bo Roth were held`: the first of two who begin a
    /// clause with a plural verb.
    private boolean beginsPair(int at, int and, NounGroup group) {
        return !cases
                && chunks.get(at - 1) instanceof Link before
                && before.is(Link.Kind.AND)
                && and == at + 1
                && group.bare()
                && base.isPerson(group)
                && and + 2 < chunks.size()
                && chunks.get(and + 1) instanceof NounGroup second
                && second.bare()
                && chunks.get(and + 2) instanceof VerbGroup verb
                && verb.finite()
                && needsOthers(second, verb)
                && verbBefore(at);
    }

    private boolean verbBefore(int at) {
        boolean and = false;
        for (int j = at - 1; j >= 0; j--) {
            boolean joins = chunks.get(j) instanceof Link link && link.is(Link.Kind.AND);
            if (joins && j < at - 2 && opensWithNoun(j)) {
                return false;
            }
            and |= joins;
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return !(and && says(j));
            }
            if (chunks.get(j) instanceof Link link && SentenceChunks.ends(link)) {
                return false;
            }
        }
        return false;
    }

    /// `The office was burnt and the murder of Ann Lee and Bo Roth has …`: behind the `and` a
    /// noun that others complete begins a clause.
    private boolean opensWithNoun(int and) {
        return !cases
                && and > 0
                && !(chunks.get(and - 1) instanceof NounGroup)
                && chunks.get(and + 1) instanceof NounGroup first
                && first.bare()
                && first.name().isEmpty()
                && and + 2 < chunks.size()
                && chunks.get(and + 2) instanceof NounGroup of
                && base.isOf(of);
    }

    /// `said police and soldiers had fired`: what is right behind a verb of saying begins what
    /// is said.
    private boolean says(int verb) {
        return !cases
                && base.grammar()
                        .is(tokens.get(((VerbGroup) chunks.get(verb)).main()), Grammar.Word.SPEAKS)
                && chunks.get(verb + 1) instanceof NounGroup group
                && group.bare()
                && !group.pronoun();
    }

    private boolean isComma(int at) {
        return chunks.get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }
}
