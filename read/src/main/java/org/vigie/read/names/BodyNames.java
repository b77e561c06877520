package org.vigie.read.names;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Finds names by their head word: `cour suprême du Bénin`, "Baku Court of Appeal", «суд
/// Жанаозена», `prison de Ramo Verde`, `province de Salta`.
///
/// A head with a capital takes its whole complement; a head without one is part of a name only
/// where something with a capital completes it.
final class BodyNames {
    private final Scan scan;
    private final NameWords words;
    private final Complement complement;
    private final boolean modifierFirst;

    BodyNames(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.complement = new Complement(scan);
        this.modifierFirst = words.says("first-modifier");
    }

    /// {@return the name whose head begins at a token}
    ///
    /// @param at the head's first token
    Optional<Draft> at(int at) {
        int limit = scan.text().sentenceOf(at).endToken();
        Optional<Head> found = words.head(scan.tokens(), at, limit);
        if (found.isEmpty() || scan.isTaken(at)) {
            return Optional.empty();
        }
        Head head = found.get();
        int headEnd = at + head.words().size();
        boolean capital = hasHeadCapital(at);
        int first = modifierFirst ? left(at) : at;
        boolean named = hasName(first, at);
        Complement.Found right = complement.after(headEnd, head, capital);
        if (head.sort() == Head.Sort.OFFICE) {
            return office(at, right);
        }
        if (isModifierOnly(headEnd, right) && !capital) {
            return Optional.empty();
        }
        if (head.sort() == Head.Sort.OUTLET && !capital) {
            return outlet(first, at, headEnd, right, named);
        }
        if (named || right.named()) {
            int begin = named ? first : right.named() ? withAdjectives(at) : at;
            return Optional.of(Draft.of(begin, right.end(), head.kind(), "body.head"));
        }
        boolean body = head.sort() == Head.Sort.AUTHORITY || head.sort() == Head.Sort.ORGANISATION;
        if (capital && body && !scan.startsClause(first) && scan.casing(at) == Scan.Casing.NORMAL) {
            return Optional.of(Draft.guess(first, right.end(), head.kind(), "body.capital"));
        }
        if (capital && body && right.end() > headEnd && scan.casing(at) == Scan.Casing.NORMAL) {
            return Optional.of(Draft.guess(at, right.end(), head.kind(), "body.capital"));
        }
        return Optional.empty();
    }

    private boolean hasHeadCapital(int at) {
        return Scan.hasCapital(scan.token(at)) && scan.casing(at) != Scan.Casing.UPPER;
    }

    /// A post is a name with the body or place it belongs to, unless a person's name follows:
    /// then it is that person's title.
    private Optional<Draft> office(int at, Complement.Found right) {
        if (!right.named()) {
            return Optional.empty();
        }
        boolean titleOfSomeone = right.end() < scan.tokens().size()
                && scan.text().sentenceOf(at).endToken() > right.end()
                && scan.isProper(right.end());
        if (titleOfSomeone) {
            scan.take(at, right.end());
            return Optional.empty();
        }
        return Optional.of(Draft.of(at, right.end(), Kind.AUTHORITY, "body.office"));
    }

    private Optional<Draft> outlet(
            int first, int at, int headEnd, Complement.Found right, boolean named) {
        if (named) {
            return Optional.of(Draft.of(first, at, Kind.ORGANISATION, "body.outlet"));
        }
        if (right.named() && right.direct()) {
            int begin = isQuote(headEnd) ? headEnd + 1 : headEnd;
            int end = isQuote(headEnd) ? right.end() - 1 : right.end();
            return end > begin
                    ? Optional.of(Draft.of(begin, end, Kind.ORGANISATION, "body.outlet"))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isQuote(int at) {
        return at < scan.tokens().size() && Quotes.opens(scan.token(at));
    }

    /// Whether the head only describes the noun that follows it: "court hearing", "party
    /// leader".
    private boolean isModifierOnly(int headEnd, Complement.Found right) {
        if (!modifierFirst
                || words.says("genitive")
                || right.named()
                || headEnd >= scan.tokens().size()) {
            return false;
        }
        Token next = scan.token(headEnd);
        return next.kind() == Token.Kind.WORD
                && !next.isCapitalised()
                && next.is(Pos.NOUN)
                && !next.is(Pos.VERB)
                && !next.is(Pos.ADVERB)
                && !scan.isFunctionWord(next);
    }

    /// How far the words before the head belong to the name: capitals, and adjectives between
    /// them.
    private int left(int at) {
        int begin = scan.text().sentenceOf(at).firstToken();
        int first = at;
        int look = at;
        while (look > begin && !scan.isTaken(look - 1)) {
            Token before = scan.token(look - 1);
            if (isNamePart(look - 1)) {
                look--;
                first = look;
            } else if (words.is("possessive", before)
                    && look - 2 >= begin
                    && isNamePart(look - 2)
                    && !isOwner(look - 2)) {
                look -= 2;
                first = look;
            } else if (isPlainAdjective(look - 1) && at - look < 3) {
                look--;
            } else {
                break;
            }
        }
        return first;
    }

    private boolean isOwner(int at) {
        return scan.knownPlace(at, at + 1).filter(place -> place.weight() >= 7).isPresent()
                || !Scan.hasCommonReading(scan.token(at));
    }

    private boolean isNamePart(int at) {
        Token token = scan.token(at);
        if (!scan.mayBeName(at) || words.isTitle(token) || isVerbOnly(token)) {
            return false;
        }
        if (!words.says("genitive")) {
            return true;
        }
        // Before a Russian head stands its adjective; a noun there belongs to what goes before.
        return token.is(Pos.ADJECTIVE)
                || (token.readings().isEmpty()
                        && !scan.knownPlace(at, at + 1).isPresent()
                        && scan.lexicon().people().adjective(token.folded()));
    }

    private boolean isPlainAdjective(int at) {
        Token token = scan.token(at);
        return token.kind() == Token.Kind.WORD
                && !token.isCapitalised()
                && token.is(Pos.ADJECTIVE)
                && !token.is(Pos.VERB)
                && !scan.isFunctionWord(token);
    }

    private int withAdjectives(int at) {
        if (!modifierFirst) {
            return at;
        }
        int first = at;
        int begin = scan.text().sentenceOf(at).firstToken();
        while (first > begin
                && at - first < 2
                && isPlainAdjective(first - 1)
                && !scan.isTaken(first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isVerbOnly(Token token) {
        return token.is(Pos.VERB)
                && !token.is(Pos.NOUN)
                && !token.is(Pos.ADJECTIVE)
                && !token.is(Pos.NAME);
    }

    private boolean hasName(int first, int end) {
        for (int i = first; i < end; i++) {
            if (scan.mayBeName(i)) {
                return true;
            }
        }
        return false;
    }
}
