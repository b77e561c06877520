package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

/// What a single word says for being part of a person's name.
final class PersonWords {
    private final Scan scan;
    private final KnownWords known;

    PersonWords(Scan scan) {
        this.scan = scan;
        this.known = scan.lexicon().known();
    }

    /// {@return whether a token is known as a given name}
    boolean isGiven(int index) {
        return hasFeature(index, Feature.GIVEN)
                || known.isGiven(scan.token(index).word());
    }

    /// {@return whether a token is known as a surname}
    boolean isSurname(int index) {
        return hasFeature(index, Feature.SURNAME)
                || known.isSurname(scan.token(index).word());
    }

    /// {@return whether a token is a patronymic, by the dictionary or as one of the words
    /// that follow a father's name}
    boolean isPatronymic(int index) {
        return hasFeature(index, Feature.PATRONYMIC)
                || scan.lexicon().words().is("patronymic", scan.token(index));
    }

    /// {@return whether a token that the dictionary does not know ends as surnames do}
    boolean endsLikeSurname(int index) {
        Token token = scan.token(index);
        return !Scan.hasCommonReading(token) && known.endsLikeSurname(token.word());
    }

    /// {@return whether something says that a person's name may begin or end at a token}
    boolean isPersonLike(int index) {
        return scan.isInitial(index)
                || isGiven(index)
                || isPatronymic(index)
                || isSurname(index)
                || endsLikeSurname(index);
    }

    private boolean hasFeature(int index, Feature feature) {
        for (Reading reading : scan.token(index).readings()) {
            if (reading.has(feature)) {
                return true;
            }
        }
        return false;
    }
}
