package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.OptionalInt;

/// Finds what a person is said to be where a complement stands between that and the name, without
/// a comma: `le président du syndicat Omar Deniz`, `la trésorière de la ligue Awa Diatta`.
///
/// The complement names a body, a place or a trade; a complement that is somebody has the name for
/// itself, `l'avocat du militant Omar Deniz`, and so has what is often called after somebody.
final class DescribedNames {
    /// What stands between is no longer than this, in tokens.
    private static final int LONGEST = 8;

    private final Scan scan;
    private final NameWords words;

    DescribedNames(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
    }

    /// {@return the token of the noun that says what a person is who is named further on}
    ///
    /// @param name a person's name
    OptionalInt titleOf(Draft name) {
        if (!words.says("far-title")
                || name.kind() != Kind.PERSON
                || name.end() < name.first() + 2) {
            return OptionalInt.empty();
        }
        if (words.is("joiner", scan.token(Math.max(0, name.first() - 1)))) {
            return OptionalInt.empty();
        }
        int begin = scan.text().sentenceOf(name.first()).firstToken();
        int last = Math.max(begin, name.first() - LONGEST);
        for (int at = name.first() - 1; at >= last; at--) {
            Token token = scan.token(at);
            if (scan.kindEndingAt(at).filter(kind -> kind == Kind.PERSON).isPresent()) {
                return OptionalInt.empty();
            }
            if (isPerson(token) && isRank(at, begin)) {
                at--;
                continue;
            }
            if (isPerson(token)) {
                return isOwner(at, name.first()) && !isOwned(at, begin)
                        ? OptionalInt.of(at)
                        : OptionalInt.empty();
            }
            if (!scan.isTaken(at) && !isPassed(token)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private boolean isPerson(Token token) {
        return !token.isCapitalised()
                && (words.isRole(token) || words.isTitle(token))
                && token.is(Pos.NOUN, Feature.SINGULAR);
    }

    /// `rédacteur en chef`: a noun that only completes the one before.
    private boolean isRank(int at, int begin) {
        return at - 1 > begin && words.is("place-strong", scan.token(at - 1));
    }

    /// Whether a complement stands behind a noun, or behind what completes it first.
    private boolean isOwner(int noun, int name) {
        int next = noun + 1;
        while (next < name
                && !scan.isTaken(next)
                && !isOf(scan.token(next))
                && (scan.token(next).is(Pos.ADJECTIVE)
                        || words.is("place-strong", scan.token(next))
                        || words.is("place-strong", scan.token(next - 1)))) {
            next++;
        }
        return next < name && isOf(scan.token(next));
    }

    /// `le fils du maire de …`: who is of somebody else may be named for either.
    private boolean isOwned(int noun, int begin) {
        int at = noun - 1;
        while (at > begin && !isOf(scan.token(at)) && isPassed(scan.token(at))) {
            at--;
        }
        return at > begin && isOf(scan.token(at)) && isPerson(scan.token(at - 1));
    }

    private boolean isOf(Token token) {
        return words.is("joiner", token) && token.is(Pos.PREPOSITION);
    }

    private boolean isPassed(Token token) {
        boolean part = words.is("joiner", token)
                || Quotes.opens(token)
                || Quotes.closes(token)
                || token.is(Pos.NOUN)
                || token.is(Pos.ADJECTIVE);
        return part && !words.isLemma("called-after", token);
    }
}
