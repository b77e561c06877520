package org.vigie.resolve.name;

import java.util.List;
import java.util.Optional;

/// A name made ready to be compared: its words with their sounds, in the order written.
///
/// Made once for each mention by a [NameReader]; immutable.
public final class Name {
    private final String text;
    private final Token[] tokens;
    private final boolean body;
    private final boolean comma;
    private final int generation;
    private final Optional<Name> also;
    private final long soundHash;

    Name(String text, List<Token> tokens, boolean body, boolean comma) {
        this(text, tokens, body, comma, 0, Optional.empty());
    }

    /// @param generation 1 for the younger of two who bear the name, 2 for the elder, else 0
    /// @param also       the same with the surname that stands in brackets
    Name(
            String text,
            List<Token> tokens,
            boolean body,
            boolean comma,
            int generation,
            Optional<Name> also) {
        this.generation = generation;
        this.also = also;
        this.text = text;
        this.tokens = tokens.toArray(Token[]::new);
        this.body = body;
        this.comma = comma;
        long hash = 1;
        for (Token token : this.tokens) {
            hash = hash * 0x9E3779B97F4A7C15L + token.hash();
        }
        this.soundHash = hash;
    }

    /// {@return the name as written}
    public String text() {
        return text;
    }

    /// {@return how many words count: titles, particles and what stands in brackets do not}
    public int size() {
        return tokens.length;
    }

    /// {@return whether it is the name of a body: it has a legal form, or words of which
    /// names of
    /// bodies are made}
    public boolean namesBody() {
        return body;
    }

    /// {@return whether it was written surname, comma, given name}
    boolean surnameFirst() {
        return comma;
    }

    /// {@return 1 for the younger of two who bear the name, 2 for the elder, 0 where nothing is
    /// said}
    int generation() {
        return generation;
    }

    /// {@return the name with the surname that stands in brackets, such as one before marriage}
    Optional<Name> also() {
        return also;
    }

    /// {@return a number that hardly ever is that of a name that sounds otherwise}
    public long soundHash() {
        return soundHash;
    }

    Token token(int index) {
        return tokens[index];
    }

    Token[] tokens() {
        return tokens;
    }
}
