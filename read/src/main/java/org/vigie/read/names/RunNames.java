package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Tells what a run of capitals names: a person, a place, a people or a body, by what the
/// lists know of its words, by their endings, and by the words before it.
final class RunNames {
    static final int KNOWN_TOWN = 7;
    private static final int BIG_TOWN = 9;
    private static final int COUNTRY = 20;
    /// A body between a title and a name is no longer than this, in tokens.
    private static final int LONGEST_BODY = 8;

    private final Scan scan;
    private final NameWords words;
    private final PersonWords people;
    private final Genders genders;
    private final BodyBeforePerson bodies;
    private final SecondNames seconds;

    RunNames(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.people = new PersonWords(scan);
        this.genders = new Genders(scan);
        this.bodies = new BodyBeforePerson(scan);
        this.seconds = new SecondNames(scan);
    }

    /// Reads a run and adds the names in it.
    ///
    /// @param from its first token
    /// @param end  one past its last
    void read(int from, int end) {
        if (scan.placeEnd(from) == end && end > from + 1 && !isTitled(from)) {
            addPlace(from, end);
            return;
        }
        if (precededBy(from, "bearing-name")) {
            // `la loi Delcourt`: whom it is called after is not told of
            scan.add(Draft.of(from, end, Kind.OTHER, "bearing-name"));
            return;
        }
        int second = seconds.begin(from, end, isTitled(from), afterPreposition(from));
        if (second > from) {
            read(from, second);
            read(second, end);
            return;
        }
        Optional<Draft> body = bodies.find(from, end);
        if (body.isPresent()) {
            scan.add(body.get());
            read(body.get().end(), end);
            return;
        }
        if (isTownBeforePerson(from, end)) {
            scan.add(Draft.guess(from, from + 1, Kind.PLACE, "place.preposition"));
            read(from + 1, end);
            return;
        }
        boolean titled = isTitled(from);
        int first = from;
        while (first < end - 1 && isLeadingTitle(first)) {
            titled = true;
            first++;
            while (first < end && scan.token(first).isMark(".")) {
                first++;
            }
        }
        if (first < end && !readPlace(first, end, titled)) {
            if (wordCount(first, end) == 1) {
                single(first, end, titled);
            } else {
                several(first, end, titled);
            }
        }
    }

    /// «В Шуе Анну Лис приговорили»: behind a preposition of place a word that is of no person,
    /// then a given name and another.
    private boolean isTownBeforePerson(int from, int end) {
        return end > from + 2
                && afterPreposition(from)
                && !people.isPersonLike(from)
                && people.isGiven(from + 1)
                && !people.isPatronymic(from + 2);
    }

    /// Reads a known place at the run's beginning, and what follows it.
    private boolean readPlace(int first, int end, boolean titled) {
        int place = scan.placeEnd(first);
        if (place == first) {
            return false;
        }
        PlaceEntry entry = scan.longestPlace(first).orElseThrow();
        if (place < end && !isSplit(first, place, end, entry, titled)) {
            return false;
        }
        if (place == end && !isPlace(first, place, entry, titled)) {
            return false;
        }
        scan.add(Draft.place(first, place, entry, "place.list"));
        if (place < end) {
            read(place, end);
        }
        return true;
    }

    /// Whether a place set before a name without a comma is no part of that name: `в Москве
    /// Ораз Вазирбеков`; and after a title the place that it is held in, `мэр Баку Ораз
    /// Вазирбеков`.
    private boolean isSplit(int first, int place, int end, PlaceEntry entry, boolean titled) {
        if (people.isGiven(first) && place == first + 1) {
            return false;
        }
        if (titled) {
            boolean owned = people.isGiven(place) || wordCount(place, end) > 1;
            return words.says("genitive") && owned && entry.weight() >= KNOWN_TOWN - 2;
        }
        boolean person = people.isGiven(place)
                || people.isSurname(place)
                || words.says("genitive") && people.endsLikeSurname(place)
                || scan.isInitial(place)
                || words.isTitle(scan.token(place));
        return entry.weight() >= COUNTRY
                || afterPreposition(first) && person && entry.weight() >= KNOWN_TOWN - 2;
    }

    private boolean isPlace(int first, int end, PlaceEntry entry, boolean titled) {
        boolean preposition = afterPreposition(first);
        if (titled) {
            return preposition || entry.weight() >= COUNTRY;
        }
        if (preposition || end > first + 1) {
            return true;
        }
        boolean common = Scan.hasCommonReading(scan.token(first));
        if (scan.startsClause(first) && Scan.isCommon(scan.token(first))) {
            return entry.own();
        }
        if (people.isGiven(first)) {
            return entry.weight() >= BIG_TOWN;
        }
        return !(common || people.isSurname(first)) || entry.weight() >= KNOWN_TOWN;
    }

    private void addPlace(int first, int end) {
        scan.add(Draft.place(first, end, scan.longestPlace(first).orElseThrow(), "place.list"));
    }

    private int wordCount(int first, int end) {
        int count = 0;
        for (int i = first; i < end; i++) {
            count += scan.token(i).kind() == Token.Kind.WORD ? 1 : 0;
        }
        return count;
    }

    private boolean isLeadingTitle(int at) {
        Token token = scan.token(at);
        boolean given = people.isGiven(at) && scan.token(at + 1).kind() == Token.Kind.WORD;
        if (words.isTitle(token)) {
            return !given;
        }
        return words.isRole(token) && Scan.hasCommonReading(token) && !given;
    }

    private boolean isTitled(int at) {
        int before = at - 1;
        int begin = scan.text().sentenceOf(at).firstToken();
        if (before >= begin && scan.token(before).isMark(".")) {
            before--;
        }
        if (before >= begin && isCue(before)) {
            return true;
        }
        if (before - 1 >= begin && isPlainAdjective(scan.token(before)) && isCue(before - 1)) {
            return true;
        }
        return words.says("genitive") && isTitledBefore(before, begin);
    }

    /// «депутат Европарламента Ораз …»: a body or place stands between the title and the name.
    private boolean isTitledBefore(int before, int begin) {
        int at = before;
        while (at > begin && at > before - LONGEST_BODY && (scan.isTaken(at) || isQuote(at))) {
            at--;
        }
        return at < before && isCue(at) && !isPluralOnly(scan.token(at));
    }

    private boolean isQuote(int at) {
        return Quotes.opens(scan.token(at)) || Quotes.closes(scan.token(at));
    }

    private boolean isPlainAdjective(Token token) {
        return token.is(Pos.ADJECTIVE) && !token.isCapitalised() && !scan.isFunctionWord(token);
    }

    private boolean isCue(int at) {
        Token token = scan.token(at);
        return words.isTitle(token) || words.isRole(token);
    }

    private boolean afterPreposition(int first) {
        return precededBy(first, "place-preposition");
    }

    private boolean precededBy(int first, String name) {
        return first > scan.text().sentenceOf(first).firstToken()
                && words.is(name, scan.token(first - 1));
    }

    private void single(int first, int end, boolean titled) {
        int at = scan.token(first).kind() == Token.Kind.WORD ? first : end - 1;
        Token token = scan.token(at);
        if (scan.isForeignScript(at) && !people.isGiven(at)) {
            scan.add(Draft.guess(at, at + 1, Kind.OTHER, "capital"));
        } else if (demonym(at).isPresent() && !people.isGiven(at)) {
            people(at);
        } else if (isNoName(token) || isAdverb(at) || isPost(at) || titled && isShout(at)) {
            scan.take(at, at + 1);
        } else if (titled && !(endsLikePlace(at) || isAfterGroup(first))) {
            scan.add(Draft.person(at, at + 1, genders.of(first, end), "person.title", true));
        } else if (precededBy(at, "place-strong") || endsLikePlace(at)) {
            scan.add(Draft.guess(at, at + 1, Kind.PLACE, "place.preposition"));
        } else if (people.isGiven(at) || people.isSurname(at)) {
            scan.add(Draft.person(at, at + 1, genders.of(first, end), "person.list", false));
        } else if (afterPreposition(at)) {
            scan.add(Draft.guess(at, at + 1, Kind.PLACE, "place.preposition"));
        } else if (people.endsLikeSurname(at)) {
            scan.add(Draft.person(at, at + 1, genders.of(first, end), "person.ending", false));
        } else {
            scan.add(Draft.guess(at, at + 1, Kind.OTHER, "capital"));
        }
    }

    private boolean isNoName(Token token) {
        return token.form().length() == 1 || words.isLemma("no-alone", token);
    }

    /// «Рано утром пришли с обыском»: a given name that begins its sentence as an adverb.
    private boolean isAdverb(int at) {
        return words.says("genitive") && scan.startsClause(at) && scan.token(at).is(Pos.ADVERB);
    }

    /// Whether a capital word is a title or role that stands for no name: "the General".
    private boolean isPost(int at) {
        Token token = scan.token(at);
        return (words.isTitle(token) || words.isRole(token))
                && Scan.hasCommonReading(token)
                && !people.isGiven(at);
    }

    /// Whether a common word has a capital only because all words of its heading have one.
    private boolean isShout(int at) {
        return scan.casing(at) != Scan.Casing.NORMAL
                && Scan.hasCommonReading(scan.token(at))
                && !people.isGiven(at)
                && !people.isSurname(at);
    }

    /// Whether the role before is that of many: what follows is where they are, or theirs.
    private boolean isAfterGroup(int first) {
        return isPluralOnly(scan.token(Math.max(0, first - 1)));
    }

    private static boolean isPluralOnly(Token token) {
        boolean plural = false;
        for (Reading reading : token.readings()) {
            if (reading.has(Feature.SINGULAR)) {
                return false;
            }
            plural |= reading.has(Feature.PLURAL);
        }
        return plural;
    }

    private boolean endsLikePlace(int at) {
        return scan.token(at).readings().isEmpty()
                && scan.forms().of(at).stream().anyMatch(scan.lexicon().people()::placeEnding);
    }

    private Optional<String> demonym(int at) {
        String form = Fold.bare(scan.token(at).form());
        int hyphen = form.indexOf('-');
        if (hyphen > 0) {
            Optional<String> second = scan.lexicon().places().demonym(form.substring(hyphen + 1));
            return scan.lexicon().places().demonym(form.substring(0, hyphen)).isPresent()
                    ? second
                    : Optional.empty();
        }
        return demonymForm(at);
    }

    private Optional<String> demonymForm(int at) {
        for (String form : scan.forms().of(at)) {
            Optional<String> country = scan.lexicon().places().demonym(form);
            if (country.isPresent()) {
                return country;
            }
            if (form.endsWith("s")) {
                Optional<String> one =
                        scan.lexicon().places().demonym(form.substring(0, form.length() - 1));
                if (one.isPresent()) {
                    return one;
                }
            }
        }
        return Optional.empty();
    }

    /// The people of a land, where the word is a noun; an adjective is no name.
    private void people(int at) {
        Token token = scan.token(at);
        boolean noun = words.says("demonym-noun")
                ? !scan.startsClause(at)
                : token.folded().endsWith("s") && !isBeforeNoun(at);
        if (noun) {
            scan.add(Draft.guess(at, at + 1, Kind.GROUP, "group.people"));
        } else {
            scan.take(at, at + 1);
        }
    }

    private boolean isBeforeNoun(int at) {
        int next = at + 1;
        if (next >= scan.text().sentenceOf(at).endToken()) {
            return false;
        }
        Token after = scan.token(next);
        return after.kind() == Token.Kind.WORD
                && (after.is(Pos.NOUN) || after.is(Pos.ADJECTIVE))
                && !after.is(Pos.VERB)
                && !after.is(Pos.PREPOSITION)
                && !after.is(Pos.CONJUNCTION);
    }

    private void several(int first, int end, boolean titled) {
        if (!words.says("demonym-noun") && demonym(first).isPresent() && !people.isGiven(first)) {
            afterDemonym(first, end);
            return;
        }
        if (PeopleList.isLegalForm(Fold.bare(scan.token(end - 1).form()))) {
            scan.add(Draft.of(first, end, Kind.ORGANISATION, "body.legal-form"));
            return;
        }
        if (isAllInitials(first, end)) {
            scan.add(Draft.guess(first, end, Kind.ORGANISATION, "acronym"));
            return;
        }
        boolean known = titled || isPersonKnown(first, end);
        if (!titled && isBody(first, end, known)) {
            scan.add(Draft.guess(first, end, Kind.ORGANISATION, "capitals.body"));
            return;
        }
        if (!known && areCommon(first, end)) {
            Kind kind = afterPreposition(first) ? Kind.PLACE : Kind.ORGANISATION;
            scan.add(Draft.guess(first, end, kind, "capitals.common"));
        } else if (!known && afterPreposition(first)) {
            scan.add(Draft.guess(first, end, Kind.PLACE, "place.preposition"));
        } else {
            String rule = titled ? "person.title" : known ? "person.list" : "person.capitals";
            scan.add(Draft.person(first, end, genders.of(first, end), rule, known));
        }
    }

    /// Three letters with stops and nothing else are no one's initials.
    private boolean isAllInitials(int first, int end) {
        for (int i = first; i < end; i += 2) {
            if (!scan.isInitial(i)) {
                return false;
            }
        }
        return end - first > 4
                || end - first == 4
                        && scan.token(first + 1).end() == scan.token(first + 2).begin();
    }

    /// Whether a run names a body: a head is in it, or a land or big town begins it, or it is
    /// written in letters that are not the language's.
    private boolean isBody(int first, int end, boolean known) {
        if (scan.isForeignScript(first)) {
            return !people.isGiven(first);
        }
        if (words.is("article-title", scan.token(first)) && !known) {
            return true;
        }
        for (int i = first; i < end; i++) {
            boolean body = words.head(scan.tokens(), i, end)
                    .filter(head -> head.sort() != Head.Sort.OFFICE)
                    .map(Head::kind)
                    .filter(kind -> kind == Kind.ORGANISATION || kind == Kind.AUTHORITY)
                    .isPresent();
            if (body && !people.isGiven(i)) {
                return true;
            }
            boolean land = scan.knownPlace(i)
                    .filter(place -> place.weight() >= COUNTRY)
                    .isPresent();
            if (land && !known) {
                return true;
            }
        }
        return !known
                && scan.knownPlace(first)
                        .filter(place -> place.weight() >= BIG_TOWN)
                        .isPresent();
    }

    private void afterDemonym(int first, int end) {
        if (end == first + 2 && demonym(first + 1).isPresent()) {
            scan.add(Draft.of(first, end, Kind.GROUP, "group.people"));
            return;
        }
        scan.take(first, first + 1);
        read(first + 1, end);
    }

    private boolean isPersonKnown(int first, int end) {
        for (int i = first; i < end; i++) {
            if (scan.isInitial(i) || isPersonWord(i, first, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPersonWord(int index, int first, int end) {
        Token token = scan.token(index);
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        if (people.isGiven(index) && (index == first || !Scan.hasCommonReading(token))) {
            return true;
        }
        return people.isPatronymic(index)
                || index == end - 1 && (people.isSurname(index) || people.endsLikeSurname(index));
    }

    private boolean areCommon(int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = scan.token(i);
            if (token.kind() == Token.Kind.WORD && !Scan.hasCommonReading(token)) {
                return false;
            }
        }
        return true;
    }
}
