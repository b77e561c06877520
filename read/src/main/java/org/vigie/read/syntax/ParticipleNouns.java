package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells by gender and number which of the nouns before a participle it describes.
final class ParticipleNouns {
    private final SentenceChunks base;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;

    ParticipleNouns(SentenceChunks base) {
        this.base = base;
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
    }

    /// {@return those of joined nouns that a participle describes: in `four killed and ten
    ///     people arrested` neither what goes on behind it, nor what has one of its own}
    List<NounGroup> own(int at, List<NounGroup> joined) {
        if (joined.size() == 1) {
            return joined;
        }
        int first = chunks.get(at).first();
        return joined.stream()
                .filter(group -> group.head() < first
                        && (group.end() == first || !isDescribed(base.chunkOf(group.head()))))
                .toList();
    }

    private boolean isDescribed(int noun) {
        return noun + 1 < chunks.size()
                && chunks.get(noun + 1) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE;
    }

    /// A doer that the participle does not agree with is not whom it describes:
    /// `encerclés par la police, bousculés`.
    boolean passesDoer(int before, int at) {
        if (base.cases() || before < 0 || !(chunks.get(doer(before)) instanceof NounGroup group)) {
            return false;
        }
        Token participle = tokens.get(((VerbGroup) chunks.get(at)).main());
        long need = numberOf(participle);
        // `seized by guards, beaten and locked up`: no forms tell, but what the verb does
        if (need == 0) {
            return group.preposition().isPresent()
                    && grammar.isForm(tokens.get(group.preposition().getAsInt()), Word.BY)
                    && grammar.is(participle, Word.BEFALLS);
        }
        return group.preposition().isPresent()
                && grammar.isForm(tokens.get(group.preposition().getAsInt()), Word.BY)
                && group.name().isEmpty()
                && (group.features() & need) != need;
    }

    /// The group that others right behind it complete: `par une dizaine de policiers`.
    private int doer(int last) {
        int at = last;
        while (at > 0
                && chunks.get(at) instanceof NounGroup complement
                && base.isOf(complement)
                && chunks.get(at - 1) instanceof NounGroup) {
            at--;
        }
        return at;
    }

    private static long numberOf(Token token) {
        long bits = 0;
        boolean masculine = token.is(Pos.VERB, Feature.MASCULINE);
        boolean feminine = token.is(Pos.VERB, Feature.FEMININE);
        boolean singular = token.is(Pos.VERB, Feature.SINGULAR);
        boolean plural = token.is(Pos.VERB, Feature.PLURAL);
        if (masculine != feminine && feminine) {
            bits |= Feature.FEMININE.bit();
        }
        if (singular != plural) {
            bits |= plural ? Feature.PLURAL.bit() : Feature.SINGULAR.bit();
        }
        return bits;
    }
}
