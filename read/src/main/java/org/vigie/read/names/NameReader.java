package org.vigie.read.names;

import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the names in a text. Immutable; one for each language, shared between threads.
///
/// First what the lists know as a whole, then names that a head word shows, then names in
/// quotation marks, then runs of capitals; at last all mentions are joined that mean the
/// same, and what one mention leaves open is decided by the others.
public final class NameReader {
    private final Language language;
    private final Lexicon lexicon;

    private NameReader(Language language) {
        this.language = language;
        this.lexicon = Lexicon.of(language);
    }

    /// {@return the reader of a language's names}
    ///
    /// @param language an installed language
    public static NameReader of(Language language) {
        return new NameReader(language);
    }

    /// {@return the names of a text, in order; no two overlap}
    ///
    /// @param text a text of this reader's language
    /// @throws IllegalArgumentException if the text is of another language
    public List<Name> read(Text text) {
        if (!text.language().tag().equals(language.tag())) {
            throw new IllegalArgumentException("reader of " + language.tag() + " got a text in "
                    + text.language().tag());
        }
        Scan scan = new Scan(text, lexicon);
        findTowns(scan);
        findBodies(scan);
        findQuoted(scan);
        findRuns(scan);
        new Aliases(scan).join();
        new Resumed(scan).find();
        scan.drafts().sort(Comparator.comparingInt(Draft::first));
        return new Linker(scan).names();
    }

    private static void findTowns(Scan scan) {
        Towns towns = new Towns(scan);
        for (int at = 0; at < scan.tokens().size(); at++) {
            towns.at(at).ifPresent(scan::add);
        }
    }

    private static void findBodies(Scan scan) {
        KnownNames known = new KnownNames(scan);
        BodyNames bodies = new BodyNames(scan);
        for (int at = 0; at < scan.tokens().size(); at++) {
            if (scan.isTaken(at)) {
                continue;
            }
            int start = at;
            Optional<Draft> land = land(scan, at).filter(found -> !bodies.leadsToHead(found.end()));
            Optional<Draft> body = bodies.at(at)
                    .filter(found -> land.isEmpty()
                            || found.first() < start
                            || found.end() > land.get().end());
            Optional<Draft> name = known.at(at)
                    .filter(found -> !bodies.leadsToHead(found.end()))
                    .filter(found -> body.isEmpty()
                            || found.end() >= body.get().end()
                                    && found.first() <= body.get().first());
            name.or(() -> body)
                    .or(() -> land)
                    .filter(found -> scan.isFree(found.first(), found.end()))
                    .ifPresent(scan::add);
        }
    }

    /// The name of a country in several words, which may look like a body's: `Fédération de
    /// Russie`.
    private static Optional<Draft> land(Scan scan, int at) {
        if (!scan.mayBeName(at) || scan.placeEnd(at) <= at + 1) {
            return Optional.empty();
        }
        return scan.longestPlace(at)
                .filter(place -> place.sort() == PlaceEntry.Sort.COUNTRY)
                .map(place -> Draft.place(at, scan.placeEnd(at), place, "place.list"));
    }

    private static void findQuoted(Scan scan) {
        QuotedNames quoted = new QuotedNames(scan);
        for (int at = 0; at < scan.tokens().size(); at++) {
            quoted.at(at).ifPresent(scan::add);
        }
    }

    private static void findRuns(Scan scan) {
        Runs runs = new Runs(scan);
        RunNames names = new RunNames(scan);
        Acronyms acronyms = new Acronyms(scan);
        int at = 0;
        while (at < scan.tokens().size()) {
            int end = scan.isTaken(at) ? at : runs.end(at);
            if (end > at) {
                names.read(at, end);
                at = end;
            } else {
                acronyms.at(at).ifPresent(scan::add);
                at++;
            }
        }
    }
}
