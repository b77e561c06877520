package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stretches between quotation marks that hold a clause, over however many sentences, and who
/// speaks them: who is named beside the closing mark or before the opening one, else who spoke the
/// quotation before in the same paragraph.
final class Quotations {
    private static final int SHORTEST = 4;

    private final Passage passage;
    private final Asides asides;
    private final Attribution attribution;
    private final List<Spoken> spoken = new ArrayList<>();

    /// A quotation and its speaker.
    ///
    /// @param first   the first token after the opening mark
    /// @param end     the closing mark
    /// @param speaker who speaks it, where that is found
    record Spoken(int first, int end, Optional<Quote> speaker) {
        boolean holds(int token) {
            return token >= first && token < end;
        }
    }

    Quotations(Passage passage, Asides asides, Attribution attribution) {
        this.passage = passage;
        this.asides = asides;
        this.attribution = attribution;
        int open = -1;
        List<Token> tokens = passage.text().tokens();
        for (int at = 0; at < tokens.size(); at++) {
            boolean newBlock = at > 0
                    && passage.text().blockOf(at).index()
                            != passage.text().blockOf(at - 1).index();
            if (newBlock) {
                open = -1;
            }
            if (open >= 0 && Quotation.closes(tokens.get(at))) {
                add(open + 1, at);
                open = -1;
            } else if (Quotation.opens(tokens.get(at))) {
                open = at;
            }
        }
    }

    private void add(int first, int end) {
        if (end - first >= SHORTEST && hasVerb(first, end)) {
            spoken.add(new Spoken(first, end, speaker(first, end)));
        }
    }

    private boolean hasVerb(int first, int end) {
        for (int at = first; at < end; at++) {
            if (passage.isFinite(at)) {
                return true;
            }
        }
        return false;
    }

    /// {@return the quotation that a token stands in}
    Optional<Spoken> around(int token) {
        int low = 0;
        int high = spoken.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spoken.get(middle).end() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spoken.size() && spoken.get(low).holds(token)
                ? Optional.of(spoken.get(low))
                : Optional.empty();
    }

    private Optional<Quote> speaker(int first, int end) {
        return aside(first, end).or(() -> announced(first)).or(() -> before(first));
    }

    /// Who is named in the sentence where the quotation ends, or in the one that follows it.
    private Optional<Quote> aside(int first, int end) {
        List<Parse> places = new ArrayList<>();
        places.add(passage.parseOf(end));
        if (end + 1 < passage.text().tokens().size()) {
            places.add(passage.parseOf(end + 1));
        }
        places.add(passage.parseOf(first));
        for (Parse parse : places) {
            for (Asides.Aside aside : asides.of(parse)) {
                int at = parse.chunks().get(aside.first()).first();
                if (at > first && at <= end + 3) {
                    return Optional.of(aside.speaker());
                }
            }
        }
        return Optional.empty();
    }

    /// `X said: “…”`.
    private Optional<Quote> announced(int first) {
        Parse parse = passage.parseOf(Math.max(0, first - 1));
        int opening = parse.chunkOf(Math.max(0, first - 1));
        for (int j = opening - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup verb) {
                return asides.isSaying(verb)
                        ? attribution.sayers().subjectOf(parse, j)
                        : Optional.empty();
            }
            if (chunk instanceof Link link
                    && link.is(Link.Kind.STOP)
                    && !passage.token(link.first()).isMark(":")) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Quote> before(int first) {
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        Spoken last = spoken.getLast();
        boolean near = passage.text().blockOf(last.end()).index()
                == passage.text().blockOf(first).index();
        return near ? last.speaker() : Optional.empty();
    }
}
