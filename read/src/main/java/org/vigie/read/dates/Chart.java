package org.vigie.read.dates;

import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has been recognised so far, by the token that it begins at and its class.
final class Chart {
    private final List<Token> tokens;
    private final List<Map<String, List<Edge>>> edges;

    Chart(List<Token> tokens) {
        this.tokens = tokens;
        this.edges = new ArrayList<>(Collections.nCopies(tokens.size(), Map.of()));
    }

    void add(int at, Edge edge) {
        if (edges.get(at).isEmpty()) {
            edges.set(at, new HashMap<>());
        }
        edges.get(at).computeIfAbsent(edge.name(), name -> new ArrayList<>(2)).add(edge);
    }

    /// Whether something begins at a token, be it not more than a run of words.
    boolean isEmpty(int token) {
        return edges.get(token).isEmpty();
    }

    List<Edge> at(int token, String name) {
        List<Edge> found = edges.get(token).getOrDefault(name, List.of());
        return name.equals(Vocabulary.RUN) && found.isEmpty()
                ? Vocabulary.runs(tokens, token)
                : found;
    }
}
