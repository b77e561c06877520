package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;
import java.util.stream.IntStream;

/// Finds names by their head word: `cour suprême du Bénin`, "Baku Court of Appeal", «суд
/// Жанаозена», `prison de Ramo Verde`, `province de Salta`.
///
/// A head with a capital takes its whole complement; a head without one is part of a name only
/// where something with a capital completes it.
final class BodyNames {
    private final Scan scan;
    private final NameWords words;
    private final Complement complement;
    private final Modifiers modifiers;
    private final PersonWords people;

    BodyNames(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.complement = new Complement(scan);
        this.modifiers = new Modifiers(scan);
        this.people = new PersonWords(scan);
    }

    /// A head where it stands in a text.
    ///
    /// @param head    the head
    /// @param first   the first token of what stands before it in the name
    /// @param at      its own first token
    /// @param end     one past its last token
    /// @param capital whether it has a capital
    /// @param named   whether what stands before it is a name
    private record Place(Head head, int first, int at, int end, boolean capital, boolean named) {}

    /// {@return the name whose head begins at a token}
    ///
    /// @param at the head's first token
    Optional<Draft> at(int at) {
        int limit = scan.text().sentenceOf(at).endToken();
        Optional<Head> found = words.head(scan.tokens(), at, limit);
        if (found.isEmpty() || scan.isTaken(at)) {
            return Optional.empty();
        }
        boolean capital = scan.mayBeName(at);
        int end = at + found.get().words().size();
        if (capital && (isAmongCapitals(at) || scan.placeEnd(at) > end)) {
            // `Port Sudan` is a town
            return Optional.empty();
        }
        int first = modifiers.first(at);
        Place place = new Place(found.get(), first, at, end, capital, modifiers.hasName(first, at));
        if (modifiers.leadsToHead(end) || !mayBeHead(place)) {
            return Optional.empty();
        }
        boolean open = (capital || words.says("genitive") && place.named())
                && !words.isLemma("closed", scan.token(at));
        Complement.Found right = isWholeRegion(place)
                ? new Complement.Found(end, false, false)
                : complement.after(end, place.head(), open);
        return switch (place.head().sort()) {
            case OFFICE -> office(place, right);
            case OUTLET ->
                capital && !isCommonStart(place) ? body(place, right) : outlet(place, right);
            case AUTHORITY, ORGANISATION, FACILITY, REGION, GROUP, EVENT, LAW -> body(place, right);
        };
    }

    /// `the Bokaro district of Kalinga province`: a region that is named before its head is
    /// named whole, and what it belongs to is another.
    private boolean isWholeRegion(Place place) {
        return place.head().sort() == Head.Sort.REGION
                && place.named()
                && words.says("first-modifier")
                && !place.capital()
                && !scan.token(place.at() - 1).is(Pos.ADJECTIVE);
    }

    /// {@return whether capitals lead on from a token to a head, so that the name is that
    /// head's}
    boolean leadsToHead(int end) {
        return modifiers.leadsToHead(end);
    }

    /// Whether a word in capitals stands beside another: the two are one acronym or a shout.
    private boolean isAmongCapitals(int at) {
        if (!scan.token(at).isUpperCase() || scan.casing(at) != Scan.Casing.NORMAL) {
            return false;
        }
        boolean before = at > 0 && scan.token(at - 1).isUpperCase();
        return before || at + 1 < scan.tokens().size() && scan.token(at + 1).isUpperCase();
    }

    /// Whether a head has its capital from the sentence only, and a name in quotation marks
    /// follows: «Газета «Маяк» закрыта».
    private boolean isCommonStart(Place place) {
        return scan.startsClause(place.at()) && Quotes.opensAt(scan, place.end());
    }

    private boolean mayBeHead(Place place) {
        if (place.capital()) {
            return true;
        }
        Head.Sort sort = place.head().sort();
        if (sort == Head.Sort.EVENT || sort == Head.Sort.LAW) {
            return Quotes.opensAt(scan, place.end());
        }
        Token token = scan.token(place.at());
        boolean verb = (token.is(Pos.VERB, Feature.FINITE) || isPerfect(place.at()))
                && !words.says("genitive");
        return !verb || place.named() || followsDeterminer(place.at()) || joins(place);
    }

    /// Whether an auxiliary before it makes the form a participle: `ont marché de la place`.
    private boolean isPerfect(int at) {
        return at > scan.text().sentenceOf(at).firstToken()
                && scan.token(at).is(Pos.VERB, Feature.PARTICIPLE)
                && words.is("auxiliary", scan.token(at - 1));
    }

    /// Whether a joiner and a name follow, as they follow no verb: `place des Martyrs`.
    private boolean joins(Place place) {
        int next = place.end();
        int limit = scan.text().sentenceOf(place.at()).endToken();
        return place.head().sort() == Head.Sort.FACILITY
                && next + 1 < limit
                && words.is("joiner", scan.token(next))
                && !words.is("article-alone", scan.token(next))
                && scan.isProper(next + 1);
    }

    /// Whether the word before shows that a form which may be a verb is a noun.
    private boolean followsDeterminer(int at) {
        if (at == scan.text().sentenceOf(at).firstToken()) {
            return false;
        }
        Token before = scan.token(at - 1);
        return before.kind() != Token.Kind.WORD
                || words.is("article", before)
                || before.is(Pos.DETERMINER)
                || before.is(Pos.PREPOSITION)
                || before.is(Pos.ADJECTIVE);
    }

    private Optional<Draft> body(Place place, Complement.Found right) {
        Head head = place.head();
        if (!place.capital() && !right.named() && modifiers.isModifierOnly(place.end())) {
            return Optional.empty();
        }
        if (isPeopleOfPerson(place, right)) {
            return Optional.empty();
        }
        if (place.named() || right.named()) {
            boolean written = place.capital() && !scan.token(place.at()).isUpperCase();
            int begin =
                    place.named() || written ? place.first() : modifiers.withAdjectives(place.at());
            Kind kind = isMiddleOfPlace(place, right) ? Kind.PLACE : head.kind();
            return Optional.of(Draft.of(begin, right.end(), kind, "body.head"));
        }
        if (!place.capital()
                || scan.casing(place.at()) != Scan.Casing.NORMAL
                || !standsAlone(head)) {
            return Optional.empty();
        }
        boolean inside = !scan.startsClause(place.at());
        boolean several = right.end() > place.end()
                || scan.token(place.end() - 1).isCapitalised() && place.end() > place.at() + 1;
        boolean common = head.capitalOnly()
                && IntStream.range(place.end(), right.end()).noneMatch(scan::isProper);
        return inside || several && !common
                ? Optional.of(Draft.guess(place.at(), right.end(), head.kind(), "body.capital"))
                : Optional.empty();
    }

    /// «в центре Бреста»: without a capital, and right before the name of a place, it is the
    /// middle of that place and no body.
    private boolean isMiddleOfPlace(Place place, Complement.Found right) {
        return !place.capital()
                && right.direct()
                && words.isLemma("middle", scan.token(place.at()))
                && right.end() == place.end() + 1
                && !people.isGiven(place.end());
    }

    /// `Lawyers for Max Meier say …`: at a sentence's beginning they are people, no body.
    private boolean isPeopleOfPerson(Place place, Complement.Found right) {
        return place.head().capitalOnly()
                && !place.named()
                && scan.startsClause(place.at())
                && IntStream.range(place.end(), right.end())
                        .filter(scan::isProper)
                        .limit(1)
                        .anyMatch(people::isGiven);
    }

    /// Whether a capital is enough to make a head a name: "the Council".
    private static boolean standsAlone(Head head) {
        return switch (head.sort()) {
            case AUTHORITY, ORGANISATION -> true;
            case OFFICE, OUTLET, FACILITY, REGION, GROUP, EVENT, LAW -> false;
        };
    }

    /// A post is a name with the body or place it belongs to, unless a person's name follows:
    /// then it is that person's title.
    private Optional<Draft> office(Place place, Complement.Found right) {
        int limit = scan.text().sentenceOf(place.at()).endToken();
        boolean title = right.end() < limit && scan.isProper(right.end());
        if (title) {
            boolean owned = place.named() && modifiers.isDescription(place.first(), place.at());
            scan.take(owned ? place.first() : place.at(), right.end());
            return Optional.empty();
        }
        if (right.named()) {
            return Optional.of(Draft.of(place.at(), right.end(), Kind.AUTHORITY, "body.office"));
        }
        boolean capital = place.capital() && scan.casing(place.at()) == Scan.Casing.NORMAL;
        if (place.named() && (capital || modifiers.isDescription(place.first(), place.at()))) {
            return Optional.of(Draft.of(place.first(), place.end(), Kind.AUTHORITY, "body.office"));
        }
        boolean inside = !scan.startsClause(place.at()) || place.end() > place.at() + 1;
        return capital && inside
                ? Optional.of(Draft.guess(place.at(), place.end(), Kind.AUTHORITY, "body.office"))
                : Optional.empty();
    }

    private Optional<Draft> outlet(Place place, Complement.Found right) {
        if (place.named()) {
            return Optional.of(
                    Draft.of(place.first(), place.at(), Kind.ORGANISATION, "body.outlet"));
        }
        if (!right.named() || !right.direct()) {
            return Optional.empty();
        }
        boolean quoted = Quotes.opensAt(scan, place.end());
        int begin = quoted ? place.end() + 1 : place.end();
        int end = quoted ? right.end() - 1 : right.end();
        return end > begin
                ? Optional.of(Draft.of(begin, end, Kind.ORGANISATION, "body.outlet"))
                : Optional.empty();
    }
}
