package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;
import java.util.OptionalInt;

/// Finds names in quotation marks: «Клооп», « Club des journalistes libres ».
final class QuotedNames {
    private static final int LONGEST = 5;
    private final Scan scan;

    QuotedNames(Scan scan) {
        this.scan = scan;
    }

    /// {@return the name in the quotation that opens at a token, marks left out}
    Optional<Draft> at(int open) {
        if (!Quotes.opens(scan.token(open)) || scan.isTaken(open)) {
            return Optional.empty();
        }
        OptionalInt close = Quotes.close(scan, open);
        if (close.isEmpty() || close.getAsInt() - open - 1 > LONGEST) {
            return Optional.empty();
        }
        int first = open + 1;
        int end = close.getAsInt();
        if (!scan.isFree(first, end)
                || !Scan.hasCapital(scan.token(first))
                || !isName(first, end)) {
            return Optional.empty();
        }
        return Optional.of(Draft.guess(first, end, kindBefore(open), "quoted"));
    }

    /// Names in quotation marks that follow one another are of one kind: «шахты «Родина»,
    /// «Гвардейская»».
    private Kind kindBefore(int open) {
        return isListed(open)
                ? scan.kindEndingAt(open - 2)
                        .or(() -> scan.kindEndingAt(open - 3))
                        .orElse(Kind.ORGANISATION)
                : Kind.ORGANISATION;
    }

    /// Whether a comma or "and" parts a quotation from another before it.
    private boolean isListed(int open) {
        if (open < 3 || !Quotes.closes(scan.token(open - 2))) {
            return false;
        }
        Token between = scan.token(open - 1);
        return between.isMark(",") || scan.lexicon().words().is("and", between);
    }

    private boolean isSlogan(int first) {
        Token token = scan.token(first);
        boolean verb = token.is(Pos.VERB) && !token.is(Pos.NOUN) && !token.is(Pos.ADJECTIVE);
        return verb || scan.lexicon().words().is("slogan", token);
    }

    private boolean isName(int first, int end) {
        if (isSlogan(first)) {
            scan.take(first, first + 1);
            return false;
        }
        int capitals = 0;
        int words = 0;
        for (int i = first; i < end; i++) {
            Token token = scan.token(i);
            if (token.kind() == Token.Kind.MARK && !token.isMark(".") && !token.isMark("-")) {
                return false;
            }
            if (token.kind() == Token.Kind.WORD) {
                words++;
                capitals += Scan.hasCapital(token) ? 1 : 0;
                boolean tells =
                        token.is(Pos.VERB, Feature.FINITE) || token.is(Pos.VERB, Feature.SHORT);
                if (!token.isCapitalised() && tells && !token.is(Pos.NOUN)) {
                    return false;
                }
            }
        }
        boolean insideSentence = first - 2 >= scan.text().sentenceOf(first).firstToken()
                && scan.token(first - 2).kind() == Token.Kind.WORD;
        return words > 1
                ? capitals * 2 >= words
                : insideSentence
                        || isListed(first - 1)
                        || acts(first, end)
                        || !Scan.hasCommonReading(scan.token(first));
    }

    /// ««Маяк» сообщает, что …»: whether a verb in the singular goes on behind the quotation
    /// that opens its sentence.
    private boolean acts(int first, int end) {
        return end + 1 < scan.text().sentenceOf(first).endToken()
                && !scan.token(end + 1).isCapitalised()
                && scan.token(end + 1).readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.VERB
                                && reading.has(Feature.FINITE)
                                && !reading.has(Feature.PLURAL));
    }
}
