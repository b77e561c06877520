package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;
import java.util.OptionalInt;

/// What completes the head of a body's or place's name: `du Kazakhstan`, `des droits de
/// l'homme`, "of Appeal", «защиты журналистов», «№ 3».
final class Complement {
    private static final int LONGEST = 14;
    private static final int DEEPEST = 3;
    private static final int MOST_JOINERS = 3;
    private static final int LONGEST_NUMBER = 4;
    private final Scan scan;
    private final NameWords words;
    private final PersonWords people;
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
        this.people = new PersonWords(scan);
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
        Walk walk = new Walk(from, limit, head, capital, 0);
        walk.run();
        return new Found(walk.end, walk.named, walk.named && !walk.joined);
    }

    private boolean isAcronym(int index) {
        return scan.token(index).isUpperCase()
                && scan.casing(index) == Scan.Casing.NORMAL
                && !scan.isInitial(index);
    }

    private boolean isName(int index) {
        return scan.isProper(index) || isAcronym(index);
    }

    /// One walk to the right of a head.
    private final class Walk {
        private final int from;
        private final int limit;
        private final Head head;
        private final boolean capital;
        private final int depth;
        private int at;
        private int end;
        private int nameEnd = -1;
        private boolean named;
        private boolean joined;

        Walk(int from, int limit, Head head, boolean capital, int depth) {
            this.from = from;
            this.limit = limit;
            this.head = head;
            this.capital = capital;
            this.depth = depth;
            this.at = from;
            this.end = from;
        }

        void run() {
            boolean goesOn = true;
            while (goesOn && at < limit && !scan.isTaken(at)) {
                goesOn = step();
            }
        }

        private boolean step() {
            Token token = scan.token(at);
            if (at == from && Quotes.opens(token)) {
                return quoted();
            }
            if (numbered() || inner()) {
                return true;
            }
            if (isName(at) && !scan.isInitial(at)) {
                return at > nameEnd && name();
            }
            if (named) {
                return joinedName();
            }
            if (joins(token)) {
                return join();
            }
            return isLower(token) && lower();
        }

        private boolean lower() {
            at++;
            end = capital ? at : end;
            return true;
        }

        private boolean quoted() {
            OptionalInt close = Quotes.close(scan, at);
            if (at + 1 >= scan.tokens().size()) {
                return false;
            }
            boolean word = scan.token(at + 1).kind() == Token.Kind.WORD;
            if (close.isEmpty() || word && !Scan.hasCapital(scan.token(at + 1))) {
                return false;
            }
            at = close.getAsInt() + 1;
            end = at;
            named = true;
            return false;
        }

        /// Takes «№ 3», `n° 2`, `No. 9`, or a bare figure after a capital: "Section 22".
        private boolean numbered() {
            int number = at;
            if (words.is("number", scan.token(at)) || scan.token(at).isMark("№")) {
                number++;
                while (number < limit
                        && (scan.token(number).isMark(".") || scan.token(number).isMark("°"))) {
                    number++;
                }
            } else if (at > from || !capital || !takesFigures()) {
                return false;
            }
            if (number >= limit
                    || scan.token(number).kind() != Token.Kind.NUMBER
                    || scan.token(number).form().length() > LONGEST_NUMBER) {
                return false;
            }
            at = number + 1;
            end = at;
            named = true;
            return true;
        }

        private boolean takesFigures() {
            return switch (head.sort()) {
                case FACILITY, REGION, ORGANISATION -> true;
                case AUTHORITY, OUTLET, OFFICE, GROUP, EVENT, LAW -> false;
            };
        }

        /// Another head inside the complement brings its own: `président de la Ligue des
        /// droits`.
        private boolean inner() {
            if (depth >= DEEPEST || at == from && !joined && !genitive) {
                return false;
            }
            Optional<Head> found = words.head(scan.tokens(), at, limit);
            if (found.isEmpty() || named && !joined) {
                return false;
            }
            boolean innerCapital = scan.mayBeName(at);
            int next = at + found.get().words().size();
            Walk walk = new Walk(next, limit, found.get(), innerCapital, depth + 1);
            walk.run();
            if (!innerCapital && !walk.named) {
                return false;
            }
            at = walk.end;
            end = at;
            named = true;
            return true;
        }

        private boolean name() {
            if (!joined && at == from && !mayFollowAtOnce() || genitive && !fits(at)) {
                return false;
            }
            boolean outlet = !capital && at == from && head.sort() == Head.Sort.OUTLET;
            boolean behindLower =
                    at > from && !joinsBefore() && !Scan.hasCapital(scan.token(at - 1));
            if ((outlet || behindLower) && isOfPerson(at)) {
                return false;
            }
            boolean common = Scan.hasCommonReading(scan.token(at));
            int place = scan.placeEnd(at);
            int next = Math.max(at + 1, place);
            while (next < limit && isName(next) && !scan.isTaken(next) && continues(next, common)) {
                next++;
            }
            if (!genitive && next + 1 < limit && isPossessive(next) && scan.isProper(next + 1)) {
                next += 2;
            }
            next = genitive ? districtEnd(next) : next;
            at = next;
            end = at;
            nameEnd = at;
            named = true;
            return true;
        }

        /// «Суд Портового района Гродска»: a region's word behind its adjective, and the
        /// place that the region is of.
        private int districtEnd(int next) {
            boolean district = next < limit
                    && !scan.isTaken(next)
                    && !Scan.hasCapital(scan.token(next))
                    && scan.token(next).is(Pos.NOUN, Feature.GENITIVE)
                    && isAdjectival(scan.token(next - 1))
                    && words.head(scan.tokens(), next, limit)
                            .filter(found -> found.sort() == Head.Sort.REGION)
                            .isPresent();
            if (!district) {
                return next;
            }
            int place = next + 1;
            boolean named = place < limit
                    && isName(place)
                    && !scan.isTaken(place)
                    && !scan.isInitial(place)
                    && !people.isPersonLike(place)
                    && !beginsPerson(place);
            return named ? Math.max(place + 1, scan.placeEnd(place)) : place;
        }

        private boolean isAdjectival(Token token) {
            return token.is(Pos.ADJECTIVE, Feature.GENITIVE)
                    || token.readings().isEmpty()
                            && scan.lexicon().people().adjective(token.folded());
        }

        private boolean isPossessive(int index) {
            return words.is("possessive", scan.token(index))
                    && Scan.isCommon(scan.token(index - 1));
        }

        /// Whether a name goes on with a further capital, and no person's name begins
        /// there.
        private boolean continues(int index, boolean common) {
            if (scan.isInitial(index)) {
                return false;
            }
            if (genitive) {
                return fits(index);
            }
            boolean title = head.sort() == Head.Sort.OFFICE || head.sort() == Head.Sort.AUTHORITY;
            if (isOfPerson(index)) {
                return false;
            }
            return !(title && common && !Scan.hasCommonReading(scan.token(index)))
                    && !(title && people.isGiven(index));
        }

        /// `le directeur de Radio Horizon Omar Deniz`: who is of a body is named right
        /// behind it.
        private boolean isOfPerson(int index) {
            boolean place = head.sort() == Head.Sort.FACILITY || head.sort() == Head.Sort.REGION;
            return !place
                    && words.says("far-title")
                    && people.isGiven(index)
                    && index + 1 < limit
                    && isName(index + 1);
        }

        private boolean joinsBefore() {
            return words.is("joiner", scan.token(at - 1));
        }

        /// Whether a name may stand in the genitive after the head, where a person's may
        /// begin as well: «профсоюз горняков Украины Михаил …».
        private boolean fits(int index) {
            if (isAcronym(index)
                    || scan.placeEnd(index) > index
                            && !beginsPerson(index)
                            && !isOthersSurname(index)) {
                return true;
            }
            if (words.isLemma("closed", scan.token(from - 1))) {
                return false;
            }
            if (scan.isInitial(index)) {
                return false;
            }
            return switch (head.sort()) {
                case FACILITY, REGION, OUTLET -> !beginsPerson(index) && !isOthersSurname(index);
                case OFFICE -> joined && Scan.hasCommonReading(scan.token(index));
                case AUTHORITY, ORGANISATION, GROUP, EVENT, LAW ->
                    !people.isPersonLike(index)
                            && (capital || joined || Scan.hasCommonReading(scan.token(index)));
            };
        }

        /// «В отделе Иванову ударили»: a surname that is not in the genitive completes no
        /// head.
        private boolean isOthersSurname(int index) {
            Token token = scan.token(index);
            if (scan.isOtherCase(index)) {
                return true;
            }
            return (people.isSurname(index) || people.endsLikeSurname(index))
                    && !token.readings().isEmpty()
                    && token.readings().stream()
                            .noneMatch(reading -> reading.has(Feature.GENITIVE));
        }

        private boolean beginsPerson(int index) {
            if (index + 1 >= limit || !scan.isProper(index + 1)) {
                return false;
            }
            return people.isGiven(index)
                    || people.isSurname(index + 1)
                    || people.endsLikeSurname(index + 1);
        }

        /// Whether a name that follows a head without a word between completes it, rather
        /// than
        /// being that of someone whose trade the head names.
        private boolean mayFollowAtOnce() {
            if (words.is("direct", head.sort().label())) {
                return true;
            }
            if (capital && words.is("direct-capital", head.sort().label())) {
                return !words.isTitle(scan.token(at)) && !words.isRole(scan.token(at));
            }
            return isAcronym(at) && words.is("direct-acronym", head.sort().label());
        }

        /// After a name, only another name goes on: `cour d'appel de Cotonou du Bénin`.
        private boolean joinedName() {
            int next = at;
            while (next < limit && joins(scan.token(next)) && next - at < MOST_JOINERS) {
                next++;
            }
            if (genitive && next == at) {
                next = afterTownWord(at);
            }
            boolean goesOn = next > at && next < limit && isName(next) && !scan.isTaken(next);
            if (!goesOn || isSeparate(next)) {
                return false;
            }
            at = next;
            joined = true;
            return true;
        }

        /// Whether "and" parts two names instead of standing inside one.
        private boolean isSeparate(int next) {
            boolean and = false;
            for (int i = at; i < next; i++) {
                and |= words.is("and", scan.token(i));
            }
            if (!and) {
                return false;
            }
            int look = next;
            while (look < limit && isName(look)) {
                boolean other = !Scan.isCommon(scan.token(look)) || isAcronym(look);
                if (other || words.head(scan.tokens(), look, limit).isPresent()) {
                    return true;
                }
                look++;
            }
            return look == next;
        }

        private boolean joins(Token token) {
            if (words.is("joiner", token)) {
                return capital || words.is("joined", head.sort().label());
            }
            return words.is("joiner-far", token)
                            && !isReason(token)
                            && !(head.sort() == Head.Sort.AUTHORITY
                                    && words.is("joiner-wish", token))
                            && capital
                            && (head.sort() == Head.Sort.ORGANISATION
                                    || head.sort() == Head.Sort.AUTHORITY)
                    || words.is("particle", token)
                            && head.sort() == Head.Sort.FACILITY
                            && capital
                            && !words.is("article", token);
        }

        /// «Суд по иску порта»: at whose wish a body does something is no part of its name.
        private boolean isReason(Token joiner) {
            int next = joiner.index() + 1;
            return next < limit && words.isLemma("reason", scan.token(next));
        }

        private boolean join() {
            int next = at;
            while (next < limit && next - at < MOST_JOINERS && joins(scan.token(next))) {
                next++;
            }
            if (next >= limit || scan.isTaken(next) || isNextNoun(next)) {
                return false;
            }
            if (isNextParticiple(next)) {
                return false;
            }
            if (isName(next)
                    || isNoun(scan.token(next))
                    || genitive && isDative(scan.token(next))) {
                boolean separate = isName(next) && isSeparate(next);
                joined = true;
                at = next;
                return !separate;
            }
            return false;
        }

        /// `convoquée par le Comité d'enquête et interrogée`: behind "and" a participle is
        /// of the clause, unless it names people as the plural before it does: `ouvriers
        /// et employés`.
        private boolean isNextParticiple(int next) {
            Token token = scan.token(next);
            return !genitive
                    && words.is("and", scan.token(next - 1))
                    && token.is(Pos.VERB, Feature.PARTICIPLE)
                    && !isName(next)
                    && !(token.is(Pos.NOUN, Feature.PLURAL)
                            && scan.token(at - 1).is(Pos.NOUN, Feature.PLURAL));
        }

        /// `à deux ans de prison le berger`: right after a head a mere article stands
        /// before a noun of its own.
        private boolean isNextNoun(int next) {
            return at == from
                    && next == at + 1
                    && !capital
                    && words.is("article", scan.token(at))
                    && !scan.token(at).is(Pos.PREPOSITION)
                    && !isName(next);
        }

        private boolean isLower(Token token) {
            if (token.kind() != Token.Kind.WORD || Scan.hasCapital(token)) {
                return false;
            }
            if (genitive) {
                return isGenitive(token) || joined && isDative(token);
            }
            boolean afterJoiner = at > from && joins(scan.token(at - 1));
            return afterJoiner && isNoun(token)
                    || isAdjective(token)
                    || isUnknownAfterCapital(token);
        }

        /// A word that no dictionary knows, in a name that has begun with a capital.
        private boolean isUnknownAfterCapital(Token token) {
            return capital && words.says("lower-chain") && token.readings().isEmpty();
        }

        private boolean isGenitive(Token token) {
            int town = afterTownWord(token.index());
            if (town > token.index() && town < limit && isName(town)) {
                at = town - 1;
                return true;
            }
            return !isBystander(token) && isCase(token, Feature.GENITIVE);
        }

        /// «на Театральной площади активистов разогнали»: whom something is done to at a
        /// place; «Дом офицеров» has the capital itself.
        private boolean isBystander(Token token) {
            return (head.sort() == Head.Sort.FACILITY || head.sort() == Head.Sort.REGION)
                    && !Scan.hasCapital(scan.token(from - 1))
                    && token.is(Pos.NOUN, Feature.ANIMATE);
        }

        private boolean isDative(Token token) {
            return isCase(token, Feature.DATIVE)
                    || isCase(token, Feature.ACCUSATIVE)
                    || isCase(token, Feature.GENITIVE);
        }

        private boolean isCase(Token token, Feature feature) {
            if (words.isLemma("not-modifier", token)) {
                return false;
            }
            return !token.is(Pos.PREPOSITION)
                    && !token.is(Pos.ADJECTIVE, Feature.SHORT)
                    && (!token.is(Pos.VERB, Feature.FINITE) || token.is(Pos.NOUN, Feature.PLURAL))
                    && !token.is(Pos.CONJUNCTION)
                    && !token.is(Pos.PRONOUN)
                    && !token.is(Pos.ADVERB)
                    && (token.is(Pos.NOUN, feature) || token.is(Pos.ADJECTIVE, feature));
        }

        private int afterTownWord(int index) {
            Token token = scan.token(index);
            if (!words.is("town-word", token) && !words.is("town-mark", token)) {
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
                    && token.is(Pos.ADJECTIVE)
                    && !token.is(Pos.VERB)
                    && !token.is(Pos.ADVERB)
                    && !scan.isFunctionWord(token);
        }
    }
}
