package org.vigie.read.names;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

/// Finds where runs of capitals end, with the initials and particles that belong to a name.
final class Runs {
    private static final int SHORTEST_SURNAME_IN_CAPITALS = 4;
    private static final int MOST_PARTICLES = 3;
    private final Scan scan;
    private final NameWords words;
    private final PersonWords people;
    private final Owners owners;

    Runs(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.people = new PersonWords(scan);
        this.owners = new Owners(scan);
    }

    /// {@return the end of the run that begins at a token; `at` if none does}
    int end(int at) {
        int limit = scan.text().sentenceOf(at).endToken();
        int end = at;
        while (end < limit && !scan.isTaken(end) && !owners.endsBefore(at, end)) {
            int next = next(at, end, limit);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int next(int first, int at, int limit) {
        if (scan.isInitial(at) && !scan.isTaken(at + 1)) {
            return at + 2;
        }
        if (isPart(at, first) || at == first && beginsUnseen(at, limit)) {
            return at + 1;
        }
        if (at == first) {
            return at;
        }
        if (words.is("patronymic", scan.token(at)) || isApostropheBefore(at, limit)) {
            return at + 1;
        }
        int after = afterParticles(at, limit);
        return after > at && goesOn(first, at, after) ? after + 1 : at;
    }

    private boolean isPart(int index, int first) {
        Token token = scan.token(index);
        if (!scan.isProper(index) || index == first && isCry(index) || isAcronymOf(token)) {
            return false;
        }
        boolean afterWord = index > first && scan.token(index - 1).kind() == Token.Kind.WORD;
        if (afterWord && words.isTitle(token) && isFollowedByName(index)) {
            return people.isGiven(index);
        }
        boolean acronym = token.isUpperCase() && scan.casing(index) == Scan.Casing.NORMAL;
        // A surname in capitals stands beside a name that is not; an acronym stands alone.
        boolean surname = token.form().length() > SHORTEST_SURNAME_IN_CAPITALS;
        return !acronym
                || index > first && PeopleList.isLegalForm(scan.forms().bare(index))
                || surname && index > first && !scan.token(index - 1).isUpperCase()
                || surname && index == first && isFollowedByGiven(index);
    }

    /// «ЛГБТ-группа», «ИТ-компания»: a common noun with an acronym before its hyphen.
    private static boolean isAcronymOf(Token token) {
        int hyphen = token.form().indexOf('-');
        String first = hyphen < 2 ? "" : token.form().substring(0, hyphen);
        return !first.isEmpty()
                && hyphen + 1 < token.form().length()
                && first.chars().allMatch(Character::isUpperCase)
                && Character.isLowerCase(token.form().charAt(hyphen + 1));
    }

    /// `Free Ana Ruiz!`: a slogan's first word before a name.
    private boolean isCry(int index) {
        return scan.startsClause(index)
                && words.is("slogan", scan.token(index))
                && isFollowedByName(index);
    }

    private boolean isFollowedByName(int index) {
        return index + 1 < scan.text().sentenceOf(index).endToken() && scan.isProper(index + 1);
    }

    private boolean isFollowedByGiven(int index) {
        return isFollowedByName(index)
                && !scan.token(index + 1).isUpperCase()
                && people.isGiven(index + 1);
    }

    /// Whether a sentence begins with a word that may be a name only because an unknown name
    /// follows it: `Li Wenzu a été …`.
    private boolean beginsUnseen(int at, int limit) {
        Token token = scan.token(at);
        if (scan.startsClause(at) && scan.mayBeName(at) && scan.placeEnd(at) > at + 1) {
            return true;
        }
        if (scan.lexicon().endings().inflects()
                || !scan.startsClause(at)
                || !scan.mayBeName(at)
                || scan.casing(at) != Scan.Casing.NORMAL
                || at + 1 >= limit
                || scan.isTaken(at + 1)
                || !scan.isProper(at + 1)
                || Scan.hasCommonReading(scan.token(at + 1))
                || scan.placeEnd(at + 1) > at + 1) {
            return false;
        }
        for (Reading reading : token.readings()) {
            if (reading.pos() != Pos.NOUN && reading.pos() != Pos.NAME) {
                return false;
            }
        }
        return !words.isTitle(token)
                && !words.isRole(token)
                && words.head(scan.tokens(), at, limit).isEmpty();
    }

    /// An apostrophe set before a capital stands for a letter of another alphabet: `'Issa`.
    private boolean isApostropheBefore(int at, int limit) {
        Token token = scan.token(at);
        return token.kind() == Token.Kind.MARK
                && "'’‘ʿʾ".contains(token.form())
                && at + 1 < limit
                && scan.token(at - 1).end() < token.begin()
                && scan.token(at + 1).begin() == token.end()
                && Scan.hasCapital(scan.token(at + 1))
                && !scan.isTaken(at + 1);
    }

    private int afterParticles(int from, int limit) {
        int at = from;
        while (at < limit
                && at - from < MOST_PARTICLES
                && !scan.isTaken(at)
                && words.is("particle", scan.token(at))) {
            at++;
        }
        return at < limit && !scan.isTaken(at) && at > from && isPart(at, from) ? at : from;
    }

    /// Whether particles join what follows to the name before them: `Gomes do Amaral`, and not
    /// `Omar Deniz de Dakar`.
    private boolean goesOn(int first, int particle, int next) {
        Token token = scan.token(particle);
        if (!words.is("place-preposition", token)
                && !words.is("article", token)
                && !words.is("joiner", token)
                && !words.is("and", token)) {
            return true;
        }
        return particle - first == 1 && people.isGiven(first) && scan.placeEnd(next) == next;
    }
}
