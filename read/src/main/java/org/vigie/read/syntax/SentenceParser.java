package org.vigie.read.syntax;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.names.Name;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.util.Arrays;
import java.util.List;

/// Parses the sentences of one text, given its names and times.
public final class SentenceParser {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Name> names;
    private final Tag[] tags;
    private final int[] nameAt;

    /// Settles what the names and times of a text settle.
    ///
    /// @param text    a text
    /// @param grammar its language's grammar
    /// @param names   its names
    /// @param times   its time expressions
    @SuppressWarnings("NullAway") // the array fills up from null, sentence by sentence
    public SentenceParser(
            Text text, Grammar grammar, List<Name> names, List<TimeExpression> times) {
        this.grammar = grammar;
        this.tokens = text.tokens();
        this.names = names;
        this.tags = new Tag[tokens.size()];
        this.nameAt = new int[tokens.size()];
        Arrays.fill(nameAt, -1);
        for (TimeExpression time : times) {
            for (int i = time.firstToken(); i < time.endToken(); i++) {
                tags[i] = Tag.TIME;
            }
        }
        for (Name name : names) {
            freeTitle(name.firstToken());
        }
        for (int n = 0; n < names.size(); n++) {
            for (int i = names.get(n).firstToken(); i < names.get(n).endToken(); i++) {
                if (tags[i] != Tag.TIME) {
                    nameAt[i] = n;
                    tags[i] = Tag.NAME;
                }
            }
        }
    }

    /// `the weekly Zarya`: one word between an article and a name is what the name is called
    /// by, and no time.
    @SuppressWarnings("NullAway") // what is not settled is null, as at first
    private void freeTitle(int name) {
        int word = name - 1;
        if (word > 0
                && tags[word] == Tag.TIME
                && tokens.get(word - 1).is(Pos.DETERMINER)
                && tags[word - 1] != Tag.TIME
                && tokens.get(word).kind() == Token.Kind.WORD
                && !tokens.get(word).isCapitalised()) {
            tags[word] = null;
        }
    }

    /// {@return a sentence's parse}
    ///
    /// @param sentence a sentence of the text
    public Parse parse(Sentence sentence) {
        new Tagger(grammar, tokens, tags).tag(sentence.firstToken(), sentence.endToken());
        List<Chunk> chunks = new Chunker(grammar, tokens, tags, nameAt, names)
                .chunks(sentence.firstToken(), sentence.endToken());
        List<Chunk> apart =
                new FrontedPlaces(grammar, tokens, tags, nameAt, names).applied(chunks);
        List<Chunk> bare = new ArticleOf(grammar, tokens).applied(apart);
        List<Chunk> whole = new PartedAuxiliary(grammar, tokens).applied(bare);
        List<Chunk> active = new SharedAuxiliary(grammar, tokens).applied(whole);
        return new Parse(new SentenceChunks(grammar, tokens, sentence, active, names));
    }
}
