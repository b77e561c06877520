package org.vigie.read.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has been recognised so far, by the token that it begins at and its class.
final class Chart {
    private final List<Map<String, List<Edge>>> edges;

    Chart(int tokens) {
        this.edges = new ArrayList<>(tokens);
        for (int i = 0; i < tokens; i++) {
            edges.add(Map.of());
        }
    }

    void add(int at, Edge edge) {
        if (edges.get(at).isEmpty()) {
            edges.set(at, new HashMap<>());
        }
        edges.get(at).computeIfAbsent(edge.name(), name -> new ArrayList<>(2)).add(edge);
    }

    List<Edge> at(int token, String name) {
        return edges.get(token).getOrDefault(name, List.of());
    }
}
