package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Finds names that are runs of capitals, and tells people from places and bodies by what the
/// lists know of the words, by their endings, and by the words before the run.
final class RunNames {
    private static final int WELL_KNOWN = 9;
    private final Scan scan;
    private final NameWords words;
    private final PeopleList people;
    private final Genders genders;

    RunNames(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.people = scan.lexicon().people();
        this.genders = new Genders(scan);
    }

    /// {@return the end of the run that begins at a token; `at` if none does}
    int end(int at) {
        int limit = scan.text().sentenceOf(at).endToken();
        int end = at;
        while (end < limit && !scan.isTaken(end)) {
            if (scan.isInitial(end) && !scan.isTaken(end + 1)) {
                end += 2;
            } else if (isPart(end, at)) {
                end++;
            } else {
                int after = afterParticles(end, limit);
                if (end == at || after == end || !goesOn(at, end, after)) {
                    break;
                }
                end = after + 1;
            }
        }
        return end;
    }

    private boolean isPart(int index, int first) {
        Token token = scan.token(index);
        if (!scan.isProper(index)) {
            return false;
        }
        if (index > first
                && words.isTitle(token)
                && scan.token(index - 1).kind() == Token.Kind.WORD) {
            return people.given(Fold.bare(token.form())).isPresent();
        }
        boolean acronym = token.isUpperCase() && scan.casing(index) == Scan.Casing.NORMAL;
        // A surname in capitals stands beside a name that is not; an acronym stands alone.
        return !acronym
                || index > first
                        && token.form().length() > 3
                        && !scan.token(index - 1).isUpperCase()
                || index == first && beginsSurnameFirst(index);
    }

    private boolean beginsSurnameFirst(int index) {
        return scan.token(index).form().length() > 3
                && index + 1 < scan.text().sentenceOf(index).endToken()
                && scan.isProper(index + 1)
                && !scan.token(index + 1).isUpperCase()
                && isGiven(index + 1);
    }

    private int afterParticles(int from, int limit) {
        int at = from;
        while (at < limit
                && at - from < 3
                && !scan.isTaken(at)
                && words.is("particle", scan.token(at))) {
            at++;
        }
        return at < limit && !scan.isTaken(at) && at > from && isPart(at, from) ? at : from;
    }

    /// Whether particles join what follows to the name before them: `Gomes do Amaral`, and not
    /// `Omar Deniz de Dakar`.
    private boolean goesOn(int first, int particle, int next) {
        if (!words.is("place-preposition", scan.token(particle))
                && !words.is("article", scan.token(particle))
                && !words.is("joiner", scan.token(particle))
                && !words.is("and", scan.token(particle))) {
            return true;
        }
        return particle - first == 1 && isGiven(first) && scan.placeEnd(next) == next;
    }

    private boolean isGiven(int index) {
        Token token = scan.token(index);
        for (String base : scan.forms(index, index + 1)) {
            if (people.given(base).isPresent()) {
                return true;
            }
        }
        return token.readings().stream().anyMatch(reading -> reading.has(Feature.GIVEN));
    }

    /// Reads a run and adds the names in it.
    void read(int from, int end) {
        int first = from;
        boolean titled = isTitled(from);
        while (first < end - 1 && isLeadingTitle(first)) {
            titled = true;
            first++;
            while (first < end && scan.token(first).isMark(".")) {
                first++;
            }
        }
        if (first >= end) {
            return;
        }
        int place = scan.placeEnd(first);
        if (place == end || place > first && !titled && isSplit(first, place, end)) {
            if (addPlace(first, place, titled)) {
                if (place < end) {
                    read(place, end);
                }
                return;
            }
        }
        if (words(first, end) == 1) {
            single(first, end, titled);
        } else {
            several(first, end, titled);
        }
    }

    /// A well-known place set before a name without a comma is no part of that name.
    private boolean isSplit(int first, int place, int end) {
        return place < end
                && !isGiven(first)
                && scan.knownPlace(first, place)
                        .filter(entry -> entry.weight() >= 20)
                        .isPresent();
    }

    private int words(int first, int end) {
        int count = 0;
        for (int i = first; i < end; i++) {
            count += scan.token(i).kind() == Token.Kind.WORD ? 1 : 0;
        }
        return count;
    }

    private boolean isLeadingTitle(int at) {
        Token token = scan.token(at);
        if (words.isTitle(token)) {
            return !(isGiven(at)
                    && scan.token(at + 1).kind() == Token.Kind.WORD
                    && !words.is("strict-title", token));
        }
        return words.isRole(token) && Scan.hasCommonReading(token) && !isGiven(at);
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
        return before - 1 >= begin
                && scan.token(before).is(Pos.ADJECTIVE)
                && !scan.token(before).isCapitalised()
                && !scan.isFunctionWord(scan.token(before))
                && isCue(before - 1);
    }

    private boolean isCue(int at) {
        return words.isTitle(scan.token(at)) || words.isRole(scan.token(at));
    }

    private boolean addPlace(int first, int end, boolean titled) {
        Optional<PlaceEntry> entry = scan.knownPlace(first, end);
        if (entry.isEmpty() || titled && !afterPreposition(first) && entry.get().weight() < 20) {
            return false;
        }
        boolean doubtful =
                isGiven(first) || isSurname(end - 1) || Scan.hasCommonReading(scan.token(first));
        if (doubtful && entry.get().weight() < WELL_KNOWN && !afterPreposition(first)) {
            return false;
        }
        if (scan.startsClause(first)
                && end == first + 1
                && doubtful
                && entry.get().weight() < 12
                && Scan.isCommon(scan.token(first))) {
            return false;
        }
        Draft place = Draft.place(first, end, entry.get(), "place.list");
        scan.add(place);
        return true;
    }

    private boolean afterPreposition(int first) {
        return first > scan.text().sentenceOf(first).firstToken()
                && words.is("place-preposition", scan.token(first - 1));
    }

    private boolean afterStrongPreposition(int first) {
        return first > scan.text().sentenceOf(first).firstToken()
                && words.is("place-strong", scan.token(first - 1));
    }

    private void single(int first, int end, boolean titled) {
        int at = scan.token(first).kind() == Token.Kind.WORD ? first : end - 1;
        Token token = scan.token(at);
        Optional<String> people = demonym(at);
        if (people.isPresent()) {
            if (!titled) {
                group(at);
            }
            return;
        }
        if (titled) {
            scan.add(Draft.person(at, at + 1, genders.of(first, end), "person.title", true));
        } else if (afterStrongPreposition(at)) {
            scan.add(Draft.guess(at, at + 1, Kind.PLACE, "place.preposition"));
        } else if (isGiven(at) || isSurname(at)) {
            scan.add(Draft.person(at, at + 1, genders.of(first, end), "person.list", false));
        } else if (afterPreposition(at)) {
            scan.add(Draft.guess(at, at + 1, Kind.PLACE, "place.preposition"));
        } else if (people(token)) {
            scan.add(Draft.person(at, at + 1, genders.of(first, end), "person.ending", false));
        } else {
            scan.add(Draft.guess(at, at + 1, Kind.OTHER, "capital"));
        }
    }

    private boolean people(Token token) {
        return !Scan.hasCommonReading(token) && people.ending(token.folded()).isPresent();
    }

    private Optional<String> demonym(int at) {
        for (String form : scan.forms(at, at + 1)) {
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

    /// The people of a land, where the word is a noun.
    private void group(int at) {
        Token token = scan.token(at);
        int next = at + 1;
        boolean beforeNoun = next < scan.text().sentenceOf(at).endToken()
                && scan.token(next).kind() == Token.Kind.WORD
                && (scan.token(next).is(Pos.NOUN) || scan.token(next).is(Pos.ADJECTIVE))
                && !scan.token(next).is(Pos.PREPOSITION)
                && !scan.token(next).is(Pos.CONJUNCTION);
        boolean plural = token.folded().endsWith("s");
        if (words.says("demonym-noun") ? !scan.startsClause(at) : plural && !beforeNoun) {
            scan.add(Draft.guess(at, at + 1, Kind.GROUP, "group.people"));
        } else {
            scan.take(at, at + 1);
        }
    }

    private void several(int first, int end, boolean titled) {
        if (!words.says("demonym-noun") && demonym(first).isPresent() && !isGiven(first)) {
            if (end == first + 2 && demonym(first + 1).isPresent()) {
                scan.add(Draft.of(first, end, Kind.GROUP, "group.people"));
                return;
            }
            scan.take(first, first + 1);
            read(first + 1, end);
            return;
        }
        if (PeopleList.isLegalForm(Fold.bare(scan.token(end - 1).form()))) {
            scan.add(Draft.of(first, end, Kind.ORGANISATION, "body.legal-form"));
            return;
        }
        boolean known = titled || isPersonKnown(first, end);
        if (!known && areCommon(first, end)) {
            Kind kind = afterPreposition(first) ? Kind.PLACE : Kind.ORGANISATION;
            scan.add(Draft.guess(first, end, kind, "capitals.common"));
        } else if (!known && (afterStrongPreposition(first) || afterPreposition(first))) {
            scan.add(Draft.guess(first, end, Kind.PLACE, "place.preposition"));
        } else {
            String rule = titled ? "person.title" : known ? "person.list" : "person.capitals";
            scan.add(Draft.person(first, end, genders.of(first, end), rule, known));
        }
    }

    private boolean isPersonKnown(int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = scan.token(i);
            if (scan.isInitial(i)
                    || token.kind() == Token.Kind.WORD && isPersonWord(i, first, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPersonWord(int index, int first, int end) {
        Token token = scan.token(index);
        if (index == first && isGiven(index)
                || index > first && isGiven(index) && !Scan.hasCommonReading(token)) {
            return true;
        }
        if (token.readings().stream().anyMatch(reading -> reading.has(Feature.PATRONYMIC))) {
            return true;
        }
        return index == end - 1 && (isSurname(index) || people(token));
    }

    private boolean isSurname(int index) {
        Token token = scan.token(index);
        if (token.readings().stream().anyMatch(reading -> reading.has(Feature.SURNAME))) {
            return true;
        }
        return scan.forms(index, index + 1).stream().anyMatch(people::isSurname);
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
