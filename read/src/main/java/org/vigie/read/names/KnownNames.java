package org.vigie.read.names;

import org.vigie.read.text.Token;

import java.util.Optional;

/// Finds names that the lists know as a whole: `Reporters sans frontières`, «Мемориал», `ONU`.
final class KnownNames {
    private static final int LONGEST = 9;
    private final Scan scan;
    private final NameWords words;

    KnownNames(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
    }

    /// {@return the known name that begins at a token, not yet taken}
    Optional<Draft> at(int first) {
        Token token = scan.token(first);
        if (!Scan.hasCapital(token)) {
            return Optional.empty();
        }
        Optional<Kind> acronym = words.acronym(withoutNumber(token.form()));
        if (acronym.isPresent()
                && (scan.casing(first) != Scan.Casing.UPPER || !Scan.hasCommonReading(token))) {
            return Optional.of(Draft.of(first, acronymEnd(first), acronym.get(), "known.acronym"));
        }
        int limit = Math.min(scan.text().sentenceOf(first).endToken(), first + LONGEST);
        Optional<Forms.Match> longest =
                scan.forms().longest(first, limit, scan.lexicon().known().nameOpenings());
        if (longest.isPresent()) {
            return words.known(longest.get().phrase())
                    .map(kind -> Draft.of(first, longest.get().end(), kind, "known.name"));
        }
        return scan.isProper(first) || isQuoted(first) ? single(first) : Optional.empty();
    }

    private Optional<Draft> single(int at) {
        for (String form : scan.forms().of(at)) {
            Optional<Kind> kind = words.known(form);
            if (kind.isPresent()) {
                return Optional.of(Draft.of(at, at + 1, kind.get(), "known.name"));
            }
        }
        return Optional.empty();
    }

    private int afterSlash(int next) {
        boolean slash = next + 1 < scan.tokens().size()
                && scan.token(next).isMark("/")
                && scan.token(next).begin() == scan.token(next - 1).end()
                && scan.token(next + 1).isUpperCase();
        return slash ? next + 2 : next;
    }

    private static String withoutNumber(String form) {
        int hyphen = form.lastIndexOf('-');
        boolean number =
                hyphen > 0 && form.substring(hyphen + 1).chars().allMatch(Character::isDigit);
        return number ? form.substring(0, hyphen) : form;
    }

    /// An acronym takes what belongs to it, where the language sets it behind without a
    /// joiner: «МИД Украины», «УВКБ ООН».
    private int acronymEnd(int first) {
        int next = afterSlash(first + 1);
        if (!words.says("genitive")
                || next >= scan.text().sentenceOf(first).endToken()
                || scan.isTaken(next)) {
            return next;
        }
        boolean acronym = words.acronym(scan.token(next).form()).isPresent();
        boolean named = Scan.hasCapital(scan.token(next)) && !scan.isOtherCase(next);
        int place = named ? scan.placeEnd(next) : next;
        return acronym ? next + 1 : place;
    }

    /// Whether a token stands alone in quotation marks.
    private boolean isQuoted(int at) {
        return at > 0
                && Quotes.opens(scan.token(at - 1))
                && at + 1 < scan.tokens().size()
                && Quotes.closes(scan.token(at + 1));
    }
}
