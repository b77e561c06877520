package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;

/// Joins to a person's name the other name that the person goes by: `Omar Deniz dit Le Lion`,
/// `Omar Deniz, alias « Le Lion »,`, so that the two are nobody else and nothing between is a verb.
final class Aliases {
    /// The other name has at most so many tokens.
    private static final int LONGEST = 4;

    private final Scan scan;
    private final NameWords words;
    private final List<String[]> phrases;

    Aliases(Scan scan) {
        this.scan = scan;
        this.words = scan.lexicon().words();
        this.phrases = words.all("alias").stream()
                .map(phrase -> phrase.split(" "))
                .sorted(Comparator.comparingInt(phrase -> -phrase.length))
                .toList();
    }

    /// Lengthens the names found so far by the aliases behind them.
    void join() {
        if (phrases.isEmpty()) {
            return;
        }
        List<Draft> other = new ArrayList<>();
        ListIterator<Draft> drafts = scan.drafts().listIterator();
        while (drafts.hasNext()) {
            Draft draft = drafts.next();
            int end = draft.kind() == Kind.PERSON ? end(draft) : draft.end();
            if (end > draft.end()) {
                Draft whole = new Draft(
                        draft.first(),
                        end,
                        draft.kind(),
                        draft.rule(),
                        draft.gender(),
                        draft.place(),
                        draft.sure());
                drafts.set(whole);
                scan.take(draft.first(), end);
                other.add(whole);
            }
        }
        for (Draft whole : other) {
            scan.drafts()
                    .removeIf(
                            draft -> draft.first() > whole.first() && draft.first() < whole.end());
        }
    }

    /// {@return one past the last token of a name without the alias behind it}
    int mainEnd(Draft draft) {
        boolean quoted = Quotes.closes(scan.token(draft.end() - 1));
        for (int at = draft.first() + 1; draft.kind() == Kind.PERSON && at < draft.end(); at++) {
            if (introduced(at) > at || quoted && Quotes.opens(scan.token(at))) {
                return scan.token(at - 1).isMark(",") ? at - 1 : at;
            }
        }
        return draft.end();
    }

    private int end(Draft draft) {
        int limit = scan.text().sentenceOf(draft.first()).endToken();
        boolean comma = draft.end() < limit && scan.token(draft.end()).isMark(",");
        int from = comma ? draft.end() + 1 : draft.end();
        int name = from < limit ? introduced(from) : from;
        boolean quoted = !comma && name < limit && Quotes.opens(scan.token(name));
        // `…, dit Omar Deniz, …` speaks
        boolean speaks = comma && name == from + 1 && scan.token(from).is(Pos.VERB, Feature.FINITE);
        if (name == from && !quoted || name >= limit || speaks) {
            return draft.end();
        }
        int end = nameEnd(name, limit);
        if (end == name || name == from && draft.end() - draft.first() < 2) {
            return draft.end();
        }
        boolean closed = comma && end + 1 < limit && scan.token(end).isMark(",");
        return closed && isClauseGoingOn(end + 1) ? end + 1 : end;
    }

    private boolean isClauseGoingOn(int at) {
        return !Scan.hasCapital(scan.token(at)) && !words.is("and", scan.token(at));
    }

    private int nameEnd(int from, int limit) {
        boolean quoted = Quotes.opens(scan.token(from));
        int at = quoted ? from + 1 : from;
        int first = at;
        while (at < limit && at < first + LONGEST && isPart(at, first, limit)) {
            at++;
        }
        if (at == first) {
            return from;
        }
        return quoted ? at < limit && Quotes.closes(scan.token(at)) ? at + 1 : from : at;
    }

    private boolean isPart(int at, int first, int limit) {
        Token token = scan.token(at);
        return Scan.hasCapital(token)
                || at > first
                        && at + 1 < limit
                        && words.is("particle", token)
                        && Scan.hasCapital(scan.token(at + 1));
    }

    /// One past the words that introduce an alias at a token; the token itself if none do.
    private int introduced(int at) {
        for (String[] phrase : phrases) {
            if (at + phrase.length < scan.tokens().size() && stands(phrase, at)) {
                return at + phrase.length;
            }
        }
        return at;
    }

    private boolean stands(String[] phrase, int at) {
        for (int i = 0; i < phrase.length; i++) {
            if (!scan.token(at + i).folded().equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }
}
