package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.OptionalInt;

/// What completes the head of a body's or place's name: `du Kazakhstan`, `des droits de
/// l'homme`, "of Appeal", «защиты журналистов», «№ 3».
final class Complement {
    private static final int LONGEST = 14;
    private final Scan scan;
    private final NameWords words;
    private final boolean genitive;

    /// A complement.
    ///
    /// @param end    one past the last token of the name
    /// @param named  whether something in it is a name
    /// @param direct whether the name follows the head at once
    record Found(int end, boolean named, boolean direct) {}

    Complement(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.genitive = words.says("genitive");
    }

    /// {@return the complement that begins after a head}
    ///
    /// @param from    where it begins
    /// @param head    the head
    /// @param capital whether the head has a capital, so that words without one may belong to
    ///     the name
    Found after(int from, Head head, boolean capital) {
        int limit = Math.min(scan.text().sentenceOf(from - 1).endToken(), from + LONGEST);
        Walk walk = new Walk(from, limit, head, capital);
        walk.run();
        boolean direct = from < limit && walk.named && !walk.joined;
        return new Found(walk.end, walk.named, direct);
    }

    /// One walk to the right of a head.
    private final class Walk {
        private final int from;
        private final int limit;
        private final Head head;
        private final boolean capital;
        private int at;
        private int end;
        private boolean named;
        private boolean joined;

        Walk(int from, int limit, Head head, boolean capital) {
            this.from = from;
            this.limit = limit;
            this.head = head;
            this.capital = capital;
            this.at = from;
            this.end = from;
        }

        void run() {
            while (at < limit && !scan.isTaken(at) && step()) {
                // Each step moves on by a token or more.
            }
        }

        private boolean step() {
            Token token = scan.token(at);
            if (at == from && Quotes.opens(token)) {
                return quoted();
            }
            if (numbered()) {
                return true;
            }
            if (isName(at)) {
                return name();
            }
            if (named && !isAdjective(token)) {
                return joinedName();
            }
            if (words.is("joiner", token) || (capital && words.is("joiner-far", token))) {
                return join();
            }
            if (isLower(token)) {
                at++;
                end = capital ? at : end;
                return !named;
            }
            return false;
        }

        private boolean quoted() {
            OptionalInt close = Quotes.close(scan, at);
            if (close.isEmpty()
                    || !Scan.hasCapital(scan.token(at + 1))
                            && scan.token(at + 1).kind() == Token.Kind.WORD) {
                return false;
            }
            at = close.getAsInt() + 1;
            end = at;
            named = true;
            return false;
        }

        /// Takes «№ 3», `n° 2`, `No. 9` or a bare figure after a facility.
        private boolean numbered() {
            int number = at;
            if (words.is("number", scan.token(at)) || scan.token(at).isMark("№")) {
                number = at + 1;
                while (number < limit
                        && (scan.token(number).isMark(".") || scan.token(number).isMark("°"))) {
                    number++;
                }
            } else if (head.sort() != Head.Sort.FACILITY && head.sort() != Head.Sort.ORGANISATION) {
                return false;
            }
            if (number >= limit
                    || scan.token(number).kind() != Token.Kind.NUMBER
                    || number == at && at != from) {
                return false;
            }
            if (scan.token(number).form().length() > 4 || number == at && !capital) {
                return false;
            }
            at = number + 1;
            if (number > from || capital) {
                end = at;
                named = named || number > from;
            }
            return true;
        }

        private boolean isName(int index) {
            return scan.isProper(index) || isAcronym(scan.token(index));
        }

        private boolean isAcronym(Token token) {
            return token.isUpperCase() && scan.casing(token.index()) == Scan.Casing.NORMAL;
        }

        private boolean name() {
            if (!joined && at == from && !mayFollowAtOnce()) {
                return false;
            }
            int place = scan.placeEnd(at);
            int next = Math.max(at + 1, place);
            while (next < limit && isName(next) && !scan.isTaken(next)) {
                next++;
            }
            at = next;
            end = at;
            named = true;
            return true;
        }

        /// Whether a name that follows a head without a word between completes it, rather than
        /// being that of someone whose trade the head names.
        private boolean mayFollowAtOnce() {
            return switch (head.sort()) {
                case OFFICE -> genitive && scan.placeEnd(at) > at || isAcronym(scan.token(at));
                case AUTHORITY, ORGANISATION, REGION, FACILITY, GROUP, EVENT, LAW, OUTLET -> true;
            };
        }

        /// After a name, only another name goes on: `cour d'appel de Cotonou du Bénin`.
        private boolean joinedName() {
            int next = at;
            while (next < limit && words.is("joiner", scan.token(next)) && next - at < 3) {
                next++;
            }
            if (genitive && next == at) {
                next = afterTownWord(at);
            }
            if (next > at && next < limit && isName(next) && !scan.isTaken(next)) {
                at = next;
                joined = true;
                return true;
            }
            return false;
        }

        private boolean join() {
            int next = at;
            while (next < limit
                    && next - at < 3
                    && (words.is("joiner", scan.token(next))
                            || capital && words.is("joiner-far", scan.token(next)))) {
                next++;
            }
            if (next >= limit || scan.isTaken(next)) {
                return false;
            }
            joined = true;
            Token token = scan.token(next);
            if (isName(next) || isNoun(token)) {
                at = next;
                return true;
            }
            return false;
        }

        private boolean isLower(Token token) {
            if (genitive) {
                int town = afterTownWord(at);
                if (town > at && town < limit && isName(town)) {
                    at = town - 1;
                    return true;
                }
                return token.kind() == Token.Kind.WORD
                        && !token.is(Pos.PREPOSITION)
                        && !token.is(Pos.CONJUNCTION)
                        && !token.is(Pos.PRONOUN)
                        && !token.is(Pos.VERB, Feature.FINITE)
                        && (token.is(Pos.NOUN, Feature.GENITIVE)
                                || token.is(Pos.ADJECTIVE, Feature.GENITIVE)
                                || joined && token.is(Pos.NOUN, Feature.DATIVE)
                                || joined && token.is(Pos.ADJECTIVE, Feature.DATIVE));
            }
            return isAdjective(token)
                    || joined
                            && isNoun(token)
                            && scan.token(at - 1).index() >= from
                            && words.is("joiner", scan.token(at - 1))
                    || joined && isNoun(token) && words.is("joiner-far", scan.token(at - 1));
        }

        private int afterTownWord(int index) {
            if (!words.is("town-word", scan.token(index))
                    && !words.is("town-mark", scan.token(index))) {
                return index;
            }
            return index + 1 < limit && scan.token(index + 1).isMark(".") ? index + 2 : index + 1;
        }

        private boolean isNoun(Token token) {
            return words.says("lower-chain")
                    && token.kind() == Token.Kind.WORD
                    && (token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE))
                    && !scan.isFunctionWord(token);
        }

        private boolean isAdjective(Token token) {
            return words.says("lower-chain")
                    && token.kind() == Token.Kind.WORD
                    && !token.isCapitalised()
                    && token.is(Pos.ADJECTIVE)
                    && !token.is(Pos.VERB)
                    && !token.is(Pos.ADVERB)
                    && !scan.isFunctionWord(token);
        }
    }
}
