package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Optional;

/// Parts a run of capitals that names a body or a place and then, without a comma, who is of it:
/// `le président du SYNEB Omar Deniz`, `le maire de Koubala Omar Deniz`, `le directeur du journal
/// Le Phare Omar Deniz`.
final class BodyBeforePerson {
    private final Scan scan;
    private final NameWords words;
    private final PersonWords people;

    BodyBeforePerson(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.people = new PersonWords(scan);
    }

    /// {@return the name that begins a run, if somebody's name is the rest of it}
    ///
    /// @param from the run's first token
    /// @param end  one past its last
    Optional<Draft> find(int from, int end) {
        if (!words.says("far-title")
                || end < from + 3
                || people.isGiven(from)
                || words.isTitle(scan.token(from))
                || words.isRole(scan.token(from))
                || from == scan.text().sentenceOf(from).firstToken()) {
            return Optional.empty();
        }
        int person = from + 1;
        while (person < end - 1 && !people.isGiven(person)) {
            person++;
        }
        boolean acronym = isAcronym(scan.token(from)) && !isAcronym(scan.token(from + 1));
        if (person == end - 1) {
            if (!acronym) {
                return Optional.empty();
            }
            person = from + 1;
        }
        Token before = scan.token(from - 1);
        if (acronym && person == from + 1 && words.is("joiner", before)) {
            Kind kind = words.acronym(scan.token(from).form()).orElse(Kind.ORGANISATION);
            return Optional.of(Draft.guess(from, person, kind, "acronym"));
        }
        if (isPlaceOfOffice(from - 1)) {
            return Optional.of(Draft.guess(from, person, Kind.PLACE, "place.preposition"));
        }
        boolean body = isArticle(before)
                || isBodyWord(from - 1)
                || words.is("article-title", scan.token(from)) && person > from + 1;
        return body && !isLand(from)
                ? Optional.of(Draft.guess(from, person, Kind.ORGANISATION, "capitals.body"))
                : Optional.empty();
    }

    private static boolean isAcronym(Token token) {
        String form = token.form();
        return form.length() > 1 && form.codePoints().allMatch(Character::isUpperCase);
    }

    /// The article with which a name that is no person's stands: `de la Lucha`, `du Sursaut`.
    private boolean isArticle(Token token) {
        return words.is("joiner", token) && words.is("article", token);
    }

    private boolean isBodyWord(int at) {
        return words.isLemma("before-body", scan.token(at));
    }

    /// `le maire de …`: what somebody holds an office of.
    private boolean isPlaceOfOffice(int of) {
        return of > scan.text().sentenceOf(of).firstToken()
                && words.is("joiner", scan.token(of))
                && scan.token(of).is(Pos.PREPOSITION)
                && words.isLemma("office-of-place", scan.token(of - 1));
    }

    private boolean isLand(int at) {
        return scan.lexicon().places().demonym(Fold.bare(scan.token(at).form())).isPresent();
    }
}
