package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds the noun behind a participle that has complements of its own before it: «арестованная
/// в мае журналистка объявила голодовку», «избитый охранниками докер».
///
/// Only in a language with cases: the participle agrees with the noun, and not with what stands
/// between. Without complements it is part of the noun's group.
final class FrontParticiples {
    /// The noun stands at most this many words or groups behind.
    private static final int REACH = 8;

    private FrontParticiples() {}

    /// {@return whether a participle tells something of a noun behind its own complements}
    ///
    /// @param at     the participle
    /// @param end    one past the sentence's last token
    /// @param tokens the text's tokens
    /// @param tags   what each is
    static boolean describes(int at, int end, List<Token> tokens, Tag[] tags) {
        if (!canStand(tokens.get(at))) {
            return false;
        }
        boolean governed = false;
        boolean complement = false;
        for (int i = at + 1; i < end && i <= at + REACH; i++) {
            switch (tags[i]) {
                case PREPOSITION -> governed = true;
                case TIME, ADVERB -> {
                    complement = true;
                    governed = false;
                }
                case ADJECTIVE, NUMBER, DETERMINER -> {}
                case NOUN, NAME -> {
                    if (!governed && Agreement.agrees(tokens.get(at), tokens.get(i))) {
                        return complement;
                    }
                    complement |= governed || tokens.get(i).is(Pos.NOUN, Feature.INSTRUMENTAL);
                    if (!complement) {
                        return false;
                    }
                    governed = false;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /// {@return the index of the group that a participle describes behind its complements, or
    /// -1}
    ///
    /// @param at     the index of the participle's group
    /// @param chunks the sentence's groups
    /// @param tokens the text's tokens
    static int described(int at, List<Chunk> chunks, List<Token> tokens) {
        Token participle = tokens.get(((VerbGroup) chunks.get(at)).main());
        boolean apart =
                at > 0 && chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.COMMA);
        if (apart || !canStand(participle)) {
            return -1;
        }
        for (int j = at + 1; j < chunks.size() && j <= at + REACH; j++) {
            if (chunks.get(j) instanceof NounGroup group) {
                if (group.preposition().isEmpty()
                        && Agreement.agrees(participle, tokens.get(group.head()))) {
                    // «арестованная в мае швея Вера Зимина»
                    boolean named = j + 1 < chunks.size()
                            && chunks.get(j + 1) instanceof NounGroup name
                            && name.name().isPresent()
                            && name.preposition().isEmpty()
                            && Agreement.agrees(participle, tokens.get(name.end() - 1));
                    return j > at + 1 ? named ? j + 1 : j : -1;
                }
            } else if (!(chunks.get(j) instanceof Link link)
                    || !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.PREPOSITION)
                            && !link.is(Link.Kind.OTHER)) {
                return -1;
            }
        }
        return -1;
    }

    /// {@return whether a participle may describe a noun before it: «ткача, дважды
    ///     арестованного», «её, задержанную в мае»}
    ///
    /// @param at     where its group begins
    /// @param tokens the text's tokens
    /// @param tags   what each is
    static boolean isBehindNoun(int at, List<Token> tokens, Tag[] tags) {
        int before = beforeAdverbs(at, tags);
        if (before > 0 && tags[before] == Tag.CONJUNCTION && goesOn(at, before, tokens, tags)) {
            return true;
        }
        boolean comma = before >= 0 && tokens.get(before).isMark(",");
        before -= comma ? 1 : 0;
        return before >= 0
                && tags[before] != null
                && (tags[before].isNominal()
                        || tags[before] == Tag.TIME
                        || comma && tags[before] == Tag.PRONOUN);
    }

    /// {@return whether a participle goes on from one before a conjunction: «ткача,
    ///     арестованного в мае и приговорённого через месяц»}
    ///
    /// @param at     the participle
    /// @param joiner the conjunction
    /// @param tokens the text's tokens
    /// @param tags   what each is
    static boolean goesOn(int at, int joiner, List<Token> tokens, Tag[] tags) {
        for (int i = joiner - 1; i >= 0 && i >= joiner - REACH; i--) {
            if (tags[i] == Tag.PARTICIPLE) {
                return Agreement.agrees(tokens.get(at), tokens.get(i));
            }
            if (tags[i] == null
                    || tags[i].isVerbal()
                    || tokens.get(i).isMark(",")
                    || tags[i] == Tag.BOUNDARY) {
                return false;
            }
        }
        return false;
    }

    /// {@return the index of the token before the adverbs before a participle, which may be -1}
    ///
    /// @param at   the participle
    /// @param tags what each token is
    static int beforeAdverbs(int at, Tag[] tags) {
        int before = at - 1;
        while (before >= 0 && tags[before] == Tag.ADVERB) {
            before--;
        }
        return before;
    }

    private static boolean canStand(Token token) {
        return token.is(Pos.VERB, Feature.PARTICIPLE)
                && (token.is(Pos.VERB, Feature.PASSIVE) || token.is(Pos.VERB, Feature.ACTIVE))
                && !token.is(Pos.VERB, Feature.SHORT);
    }
}
