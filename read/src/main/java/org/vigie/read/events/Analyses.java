package org.vigie.read.events;

import org.vigie.claim.Quote;
import org.vigie.read.explain.Analysis;
import org.vigie.read.explain.Group;
import org.vigie.read.explain.Word;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The sentences of a passage as values.
final class Analyses {
    private final Passage passage;

    Analyses(Passage passage) {
        this.passage = passage;
    }

    List<Analysis> all() {
        return passage.parses().stream().map(this::of).toList();
    }

    Analysis of(Parse parse) {
        int first = parse.sentence().firstToken();
        int end = parse.sentence().endToken();
        List<Word> words = new ArrayList<>();
        for (int at = first; at < end; at++) {
            Token token = passage.token(at);
            if (token.kind() == Token.Kind.WORD) {
                words.add(new Word(quote(at, at + 1), token.readings()));
            }
        }
        List<Group> groups = parse.chunks().stream().map(this::group).toList();
        return new Analysis(passage.text().span(first, end), words, groups);
    }

    private Group group(Chunk chunk) {
        Quote quote = quote(chunk.first(), chunk.end());
        return switch (chunk) {
            case NounGroup noun ->
                new Group(
                        quote,
                        Group.Kind.NOUN,
                        noun.name().isPresent() ? Set.of("name") : Set.of());
            case VerbGroup verb -> new Group(quote, Group.Kind.VERB, traits(verb));
            case Link link ->
                new Group(
                        quote,
                        Group.Kind.LINK,
                        link.is(Link.Kind.TIME) ? Set.of("time") : Set.of());
        };
    }

    private static Set<String> traits(VerbGroup verb) {
        Set<String> traits = new HashSet<>();
        add(traits, verb.passive(), "passive");
        add(traits, verb.negated(), "negated");
        add(traits, verb.conditional(), "conditional");
        add(traits, verb.future(), "future");
        add(traits, verb.past(), "past");
        add(traits, verb.modal().isPresent(), "modal");
        return traits;
    }

    private static void add(Set<String> traits, boolean holds, String trait) {
        if (holds) {
            traits.add(trait);
        }
    }

    private Quote quote(int first, int end) {
        return Quote.of(passage.text().chars(), passage.text().span(first, end));
    }
}
