package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;
import java.util.Optional;

/// Who says the later ones of several clauses that one verb of saying governs: «Жена рассказала,
/// что дверь выломали, мужа избили, а адвоката не пустили».
///
/// Only in a language with cases, whose clauses stand side by side without a word that joins them.
final class ListedSayings {
    /// What somebody says goes on at most so many chunks behind the word that begins it.
    private static final int REACH = 30;

    private final Passage passage;
    private final Asides asides;
    private final Sayers sayers;

    ListedSayings(Passage passage, Asides asides, Sayers sayers) {
        this.passage = passage;
        this.asides = asides;
        this.sayers = sayers;
    }

    /// {@return who says what a telling tells behind others that are said}
    Optional<Quote> speaker(Telling telling) {
        if (!passage.grammar().says("cases")
                || !(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || !verb.finite()) {
            return Optional.empty();
        }
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        boolean others = false;
        for (int j = telling.chunk - 1; j > 0 && j > telling.chunk - REACH; j--) {
            switch (chunks.get(j)) {
                case NounGroup group -> {}
                case VerbGroup other -> {
                    if (asides.isSaying(other)) {
                        return Optional.empty();
                    }
                    others |= other.finite();
                }
                case Link link -> {
                    if (link.is(Link.Kind.THAT) || isColon(link)) {
                        int said = link.is(Link.Kind.THAT) ? pastComma(chunks, j) : j - 1;
                        return others && isOfOthers(telling, verb, said)
                                ? saidBy(parse, said)
                                : Optional.empty();
                    }
                    if (link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY) && !isContrast(link)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int pastComma(List<Chunk> chunks, int that) {
        int at = that - 1;
        while (at > 0 && chunks.get(at) instanceof Link) {
            at--;
        }
        return at;
    }

    private boolean isColon(Link link) {
        return passage.token(link.first()).isMark(":");
    }

    private boolean isContrast(Link link) {
        return passage.grammar().isForm(passage.token(link.first()), Grammar.Word.CONTRAST);
    }

    private Optional<Quote> saidBy(Parse parse, int at) {
        for (int j = at; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                return asides.isSaying(verb) ? sayers.subjectOf(parse, j) : Optional.empty();
            }
            if (parse.chunks().get(j) instanceof Link link && !link.is(Link.Kind.QUOTE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether the verb is no doing of who speaks: many do it where one speaks, or it has a
    /// subject of its own behind the last comma.
    private boolean isOfOthers(Telling telling, VerbGroup verb, int said) {
        List<NounGroup> subject = telling.parse.subject(telling.chunk);
        for (int j = telling.chunk - 1; j > said; j--) {
            if (telling.parse.chunks().get(j) instanceof NounGroup group
                    && subject.contains(group)) {
                return true;
            }
            if (telling.parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.COMMA)) {
                break;
            }
        }
        boolean many = passage.token(verb.main()).is(Pos.VERB, Feature.PLURAL)
                && !passage.token(verb.main()).is(Pos.VERB, Feature.SINGULAR);
        return many && isOne(telling.parse, said);
    }

    private boolean isOne(Parse parse, int said) {
        for (int j = said; j >= 0; j--) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                return !passage.token(verb.main()).is(Pos.VERB, Feature.PLURAL);
            }
        }
        return false;
    }
}
