package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

/// Whether a pronoun can only mean a man, or only a woman: by its readings, or by the language's
/// list where dictionaries leave it open («ее»).
final class Pronouns {
    private Pronouns() {}

    static boolean isHe(Passage passage, NounGroup pronoun) {
        return isOnly(
                passage,
                pronoun,
                Grammar.Word.MASCULINE_PRONOUN,
                Feature.MASCULINE,
                Feature.FEMININE);
    }

    static boolean isShe(Passage passage, NounGroup pronoun) {
        return isOnly(
                passage,
                pronoun,
                Grammar.Word.FEMININE_PRONOUN,
                Feature.FEMININE,
                Feature.MASCULINE);
    }

    private static boolean isOnly(
            Passage passage, NounGroup pronoun, Grammar.Word listed, Feature one, Feature other) {
        Token token = passage.token(pronoun.head());
        // «on lui a refusé un visa» is of a man or a woman, «contre lui» is of a man
        if (!passage.grammar().says("cases")
                && pronoun.preposition().isEmpty()
                && passage.grammar().isForm(token, Grammar.Word.DATIVE_PRONOUN)) {
            return false;
        }
        return passage.grammar().isForm(token, listed)
                || pronoun.maybe(one) && !pronoun.maybe(other)
                || pronoun.maybe(one) == pronoun.maybe(other)
                        && isShownByParticiple(passage, pronoun, one, other);
    }

    /// `la police l'a arrêtée`: what the pronoun hides the participle behind it shows.
    private static boolean isShownByParticiple(
            Passage passage, NounGroup pronoun, Feature one, Feature other) {
        Parse parse = passage.parseOf(pronoun.head());
        int at = parse.chunkOf(pronoun.head());
        if (at < 0
                || !(parse.chunks().get(at) instanceof VerbGroup verb)
                || verb.object().isEmpty()
                || verb.object().getAsInt() != pronoun.head()
                || verb.passive()
                || verb.main() <= pronoun.head() + 1) {
            return false;
        }
        Token participle = passage.token(verb.main());
        return !passage.grammar().is(participle, Grammar.Word.CAUSE)
                && participle.is(Pos.VERB, Feature.PARTICIPLE)
                && participle.is(Pos.VERB, one)
                && !participle.is(Pos.VERB, other);
    }
}
