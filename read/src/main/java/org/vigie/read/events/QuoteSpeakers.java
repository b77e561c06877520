package org.vigie.read.events;

import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who speaks the quotation that a pronoun stands in, and so is not meant by it: «„Его били“,
/// рассказал адвокат Игорь Орлов» tells of somebody else.
final class QuoteSpeakers {
    /// The verb of saying stands at most this many chunks from the mark.
    private static final int NEAR = 14;
    /// A quotation that goes on is looked for in so many sentences each way.
    private static final int SENTENCES = 3;

    private final Passage passage;
    private final InvertedSayers inverted;

    QuoteSpeakers(Passage passage) {
        this.passage = passage;
        this.inverted = new InvertedSayers(passage);
    }

    /// {@return the subjects of the verb of saying beside the quotation that a pronoun of the
    ///     third person stands in; none elsewhere}
    List<NounGroup> of(NounGroup pronoun) {
        if (passage.grammar().is(passage.token(pronoun.head()), Grammar.Word.FIRST_PERSON)) {
            return List.of();
        }
        return around(pronoun.head());
    }

    /// {@return the subjects of the verb of saying beside the quotation that a telling
    /// stands in}
    List<NounGroup> of(Telling telling) {
        return around(telling.head);
    }

    /// {@return the subjects of the verb of saying beside the quotation in which a pronoun
    ///     stands for who speaks: «„Меня били“, рассказал Орлов»; none for other pronouns}
    List<NounGroup> self(NounGroup pronoun) {
        return isSelf(passage, pronoun) ? around(pronoun.head()) : List.of();
    }

    /// Whether a group is a word for who speaks, whatever else its form may be.
    static boolean isSelf(Passage passage, NounGroup group) {
        return group.first() == group.head()
                && passage.grammar()
                        .isForm(passage.token(group.head()), Grammar.Word.SPEAKER_PRONOUN);
    }

    private List<NounGroup> around(int token) {
        Parse parse = passage.parseOf(token);
        int at = parse.chunkOf(token);
        int open = mark(parse, at, -1);
        int close = mark(parse, at, 1);
        List<NounGroup> speakers = new ArrayList<>();
        if (close >= 0) {
            speakers.addAll(speakers(parse, close, 1));
        }
        if (open >= 0 && speakers.isEmpty()) {
            speakers.addAll(speakers(parse, open, -1));
        }
        if (close < 0 && speakers.isEmpty()) {
            speakers.addAll(behind(parse, open >= 0));
        }
        if (open == 0 && speakers.isEmpty()) {
            speakers.addAll(goingOn(parse));
        }
        return speakers;
    }

    /// «„Её не видел никто. Её избили“, сказала Орлова»: who speaks a quotation that closes in
    /// a later sentence.
    private List<NounGroup> behind(Parse parse, boolean open) {
        int own = parse.sentence().index();
        if (!open && !isOpenBefore(own)) {
            return List.of();
        }
        int last = Math.min(own + SENTENCES, passage.parses().size() - 1);
        for (int next = own + 1; next <= last && !passage.crossesHeading(next, own); next++) {
            Parse later = passage.parses().get(next);
            int close = mark(later, -1, 1);
            if (close >= 0) {
                return speakers(later, close, 1);
            }
        }
        return List.of();
    }

    /// Whether the last mark in the sentences before one opens a quotation.
    private boolean isOpenBefore(int sentence) {
        int first = Math.max(0, sentence - SENTENCES);
        for (int before = sentence - 1; before >= first; before--) {
            Parse parse = passage.parses().get(before);
            boolean marked = parse.chunks().stream()
                    .anyMatch(chunk -> chunk instanceof Link link && link.is(Link.Kind.QUOTE));
            if (marked) {
                return mark(parse, parse.chunks().size(), -1) >= 0
                        && !passage.crossesHeading(sentence, before);
            }
        }
        return false;
    }

    /// `"It is illegal," said Bo Roth. "We demand his release."`: who goes on speaking.
    private List<NounGroup> goingOn(Parse parse) {
        int index = parse.sentence().index();
        if (index == 0) {
            return List.of();
        }
        Parse before = passage.parses().get(index - 1);
        boolean same = passage.text().blockOf(before.sentence().firstToken()).index()
                == passage.text().blockOf(parse.sentence().firstToken()).index();
        List<Chunk> chunks = before.chunks();
        for (int j = chunks.size() - 1; same && j >= 0; j--) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.QUOTE)) {
                return speakers(before, j, 1);
            }
        }
        return List.of();
    }

    /// The quotation mark that opens or closes the quotation around a chunk, or -1.
    private int mark(Parse parse, int at, int step) {
        List<Chunk> chunks = parse.chunks();
        for (int j = at + step; j >= 0 && j < chunks.size(); j += step) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.QUOTE)) {
                Token token = passage.token(link.first());
                boolean opens = token.isMark("«") || token.isMark("“") || token.isMark("„");
                boolean closes = token.isMark("»") || token.isMark("”");
                if (step < 0 ? closes : opens) {
                    return -1;
                }
                return j;
            }
        }
        return -1;
    }

    private List<NounGroup> speakers(Parse parse, int mark, int step) {
        List<Chunk> chunks = parse.chunks();
        int last = mark + step * NEAR;
        boolean relative = false;
        for (int j = mark + step; j >= 0 && j < chunks.size() && j != last; j += step) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.QUOTE)) {
                return List.of();
            }
            relative |= chunks.get(j) instanceof Link link && link.is(Link.Kind.RELATIVE);
            if (chunks.get(j) instanceof VerbGroup verb) {
                boolean says = !passage.lexicon()
                        .sayings()
                        .all(passage, verb.main(), true)
                        .isEmpty();
                // `"…," Ann Lee, who defends them, said`
                if (says) {
                    List<NounGroup> behind = inverted.behind(parse, j);
                    return behind.isEmpty() ? parse.subject(j) : behind;
                }
                if (!relative) {
                    return List.of();
                }
                relative = false;
            }
        }
        return List.of();
    }

    /// {@return whether a group is one of some others, or names the same person}
    boolean isAmong(List<NounGroup> others, NounGroup group) {
        Optional<Name> name = passage.name(group);
        return others.contains(group)
                || name.isPresent()
                        && others.stream()
                                .flatMap(other -> passage.name(other).stream())
                                .anyMatch(other -> other.entity() == name.get().entity());
    }
}
